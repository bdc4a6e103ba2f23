"""Reading what clerks bring."""

from __future__ import annotations

import datetime
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from kpdesk.base.errors import Cancelled, Refused
from kpdesk.base.progress import Progress
from kpdesk.workbooks.grid import Merge, column_index, column_letter
from kpdesk.workbooks.reading import read_workbook, read_workbook_bytes

Xlsx = Callable[[str], bytes]


def row(number: int, *cells: str) -> str:
    return f'<row r="{number}">{"".join(cells)}</row>'


def text(place: str, value: str) -> str:
    return f'<c r="{place}" t="inlineStr"><is><t xml:space="preserve">{value}</t></is></c>'


@pytest.mark.parametrize(
    ("name", "kind", "sheet", "rows"),
    [
        ("roll-clean.xlsx", "xlsx", "Nominal Roll", 1201),
        ("roll-merged-headers.xlsx", "xlsx", "Sheet1", 707),
        ("roll-urdu.xlsx", "xlsx", "فہرست", 301),
        ("roll-old.xls", "xls", "ROLL", 401),
        ("roll-damaged.csv", "csv", "csv", 251),
        ("monitoring-log.xlsx", "xlsx", "Monitoring", 98),
    ],
)
def test_every_sample_reads_whole(samples: Path, name: str, kind: str, sheet: str, rows: int) -> None:
    book = read_workbook(samples / name)

    assert book.kind == kind
    assert [(found.name, len(found.rows)) for found in book.sheets] == [(sheet, rows)]
    assert len({len(found) for found in book.sheets[0].rows}) == 1
    assert book.problems == ()


def test_clean_roll_holds_the_cnics_and_birthdays_of_its_truth_file(samples: Path) -> None:
    people = json.loads((samples / "roll-clean.truth.json").read_text(encoding="utf-8"))["people"]

    rows = read_workbook(samples / "roll-clean.xlsx").sheets[0].rows[1:]

    assert [found[6] for found in rows] == [person["cnic"] for person in people]
    assert [str(found[8]) for found in rows] == [person["dob"] for person in people]


def test_old_xls_holds_the_names_of_its_truth_file(samples: Path) -> None:
    people = json.loads((samples / "roll-old.truth.json").read_text(encoding="utf-8"))["people"]

    rows = read_workbook(samples / "roll-old.xls").sheets[0].rows[1:]

    assert [found[1] for found in rows] == [person["name"] for person in people]


def test_csv_keeps_scientific_notation_as_the_text_it_is(samples: Path) -> None:
    rows = read_workbook(samples / "roll-damaged.csv").sheets[0].rows

    assert rows[4][4] == "1.63E+12"
    assert all(cell is None or isinstance(cell, str) for found in rows for cell in found)


def test_merged_headings_are_told_with_spreadsheet_rows(samples: Path) -> None:
    sheet = read_workbook(samples / "roll-merged-headers.xlsx").sheets[0]

    assert Merge(1, 0, 1, 11) in sheet.merges
    assert len(sheet.merges) == 199


def test_cells_keep_their_kinds(xlsx: Xlsx) -> None:
    cells = (
        '<c r="A1"><v>7</v></c><c r="B1"><v>2.5</v></c><c r="C1" t="b"><v>1</v></c>'
        '<c r="D1" t="d"><v>2026-11-02</v></c><c r="E1"><f>A1+1</f><v>8</v></c><c r="F1" t="str"><f>"x"</f><v>x</v></c>'
        '<c r="G1"><v>1789520742693</v></c>'
        '<c r="H1"><v>1.63E+22</v></c>'
    )
    data = xlsx(f"<sheetData>{row(1, cells, text('I1', '00123'), text('J1', '1.63E+12'))}</sheetData>")

    found = read_workbook_bytes(data).sheets[0].rows[0]

    assert found == (7, 2.5, True, datetime.date(2026, 11, 2), 8, "x", 1789520742693, 1.63e22, "00123", "1.63E+12")
    assert [type(found[place]) for place in (0, 1, 2, 6, 7)] == [int, float, bool, int, float]


def test_blank_cells_are_none_and_rows_and_columns_keep_their_place(xlsx: Xlsx) -> None:
    data = xlsx(f"<sheetData>{row(3, text('C3', 'x'), text('D3', ''))}{row(5, text('D5', 'y'))}</sheetData>")

    sheet = read_workbook_bytes(data).sheets[0]

    assert sheet.rows == ((None, None, "x", None), (None,) * 4, (None, None, None, "y"))
    assert (sheet.first_row, sheet.row_number(2)) == (3, 5)


def test_hidden_rows_and_hidden_sheets_are_told(xlsx: Xlsx, parts_of: Xlsx, pack: Callable[..., bytes]) -> None:
    body = f'<sheetData>{row(1, text("A1", "x"))}<row r="2" hidden="1">{text("A2", "y")}</row></sheetData>'
    parts: dict[str, str] = parts_of(body)  # type: ignore[assignment]
    parts["xl/workbook.xml"] = parts["xl/workbook.xml"].replace('name="Roll"', 'name="Roll" state="veryHidden"')

    sheet = read_workbook_bytes(pack(parts)).sheets[0]

    assert sheet.hidden
    assert sheet.hidden_rows == {2}
    assert not read_workbook_bytes(xlsx(body)).sheets[0].hidden


