"""The CNIC from whatever a spreadsheet made of it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kpdesk.base.problems import Severity
from kpdesk.roster.cnic import read_cnic, written
from kpdesk.roster.flaws import Flaw

URDU_DIGITS = str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹")
numbers = st.from_regex(r"[1-9][0-9]{6}[1-9][0-9]{3}[1-9][0-9]", fullmatch=True).filter(lambda d: len(set(d)) > 1)


@pytest.mark.parametrize(
    "cell",
    [
        "16101-1234567-1", "1610112345671", 1610112345671, 1610112345671.0, " 16101-1234567-1 ", "16101 1234567 1",
        "16101.1234567.1", "16101–1234567–1", "۱۶۱۰۱-۱۲۳۴۵۶۷-۱", "'1610112345671", "CNIC No. 16101-1234567-1",
        "\u200f16101-1234567-1\u200e", "N.I.C: 1610112345671",
    ],
)  # fmt: skip
def test_every_usual_habit_gives_the_same_thirteen_digits(cell):
    assert read_cnic(cell) == "1610112345671"


@pytest.mark.parametrize(
    ("cell", "code"),
    [
        ("1.63E+12", "cnic_scientific"),
        ("1,63E+12", "cnic_scientific"),
        ("1.6101123E12", "cnic_scientific"),
        ("1.610112345671E+12", "cnic_scientific"),
        (1.63e12, "cnic_scientific"),
        (1610112000000, "cnic_scientific"),
        ("161011234567", "cnic_wrong_length"),
        (161011234567, "cnic_wrong_length"),
        ("16101-1234567-12", "cnic_wrong_length"),
        ("137-85-123456", "cnic_wrong_length"),
        (1610112345671.5, "cnic_not_understood"),
        ("0610112345671", "cnic_not_possible"),
        ("1111111111111", "cnic_not_possible"),
        ("applied for", "cnic_not_understood"),
    ],
)
def test_a_number_that_is_not_whole_is_refused_and_never_guessed(cell, code):
    flaw = read_cnic(cell)

    assert isinstance(flaw, Flaw)
    assert (flaw.code, flaw.severity, flaw.value) == (code, Severity.REFUSED, None)


@pytest.mark.parametrize("cell", [None, "", " ", "-", "nil", "N/A", "—"])
def test_signs_for_nothing_are_blank(cell):
    assert read_cnic(cell) is None


@given(numbers, st.sampled_from(["{0}-{1}-{2}", "{0}{1}{2}", "{0} {1} {2}", " {0}.{1}.{2}"]), st.booleans())
def test_a_written_number_reads_as_itself(digits, form, urdu):
    cell = form.format(digits[:5], digits[5:12], digits[12:])

    assert read_cnic(cell.translate(URDU_DIGITS) if urdu else cell) == digits


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_no_float_gives_anything_but_its_own_thirteen_digits_or_a_flaw(number):
    found = read_cnic(number)

    assert isinstance(found, Flaw) or found == str(int(number))


@given(st.text(max_size=40))
def test_any_text_gives_thirteen_digits_a_flaw_or_blank(text):
    found = read_cnic(text)

    assert found is None or isinstance(found, Flaw) or (len(found) == 13 and found.isdecimal())


def test_a_number_is_written_with_dashes():
    assert written("1610112345671") == "16101-1234567-1"
    assert written(None) == ""
