"""Registers on paper and in workbooks, held against their rows by independent readers."""

from __future__ import annotations

import io
import re
from datetime import date, datetime
from pathlib import Path

import openpyxl
import pytest
from pypdf import PdfReader

from kpdesk.base.clock import on_paper
from kpdesk.base.errors import Refused
from kpdesk.documents.paper import Size
from kpdesk.weekly.registers.register import CellKind
from kpdesk.weekly.registers.wanted import RegisterKind

KINDS = [kind.value for kind in RegisterKind]


def squeezed(text: str) -> str:
    return re.sub(r"\s", "", text)


def on_page(value: object, kind: CellKind) -> str:
    if value is None:
        return "–" if kind is CellKind.NUMBER else ""
    return on_paper(value) if isinstance(value, date) else str(value)


@pytest.fixture
def workbook(office, tmp_path):
    """Writes a register to a workbook and reads it back."""

    def written(register) -> openpyxl.Workbook:
        office.desk.registers.export(register, tmp_path / "register.xlsx", force=True)
        return openpyxl.load_workbook(tmp_path / "register.xlsx")

    return written


@pytest.mark.parametrize("kind", KINDS)
def test_every_cell_of_every_row_stands_on_the_paper_in_its_order(office, read_back, kind) -> None:
    register = office.register(kind)

    said = squeezed(read_back(office.desk.registers.pdf(register)))

    at = 0
    for part in register.parts:
        for serial, row in enumerate(part.rows, 1):
            numbered = [str(serial)] if serial <= part.count else []
            shown = [on_page(value, column.kind) for value, column in zip(row, part.columns, strict=True)]
            at = said.index(squeezed("".join([*numbered, *shown])), at)
    for line in (register.title, register.period, *register.lines):
        assert squeezed(line) in said


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("language", ["en", "ur"])
def test_every_cell_of_the_workbook_is_that_of_its_row(office, workbook, kind, language) -> None:
    register = office.register(kind, language)

    book = workbook(register)

    for part, sheet in zip(register.parts, book.worksheets, strict=False):
        heads, *lines = list(sheet.iter_rows(values_only=True))
        assert list(heads[1:]) == [column.heading for column in part.columns]
        found = [tuple(cell.date() if isinstance(cell, datetime) else cell for cell in line[1:]) for line in lines]
        assert found == [tuple(cell or None if isinstance(cell, str) else cell for cell in row) for row in part.rows]
    assert len(book.worksheets) == len(register.parts) + 1


def test_a_name_that_looks_like_a_formula_stays_a_text(office, workbook) -> None:
    sheet = workbook(office.register("pending")).worksheets[0]

    (cell,) = [cell for line in sheet.iter_rows() for cell in line if cell.value == '=HYPERLINK("x")']
    assert cell.data_type in {"s", "inlineStr"}


def test_a_workbook_has_real_dates_a_frozen_heading_a_filter_and_a_print_set_up(office, workbook) -> None:
    sheet = workbook(office.register("punishments")).worksheets[0]

    assert sheet["B2"].value == datetime(2026, 11, 26)
    assert (sheet.freeze_panes, sheet.auto_filter.ref) == ("A2", "A1:O7")
    assert (sheet.page_setup.orientation, sheet.print_title_rows) == ("landscape", "$1:$1")


def test_the_last_sheet_says_what_the_workbook_is(office, workbook) -> None:
    register = office.register("punishments")

    told = dict(workbook(register).worksheets[-1].iter_rows(values_only=True))

    assert told["Office"] == "OFFICE OF THE DISTRICT POLICE OFFICER, MARDAN"
    assert (told["Register"], told["Rows"], told["By"]) == ("PUNISHMENT REGISTER", "6", "Khan Zada")
    assert register.digest()[:16] in told["Page code of the paper"]


@pytest.mark.parametrize(("size", "points"), [(Size.A4, (842, 595)), (Size.LEGAL, (1008, 612))])
def test_a_wide_register_lies_across_its_sheet(office, size, points) -> None:
    box = PdfReader(io.BytesIO(office.desk.registers.pdf(office.register("punishments"), size))).pages[0].mediabox

    assert (round(box.width), round(box.height)) == points


def test_strength_stands_upright(office) -> None:
    box = PdfReader(io.BytesIO(office.desk.registers.pdf(office.register("strength")))).pages[0].mediabox

    assert box.height > box.width


def test_letterhead_headings_page_number_and_code_stand_on_every_page(office) -> None:
    register = office.register("acknowledgements", directive="D9")
    many = type(register)(
        **{name: getattr(register, name) for name in ("kind", "title", "period", "lines", "across", "language")},
        parts=(type(register.parts[1])("By name", register.parts[1].columns, [*register.parts[1].rows] * 20),),
    )

    pages = [page.extract_text() for page in PdfReader(io.BytesIO(office.desk.registers.pdf(many))).pages]

    assert len(pages) > 4
    for number, page in enumerate(pages, 1):
        assert f"Page {number} of {len(pages)}" in page
        assert "OFFICE OF THE DISTRICT POLICE OFFICER, MARDAN" in page
        assert f"MRD/acknowledgements {many.digest()[:16]}" in page
        assert "Father's" in page
    assert "District Police Officer, Mardan" in pages[-1]


def test_a_register_without_rows_says_nil(office, read_back) -> None:
    register = office.register("punishments", last=date(2020, 1, 1))

    assert "NIL" in read_back(office.desk.registers.pdf(register))
    assert register.rows == 0


def test_the_same_rows_give_the_same_pages_and_another_row_another_code(office) -> None:
    register, again = office.register("punishments"), office.register("punishments")

    assert office.desk.registers.pdf(register) == office.desk.registers.pdf(again)
    assert register.digest() != office.register("punishments", last=date(2026, 11, 27)).digest()


@pytest.mark.parametrize("kind", KINDS)
def test_each_register_is_printed_in_urdu(office, kind) -> None:
    register = office.register(kind, "ur")

    pdf = office.desk.registers.pdf(register, Size.LEGAL)

    assert PdfReader(io.BytesIO(pdf)).trailer["/Root"]["/Lang"] == "ur-PK"
    assert all(column.heading.isascii() is False for part in register.parts for column in part.columns)
    assert "register_" not in " ".join((register.title, register.period, *register.lines))


def test_a_workbook_that_is_there_is_not_replaced_unasked(office, tmp_path: Path) -> None:
    (tmp_path / "there.xlsx").write_bytes(b"mine")

    with pytest.raises(Refused, match="file_exists"):
        office.desk.registers.export(office.register("groups"), tmp_path / "there.xlsx")
    assert (tmp_path / "there.xlsx").read_bytes() == b"mine"
