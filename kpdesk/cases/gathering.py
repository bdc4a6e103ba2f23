"""The facts of any number of cases, read from the store with a handful of questions, never case by case."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final

from sqlalchemy import ColumnElement, Select, Text, and_, cast, func, literal, or_, select
from sqlalchemy.orm import Session, aliased

from kpdesk.access.records import SettingRecord
from kpdesk.cases.facts import NO_FIELDS, Accused, CaseFacts, Head, Named, OtherCase, StepFact, rank_before
from kpdesk.cases.head_records import HeadRecord
from kpdesk.cases.records import CaseRecord, CaseStepRecord, CaseViolationRecord, PunishmentRecord
from kpdesk.cases.states import BEFORE_ORDER, State, Step, Track
from kpdesk.reference.reference import Reference
from kpdesk.roster.records import PersonRecord
from kpdesk.roster.rules import ServiceState
from kpdesk.violations.records import EvidenceRecord, ViolationRecord
from kpdesk.violations.rules import Attribution

STANDING: Final = ("in_force", "under_appeal")
"""States of a punishment that counts."""

Ids = Select[int]
"""A question for the ids of cases."""


@dataclass(frozen=True, slots=True)
class Gathered:
    """One case as the rules see it, with what a list needs to name it."""

    case_id: int
    uid: str
    number: str
    office: str
    facts: CaseFacts


@dataclass(slots=True)
class _About:
    """What the violations of one case say, while it is being gathered."""

    kinds: list[str] = field(default_factory=list)
    seen_on: list[date] = field(default_factory=list)
    seen_by: list[str] = field(default_factory=list)
    posted_on: list[date] = field(default_factory=list)
    permitted: list[str] = field(default_factory=list)
    protected: bool = False
    cleared: bool = False


def gather(session: Session, wanted: Ids, reference: Reference) -> tuple[Gathered, ...]:
    """Returns those cases in the order of their making; what waits to be written is written first."""
    session.flush()
    steps, about = _steps(session, wanted), _about(session, wanted)
    others, named, witnesses = _others(session, wanted), named_in(session, wanted), _witnesses(session, wanted)
    heads = heads_of(session)
    found = session.connection().execute(
        select(
            _CASE.id, _CASE.uid, _CASE.number, _CASE.office, _CASE.track, _CASE.state, _CASE.authority,
            _PERSON.uid, _PERSON.rank, _PERSON.name, _PERSON.service_state,
        )
        .join_from(CaseRecord.__table__, PersonRecord.__table__, _PERSON.id == _CASE.person_id)
        .where(_CASE.id.in_(wanted))
        .order_by(_CASE.id)
    )  # fmt: skip
    offices: dict[str, str] = {}
    gathered = []
    for number, uid, name, office, track, state, authority, person, rank, called, service in found:
        if office not in offices:
            row = reference.offices.get(office)
            offices[office] = row.head if row else ""
        violations = about.get(number, _NOTHING)
        taken = steps.get(number, ())
        own = Named(person, called, rank, "accused")
        facts = CaseFacts(
            _TRACKS[track],
            _STATES[state],
            Accused(person, rank_before(taken) or rank, called),
            taken,
            tuple(violations.kinds),
            tuple(violations.seen_on),
            others.get(number, ()),
            violations.protected,
            violations.cleared,
            tuple(violations.seen_by),
            tuple(violations.posted_on),
            (own, *named.get(number, ()), *(Named("", text, "", "permitted") for text in violations.permitted)),
            witnesses.get(number, ()),
            authority,
            offices[office],
            heads,
            _SERVES[service],
        )
        gathered.append(Gathered(number, uid, name, office, facts))
    return tuple(gathered)


def heads_of(session: Session) -> tuple[Head, ...]:
    """Returns who was head of this office when, the first first; before the first hand-over who the settings name."""
    rows = session.scalars(select(HeadRecord).where(HeadRecord.withdrawn_at.is_(None)).order_by(HeadRecord.id)).all()
    if rows:
        return tuple(Head(row.name, row.rank, row.person_uid or "", row.first_day, row.last_day) for row in rows)
    named = session.scalar(
        select(SettingRecord.value).where(SettingRecord.user_name == "", SettingRecord.key == "head_name")
    )
    return (Head(named),) if named else ()


def others_on(session: Session, violation_ids: Sequence[int], but: int | None = None) -> tuple[OtherCase, ...]:
    """Returns the other cases about any of these violations or the same item; withdrawn ones do not count."""
    mine = aliased(ViolationRecord)
    return tuple(
        OtherCase(number, ended, punished)
        for _case, number, ended, punished in _other_rows(
            session, select(literal(0), mine.id).where(mine.id.in_(violation_ids)), but or 0
        )
    )


_STEP, _LINK = CaseStepRecord.__table__.c, CaseViolationRecord.__table__.c
_VIOLATION = ViolationRecord.__table__.c
_CASE, _PERSON = CaseRecord.__table__.c, PersonRecord.__table__.c
"""Asked for through the connection: of tens of thousands of rows no record is made."""

_NOTHING: Final = _About()
_TRACKS: Final = {track.value: track for track in Track}
_STATES: Final = {state.value: state for state in State}
_SERVES: Final = {state.value: state.serves for state in ServiceState}
_CLEARS: Final = {attribution.value: attribution.clears for attribution in Attribution}
_STEPS: Final = {step.value: step for step in Step}


def _steps(session: Session, wanted: Ids) -> dict[int, tuple[StepFact, ...]]:
    """The fields of all steps are parsed as one text: one call for sixty thousand steps, not one each."""
    rows = (
        session.connection()
        .execute(
            select(_STEP.case_id, _STEP.step, _STEP.on_date, cast(_STEP.held, Text), cast(_STEP.fields, Text))
            .where(_STEP.case_id.in_(wanted))
            .order_by(_STEP.case_id, _STEP.seq)
        )
        .all()
    )
    parsed = json.loads(f"[{','.join(text for *_, text in rows)}]")
    found: defaultdict[int, list[StepFact]] = defaultdict(list)
    for (case, step, on, held, _text), fields in zip(rows, parsed, strict=True):
        found[case].append(StepFact(_STEPS[step], on, fields, json.loads(held) if held else NO_FIELDS))
    return {case: tuple(taken) for case, taken in found.items()}


def _about(session: Session, wanted: Ids) -> dict[int, _About]:
    found: defaultdict[int, _About] = defaultdict(_About)
    rows = session.connection().execute(
        select(
            _LINK.case_id, _VIOLATION.kind, _VIOLATION.authority_note, _VIOLATION.seen_on, _VIOLATION.seen_by,
            _VIOLATION.posted_on, _VIOLATION.permitted_by, _VIOLATION.protected, _VIOLATION.attribution,
        )
        .join_from(CaseViolationRecord.__table__, ViolationRecord.__table__, _VIOLATION.id == _LINK.violation_id)
        .where(_LINK.case_id.in_(wanted))
        .order_by(_VIOLATION.id)
    )  # fmt: skip
    for case, kind, note, seen_on, seen_by, posted_on, permitted, protected, attribution in rows:
        about = found[case]
        about.kinds += [] if note else [kind]
        about.seen_on.append(seen_on)
        about.seen_by += [seen_by] if seen_by else []
        about.posted_on += [posted_on] if posted_on else []
        about.permitted += [permitted] if permitted else []
        about.protected |= protected
        about.cleared |= _CLEARS[attribution]
    return found


def _others(session: Session, wanted: Ids) -> dict[int, tuple[OtherCase, ...]]:
    found: defaultdict[int, list[OtherCase]] = defaultdict(list)
    linked = CaseViolationRecord.case_id, CaseViolationRecord.violation_id
    for case, number, ended, punished in _other_rows(session, select(*linked).where(linked[0].in_(wanted))):
        found[case].append(OtherCase(number, ended, punished))
    return {case: tuple(others) for case, others in found.items()}


def _other_rows(session: Session, pairs: Select[int, int], but: int | None = None) -> list[tuple[int, str, bool, bool]]:
    """Returns group, number, ended, punished of each other case; ``pairs`` are groups and their violations.

    A group is a case, which is not its own other; with ``but`` it is anything, and that case is left out.
    """
    asked = pairs.subquery()
    group, violation = asked.c[0], asked.c[1]
    mine, same, link = aliased(ViolationRecord), aliased(ViolationRecord), aliased(CaseViolationRecord)
    punished = select(PunishmentRecord.case_id).where(PunishmentRecord.state.in_(STANDING))
    rows = session.execute(
        select(asked.c[0], CaseRecord.number, CaseRecord.state, CaseRecord.id.in_(punished))
        .select_from(asked)
        .join(mine, mine.id == violation)
        .join(same, _same_facts(mine, same))
        .join(link, link.violation_id == same.id)
        .join(CaseRecord, and_(CaseRecord.id == link.case_id, CaseRecord.id != (group if but is None else but)))
        .where(CaseRecord.state != State.WITHDRAWN.value, CaseRecord.withdrawn_at.is_(None))
        .distinct()
        .order_by(CaseRecord.number)
    )
    return [(of, number, State(state) not in BEFORE_ORDER, bool(given)) for of, number, state, given in rows]


def _same_facts(mine: Any, same: Any) -> ColumnElement[bool]:
    """The same person, and the same violation, the same incident, or the same address on the web of the same day.

    The day tells items apart where only the address of the whole account was written down.
    """
    day = [func.coalesce(side.posted_on, side.seen_on) for side in (mine, same)]
    item = and_(mine.url != "", same.url == mine.url, day[0] == day[1])
    return and_(
        same.person_id == mine.person_id,
        or_(same.id == mine.id, same.incident == mine.incident, item),
    )


def named_in(session: Session, wanted: Ids) -> Mapping[int, tuple[Named, ...]]:
    """Returns who has a part in the same incident and stands on the roll, by case; the accused himself is left out."""
    mine, same = aliased(ViolationRecord), aliased(ViolationRecord)
    rows = session.execute(
        select(CaseViolationRecord.case_id, PersonRecord.uid, PersonRecord.name, PersonRecord.rank, same.part)
        .join(mine, mine.id == CaseViolationRecord.violation_id)
        .join(same, and_(same.incident == mine.incident, same.person_id != mine.person_id))
        .join(PersonRecord, PersonRecord.id == same.person_id)
        .where(CaseViolationRecord.case_id.in_(wanted), same.withdrawn_at.is_(None))
        .distinct()
        .order_by(CaseViolationRecord.case_id, PersonRecord.uid)
    )
    return _by_case(rows, lambda line: Named(*line[1:]))


def _witnesses(session: Session, wanted: Ids) -> Mapping[int, tuple[str, ...]]:
    rows = session.execute(
        select(CaseViolationRecord.case_id, EvidenceRecord.witness)
        .join(EvidenceRecord, EvidenceRecord.violation_id == CaseViolationRecord.violation_id)
        .where(CaseViolationRecord.case_id.in_(wanted), func.length(EvidenceRecord.witness) > 0)
        .distinct()
        .order_by(CaseViolationRecord.case_id, EvidenceRecord.witness)
    )
    return _by_case(rows, lambda line: str(line[1]))


def _by_case(rows: Iterable[Sequence[Any]], made: Any) -> dict[int, tuple[Any, ...]]:
    found: defaultdict[int, list[Any]] = defaultdict(list)
    for line in rows:
        found[line[0]].append(made(line))
    return {case: tuple(items) for case, items in found.items()}
