"""Verbs on single people: register, change, withdraw."""

from __future__ import annotations

import dataclasses

from sqlalchemy import select

from kpdesk.access.rules import Permission, allow
from kpdesk.base.changes import Changes
from kpdesk.base.errors import Refused
from kpdesk.base.letters import fold, tidy
from kpdesk.base.meanwhile import changed_meanwhile
from kpdesk.base.problems import Problem, refuse_if_any
from kpdesk.roster import search
from kpdesk.roster.aspects import Aspect
from kpdesk.roster.draft import FIELDS, PersonDraft
from kpdesk.roster.history import Turn, turn
from kpdesk.roster.names import cased_like, is_urdu
from kpdesk.roster.ranks import RankNames
from kpdesk.roster.records import PersonRecord
from kpdesk.roster.rules import DutyState, ServiceState
from kpdesk.roster.selection import about, owned
from kpdesk.roster.state_steps import may_follow
from kpdesk.store.unit_of_work import UnitOfWork


def register(uow: UnitOfWork, draft: PersonDraft, ranks: RankNames) -> Changes:
    """Enters one person; raises ProblemsFound, Refused ``not_permitted``, ``cnic_on_record``, ``personnel_held``."""
    allow(uow.actor, Permission.ROSTER)
    draft = completed(_checked(uow, draft), ranks)
    record = _withdrawn_with(uow, draft) or PersonRecord(sort_name=fold(draft.name))
    _refuse_same_cnic(uow, draft, record.id)
    _refuse_same_personnel_no(uow, draft, record.id)
    record.withdrawn_at = record.withdrawn_reason = None
    if record.id is not None:
        _turn(uow, record, draft)
    _write(record, draft)
    uow.session.add(record)
    uow.flush()
    search.put(uow.session, [(record.id, draft)])
    uow.note("person_registered", "person", record.uid, name=draft.name, cnic=draft.cnic, belt_no=draft.belt_no)
    return Changes.of("roster", uids=(record.uid,))


def change(uow: UnitOfWork, uid: str, revision: int, draft: PersonDraft) -> Changes:
    """Puts a person's particulars as the draft has them, blanks included.

    Raises ProblemsFound, also where the new service state may not follow the present one; Refused ``not_permitted``,
    ``person_not_found``, ``changed_meanwhile`` when the record is no longer at the revision that the form was opened
    on, ``cnic_on_record``, ``personnel_held``.
    """
    allow(uow.actor, Permission.ROSTER)
    draft = _with_states(_checked(uow, draft))
    record = _record(uow, uid)
    if record.revision != revision:
        now = draft_of(record)
        yours, theirs = ({f.value: getattr(one, f.value) for f in FIELDS} for one in (draft, now))
        raise changed_meanwhile(record.changed_by, record.changed_at, yours, theirs)
    _refuse_same_cnic(uow, draft, record.id)
    if draft.personnel_no != record.personnel_no:
        _refuse_same_personnel_no(uow, draft, record.id)
    refuse_if_any([*owned(uow, record), *_state_step(record, draft)])
    before = draft_of(record)
    changed = {f.value: getattr(draft, f.value) for f in FIELDS if getattr(draft, f.value) != getattr(before, f.value)}
    if not changed:
        return Changes()
    _turn(uow, record, draft)
    _write(record, draft)
    search.put(uow.session, [(record.id, draft)])
    old = {name: getattr(before, name) for name in changed}
    uow.note("person_changed", "person", uid, before=old, after=changed)
    return Changes.of("roster", uids=(uid,))


def withdraw(uow: UnitOfWork, uid: str, reason: str) -> Changes:
    """Takes a wrongly entered person off the lists; who leaves the force is given a state instead.

    Raises Refused ``not_permitted``, ``person_not_found``, ``reason_missing``.
    """
    allow(uow.actor, Permission.ROSTER)
    if not tidy(reason):
        raise Refused("reason_missing", field="reason")
    record = _record(uow, uid)
    record.withdrawn_at, record.withdrawn_reason = uow.now, tidy(reason)
    search.remove(uow.session, [record.id])
    uow.note("person_withdrawn", "person", uid, reason=tidy(reason))
    return Changes.of("roster", uids=(uid,))


