"""A decrypted transfer workbook as tables, compared with its own seal; nothing in it is believed yet."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Collection
from dataclasses import dataclass
from typing import Final

from kpdesk.base.errors import Broken, KpDeskError, Refused
from kpdesk.base.progress import Progress
from kpdesk.exchange.canonical_columns import canonical_rows
from kpdesk.exchange.manifest import Manifest, SealedTable
from kpdesk.exchange.manifest_reading import read_manifest
from kpdesk.exchange.seal import ChangedBlock, Seal, changed_blocks
from kpdesk.exchange.tables import ColumnSpec, Row, Table, Value
from kpdesk.exchange.workbook import SEAL_SHEET
from kpdesk.workbooks.grid import Sheet
from kpdesk.workbooks.limits import EXCHANGE_LIMITS
from kpdesk.workbooks.reading import read_workbook_bytes

_TOO_LARGE: Final = frozenset({"workbook_file_too_large", "workbook_too_large", "workbook_takes_too_long"})
_UNREADABLE: Final = "?"


@dataclass(frozen=True, slots=True)
class Transfer:
    """What a workbook holds: its manifest and seal, its tables, and where they differ from what was sealed.

    The signature was not checked: that needs the sender's key (:mod:`kpdesk.exchange.trust`).
    """

    manifest: Manifest
    seal: Seal
    tables: tuple[Table, ...]
    changed: tuple[ChangedBlock, ...]

    def table(self, name: str) -> Table:
        """Returns the table of that name; raises Broken ``damaged`` when the file has none."""
        found = next((table for table in self.tables if table.name == name), None)
        if found is None:
            raise Broken("damaged", part=name)
        return found

    def rows(self, name: str, columns: Collection[ColumnSpec]) -> list[dict[str, Value]]:
        """Returns the rows of a table that has at least these columns; raises Broken ``damaged`` for any other."""
        table = self.table(name)
        if not set(columns) <= set(table.columns):
            raise Broken("damaged", part=name)
        return table.records()


def read_transfer(untrusted: bytes, progress: Progress | None = None) -> Transfer:
    """Returns what the decrypted workbook holds.

    Raises Refused ``not_a_transfer_file`` where it has no seal, ``newer_program``, ``too_large``; Broken ``damaged``.
    """
    try:
        book = read_workbook_bytes(untrusted, progress=progress, limits=EXCHANGE_LIMITS)
    except KpDeskError as error:
        if error.code in _TOO_LARGE:
            raise Refused("too_large", field="file", reason=error.code) from error
        raise Broken("damaged", part=error.code) from error
    sheets = {sheet.name: sheet for sheet in book.sheets}
    if SEAL_SHEET not in sheets:
        raise Refused("not_a_transfer_file", field="file")
    seal = _seal(sheets.pop(SEAL_SHEET))
    manifest = read_manifest(seal.manifest)
    tables: list[Table] = []
    changed: list[ChangedBlock] = []
    for described in manifest.tables:
        rows, same_head = _rows(described, sheets.pop(described.sheet, None))
        tables.append(Table(described.name, described.sheet, described.columns, rows))
        if not same_head:
            changed.append(ChangedBlock(described.name, described.sheet, 1, 1))
        changed += changed_blocks(described, rows)
    changed += [ChangedBlock("", name, 1, max(len(sheet.rows), 1)) for name, sheet in sheets.items()]
    return Transfer(manifest, seal, tuple(tables), tuple(changed))


def _seal(sheet: Sheet) -> Seal:
    """Returns the seal from its pieces, which must be complete and in order."""
    found: dict[str, list[str]] = {"signature": [], "manifest": []}
    try:
        for what, number, text in sheet.rows[1:]:
            pieces = found[str(what)]
            if number != str(len(pieces) + 1) or not isinstance(text, str):
                raise ValueError("pieces")
            pieces.append(text)
        signature = base64.b64decode("".join(found["signature"]), validate=True)
        return Seal("".join(found["manifest"]).encode(), signature)
    except (KeyError, ValueError, binascii.Error) as error:
        raise Broken("damaged", part="seal") from error


def _rows(described: SealedTable, sheet: Sheet | None) -> tuple[tuple[Row, ...], bool]:
    """Returns the sheet's rows in canonical values, and whether its headings are those that were sealed.

    A row that does not fit its columns is given a form that no sealed row has, so that its block shows as changed.
    """
    if sheet is None or not sheet.rows or sheet.first_row != 1:
        return (), False
    width = len(described.columns)
    head = (*sheet.rows[0], *(None,) * (width - len(sheet.rows[0])))
    named = (*(column.name for column in described.columns), *(None,) * (len(head) - width))
    cells = sheet.rows[1:]
    if len(head) == width == len(sheet.rows[0]):
        fitting = canonical_rows(described.columns, cells)
    else:
        fitting = canonical_rows(described.columns, [(*row, *(None,) * (width - len(row)))[:width] for row in cells])
        fitting = [
            None if any(cell is not None for cell in row[width:]) else fit
            for row, fit in zip(cells, fitting, strict=True)
        ]
    rows = (fit if fit is not None else (_UNREADABLE, *map(str, row)) for row, fit in zip(cells, fitting, strict=True))
    return tuple(rows), head == named
