"""Sheets typed in place, and the ranks of the built-in reference data."""

from __future__ import annotations

import csv
import io
import json
import struct
import zipfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

import openpyxl
import pytest

from kpdesk.reference.pack import built_in
from kpdesk.roster.draft import PersonDraft
from kpdesk.roster.importing import ImportOptions, RollReading, read_roll_of
from kpdesk.roster.intake import IncomingRow
from kpdesk.roster.ranks import RankNames
from kpdesk.roster.rows import PresentPerson
from kpdesk.workbooks.compound_file import Storage, compound_file
from kpdesk.workbooks.formula_values import copy_with_formula_values
from kpdesk.workbooks.grid import Merge, Sheet, Workbook

TODAY = date(2026, 11, 22)
SAMPLES = Path(__file__).resolve().parents[2] / "data" / "samples"


@pytest.fixture(scope="session")
def ranks() -> RankNames:
    return RankNames(built_in().ranks)


@pytest.fixture(scope="session")
def today() -> date:
    return TODAY


@pytest.fixture(scope="session")
def samples() -> Path:
    return SAMPLES


@pytest.fixture(scope="session")
def truth() -> Callable[[str], dict[str, Any]]:
    return lambda name: json.loads((SAMPLES / f"{name}.truth.json").read_text(encoding="utf-8"))


@pytest.fixture
def sheet() -> Callable[..., Sheet]:
    """A sheet of these rows, filled up to one length as a reader gives them."""

    def make(*rows: tuple[object, ...], name: str = "Roll", **more: Any) -> Sheet:
        width = max(map(len, rows))
        return Sheet(name, tuple((*row, *[None] * (width - len(row))) for row in rows), **more)  # type: ignore[arg-type]

    return make


@pytest.fixture
def read(ranks: RankNames) -> Callable[..., RollReading]:
    """What is read from a workbook of these sheets."""

    def make(*sheets: Sheet, **options: Any) -> RollReading:
        return read_roll_of(Workbook("xlsx", sheets, "0" * 64), "roll.xlsx", ranks, TODAY, ImportOptions(**options))

    return make


@pytest.fixture
def incoming() -> Callable[..., IncomingRow]:
    """A row of a roll, right in every particular unless told otherwise."""

    def make(row: int = 2, **values: Any) -> IncomingRow:
        return IncomingRow("Roll", row, PersonDraft(**(USUAL | values)))

    return make


@pytest.fixture
def present() -> Callable[..., PresentPerson]:
    """A person on record, the same as the row above unless told otherwise."""

    def make(key: int = 1, **values: Any) -> PresentPerson:
        return PresentPerson(key, f"uid-{key}", 1, PersonDraft(**(USUAL | values)))

    return make


USUAL: dict[str, Any] = {
    "name": "Gul Zaman",
    "father_name": "Zar Khan",
    "rank": "CONST",
    "belt_no": "1042",
    "bps": 7,
    "cnic": "1610112345671",
    "personnel_no": "00467023",
    "born_on": date(1990, 3, 14),
    "enlisted_on": date(2012, 5, 1),
    "posting": "PS City",
    "posted_on": date(2024, 1, 23),
    "mobile": "0319-2715087",
}


@dataclass(frozen=True)
class Page:
    """One sheet of a file to be written; rows and merges as the spreadsheet numbers them."""

    name: str
    rows: tuple[tuple[Any, ...], ...]
    hidden_rows: frozenset[int] = frozenset()
    merges: tuple[Merge, ...] = ()
    hidden: bool = False


@dataclass(frozen=True)
class Formula:
    """A cell that is calculated; ``value`` is what it showed when the file was saved."""

    value: Any


