"""The one search line over everything: records, papers, weeks, settings, help, and what can be done."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QFrame, QLineEdit, QWidget

from kpdesk.desk import Desk
from ui.context import Context
from ui.support.command import Command
from ui.support.icons import set_action_icon
from ui.support.jobs import Job, is_gone
from ui.support.theme import SPACE
from ui.support.widgets import column, label
from ui.window.hits import Hit
from ui.window.recent_hits import RecentHits
from ui.window.search_commands import command_hits, offered
from ui.window.search_list import SearchList
from ui.window.search_words import HELP

Find = Callable[[Desk, str], Sequence[Hit]]
Commands = Callable[[], tuple[str, Sequence[tuple[str, Command]]]]

_LEAST_SIGNS = 2
_LEAST_LETTERS = 88
"""Letters that a line of the results has room for, whatever the text size."""

_LEAST_ROOM = 120
_OF_PROGRAM = frozenset({"settings", HELP})


class SearchBox(QLineEdit):
    """``opened(Hit)``: the person chose a result with Enter or a click.

    Up and Down walk the results, Esc closes them and gives the focus back to where it was. ``commands`` tells the page
    that is shown and what can be done, by the name of its page (empty: the window's own).
    """

    opened = Signal(object)

    def __init__(self, context: Context, find: Find) -> None:
        """``find`` runs in a job; ``context`` gives it the desk that is open at that moment."""
        super().__init__()
        self._context, self._find = context, find
        self.commands: Commands = lambda: ("", ())
        self._recent = RecentHits(context.preferences)
        self._known: tuple[str, Sequence[tuple[str, Command]]] | None = None
        self._job: Job | None = None
        self._before: QWidget | None = None
        self._opens_first = self._walked = False
        self.setObjectName("search")
        self.setAccessibleName(self.tr("Search"))
        self.setPlaceholderText(self.tr("Search anything, or type what to do…   Ctrl+K"))
        self.setToolTip(self.placeholderText())
        self.setClearButtonEnabled(True)
        self.setMaxLength(200)
        magnifier = QAction(self)
        set_action_icon(magnifier, "search")
        self.addAction(magnifier, QLineEdit.ActionPosition.LeadingPosition)
        self._panel = QFrame()
        self._panel.setObjectName("searchPanel")
        self._panel.setProperty("look", "card")
        self.list = SearchList(self._panel)
        self._nothing = label(self.tr("Nothing found. Try a belt number, part of a name, or a letter number."), "muted")
        inside = column(self._panel, margin=1)
        inside.addWidget(self.list)
        inside.addWidget(self._nothing)
        self._panel.hide()
        self.list.chosen.connect(self._open)
        self.textEdited.connect(self._on_typed)

    @property
    def results(self) -> tuple[Hit, ...]:
        """What the list shows now; empty while it is closed."""
        shown = () if self._panel.isHidden() else self.list.hits.lines
        return tuple(line for line in shown if isinstance(line, Hit))

    def begin(self) -> None:
        """Takes the focus and offers what was opened lately and what can be done on the page."""
        self._known = None
        focused = QApplication.focusWidget()
        if focused is not self:
            self._before = focused
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()
        self._search()

    def _on_typed(self, _text: str) -> None:
        self._opens_first = self._walked = False
        self._search()

    def _search(self) -> None:
        if self._job is not None:
            self._job.stop()
            self._job = None
        text = self.text().strip()
        if self._known is None:
            # What can be done stays as it is while one types: it is looked for on every page.
            self._known = self.commands()
        page, commands = self._known
        if not text:
            self._show([*self._recent.hits(commands), *offered(page, commands)])
            return
        doable = command_hits(text, commands)
        if len(text) < _LEAST_SIGNS:
            self._show(doable)
            return

        def found(hits: Sequence[Hit]) -> None:
            # An answer to what stood in the line before is for nobody any more.
            if self._job is job:
                self._job = None
                self._show(_merged(hits, doable))
                if self._opens_first:
                    self._opens_first = False
                    self._open(self.list.current)

        job = self._context.jobs.read(lambda _progress: self._find(self._context.desk, text), found, owner=self)
        self._job = job

    def _show(self, hits: Sequence[Hit]) -> None:
        if not self.hasFocus():
            return
        self.list.show_hits(hits)
        self.list.setVisible(bool(hits))
        self._nothing.setHidden(bool(hits) or len(self.text().strip()) < _LEAST_SIGNS)
        if not hits and self._nothing.isHidden():
            self._panel.hide()
        else:
            self._place()
        self._tell_current()

    def _place(self) -> None:
        """Below the line, over the page: a part of the window, so that a screen reader finds it."""
        window = self.window()
        if self._panel.parentWidget() is not window:
            self._panel.setParent(window)
        below = self.mapTo(window, QPoint(0, self.height() + SPACE[1]))
        width = min(
            max(self.width(), _LEAST_LETTERS * self.fontMetrics().averageCharWidth()), window.width() - 2 * SPACE[4]
        )
        left = below.x() + self.width() - width if self.isRightToLeft() else below.x()
        room = max(_LEAST_ROOM, window.height() - below.y() - SPACE[5])
        wanted = self.list.height_wanted if self.list.isVisibleTo(self._panel) else self._nothing.sizeHint().height()
        self._panel.setGeometry(
            max(SPACE[2], min(left, window.width() - width - SPACE[2])), below.y(), width, min(wanted + SPACE[4], room)
        )
        self._panel.show()
        self._panel.raise_()

    def _open(self, hit: Hit | None) -> None:
        if hit is None:
            return
        self._close()
        self._recent.add(hit)
        self.opened.emit(hit)

    def _close(self) -> None:
        self._panel.hide()
        self.clear()
        if self._job is not None:
            self._job.stop()
            self._job = None
        self._give_focus_back()

    def _give_focus_back(self) -> None:
        before, self._before = self._before, None
        if before is not None and not is_gone(before) and before.isVisible():
            before.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.clearFocus()

    def _tell_current(self) -> None:
        """What Enter would open, for a screen reader: the focus stays in the line."""
        hit = self.list.current if self.results else None
        self.setAccessibleDescription(", ".join(filter(None, (hit.title, hit.detail, hit.kind))) if hit else "")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walks the results, opens one, or closes them."""
        shown = bool(self.results)
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if step is not None and plain:
            if shown:
                self.list.walk(step)
                self._walked = True
                self._tell_current()
            else:
                self._search()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and plain:
            # Who has walked means what he stands on; who has only typed means what is about to be found.
            if self._job is not None and not self._walked:
                self._opens_first = True
            elif shown:
                self._open(self.list.current)
        elif event.key() == Qt.Key.Key_Escape:
            self._close()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Offers what the keyboard offers with Ctrl+K."""
        super().mousePressEvent(event)
        if self._panel.isHidden():
            self._search()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begins a new way back when the focus comes by Tab or a click."""
        super().focusInEvent(event)
        if event.reason() in {Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason}:
            self._before = None

    def event(self, event: QEvent) -> bool:
        """Closes the results when the cursor leaves the line; Esc is the line's own while it has the focus."""
        if event.type() in {QEvent.Type.FocusOut, QEvent.Type.Hide}:
            self._panel.hide()
            self._known = None
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
        ):
            event.accept()
            return True
        return super().event(event)


def _merged(hits: Sequence[Hit], doable: Sequence[Hit]) -> list[Hit]:
    """Returns the commands among the groups: behind records that fit as well, before everything that fits less."""
    if not doable:
        return list(hits)
    best: dict[str, int] = {}
    for hit in hits:
        best.setdefault(hit.kind, hit.fit - (hit.page not in _OF_PROGRAM))
    before = [hit for hit in hits if best[hit.kind] < doable[0].fit]
    return [*before, *doable, *(hit for hit in hits if best[hit.kind] >= doable[0].fit)]
