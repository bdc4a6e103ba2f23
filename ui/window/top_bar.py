"""The bar on top: search, the user, the looks, the lock."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QFrame, QLabel, QMenu, QWidget

from ui.context import Context
from ui.support.looks_choice import SIZES
from ui.support.widgets import button, label, pill, row
from ui.window.hits import Hit
from ui.window.looks import Looks
from ui.window.search_box import Find, SearchBox


class TopBar(QFrame):
    """``hit_opened(hit)``: a search result was chosen; ``lock_asked()``: the person leaves the desk."""

    hit_opened = Signal(Hit)
    lock_asked = Signal()

    def __init__(self, context: Context, find: Find, looks: Looks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("topBar")
        self._looks = looks
        self.search = SearchBox(context, find)
        self.search.setMaximumWidth(460)
        self.search.opened.connect(self.hit_opened)
        actor = context.desk.actor
        user = label(actor.full_name, name="userName")
        role = label(self.role_name(actor.role), "small", name="userRole")
        self._looks_button = button("looks", "", icon="contrast", look="quiet", tip=self.tr("Colours and text size"))
        self._looks_button.setMenu(self._looks_menu())
        lock = button(
            "lock", self.tr("Lock"), self.lock_asked.emit, icon="lock", look="quiet", tip=self.tr("Lock the desk"),
            keys="Ctrl+L",
        )  # fmt: skip
        whole = row(parent=self, gap=3)
        whole.setContentsMargins(24, 8, 16, 8)
        whole.addWidget(self.search, 1)
        whole.addStretch(1)
        if context.practice:
            whole.addWidget(self._practice_mark())
        for item in (user, role, self._looks_button, lock):
            whole.addWidget(item)

    def _practice_mark(self) -> QLabel:
        mark = pill(self.tr("PRACTICE"), "warning", name="practiceMark")
        mark.setToolTip(self.tr("Invented data: nothing here is real, and nothing is sent from here."))
        mark.setAccessibleDescription(mark.toolTip())
        return mark

    def role_name(self, role: str) -> str:
        """Returns what a role is called."""
        return {
            "clerk": self.tr("Clerk"),
            "supervisor": self.tr("Supervisor"),
            "head": self.tr("Head of office"),
            "cpo_desk": self.tr("CPO desk"),
            "administrator": self.tr("Administrator"),
            "auditor": self.tr("Auditor"),
        }.get(role, role)

    def _looks_menu(self) -> QMenu:
        menu = QMenu(self)
        names = {"light": self.tr("Light"), "dark": self.tr("Dark"), "contrast": self.tr("High contrast")}
        themes = QActionGroup(menu)
        for name, title in names.items():
            action = _choice(menu, themes, title, name == self._looks.theme)
            action.triggered.connect(lambda _checked=False, name=name: self._looks.set_theme(name))
            menu.aboutToShow.connect(lambda action=action, name=name: action.setChecked(self._looks.theme == name))
        menu.addSeparator()
        sizes = QActionGroup(menu)
        for percent in SIZES:
            action = _choice(menu, sizes, self.tr("Text {0} %").format(percent), percent == self._looks.text_percent)
            action.triggered.connect(lambda _checked=False, percent=percent: self._looks.set_text_percent(percent))
        return menu


def _choice(menu: QMenu, group: QActionGroup, title: str, chosen: bool) -> QAction:
    action = menu.addAction(title)
    action.setCheckable(True)
    action.setChecked(chosen)
    group.addAction(action)
    return action