@pytest.fixture(scope="session")
def write_roll() -> Callable[[str, Sequence[Page]], bytes]:
    """Returns the bytes of a file of this kind: xlsx, xlsm, ods, xls, or csv with its encoding and separator."""

    def write(kind: str, pages: Sequence[Page]) -> bytes:
        if kind.startswith("csv"):
            _csv, encoding, delimiter = kind.split(" ", 2)
            return _as_csv(pages[0], encoding, {"tab": "\t"}.get(delimiter, delimiter))
        return {"xlsx": _as_xlsx, "xlsm": _as_xlsm, "ods": _as_ods, "xls": _as_xls}[kind](pages)

    return write


@pytest.fixture(scope="session")
def page() -> type[Page]:
    return Page


@pytest.fixture(scope="session")
def formula() -> type[Formula]:
    return Formula


def _as_csv(page: Page, encoding: str, delimiter: str) -> bytes:
    target = io.StringIO()
    shown = [[cell.value if isinstance(cell, Formula) else cell for cell in row] for row in page.rows]
    rows = [[f"{cell:%d-%b-%Y}" if isinstance(cell, date) else cell for cell in row] for row in shown]
    csv.writer(target, delimiter=delimiter).writerows(rows)
    text = target.getvalue()
    # Windows-1256 has no letter of its own for the Urdu ye: offices type the Arabic one there.
    return (text.replace("ی", "ي") if encoding == "cp1256" else text).encode(encoding)


def _as_xlsx(pages: Sequence[Page]) -> bytes:
    """The workbook as Excel keeps it, with the last values of formulas, which openpyxl would not write."""
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    values: dict[str, Sheet] = {}
    for page in pages:
        drawn = book.create_sheet(page.name)
        drawn.sheet_state = "hidden" if page.hidden else "visible"
        for row in page.rows:
            drawn.append(["=A1" if isinstance(cell, Formula) else cell for cell in row])
        for number in page.hidden_rows:
            drawn.row_dimensions[number].hidden = True
        for merge in page.merges:
            drawn.merge_cells(None, merge.first_row, merge.first_column + 1, merge.last_row, merge.last_column + 1)
        kept = tuple(tuple(cell.value if isinstance(cell, Formula) else cell for cell in row) for row in page.rows)
        values[page.name] = Sheet(page.name, kept)
    saved, target = io.BytesIO(), io.BytesIO()
    book.save(saved)
    copy_with_formula_values(saved, target, Workbook("xlsx", tuple(values.values()), "0" * 64), book.epoch)
    return target.getvalue()


def _as_xlsm(pages: Sequence[Page]) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(_as_xlsx(pages))) as plain, zipfile.ZipFile(target, "w") as archive:
        for name in plain.namelist():
            data = plain.read(name)
            archive.writestr(name, data.replace(_PLAIN, _WITH_MACROS) if name == "[Content_Types].xml" else data)
    return target.getvalue()


def _as_ods(pages: Sequence[Page]) -> bytes:
    names = "urn:oasis:names:tc:opendocument:xmlns"
    tables = "".join(_ods_table(page, f"s{int(page.hidden)}") for page in pages)
    styles = "".join(
        f'<style:style style:name="s{hidden}" style:family="table"><style:table-properties '
        f'table:display="{"false" if hidden else "true"}"/></style:style>'
        for hidden in (0, 1)
    )
    content = (
        f'<office:document-content xmlns:office="{names}:office:1.0" xmlns:table="{names}:table:1.0" '
        f'xmlns:style="{names}:style:1.0" xmlns:text="{names}:text:1.0"><office:automatic-styles>{styles}'
        f"</office:automatic-styles><office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body>"
        "</office:document-content>"
    )
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("content.xml", content)
        archive.writestr("META-INF/manifest.xml", f'<m:manifest xmlns:m="{names}:manifest:1.0"/>')
    return target.getvalue()


def _ods_table(page: Page, style: str) -> str:
    spans = {(m.first_row, m.first_column): m for m in page.merges}
    rows = []
    for number, row in enumerate(page.rows, start=1):
        cells = "".join(_ods_cell(cell, spans.get((number, column))) for column, cell in enumerate(row))
        hidden = ' table:visibility="collapse"' if number in page.hidden_rows else ""
        rows.append(f"<table:table-row{hidden}>{cells or '<table:table-cell/>'}</table:table-row>")
    return f'<table:table table:name="{escape(page.name)}" table:style-name="{style}">{"".join(rows)}</table:table>'


