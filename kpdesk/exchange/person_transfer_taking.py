"""A transfer file that came: an offer waits for a person to accept it, an answer settles the offer that it answers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from sqlalchemy import select

from kpdesk.base.errors import Refused
from kpdesk.exchange.evidence_adopting import forget_exhibits
from kpdesk.exchange.evidence_taking import take_evidence_rows
from kpdesk.exchange.merge import Incoming
from kpdesk.exchange.person_transfer import IN, OUT
from kpdesk.exchange.person_transfer_content import content_of, counts_of
from kpdesk.exchange.person_transfer_handing_over import hand_over_records
from kpdesk.exchange.person_transfer_reading import content_in, head_in
from kpdesk.exchange.person_transfer_records import PersonTransferRecord
from kpdesk.exchange.plan import PlannedRow, Step
from kpdesk.exchange.tables import Value
from kpdesk.roster import transfers
from kpdesk.roster.history_records import TransferOfferRecord
from kpdesk.roster.records import PersonRecord
from kpdesk.roster.service_drafts import TransferDraft as OfferDraft
from kpdesk.roster.transfer_steps import TransferState
from kpdesk.store.unit_of_work import UnitOfWork

_TABLE = "transfer"


def take_transfer(uow: UnitOfWork, incoming: Incoming, inbox_uid: str) -> Sequence[PlannedRow]:
    """Keeps an offer until somebody accepts it, or settles our own offer by the other office's answer.

    Raises Broken ``damaged``; Refused ``transfer_unknown`` for an answer to an offer that this store does not know.
    """
    head = head_in(incoming.transfer)
    sender = incoming.transfer.manifest.sender
    ours = _known(uow, str(head["transfer"]), OUT)
    if TransferState(str(head["step"])) in (TransferState.ACCEPTED, TransferState.DECLINED):
        if ours is None or ours.peer != sender or ours.person_uid != head["person"]:
            raise Refused("transfer_unknown", field="file", name=str(head["name"]), office=sender)
        return (_settled(uow, ours, head),)
    row = _offered(uow, incoming, head, inbox_uid)
    return (row, *take_evidence_rows(uow, incoming, inbox_uid))


def _offered(uow: UnitOfWork, incoming: Incoming, head: Mapping[str, Value], inbox_uid: str) -> PlannedRow:
    """Keeps what is offered, or that it is offered no more; what is settled here stays settled."""
    manifest = incoming.transfer.manifest
    record = _known(uow, str(head["transfer"]), IN)
    planned = PlannedRow(Step.ADD if record is None else Step.UPDATE, _TABLE, str(head["transfer"]), 2)
    if record is None:
        record = PersonTransferRecord(
            transfer=str(head["transfer"]), direction=IN, peer=manifest.sender, person_uid=str(head["person"]),
            person_name="", offered_on=uow.today, state=TransferState.OFFERED.value, place=-1, epoch="", about={},
            settled_order="", reason="", order_no="",
        )  # fmt: skip
        uow.session.add(record)
    elif record.peer != manifest.sender:
        return PlannedRow(Step.CONFLICT, _TABLE, planned.uid, 2, code="row_of_another_office")
    elif record.state in _SETTLED or (record.epoch, record.place) >= manifest.place:
        return PlannedRow(Step.SAME, _TABLE, planned.uid, 2)
    record.person_name, record.rank = str(head["name"])[:200], str(head["rank"] or "")[:20]
    record.order_no, record.offered_on = str(head["order_no"] or ""), date.fromisoformat(str(head["offered_on"]))
    record.state, record.file = str(head["step"]), inbox_uid
    record.epoch, record.place = manifest.place
    if record.state == TransferState.OFFERED.value:
        record.content = content_in(incoming.transfer)
        record.exhibits = {row["uid"]: row for row in record.content["exhibits"]}
        record.about, record.digest = counts_of(record.content), manifest.digest
    else:
        record.content = None
        forget_exhibits(uow, record)
    uow.flush()
    uow.note("transfer_file_came", "person", record.person_uid, from_office=record.peer, state=record.state)
    return planned


_SETTLED = frozenset({TransferState.ACCEPTED.value, TransferState.DECLINED.value})


def _settled(uow: UnitOfWork, record: PersonTransferRecord, head: Mapping[str, Value]) -> PlannedRow:
    """Takes in the answer to our offer; an acceptance holds also where the offer was taken back meanwhile."""
    if record.state in _SETTLED:
        return PlannedRow(Step.SAME, _TABLE, record.transfer, 2)
    person = uow.session.scalars(select(PersonRecord).where(PersonRecord.uid == record.person_uid)).one()
    on = date.fromisoformat(str(head["settled_on"])) if head["settled_on"] else uow.today
    order_no = str(head["settled_order"] or "")
    on = max(min(on, uow.today), record.offered_on)
    if head["step"] == TransferState.ACCEPTED.value:
        _hand_over(uow, person, record, on, order_no)
    elif _is_open(uow, person, record):
        transfers.decline_offer(uow, person.uid, on, order_no)
    record.state, record.settled_on, record.settled_order = str(head["step"]), on, order_no
    record.reason = str(head["reason"] or "")
    return PlannedRow(Step.UPDATE, _TABLE, record.transfer, 2)


def _hand_over(uow: UnitOfWork, person: PersonRecord, record: PersonTransferRecord, on: date, order_no: str) -> None:
    """Gives the person and what the file said to the other office; tells whether more is on record here by now.

    He may have gone there already, by the acceptance of another offer: then only the records follow.
    """
    changed = _changed(uow, person, record)
    if changed or not _is_open(uow, person, record):
        record.about = {**record.about, "changed_since": int(changed)}
    if person.office == uow.office:
        if not _is_open(uow, person, record):
            # Taken back here while the acceptance was on its way, and perhaps offered anew, to whomsoever.
            if _is_open(uow, person):
                transfers.withdraw_offer(uow, person.uid, uow.today)
            transfers.offer(uow, [person.uid], OfferDraft(record.peer, record.offered_on, record.order_no))
        transfers.accept_offer(uow, person.uid, on, order_no)
    hand_over_records(uow, person, record.peer, on, record.content or content_of(uow.session, person))


def _changed(uow: UnitOfWork, person: PersonRecord, record: PersonTransferRecord) -> bool:
    now = counts_of(content_of(uow.session, person))
    return any(record.about.get(name) != count for name, count in now.items())


def _is_open(uow: UnitOfWork, person: PersonRecord, record: PersonTransferRecord | None = None) -> bool:
    """Returns whether he is offered to anybody; with ``record`` by that transfer."""
    wanted = select(TransferOfferRecord.id).where(
        TransferOfferRecord.person_id == person.id,
        TransferOfferRecord.state == TransferState.OFFERED.value,
        TransferOfferRecord.withdrawn_at.is_(None),
    )
    if record is not None:
        wanted = wanted.where(TransferOfferRecord.uid == record.transfer)
    return uow.session.scalar(wanted) is not None


def _known(uow: UnitOfWork, transfer: str, direction: str) -> PersonTransferRecord | None:
    wanted: Any = (PersonTransferRecord.transfer == transfer, PersonTransferRecord.direction == direction)
    return uow.session.scalar(select(PersonTransferRecord).where(*wanted))
