"""Dates due: counted from service, by the terms of the reference data."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from datetime import date, timedelta

import pytest

from kpdesk.cases.clocks import What, due
from kpdesk.cases.facts import CaseFacts
from kpdesk.cases.schedule import Schedule, Term

START = date(2026, 11, 2)

# steps (name, day, fields) · what is due · on which day after the start
RUNNING = """
show_cause_issued 0                                          | reply_due 7
show_cause_issued 0 served_on=+3                             | reply_due 10
show_cause_issued 0; service_recorded 4 paper=show_cause_issued how=pasted | reply_due 11
show_cause_issued 0; reply_received 3                        | nothing
charge_sheet_issued 2                                        | reply_due 9
fact_finding_ordered 0 officer=A                             | fact_finding_due 1
explanation_called 0                                         | nothing
explanation_called 0 reply_by=+3                             | explanation_due 3
charge_sheet_issued 0; reply_received 5                      | nothing
charge_sheet_issued 0; reply_received 5; hearing_held 6      | findings_due 16
charge_sheet_issued 0; enquiry_officer_appointed 1 officer=A officer_rank=SI report_by=+25; reply_received 5; hearing_held 6 | findings_due 25
charge_sheet_issued 0; reply_received 5; hearing_adjourned 6 reason=ill adjourned_to=+9 | hearing_due 9
charge_sheet_issued 0; reply_received 5; hearing_adjourned 6 reason=ill adjourned_to=+9; hearing_held 9 | findings_due 19
order_issued 0 outcome=punished punishment=CENSURE           | appeal_ends 30
order_issued 0 outcome=punished punishment=CENSURE served_on=+2 | appeal_ends 32
order_issued 0 outcome=punished punishment=QUARTER_GUARD     | nothing
order_issued 0 outcome=filed                                 | nothing
order_issued 0 outcome=punished punishment=CENSURE; appeal_filed 5 | tribunal_opens 95
order_issued 0 outcome=punished punishment=CENSURE; appeal_filed 5; appeal_decided 50 outcome=upheld | revision_ends 80 tribunal_ends 80
suspended 1 reason=grave; show_cause_issued 2                | reply_due 9 suspension_review_due 91
suspended 1 reason=grave; reinstated 5 period_treated_as=on_duty | nothing
suspended 1 reason=grave; withdrawn 3 reason=error           | nothing
"""  # noqa: E501 - a table that people read, one line each


@pytest.mark.parametrize("line", RUNNING.strip().splitlines(), ids=lambda line: " ".join(line.split()))
def test_what_runs(line: str, case_of: Callable[..., CaseFacts], schedule: Schedule) -> None:
    steps, _, expected = line.partition("|")
    words = expected.split()
    wanted = {} if words == ["nothing"] else {words[at]: int(words[at + 1]) for at in range(0, len(words), 2)}

    running = due(case_of("general", *(_step(text) for text in steps.split(";"))), schedule)

    assert {entry.what: (entry.on - START).days for entry in running} == wanted


def _step(text: str) -> tuple[str, int, dict[str, object]]:
    name, day, *fields = text.split()
    return name, int(day), {key: _value(value) for key, value in (field.split("=", 1) for field in fields)}


def _value(text: str) -> str:
    return (START + timedelta(days=int(text[1:]))).isoformat() if text.startswith("+") else text


def test_a_clock_from_the_paper_says_that_service_is_not_on_record(
    case_of: Callable[..., CaseFacts], schedule: Schedule
) -> None:
    unserved = due(case_of("general", ("show_cause_issued", 0, {})), schedule)
    served = due(case_of("general", ("show_cause_issued", 0, {"served_on": "2026-11-02"})), schedule)

    assert [entry.served for entry in (*unserved, *served)] == [False, True]


def test_the_last_day_itself_is_not_overdue(case_of: Callable[..., CaseFacts], schedule: Schedule) -> None:
    (reply,) = due(case_of("general", ("show_cause_issued", 0, {})), schedule)

    assert reply.overdue_days(reply.on) == 0
    assert reply.overdue_days(reply.on + timedelta(days=3)) == 3


def test_a_lapsed_right_makes_nobody_late(case_of: Callable[..., CaseFacts], schedule: Schedule) -> None:
    order = ("order_issued", 0, {"outcome": "punished", "reasons": "r", "punishment": "CENSURE"})
    (appeal,) = due(case_of("general", order), schedule)

    assert appeal.what is What.APPEAL_ENDS
    assert appeal.overdue_days(START + timedelta(days=400)) == 0


def test_a_term_that_is_not_on_record_starts_no_clock(case_of: Callable[..., CaseFacts], schedule: Schedule) -> None:
    silent = dataclasses.replace(schedule, clocks={})

    assert due(case_of("general", ("show_cause_issued", 0, {})), silent) == ()


def test_findings_run_from_the_appointment_where_the_regime_says_so(
    case_of: Callable[..., CaseFacts], schedule: Schedule
) -> None:
    row = dataclasses.replace(schedule.clocks[Term.FINDINGS], days=30, runs_from="appointment")
    civil = dataclasses.replace(schedule, clocks={**schedule.clocks, Term.FINDINGS: row})
    case = case_of(
        "general",
        ("charge_sheet_issued", 0, {}),
        ("enquiry_officer_appointed", 1, {"officer": "A", "officer_rank": "SI"}),
        ("reply_received", 5, {"gist": "g"}),
        ("hearing_held", 9, {}),
    )

    (findings,) = due(case, civil)

    assert findings.on == START + timedelta(days=31)


def test_summary_adjournment_is_due_on_its_day(case_of: Callable[..., CaseFacts], schedule: Schedule) -> None:
    case = case_of("summary", ("hearing_adjourned", 0, {"reason": "ill", "adjourned_to": "2026-11-06"}))

    assert [(entry.what, entry.on) for entry in due(case, schedule)] == [(What.HEARING, date(2026, 11, 6))]
