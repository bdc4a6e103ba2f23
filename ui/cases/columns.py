"""The columns of the list of cases, and of what is due."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import QCoreApplication

from kpdesk.cases.clocks import RIGHTS
from kpdesk.cases.rows import CaseRow, DueRow
from ui.cases.names import due_name, state_name, state_tone
from ui.support.columns import END, Column
from ui.support.words import code_words


def case_columns(ranks: Mapping[str, str], today: date) -> list[Column[CaseRow]]:
    """Returns the columns of the list; ``ranks`` maps codes to abbreviations."""
    return [
        Column(_tr("Number"), lambda row: row.number, 18),
        Column(_tr("Official"), lambda row: _named(row.name, row.father_name), 0),
        Column(_tr("Rank, belt"), lambda row: f"{ranks.get(row.rank, row.rank)} {row.belt_no}".strip(), 11),
        Column(_tr("Posting"), lambda row: row.posting, 13),
        Column(_tr("Track"), lambda row: code_words(f"track_{row.track}"), 19),
        Column(_tr("Stands at"), lambda row: state_name(row.state), 26, tone=lambda row: state_tone(row.state)),
        Column(_tr("Due"), lambda row: due_name(row.due_what), 16),
        Column(_tr("Due on"), lambda row: row.due_on, 12, tone=lambda row: case_due_tone(row, today)),
    ]


def due_columns(ranks: Mapping[str, str]) -> list[Column[DueRow]]:
    """Returns the columns of what is due."""
    return [
        Column(_tr("Due on"), lambda row: row.on, 12, tone=lambda row: "danger" if row.overdue_days else "info"),
        Column(_tr("What"), lambda row: due_name(row.what), 22),
        Column(_tr("Days late"), lambda row: row.overdue_days or "", 9, END),
        Column(_tr("Official"), lambda row: f"{ranks.get(row.rank, row.rank)} {row.person}".strip(), 0),
        Column(_tr("Case"), lambda row: row.number, 17),
    ]


def case_due_tone(row: CaseRow, today: date) -> str:
    """Returns the colour of a due date: late, within three days, or ahead; rights of the official are never late."""
    if row.due_on is None:
        return ""
    if row.due_what in RIGHTS:
        return "muted"
    return "danger" if row.due_on < today else "warning" if (row.due_on - today).days <= 3 else "info"


def _named(name: str, father: str) -> str:
    return f"{name} {_tr('s/o')} {father}" if father else name


def _tr(text: str) -> str:
    return QCoreApplication.translate("cases", text)
