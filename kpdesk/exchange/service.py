"""Verbs on what goes out: the frozen week, the enrolment, the keys, the receipt."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from kpdesk.access.office_keys import key_term, make_office_keys
from kpdesk.access.rules import Permission, allow
from kpdesk.base.errors import Refused
from kpdesk.base.progress import Progress
from kpdesk.base.weeks import Week
from kpdesk.exchange import evidence_parcel
from kpdesk.exchange.addressees import answered, return_recipient
from kpdesk.exchange.enrolment import (
    Candidate,
    certificates_of,
    certify_office,
    is_enrolled,
    own_keys_table,
    slip_words,
)
from kpdesk.exchange.evidence_ways import Sending
from kpdesk.exchange.file_name import hint_of
from kpdesk.exchange.inbox import accepted_uid
from kpdesk.exchange.late_windows import is_closed
from kpdesk.exchange.manifest import Kind, Manifest
from kpdesk.exchange.peers import ROOT
from kpdesk.exchange.quarantine import note_answered
from kpdesk.exchange.receipts import Settled, receipt_tables, unread_tables
from kpdesk.exchange.record_sending import parcel
from kpdesk.exchange.record_tables import TABLES
from kpdesk.exchange.records import InboxRecord, OutboxRecord
from kpdesk.exchange.return_tables import return_tables
from kpdesk.exchange.return_views import return_views
from kpdesk.exchange.sending import PREPARED, Prepared, TransferDraft, prepare, prepared_of
from kpdesk.reference.queries import load
from kpdesk.store.unit_of_work import UnitOfWork
from kpdesk.weekly.freezing import letterhead_in
from kpdesk.weekly.queries import view
from kpdesk.weekly.records import ReturnRecord
from kpdesk.weekly.rules import ReturnState


def send_return(
    uow: UnitOfWork,
    week: Week,
    recipient: str,
    outbox: Path,
    target: Path,
    *,
    again: bool = False,
    full: bool = False,
    force: bool = False,
    locker: Path | None = None,
    sending: Sending | None = None,
    progress: Progress | None = None,
) -> Prepared:
    """Returns the newest frozen edition of the week as a file in the outbox, or the one that was not yet handed over.

    Beside the week it carries the records that the recipient still needs; ``full`` writes it anew with all of them.
    With ``locker``, the folder of evidence, the exhibits of its violations go along: as much as ``sending`` says, else
    as the office has set.
    Raises Refused ``not_permitted``, ``not_enrolled``, ``week_not_frozen``, ``already_sent`` (unless ``again``),
    ``week_is_closed`` for a correction of a week that the CPO accepted, without a late window, and as
    :func:`kpdesk.exchange.addressees.return_recipient` and :func:`kpdesk.exchange.sending.prepare`.
    """
    allow(uow.actor, Permission.SEND)
    recipient = return_recipient(uow.session, uow.office, recipient)
    if not is_enrolled(uow.session, uow.office):
        raise Refused("not_enrolled", office=uow.office)
    record = _frozen(uow, week)
    if is_closed(uow.session, uow.office, uow.office, week.label, record.edition, uow.today):
        raise Refused("week_is_closed", field="week", week=week.label, edition=record.edition)
    sent = uow.session.scalars(
        select(OutboxRecord)
        .where(OutboxRecord.about == record.uid, OutboxRecord.recipient == recipient)
        .order_by(OutboxRecord.id.desc())
        .limit(1)
    ).first()
    if sent is not None and sent.state == PREPARED and not full:
        return prepared_of(sent)
    if sent is not None and not (again or full):
        raise Refused(
            "already_sent", field="week", week=week.label, edition=record.edition, seq=sent.seq, file=sent.file_name
        )
    shown = return_views(view(uow.session, week.label, record.edition), letterhead_in(uow))
    records = parcel(uow, recipient, Kind.RETURN, TABLES, full=full)
    exhibits = None
    if locker is not None:
        exhibits = evidence_parcel.with_week(uow, locker, _violations(record), recipient, sending)
    tables = (*shown, *return_tables(record), *records.tables, *((exhibits.table,) if exhibits else ()))
    load_beside = exhibits.load if exhibits else None
    draft = TransferDraft(recipient, Kind.RETURN, tables, week.label, record.uid, load=load_beside)
    prepared = prepare(uow, draft, outbox, target, force=force, progress=progress)
    records.note(prepared.uid)
    if exhibits is not None:
        evidence_parcel.note_sent(uow, exhibits, recipient, prepared.uid)
    return prepared


def write_enrolment(uow: UnitOfWork, outbox: Path, target: Path, *, force: bool = False) -> tuple[Prepared, str]:
    """Returns the enrolment file of this office and the six words that protect it; keys that ended are made anew.

    Raises as :func:`kpdesk.exchange.enrolment.slip_words` and :func:`kpdesk.exchange.sending.prepare`.
    """
    if key_term(uow.session).state(uow.now) in ("expired", "revoked"):
        make_office_keys(uow)
    words = slip_words(uow)
    draft = TransferDraft(ROOT, Kind.ENROL, (own_keys_table(uow.session, uow.office),), words=words)
    return prepare(uow, draft, outbox, target, force=force), words


def answer_enrolment(
    uow: UnitOfWork, candidate: Candidate, words: str, outbox: Path, target: Path, *, force: bool = False
) -> Prepared:
    """Certifies the office and returns the keys file that goes back to it under the same words.

    Raises as :func:`kpdesk.exchange.enrolment.certify_office` and :func:`kpdesk.exchange.sending.prepare`.
    """
    offices = {office.code for office in load(uow.session).offices.on(uow.today)}
    certify_office(uow, candidate, offices)
    tables = (own_keys_table(uow.session, uow.office), certificates_of(uow.session))
    draft = TransferDraft(candidate.peer.office, Kind.KEYS, tables, words=words)
    return prepare(uow, draft, outbox, target, force=force)


def write_receipt(uow: UnitOfWork, settled: Settled, outbox: Path, target: Path) -> Prepared:
    """Returns the receipt for a file as a file in the outbox; raises as :func:`kpdesk.exchange.sending.prepare`."""
    allow(uow.actor, Permission.RECEIVE)
    manifest = settled.incoming.transfer.manifest
    about = accepted_uid(uow.session, manifest) or ""
    draft = TransferDraft(
        answered(uow.office, manifest), Kind.RECEIPT, receipt_tables(uow, settled), manifest.period, about
    )
    return prepare(uow, draft, outbox, target, force=True)


def write_answer(uow: UnitOfWork, record: InboxRecord, settled: Settled | None, outbox: Path, target: Path) -> Prepared:
    """Returns the answer to the sender of a file in quarantine, as a file in the outbox; ``settled`` where it was read.

    It goes to the office that sealed the file, or that its name gives where nothing of it could be read. Raises Refused
    ``not_permitted``, ``sender_not_known``, and as :func:`kpdesk.exchange.sending.prepare`.
    """
    allow(uow.actor, Permission.RECEIVE)
    hint = hint_of(record.file_name)
    sender = record.sender or (hint.sender if hint and hint.recipient == uow.office else "")
    if not sender or sender == uow.office:
        raise Refused("sender_not_known", field="file", file=record.file_name)
    if settled is not None:
        tables = receipt_tables(uow, settled)
    else:
        tables = unread_tables(uow, record.file_name, record.code, record.outcome.get("values", {}))
    period = record.period or (hint.period if hint else "")
    prepared = prepare(uow, TransferDraft(sender, Kind.RECEIPT, tables, period, record.uid), outbox, target, force=True)
    note_answered(uow, record, prepared.name)
    return prepared


def written_receipt(session: Session, manifest: Manifest) -> Prepared | None:
    """Returns the newest receipt that was written for a file that was taken in, or None."""
    about = accepted_uid(session, manifest)
    record = session.scalars(
        select(OutboxRecord)
        .where(OutboxRecord.about == about, OutboxRecord.kind == Kind.RECEIPT.value)
        .order_by(OutboxRecord.id.desc())
        .limit(1)
    ).first()
    return prepared_of(record) if record is not None else None


def _violations(record: ReturnRecord) -> list[str]:
    """Returns the uids of the violations of the return's Part B."""
    return [str(row["uid"]) for row in record.parts.get("B", ())]


def _frozen(uow: UnitOfWork, week: Week) -> ReturnRecord:
    """Returns the newest frozen edition, whatever draft of a revision lies above it."""
    record = uow.session.scalars(
        select(ReturnRecord)
        .where(ReturnRecord.week == week.label, ReturnRecord.state == ReturnState.FROZEN.value)
        .order_by(ReturnRecord.edition.desc())
        .limit(1)
    ).first()
    if record is None:
        raise Refused("week_not_frozen", field="week", week=week.label)
    return record
