"""What taking a file in would do to each of its rows: add, update, same, conflict or refuse. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from kpdesk.exchange.tables import Table, Value
from kpdesk.reference.pack_rules import ListChange

LONGEST_UID: Final = 80
KEPT_HERE: Final = "row_kept_by_office"
"""A row of a list that an office keeps as its own: told to its sender, who has nothing to correct."""

Place = tuple[str, int]
"""Epoch and order of the file that a row came with: the later one holds, whatever came first on a stick."""


class Step(StrEnum):
    """What happens to one row."""

    ADD = "add"
    UPDATE = "update"
    SAME = "same"
    CONFLICT = "conflict"
    REFUSE = "refuse"


@dataclass(frozen=True, slots=True)
class PresentRow:
    """A row that is here already; ``first`` and ``last`` are the places of the files that brought and confirmed it."""

    owner: str
    entry: Mapping[str, Value]
    first: Place
    last: Place


@dataclass(frozen=True, slots=True)
class PlannedRow:
    """One incoming row; ``row`` is its number in the sheet, ``code`` says why it is not taken.

    ``newest`` says that no later file has brought the row, ``oldest`` that no earlier one has. ``change`` shows a row
    of a list field by field.
    """

    step: Step
    table: str
    uid: str
    row: int
    entry: Mapping[str, Value] = field(default_factory=dict)
    code: str = ""
    newest: bool = True
    oldest: bool = False
    change: ListChange | None = None


@dataclass(frozen=True, slots=True)
class Plan:
    """What is to be done with each row of a file."""

    rows: tuple[PlannedRow, ...] = ()

    def count(self, step: Step) -> int:
        """Returns how many rows take this step."""
        return sum(1 for row in self.rows if row.step is step)

    def counts(self) -> dict[str, int]:
        """Returns the counts under the names of the headless contract."""
        return {
            "added": self.count(Step.ADD),
            "updated": self.count(Step.UPDATE),
            "same": self.count(Step.SAME),
            "conflicts": self.count(Step.CONFLICT),
            "refused": self.count(Step.REFUSE),
        }

    def list_changes(self) -> tuple[ListChange, ...]:
        """Returns the rows of lists that a person looks at: all but those that stay as they are."""
        return tuple(row.change for row in self.rows if row.change is not None and row.step is not Step.SAME)

    def left_out(self) -> tuple[PlannedRow, ...]:
        """Returns the rows that are not taken in."""
        return tuple(row for row in self.rows if row.step in (Step.CONFLICT, Step.REFUSE))


def plan_rows(tables: Iterable[Table], owner: str, place: Place, present: Mapping[tuple[str, str], PresentRow]) -> Plan:
    """Returns the plan for the rows of one sender's file.

    Each record has one owner office: a row that another office owns is a conflict and stays as it is.
    """
    return Plan(tuple(row for table in tables for row in _planned(table, owner, place, present)))


def _planned(
    table: Table, owner: str, place: Place, present: Mapping[tuple[str, str], PresentRow]
) -> Iterable[PlannedRow]:
    seen: set[str] = set()
    for number, entry in enumerate(table.records(), 2):
        uid = entry.get("uid")
        if not isinstance(uid, str) or len(uid) > LONGEST_UID:
            yield PlannedRow(Step.REFUSE, table.name, "", number, code="row_without_uid")
        elif uid in seen:
            yield PlannedRow(Step.REFUSE, table.name, uid, number, code="row_twice")
        else:
            seen.add(uid)
            yield _compared(PlannedRow(Step.ADD, table.name, uid, number, entry, oldest=True), owner, place, present)


def _compared(row: PlannedRow, owner: str, place: Place, present: Mapping[tuple[str, str], PresentRow]) -> PlannedRow:
    here = present.get((row.table, row.uid))
    if here is None:
        return row
    if here.owner != owner:
        return PlannedRow(Step.CONFLICT, row.table, row.uid, row.row, row.entry, "row_of_another_office")
    newest, oldest = place > here.last, place < here.first
    step = Step.UPDATE if newest and here.entry != row.entry else Step.SAME
    return PlannedRow(step, row.table, row.uid, row.row, row.entry, newest=newest, oldest=oldest)
