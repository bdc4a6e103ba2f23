"""Nobody handles his own violation, or that of the officer whom he supports."""

from __future__ import annotations

from sqlalchemy import bindparam, select

from kpdesk.access.records import UserRecord
from kpdesk.base.errors import Refused
from kpdesk.roster.records import PersonRecord
from kpdesk.store.unit_of_work import UnitOfWork

_USER = UserRecord.__table__.c
_LINKS = select(_USER.person_uid, _USER.supports_uid).where(_USER.name == bindparam("name"))


def refuse_interest(uow: UnitOfWork, person_uids: tuple[str, ...]) -> None:
    """Returns when the user is none of these persons and works for none of them.

    The administrator links a user to the roll. Source: nobody may be judge in his own cause (domain §7).
    Raises Refused ``own_violation``, ``violation_of_officer_supported``.
    """
    if not person_uids:
        return
    user = uow.session.connection().execute(_LINKS, {"name": uow.actor.name}).one_or_none()
    if user is None:
        return
    if user.person_uid in person_uids:
        raise Refused("own_violation", field="person", user=uow.actor.full_name)
    if user.supports_uid in person_uids:
        raise Refused("violation_of_officer_supported", field="person", user=uow.actor.full_name)


def refuse_interest_in(uow: UnitOfWork, person_id: int | None) -> None:
    """Returns when the user may handle what concerns this person; raises as :func:`refuse_interest`."""
    if person_id is not None:
        uid = uow.session.scalar(select(PersonRecord.uid).where(PersonRecord.id == person_id))
        refuse_interest(uow, (uid,) if uid else ())
