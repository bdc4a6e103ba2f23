"""Which rows of a table are chosen, as blocks of places: also those whose rows were not read yet."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeVar

from PySide6.QtWidgets import QTableView

Row = TypeVar("Row")
Blocks = tuple[tuple[int, int], ...]
"""First place and number of rows of each block that is chosen, from the top down, none twice."""


def chosen_blocks(table: QTableView) -> Blocks:
    """Returns what is chosen; a choice of 150,000 rows is one block."""
    if table.model() is None:
        return ()
    ranges = table.selectionModel().selection()
    spans = sorted((ranges.at(place).top(), ranges.at(place).bottom()) for place in range(ranges.count()))
    merged: list[tuple[int, int]] = []
    for top, bottom in spans:
        if merged and top <= merged[-1][1] + 1:
            merged[-1] = (merged[-1][0], max(bottom, merged[-1][1]))
        else:
            merged.append((top, bottom))
    return tuple((top, bottom - top + 1) for top, bottom in merged)


def count_of(blocks: Blocks) -> int:
    """Returns how many rows the blocks have."""
    return sum(height for _top, height in blocks)


def places_of(blocks: Blocks) -> Iterator[int]:
    """Returns the places of the blocks, from the top down."""
    for top, height in blocks:
        yield from range(top, top + height)


def rows_in(rows: Sequence[Row], blocks: Blocks) -> list[Row]:
    """Returns the rows that stand in the blocks."""
    return [row for top, height in blocks for row in rows[top : top + height]]
