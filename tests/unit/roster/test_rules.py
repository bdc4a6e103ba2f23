"""Dates that can be true together, states by their words, ranks by their spellings."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kpdesk.base.problems import Severity
from kpdesk.roster.flaws import Flaw
from kpdesk.roster.rules import ServiceState, dates_are_plain, findings_on_dates
from kpdesk.roster.states import read_duty_state, read_service_state

TODAY = date(2026, 11, 22)
days = st.one_of(st.none(), st.dates(date(1900, 1, 1), date(2100, 1, 1)))


@pytest.mark.parametrize(
    ("born", "enlisted", "posted", "found"),
    [
        (date(1990, 3, 14), date(2012, 5, 1), date(2024, 1, 23), {}),
        (None, None, None, {}),
        (date(1990, 3, 14), date(2005, 3, 14), None, {"enlisted_too_young": Severity.NOTE}),
        (date(1990, 3, 14), date(2006, 3, 14), None, {}),
        (date(1990, 3, 14), date(2026, 12, 1), None, {"enlisted_in_future": Severity.NOTE}),
        (date(1990, 3, 14), date(2012, 5, 1), date(2026, 12, 1), {"posted_in_future": Severity.NOTE}),
        (date(1990, 3, 14), date(2012, 5, 1), date(2011, 1, 1), {"posted_before_enlistment": Severity.NOTE}),
        (date(1990, 3, 14), date(1989, 5, 1), None, {"enlisted_before_birth": Severity.DOUBTFUL}),
        (date(2026, 11, 22), None, None, {"birth_not_possible": Severity.DOUBTFUL}),
        (date(1912, 1, 1), None, None, {"birth_not_possible": Severity.DOUBTFUL}),
    ],
)
def test_dates_are_judged_together(born, enlisted, posted, found):
    assert {p.code: p.severity for p in findings_on_dates(born, enlisted, posted, TODAY)} == found


@given(days, days, days)
def test_what_is_plain_at_sight_has_no_findings(born, enlisted, posted):
    if dates_are_plain(born, enlisted, posted, TODAY):
        assert list(findings_on_dates(born, enlisted, posted, TODAY)) == []


@pytest.mark.parametrize(
    ("word", "state"),
    [("Suspended", "suspended"), ("معطل", "suspended"), ("In Service", "in_service"), ("expired", "died"), ("-", None)],
)
def test_a_service_state_is_known_by_the_words_of_rolls(word, state):
    assert read_service_state(word) == state


@pytest.mark.parametrize(
    ("word", "state"), [("Line Close", "closed_to_lines"), ("C/Leave", "casual_leave"), ("حاضر", "present")]
)
def test_a_duty_state_is_known_by_the_words_of_rolls(word, state):
    assert read_duty_state(word) == state


def test_an_unknown_state_is_doubtful():
    flaw = read_service_state("gone fishing")

    assert isinstance(flaw, Flaw)
    assert (flaw.code, flaw.severity) == ("state_unknown", Severity.DOUBTFUL)


def test_who_left_the_force_does_not_serve():
    assert {state for state in ServiceState if not state.serves} == {
        ServiceState.RETIRED, ServiceState.COMPULSORILY_RETIRED, ServiceState.REMOVED, ServiceState.DISMISSED,
        ServiceState.RESIGNED, ServiceState.DISCHARGED, ServiceState.DIED, ServiceState.SHAHEED,
        ServiceState.TRANSFERRED,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("spelling", "code"),
    [
        ("FC", "CONST"), ("Constable", "CONST"), ("کانسٹیبل", "CONST"), ("H/C", "HC"), ("Head Constable", "HC"),
        ("A.S.I", "ASI"), ("Sub Inspector", "SI"), ("ڈی ایس پی", "DSP"), ("AIG", "AIG"), ("Addl: IGP", "ADDL_IGP"),
    ],
)  # fmt: skip
def test_a_rank_is_known_by_its_spellings(ranks, spelling, code):
    assert ranks.read(spelling) == code


@pytest.mark.parametrize(("slip", "code"), [("Constabel", "CONST"), ("Head Constble", "HC"), ("Sub Inspecter", "SI")])
def test_a_clear_slip_of_a_long_name_is_read_and_noted(ranks, slip, code):
    flaw = ranks.read(slip)

    assert isinstance(flaw, Flaw)
    assert (flaw.code, flaw.severity, flaw.value) == ("rank_read_as", Severity.NOTE, code)


@pytest.mark.parametrize("word", ["AIGP", "SIP", "Gunner", "XYZ"])
def test_a_short_or_strange_rank_is_never_guessed(ranks, word):
    flaw = ranks.read(word)

    assert isinstance(flaw, Flaw)
    assert (flaw.code, flaw.severity, flaw.value) == ("rank_unknown", Severity.DOUBTFUL, word)


def test_names_and_pay_scales_come_from_the_reference_data(ranks):
    assert (ranks.name("CONST"), ranks.bps("CONST")) == ("Constable", 7)
    assert (ranks.name("Gunner"), ranks.bps("Gunner"), ranks.name(""), ranks.bps("")) == ("Gunner", None, "", None)
