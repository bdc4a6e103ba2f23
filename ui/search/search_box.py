"""The one search box; results come as one types, Enter opens."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QListWidget, QListWidgetItem, QWidget

from kpdesk.desk import Desk
from ui.context import Context
from ui.search.hits import Hit
from ui.support.icons import icon
from ui.support.jobs import Job
from ui.support.widgets import column, label

Find = Callable[[Desk, str], Sequence[Hit]]
_WAIT_MS = 60
_SHOWN = 12
_LEAST_LETTERS = 2


class SearchBox(QLineEdit):
    """``opened(hit)``: the person chose a result."""

    opened = Signal(object)

    def __init__(self, context: Context, find: Find, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, self._find = context, find
        self._job: Job | None = None
        self.setObjectName("search")
        self.setAccessibleName(self.tr("Search"))
        self.setPlaceholderText(self.tr("Search name, belt no., CNIC, case…   Ctrl+K"))
        self.setClearButtonEnabled(True)
        self.addAction(icon("search", "muted"), QLineEdit.ActionPosition.LeadingPosition)
        self._popup = QFrame(self.window(), Qt.WindowType.ToolTip | Qt.WindowType.FramelessWindowHint)
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
        self.textEdited.connect(lambda _text: self._soon.start())
        self.textChanged.connect(self._on_text_changed)

    @property
    def results(self) -> tuple[Hit, ...]:
        """What the list shows now."""
        items = (self._list.item(place) for place in range(self._list.count()))
        return tuple(item.data(Qt.ItemDataRole.UserRole) for item in items) if self._popup.isVisible() else ()

    def _search(self) -> None:
        text = self.text().strip()
        if self._job is not None:
            self._job.stop()
            self._job = None
        if len(text) >= _LEAST_LETTERS:
            self._job = self._context.ask(lambda desk: self._find(desk, text), self._show, owner=self)

    def _show(self, hits: Sequence[Hit]) -> None:
        self._list.clear()
        for hit in hits[:_SHOWN]:
            item = QListWidgetItem(icon(hit.icon, "muted"), f"{hit.title}\n{hit.detail}" if hit.detail else hit.title)
            item.setData(Qt.ItemDataRole.UserRole, hit)
            item.setToolTip(hit.kind)
            self._list.addItem(item)
        self._list.setVisible(bool(hits))
        self._nothing.setVisible(not hits)
        if not self.hasFocus():
            return
        if hits:
            self._list.setCurrentRow(0)
        height = sum(self._list.sizeHintForRow(place) for place in range(self._list.count()))
        self._popup.resize(max(self.width(), 420), height + 16 if hits else 48)
        self._popup.move(self.mapToGlobal(QPoint(0, self.height() + 4)))
        self._popup.show()

    def _open(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self._popup.hide()
            self.clear()
            self.opened.emit(item.data(Qt.ItemDataRole.UserRole))

    def _on_text_changed(self, text: str) -> None:
        if len(text.strip()) < _LEAST_LETTERS:
            self._popup.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Moves along the results with Up and Down, opens one with Enter, closes with Esc."""
        shown = self._popup.isVisible() and self._list.count() > 0
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        if shown and step is not None:
            self._list.setCurrentRow((self._list.currentRow() + step) % self._list.count())
        elif shown and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._open(self._list.currentItem())
        elif event.key() == Qt.Key.Key_Escape:
            self._popup.hide()
            self.clear()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Closes the list when the cursor leaves the box."""
        if event.type() in {QEvent.Type.FocusOut, QEvent.Type.Hide}:
            self._popup.hide()
        return super().event(event)
