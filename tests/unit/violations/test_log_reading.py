"""Rows of a log, read with everything that is wrong with them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime

import pytest

from kpdesk.base.errors import Refused
from kpdesk.base.problems import Severity
from kpdesk.reference.pack import built_in
from kpdesk.violations.log_reading import LogReading, LogRow, read_log
from kpdesk.workbooks.grid import Cell, Sheet, Workbook

HEADINGS = ("S#", "Date seen", "Rank", "Name", "Belt/CNIC", "Platform", "Account / link", "What was seen", "Remarks")
ROW: tuple[Cell, ...] = (
    1, "15.11.2026", "FC", "Gul Khan", "1234", "tik tok", "https://www.tiktok.com/@gul", "video in uniform", "repeat",
)  # fmt: skip
Read = Callable[..., LogReading]


@pytest.fixture
def read() -> Read:
    def reading(*rows: tuple[Cell, ...], headings: tuple[str, ...] = HEADINGS) -> LogReading:
        book = Workbook("xlsx", (Sheet("Log", (headings, *rows)),), "0" * 64)
        return read_log(book, "log.xlsx", built_in(), date(2026, 11, 22))

    return reading


def changed(**cells: Cell) -> tuple[Cell, ...]:
    names = ("serial", "day", "rank", "name", "who", "platform", "link", "what", "note")
    return tuple(cells.get(name, cell) for name, cell in zip(names, ROW, strict=True))


def codes(row: LogRow) -> list[tuple[str, Severity]]:
    return [(problem.code, problem.severity) for problem in row.problems]


def test_a_good_row_is_read_into_codes(read: Read) -> None:
    row = read(ROW).rows[0]

    assert (row.row, row.seen_on, row.rank, row.platform, row.kind) == (2, date(2026, 11, 15), "CONST", "tiktok", "V02")
    assert (row.url, row.handle, row.note, row.problems) == ("https://www.tiktok.com/@gul", "", "repeat", ())


def test_real_dates_and_a_handle_without_a_link_are_understood(read: Read) -> None:
    row = read(changed(day=datetime(2026, 11, 2, 0, 0), link="@gulkhan1")).rows[0]

    assert (row.seen_on, row.url, row.handle) == (date(2026, 11, 2), "", "@gulkhan1")


@pytest.mark.parametrize(
    ("cells", "code", "severity"),
    [
        ({"day": None}, "day_missing", Severity.REFUSED),
        ({"day": "31.02.2026"}, "date_not_possible", Severity.REFUSED),
        ({"day": "23.11.2026"}, "day_in_future", Severity.REFUSED),
        ({"who": "1.79326E+12"}, "cnic_scientific", Severity.REFUSED),
        ({"what": None}, "what_missing", Severity.REFUSED),
        ({"what": "something odd"}, "kind_not_guessed", Severity.DOUBTFUL),
        ({"platform": "Orkut", "link": "gul"}, "platform_not_understood", Severity.DOUBTFUL),
        ({"rank": "Wizard"}, "rank_unknown", Severity.DOUBTFUL),
        ({"platform": "FB"}, "platform_differs", Severity.NOTE),
        ({"name": "Gul\x07"}, "text_has_control", Severity.REFUSED),
        ({"note": "x" * 2001}, "text_longer_than", Severity.REFUSED),
    ],
)
def test_what_cannot_be_read_is_named(read: Read, cells: dict[str, Cell], code: str, severity: Severity) -> None:
    assert codes(read(changed(**cells)).rows[0]) == [(code, severity)]


def test_a_problem_stands_at_its_row_and_column(read: Read) -> None:
    problem = read(ROW, changed(day="31.02.2026")).rows[1].problems[0]

    assert (problem.sheet, problem.row, problem.column) == ("Log", 3, "B")


def test_a_long_link_is_kept_whole(read: Read) -> None:
    link = "https://www.tiktok.com/" + "a" * 900

    assert read(changed(link=link)).rows[0].url == link


def test_the_platform_is_taken_from_the_link_where_none_is_named(read: Read) -> None:
    assert read(changed(platform=None)).rows[0].platform == "tiktok"


def test_titles_and_blank_rows_are_no_entries(read: Read) -> None:
    blank = (None,) * len(HEADINGS)
    numbered: tuple[Cell, ...] = (2, *blank[1:])

    assert [row.row for row in read(ROW, blank, numbered, ROW).rows] == [2, 5]


def test_a_kind_written_as_a_code_beats_the_words(read: Read) -> None:
    headings = ("Date", "Name", "Kind", "What was seen")

    assert read(("15.11.2026", "Gul Khan", "V13", "video in uniform"), headings=headings).rows[0].kind == "V13"


def test_what_the_unit_wrote_of_a_person_is_kept_as_text(read: Read) -> None:
    assert read(changed(who="not known")).rows[0].person_text == "CONST Gul Khan"


def test_a_sheet_without_a_date_column_or_without_rows_is_refused(read: Read) -> None:
    with pytest.raises(Refused, match="log_headings_not_recognised"):
        read(("Gul", "1234", "video"), headings=("Name", "Belt No", "What was seen"))
    with pytest.raises(Refused, match="log_without_rows"):
        read()
