"""What a data pack of the CPO does to a list of an office, row by row, and whose word holds in which list.

Rules, terms, punishments and authorities are law: the CPO's value holds, and an office's own one stays in the history.
Offices, platforms and holidays an office may know better: what it changed itself stays (domain notes §1.4, §9.4).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from kpdesk.reference.rules import Table

OFFICES_OWN: Final = frozenset({Table.OFFICES, Table.PLATFORMS, Table.HOLIDAYS})
"""Lists in which a row that the office itself changed stays as the office has it."""

DATED: Final = frozenset({Table.REGIMES, Table.CLOCKS, Table.PUNISHMENTS, Table.AUTHORITIES})
"""Lists whose rows are looked up as of a step's own day: a changed rule begins here on the day it is accepted, so that
steps taken before keep the one under which they were taken."""

ENDED, BEGUN = "ended", "begun"
"""A row as it was until a pack changed it, and the one that follows it."""

OVERRULED: Final = "datapack_overruled"
"""The reason under which an office's own row leaves a list that is the CPO's."""

TAKEN_BACK: Final = "datapack_taken_back"
"""The reason under which a row that a pack had added leaves the list again."""


class PackStep(StrEnum):
    """What becomes of one row; ``overruled`` and ``kept`` are rows that the office had changed itself."""

    NEW = "new"
    CHANGED = "changed"
    WITHDRAWN = "withdrawn"
    OVERRULED = "overruled"
    KEPT = "kept"
    SAME = "same"


@dataclass(frozen=True, slots=True)
class PackMark:
    """The pack that a row comes from: its number at the CPO, its date, the uid of its file here."""

    number: int
    on: date
    file: str


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One field of a row as JSON values: as it is here, and as the pack has it."""

    name: str
    before: object
    after: object


@dataclass(frozen=True, slots=True)
class ListChange:
    """One row of the plan that a person looks at; ``gone`` where the pack takes the row out of its list."""

    table: str
    code: str
    name: str
    step: PackStep
    fields: tuple[FieldChange, ...] = ()
    gone: bool = False


@dataclass(frozen=True, slots=True)
class PackUndone:
    """What taking a pack back did: how many rows went back, and which were left alone, changed since by somebody."""

    number: int
    reverted: int
    kept: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PackTaken:
    """A data pack that was taken in, for the list of packs."""

    number: int
    sent_on: date
    taken_on: date
    taken_by: str
    lists: tuple[str, ...]
    new: int
    changed: int
    withdrawn: int
    overruled: int
    kept: int
    undone: bool
