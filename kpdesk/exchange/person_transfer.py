"""A person and his open cases go to another office in two steps: this office offers by file, that one answers by file.

The offer itself is the roster's own (:mod:`kpdesk.roster.transfers`). Until the other office's acceptance has come
back the records are this office's; then they stay here to be read, and are that office's.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

from sqlalchemy import select

from kpdesk.access.rules import Permission, allow
from kpdesk.base.errors import Refused
from kpdesk.base.progress import Progress
from kpdesk.exchange import nested
from kpdesk.exchange.enrolment import is_enrolled
from kpdesk.exchange.evidence_parcel import asked_for, exhibits_of, note_sent
from kpdesk.exchange.manifest import Kind
from kpdesk.exchange.person_transfer_content import content_of, counts_of
from kpdesk.exchange.person_transfer_reading import HEAD, RECORDS
from kpdesk.exchange.person_transfer_records import PersonTransferRecord
from kpdesk.exchange.sending import Prepared, TransferDraft, prepare
from kpdesk.exchange.tables import ColumnSpec, Table, ValueType, canonical_row
from kpdesk.roster import transfers
from kpdesk.roster.history_records import TransferOfferRecord
from kpdesk.roster.records import PersonRecord
from kpdesk.roster.selection import selected
from kpdesk.roster.service_drafts import TransferDraft as OfferDraft
from kpdesk.roster.transfer_steps import TransferState
from kpdesk.store.unit_of_work import UnitOfWork

OUT, IN = "out", "in"
_VIEW = "view_transfer"
_HEAD_COLUMNS = (
    ColumnSpec("step"),
    ColumnSpec("transfer"),
    ColumnSpec("person"),
    ColumnSpec("name"),
    ColumnSpec("rank"),
    ColumnSpec("order_no"),
    ColumnSpec("offered_on", ValueType.DATE),
    ColumnSpec("settled_on", ValueType.DATE),
    ColumnSpec("settled_order"),
    ColumnSpec("reason"),
)


def offer_by_file(
    uow: UnitOfWork,
    person_uid: str,
    draft: OfferDraft,
    locker: Path,
    outbox: Path,
    target: Path,
    *,
    with_accused: bool = False,
    force: bool = False,
    progress: Progress | None = None,
) -> Prepared:
    """Offers the person to the office, unless that is done already, and returns the file with all his records.

    A file that was sent before is followed by a newer one that says the same of his records. Raises Refused
    ``not_permitted``, ``not_enrolled``, ``transfer_offered_elsewhere``; as :func:`kpdesk.roster.transfers.offer` and
    :func:`kpdesk.exchange.sending.prepare`.
    """
    allow(uow.actor, Permission.SEND)
    if with_accused:
        allow(uow.actor, Permission.EVIDENCE_EXPORT)
    if not is_enrolled(uow.session, uow.office):
        raise Refused("not_enrolled", office=uow.office)
    (person,) = selected(uow, [person_uid])
    offer = _open_offer(uow, person)
    if offer is None:
        transfers.offer(uow, [person_uid], draft)
        offer = _open_offer(uow, person)
        assert offer is not None
    elif offer.to_office != draft.to_office.strip().upper():
        raise Refused("transfer_offered_elsewhere", field="to", name=person.name, office=offer.to_office)
    record = _outgoing(uow, offer, person)
    # Whichever of its files is accepted, each of them says the same: what was recorded since is in none.
    record.content = content = record.content or content_of(uow.session, person)
    record.about, record.state = counts_of(content), TransferState.OFFERED.value
    exhibits = exhibits_of(uow.session, uow.office, [row["uid"] for row in content["violations"]])
    evidence = asked_for(uow, locker, exhibits, with_accused=with_accused)
    tables = (
        _view(record), head_table(record), Table(RECORDS, "data_records", nested.COLUMNS, nested.rows_of(content)),
        evidence.table,
    )  # fmt: skip
    going = TransferDraft(offer.to_office, Kind.TRANSFER, tables, about=record.uid, load=evidence.load)
    prepared = prepare(uow, going, outbox, target, force=force, progress=progress)
    note_sent(uow, evidence, offer.to_office, prepared.uid)
    offer.file_sent_at, record.file, record.told_at = uow.now, prepared.uid, uow.now
    uow.note("transfer_file_offered", "person", person.uid, to_office=offer.to_office, **record.about)
    return prepared


def open_draft(uow: UnitOfWork, person_uid: str) -> OfferDraft:
    """Returns the offer as it stands open on the roster; raises Refused ``transfer_not_open``."""
    (person,) = selected(uow, [person_uid])
    offer = _open_offer(uow, person)
    if offer is None:
        raise Refused("transfer_not_open", field="person", name=person.name)
    return OfferDraft(offer.to_office, offer.offered_on, offer.order_no)


def withdraw_by_file(
    uow: UnitOfWork, person_uid: str, on: date | None, outbox: Path, target: Path, *, force: bool = False
) -> Prepared:
    """Takes the offer back and returns the file that tells the other office, which can then no longer accept it.

    An acceptance that is on its way already holds all the same. Raises Refused ``transfer_not_by_file`` and as
    :func:`kpdesk.roster.transfers.withdraw_offer`.
    """
    allow(uow.actor, Permission.SEND)
    (person,) = selected(uow, [person_uid])
    record = _last_out(uow, person.uid)
    if record is None or record.state not in (TransferState.OFFERED.value, TransferState.WITHDRAWN.value):
        raise Refused("transfer_not_by_file", field="person", name=person.name)
    if _open_offer(uow, person) is not None:
        transfers.withdraw_offer(uow, person_uid, on)
    record.state, record.settled_on = TransferState.WITHDRAWN.value, on
    return tell(uow, record, outbox, target, force=force)


def tell(uow: UnitOfWork, record: PersonTransferRecord, outbox: Path, target: Path, *, force: bool = False) -> Prepared:
    """Returns the file that tells the other office where the transfer stands: accepted, declined or withdrawn."""
    going = TransferDraft(record.peer, Kind.TRANSFER, (_view(record), head_table(record)), about=record.uid)
    prepared = prepare(uow, going, outbox, target, force=force)
    record.file, record.told_at = prepared.uid, uow.now
    uow.note("transfer_told", "person", record.person_uid, to_office=record.peer, state=record.state)
    return prepared


def head_table(record: PersonTransferRecord) -> Table:
    """Returns what a file says of the transfer itself."""
    row = (
        record.state, record.transfer, record.person_uid, record.person_name, record.rank, record.order_no or None,
        record.offered_on, record.settled_on, record.settled_order or None, record.reason or None,
    )  # fmt: skip
    return Table(HEAD, "data_transfer", _HEAD_COLUMNS, (canonical_row(_HEAD_COLUMNS, row),))


def _view(record: PersonTransferRecord) -> Table:
    """Returns the sheet that people read: who, from where by which order, how much of everything."""
    columns = (ColumnSpec("particular"), ColumnSpec("value"))
    said = [
        ("Transfer", record.state), ("Name", record.person_name), ("Rank", record.rank),
        ("Order", record.order_no), ("Offered on", f"{record.offered_on:%d.%m.%Y}"), ("Reason", record.reason),
        *((name.replace("_", " ").capitalize(), str(count)) for name, count in record.about.items()),
    ]  # fmt: skip
    return Table(
        _VIEW, "Transfer", columns, tuple(canonical_row(columns, (name, value or None)) for name, value in said)
    )


def _open_offer(uow: UnitOfWork, person: PersonRecord) -> TransferOfferRecord | None:
    wanted = select(TransferOfferRecord).where(
        TransferOfferRecord.person_id == person.id,
        TransferOfferRecord.from_office == uow.office,
        TransferOfferRecord.state == TransferState.OFFERED.value,
        TransferOfferRecord.withdrawn_at.is_(None),
    )
    return uow.session.scalar(wanted)


def _outgoing(uow: UnitOfWork, offer: TransferOfferRecord, person: PersonRecord) -> PersonTransferRecord:
    known = select(PersonTransferRecord).where(
        PersonTransferRecord.transfer == offer.uid, PersonTransferRecord.direction == OUT
    )
    record = uow.session.scalar(known)
    if record is None:
        record = PersonTransferRecord(
            transfer=offer.uid, direction=OUT, peer=offer.to_office, person_uid=person.uid, person_name=person.name,
            rank=person.rank, order_no=offer.order_no, offered_on=offer.offered_on, state=TransferState.OFFERED.value,
            settled_order="", reason="", about={},
        )  # fmt: skip
        uow.session.add(record)
        uow.flush()
    return record


def _last_out(uow: UnitOfWork, person_uid: str) -> PersonTransferRecord | None:
    wanted = select(PersonTransferRecord).where(
        PersonTransferRecord.person_uid == person_uid, PersonTransferRecord.direction == OUT
    )
    return uow.session.scalars(wanted.order_by(PersonTransferRecord.id.desc()).limit(1)).first()
