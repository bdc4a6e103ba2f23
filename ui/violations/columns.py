"""The columns of the list of violations."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from kpdesk.reference.reference import Reference
from kpdesk.violations.rows import ViolationRow
from kpdesk.violations.rules import Attribution
from ui.support.columns import Column
from ui.support.language import shown_name
from ui.violations.names import state_name, state_tone


def violation_columns(reference: Reference) -> list[Column[ViolationRow]]:
    """Returns the columns; names of kinds, platforms and ranks come from the reference data."""
    kinds = {row.code: shown_name(row) for row in reference.kinds}
    platforms = {row.code: shown_name(row) for row in reference.platforms}
    ranks = {row.code: row.abbreviation for row in reference.ranks}
    return [
        Column(_tr("Number"), lambda row: row.number, 18),
        Column(_tr("Seen on"), lambda row: row.seen_on, 11),
        Column(_tr("Official"), _who, 0, tone=lambda row: "" if row.person_uid else "warning"),
        Column(_tr("Rank, belt"), lambda row: f"{ranks.get(row.rank, row.rank)} {row.belt_no}".strip(), 11),
        Column(_tr("Kind"), lambda row: f"{row.kind} {kinds.get(row.kind, '')}", 21),
        Column(_tr("Platform"), lambda row: _named(platforms, row.platform), 9),
        Column(_tr("Whose doing"), _doing, 15),
        Column(_tr("Stands"), _stands, 20, tone=state_tone),
    ]


def _who(row: ViolationRow) -> str:
    if row.hidden:
        return _tr("protected disclosure")
    if not row.name:
        return row.unidentified or _tr("not identified")
    return f"{row.name} {_tr('s/o')} {row.father_name}" if row.father_name else row.name


def _doing(row: ViolationRow) -> str:
    """In a word or two: the full ones of the page are cut off in a column."""
    short = {
        Attribution.UNDECIDED: "",
        Attribution.CONFIRMED: _tr("Confirmed"),
        Attribution.ADMITTED: _tr("Admitted"),
        Attribution.DENIED: _tr("Denied"),
        Attribution.FAKE: _tr("Fake, namesake"),
        Attribution.HACKED: _tr("Hacked"),
        Attribution.THIRD_PARTY: _tr("Third party"),
        Attribution.OFFICIAL_PAGE: _tr("Official page"),
    }
    return short[Attribution(row.attribution)]


def _stands(row: ViolationRow) -> str:
    """A pending one with a case is known by the case."""
    return row.case_number if row.case_number and row.disposal is None else state_name(row)


def _named(names: Mapping[str, str], code: str) -> str:
    return names.get(code, code)


def _tr(text: str) -> str:
    return QCoreApplication.translate("violations", text)
