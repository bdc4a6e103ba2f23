"""A line that finds while one types, and a form's field made from it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QListWidget, QListWidgetItem

from ui.support.icons import icon, set_action_icon
from ui.support.jobs import Job, Jobs
from ui.support.widgets import column, label

_WAIT_MS = 60
_SHOWN = 12
_LEAST_LETTERS = 2
_LEAST_WIDTH = 420


@dataclass(frozen=True, slots=True)
class Found:
    """One result: its value, its name, and what tells it from its like."""

    value: object
    title: str
    detail: str = ""
    icon: str = "user"


Find = Callable[[str], Sequence[Found]]


class Finder(QLineEdit):
    """``chosen(Found)``: the person took a result with Enter or a click. ``find`` runs on the read lane.

    Up and Down move along the results, Esc closes them. Nothing is searched below two letters.
    """

    chosen = Signal(object)

    def __init__(self, jobs: Jobs, find: Find, *, hint: str = "") -> None:
        super().__init__()
        self._jobs, self._find = jobs, find
        self._job: Job | None = None
        self.setPlaceholderText(hint)
        self.setToolTip(hint)
        self.setClearButtonEnabled(True)
        magnifier = QAction(self)
        set_action_icon(magnifier, "search")
        self.addAction(magnifier, QLineEdit.ActionPosition.LeadingPosition)
        # A tool tip window takes no focus, so typing goes on while the results are shown.
        self._popup = QFrame(self, Qt.WindowType.ToolTip | Qt.WindowType.FramelessWindowHint)
        self._popup.setProperty("look", "card")
        self._list = QListWidget()
        self._list.setObjectName("searchResults")
        self._list.setAccessibleName(self.tr("Search results"))
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setIconSize(QSize(18, 18))
        self._list.itemClicked.connect(self._open)
        self._nothing = label(self.tr("Nothing found."), "muted")
        inside = column(self._popup, margin=1)
        inside.addWidget(self._list)
        inside.addWidget(self._nothing)
        self._soon = QTimer(self, singleShot=True, interval=_WAIT_MS)
        self._soon.timeout.connect(self._search)
        self.textEdited.connect(self._on_typed)

    @property
    def results(self) -> tuple[Found, ...]:
        """What the list shows now; empty while it is closed."""
        items = (self._list.item(place) for place in range(self._list.count()))
        return tuple(item.data(Qt.ItemDataRole.UserRole) for item in items) if self._popup.isVisible() else ()

    def take(self, found: Found) -> None:
        """Takes a result: clears the line and tells it."""
        self.clear()
        self.chosen.emit(found)

    def _on_typed(self, text: str) -> None:
        if len(text.strip()) < _LEAST_LETTERS:
            self._popup.hide()
        self._soon.start()

    def _search(self) -> None:
        text = self.text().strip()
        if self._job is not None:
            self._job.stop()
            self._job = None
        if len(text) >= _LEAST_LETTERS:
            self._job = self._jobs.read(lambda _progress: self._find(text), self._show, owner=self)

    def _show(self, found: Sequence[Found]) -> None:
        self._job = None
        if not self.hasFocus() or len(self.text().strip()) < _LEAST_LETTERS:
            return
        self._list.clear()
        for one in found[:_SHOWN]:
            item = QListWidgetItem(icon(one.icon, "muted"), f"{one.title}\n{one.detail}" if one.detail else one.title)
            item.setData(Qt.ItemDataRole.UserRole, one)
            self._list.addItem(item)
        self._list.setVisible(bool(found))
        self._nothing.setVisible(not found)
        self._list.setCurrentRow(0)
        height = sum(self._list.sizeHintForRow(place) for place in range(self._list.count()))
        self._popup.resize(max(self.width(), _LEAST_WIDTH), height + 16 if found else 44)
        self._popup.move(self._place())
        self._popup.show()

    def _place(self) -> QPoint:
        """Below the line, or above it where the screen ends."""
        below = self.mapToGlobal(QPoint(0, self.height() + 4))
        if self.isRightToLeft():
            below.setX(below.x() + self.width() - self._popup.width())
        if below.y() + self._popup.height() > self.screen().availableGeometry().bottom():
            below.setY(self.mapToGlobal(QPoint(0, 0)).y() - self._popup.height() - 4)
        return below

    def _open(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self._popup.hide()
            self.take(item.data(Qt.ItemDataRole.UserRole))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Moves along the results, takes one, or closes them."""
        shown = self._popup.isVisible()
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        if shown and step is not None and self._list.count():
            self._list.setCurrentRow((self._list.currentRow() + step) % self._list.count())
        elif shown and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.modifiers():
            self._open(self._list.currentItem())
        elif shown and event.key() == Qt.Key.Key_Escape:
            self._popup.hide()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Closes the results when the cursor leaves the line; Esc closes them before it leaves a form."""
        if event.type() in {QEvent.Type.FocusOut, QEvent.Type.Hide}:
            self._popup.hide()
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
            and self._popup.isVisible()
        ):
            event.accept()
            return True
        return super().event(event)


class LookupField(Finder):
    """A form's field for one record found by typing, such as a person; ``value`` is the record's value or None.

    ``describe`` gives the text for a value that the draft already holds; it runs on the read lane.
    ``edited``: the person took another one, or changed the text, which unsets the value.
    """

    edited = Signal()

    def __init__(
        self, jobs: Jobs, find: Find, describe: Callable[[object], str] | None = None, *, hint: str = ""
    ) -> None:
        super().__init__(jobs, find, hint=hint)
        self._describe = describe
        self._value: object = None
        self.textEdited.connect(self._on_changed)

    def value(self) -> object:
        """Returns the value of the record taken, or None."""
        return self._value

    def set_value(self, value: object) -> None:
        """Shows the record with this value; a :class:`Found` brings its own text."""
        if isinstance(value, Found):
            self._value = value.value
            self.setText(value.title)
            return
        self._value = value
        self.clear() if value is None else self.setText(str(value))
        describe = self._describe
        if value is not None and describe is not None:
            self._jobs.read(lambda _progress: describe(value), lambda text: self._on_described(value, text), owner=self)

    def take(self, found: Found) -> None:
        """Keeps a result and shows its name."""
        self.set_value(found)
        self.chosen.emit(found)
        self.edited.emit()

    def _on_described(self, value: object, text: str) -> None:
        if self._value == value:
            self.setText(text)

    def _on_changed(self, _text: str) -> None:
        self._value = None
        self.edited.emit()
