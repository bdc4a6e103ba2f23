"""The clerk's own workbook back: exactly the open rows marked, and corrected it imports on from there."""

from __future__ import annotations

import zipfile
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from openpyxl.comments import Comment

from kpdesk.base.errors import Refused
from kpdesk.roster.plan import Verdict

SAMPLES = Path(__file__).resolve().parents[1] / "data" / "samples"
WORKBOOKS = SAMPLES.parent / "workbooks"
HEADINGS = ("S.No", "Name", "Father Name", "Rank", "CNIC", "Date of Birth", "Posting")
PEOPLE = (
    (1, "Gul Zaman", "Zar Khan", "FC", "16101-1234567-1", date(1990, 3, 14), "PS City"),
    (2, "Amir Shah", "Wali Khan", "HC", "1.61E+12", date(1985, 5, 2), "PS City"),
    (3, "Noor Jan", "Sher Ali", "Gunner", "17301-1111222-5", "31.02.1980", "PS Hoti"),
    (4, "Sher Ali", "Gul Din", "FC", "17301-1111333-5", date(1991, 1, 1), "PS Hoti"),
    (5, "Din Gul", "Sher Din", "Gunner", "17301-1111444-5", date(1991, 1, 2), "PS Hoti"),
)
TITLES = 2


@pytest.fixture
def roster(desk):
    return desk.roster


@pytest.fixture
def clerks(tmp_path):
    """The clerk's workbook: titles, a coloured heading, a formula in the first column, a remark of his own."""
    book = openpyxl.Workbook()
    page = book.active
    page.title = "Roll"
    page.append(["OFFICE OF THE DISTRICT POLICE OFFICER"])
    page.append(HEADINGS)
    for person in PEOPLE:
        page.append(person)
    page["E4"].comment = Comment("asked him on Monday", "Clerk")
    page["B2"].fill = openpyxl.styles.PatternFill("solid", fgColor="FF00FF00")
    page["F3"].number_format = "dd/mm/yyyy"
    page.column_dimensions["B"].width = 31
    page.freeze_panes = "A3"
    book.create_sheet("Notes")["A1"] = "=1+1"
    path = tmp_path / "clerk.xlsx"
    book.save(path)
    return path


@pytest.fixture
def marked(roster, tmp_path):
    """Plans a file and returns the plan's open rows, how many were marked and the marked copy."""

    def mark(path, name="marked.xlsx"):
        proposal = roster.plan(path)
        target = tmp_path / name
        count = roster.mark(proposal, path, target)
        verdicts = {Verdict.REFUSED, Verdict.DOUBTFUL}
        open_rows = {(row.incoming.sheet, row.incoming.row) for row in proposal.plan.rows if row.verdict in verdicts}
        return open_rows, count, target

    return mark


def coloured(path):
    """The cells that bear a mark, by sheet and row."""
    book = openpyxl.load_workbook(path)
    return {
        (page.title, cell.row): [c.coordinate for c in page[cell.row] if is_marked(c)]
        for page in book
        for row in page.iter_rows()
        for cell in row
        if is_marked(cell)
    }


def is_marked(cell):
    return cell.fill.fgColor.rgb in {"FFF8B4B4", "FFFDE68A"}


def test_exactly_the_refused_and_doubtful_rows_are_marked_each_at_its_cell(marked, clerks):
    open_rows, count, target = marked(clerks)

    assert coloured(target) == {("Roll", 4): ["E4"], ("Roll", 5): ["D5", "F5"], ("Roll", 7): ["D7"]}
    assert open_rows == {("Roll", 4), ("Roll", 5), ("Roll", 7)}
    assert count == 3


def test_a_mark_says_what_is_wrong_and_how_to_put_it_right(marked, clerks):
    page = openpyxl.load_workbook(marked(clerks)[2])["Roll"]

    assert "There is no day “31.02.1980”. Correct the date in the sheet." in page["F5"].comment.text
    assert page["E4"].comment.text.startswith("asked him on Monday")
    assert "Type the 13 digits again" in page["E4"].comment.text


def test_the_rest_of_the_workbook_is_as_the_clerk_left_it(marked, clerks):
    book = openpyxl.load_workbook(marked(clerks)[2])

    assert book.sheetnames == ["Roll", "Notes"]
    assert book["Roll"]["B2"].fill.fgColor.rgb == "FF00FF00"
    assert book["Notes"]["A1"].value == "=1+1"
    assert book["Roll"]["F3"].number_format == "dd/mm/yyyy"
    assert (book["Roll"].column_dimensions["B"].width, book["Roll"].freeze_panes) == (31, "A3")
    assert [cell.value for cell in book["Roll"][3]][1:5] == ["Gul Zaman", "Zar Khan", "FC", "16101-1234567-1"]


def test_corrected_it_imports_on_from_there_and_bears_no_old_marks(roster, marked, clerks, tmp_path):
    target = marked(clerks)[2]
    roster.accept(roster.plan(clerks))
    book = openpyxl.load_workbook(target)
    book["Roll"]["E4"] = "16101-7654321-3"
    book["Roll"]["D5"] = book["Roll"]["D7"] = "FC"
    book.save(target)

    open_rows, count, second = marked(target, "again.xlsx")

    counts = roster.plan(target).plan.counts
    assert (counts["unchanged"], counts["new"], counts["refused"]) == (2, 2, 1)
    assert (open_rows, count) == ({("Roll", 5)}, 1)
    assert coloured(second) == {("Roll", 5): ["F5"]}
    assert openpyxl.load_workbook(second)["Roll"]["E4"].comment.text == "asked him on Monday"


