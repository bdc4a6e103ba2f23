"""The built-in reference data as the proceedings read it: limits, authorities, terms, seniority."""

from __future__ import annotations

from datetime import date

import pytest

from kpdesk.base.errors import Refused
from kpdesk.cases.schedule import Schedule, Term, schedule_for
from kpdesk.reference.pack import built_in
from kpdesk.reference.reference import Reference

DAY = date(2026, 11, 2)

# rank · punishment · authority · may he give it (? = not on record, ~ = scope not on record)
COMPETENCE = """
CONST  CENSURE    SDPO  yes
CONST  CENSURE    DPO   yes
CONST  DISMISSAL  SDPO  no
CONST  DISMISSAL  DPO   yes
LC     DISMISSAL  DPO   yes
HC     DISMISSAL  RPO   no
SI     CENSURE    SDPO  ~
SI     DISMISSAL  DPO   yes
INSP   CENSURE    DPO   yes
INSP   DISMISSAL  DPO   no
INSP   DISMISSAL  RPO   yes
DSP    CENSURE    DPO   no
DSP    CENSURE    RPO   yes
DSP    DISMISSAL  PPO   yes
"""


@pytest.fixture(scope="module")
def reference() -> Reference:
    return built_in()


def rules(reference: Reference, rank: str, office: str = "MRD") -> Schedule:
    return schedule_for(reference, rank, DAY, office)


@pytest.mark.parametrize("line", COMPETENCE.strip().splitlines())
def test_who_may_give_what_to_whom(line: str, reference: Reference) -> None:
    rank, punishment, authority, may = line.split()
    schedule = rules(reference, rank)

    assert schedule.competent(rank, punishment, authority) is (may != "no")
    assert schedule.scope_unknown(rank, punishment, authority) is (may == "~")


def test_an_appeal_goes_one_office_up(reference: Reference) -> None:
    schedule = rules(reference, "CONST")

    assert schedule.appeal_to("CONST", "CENSURE", "SDPO") == ("DPO",)
    assert "RPO" in schedule.appeal_to("CONST", "CENSURE", "DPO")
    assert schedule.appeal_to("CONST", "CENSURE", "Mayor") == ()


def test_quarter_guard_is_for_constables_and_head_constables_and_without_appeal(reference: Reference) -> None:
    schedule = rules(reference, "CONST")

    assert schedule.punishment("QUARTER_GUARD").limit == 15
    assert [schedule.open_to("QUARTER_GUARD", rank) for rank in ("CONST", "LC", "HC", "ASI", "INSP")] == [
        True,
        True,
        True,
        False,
        False,
    ]
    assert not schedule.appealable("QUARTER_GUARD")
    assert schedule.appealable("CENSURE")


def test_what_an_order_must_state_beside_the_name(reference: Reference) -> None:
    schedule = rules(reference, "CONST")
    stoppage = schedule.punishment_named("Stoppage of increment")

    assert schedule.needs_amount("FINE")
    assert schedule.needs_amount(stoppage)
    assert schedule.needs_cumulative(stoppage)
    assert not schedule.needs_amount("CENSURE")
    assert [schedule.is_major(code) for code in ("CENSURE", "FINE", "REMOVAL", "DISMISSAL")] == [
        False,
        False,
        True,
        True,
    ]


@pytest.mark.parametrize(
    ("rank", "term", "days"),
    [
        ("CONST", Term.SHOW_CAUSE_REPLY, 7),
        ("CONST", Term.DEFENCE, 7),
        ("CONST", Term.FINDINGS, 10),
        ("CONST", Term.APPEAL, 30),
        ("CONST", Term.TRIBUNAL_WAIT, 90),
        ("CONST", Term.EXPLANATION, None),
        ("JCLERK", Term.FINDINGS, 30),
        ("JCLERK", Term.FINAL_REPLY, 7),
    ],
)
def test_terms_are_those_of_the_regime(rank: str, term: Term, days: int | None, reference: Reference) -> None:
    assert rules(reference, rank).days(term) == days


def test_findings_of_a_clerks_inquiry_run_from_the_appointment(reference: Reference) -> None:
    assert rules(reference, "JCLERK").runs_from(Term.FINDINGS) == "appointment"
    assert rules(reference, "CONST").runs_from(Term.FINDINGS) == "conclusion"


def test_psp_officers_are_referred_upward_and_an_unknown_rank_has_no_regime(reference: Reference) -> None:
    assert rules(reference, "CONST").handled_here is True
    assert rules(reference, "ASP").handled_here is False
    assert rules(reference, "COLONEL").handled_here is None
    assert rules(reference, "COLONEL").punishments == {}


def test_a_unit_has_authorities_of_its_own(reference: Reference) -> None:
    unit = next(office.code for office in reference.offices.on(DAY) if office.kind == "unit")
    schedule = rules(reference, "CONST", unit)

    assert schedule.competent("CONST", "CENSURE", "SP_UNIT") is True
    assert schedule.competent("CONST", "CENSURE", "DPO") is False


@pytest.mark.parametrize(
    ("rank", "other", "senior"),
    [
        ("HC", "CONST", True),
        ("CONST", "LC", False),
        ("ASP", "INSP", True),
        ("JCLERK", "CONST", None),
        ("COLONEL", "CONST", None),
    ],
)
def test_seniority_is_asked_on_one_ladder_only(
    rank: str, other: str, senior: bool | None, reference: Reference
) -> None:
    assert rules(reference, "CONST").is_senior(rank, other) is senior


def test_names_are_found_in_any_spelling_and_never_guessed(reference: Reference) -> None:
    schedule = rules(reference, "CONST")

    assert schedule.punishment_named("quarter guard") == "QUARTER_GUARD"
    assert schedule.punishment_named("جرمانہ") == "FINE"
    assert schedule.rank_named("Insp") == "INSP"
    assert schedule.rank_named("ہیڈ کانسٹیبل") == "HC"
    assert schedule.rank_named("Colonel") == "Colonel"
    with pytest.raises(Refused, match="punishment_unknown") as refused:
        schedule.punishment_named("service")
    assert "CENSURE" in str(refused.value.values["known"])
