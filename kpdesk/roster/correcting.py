"""Taking a mistaken entry of the service record back: the value before holds again, as if nothing had been."""

from __future__ import annotations

from sqlalchemy import select

from kpdesk.access.rules import Permission, allow
from kpdesk.base.changes import Changes
from kpdesk.base.errors import Refused
from kpdesk.base.letters import tidy
from kpdesk.base.problems import refuse_if_any
from kpdesk.roster import search
from kpdesk.roster.aspects import BESIDE, Aspect
from kpdesk.roster.history_records import ServiceHistoryRecord
from kpdesk.roster.rules import ServiceState
from kpdesk.roster.selection import owned, selected
from kpdesk.roster.service import draft_of
from kpdesk.store.unit_of_work import UnitOfWork


def take_back_last(uow: UnitOfWork, person_uid: str, aspect: Aspect, reason: str) -> Changes:
    """Undoes the last change of one aspect of a person, with its date, order and supervisor.

    Both values and the reason stay in the audit trail. Raises Refused ``not_permitted``, ``person_not_found``,
    ``reason_missing``, ``nothing_to_take_back``; ProblemsFound ``person_of_other_office`` for who was transferred.
    """
    allow(uow.actor, Permission.ROSTER)
    if not tidy(reason):
        raise Refused("reason_missing", field="reason")
    person = selected(uow, [person_uid])[0]
    refuse_if_any(owned(uow, person))
    wanted = select(ServiceHistoryRecord).where(
        ServiceHistoryRecord.person_id == person.id, ServiceHistoryRecord.aspect == aspect.value
    )
    row = uow.session.scalar(wanted.order_by(ServiceHistoryRecord.id.desc()).limit(1))
    if row is None or row.value == ServiceState.TRANSFERRED:
        raise Refused("nothing_to_take_back", field="person", name=person.name)
    mistaken, beside = getattr(person, aspect.value), BESIDE[aspect]
    setattr(person, aspect.value, row.value)
    setattr(person, beside.since, row.held_from)
    for name, value in ((beside.order_no, row.order_no), (beside.supervisor, row.supervisor)):
        if name:
            setattr(person, name, value)
    uow.session.delete(row)
    uow.flush()
    search.put(uow.session, [(person.id, draft_of(person))])
    uow.note(
        "service_record_corrected", "person", person.uid,
        aspect=aspect.value, before=mistaken, after=row.value, reason=tidy(reason),
    )  # fmt: skip
    return Changes.of("roster", uids=(person.uid,))