@pytest.mark.parametrize("file", ["roll-damaged.csv"])
def test_a_roll_of_another_kind_comes_back_as_a_workbook_with_the_same_cells(roster, marked, file):
    open_rows, count, target = marked(SAMPLES / file)

    assert count == len(open_rows) == 25
    assert set(coloured(target)) == open_rows
    before, after = roster.plan(SAMPLES / file).plan, roster.plan(target).plan
    assert [(row.verdict, row.incoming.draft) for row in after.rows] == [
        (row.verdict, row.incoming.draft) for row in before.rows
    ]


def test_formulas_stay_with_the_values_that_were_read(roster, tmp_path):
    cells = '<c r="A2" t="str"><f>B2</f><v>Gul Zaman</v></c><c r="B2" t="str"><v>x</v></c>'
    path = formula_book(tmp_path, cells)
    proposal = roster.plan(path)
    target = tmp_path / "marked.xlsx"

    roster.mark(proposal, path, target)

    page, values = openpyxl.load_workbook(target).active, openpyxl.load_workbook(target, data_only=True).active
    assert (page["A2"].value, page["E1"].value) == ("=B2", "=1+1")
    assert values["A2"].value == "Gul Zaman"
    assert roster.plan(target).plan.counts == proposal.plan.counts


def test_a_real_workbook_differs_from_its_marked_copy_in_the_marks_alone(roster, tmp_path):
    path, target = WORKBOOKS / "habits.xlsx", tmp_path / "marked.xlsx"
    proposal = roster.plan(path)
    assert roster.mark(proposal, path, target) == 1

    before, after = openpyxl.load_workbook(path), openpyxl.load_workbook(target)
    assert after.sheetnames == before.sheetnames
    for page in before:
        assert look(after[page.title]) == look(page)
        assert {c.coordinate for row in after[page.title].iter_rows() for c in row if is_marked(c)} <= {"E4"}
    assert [row.draft for row in roster.plan(target).reading.rows] == [row.draft for row in proposal.reading.rows]
    assert roster.plan(target).reading.left_out == proposal.reading.left_out


def look(page):
    """All that a person sees of a sheet but the fill and comment of its marks."""
    return (
        {c.coordinate: (c.value, c.number_format, shape(c)) for row in page.iter_rows() for c in row},
        {letter: (column.width, column.hidden) for letter, column in page.column_dimensions.items()},
        {number: (row.height, row.hidden) for number, row in page.row_dimensions.items()},
        (sorted(map(str, page.merged_cells.ranges)), page.sheet_state, page.freeze_panes),
    )


def shape(cell):
    font, side = cell.font, cell.border.left
    return (font.name, font.sz, bool(font.b), side.style if side else None, cell.alignment.horizontal)


@pytest.mark.parametrize("kind", ["habits.xls", "habits.ods"])
def test_a_copy_of_an_old_kind_reads_as_the_file_itself(roster, tmp_path, kind):
    proposal = roster.plan(WORKBOOKS / kind)
    roster.mark(proposal, WORKBOOKS / kind, tmp_path / "marked.xlsx")

    again = roster.plan(tmp_path / "marked.xlsx")

    assert set(coloured(tmp_path / "marked.xlsx")) == {("PS City & Lines", 4)}
    assert [row.draft for row in again.reading.rows] == [row.draft for row in proposal.reading.rows]
    assert again.reading.left_out == proposal.reading.left_out


def test_a_comment_says_it_in_both_languages(marked, clerks):
    text = openpyxl.load_workbook(marked(clerks)[2])["Roll"]["F5"].comment.text

    assert "There is no day" in text
    assert "تاریخ" in text


@pytest.mark.parametrize("name", ["marked.xlsm", "marked.xls", "marked.csv", "marked"])
def test_the_copy_is_an_xlsx_and_never_takes_another_name(roster, clerks, tmp_path, name):
    with pytest.raises(Refused) as caught:
        roster.mark(roster.plan(clerks), clerks, tmp_path / name)

    assert caught.value.code == "marked_name_not_xlsx"
    assert not (tmp_path / name).exists()


def formula_book(folder, cells):
    """An .xlsx whose first name is a formula with its last value."""
    path = folder / "formula.xlsx"
    book = openpyxl.Workbook()
    for place, heading in zip(("A1", "C1", "D1"), ("Name", "Father Name", "CNIC"), strict=True):
        book.active[place] = heading
    book.active["E1"] = "=1+1"
    book.active["A2"] = "=B2"
    book.active["C2"], book.active["D2"] = "Zar Khan", "123"
    book.save(path)
    whole = folder / "whole.xlsx"
    with zipfile.ZipFile(path) as source, zipfile.ZipFile(whole, "w", zipfile.ZIP_DEFLATED) as target:
        for part in source.infolist():
            data = source.read(part)
            if part.filename.endswith("sheet1.xml"):
                data = data.replace(b'<c r="A2"><f>B2</f><v /></c>', cells.encode())
                data = data.replace(b'<c r="A2"><f>B2</f><v></v></c>', cells.encode())
            target.writestr(part, data)
    return whole


def test_a_plan_without_open_rows_writes_nothing(roster, tmp_path):
    path = SAMPLES / "roll-clean.xlsx"

    assert roster.mark(roster.plan(path), path, tmp_path / "marked.xlsx") == 0
    assert not (tmp_path / "marked.xlsx").exists()


def test_a_file_that_was_changed_after_the_plan_is_not_marked(roster, clerks, tmp_path):
    proposal = roster.plan(clerks)
    book = openpyxl.load_workbook(clerks)
    book["Roll"]["B3"] = "Somebody"
    book.save(clerks)

    with pytest.raises(Refused) as caught:
        roster.mark(proposal, clerks, tmp_path / "marked.xlsx")

    assert caught.value.code == "marked_file_changed"
