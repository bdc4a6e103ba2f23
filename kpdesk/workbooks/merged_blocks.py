"""Merged blocks of cells, cut to the part of a sheet that is filled."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from kpdesk.base.errors import Broken
from kpdesk.workbooks.grid import Merge


def merges_in_use(merges: Iterable[Merge], last_row: int, width: int) -> tuple[Merge, ...]:
    """Returns the blocks cut to the filled area, for one may reach to the far end of the sheet.

    ``last_row`` is the number of the last filled row, ``width`` the number of filled columns. Raises Broken
    ``workbook_damaged`` when blocks lie over each other, which no spreadsheet program allows.
    """
    kept, area = [], 0
    for merge in merges:
        cut = replace(merge, last_row=min(merge.last_row, last_row), last_column=min(merge.last_column, width - 1))
        height, breadth = cut.last_row - cut.first_row + 1, cut.last_column - cut.first_column + 1
        if height > 0 and breadth > 0 and height * breadth > 1:
            kept.append(cut)
            area += height * breadth
    if area > last_row * width:
        raise Broken("workbook_damaged", field="file")
    return tuple(kept)
