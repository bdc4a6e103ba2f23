"""A roll of every kind of file comes back with exactly its refused and doubtful rows marked, and reads as before."""

from __future__ import annotations

from datetime import date

import openpyxl
import pytest

from kpdesk.roster.plan import Verdict
from kpdesk.workbooks.grid import Merge

KINDS = ["xlsx", "xlsm", "ods", "xls", "csv utf-16 tab", "csv cp1252 ;"]
SOME = ["xlsx", "xls", "csv cp1252 ;"]
HEADINGS = ("S.No", "Name", "Father Name", "Rank", "CNIC", "D.O.B", "Posted at")
MARKS = {"FFF8B4B4", "FFFDE68A"}


def rows(formula, lost="1.61E+12", day="31.02.1990", rank="Gunner"):
    return (
        ("NOMINAL ROLL", None, None, None, None, None, None),
        HEADINGS,
        (1, "Gul Zaman", "Zar Khan", "FC", "16101-1234567-1", date(1990, 3, 14), "PS City"),
        (2, "Amir Shah", "Wali Khan", "HC", lost, date(1985, 5, 2), None),
        (3, "Noor Jan", "Sher Ali", "FC", "17301-1111222-5", day, None),
        (4, "Sher Ali", "Gul Din", rank, formula("17301-1111333-5"), date(1991, 1, 1), "PS Hoti"),
        (5, "Hidden Man", "Gul Din", "FC", "123", date(1991, 1, 1), "PS Hoti"),
        (None, "TOTAL", 5, None, None, None, None),
    )  # fmt: skip


@pytest.fixture
def roll(tmp_path, page, formula, write_roll):
    """Writes the roll as a file of a kind; row 7 is hidden where the kind can hide."""

    def write(kind, **right):
        sheet = page("Roll", rows(formula, **right), frozenset({7}), (Merge(3, 6, 5, 6),))
        path = tmp_path / f"roll.{kind[:4].strip()}"
        path.write_bytes(write_roll(kind, [sheet]))
        return path

    return write


def marked_cells(path):
    return {
        cell.coordinate
        for row in openpyxl.load_workbook(path).active.iter_rows()
        for cell in row
        if cell.comment is not None or cell.fill.fgColor.rgb in MARKS
    }


@pytest.mark.parametrize("kind", KINDS)
def test_exactly_the_open_rows_are_marked_each_at_its_cell(desk, roll, tmp_path, kind):
    path = roll(kind)
    proposal = desk.roster.plan(path)
    open_rows = [row for row in proposal.plan.rows if row.verdict in {Verdict.REFUSED, Verdict.DOUBTFUL}]

    count = desk.roster.mark(proposal, path, tmp_path / "marked.xlsx")

    hidden = {"E7"} if kind.startswith("csv") else set()
    assert marked_cells(tmp_path / "marked.xlsx") == {"E4", "F5", "D6"} | hidden
    assert count == len(open_rows) == 3 + len(hidden)


@pytest.mark.parametrize("kind", KINDS)
def test_the_marked_copy_is_planned_as_the_file_itself(desk, roll, tmp_path, kind):
    path = roll(kind)
    before = desk.roster.plan(path)
    desk.roster.mark(before, path, tmp_path / "marked.xlsx")

    after = desk.roster.plan(tmp_path / "marked.xlsx")

    assert [(row.verdict, row.incoming.row, row.incoming.draft) for row in after.plan.rows] == [
        (row.verdict, row.incoming.row, row.incoming.draft) for row in before.plan.rows
    ]
    assert [(row.row, row.reason) for row in after.reading.left_out] == [
        (row.row, row.reason) for row in before.reading.left_out
    ]


@pytest.mark.parametrize("kind", SOME)
def test_corrected_it_imports_on_from_there(desk, roll, tmp_path, kind):
    path, copy = roll(kind), tmp_path / "marked.xlsx"
    desk.roster.mark(desk.roster.plan(path), path, copy)
    desk.roster.accept(desk.roster.plan(path))
    book = openpyxl.load_workbook(copy)
    for place, value in (("E4", "16101-7654321-3"), ("F5", "28.02.1990"), ("D6", "FC"), ("E6", "17301-1111333-5")):
        book.active[place] = value
    book.save(copy)

    counts = desk.roster.plan(copy).plan.counts

    assert (counts["unchanged"], counts["new"], counts["doubtful"]) == (1, 3, 0)


@pytest.mark.parametrize("kind", SOME)
def test_a_roll_without_anything_open_gives_no_copy(desk, roll, tmp_path, kind):
    path = roll(kind, lost="16101-7654321-3", day="28.02.1990", rank="FC")
    proposal = desk.roster.plan(path)

    count = desk.roster.mark(proposal, path, tmp_path / "marked.xlsx")

    assert count == (1 if kind.startswith("csv") else 0)  # a text table hides no row
    assert (tmp_path / "marked.xlsx").exists() == bool(count)
