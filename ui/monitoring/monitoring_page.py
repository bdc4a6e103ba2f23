"""The page of monitoring: units, check log, accounts and groups."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QTabWidget

from kpdesk.reference.reference import Reference
from ui.context import Context
from ui.monitoring.accounts_tab import AccountsTab
from ui.monitoring.checks_tab import ChecksTab
from ui.monitoring.units_tab import UnitsTab
from ui.support.page import Page
from ui.support.widgets import shortcut

UNITS, CHECKS, ACCOUNTS = "units", "checks", "accounts"


class MonitoringPage(Page):
    """Targets of :meth:`open_target`: "units", "checks" or "accounts"."""

    features: ClassVar[frozenset[str]] = frozenset({"monitoring", "roster", "reference"})

    def __init__(self, context: Context) -> None:
        super().__init__("monitoring", QCoreApplication.translate("MonitoringPage", "Monitoring"))
        self._context = context
        self._wanted = ""
        self.units: UnitsTab | None = None
        self.checks: ChecksTab | None = None
        self.accounts: AccountsTab | None = None
        self.tabs = QTabWidget()
        self.tabs.setObjectName("monitoringTabs")
        self.tabs.setAccessibleName(self.title)
        self.body.addWidget(self.tabs, 1)
        shortcut(self, "Ctrl+N", self._open_new)

    def reload(self) -> None:
        """Reads all three tabs; what is half-typed is left alone."""
        self._context.ask(lambda desk: desk.reference.load(), self._on_reference, owner=self)

    def open_target(self, target: object) -> None:
        """Shows one of the tabs."""
        self._wanted = str(target)
        self._show_wanted()

    def may_leave(self) -> bool:
        """Tells whether nothing is half-typed in any tab."""
        return all(tab.may_leave() for tab in self._parts())

    def _parts(self) -> tuple[UnitsTab | ChecksTab | AccountsTab, ...]:
        if self.units is None or self.checks is None or self.accounts is None:
            return ()
        return self.units, self.checks, self.accounts

    def _on_reference(self, reference: Reference) -> None:
        if not self._parts():
            self.units = UnitsTab(self._context)
            self.checks = ChecksTab(self._context, reference)
            self.accounts = AccountsTab(self._context, reference)
            self.tabs.addTab(self.units, self.tr("Units"))
            self.tabs.addTab(self.checks, self.tr("Check log"))
            self.tabs.addTab(self.accounts, self.tr("Accounts and groups"))
            for tab in self._parts():
                tab.said.connect(self.said)
            self._show_wanted()
        for tab in self._parts():
            tab.reload()

    def _show_wanted(self) -> None:
        for tab in self._parts():
            if tab.objectName() == self._wanted:
                self.tabs.setCurrentWidget(tab)
                self._wanted = ""

    def _open_new(self) -> None:
        for tab in self._parts():
            if tab is self.tabs.currentWidget():
                tab.open_new()
