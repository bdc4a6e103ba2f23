"""Transfers between offices as a pair: one office offers, the other accepts, and a person has one owner all along.

The owner is the ``office`` of the person's record. Offering changes nothing about it; accepting changes it, once.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from sqlalchemy import select

from kpdesk.access.rules import Permission, allow
from kpdesk.base.changes import Changes
from kpdesk.base.clock import on_paper
from kpdesk.base.errors import Refused
from kpdesk.base.letters import tidy
from kpdesk.base.problems import Problem, refuse_if_any
from kpdesk.reference.queries import load
from kpdesk.roster import search
from kpdesk.roster.history import Turn, turn
from kpdesk.roster.history_records import TransferOfferRecord
from kpdesk.roster.records import PersonRecord
from kpdesk.roster.rules import DutyState, ServiceState
from kpdesk.roster.selection import Acted, about, note_action, selected
from kpdesk.roster.service import draft_of
from kpdesk.roster.service_drafts import TransferDraft
from kpdesk.roster.transfer_steps import TransferState, may_become
from kpdesk.store.unit_of_work import UnitOfWork


def offer(uow: UnitOfWork, uids: Sequence[str], draft: TransferDraft) -> Acted:
    """Offers the people to another office; they stay in this one's strength until it accepts them.

    A person whom another office has is offered to this one: so one who was transferred away comes back. Raises
    ProblemsFound with a problem for each person who cannot be offered, and then nobody is; Refused
    ``not_permitted``, ``office_unknown``, ``person_not_found``, ``nobody_selected``.
    """
    allow(uow.actor, Permission.ROSTER)
    refuse_if_any(draft.check(uow.today))
    to_office = load(uow.session).office(draft.to_office).code
    people = selected(uow, uids)
    refuse_if_any(problem for person in people for problem in _problems(uow, person, to_office))
    assert draft.offered_on is not None
    for person in people:
        record = TransferOfferRecord(
            person_id=person.id, from_office=person.office, to_office=to_office, order_no=tidy(draft.order_no),
            offered_on=draft.offered_on, state=TransferState.OFFERED.value,
        )  # fmt: skip
        uow.session.add(record)
        uow.note(
            "transfer_offered", "person", person.uid,
            to_office=to_office, from_office=person.office, order=record.order_no, on=draft.offered_on,
        )  # fmt: skip
    acted = Acted(tuple(person.uid for person in people), ())
    note_action(uow, "transfers_offered", acted, to_office=to_office, order=tidy(draft.order_no))
    return acted


def accept_offer(uow: UnitOfWork, person_uid: str, on: date | None, order_no: str = "") -> Changes:
    """Gives the person to the office that he was offered to: out of the strength here, or into it.

    Posting and belt number end with the day, since both belong to the office. Raises Refused ``not_permitted``,
    ``person_not_found``, ``transfer_not_open``, ``day_missing``, ``day_in_future``, ``transfer_before_offer``.
    """
    allow(uow.actor, Permission.ROSTER)
    person, record = _open_offer(uow, person_uid)
    day = _settle(uow, record, TransferState.ACCEPTED, on, order_no)
    leaves = record.to_office != uow.office
    state = ServiceState.TRANSFERRED if leaves else ServiceState.IN_SERVICE
    new = {"posting": "", "belt_no": "", "duty_state": DutyState.PRESENT.value, "service_state": state.value}
    turn(uow, person, new, Turn(day, record.settled_order or record.order_no))
    person.office = record.to_office
    uow.flush()
    search.put(uow.session, [(person.id, draft_of(person))])
    return _noted(uow, person, record, "transfer_accepted")


def withdraw_offer(uow: UnitOfWork, person_uid: str, on: date | None, order_no: str = "") -> Changes:
    """Takes an offer back before it is accepted; raises as :func:`accept_offer`."""
    allow(uow.actor, Permission.ROSTER)
    person, record = _open_offer(uow, person_uid)
    _settle(uow, record, TransferState.WITHDRAWN, on, order_no)
    return _noted(uow, person, record, "transfer_withdrawn")


def decline_offer(uow: UnitOfWork, person_uid: str, on: date | None, order_no: str = "") -> Changes:
    """Records that the other office does not take the person; raises as :func:`accept_offer`."""
    allow(uow.actor, Permission.ROSTER)
    person, record = _open_offer(uow, person_uid)
    _settle(uow, record, TransferState.DECLINED, on, order_no)
    return _noted(uow, person, record, "transfer_declined")


def _problems(uow: UnitOfWork, person: PersonRecord, to_office: str) -> Iterator[Problem]:
    if to_office == person.office:
        yield about(person, "transfer_to_own_office", "to_office", office=to_office)
    elif uow.office not in (person.office, to_office):
        yield about(person, "person_of_other_office", "person", office=person.office)
    elif person.office == uow.office and not ServiceState(person.service_state).serves:
        yield about(person, "person_not_serving", "person")
    if (record := _open_of(uow, person)) is not None:
        yield about(person, "transfer_already_offered", "person", office=record.to_office)


def _open_of(uow: UnitOfWork, person: PersonRecord) -> TransferOfferRecord | None:
    wanted = select(TransferOfferRecord).where(
        TransferOfferRecord.person_id == person.id,
        TransferOfferRecord.state == TransferState.OFFERED.value,
        TransferOfferRecord.withdrawn_at.is_(None),
    )
    return uow.session.scalar(wanted)


def _open_offer(uow: UnitOfWork, person_uid: str) -> tuple[PersonRecord, TransferOfferRecord]:
    person = selected(uow, [person_uid])[0]
    record = _open_of(uow, person)
    if record is None:
        raise Refused("transfer_not_open", field="person", name=person.name)
    return person, record


def _settle(uow: UnitOfWork, record: TransferOfferRecord, state: TransferState, on: date | None, order_no: str) -> date:
    if on is None:
        raise Refused("day_missing", field="on")
    if on > uow.today:
        raise Refused("day_in_future", field="on", date=on_paper(on))
    if on < record.offered_on:
        raise Refused("transfer_before_offer", field="on", date=on_paper(record.offered_on))
    if not may_become(TransferState(record.state), state):
        raise Refused("transfer_not_open", field="person")
    record.state, record.settled_on, record.settled_order = state.value, on, tidy(order_no)
    return on


def _noted(uow: UnitOfWork, person: PersonRecord, record: TransferOfferRecord, action: str) -> Changes:
    uow.note(
        action, "person", person.uid,
        from_office=record.from_office, to_office=record.to_office, on=record.settled_on, order=record.settled_order,
    )  # fmt: skip
    return Changes.of("roster", uids=(person.uid,))
