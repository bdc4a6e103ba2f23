"""The guard over all open cases of an office: what a tribunal would ask of each."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from sqlalchemy import Connection, insert, select

from kpdesk.cases.records import CaseRecord, CaseStepRecord, CaseViolationRecord
from kpdesk.cases.states import State, Step, Track
from kpdesk.desk.measuring.measurement import Measurement, measured, timed
from kpdesk.desk.measuring.offices import fill, new_office
from kpdesk.roster.records import PersonRecord
from kpdesk.store.schema import new_uid
from kpdesk.violations.records import ViolationRecord

PERSONS = 3_000
CASES = 10_000
_FIRST = date(2026, 6, 1)
_CHUNK = 5_000

_ROAD: tuple[tuple[Step, int, dict[str, object]], ...] = (
    (Step.CHARGE_SHEET_ISSUED, 1, {"served_on": "", "charges": ["(a) video in uniform"]}),
    (Step.SERVICE_RECORDED, 2, {"paper": "charge_sheet_issued", "how": "in_person", "acknowledged": True}),
    (Step.ENQUIRY_OFFICER_APPOINTED, 3, {"officer": "Sher Ali", "officer_rank": "INSP"}),
    (Step.REPLY_RECEIVED, 7, {"gist": "denies", "wants_hearing": True}),
    (Step.HEARING_HELD, 10, {"gist": "heard", "cross_examined": True, "witnesses": ["HC Noor Gul"]}),
    (Step.FINDINGS_RECEIVED, 14, {"result": "proved", "gist": "proved"}),
)


def case_guard(cases: int = CASES) -> Iterator[Measurement]:
    """The list of all open cases with an inquiry of six steps each, every seventh with a defect, beside a bare read.

    The reference reads the same rows with the driver and parses the fields of the steps.
    """
    with new_office() as (desk, folder):
        fill(desk, folder, PERSONS)
        with desk.workplace.writing() as uow:
            insert_cases(uow.session.connection(), cases, uow.stamp())
            uow.commit()
        seconds = timed(desk.case_guard.open_cases)
        with desk.workplace.reading() as session:
            bare = timed(lambda: _bare(session.connection()))
    yield measured("case_guard", cases, seconds, "bare read of the same rows", bare, most_seconds=2.0)


_BARE = (
    "SELECT c.id, c.number, p.name, p.rank FROM disciplinary_case c JOIN person p ON p.id = c.person_id",
    "SELECT v.kind, v.seen_on, v.seen_by FROM case_violation l JOIN violation v ON v.id = l.violation_id",
    "SELECT case_id, step, on_date, fields FROM case_step ORDER BY case_id, seq",
)


def _bare(connection: Connection) -> None:
    *_, steps = [connection.exec_driver_sql(question).fetchall() for question in _BARE]
    for _case, _step, _day, fields in steps:
        json.loads(fields)


def insert_cases(connection: Connection, count: int, stamp: dict[str, object]) -> None:
    """Puts so many open cases with an inquiry of six steps each into an office that has constables."""
    persons = connection.execute(select(PersonRecord.id).where(PersonRecord.rank == "CONST")).scalars().all()
    for first in range(0, count, _CHUNK):
        places = range(first, min(first + _CHUNK, count))
        connection.execute(insert(ViolationRecord), [_violation(place, persons, stamp) for place in places])
        connection.execute(insert(CaseRecord), [_case(place, persons, stamp) for place in places])
        connection.execute(
            insert(CaseViolationRecord), [{"case_id": place + 1, "violation_id": place + 1} for place in places]
        )
        connection.execute(insert(CaseStepRecord), [line for place in places for line in _steps(place, stamp)])


def _violation(place: int, persons: Sequence[int], stamp: dict[str, object]) -> dict[str, object]:
    return {
        "id": place + 1,
        "uid": new_uid(),
        "number": f"MRD-V-B-{place:06d}",
        "incident": new_uid(),
        "person_id": persons[place % len(persons)],
        "kind": "V02",
        "platform": "tiktok",
        "url": f"https://www.tiktok.com/@a{place}/video/{place}",
        "seen_on": _FIRST + timedelta(days=place % 90),
        "seen_by": "Monitoring Unit",
        **stamp,
    }


def _case(place: int, persons: Sequence[int], stamp: dict[str, object]) -> dict[str, object]:
    opened = _FIRST + timedelta(days=place % 90)
    return {
        "id": place + 1,
        "uid": new_uid(),
        "number": f"MRD-C-B-{place:06d}",
        "person_id": persons[place % len(persons)],
        "track": Track.GENERAL.value,
        "state": State.FINDINGS_IN.value,
        "opened_on": opened,
        "last_step_on": opened + timedelta(days=14),
        **stamp,
    }


def _steps(place: int, stamp: dict[str, object]) -> Iterator[dict[str, object]]:
    """Yields the road of one case; in every seventh the Enquiry Officer is a constable."""
    opened = _FIRST + timedelta(days=place % 90)
    for seq, (step, day, fields) in enumerate(_ROAD, 1):
        junior = step is Step.ENQUIRY_OFFICER_APPOINTED and place % 7 == 0
        yield {
            "uid": new_uid(),
            "case_id": place + 1,
            "seq": seq,
            "step": step.value,
            "from_state": "",
            "to_state": "",
            "on_date": opened + timedelta(days=day),
            "fields": {**fields, "officer_rank": "CONST"} if junior else fields,
            "overrides": {},
            **stamp,
        }