def completed(draft: PersonDraft, ranks: RankNames) -> PersonDraft:
    """Returns the draft as a new person is entered: the rank's own pay scale, in service, present."""
    return _with_states(draft if draft.bps else dataclasses.replace(draft, bps=ranks.bps(draft.rank)))


def draft_of(record: PersonRecord) -> PersonDraft:
    """Returns a record's particulars."""
    return PersonDraft(**{field.value: getattr(record, field.value) for field in FIELDS})


def _checked(uow: UnitOfWork, draft: PersonDraft) -> PersonDraft:
    """Returns the draft with its texts tidied as an import tidies them; raises ProblemsFound."""
    texts = {f.value: tidy(value) for f in FIELDS if isinstance(value := getattr(draft, f.value), str)}
    texts["name"], texts["father_name"] = cased_like(texts["name"]), cased_like(texts["father_name"])
    if not texts["name_urdu"] and is_urdu(texts["name"]):
        texts["name_urdu"] = texts["name"]
    tidied = dataclasses.replace(draft, **texts)  # type: ignore[arg-type]  # texts only, each of a text field
    refuse_if_any([*draft.check(uow.today), *tidied.check(uow.today)])
    return tidied


def _with_states(draft: PersonDraft) -> PersonDraft:
    return dataclasses.replace(
        draft,
        service_state=draft.service_state or ServiceState.IN_SERVICE.value,
        duty_state=draft.duty_state or DutyState.PRESENT.value,
    )


def _write(record: PersonRecord, draft: PersonDraft) -> None:
    for field in FIELDS:
        setattr(record, field.value, getattr(draft, field.value))
    record.sort_name = fold(draft.name)


def _turn(uow: UnitOfWork, record: PersonRecord, draft: PersonDraft) -> None:
    """Keeps what the form overwrites; it has a day for the posting only."""
    new = {aspect.value: str(getattr(draft, aspect.value)) for aspect in Aspect}
    turn(uow, record, {"posting": new.pop("posting")}, Turn(draft.posted_on))
    turn(uow, record, new, Turn())


def _state_step(record: PersonRecord, draft: PersonDraft) -> list[Problem]:
    before, after = record.service_state, draft.service_state
    if may_follow(before, after):
        return []
    return [about(record, "state_step_not_allowed", "service_state", before=before, after=after)]


def _record(uow: UnitOfWork, uid: str) -> PersonRecord:
    record = uow.session.scalar(
        select(PersonRecord).where(PersonRecord.uid == uid, PersonRecord.withdrawn_at.is_(None))
    )
    if record is None:
        raise Refused("person_not_found", field="person", text=uid)
    return record


def _withdrawn_with(uow: UnitOfWork, draft: PersonDraft) -> PersonRecord | None:
    """Who was taken off the lists and is entered again keeps his record and its history."""
    if draft.cnic is None:
        return None
    same = select(PersonRecord).where(PersonRecord.cnic == draft.cnic, PersonRecord.withdrawn_at.is_not(None))
    return uow.session.scalar(same)


def _refuse_same_cnic(uow: UnitOfWork, draft: PersonDraft, own_id: int | None) -> None:
    if draft.cnic is None:
        return
    holder = uow.session.scalar(select(PersonRecord).where(PersonRecord.cnic == draft.cnic))
    if holder is not None and holder.id != own_id:
        raise Refused("cnic_on_record", field="cnic", name=holder.name, father_name=holder.father_name)


def _refuse_same_personnel_no(uow: UnitOfWork, draft: PersonDraft, own_id: int | None) -> None:
    if not draft.personnel_no:
        return
    same = select(PersonRecord).where(
        PersonRecord.personnel_no == draft.personnel_no,
        PersonRecord.withdrawn_at.is_(None),
        PersonRecord.id != (own_id or 0),
    )
    holder = uow.session.scalars(same).first()
    if holder is not None:
        values = {"name": holder.name, "father_name": holder.father_name, "belt_no": holder.belt_no}
        raise Refused("personnel_held", field="personnel_no", **values)
