"""Personnel numbers, belt numbers, pay scales."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from kpdesk.base.problems import Severity
from kpdesk.roster.flaws import Flaw
from kpdesk.roster.numbers import read_belt_no, read_bps, read_personnel_no


@pytest.mark.parametrize("cell", ["00467023", "467023", 467023, 467023.0, "۴۶۷۰۲۳", "'00467023", "0046-7023"])
def test_a_personnel_number_gets_its_zeros_back(cell):
    assert read_personnel_no(cell) == "00467023"


@pytest.mark.parametrize("cell", ["4.67E+05", "pending", "123456789", 467023.5])
def test_what_is_no_personnel_number_is_refused(cell):
    flaw = read_personnel_no(cell)

    assert isinstance(flaw, Flaw)
    assert flaw.severity is Severity.REFUSED


@pytest.mark.parametrize(
    ("cell", "belt"),
    [
        (1042, "1042"), (1042.0, "1042"), ("1042", "1042"), ("۱۰۴۲", "1042"), ("No. 1042", "1042"),
        ("56/frp", "56/FRP"),
        ("Belt No: 1042", "1042"), ("B.No 12", "12"), ("12/FRP", "12/FRP"), ("-", None), (None, None),
        ("nil", None), ("0042", "0042"),
    ],
)  # fmt: skip
def test_a_belt_number_is_a_text_and_a_dash_is_none(cell, belt):
    assert read_belt_no(cell) == belt


@pytest.mark.parametrize("cell", ["1.04E+05", "x" * 21])
def test_what_is_no_belt_number_is_refused(cell):
    assert isinstance(read_belt_no(cell), Flaw)


@pytest.mark.parametrize("cell", [date(2024, 5, 12), datetime(2024, 5, 12), "12-May", "May-24", "5-Dec-2024"])
def test_a_belt_number_that_the_spreadsheet_made_a_date_of_is_refused(cell):
    flaw = read_belt_no(cell)

    assert isinstance(flaw, Flaw)
    assert (flaw.code, flaw.severity) == ("text_became_date", Severity.REFUSED)


@pytest.mark.parametrize(("cell", "bps"), [(7, 7), ("07", 7), ("BPS-07", 7), ("B-9", 9), ("۱۱", 11), (None, None)])
def test_a_pay_scale_is_a_number(cell, bps):
    assert read_bps(cell) == bps


@pytest.mark.parametrize("cell", [0, 23, "seven", 7.5])
def test_a_pay_scale_beyond_22_is_doubtful(cell):
    flaw = read_bps(cell)

    assert isinstance(flaw, Flaw)
    assert flaw.severity is Severity.DOUBTFUL
