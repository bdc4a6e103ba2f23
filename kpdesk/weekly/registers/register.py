"""A register as plain values: its columns and rows are the same on paper and in the workbook."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from kpdesk.base.canonical import digest
from kpdesk.weekly.registers.wanted import RegisterKind

Value = str | int | date | None
"""What a cell holds; None is nothing on record."""


class CellKind(StrEnum):
    """What all cells of a column are."""

    TEXT = "text"
    DATE = "date"
    NUMBER = "number"


@dataclass(frozen=True, slots=True)
class Column:
    """A column; ``weight`` is its share of the paper's width, ``width`` its letters in the workbook.

    ``fits`` is a text that must stay on one line.
    """

    heading: str
    weight: float
    kind: CellKind = CellKind.TEXT
    width: float = 14
    fits: str = ""


@dataclass(frozen=True, slots=True)
class Part:
    """One table; ``name`` is its sheet's in the workbook, ``title`` stands above it on paper where it is not empty.

    ``has_total`` says that the last row is the sum of those before.
    """

    name: str
    columns: tuple[Column, ...]
    rows: Sequence[tuple[Value, ...]]
    title: str = ""
    has_total: bool = False

    @property
    def count(self) -> int:
        """How many rows there are, the sum left out."""
        return len(self.rows) - (self.has_total and bool(self.rows))


@dataclass(frozen=True, slots=True)
class Register:
    """A register drawn up: ``lines`` stand under the title and say its period, its counts and how it is to be read.

    ``across`` says that its tables need the sheet in landscape.
    """

    kind: RegisterKind
    title: str
    period: str
    lines: tuple[str, ...]
    parts: tuple[Part, ...]
    across: bool = True
    language: str = "en"

    @property
    def rows(self) -> int:
        """How many rows its tables have together, sums left out."""
        return sum(part.count for part in self.parts)

    def digest(self) -> str:
        """Returns the SHA-256 of all that it says: two papers with the same one say the same."""
        told = [(part.name, [column.heading for column in part.columns], list(part.rows)) for part in self.parts]
        return digest([self.kind, self.title, self.period, self.lines, told])
