"""Nobody handles the case in which he stands himself, which he complained of, or in which his officer stands.

The administrator links a user to the roll (himself, the officer he works for). Source: domain notes §7.
"""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import select

from kpdesk.access.records import UserRecord
from kpdesk.base.errors import Refused
from kpdesk.base.letters import fold
from kpdesk.cases.gathering import named_in
from kpdesk.cases.records import CaseRecord, CaseViolationRecord
from kpdesk.roster.records import PersonRecord
from kpdesk.store.unit_of_work import UnitOfWork
from kpdesk.violations.records import ViolationRecord


def refuse_user_interest(uow: UnitOfWork, case_ids: Sequence[int]) -> None:
    """Returns when the user has no part in any of these cases; the accused himself is looked at elsewhere too.

    Raises Refused ``case_user_in_interest``, ``case_user_supports``, ``case_user_complained``.
    """
    user = uow.session.execute(
        select(UserRecord.person_uid, UserRecord.supports_uid).where(UserRecord.name == uow.actor.name)
    ).one_or_none()
    if user is None or not (user.person_uid or user.supports_uid):
        return
    wanted = select(CaseRecord.id).where(CaseRecord.id.in_(case_ids))
    accused = uow.session.scalars(
        select(PersonRecord.uid)
        .join(CaseRecord, CaseRecord.person_id == PersonRecord.id)
        .where(CaseRecord.id.in_(case_ids))
    )
    parts = dict.fromkeys(accused, "accused")
    parts |= {named.uid: named.part for found in named_in(uow.session, wanted).values() for named in found}
    values = {"field": "case", "user": uow.actor.full_name}
    if user.person_uid in parts:
        raise Refused("case_user_in_interest", **values, part=parts[user.person_uid])
    if user.supports_uid in parts:
        raise Refused("case_user_supports", **values)
    if user.person_uid and _complained(uow, case_ids, user.person_uid):
        raise Refused("case_user_complained", **values)


def _complained(uow: UnitOfWork, case_ids: Sequence[int], person_uid: str) -> bool:
    name = uow.session.scalar(select(PersonRecord.name).where(PersonRecord.uid == person_uid))
    reporters = uow.session.scalars(
        select(ViolationRecord.seen_by)
        .join(CaseViolationRecord, CaseViolationRecord.violation_id == ViolationRecord.id)
        .where(CaseViolationRecord.case_id.in_(case_ids))
    )
    return name is not None and fold(name) in {fold(text) for text in reporters if text}