def test_error_cells_and_uncalculated_formulas_are_told_with_their_place(xlsx: Xlsx) -> None:
    cells = text("A1", "x") + '<c r="B1" t="e"><v>#N/A</v></c><c r="C1"><f>A1</f><v></v></c><c r="D1"><f>A1</f></c>'
    data = xlsx(f"<sheetData>{row(1, cells)}</sheetData>")

    problems = read_workbook_bytes(data).problems

    assert [(found.code, found.sheet, found.row, found.column) for found in problems] == [
        ("cell_error_value", "Roll", 1, "B"),
        ("cell_formula_without_value", "Roll", 1, "C"),
        ("cell_formula_without_value", "Roll", 1, "D"),
    ]
    assert problems[0].values["error"] == "#N/A"


def test_error_cells_in_a_large_sheet_are_found_across_the_pieces_it_is_read_in(xlsx: Xlsx) -> None:
    rows = "".join(
        row(n, text(f"A{n}", f"name number {n}"), f'<c r="B{n}" t="e"><v>#REF!</v></c>') for n in range(1, 15001)
    )

    book = read_workbook_bytes(xlsx(f"<sheetData>{rows}</sheetData>"))

    assert [found.row for found in book.problems] == list(range(1, 15001))
    assert len(book.sheets[0].rows) == 15000


def test_sheets_with_prefixed_names_tell_the_same(parts_of: Xlsx, pack: Callable[..., bytes]) -> None:
    parts: dict[str, str] = parts_of("")  # type: ignore[assignment]
    parts["xl/worksheets/sheet1.xml"] = (
        "<x:worksheet xmlns:x='http://schemas.openxmlformats.org/spreadsheetml/2006/main'><x:sheetData>"
        "<x:row r='1'><x:c r='A1'><x:v>5</x:v></x:c></x:row><x:row r='2' hidden='1'><x:c r='B2' t='e'><x:v>#N/A</x:v>"
        "</x:c><x:c r='C2'><x:f>A1</x:f></x:c></x:row><x:row r='3'><x:c r='A3'><x:v>6</x:v></x:c></x:row>"
        "</x:sheetData></x:worksheet>"
    )

    book = read_workbook_bytes(pack(parts))

    assert book.sheets[0].hidden_rows == {2}
    assert [(found.code, found.column) for found in book.problems] == [
        ("cell_error_value", "B"),
        ("cell_formula_without_value", "C"),
    ]


def test_dates_of_the_1904_system_are_the_days_they_show(parts_of: Xlsx, pack: Callable[..., bytes]) -> None:
    parts: dict[str, str] = parts_of('<sheetData><row r="1"><c r="A1" s="1"><v>40000</v></c></row></sheetData>')  # type: ignore[assignment]
    parts["xl/workbook.xml"] = parts["xl/workbook.xml"].replace("<sheets>", '<workbookPr date1904="1"/><sheets>')
    parts["xl/styles.xml"] = (
        '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellXfs count="2">'
        '<xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>'
    )
    parts["xl/_rels/workbook.xml.rels"] = parts["xl/_rels/workbook.xml.rels"].replace(
        "</Relationships>",
        '<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" '
        'Target="styles.xml"/></Relationships>',
    )

    assert read_workbook_bytes(pack(parts)).sheets[0].rows == ((datetime.date(2013, 7, 7),),)


def test_ods_reads_numbers_dates_and_truths(ods: Callable[..., bytes]) -> None:
    cells = (
        '<table:table-cell office:value-type="string"><text:p>خان</text:p></table:table-cell>'
        '<table:table-cell office:value-type="float" office:value="3"/>'
        '<table:table-cell office:value-type="date" office:date-value="2026-11-02"/>'
    )

    book = read_workbook_bytes(ods(f"<table:table-row>{cells}</table:table-row>"))

    assert (book.kind, book.sheets[0].rows) == ("ods", (("خان", 3, datetime.date(2026, 11, 2)),))


def test_progress_is_reported_and_stop_ends_the_reading(samples: Path) -> None:
    labels: list[str] = []
    read_workbook(samples / "roll-clean.xlsx", progress=Progress(lambda step: labels.append(step.label)))
    stopped = Progress()
    stopped.stop()

    assert labels[:2] == ["workbook_checking", "workbook_reading"]
    with pytest.raises(Cancelled):
        read_workbook(samples / "roll-clean.xlsx", progress=stopped)


def test_stop_during_the_reading_ends_the_child(samples: Path) -> None:
    progress = Progress(lambda step: progress.stop() if step.label == "workbook_reading" else None)

    with pytest.raises(Cancelled):
        read_workbook(samples / "roll-clean.xlsx", progress=progress)


def test_missing_file_is_refused_as_any_missing_file(tmp_path: Path) -> None:
    with pytest.raises(Refused) as refusal:
        read_workbook(tmp_path / "none.xlsx")

    assert refusal.value.code == "file_not_found"


def test_the_digest_is_that_of_the_bytes(samples: Path) -> None:
    import hashlib

    path = samples / "roll-damaged.csv"

    assert read_workbook(path).sha256 == hashlib.sha256(path.read_bytes()).hexdigest()


@pytest.mark.parametrize(
    ("index", "letters"), [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA"), (16383, "XFD")]
)
def test_column_letters_count_as_spreadsheets_do(index: int, letters: str) -> None:
    assert column_letter(index) == letters
    assert column_index(letters) == index


@pytest.mark.parametrize("name", ["error_cells.xls", "error_cells.ods"])
def test_error_cells_of_every_kind_are_told_with_their_place(samples: Path, name: str) -> None:
    book = read_workbook(samples.parent / "workbooks" / name)

    assert {problem.code for problem in book.problems} == {"cell_error_value"}
    assert [(problem.row, problem.column) for problem in book.problems] == [(1, "B"), (1, "C")]
    assert book.sheets[0].rows == (("a", None, None, 2, "x"),)
