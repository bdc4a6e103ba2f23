"""Verbs on monitoring units and their members."""

from __future__ import annotations

from datetime import date

from sqlalchemy import select

from kpdesk.access.rules import Permission, allow
from kpdesk.base.changes import Changes
from kpdesk.base.errors import Refused
from kpdesk.base.problems import Problem, refuse_if_any
from kpdesk.monitoring.draft import MemberDraft, UnitDraft
from kpdesk.monitoring.lookups import FEATURE, member_record, person_id, refuse_future, unit_record
from kpdesk.monitoring.records import MemberRecord, UnitRecord
from kpdesk.store.unit_of_work import UnitOfWork


def notify_unit(uow: UnitOfWork, draft: UnitDraft, uid: str | None = None) -> Changes:
    """Puts a monitoring unit on record, or corrects one; the draft's members join a new one only.

    Raises ProblemsFound, Refused ``not_permitted``, ``unit_unknown``, ``person_not_on_roll``.
    """
    allow(uow.actor, Permission.LOG)
    refuse_if_any(draft.check(uow.today))
    record = unit_record(uow.session, uid) if uid else UnitRecord()
    in_charge = person_id(uow.session, draft.in_charge)
    record.name, record.order_no = draft.name.strip(), (draft.order_no or "").strip() or None
    record.order_date, record.in_charge_text = draft.order_date, draft.in_charge_text.strip()
    record.in_charge_id = in_charge
    uow.session.add(record)
    uow.flush()
    if uid is None:
        _begin_with(uow, record, draft)
    action = "monitoring_unit_changed" if uid else "monitoring_unit_notified"
    uow.note(
        action, "monitoring_unit", record.uid, name=record.name, order_no=record.order_no, order_date=record.order_date
    )
    return Changes.of(FEATURE, uids=(record.uid,))


def end_unit(uow: UnitOfWork, uid: str, on: date) -> Changes:
    """Ends a unit and its members' time in it from that day on.

    Raises ProblemsFound, Refused ``not_permitted``, ``unit_unknown``, ``unit_ended``.
    """
    allow(uow.actor, Permission.LOG)
    refuse_future(uow, on)
    record = _running(uow, uid)
    record.ended_on = on
    standing = select(MemberRecord).where(
        MemberRecord.unit_id == record.id, MemberRecord.to_on.is_(None), MemberRecord.withdrawn_at.is_(None)
    )
    for member in uow.session.scalars(standing):
        member.to_on = max(on, member.from_on)
    uow.note("monitoring_unit_ended", "monitoring_unit", record.uid, name=record.name, on=on)
    return Changes.of(FEATURE, uids=(record.uid,))


def join_unit(uow: UnitOfWork, unit: str, draft: MemberDraft) -> Changes:
    """Records that somebody belongs to a unit from a day on.

    Raises ProblemsFound, Refused ``not_permitted``, ``unit_unknown``, ``unit_ended``, ``person_not_on_roll``,
    ``member_already``.
    """
    allow(uow.actor, Permission.LOG)
    refuse_if_any(draft.check(uow.today))
    assert draft.since is not None
    record = _running(uow, unit)
    person = person_id(uow.session, draft.person)
    if person is not None and _belongs(uow, record, person, draft.since):
        raise Refused("member_already", field="person", unit=record.name)
    member = MemberRecord(
        unit_id=record.id,
        person_id=person,
        name="" if person is not None else draft.name.strip(),
        from_on=draft.since,
    )
    uow.session.add(member)
    uow.flush()
    uow.note(
        "monitoring_member_joined", "monitoring_unit", record.uid, unit=record.name, member=member.uid,
        person=draft.person, name=member.name, on=member.from_on,
    )  # fmt: skip
    return Changes.of(FEATURE, uids=(member.uid,))


def leave_unit(uow: UnitOfWork, member: str, on: date) -> Changes:
    """Records that a member belongs to his unit no more from that day on.

    Raises ProblemsFound, Refused ``not_permitted``, ``member_unknown``, ``member_left``.
    """
    allow(uow.actor, Permission.LOG)
    refuse_future(uow, on)
    record = member_record(uow.session, member)
    if record.to_on is not None:
        raise Refused("member_left", date=record.to_on)
    if on < record.from_on:
        refuse_if_any([Problem("left_before_joining", "on", values={"date": record.from_on})])
    record.to_on = on
    unit = uow.session.get_one(UnitRecord, record.unit_id)
    uow.note("monitoring_member_left", "monitoring_unit", unit.uid, unit=unit.name, member=record.uid, on=on)
    return Changes.of(FEATURE, uids=(record.uid,))


def _begin_with(uow: UnitOfWork, unit: UnitRecord, draft: UnitDraft) -> None:
    since = unit.order_date or uow.today
    people = [person_id(uow.session, uid) for uid in dict.fromkeys(draft.people)]
    names = [member.strip() for member in draft.members if member.strip()]
    uow.session.add_all(MemberRecord(unit_id=unit.id, person_id=person, from_on=since) for person in people)
    uow.session.add_all(MemberRecord(unit_id=unit.id, name=name, from_on=since) for name in names)
    uow.flush()


def _running(uow: UnitOfWork, uid: str) -> UnitRecord:
    record = unit_record(uow.session, uid)
    if record.ended_on is not None:
        raise Refused("unit_ended", field="unit", unit=record.name, date=record.ended_on)
    return record


def _belongs(uow: UnitOfWork, unit: UnitRecord, person: int, since: date) -> bool:
    """Whether a time of this person in the unit reaches to or beyond that day."""
    times = uow.session.scalars(
        select(MemberRecord).where(
            MemberRecord.unit_id == unit.id, MemberRecord.person_id == person, MemberRecord.withdrawn_at.is_(None)
        )
    )
    return any(time.to_on is None or time.to_on > since for time in times)
