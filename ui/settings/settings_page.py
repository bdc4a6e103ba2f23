"""Records and settings: users, settings, backups, health, history and lists, each on its tab."""

from __future__ import annotations

from functools import partial
from typing import ClassVar

from PySide6.QtCore import QCoreApplication

from ui.context import Context
from ui.settings.backups_tab import BackupsTab
from ui.settings.health_tab import HealthTab
from ui.settings.history_tab import HistoryTab
from ui.settings.lists_tab import ListsTab
from ui.settings.settings_tab import SettingsTab
from ui.settings.settings_tabs import SettingsTabs
from ui.settings.templates_tab import TemplatesTab
from ui.settings.users_tab import UsersTab
from ui.support.page import Page
from ui.support.widgets import shortcut

_TABS = ("users", "settings", "backups", "health", "history", "lists", "templates")


class SettingsPage(Page):
    """Targets of :meth:`open_target`: "users", "settings", "backups", "health", "history", "lists" or "templates"."""

    features: ClassVar[frozenset[str]] = frozenset({"access", "reference"})

    def __init__(self, context: Context) -> None:
        super().__init__("settings", QCoreApplication.translate("SettingsPage", "Users & settings"))
        self.users, self.settings = UsersTab(context), SettingsTab(context)
        self.backups, self.health, self.history = BackupsTab(context), HealthTab(context), HistoryTab(context)
        self.lists = ListsTab(context)
        self.templates = TemplatesTab(context)
        self.tabs = SettingsTabs()
        self.tabs.setObjectName("settingsTabs")
        self.tabs.setAccessibleName(self.tr("Records and settings"))
        self.tabs.setDocumentMode(True)
        for tab, title in (
            (self.users, self.tr("Users")),
            (self.settings, self.tr("Settings")),
            (self.backups, self.tr("Backups")),
            (self.health, self.tr("Health")),
            (self.history, self.tr("History")),
            (self.lists, self.tr("Lists")),
            (self.templates, self.tr("Papers")),
        ):
            self.tabs.addTab(tab, title)
        self.body.addWidget(self.tabs, 1)
        for place in range(len(_TABS)):
            shortcut(self, f"Alt+{place + 1}", partial(self.tabs.setCurrentIndex, place))
        self.tabs.currentChanged.connect(lambda _place: self.reload())
        for said in (self.users.said, self.settings.said, self.backups.said, self.lists.said, self.templates.said):
            said.connect(lambda text: self.said.emit("good", text))

    def reload(self) -> None:
        """Reads the tab that is seen."""
        tab = self.tabs.currentWidget()
        if isinstance(tab, UsersTab | SettingsTab | BackupsTab | HealthTab | HistoryTab | ListsTab | TemplatesTab):
            tab.reload()

    def open_target(self, target: object) -> None:
        """Shows one of the tabs."""
        if target in _TABS:
            self.tabs.setCurrentIndex(_TABS.index(str(target)))

    def may_leave(self) -> bool:
        """Tells whether nothing is half-typed."""
        return not (
            self.users.is_changed or self.settings.is_changed or self.lists.is_changed or self.templates.is_changed
        )
