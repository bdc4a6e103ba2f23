"""The page of monitoring: units, check log, accounts and groups, closure board, chart."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QTabWidget, QWidget

from kpdesk.monitoring.closure_chart import WeekKey
from kpdesk.reference.reference import Reference
from ui.context import Context
from ui.monitoring.accounts_tab import AccountsTab
from ui.monitoring.board_tab import BoardTab
from ui.monitoring.chart_tab import ChartTab
from ui.monitoring.checks_tab import ChecksTab
from ui.monitoring.units_tab import UnitsTab
from ui.support.page import Page
from ui.support.widgets import shortcut

UNITS, CHECKS, ACCOUNTS, BOARD, CHART = "units", "checks", "accounts", "board", "chart"
_NEW = frozenset({"unitForm", "checkForm", "accountForm"})
"""Forms of a record that is not there yet."""
Tab = UnitsTab | ChecksTab | AccountsTab | BoardTab | ChartTab


class MonitoringPage(Page):
    """Targets of :meth:`open_target`: "units", "checks", "accounts", "board", "chart", or an account's uid."""

    features: ClassVar[frozenset[str]] = frozenset({"monitoring", "roster", "reference", "directives"})

    def __init__(self, context: Context) -> None:
        super().__init__("monitoring", QCoreApplication.translate("MonitoringPage", "Monitoring"))
        self._context = context
        self._wanted = self._wanted_form = ""
        self._stale: set[QWidget] = set()
        self.units: UnitsTab | None = None
        self.checks: ChecksTab | None = None
        self.accounts: AccountsTab | None = None
        self.board: BoardTab | None = None
        self.chart: ChartTab | None = None
        self.tabs = QTabWidget()
        self.tabs.setObjectName("monitoringTabs")
        self.tabs.setAccessibleName(self.title)
        self.body.addWidget(self.tabs, 1)
        # Also while the focus is still on the navigation, as it is after a click there.
        shortcut(self, "Ctrl+N", self._open_new, window=True)

    def reload(self) -> None:
        """Reads the tab that is shown, the others as soon as they are; what is half-typed is left alone."""
        self._context.ask(lambda desk: desk.reference.load(), self._on_reference, owner=self)

    def open_target(self, target: object) -> None:
        """Shows one of the tabs."""
        self._wanted = str(target)
        self._show_wanted()

    def open_draft(self, form: str, subject: str) -> None:
        """Opens the form of a new unit, check or account, or shows the record that the form is about."""
        tab = {"unitForm": UNITS, "memberForm": UNITS, "leaveForm": UNITS, "checkForm": CHECKS}.get(form, ACCOUNTS)
        self._wanted_form = form if not subject and form in _NEW else ""
        self.open_target(subject if tab == ACCOUNTS and subject else tab)
        if not self._wanted_form:
            self.said.emit("info", self.tr("What was half-typed comes back when you open the form again."))

    def may_leave(self) -> bool:
        """Tells whether nothing is half-typed in any tab."""
        return all(tab.may_leave() for tab in self._parts())

    def _parts(self) -> tuple[Tab, ...]:
        return tuple(tab for tab in (self.units, self.checks, self.accounts, self.board, self.chart) if tab is not None)

    def _on_reference(self, reference: Reference) -> None:
        if not self._parts():
            self.units = UnitsTab(self._context)
            self.checks = ChecksTab(self._context, reference)
            self.accounts = AccountsTab(self._context, reference)
            self.board = BoardTab(self._context, reference)
            self.chart = ChartTab(self._context)
            self.tabs.addTab(self.units, self.tr("Units"))
            self.tabs.addTab(self.checks, self.tr("Check log"))
            self.tabs.addTab(self.accounts, self.tr("Accounts and groups"))
            self.tabs.addTab(self.board, self.tr("Closure board"))
            self.tabs.addTab(self.chart, self.tr("Chart"))
            for tab in self._parts():
                tab.said.connect(self.said)
            self.board.opened.connect(self._show_account)
            self.chart.week_opened.connect(self._show_week)
            self.chart.letter_opened.connect(lambda code: self.page_asked.emit("directives", code))
            self.tabs.currentChanged.connect(lambda _place: self._read_shown())
            self._show_wanted()
        self._stale = set(self._parts())
        self._read_shown()

    def _read_shown(self) -> None:
        for tab in self._parts():
            if tab is self.tabs.currentWidget() and tab in self._stale:
                self._stale.discard(tab)
                tab.reload()

    def _show_wanted(self) -> None:
        if not self._wanted or self.accounts is None:
            return
        wanted, self._wanted = self._wanted, ""
        named = next((tab for tab in self._parts() if tab.objectName() == wanted), None)
        if named is not None:
            self.tabs.setCurrentWidget(named)
        else:
            self._show_account(wanted)
        if self._wanted_form:
            self._wanted_form = ""
            self._open_new()

    def _show_account(self, uid: str) -> None:
        if self.accounts is not None and self.accounts.may_leave():
            self.tabs.setCurrentWidget(self.accounts)
            self.accounts.show_account(uid)

    def _show_week(self, week: WeekKey) -> None:
        if self.accounts is not None and self.accounts.may_leave():
            self.tabs.setCurrentWidget(self.accounts)
            self.accounts.show_week(week)

    def _open_new(self) -> None:
        """A new record of the tab that is shown; on board and chart it is an account."""
        shown = next((tab for tab in self._parts() if tab is self.tabs.currentWidget()), None)
        if isinstance(shown, BoardTab | ChartTab) and self.accounts is not None:
            shown = self.accounts
            self.tabs.setCurrentWidget(shown)
        if isinstance(shown, UnitsTab | ChecksTab | AccountsTab):
            shown.open_new()
