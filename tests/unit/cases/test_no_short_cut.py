"""No sequence of allowed steps reaches a major punishment without its safeguards or recorded reasons."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kpdesk.base.errors import Refused
from kpdesk.cases.facts import CaseFacts, StepFact
from kpdesk.cases.guard import refuse_without_reasons, warnings_for
from kpdesk.cases.schedule import Schedule
from kpdesk.cases.states import State, Step
from kpdesk.cases.table import TABLE

FAR = date(2030, 1, 1)
ROAD = (
    Step.CHARGE_SHEET_ISSUED,
    Step.SERVICE_RECORDED,
    Step.ENQUIRY_OFFICER_APPOINTED,
    Step.REPLY_RECEIVED,
    Step.HEARING_HELD,
    Step.FINDINGS_RECEIVED,
    Step.FINAL_SHOW_CAUSE_ISSUED,
    Step.FINAL_REPLY_RECEIVED,
    Step.PERSONAL_HEARING_HELD,
    Step.ORDER_ISSUED,
    Step.APPEAL_FILED,
    Step.APPEAL_DECIDED,
)
Way = tuple[Step, int, int]
"""A step that is tried, the days since the one before, and a number that decides about its fields."""


@st.composite
def ways(draw: st.DrawFn) -> list[Way]:
    """The whole road, once or twice, with steps left out, put in, and differently filled."""
    tried: list[Way] = []
    for step in ROAD * draw(st.integers(1, 2)):
        kind = draw(st.integers(0, 9))
        if kind == 0:
            continue
        if kind == 1:
            tried.append((draw(st.sampled_from(Step)), draw(st.integers(0, 12)), draw(st.integers(0, 99))))
        tried.append((step, draw(st.integers(0, 12)), draw(st.integers(0, 99))))
    return tried


NOTICES = (Step.SHOW_CAUSE_ISSUED, Step.CHARGE_SHEET_ISSUED)
HEARINGS = (Step.PERSONAL_HEARING_HELD, Step.ORDERLY_ROOM_HELD)


def _fields(step: Step, on: date, dice: int) -> dict[str, object]:
    """Returns fields that are good more often than not: most defects are left for the order of the steps."""
    good = dice % 4 > 0
    match step:
        case Step.SHOW_CAUSE_ISSUED | Step.CHARGE_SHEET_ISSUED | Step.FINAL_SHOW_CAUSE_ISSUED:
            return {"served_on": on.isoformat(), "report_enclosed": True} if good else {}
        case Step.ENQUIRY_OFFICER_APPOINTED:
            return {"officer": "A", "officer_rank": "SI" if good else "CONST"}
        case Step.REPLY_RECEIVED:
            return {"gist": "g"} | ({"wants_hearing": dice % 3 == 0} if good else {})
        case Step.HEARING_HELD:
            return {"cross_examined": good}
        case Step.HEARING_ADJOURNED:
            return {"adjourned_to": (on + timedelta(days=dice % 10)).isoformat()}
        case Step.FINDINGS_RECEIVED:
            return {"result": "proved" if good else "not_proved"}
        case Step.ORDER_ISSUED:
            award = {"punishment": "DISMISSAL" if dice % 5 else "CENSURE"}
            return {"outcome": "punished", "awards": [award], "authority": "DPO", "reply_considered": True}
        case Step.APPEAL_DECIDED | Step.REVISION_DECIDED | Step.TRIBUNAL_DECIDED:
            return {"outcome": "remanded"}
        case Step.SERVICE_RECORDED:
            return {"paper": NOTICES[dice % 2].value}
        case _:
            return {}


def _walk(
    case: CaseFacts, tried: list[Way], schedule: Schedule, after: Callable[[CaseFacts, StepFact], CaseFacts]
) -> list[tuple[CaseFacts, StepFact]]:
    """Takes only allowed steps without a warning; returns the major punishments and the case before each."""
    on, majors = case.seen_on[0], []
    for step, days, dice in tried:
        on += timedelta(days=days)
        fact = StepFact(step, on, _fields(step, on, dice))
        if step not in TABLE[case.track, case.state] or warnings_for(case, fact, schedule, FAR):
            continue
        if step is Step.ORDER_ISSUED and fact.fields["awards"] == [{"punishment": "DISMISSAL"}]:
            majors.append((case, fact))
        case = after(case, fact)
    return majors


def _safeguards(case: CaseFacts, order: StepFact) -> dict[str, bool]:
    """Returns what was observed, written apart from the guard: only the steps of this round count."""
    steps = list(case.steps)
    for place, fact in enumerate(case.steps):
        if fact.fields.get("outcome") == "remanded":
            steps = list(case.steps[place + 1 :])
    at = {fact.step: place for place, fact in enumerate(steps)}
    notice = max((at[step] for step in NOTICES if step in at), default=None)
    final = at.get(Step.FINAL_SHOW_CAUSE_ISSUED)
    waited = {
        place: Step.REPLY_RECEIVED in at
        or Step.FINAL_REPLY_RECEIVED in at
        or (order.on - _served(steps, place)).days > 7
        for place in (notice, final)
        if place is not None
    }
    declined = [fact.fields["wants_hearing"] for fact in steps if "wants_hearing" in fact.fields][-1:] == [False]
    return {
        "notice": notice is not None and _served(steps, notice) != date.max,
        "time": all(waited.values()),
        "hearing": declined or any(step in at for step in HEARINGS),
        "inquiry": Step.FINDINGS_RECEIVED in at,
        "cross-examination": {"cross_examined": True} in [dict(fact.fields) for fact in steps],
        "final notice": final is not None and final > at.get(Step.FINDINGS_RECEIVED, 999),
        "report": final is not None and steps[final].fields.get("report_enclosed") is True,
    }


def _served(steps: list[StepFact], place: int) -> date:
    paper = steps[place]
    if "served_on" in paper.fields:
        return date.fromisoformat(str(paper.fields["served_on"]))
    later = (fact.on for fact in steps[place:] if fact.fields.get("paper") == paper.step.value)
    return next(later, date.max)


def test_a_major_punishment_without_warnings_has_every_safeguard(
    schedule: Schedule,
    case_of: Callable[..., CaseFacts],
    after: Callable[[CaseFacts, StepFact], CaseFacts],
) -> None:
    start, reached = case_of("general"), []

    @settings(max_examples=600, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True)
    @given(ways())
    def walk(tried: list[Way]) -> None:
        for case, order in _walk(start, tried, schedule, after):
            reached.append(order)
            assert all(_safeguards(case, order).values()), (_safeguards(case, order), case.steps)

    walk()
    assert len(reached) > 50


REASONS = {
    "notice": {"no_notice", "notice_not_served"},
    "time": {"no_notice", "no_final_show_cause", "no_reply_time", "no_final_reply_time"},
    "hearing": {"no_hearing"},
    "inquiry": {"no_findings", "no_inquiry_for_major"},
    "cross-examination": {"no_cross_examination", "no_findings", "no_inquiry_for_major"},
    "final notice": {"no_final_show_cause", "final_notice_without_inquiry"},
    "report": {"report_not_supplied", "no_final_show_cause", "final_notice_without_inquiry"},
}
"""The findings whose recorded reason stands for a safeguard that was passed by."""


def _walk_with_reasons(
    case: CaseFacts, tried: list[Way], schedule: Schedule, after: Callable[[CaseFacts, StepFact], CaseFacts]
) -> list[tuple[CaseFacts, StepFact, set[str]]]:
    """Takes allowed steps, giving reasons now and then; returns the major punishments with all reasons on record."""
    on, majors, recorded = case.seen_on[0], [], set()
    for step, days, dice in tried:
        on += timedelta(days=days)
        fact = StepFact(step, on, _fields(step, on, dice))
        if step not in TABLE[case.track, case.state]:
            continue
        found = warnings_for(case, fact, schedule, FAR)
        reasons = {entry.code: "as ordered" for entry in found} if dice % 3 else {}
        try:
            refuse_without_reasons(found, reasons)
        except Refused:
            continue
        recorded |= set(reasons)
        if step is Step.ORDER_ISSUED and fact.fields["awards"] == [{"punishment": "DISMISSAL"}]:
            majors.append((case, fact, set(recorded)))
        case = after(case, fact)
        recorded = set() if fact.outcome == "remanded" else recorded
    return majors


def test_a_major_punishment_has_every_safeguard_or_the_reason_why_not(
    schedule: Schedule,
    case_of: Callable[..., CaseFacts],
    after: Callable[[CaseFacts, StepFact], CaseFacts],
) -> None:
    start, missing = case_of("general"), []

    @settings(max_examples=600, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True)
    @given(ways())
    def walk(tried: list[Way]) -> None:
        for case, order, recorded in _walk_with_reasons(start, tried, schedule, after):
            for name, kept in _safeguards(case, order).items():
                if not kept:
                    missing.append(name)
                    assert recorded & REASONS[name], (name, recorded, case.steps)

    walk()
    assert set(missing) == set(REASONS)


def test_after_a_remand_the_old_notice_no_longer_counts(
    case_of: Callable[..., CaseFacts], step_of: Callable[..., StepFact], schedule: Schedule
) -> None:
    case = case_of(
        "general",
        ("show_cause_issued", 0, {"served_on": "2026-11-02"}),
        ("reply_received", 3, {"gist": "g"}),
        ("personal_hearing_held", 5, {}),
        (
            "order_issued",
            9,
            {
                "outcome": "punished",
                "reasons": "r",
                "punishment": "CENSURE",
                "authority": "DPO",
                "reply_considered": True,
            },
        ),
        ("appeal_filed", 12, {}),
        ("appeal_decided", 40, {"outcome": "remanded"}),
    )
    again = step_of("order_issued", 45, outcome="punished", reasons="r", punishment="CENSURE", authority="DPO")

    found = {entry.code for entry in warnings_for(case, again, schedule, FAR)}

    assert case.state is State.INFORMATION
    assert found == {"no_notice", "no_hearing"}
