"""The roster as a workbook that people read and that imports back without a change."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from kpdesk.base.files import written_beside
from kpdesk.base.progress import Progress, silent
from kpdesk.roster.cnic import written
from kpdesk.roster.draft import PersonDraft
from kpdesk.roster.ranks import RankNames
from kpdesk.workbooks.cell_xml import ColumnType
from kpdesk.workbooks.table_writer import Column, TableSheet, write_tables

SHEET = "Nominal Roll"
LABEL = "roster_exporting"
COLUMNS = (
    Column("S.No", ColumnType.INTEGER, 7),
    Column("Name", width=24),
    Column("Father's Name", width=24),
    Column("Rank", width=20),
    Column("Belt No", width=10),
    Column("BPS", ColumnType.INTEGER, 6),
    Column("CNIC", width=17),
    Column("Personnel No", width=13),
    Column("Date of Birth", ColumnType.DATE, 12),
    Column("Date of Enlistment", ColumnType.DATE, 12),
    Column("Present Posting", width=22),
    Column("Date of Posting", ColumnType.DATE, 12),
    Column("Mobile", width=14),
    Column("Name in Urdu", width=22),
    Column("Father Name in Urdu", width=22),
    Column("Status", width=14),
    Column("Duty Status", width=14),
    Column("Qualification", width=14),
    Column("Domicile", width=14),
    Column("Address", width=36),
)
"""Headings that the import knows by name, so that no export ever needs a mapping."""


def export_roster(
    target: Path,
    people: Iterable[PersonDraft],
    ranks: RankNames,
    *,
    force: bool = False,
    progress: Progress | None = None,
) -> int:
    """Writes the people to an .xlsx and returns how many; raises as ``written_beside`` and ``write_tables``."""
    counted = _Counted(people, ranks)
    with written_beside(target, force=force) as handle:
        write_tables(handle, [TableSheet(SHEET, COLUMNS, counted)], progress=progress or silent())
    return counted.rows


class _Counted:
    """The rows of the sheet; ``rows`` is how many were given out."""

    def __init__(self, people: Iterable[PersonDraft], ranks: RankNames) -> None:
        self._people = people
        self._ranks = ranks
        self.rows = 0

    def __iter__(self) -> Iterator[tuple[object, ...]]:
        for person in self._people:
            self.rows += 1
            yield self.rows, *_values(person, self._ranks)


def _values(person: PersonDraft, ranks: RankNames) -> tuple[object, ...]:
    cells = (
        person.name, person.father_name, ranks.name(person.rank), person.belt_no, person.bps, written(person.cnic),
        person.personnel_no, person.born_on, person.enlisted_on, person.posting, person.posted_on, person.mobile,
        person.name_urdu, person.father_name_urdu, person.service_state, person.duty_state, person.qualification,
        person.domicile, person.address,
    )  # fmt: skip
    return tuple(None if cell == "" else cell for cell in cells)
