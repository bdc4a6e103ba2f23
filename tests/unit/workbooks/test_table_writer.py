"""Bulk tables: what is written is what is read, by our reader and by LibreOffice."""

from __future__ import annotations

import csv
import datetime
import io
import shutil
import subprocess
import zipfile
from collections.abc import Iterable, Sequence
from pathlib import Path

import openpyxl
import pytest

from kpdesk.base.errors import Cancelled, Refused
from kpdesk.base.progress import Progress
from kpdesk.workbooks.cell_xml import ColumnType
from kpdesk.workbooks.limits import EXCHANGE_LIMITS
from kpdesk.workbooks.reading import read_workbook_bytes
from kpdesk.workbooks.table_writer import Column, SheetState, TableSheet, write_tables

DANGEROUS = ["=1+1", "+92", "-5", "@SUM(A1)", "#N/A", "https://example.invalid/a", "TRUE", "1.63E+12", "00123"]
DELICATE = [
    "_x0041_",
    "_x005F_x0041_",
    "  spaces  ",
    "a\nb",
    "a\r\nb",
    "tab\tx",
    "<&>\"'",
    "خان",
    "😀",
    "]]>",
    "\u200f",
]
KINDS = (
    Column("Text"),
    Column("Number", ColumnType.INTEGER),
    Column("Day", ColumnType.DATE),
    Column("Moment", ColumnType.MOMENT),
    Column("Truth", ColumnType.TRUTH),
)


def written(*sheets: TableSheet) -> bytes:
    target = io.BytesIO()
    write_tables(target, sheets)
    return target.getvalue()


def one_column(values: Iterable[object], kind: ColumnType = ColumnType.TEXT) -> bytes:
    return written(TableSheet("Data", (Column("Value", kind),), ((value,) for value in values)))


def refusal_of(sheet: TableSheet) -> Refused:
    with pytest.raises(Refused) as refusal:
        written(sheet)
    return refusal.value


@pytest.mark.parametrize("text", DANGEROUS + DELICATE)
def test_text_is_read_back_letter_by_letter(text: str) -> None:
    book = read_workbook_bytes(one_column([text]), limits=EXCHANGE_LIMITS)

    assert book.sheets[0].rows == (("Value",), (text,))
    assert book.problems == ()


def test_no_cell_is_a_formula_a_link_or_an_error() -> None:
    sheet = openpyxl.load_workbook(io.BytesIO(one_column(DANGEROUS)))["Data"]

    cells = [row[0] for row in sheet.iter_rows(min_row=2)]

    assert [cell.value for cell in cells] == DANGEROUS
    assert {cell.data_type for cell in cells} == {"s"}
    assert all(cell.hyperlink is None and cell.number_format == "@" for cell in cells)


def test_every_kind_of_value_comes_back_as_it_was() -> None:
    rows = [
        ("a", 1, datetime.date(2026, 2, 28), datetime.datetime(2026, 11, 22, 23, 59, 59), True),
        (None, None, None, None, None),
        ("b", -(10**15) + 1, datetime.date(1900, 3, 1), datetime.datetime(2026, 1, 1, 0, 0, 1), False),
    ]

    book = read_workbook_bytes(written(TableSheet("Data", KINDS, rows)))

    assert list(book.sheets[0].rows[1:]) == rows


def test_dates_are_real_dates_with_the_offices_format() -> None:
    sheet = openpyxl.load_workbook(io.BytesIO(one_column([datetime.date(2026, 11, 2)], ColumnType.DATE)))["Data"]

    assert sheet["A2"].is_date
    assert sheet["A2"].number_format == "dd\\.mm\\.yyyy"


def test_the_sheet_is_ready_to_be_read_and_printed() -> None:
    sheet = openpyxl.load_workbook(io.BytesIO(written(TableSheet("P'a & b", KINDS, [])))).worksheets[0]

    assert (sheet.title, sheet.freeze_panes, sheet.auto_filter.ref) == ("P'a & b", "A2", "A1:E1")
    assert (sheet.print_title_rows, sheet.page_setup.orientation) == ("$1:$1", "landscape")
    assert sheet.column_dimensions["A"].width == 14


def test_very_hidden_sheets_stay_very_hidden() -> None:
    data = written(
        TableSheet("_kpd", (Column("seal"),), [("x",)], SheetState.VERY_HIDDEN),
        TableSheet("Data", (Column("a"),), [("y",)]),
    )

    book = openpyxl.load_workbook(io.BytesIO(data))

    assert [(sheet.title, sheet.sheet_state) for sheet in book] == [("_kpd", "veryHidden"), ("Data", "visible")]
    assert book.active.title == "Data"
    assert [sheet.hidden for sheet in read_workbook_bytes(data).sheets] == [True, False]


def test_the_same_values_give_the_same_bytes() -> None:
    assert one_column(["a", "b"]) == one_column(["a", "b"])


@pytest.mark.parametrize(
    ("text", "reason"),
    [("a\0b", "control"), ("\ud800", "control"), ("\x1b", "control"), ("\uffff", "control"), ("x" * 32_768, "length"),
     ("😀" * 16_384, "length")],
)  # fmt: skip
def test_impossible_text_is_refused_with_its_place(text: str, reason: str) -> None:
    columns = (Column("a"), Column("b"))

    error = refusal_of(TableSheet("Data", columns, [("x", "y"), ("x", text)]))

    assert error.code == "cell_text_not_possible"
    assert error.values == {"sheet": "Data", "row": 3, "column": "B", "reason": reason}


