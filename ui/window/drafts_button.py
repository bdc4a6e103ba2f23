"""The button in the quiet bar that names the forms which wait half-typed, and opens one of them."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from kpdesk.base.form_draft import FormDraft
from ui.support.draft_words import draft_line, drafts_line
from ui.support.form_drafts import FormDrafts
from ui.support.widgets import PushButton, named

KEYS = "Ctrl+Shift+D"


class DraftsButton(PushButton):
    """``opened(FormDraft)``: the person chose one. It is hidden while none waits."""

    opened = Signal(object)

    def __init__(self, drafts: FormDrafts) -> None:
        super().__init__()
        named(self, "draftsWaiting", self.tr("Half-typed forms"))
        self.setProperty("look", "link")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._drafts = drafts
        self.menu_of_drafts = QMenu(self)
        self.menu_of_drafts.setObjectName("draftsMenu")
        self.clicked.connect(lambda _checked=False: self.open_menu())
        drafts.changed.connect(self._show)
        self._show()

    def open_menu(self) -> None:
        """Shows the drafts, the latest first; Up, Down and Enter choose."""
        menu = self.menu_of_drafts
        menu.clear()
        for place, draft in enumerate(self._drafts.items):
            action = QAction(draft_line(draft), menu)
            action.setObjectName(f"draft{place}")
            action.triggered.connect(lambda _checked=False, chosen=draft: self.opened.emit(chosen))
            menu.addAction(action)
        if not menu.isEmpty():
            above = self.mapToGlobal(self.rect().topLeft())
            above.setY(above.y() - menu.sizeHint().height())
            menu.popup(above)
            menu.setActiveAction(menu.actions()[0])

    def _show(self) -> None:
        waiting: tuple[FormDraft, ...] = self._drafts.items
        # Without a parent, showing it would make it a window of its own.
        if not waiting or self.parent() is not None:
            self.setVisible(bool(waiting))
        if waiting:
            self.setText(drafts_line(waiting))
            self.setAccessibleName(self.text())
        self.setShortcut(QKeySequence(KEYS))
        self.setToolTip(self.tr("Opens a form as it was left · {0}").format(KEYS))
