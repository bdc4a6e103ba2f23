"""What the fast reader does not tell of a sheet, found by a pass over the file's own bytes."""

from __future__ import annotations

from dataclasses import dataclass, field

from kpdesk.workbooks.grid import Merge


@dataclass(slots=True)
class SheetFacts:
    """What a pass saw in one sheet: rows as numbered, places as (row, column index) with the error's text.

    ``hidden_columns`` are indexes from 0, seen in .xlsx only. ``merges`` is filled for .ods only; in the other kinds
    the fast reader gives the merged blocks.
    """

    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)
    errors: list[tuple[int, int, str]] = field(default_factory=list)
    never_calculated: list[tuple[int, int]] = field(default_factory=list)
    merges: list[Merge] = field(default_factory=list)
