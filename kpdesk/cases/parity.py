"""Parity: what this office gave in similar cases, and what became of it above. A plain list, never a score.

Similar is a decided case about one of the same kinds of violation, of the same rank group; whether it was the person's
first stands beside it. Source: domain notes §7 (proportionality, Art. 25).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from kpdesk.cases.loading import find_case
from kpdesk.cases.records import CaseRecord, CaseStepRecord, CaseViolationRecord, PunishmentRecord
from kpdesk.cases.states import REVIEWS, Step
from kpdesk.reference.reference import Reference
from kpdesk.roster.records import PersonRecord
from kpdesk.violations.records import ViolationRecord

_FILED = (Step.APPEAL_FILED, Step.REVISION_FILED, Step.TRIBUNAL_FILED, Step.COURT_FILED)


@dataclass(frozen=True, slots=True)
class Given:
    """A punishment that the order gave; ``state`` is how it stands now."""

    punishment: str
    amount: int | None
    unit: str
    cumulative: bool | None
    state: str


@dataclass(frozen=True, slots=True)
class Similar:
    """A decided case; ``repeat`` whether the person was punished in this office before, ``kinds_alike`` what it shares.

    ``reviews`` are what came of it above, by step and outcome; ``pending`` whether one still waits.
    """

    uid: str
    number: str
    name: str
    rank: str
    kinds: tuple[str, ...]
    kinds_alike: tuple[str, ...]
    repeat: bool
    ordered_on: date
    outcome: str
    given: tuple[Given, ...]
    reviews: tuple[tuple[str, str], ...]
    pending: bool


def similar_cases(
    session: Session, text: str, reference: Reference, *, all_ranks: bool = False
) -> tuple[str, tuple[Similar, ...]]:
    """Returns the case's number and the similar ones, the newest order first; raises Refused ``case_unknown``."""
    record = find_case(session, text)
    person = session.get_one(PersonRecord, record.person_id)
    kinds = _kinds(session, [record.id]).get(record.id, ())
    groups = {row.code: row.group for row in reference.ranks}
    rows = _decided(session, record, kinds)
    group = groups.get(person.rank, person.rank)
    if not all_ranks:
        rows = [row for row in rows if groups.get(row[5], row[5]) == group]
    return record.number, _similar(session, rows, kinds)


Row = tuple[int, str, str, int, str, str, date, dict[str, object]]
"""Case, uid, number, person, name, rank, day of the order, its fields."""


def _decided(session: Session, record: CaseRecord, kinds: Sequence[str]) -> list[Row]:
    alike = (
        select(CaseViolationRecord.case_id)
        .join(ViolationRecord, ViolationRecord.id == CaseViolationRecord.violation_id)
        .where(ViolationRecord.kind.in_(kinds))
    )
    found = session.execute(
        select(
            CaseRecord.id, CaseRecord.uid, CaseRecord.number, PersonRecord.id, PersonRecord.name, PersonRecord.rank,
            CaseStepRecord.on_date, CaseStepRecord.fields,
        )
        .join(PersonRecord, PersonRecord.id == CaseRecord.person_id)
        .join(CaseStepRecord, CaseStepRecord.case_id == CaseRecord.id)
        .where(
            CaseRecord.withdrawn_at.is_(None), CaseRecord.office == record.office, CaseRecord.id != record.id,
            CaseRecord.id.in_(alike), CaseStepRecord.step == Step.ORDER_ISSUED.value,
        )
        .order_by(CaseStepRecord.on_date.desc(), CaseRecord.id.desc(), CaseStepRecord.seq.desc())
    )  # fmt: skip
    latest: dict[int, Row] = {}
    for line in found:
        latest.setdefault(line[0], tuple(line))
    return list(latest.values())


def _similar(session: Session, rows: Sequence[Row], kinds: Sequence[str]) -> tuple[Similar, ...]:
    ids = [row[0] for row in rows]
    of_case, given, reviews = _kinds(session, ids), _given(session, ids), _reviews(session, ids)
    punished = _punished_on(session, {row[3] for row in rows})
    return tuple(
        Similar(
            uid,
            number,
            name,
            rank,
            of_case.get(case, ()),
            tuple(kind for kind in of_case.get(case, ()) if kind in kinds),
            any(other != case and day < on for other, day in punished.get(person, ())),
            on,
            str(fields.get("outcome") or ""),
            tuple(given.get(case, ())),
            tuple((step, outcome) for step, outcome in reviews.get(case, ()) if outcome),
            bool(reviews.get(case)) and not reviews[case][-1][1],
        )
        for case, uid, number, person, name, rank, on, fields in rows
    )


def _kinds(session: Session, ids: Sequence[int]) -> dict[int, tuple[str, ...]]:
    found: defaultdict[int, list[str]] = defaultdict(list)
    rows = session.execute(
        select(CaseViolationRecord.case_id, ViolationRecord.kind)
        .join(ViolationRecord, ViolationRecord.id == CaseViolationRecord.violation_id)
        .where(CaseViolationRecord.case_id.in_(ids))
        .distinct()
        .order_by(CaseViolationRecord.case_id, ViolationRecord.kind)
    )
    for case, kind in rows:
        found[case].append(kind)
    return {case: tuple(kinds) for case, kinds in found.items()}


def _given(session: Session, ids: Sequence[int]) -> dict[int, list[Given]]:
    found: defaultdict[int, list[Given]] = defaultdict(list)
    rows = session.execute(
        select(
            PunishmentRecord.case_id, PunishmentRecord.punishment, PunishmentRecord.amount, PunishmentRecord.unit,
            PunishmentRecord.cumulative, PunishmentRecord.state,
        )
        .where(PunishmentRecord.case_id.in_(ids))
        .order_by(PunishmentRecord.id)
    )  # fmt: skip
    for case, punishment, amount, unit, cumulative, state in rows:
        found[case].append(Given(punishment, amount, unit, cumulative, state))
    return found


def _reviews(session: Session, ids: Sequence[int]) -> dict[int, list[tuple[str, str]]]:
    """Returns the steps above the authority in their order; one that was filed has no outcome."""
    found: defaultdict[int, list[tuple[str, str]]] = defaultdict(list)
    wanted = [step.value for step in (*_FILED, *REVIEWS)]
    rows = session.execute(
        select(CaseStepRecord.case_id, CaseStepRecord.step, CaseStepRecord.fields)
        .where(CaseStepRecord.case_id.in_(ids), CaseStepRecord.step.in_(wanted))
        .order_by(CaseStepRecord.case_id, CaseStepRecord.seq)
    )
    for case, step, fields in rows:
        found[case].append((step, str(fields.get("outcome") or "")))
    return found


def _punished_on(session: Session, persons: set[int]) -> dict[int, list[tuple[int, date]]]:
    """Returns in which cases a person was punished and when; what was set aside does not count."""
    found: defaultdict[int, list[tuple[int, date]]] = defaultdict(list)
    rows = session.execute(
        select(PunishmentRecord.person_id, PunishmentRecord.case_id, PunishmentRecord.ordered_on).where(
            PunishmentRecord.person_id.in_(persons), PunishmentRecord.state != "set_aside"
        )
    )
    for person, case, day in rows:
        found[person].append((case, day))
    return found
