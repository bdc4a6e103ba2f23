"""The consolidated week as a workbook: the tables of the paper, figures as numbers."""

from __future__ import annotations

import io
from collections.abc import Mapping
from typing import Final

from kpdesk.base.progress import Progress
from kpdesk.documents.paper import Size
from kpdesk.province.consolidated import Consolidated
from kpdesk.province.consolidated_tables import DASH, Cell, Number, ReportTable, report_tables
from kpdesk.weekly.papers import Letterhead
from kpdesk.workbooks.styled import StyledSheet, write_styled
from kpdesk.workbooks.table_writer import Column

_WIDTHS: Final = {0: 34, 1: 24}
_SHEETS: Final = ("offices", "kinds", "platforms", "ranks", "actions", "standing", "missing")


def consolidated_workbook(
    found: Consolidated, head: Letterhead, names: Mapping[str, str], size: Size, progress: Progress | None = None
) -> bytes:
    """Returns the .xlsx; a figure that is not known is a dash, how many returns are not in one stands beside it."""
    target = io.BytesIO()
    tables = report_tables(found, head, names)
    sheets = [_sheet(name, table, found, head, size) for name, table in zip(_SHEETS, tables, strict=True)]
    write_styled(target, sheets, progress=progress)
    return target.getvalue()


def _sheet(name: str, table: ReportTable, found: Consolidated, head: Letterhead, size: Size) -> StyledSheet:
    lacking = any(isinstance(cell, Number) and cell.lacking for row in table.rows for cell in row)
    columns = [Column(title, width=_WIDTHS.get(place, 14)) for place, title in enumerate(table.columns)]
    if lacking:
        columns.append(Column(head.words("consolidated_not_in_it"), width=40))
    rows = [(*map(_value, row), *((_lacking(row, table),) if lacking else ())) for row in table.rows]
    heading = (head.heading, head.words("consolidated_title", {"week": found.week.label}), table.title)
    return StyledSheet(
        head.words(f"consolidated_sheet_{name}"), columns, rows, heading, head.language == "ur",
        "Legal" if size is Size.LEGAL else "A4",
    )  # fmt: skip


def _value(cell: Cell) -> str | int:
    if isinstance(cell, Number):
        return DASH if cell.value is None else cell.value
    return cell


def _lacking(row: tuple[Cell, ...], table: ReportTable) -> str:
    """Names the columns whose figures are not whole: a number in a cell of its own can still be added up."""
    told = [
        f"{title.partition(' (')[0]}: {DASH} {cell.lacking}"
        for title, cell in zip(table.columns, row, strict=True)
        if isinstance(cell, Number) and cell.lacking
    ]
    return "; ".join(told)
