"""The strength statement as a workbook: by rank, by station, by station and rank."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from kpdesk.base.files import written_beside
from kpdesk.base.progress import Progress, silent
from kpdesk.base.sentences import sentence
from kpdesk.roster.strength import Strength, StrengthRow
from kpdesk.workbooks.cell_xml import ColumnType
from kpdesk.workbooks.table_writer import Column, TableSheet, write_tables

_FIGURES = ("sanctioned", "actual", "vacant")


def export_strength(
    target: Path, statement: Strength, *, language: str = "en", force: bool = False, progress: Progress | None = None
) -> int:
    """Writes the statement to an .xlsx and returns its lines; a figure that is not on record is an empty cell.

    Raises as ``written_beside`` and ``write_tables``.
    """
    by_rank = (*statement.by_rank, statement.total)
    sheets = [
        _sheet("strength_by_rank", by_rank, ("rank",), language, total=True),
        _sheet("strength_by_posting", statement.by_posting, ("posting",), language),
        _sheet("strength_each", statement.each, ("posting", "rank"), language),
    ]
    with written_beside(target, force=force) as handle:
        write_tables(handle, sheets, progress=progress or silent())
    return len(by_rank) + len(statement.by_posting) + len(statement.each)


def _sheet(
    code: str, rows: Sequence[StrengthRow], keys: tuple[str, ...], language: str, *, total: bool = False
) -> TableSheet:
    names = {"rank": "roll_rank", "posting": "roll_posting"}
    columns = [Column(sentence(names[key], language=language), width=26) for key in keys]
    columns += [Column(sentence(f"strength_{name}", language=language), ColumnType.INTEGER, 12) for name in _FIGURES]
    return TableSheet(sentence(code, language=language), tuple(columns), tuple(_cells(rows, keys, language, total)))


def _cells(
    rows: Sequence[StrengthRow], keys: tuple[str, ...], language: str, total: bool
) -> Iterator[tuple[object, ...]]:
    for place, row in enumerate(rows, 1):
        if total and place == len(rows):
            names = [sentence("strength_total", language=language)]
        else:
            known = {"rank": row.rank_name, "posting": row.posting}
            names = [known[key] or sentence(f"strength_no_{key}", language=language) for key in keys]
        yield *names, row.sanctioned, row.actual, row.vacant
