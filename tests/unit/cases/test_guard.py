"""The guard names every defect and invents none: a table of scenarios that an officer can check."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from datetime import date, timedelta
from itertools import combinations

import pytest

from kpdesk.base.errors import Refused
from kpdesk.base.sentences import known_codes
from kpdesk.cases.facts import Accused, CaseFacts, OtherCase, StepFact
from kpdesk.cases.findings import LAW, Warning, warn
from kpdesk.cases.guard import refuse_without_reasons, standing, warnings_for
from kpdesk.cases.guard_interest import bare_name
from kpdesk.cases.schedule import Schedule, Term
from kpdesk.cases.states import State, Track

# ruff: noqa: E501 - the tables are read by people, one line each
START = date(2026, 11, 2)
LATER = START + timedelta(days=400)

# step · day after the start · fields
MAJOR_ROAD = """
charge_sheet_issued 0 served_on=+0
enquiry_officer_appointed 1 officer=Sher_Ali officer_rank=SI
reply_received 5 gist=denied wants_hearing=yes
hearing_held 8 cross_examined=yes
findings_received 12 result=proved gist=proved_on_record
final_show_cause_issued 14 served_on=+14 report_enclosed=yes
final_reply_received 20 gist=denied
personal_hearing_held 22
order_issued 24 outcome=punished reasons=considered punishment=DISMISSAL authority=DPO reply_considered=yes
"""
MINOR_ROAD = """
show_cause_issued 0 served_on=+0
reply_received 5 gist=regrets wants_hearing=yes
personal_hearing_held 8
order_issued 10 outcome=punished reasons=considered punishment=CENSURE authority=DPO reply_considered=yes
"""
SUMMARY_ROAD = """
orderly_room_held 0 gist=admits
order_issued 1 outcome=punished reasons=admitted punishment=CENSURE authority=DPO
"""
ROADS = {"major": ("general", MAJOR_ROAD), "minor": ("general", MINOR_ROAD), "summary": ("summary", SUMMARY_ROAD)}

# road · rank · what is different (step.field=value, or -step to leave it out) · defects that the order must show
SCENARIOS = """
major   CONST  -                                                   | nothing
major   LC     -                                                   | nothing
minor   CONST  -                                                   | nothing
summary HC     -                                                   | nothing
minor   CONST  order_issued.punishment=QUARTER_GUARD&amount=15     | nothing
minor   CONST  order_issued.punishment=QUARTER_GUARD&amount=16     | over_limit
minor   LC     order_issued.punishment=QUARTER_GUARD&amount=10     | nothing
minor   SI     order_issued.punishment=QUARTER_GUARD&amount=10     | rank_not_allowed authority_not_on_record
minor   CONST  order_issued.punishment=QUARTER_GUARD               | amount_missing
minor   CONST  order_issued.punishment=FINE&amount=15001           | over_limit
minor   CONST  order_issued.punishment=INCREMENT&amount=3&cumulative=no  | nothing
minor   CONST  order_issued.punishment=INCREMENT&amount=3          | cumulative_missing
minor   CONST  order_issued.punishment=INCREMENT&amount=4&cumulative=yes | over_limit
minor   CONST  order_issued.authority=SHO                          | authority_not_competent
minor   CONST  order_issued.authority=SDPO                         | authority_scope_not_on_record
major   CONST  order_issued.authority=SDPO                         | authority_not_competent
minor   INSP   -                                                   | authority_not_on_record
minor   CONST  show_cause_issued.served_on=                        | notice_not_served
minor   CONST  -show_cause_issued                                  | no_notice
minor   CONST  -personal_hearing_held                              | no_hearing
major   CONST  -personal_hearing_held                              | no_hearing
major   CONST  -personal_hearing_held,reply_received.wants_hearing=no | nothing
major   CONST  -personal_hearing_held,reply_received.wants_hearing=no,final_reply_received.wants_hearing=yes | no_hearing
major   CONST  -hearing_held                                       | no_cross_examination
major   CONST  hearing_held.cross_examined=                        | no_cross_examination
major   CONST  hearing_held.cross_examined=no                      | no_cross_examination
major   CONST  hearing_held.cross_examined=no,order_issued.punishment=CENSURE | nothing
minor   CONST  -personal_hearing_held,reply_received.wants_hearing=no | nothing
minor   CONST  -reply_received                                     | nothing
minor   CONST  -reply_received,show_cause_issued.served_on=+4      | no_reply_time
minor   CONST  order_issued.punishment=DISMISSAL                   | no_inquiry_for_major no_final_show_cause
summary CONST  order_issued.punishment=DISMISSAL                   | summary_minor_only no_notice no_inquiry_for_major no_final_show_cause
summary CONST  -orderly_room_held                                  | no_hearing
minor   CONST  order_issued.outcome=filed,-show_cause_issued,-personal_hearing_held | nothing
minor   CONST  order_issued.outcome=warned                         | nothing
"""

# one change to the clean major road, and the one defect that it makes; also tried in all pairs
DEFECTS = {
    "charge_sheet_issued.served_on=": "notice_not_served",
    "-reply_received,charge_sheet_issued.served_on=+20": "no_reply_time",
    "-personal_hearing_held": "no_hearing",
    "hearing_held.cross_examined=no": "no_cross_examination",
    "-final_show_cause_issued,-final_reply_received": "no_final_show_cause",
    "findings_received.result=not_proved": "not_proved_but_punished",
    "order_issued.authority=SDPO": "authority_not_competent",
    "-final_reply_received,final_show_cause_issued.served_on=+23": "no_final_reply_time",
    "order_issued.punishment=FINE&amount=20000": "over_limit",
}
# pairs in which the one change undoes or hides the other
AT_ODDS = [
    {"notice_not_served", "no_reply_time"},
    {"no_final_show_cause", "no_final_reply_time"},
    {"authority_not_competent", "over_limit"},
    *({"over_limit", other} for other in ("no_final_show_cause", "no_final_reply_time", "no_cross_examination")),
]


@pytest.fixture
def judged(step_of: Callable[..., StepFact], schedule: Schedule) -> Callable[..., set[str]]:
    """Judges the last step of a road with some changes; returns the codes that were found."""

    def judge(road: str, changes: str = "-", rank: str = "CONST", **more: object) -> set[str]:
        track, text = ROADS[road]
        steps = [
            step_of(name, int(day), **{key: _value(value) for key, value in fields.items()})
            for name, day, fields in _changed(text, changes)
        ]
        case = _case(track, steps[:-1], rank)
        return {entry.code for entry in warnings_for(dataclasses.replace(case, **more), steps[-1], schedule, LATER)}

    return judge


def _case(track: str, steps: list[StepFact], rank: str) -> CaseFacts:
    return CaseFacts(Track(track), State.INFORMATION, Accused("p", rank), tuple(steps), seen_on=(START,))


def _changed(road: str, changes: str) -> list[tuple[str, str, dict[str, str]]]:
    lines = [line.split() for line in road.strip().splitlines()]
    steps = [(name, day, dict(field.split("=", 1) for field in fields)) for name, day, *fields in lines]
    for change in filter(None, changes.split(",")):
        if change.startswith("-"):
            steps = [entry for entry in steps if entry[0] != change[1:]]
            continue
        step, _, fields = change.partition(".")
        for name, _day, values in steps:
            if name == step:
                values.update(field.split("=", 1) for field in fields.split("&"))
    return steps


def _value(text: str) -> str:
    return (START + timedelta(days=int(text[1:]))).isoformat() if text.startswith("+") else text


@pytest.mark.parametrize("line", SCENARIOS.strip().splitlines(), ids=lambda line: " ".join(line.split()))
def test_scenario(line: str, judged: Callable[..., set[str]]) -> None:
    facts, _, defects = line.partition("|")
    road, rank, changes = facts.split()

    assert judged(road, changes, rank) == set(defects.split()) - {"nothing"}


@pytest.mark.parametrize("change", DEFECTS)
def test_one_defect_is_found_alone(change: str, judged: Callable[..., set[str]]) -> None:
    assert judged("major", change) == {DEFECTS[change]}


PAIRS = [pair for pair in combinations(DEFECTS, 2) if {DEFECTS[change] for change in pair} not in AT_ODDS]


@pytest.mark.parametrize("pair", PAIRS)
def test_two_defects_are_both_found(pair: tuple[str, str], judged: Callable[..., set[str]]) -> None:
    assert judged("major", ",".join(pair)) == {DEFECTS[change] for change in pair}


@pytest.mark.parametrize(
    ("other", "code"),
    [
        (OtherCase("C-1", ended=True, punished=True), {"already_punished"}),
        (OtherCase("C-1", ended=False, punished=False), {"other_case_open"}),
        (OtherCase("C-1", ended=True, punished=False), set()),
    ],
)
def test_a_second_punishment_for_the_same_violation_is_named(
    other: OtherCase, code: set[str], judged: Callable[..., set[str]]
) -> None:
    assert judged("minor", others=(other,)) == code


# steps so far · the step in question · defects
OTHER_STEPS = """
                                     | show_cause_issued 0 served_on=+0                                   | nothing
                                     | show_cause_issued 0 served_on=-1                                   | served_before_issued
                                     | show_cause_issued -3                                               | step_before_violation
                                     | show_cause_issued 500                                              | step_in_future