def _ods_cell(cell: Any, merge: Merge | None) -> str:
    rows, columns = (
        (merge.last_row - merge.first_row + 1, merge.last_column - merge.first_column + 1) if merge else (1, 1)
    )
    span = f' table:number-rows-spanned="{rows}" table:number-columns-spanned="{columns}"' if merge else ""
    if isinstance(cell, Formula):
        span, cell = f'{span} table:formula="of:=[.A1]"', cell.value
    if cell is None:
        return f"<table:table-cell{span}/>"
    if isinstance(cell, date):
        return f'<table:table-cell{span} office:value-type="date" office:date-value="{cell.isoformat()}"/>'
    if isinstance(cell, int | float):
        return f'<table:table-cell{span} office:value-type="float" office:value="{cell!r}"/>'
    return f'<table:table-cell{span} office:value-type="string"><text:p>{escape(cell)}</text:p></table:table-cell>'


def _as_xls(pages: Sequence[Page]) -> bytes:
    """The smallest BIFF8 workbook ([MS-XLS] 2.1.7.20): a bound sheet for each page, labels, numbers, rows, merges."""
    formats = b"".join(_record(0xE0, struct.pack("<HH16x", 0, number)) for number in (0, 14))
    bodies = [_xls_sheet(page) for page in pages]
    names = [page.name.encode("utf-16-le") for page in pages]
    place = len(_BOF_BOOK) + len(formats) + sum(12 + len(name) for name in names) + 4
    bound = []
    for page, name, body in zip(pages, names, bodies, strict=True):
        bound.append(_record(0x85, struct.pack("<IBBBB", place, int(page.hidden), 0, len(page.name), 1) + name))
        place += len(body)
    stream = b"".join((_BOF_BOOK, formats, *bound, _record(0x0A, b""), *bodies))
    return compound_file(Storage("Root Entry", {"Workbook": stream.ljust(4096, b"\0")}))


def _xls_sheet(page: Page) -> bytes:
    records = [_record(0x0809, struct.pack("<HHHHII", 0x600, 0x10, 0, 0x7CC, 0, 6))]
    for row, cells in enumerate(page.rows):
        flags = 0x20 if row + 1 in page.hidden_rows else 0
        records.append(_record(0x208, struct.pack("<HHHHHHHH", row, 0, len(cells), 255, 0, 0, flags, 0)))
        records += [_xls_cell(row, column, cell) for column, cell in enumerate(cells) if cell is not None]
    blocks = [struct.pack("<4H", m.first_row - 1, m.last_row - 1, m.first_column, m.last_column) for m in page.merges]
    if blocks:
        records.append(_record(0xE5, struct.pack("<H", len(blocks)) + b"".join(blocks)))
    return b"".join((*records, _record(0x0A, b"")))


def _xls_cell(row: int, column: int, cell: Any) -> bytes:
    if isinstance(cell, Formula):
        cell = cell.value
    if isinstance(cell, date):
        return _record(0x203, struct.pack("<HHHd", row, column, 1, (cell - date(1899, 12, 30)).days))
    if isinstance(cell, int | float):
        return _record(0x203, struct.pack("<HHHd", row, column, 0, cell))
    return _record(0x204, struct.pack("<HHHHB", row, column, 0, len(cell), 1) + cell.encode("utf-16-le"))


def _record(kind: int, body: bytes) -> bytes:
    return struct.pack("<HH", kind, len(body)) + body


_BOF_BOOK = _record(0x0809, struct.pack("<HHHHII", 0x600, 0x5, 0, 0x7CC, 0, 6))
_PLAIN = b"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
_WITH_MACROS = b"application/vnd.ms-excel.sheet.macroEnabled.main+xml"
