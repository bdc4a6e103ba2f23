"""The register as a list: its columns, and which accounts a figure of the chart was counted from."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from kpdesk.monitoring.closure_chart import CLOSED, RELAPSED, WeekKey
from kpdesk.monitoring.rows import AccountRow
from kpdesk.reference.reference import Reference
from ui.monitoring.names import STAGE_TONES, kind_name, stage_name
from ui.support.columns import Column
from ui.support.language import shown_name


def account_columns(reference: Reference, day: date) -> list[Column[AccountRow]]:
    """Returns the columns, each account as it stands on that day."""
    platforms = {one.code: shown_name(one) for one in reference.platforms}
    return [
        Column(_tr("Name"), lambda account: account.name or account.handle or account.url, 0),
        Column(
            _tr("Stands"),
            lambda account: stage_name(account.stage_on(day)),
            17,
            tone=lambda account: STAGE_TONES[account.stage_on(day)],
        ),
        Column(_tr("Platform"), lambda account: platforms.get(account.platform, account.platform), 9),
        Column(_tr("What it is"), lambda account: kind_name(account.kind), 10),
        Column(_tr("Admin"), lambda account: account.admin, 15),
        Column(_tr("Found on"), lambda account: account.found_on, 11),
    ]


def is_of_week(account: AccountRow, week: WeekKey) -> bool:
    """Tells whether a figure of the chart counts this account."""
    if week.what == CLOSED:
        return account.closed_on is not None and week.first <= account.closed_on <= week.last
    again = account.relapse_of is not None
    return week.first <= account.found_on <= week.last and again is (week.what == RELAPSED)


def _tr(text: str) -> str:
    return QCoreApplication.translate("AccountsTab", text)