charge_sheet_issued 3                | enquiry_officer_appointed 2 officer=A officer_rank=SI              | step_before_last
charge_sheet_issued 0                | enquiry_officer_appointed 1 officer=A officer_rank=HC              | nothing
charge_sheet_issued 0                | enquiry_officer_appointed 1 officer=A officer_rank=CONST           | enquiry_officer_not_senior
charge_sheet_issued 0                | enquiry_officer_appointed 1 officer=A officer_rank=COL             | enquiry_officer_rank_unknown
charge_sheet_issued 0                | enquiry_officer_appointed 1 officer=Spotter officer_rank=SI        | enquiry_officer_is_complainant
show_cause_issued 0 served_on=+0     | reply_not_received 7                                               | reply_time_not_over
show_cause_issued 0 served_on=+0     | reply_not_received 8                                               | nothing
show_cause_issued 0                  | reply_not_received 8                                               | ex_parte_without_service
                                     | legal_action_recorded 2 action=fir sections=118_Police_Act         | nothing
                                     | legal_action_recorded 2 action=fir sections=PECA-2016-s20         | fir_under_peca
                                     | legal_action_recorded 2 action=nccia_referral sections=PECA_s.20   | nothing
charge_sheet_issued 0;reply_received 1 | hearing_held 2                                                   | no_enquiry_officer
charge_sheet_issued 0;reply_received 1 | findings_received 2 result=proved gist=x                         | no_enquiry_officer no_enquiry_hearing
charge_sheet_issued 0;reply_received 1 | hearing_adjourned 2 reason=ill adjourned_to=+9                   | nothing
charge_sheet_issued 0;reply_received 1 | hearing_adjourned 2 reason=ill adjourned_to=+10                  | adjournment_too_long
show_cause_issued 0;reply_received 1 | final_show_cause_issued 2                                          | final_notice_without_inquiry
findings_received 1 result=proved    | final_show_cause_issued 2                                          | report_not_supplied
show_cause_issued 0                  | service_recorded 1 paper=show_cause_issued how=in_person           | nothing
                                     | service_recorded 1 paper=order_issued how=in_person                | nothing_to_serve
