"""Verbs on what goes out: the frozen week, the enrolment, the keys, the receipt."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from kpdesk.access.rules import Permission, allow
from kpdesk.base.errors import Refused
from kpdesk.base.progress import Progress
from kpdesk.base.weeks import Week
from kpdesk.exchange.enrolment import (
    Candidate,
    certificates_of,
    certify_office,
    is_enrolled,
    own_keys_table,
    slip_words,
)
from kpdesk.exchange.inbox import accepted_uid
from kpdesk.exchange.manifest import Kind, Manifest
from kpdesk.exchange.peers import ROOT
from kpdesk.exchange.receipts import Settled, receipt_tables
from kpdesk.exchange.records import OutboxRecord
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
    force: bool = False,
    progress: Progress | None = None,
) -> Prepared:
    """Returns the newest frozen edition of the week as a file in the outbox, or the one that was not yet handed over.

    Raises Refused ``not_permitted``, ``not_enrolled``, ``week_not_frozen``, ``already_sent`` (unless ``again``), and
    as :func:`kpdesk.exchange.sending.prepare`.
    """
    allow(uow.actor, Permission.SEND)
    if not is_enrolled(uow.session, uow.office):
        raise Refused("not_enrolled", office=uow.office)
    record = _frozen(uow, week)
    sent = uow.session.scalars(
        select(OutboxRecord)
        .where(OutboxRecord.about == record.uid, OutboxRecord.recipient == recipient)
        .order_by(OutboxRecord.id.desc())
        .limit(1)
    ).first()
    if sent is not None and sent.state == PREPARED:
        return prepared_of(sent)
    if sent is not None and not again:
        raise Refused(
            "already_sent", field="week", week=week.label, edition=record.edition, seq=sent.seq, file=sent.file_name
        )
    shown = return_views(view(uow.session, week.label, record.edition), letterhead_in(uow))
    draft = TransferDraft(recipient, Kind.RETURN, (*shown, *return_tables(record)), week.label, record.uid)
    return prepare(uow, draft, outbox, target, force=force, progress=progress)


def write_enrolment(uow: UnitOfWork, outbox: Path, target: Path, *, force: bool = False) -> tuple[Prepared, str]:
    """Returns the enrolment file of this office and the six words that protect it.

    Raises as :func:`kpdesk.exchange.enrolment.slip_words` and :func:`kpdesk.exchange.sending.prepare`.
    """
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
    draft = TransferDraft(manifest.sender, Kind.RECEIPT, receipt_tables(uow, settled), manifest.period, about)
    return prepare(uow, draft, outbox, target, force=True)


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
