"""Mobile numbers."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kpdesk.base.problems import Severity
from kpdesk.roster.flaws import Flaw
from kpdesk.roster.phones import read_mobile


@pytest.mark.parametrize(
    "cell",
    [
        "0319-2715087", "03192715087", "319-2715087", 3192715087, 3192715087.0, "+923192715087", "+92-319-2715087",
        "00923192715087", "92 319 2715087", "0319 2715087", "۰۳۱۹-۲۷۱۵۰۸۷", "(0319) 2715087", "+92(0)3192715087",
    ],
)  # fmt: skip
def test_every_usual_habit_gives_the_same_number(cell):
    assert read_mobile(cell) == "0319-2715087"


@pytest.mark.parametrize("cell", ["091-9210457", "3.19E+09", "0319-271508", "PTCL", 42])
def test_what_is_no_mobile_number_is_doubtful_and_not_kept(cell):
    flaw = read_mobile(cell)

    assert isinstance(flaw, Flaw)
    assert (flaw.code, flaw.severity, flaw.value) == ("mobile_not_understood", Severity.DOUBTFUL, None)


@pytest.mark.parametrize("cell", ["0319-2715087, 0300-1234567", "03192715087/03001234567", "03192715087  03001234567"])
def test_of_several_numbers_the_first_is_taken_and_said(cell):
    flaw = read_mobile(cell)

    assert isinstance(flaw, Flaw)
    assert (flaw.code, flaw.severity, flaw.value) == ("mobile_several", Severity.NOTE, "0319-2715087")


@given(st.from_regex(r"3[0-4][0-9]{8}", fullmatch=True), st.sampled_from(["{}", "0{}", "+92{}", "0092{}"]))
def test_a_number_with_any_beginning_reads_the_same(digits, form):
    assert read_mobile(form.format(digits)) == f"0{digits[:3]}-{digits[3:]}"
