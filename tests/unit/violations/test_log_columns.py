"""The headings of monitoring logs."""

from __future__ import annotations

import pytest

from kpdesk.base.errors import Refused
from kpdesk.violations.log_columns import LogField, as_json, chosen_columns, find_headings, guess_columns
from kpdesk.workbooks.grid import Sheet

SAMPLE = ("S#", "Date seen", "Rank", "Name", "Belt/CNIC", "Platform", "Account / link", "What was seen", "Remarks")


def test_the_headings_of_a_usual_log_are_understood() -> None:
    columns = guess_columns(SAMPLE)

    assert [columns[field].index for field in (LogField.SERIAL, LogField.SEEN_ON, LogField.RANK)] == [0, 1, 2]
    assert [columns[field].index for field in (LogField.WHO, LogField.LINK, LogField.WHAT)] == [4, 6, 7]


def test_urdu_headings_are_understood() -> None:
    columns = guess_columns(["نمبر شمار", "تاریخ", "عہدہ", "نام", "بیلٹ نمبر", "پلیٹ فارم", "تفصیل"])

    assert set(columns) == {
        LogField.SERIAL, LogField.SEEN_ON, LogField.RANK, LogField.NAME, LogField.BELT_NO, LogField.PLATFORM,
        LogField.WHAT,
    }  # fmt: skip


def test_a_heading_with_a_slip_is_still_found_with_less_confidence() -> None:
    column = guess_columns(["Date sen", "Name", "What was sean"])[LogField.WHAT]

    assert column.index == 2
    assert column.confidence < 1


def test_the_heading_row_is_found_below_a_title() -> None:
    sheet = Sheet("Log", (("MONITORING UNIT", None, None), (None, None, None), ("Date", "Name", "Violation")))

    assert find_headings(sheet) is not None
    assert find_headings(sheet)[0] == 2  # type: ignore[index]


@pytest.mark.parametrize("row", [("Date", "Name", "Rank"), ("Date", "Platform", "Details"), ("Name", "Details", None)])
def test_a_sheet_that_names_nobody_or_nothing_seen_is_no_log(row: tuple[str | None, ...]) -> None:
    assert find_headings(Sheet("Log", (row,))) is None


@pytest.mark.parametrize("wanted", ["C", "Nature of offence", {"column": "C"}])
def test_a_person_may_choose_a_column_by_letter_or_heading(wanted: object) -> None:
    headings = ["Date", "Name", "Nature of offence"]

    columns = chosen_columns({"what": wanted}, headings, guess_columns(headings[:2]))

    assert columns[LogField.WHAT].index == 2


def test_a_chosen_column_is_taken_from_the_field_that_was_guessed_for_it() -> None:
    headings = ["Date", "Name", "Remarks"]

    columns = chosen_columns({"what": "C"}, headings, guess_columns(headings))

    assert LogField.NOTE not in columns


def test_a_field_can_be_left_out_and_the_mapping_comes_back_as_it_went() -> None:
    guessed = guess_columns(SAMPLE)
    without = chosen_columns({"note": None}, SAMPLE, guessed)

    assert LogField.NOTE not in without
    assert as_json(chosen_columns(as_json(without), SAMPLE, {})) == as_json(without)


@pytest.mark.parametrize(
    ("choice", "code"), [({"colour": "A"}, "mapping_field_unknown"), ({"what": "ZZ"}, "mapping_column_unknown")]
)
def test_a_choice_that_cannot_be_is_refused(choice: dict[str, object], code: str) -> None:
    with pytest.raises(Refused, match=code):
        chosen_columns(choice, SAMPLE, {})
