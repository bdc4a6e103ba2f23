"""The pages of the window, in the order of the week, each imported when it is first opened."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from kpdesk.desk import Desk
from kpdesk.reference.rules import OfficeKind
from ui.window.page_entry import LazyPage, PageEntry


def page_entries(desk: Desk) -> tuple[PageEntry, ...]:
    """Returns the pages for this office; the province is for headquarters: the CPO and the regions."""
    pages = [
        PageEntry("today", _tr("Today"), "house", LazyPage("ui.today.today_page", "TodayPage")),
        PageEntry("roster", _tr("Roster"), "users", LazyPage("ui.roster.roster_page", "RosterPage")),
        PageEntry(
            "directives", _tr("Directives"), "megaphone", LazyPage("ui.directives.directives_page", "DirectivesPage")
        ),
        PageEntry(
            "monitoring", _tr("Monitoring"), "scan-eye", LazyPage("ui.monitoring.monitoring_page", "MonitoringPage")
        ),
        PageEntry(
            "violations",
            _tr("Violations"),
            "triangle-alert",
            LazyPage("ui.violations.violations_page", "ViolationsPage"),
        ),
        PageEntry("cases", _tr("Cases"), "gavel", LazyPage("ui.cases.cases_page", "CasesPage")),
        PageEntry("weekly", _tr("Weekly report"), "file-check", LazyPage("ui.weekly.weekly_page", "WeeklyPage")),
        PageEntry(
            "exchange",
            _tr("Send & receive"),
            "send",
            LazyPage("ui.exchange.exchange_page", "ExchangePage"),
        ),
    ]
    if _is_headquarters(desk.actor.office):
        pages.append(
            PageEntry("province", _tr("Province"), "map", LazyPage("ui.province.province_page", "ProvincePage"))
        )
    pages.append(
        PageEntry(
            "settings",
            _tr("Users & settings"),
            "settings",
            LazyPage("ui.settings.settings_page", "SettingsPage"),
        )
    )
    return tuple(pages)


def _is_headquarters(office: str) -> bool:
    from kpdesk.reference.pack import built_in

    found = built_in().offices.get(office)
    return found is not None and found.kind in {OfficeKind.CPO, OfficeKind.REGION}


def _tr(text: str) -> str:
    return QCoreApplication.translate("PAGES", text)
