"""What a person sees of a roll before it is compared."""

from __future__ import annotations

from pathlib import Path

import pytest

from kpdesk.base.errors import Refused
from kpdesk.roster.fields import Field
from kpdesk.roster.preview import ROWS

SAMPLES = Path(__file__).resolve().parents[2] / "data" / "samples"


def test_the_first_rows_stand_as_the_sheet_has_them(desk):
    sheet = desk.roster.preview(SAMPLES / "roll-clean.xlsx").sheets[0]

    assert len(sheet.rows) == ROWS
    assert sheet.rows[0][1] == "Bakht Khattak"
    assert sheet.columns[Field.CNIC].letter == "G"
    assert all(len(row) == len(sheet.headings) for row in sheet.rows)


def test_dates_are_shown_as_letters_write_them(desk):
    sheet = desk.roster.preview(SAMPLES / "roll-clean.xlsx").sheets[0]

    assert sheet.rows[0][sheet.columns[Field.BORN_ON].index] == "01.08.1974"


def test_rows_keep_the_spreadsheets_numbers(desk):
    sheet = desk.roster.preview(SAMPLES / "roll-damaged.csv").sheets[0]

    assert sheet.numbers[0] == 2


def test_a_file_without_headings_is_refused_by_name_of_its_sheets(desk, tmp_path):
    (tmp_path / "notes.csv").write_text("notes\nof a day\n", encoding="utf-8")

    with pytest.raises(Refused) as refused:
        desk.roster.preview(tmp_path / "notes.csv")

    assert refused.value.code == "headings_not_recognised"


def test_looking_at_full_numbers_stands_in_the_history(desk):
    desk.roster.numbers_shown("list")

    assert desk.audit.latest(1)[0].action == "numbers_shown"


def test_unknown_headings_are_shown_for_a_person_to_name(desk, tmp_path):
    (tmp_path / "roll.csv").write_text("Sahib,Walid\nGul Zaman,Sher Zaman\n", encoding="utf-8")

    sheet = desk.roster.preview(tmp_path / "roll.csv").sheets[0]

    assert sheet.headings == ("Sahib", "Walid")
    assert sheet.rows == (("Gul Zaman", "Sher Zaman"),)


def test_a_sheet_that_begins_with_a_person_is_shown_whole_with_unsure_guesses(desk, tmp_path):
    (tmp_path / "roll.csv").write_text("Gul Zaman,Zar Khan,16101-1234567-1\n", encoding="utf-8")

    sheet = desk.roster.preview(tmp_path / "roll.csv").sheets[0]

    assert sheet.headings == ("", "", "")
    assert {field.value: (guess.index, guess.by_content) for field, guess in sheet.columns.items()} == {
        "name": (0, True), "father_name": (1, True), "cnic": (2, True),
    }  # fmt: skip
    assert all(guess.confidence < 0.8 for guess in sheet.columns.values())
    assert sheet.rows == (("Gul Zaman", "Zar Khan", "16101-1234567-1"),)
