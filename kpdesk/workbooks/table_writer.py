"""Bulk tables as an .xlsx, written row by row: eight times as fast as openpyxl, in the memory of a few hundred rows."""

from __future__ import annotations

import zipfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import islice
from typing import IO, Final

from kpdesk.base.errors import Refused
from kpdesk.base.invented import is_invented
from kpdesk.base.progress import Progress, silent
from kpdesk.base.sentences import LANGUAGES, sentence
from kpdesk.workbooks import package_parts
from kpdesk.workbooks.cell_xml import CellNotPossibleError, CellsWriter, ColumnType, cells_writer, heading_cell
from kpdesk.workbooks.grid import column_letter
from kpdesk.workbooks.sheet_names import check_sheet_names
from kpdesk.workbooks.sheet_pictures import (
    HEIGHT_POINTS,
    SUFFIXES,
    SheetPicture,
    drawing_element,
    drawing_part,
    drawing_relations,
    sheet_relations,
)

MOST_ROWS: Final = 1_048_576
MOST_COLUMNS: Final = 16_384
_BLOCK_ROWS: Final = 256
_COMPRESSION: Final = 1


class SheetState(StrEnum):
    """Whether a spreadsheet program shows the sheet; a very hidden one is not offered for showing either."""

    VISIBLE = "visible"
    HIDDEN = "hidden"
    VERY_HIDDEN = "veryHidden"


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its heading, the type of all its cells, its width in characters."""

    title: str
    type: ColumnType = ColumnType.TEXT
    width: float = 14.0


@dataclass(frozen=True, slots=True)
class TableSheet:
    """One sheet: headings in row 1, then ``rows``, each as long as ``columns``; ``rows`` may be a generator.

    ``pictures`` lie to the right of the last column, each beside its row.
    """

    name: str
    columns: Sequence[Column]
    rows: Iterable[Sequence[object]]
    state: SheetState = SheetState.VISIBLE
    pictures: Sequence[SheetPicture] = ()


def practice_sheet() -> TableSheet:
    """Returns the sheet with which a workbook of invented data begins, in both languages."""
    english, urdu = (sentence("workbook_practice", language=language) for language in LANGUAGES)
    return TableSheet(sentence("workbook_practice_sheet"), (Column(english, width=110),), ((urdu,),))


def write_tables(target: IO[bytes], sheets: Iterable[TableSheet], *, progress: Progress | None = None) -> None:
    """Writes the sheets as an .xlsx; the same values give the same bytes.

    Every visible sheet has a frozen heading, a filter, widths, and prints in landscape, one page wide. A workbook of
    practice data begins with a sheet that says so.
    Raises Refused ``cell_text_not_possible`` and ``cell_value_not_possible`` with sheet, row and column,
    ``sheet_name_not_possible``, ``sheet_too_large``; Cancelled. The target is then not a workbook: write it through
    :func:`kpdesk.base.files.written_beside`.
    """
    progress = progress or silent()
    tables = (practice_sheet(), *sheets) if is_invented() else tuple(sheets)
    check_sheet_names(table.name for table in tables)
    if not any(table.state is SheetState.VISIBLE for table in tables):
        raise ValueError("a workbook needs a visible sheet")
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=_COMPRESSION) as package:
        _write_part(package, "[Content_Types].xml", _content_types(tables))
        _write_part(package, "_rels/.rels", package_parts.ROOT_RELATIONS)
        _write_part(package, "xl/workbook.xml", package_parts.workbook_part([(t.name, t.state.value) for t in tables]))
        _write_part(package, "xl/_rels/workbook.xml.rels", package_parts.workbook_relations(len(tables)))
        _write_part(package, "xl/styles.xml", package_parts.STYLES)
        for number, table in enumerate(tables, start=1):
            with package.open(f"xl/worksheets/sheet{number}.xml", "w", force_zip64=True) as part:
                for piece in _sheet_xml(table, progress):
                    part.write(piece.encode())
        _write_pictures(package, tables)


def _write_part(package: zipfile.ZipFile, name: str, text: str) -> None:
    with package.open(name, "w") as part:
        part.write(text.encode())


def _content_types(tables: Sequence[TableSheet]) -> str:
    suffixes = sorted({SUFFIXES[picture.media_type] for table in tables for picture in table.pictures})
    drawings = [number for number, table in enumerate(tables, start=1) if table.pictures]
    return package_parts.content_types(len(tables), suffixes, drawings)


def _write_pictures(package: zipfile.ZipFile, tables: Sequence[TableSheet]) -> None:
    media: dict[str, bytes] = {}
    for number, table in enumerate(tables, start=1):
        if table.pictures:
            drawing = f"drawing{number}.xml"
            _write_part(package, f"xl/worksheets/_rels/sheet{number}.xml.rels", sheet_relations(number))
            _write_part(package, f"xl/drawings/{drawing}", drawing_part(table.pictures, len(table.columns)))
            _write_part(package, f"xl/drawings/_rels/{drawing}.rels", drawing_relations(table.pictures))
            media |= {picture.part: picture.data for picture in table.pictures}
    for name, data in media.items():
        # Pictures are compressed already.
        package.writestr(zipfile.ZipInfo(name), data, zipfile.ZIP_STORED)


def _sheet_xml(table: TableSheet, progress: Progress) -> Iterator[str]:
    letters = [column_letter(place) for place in range(len(table.columns))]
    if not 0 < len(letters) <= MOST_COLUMNS:
        raise Refused("sheet_too_large", sheet=table.name)
    yield _sheet_head(table)
    yield f'<row r="1">{_headings(table, letters)}</row>'
    writers = [cells_writer(column.type, letter) for column, letter in zip(table.columns, letters, strict=True)]
    rows, last = iter(table.rows), 1
    while block := list(islice(rows, _BLOCK_ROWS)):
        yield _rows_xml(table, writers, block, last + 1)
        last += len(block)
        progress.step("workbook_writing", last)
    yield _sheet_foot(table, letters[-1], last)


def _rows_xml(table: TableSheet, writers: list[CellsWriter], block: list[Sequence[object]], first: int) -> str:
    """Returns some rows; finds the guilty cell only when there is one. A row with a picture is as high as that."""
    numbers = range(first, first + len(block))
    if numbers[-1] > MOST_ROWS:
        raise Refused("sheet_too_large", sheet=table.name)
    columns = zip(*block, strict=True)
    try:
        cells = [write(values, numbers) for write, values in zip(writers, columns, strict=True)]
    except CellNotPossibleError:
        raise _refusal(table, writers, block, first) from None
    lines = map("".join, zip(*cells, strict=True))
    if table.pictures:
        high = {picture.row for picture in table.pictures}
        tall = f' ht="{HEIGHT_POINTS}" customHeight="1"'
        return "".join(
            f'<row r="{number}"{tall if number in high else ""}>{line}</row>'
            for number, line in zip(numbers, lines, strict=True)
        )
    return "".join([f'<row r="{number}">{line}</row>' for number, line in zip(numbers, lines, strict=True)])


def _refusal(table: TableSheet, writers: list[CellsWriter], block: list[Sequence[object]], first: int) -> Refused:
    for number, row in enumerate(block, first):
        for place, (write, value) in enumerate(zip(writers, row, strict=True)):
            try:
                write((value,), (number,))
            except CellNotPossibleError as error:
                return _not_possible(table, number, column_letter(place), error.reason)
    raise AssertionError("rows that failed hold a cell that fails")


def _headings(table: TableSheet, letters: list[str]) -> str:
    cells = []
    for column, letter in zip(table.columns, letters, strict=True):
        try:
            cells.append(heading_cell(column.title, letter))
        except CellNotPossibleError as error:
            raise _not_possible(table, 1, letter, error.reason) from None
    return "".join(cells)


def _not_possible(table: TableSheet, row: int, column: str, reason: str) -> Refused:
    code = "cell_text_not_possible" if reason in {"control", "length"} else "cell_value_not_possible"
    return Refused(code, sheet=table.name, row=row, column=column, reason=reason)


def _sheet_head(table: TableSheet) -> str:
    widths = "".join(
        f'<col min="{place}" max="{place}" width="{column.width:g}" customWidth="1"/>'
        for place, column in enumerate(table.columns, start=1)
    )
    return (
        f'{package_parts.SHEET_START}<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>'
        '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" '
        'state="frozen"/><selection pane="bottomLeft" activeCell="A2" sqref="A2"/></sheetView></sheetViews>'
        f'<sheetFormatPr defaultRowHeight="15"/><cols>{widths}</cols><sheetData>'
    )


def _sheet_foot(table: TableSheet, last_letter: str, last_row: int) -> str:
    shown = f'<autoFilter ref="A1:{last_letter}{last_row}"/>' if table.state is SheetState.VISIBLE else ""
    return (
        f'</sheetData>{shown}<pageMargins left="0.4" right="0.4" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>'
        '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>'
        "<headerFooter><oddFooter>&amp;L&amp;A&amp;R&amp;P / &amp;N</oddFooter></headerFooter>"
        f"{drawing_element() if table.pictures else ''}</worksheet>"
    )
