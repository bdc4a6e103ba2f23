"""The workbook of a transfer: sheets for people, a sheet for each table, and the very hidden sheet with the seal."""

from __future__ import annotations

import base64
import io
from collections.abc import Sequence
from typing import Final

from kpdesk.base.progress import Progress
from kpdesk.exchange.seal import Seal
from kpdesk.exchange.tables import Table, ValueType
from kpdesk.workbooks.cell_xml import ColumnType
from kpdesk.workbooks.table_writer import Column, SheetState, TableSheet, write_tables

SEAL_SHEET: Final = "_kpd"
PIECE_LENGTH: Final = 16_000
"""Characters of one piece of the manifest: at most 32,000 UTF-16 units, below what a cell can hold."""

_TYPES: Final = {
    ValueType.TEXT: ColumnType.TEXT,
    ValueType.INTEGER: ColumnType.INTEGER,
    ValueType.DATE: ColumnType.ISO_DATE,
    ValueType.MOMENT: ColumnType.TEXT,
    ValueType.TRUTH: ColumnType.TRUTH,
}
_NARROWEST, _WIDEST, _LOOKED_AT = 8, 60, 200


def workbook_bytes(tables: Sequence[Table], seal: Seal, progress: Progress | None = None) -> bytes:
    """Returns the unencrypted workbook; the same tables and seal give the same bytes.

    Raises Refused ``cell_text_not_possible``, ``cell_value_not_possible``, ``sheet_too_large``; Cancelled.
    """
    target = io.BytesIO()
    write_tables(target, [*map(_sheet, tables), _seal_sheet(seal)], progress=progress)
    return target.getvalue()


def pieces_of(seal: Seal) -> list[tuple[str, str, str]]:
    """Returns the rows of the seal's sheet: what it is, which piece, and its text."""
    manifest = seal.manifest.decode()
    pieces = [manifest[place : place + PIECE_LENGTH] for place in range(0, len(manifest), PIECE_LENGTH)]
    return [
        ("signature", "1", base64.b64encode(seal.signature).decode()),
        *(("manifest", str(number), piece) for number, piece in enumerate(pieces, 1)),
    ]


def _sheet(table: Table) -> TableSheet:
    columns = [
        Column(column.name, _TYPES[column.type], _width(table, place)) for place, column in enumerate(table.columns)
    ]
    return TableSheet(table.sheet, columns, table.rows, pictures=table.pictures)


def _width(table: Table, place: int) -> int:
    seen = (len(str(row[place])) for row in table.rows[:_LOOKED_AT] if row[place] is not None)
    return min(max(len(table.columns[place].name) + 3, _NARROWEST, *seen), _WIDEST)


def _seal_sheet(seal: Seal) -> TableSheet:
    columns = [Column("what"), Column("piece"), Column("text", width=_WIDEST)]
    return TableSheet(SEAL_SHEET, columns, pieces_of(seal), SheetState.VERY_HIDDEN)