show_cause_issued 0                  | service_recorded 1 paper=show_cause_issued how=pasted acknowledged=no | refusal_without_witnesses
order_issued 0 outcome=punished punishment=CENSURE | appeal_filed 30                                      | nothing
order_issued 0 outcome=punished punishment=CENSURE | appeal_filed 31                                      | appeal_late
order_issued 0 outcome=punished punishment=CENSURE served_on=+5 | appeal_filed 35                         | nothing
order_issued 0 outcome=punished punishment=QUARTER_GUARD amount=5 | appeal_filed 3                        | no_appeal_lies
order_issued 0 outcome=punished punishment=CENSURE;appeal_filed 3 | appeal_filed 9                        | second_appeal
suspended 0                          | reinstated 5 period_treated_as=on_duty                             | nothing
                                     | reinstated 5 period_treated_as=on_duty                             | nothing_to_reinstate
suspended 0;reinstated 5             | reinstated 6 period_treated_as=on_duty                             | nothing_to_reinstate
order_issued 0 outcome=punished punishment=DISMISSAL;suspended 1;reinstated 2;order_issued 3 | reinstated 6  | nothing
appeal_decided 0 outcome=upheld      | revision_filed 31                                                  | revision_late
appeal_decided 0 outcome=upheld      | tribunal_filed 31                                                  | tribunal_late
appeal_decided 0 outcome=upheld      | tribunal_filed 30                                                  | nothing
order_issued 0 outcome=punished punishment=CENSURE | appeal_decided 9 outcome=modified punishment=DISMISSAL | enhanced_without_show_cause enhanced_without_hearing
order_issued 0 outcome=punished punishment=CENSURE | appeal_decided 9 outcome=modified punishment=DISMISSAL show_cause_given=yes heard=yes | nothing
order_issued 0 outcome=punished punishment=DISMISSAL | appeal_decided 9 outcome=modified punishment=CENSURE | nothing
order_issued 0 outcome=punished punishment=FINE amount=500 | appeal_decided 9 outcome=modified punishment=FINE amount=900 show_cause_given=yes | enhanced_without_hearing
order_issued 0 outcome=punished punishment=FINE amount=900 | appeal_decided 9 outcome=modified punishment=FINE amount=500 | nothing
"""


@pytest.mark.parametrize("line", OTHER_STEPS.strip("\n").splitlines(), ids=lambda line: " ".join(line.split()))
def test_step(line: str, step_of: Callable[..., StepFact], schedule: Schedule) -> None:
    before, step, defects = (part.strip() for part in line.split("|"))
    steps = [_step(text, step_of) for text in filter(None, before.split(";"))]
    case = dataclasses.replace(_case("general", steps, "CONST"), seen_by=("spotter",))

    found = warnings_for(case, _step(step, step_of), schedule, LATER)

    assert {entry.code for entry in found} == set(defects.split()) - {"nothing"}


def _step(text: str, step_of: Callable[..., StepFact]) -> StepFact:
    name, day, *fields = text.split()
    values = dict(field.split("=", 1) for field in fields)
    if values.get("served_on") == "-1":
        values["served_on"] = (START - timedelta(days=1)).isoformat()
    return step_of(name, int(day), **{key: _value(value) for key, value in values.items()})


def test_closing_while_the_appeal_may_still_come_is_named(
    case_of: Callable[..., CaseFacts], step_of: Callable[..., StepFact], schedule: Schedule
) -> None:
    order = ("order_issued", 0, {"outcome": "punished", "reasons": "r", "punishment": "CENSURE"})
    guarded = ("order_issued", 0, {"outcome": "punished", "reasons": "r", "punishment": "QUARTER_GUARD", "amount": 3})

    def codes(case: CaseFacts, day: int) -> list[str]:
        return [entry.code for entry in warnings_for(case, step_of("closed", day), schedule, LATER)]

    assert codes(case_of("general", order), 30) == ["appeal_time_running"]
    assert codes(case_of("general", order), 31) == []
    assert codes(case_of("general", guarded), 1) == []


def test_criticism_and_protected_disclosure_want_a_note_of_the_authority(
    case_of: Callable[..., CaseFacts], step_of: Callable[..., StepFact], schedule: Schedule
) -> None:
    case = case_of("general", kinds=("V07",), protected=True)

    bare = warnings_for(case, step_of("show_cause_issued"), schedule, LATER)
    noted = warnings_for(case, step_of("show_cause_issued", authority_note="not speech but an order"), schedule, LATER)

    assert [entry.code for entry in bare] == ["criticism_needs_note", "protected_disclosure"]
    assert [entry.code for entry in noted] == ["protected_disclosure"]
    assert [entry.code for entry in standing(case)] == ["protected_disclosure"]


def test_a_notice_on_an_account_that_is_not_his_is_named(
    case_of: Callable[..., CaseFacts], step_of: Callable[..., StepFact], schedule: Schedule
) -> None:
    found = warnings_for(case_of("general", cleared=True), step_of("show_cause_issued"), schedule, LATER)

    assert [entry.code for entry in found] == ["not_his_doing"]


def test_a_regime_that_refers_upward_is_named_before_the_notice(
    case_of: Callable[..., CaseFacts], step_of: Callable[..., StepFact], schedule: Schedule
) -> None:
    assert schedule.regime
    upward = dataclasses.replace(schedule, regime=dataclasses.replace(schedule.regime, handled_here=False))
    unknown = dataclasses.replace(schedule, regime=None)

    found = [
        warnings_for(case_of("general"), step_of("show_cause_issued"), rules, LATER) for rules in (upward, unknown)
    ]

    assert [[entry.code for entry in entries] for entries in found] == [
        ["regime_refers_upward"],
        ["regime_not_on_record"],
    ]


def test_a_step_goes_on_only_with_a_reason_for_each_warning() -> None:
    warnings = (Warning("no_hearing", "rule_pr1975_6"), Warning("over_limit", "rule_pr1975_4"))

    refuse_without_reasons(warnings, {"no_hearing": "declined in writing", "over_limit": "old limit"})
    with pytest.raises(Refused, match="override_reason_needed") as refused:
        refuse_without_reasons(warnings, {"no_hearing": "declined in writing", "over_limit": "  "})

    assert refused.value.values["codes"] == "over_limit"


def test_an_unknown_punishment_is_refused_not_warned_of(judged: Callable[..., set[str]]) -> None:
    with pytest.raises(Refused, match="punishment_unknown"):
        judged("minor", "order_issued.punishment=FLOGGING")


def test_every_finding_and_its_rule_have_a_sentence() -> None:
    named = set(LAW) | {f"rule_{law.rule}" for law in LAW.values()}

    assert named <= known_codes()


def test_a_limitation_counts_only_where_the_office_keeps_its_days(
    case_of: Callable[..., CaseFacts], step_of: Callable[..., StepFact], schedule: Schedule
) -> None:
    clock = dataclasses.replace(schedule.clocks[Term.DEFENCE], step=Term.LIMITATION, days=30, confirm=True)
    kept = dataclasses.replace(schedule, clocks={**schedule.clocks, Term.LIMITATION: clock})

    def found(rules: Schedule, day: int) -> list[tuple[str, bool]]:
        step = step_of("show_cause_issued", day)
        return [(entry.code, entry.confirm) for entry in warnings_for(case_of("general"), step, rules, LATER)]

    assert found(schedule, 200) == []
    assert found(kept, 30) == []
    assert found(kept, 31) == [("time_barred", True)]


def test_a_limit_that_is_not_confirmed_never_blocks_and_a_conflict_always_does() -> None:
    refuse_without_reasons((warn("over_limit", True),), {})
    with pytest.raises(Refused, match="conflict_of_interest"):
        refuse_without_reasons(
            (warn("authority_in_interest", name="A", part="promoted"),), {"authority_in_interest": "x"}
        )


@pytest.mark.parametrize(
    "text",
    [
        "SI Sher Ali",
        "Mr. Sher Ali",
        "sher  ali",
        "Sher Ali PSP",
        "S.I. Sher Ali",
        "Sher Ali SHO City",
        "SI Sher Ali, PS Hoti",
    ],
)
def test_a_name_is_known_with_and_without_rank_title_and_service(text: str, schedule: Schedule) -> None:
    known = dataclasses.replace(schedule, rank_words=frozenset({"si", "s", "i"}))

    assert bare_name(text, known) == "sher ali"
    assert bare_name("SI", known) == "si"
