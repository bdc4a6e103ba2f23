"""Finding the records that a verb on monitoring is about."""

from __future__ import annotations

from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from kpdesk.base.errors import Refused
from kpdesk.base.problems import Problem, refuse_if_any
from kpdesk.monitoring.records import AccountRecord, MemberRecord, UnitRecord
from kpdesk.monitoring.stages import Stage, Step, refuse_step, stage
from kpdesk.reference.queries import items
from kpdesk.reference.rules import Table
from kpdesk.roster.records import PersonRecord
from kpdesk.store.unit_of_work import UnitOfWork

FEATURE = "monitoring"


def unit_record(session: Session, uid: str) -> UnitRecord:
    """Returns a unit by its uid or name; raises Refused ``unit_unknown``."""
    wanted = (UnitRecord.uid == uid) | (UnitRecord.name == uid.strip())
    record = session.scalar(select(UnitRecord).where(wanted, UnitRecord.withdrawn_at.is_(None)))
    if record is None:
        raise Refused("unit_unknown", field="unit", unit=uid)
    return record


def member_record(session: Session, uid: str) -> MemberRecord:
    """Returns a member's time in a unit; raises Refused ``member_unknown``."""
    record = session.scalar(select(MemberRecord).where(MemberRecord.uid == uid, MemberRecord.withdrawn_at.is_(None)))
    if record is None:
        raise Refused("member_unknown", field="member", member=uid)
    return record


def account_record(session: Session, uid: str) -> AccountRecord:
    """Returns an account or group; raises Refused ``account_unknown``."""
    record = session.scalar(select(AccountRecord).where(AccountRecord.uid == uid, AccountRecord.withdrawn_at.is_(None)))
    if record is None:
        raise Refused("account_unknown", field="account", account=uid)
    return record


def relapse_record(session: Session, record: AccountRecord) -> AccountRecord | None:
    """Returns the record of this closure's relapse, or None."""
    return session.scalar(
        select(AccountRecord).where(AccountRecord.relapse_of == record.uid, AccountRecord.withdrawn_at.is_(None))
    )


def stage_of(uow: UnitOfWork, record: AccountRecord) -> Stage:
    """Returns where an account stands, whatever the day of its last step."""
    again = relapse_record(uow.session, record)
    return stage(
        authorised=record.authorised,
        closed_on=record.closed_on,
        confirmed_on=record.confirmed_on,
        excepted=bool(record.exception_reason),
        undertaking_on=record.undertaking_on,
        again=record.relapse_of is not None,
        relapsed_on=again.found_on if again else None,
        day=date.max,
    )


def account_for(uow: UnitOfWork, uid: str, step: Step) -> AccountRecord:
    """Returns the account if the step is possible there; raises as :func:`account_record` and ``refuse_step``."""
    record = account_record(uow.session, uid)
    refuse_step(stage_of(uow, record), step, name=record.name, on=record.closed_on or record.found_on)
    return record


def person_id(session: Session, uid: str | None) -> int | None:
    """Returns the key of a person on the roll, None for none; raises Refused ``person_not_on_roll``."""
    if not uid:
        return None
    key = session.scalar(select(PersonRecord.id).where(PersonRecord.uid == uid, PersonRecord.withdrawn_at.is_(None)))
    if key is None:
        raise Refused("person_not_on_roll", field="person", person=uid)
    return key


def platform_problems(uow: UnitOfWork, codes: tuple[str, ...]) -> list[Problem]:
    """Returns a problem for each code that is no platform of the reference data."""
    known = {item.row.code for item in items(uow.session, Table.PLATFORMS)} if codes else set()
    return [Problem("platform_unknown", "platform", values={"platform": code}) for code in codes if code not in known]


def refuse_future(uow: UnitOfWork, on: date) -> None:
    """Raises ProblemsFound for a day after today."""
    if on > uow.today:
        refuse_if_any([Problem("day_in_future", "on", values={"date": on})])