@pytest.mark.parametrize("text", ["x" * 32_767, "😀" * 16_383])
def test_the_longest_possible_text_is_written_whole(text: str) -> None:
    book = read_workbook_bytes(one_column([text]), limits=EXCHANGE_LIMITS)

    assert book.sheets[0].rows[1] == (text,)


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        (ColumnType.TEXT, 12),
        (ColumnType.INTEGER, "12"),
        (ColumnType.INTEGER, True),
        (ColumnType.INTEGER, 1.5),
        (ColumnType.INTEGER, 10**15),
        (ColumnType.DATE, datetime.date(1899, 1, 1)),
        (ColumnType.DATE, datetime.datetime(2026, 1, 1)),
        (ColumnType.DATE, "2026-01-01"),
        (ColumnType.MOMENT, datetime.datetime(2026, 1, 1, tzinfo=datetime.UTC)),
        (ColumnType.TRUTH, 1),
    ],
)
def test_a_value_of_another_kind_is_refused(kind: ColumnType, value: object) -> None:
    error = refusal_of(TableSheet("Data", (Column("a", kind),), [(value,)]))

    assert (error.code, error.values["row"], error.values["column"]) == ("cell_value_not_possible", 2, "A")


def test_an_impossible_heading_is_refused_in_row_one() -> None:
    error = refusal_of(TableSheet("Data", (Column("a"), Column("b\0")), []))

    assert (error.code, error.values["row"], error.values["column"]) == ("cell_text_not_possible", 1, "B")


@pytest.mark.parametrize("name", ["", " ", "x" * 32, "a/b", "a:b", "[a]", "'a", "a'", "History", "a\nb", "a*"])
def test_an_impossible_sheet_name_is_refused(name: str) -> None:
    assert refusal_of(TableSheet(name, (Column("a"),), [])).code == "sheet_name_not_possible"


def test_two_sheets_of_one_name_are_refused() -> None:
    sheets = [TableSheet(name, (Column("a"),), []) for name in ("Roll", "ROLL")]

    with pytest.raises(Refused) as refusal:
        written(*sheets)

    assert refusal.value.code == "sheet_name_not_possible"


@pytest.mark.parametrize("count", [0, 16_385])
def test_a_sheet_with_too_many_or_no_columns_is_refused(count: int) -> None:
    assert refusal_of(TableSheet("Data", (Column("a"),) * count, [])).code == "sheet_too_large"


def test_a_row_of_another_length_is_a_bug_and_not_written() -> None:
    with pytest.raises(ValueError, match="zip"):
        written(TableSheet("Data", (Column("a"), Column("b")), [("x",)]))


def test_a_workbook_without_a_visible_sheet_is_a_bug() -> None:
    with pytest.raises(ValueError, match="visible"):
        written(TableSheet("Data", (Column("a"),), [], SheetState.HIDDEN))


def test_rows_are_taken_one_by_one_and_stop_stops() -> None:
    progress = Progress()
    taken: list[int] = []

    def rows() -> Iterable[Sequence[object]]:
        for number in range(10_000):
            taken.append(number)
            if number == 300:
                progress.stop()
            yield (str(number),)

    with pytest.raises(Cancelled):
        write_tables(io.BytesIO(), [TableSheet("Data", (Column("a"),), rows())], progress=progress)
    assert len(taken) == 512


def test_the_package_holds_nothing_but_cells_and_formats() -> None:
    with zipfile.ZipFile(io.BytesIO(one_column(["=1+1"]))) as package:
        names = set(package.namelist())
        everything = b"".join(package.read(name) for name in names)

    assert names == {"[Content_Types].xml", "_rels/.rels", "xl/workbook.xml", "xl/_rels/workbook.xml.rels",
                     "xl/styles.xml", "xl/worksheets/sheet1.xml"}  # fmt: skip
    assert b"<f>" not in everything
    assert b"hyperlink" not in everything.lower()


@pytest.mark.libreoffice
def test_libreoffice_reads_every_cell_as_it_was_written(tmp_path: Path) -> None:
    office = shutil.which("soffice")
    if office is None:
        pytest.skip("LibreOffice is not installed here")
    texts = [text for text in DANGEROUS + DELICATE if "\r" not in text]
    rows = [(text, 7, datetime.date(2026, 11, 2), None, True) for text in texts]
    source = tmp_path / "table.xlsx"
    source.write_bytes(written(TableSheet("Data", KINDS, rows)))

    subprocess.run(
        [office, f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}", "--headless", "--convert-to",
         "csv:Text - txt - csv (StarCalc):44,34,76", "--outdir", str(tmp_path), str(source)],
        check=True, capture_output=True, timeout=120,
    )  # fmt: skip

    found = list(csv.reader(io.StringIO((tmp_path / "table.csv").read_text(encoding="utf-8"), newline="")))
    assert [row[0] for row in found[1:]] == texts
    assert {(row[1], row[4]) for row in found[1:]} == {("7", "TRUE")}


@pytest.mark.parametrize("text", [" a", "a ", "a|", "|a", "a | b", "\u00a0", "a\u200cb", "x" * 20_000, "a&b", "_xyz"])
def test_a_delicate_text_among_plain_ones_changes_none_of_them(text: str) -> None:
    texts = ["plain", None, "", text, "سادہ"]

    book = read_workbook_bytes(one_column([*texts, "end"]), limits=EXCHANGE_LIMITS)

    assert [row[0] for row in book.sheets[0].rows[1:]] == ["plain", None, None, text, "سادہ", "end"]


def test_a_date_may_be_given_as_text() -> None:
    book = read_workbook_bytes(one_column(["2026-02-28", None], ColumnType.ISO_DATE))
    assert book.sheets[0].rows[1] == (datetime.date(2026, 2, 28),)

    for value in ("28.02.2026", "1899-01-01", 7):
        error = refusal_of(TableSheet("Data", (Column("a", ColumnType.ISO_DATE),), [("2026-02-28",), (value,)]))
        assert (error.code, error.values["row"]) == ("cell_value_not_possible", 3)
