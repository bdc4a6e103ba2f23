"""Headings in two languages and in the shorthand of offices."""

from __future__ import annotations

import pytest

from kpdesk.roster.fields import Field
from kpdesk.roster.headings import known_field


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("Name / نام", Field.NAME),
        ("نام\nName", Field.NAME),
        ("S.No / نمبر شمار", Field.SERIAL),
        ("Father Name (ولدیت)", Field.FATHER_NAME),
        ("CNIC No. شناختی کارڈ نمبر", Field.CNIC),
        ("Posting / جگہ", Field.POSTING),
        ("عہدہ / نمبر", Field.RANK),
        ("F/N", Field.FATHER_NAME),
        ("P/P", Field.POSTING),
        ("Name / ولدیت", Field.NAME),
    ],
)
def test_a_heading_in_two_languages_or_in_shorthand_names_its_field(heading, field):
    assert known_field(heading) is field


@pytest.mark.parametrize("heading", ["Date of Promotion / تاریخ ترقی", "CNIC / موبائل", "Remarks / کیفیت"])
def test_two_languages_that_say_different_or_other_things_name_no_field(heading):
    assert known_field(heading) is None


def test_a_roll_with_bilingual_headings_is_read(sheet, read):
    roll = read(
        sheet(
            ("S.No / نمبر شمار", "Name / نام", "Father Name / ولدیت", "Rank / عہدہ", "CNIC / شناختی کارڈ"),
            (1, "Gul Khan", "Zar Khan", "FC", "16101-1234567-1"),
        )
    )
    (row,) = roll.rows
    assert (row.draft.name, row.draft.father_name, row.draft.rank) == ("Gul Khan", "Zar Khan", "CONST")
