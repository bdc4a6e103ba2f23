"""Records and settings: everything that can be set, users, backups, health, history, lists, papers and messages."""

from __future__ import annotations

from functools import partial
from typing import ClassVar

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from kpdesk.desk.setting_list import keywords
from ui.context import Context
from ui.settings.backups_tab import BackupsTab
from ui.settings.errors_tab import ErrorsTab
from ui.settings.health_tab import HealthTab
from ui.settings.history_tab import HistoryTab
from ui.settings.lists_tab import ListsTab
from ui.settings.settings_tab import SettingsTab
from ui.settings.settings_tabs import SettingsTabs
from ui.settings.templates_tab import TemplatesTab
from ui.settings.users_tab import UsersTab
from ui.support.command import Command, command_of
from ui.support.page import Page
from ui.support.widgets import shortcut

_TABS = ("settings", "users", "backups", "health", "history", "lists", "templates", "errors")


class SettingsPage(Page):
    """Targets of :meth:`open_target`: the name of a tab, "own_password", "second_place", or ``("setting", key)``."""

    features: ClassVar[frozenset[str]] = frozenset({"access", "reference"})

    def __init__(self, context: Context) -> None:
        super().__init__("settings", QCoreApplication.translate("SettingsPage", "Users & settings"))
        self._context = context
        self.users, self.settings = UsersTab(context), SettingsTab(context)
        self.backups, self.health, self.history = BackupsTab(context), HealthTab(context), HistoryTab(context)
        self.lists = ListsTab(context)
        self.templates = TemplatesTab(context)
        self.errors = ErrorsTab(context)
        self.tabs = SettingsTabs()
        self.tabs.setObjectName("settingsTabs")
        self.tabs.setAccessibleName(self.tr("Records and settings"))
        self.tabs.setDocumentMode(True)
        for tab, title in (
            (self.settings, self.tr("All settings")),
            (self.users, self.tr("Users")),
            (self.backups, self.tr("Backups")),
            (self.health, self.tr("Health")),
            (self.history, self.tr("History")),
            (self.lists, self.tr("Lists")),
            (self.templates, self.tr("Papers")),
            (self.errors, self.tr("Messages")),
        ):
            self.tabs.addTab(tab, title)
        self.body.addWidget(self.tabs, 1)
        self.settings.place_asked.connect(self._on_place_asked)
        for place in range(len(_TABS)):
            shortcut(self, f"Alt+{place + 1}", partial(self.tabs.setCurrentIndex, place))
        self.tabs.currentChanged.connect(lambda _place: self.reload())
        for tab in (self.users, self.settings, self.backups, self.history, self.lists, self.templates):
            tab.said.connect(lambda text: self.said.emit("good", text))

    def reload(self) -> None:
        """Reads the tab that is seen."""
        tab = self.tabs.currentWidget()
        assert isinstance(
            tab,
            UsersTab | SettingsTab | BackupsTab | HealthTab | HistoryTab | ListsTab | TemplatesTab | ErrorsTab,
        )
        tab.reload()

    def open_target(self, target: object) -> None:
        """Shows one of the tabs, or one setting on the first."""
        if target in _TABS:
            self.tabs.setCurrentIndex(_TABS.index(str(target)))
        elif target == "own_password":
            self.tabs.setCurrentWidget(self.users)
            self.users.begin_own_password()
        elif target == "second_place":
            self._show_setting("backup_second_place")
        elif isinstance(target, tuple) and target[:1] == ("setting",):
            self._show_setting(str(target[1]))

    def open_draft(self, form: str, subject: str) -> None:
        """Shows the template that was left half-typed; other forms come back when they are opened."""
        if form == self.templates.objectName():
            self.tabs.setCurrentWidget(self.templates)
            self.templates.open_text(subject)
        else:
            super().open_draft(form, subject)

    def commands(self) -> tuple[Command, ...]:
        """What can be done here, found by its words."""
        tabs = [
            Command(f"settings_{name}", self.tabs.tabText(place), keywords(name), partial(self.open_target, name))
            for place, name in enumerate(_TABS)
        ]
        buttons = (
            command_of(self.backups.create_button, keywords("backups")),
            command_of(self.health.bundle_button, keywords("health")),
            command_of(self.history.verify_button, keywords("history"), title=self.tr("Verify the history")),
        )
        return (*tabs, *buttons)

    def may_leave(self) -> bool:
        """Tells whether nothing is half-typed."""
        return not (
            self.users.is_changed or self.settings.is_changed or self.lists.is_changed or self.templates.is_changed
        )

    def _show_setting(self, key: str) -> None:
        self.tabs.setCurrentWidget(self.settings)
        self.settings.show_setting(key)

    def _on_place_asked(self, name: str) -> None:
        if name == "keys":
            self._context.page_asked.emit("exchange", ("keys",))
        else:
            self.open_target(name)

    @property
    def current(self) -> QWidget:
        """The tab that is seen."""
        return self.tabs.currentWidget()
