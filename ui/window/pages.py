"""The pages of the window, in the order of the week, each imported when it is first opened."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from kpdesk.desk import Desk
from kpdesk.reference.rules import OfficeKind
from ui.window.page_entry import PageEntry, lazy


def page_entries(desk: Desk) -> tuple[PageEntry, ...]:
    """Returns the pages for this office; the province is for headquarters: the CPO and the regions."""
    pages = [
        PageEntry("today", _tr("Today"), "house", lazy("ui.today.today_page", "TodayPage")),
        PageEntry("roster", _tr("Roster"), "users", lazy("ui.roster.roster_page", "RosterPage")),
        PageEntry(
            "directives", _tr("Directives"), "megaphone", lazy("ui.directives.directives_page", "DirectivesPage")
        ),
        PageEntry("monitoring", _tr("Monitoring"), "scan-eye", lazy("ui.monitoring.monitoring_page", "MonitoringPage")),
        PageEntry(
            "violations", _tr("Violations"), "triangle-alert", lazy("ui.violations.violations_page", "ViolationsPage")
        ),
        PageEntry("cases", _tr("Cases"), "gavel", lazy("ui.cases.cases_page", "CasesPage")),
        PageEntry("weekly", _tr("Weekly report"), "file-check", lazy("ui.weekly.weekly_page", "WeeklyPage")),
        PageEntry(
            "exchange",
            _tr("Send & receive"),
            "send",
            lazy("ui.exchange.exchange_page", "ExchangePage"),
        ),
    ]
    if _is_headquarters(desk.actor.office):
        pages.append(PageEntry("province", _tr("Province"), "map", lazy("ui.province.province_page", "ProvincePage")))
    pages.append(
        PageEntry(
            "settings",
            _tr("Users & settings"),
            "settings",
            lazy("ui.settings.settings_page", "SettingsPage"),
        )
    )
    return tuple(pages)


def _is_headquarters(office: str) -> bool:
    from kpdesk.reference.pack import built_in

    found = built_in().offices.get(office)
    return found is not None and found.kind in {OfficeKind.CPO, OfficeKind.REGION}


def _tr(text: str) -> str:
    return QCoreApplication.translate("PAGES", text)
