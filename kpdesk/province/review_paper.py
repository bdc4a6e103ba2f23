"""The parts of a received return in the words and columns of its paper, for the one who reviews it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from kpdesk.province.review_rows import ReviewSheet
from kpdesk.weekly.papers import Letterhead
from kpdesk.weekly.tables import tables_of_parts


class _Row(dict[str, Any]):
    """A received row: a blank is an empty text again, as is a column that an older program did not write."""

    def __missing__(self, _name: str) -> str:
        return ""


def as_on_paper(sheet: ReviewSheet, head: Letterhead) -> ReviewSheet:
    """Returns the sheet with headings and texts for each of its parts."""
    rows = {part.table[-1].upper(): [_blanked(row) for row in part.rows] for part in sheet.parts}
    drawn = zip(sheet.parts, tables_of_parts(rows, head), strict=True)
    parts = tuple(
        replace(
            part, title=head.words(title), headings=tuple(column.heading for column in table.columns),
            cells=tuple(tuple(map(str, row)) for row in table.rows),
        )
        for part, (title, table) in drawn
    )  # fmt: skip
    return replace(sheet, parts=parts)


def _blanked(row: Mapping[str, Any]) -> _Row:
    return _Row((name, "" if value is None else value) for name, value in row.items())
