"""Reviews on their way: to the office in a receipt, from a region to the CPO in its own file of kind ``return``."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from sqlalchemy import select

from kpdesk.access.rules import Permission, allow
from kpdesk.base.errors import Refused
from kpdesk.exchange.enrolment import certificates_of, is_enrolled
from kpdesk.exchange.manifest import Kind
from kpdesk.exchange.peers import ROOT
from kpdesk.exchange.receipts import tables_of_receipt
from kpdesk.exchange.review_records import RemarkRecord, ReviewRecord
from kpdesk.exchange.review_tables import tables_of
from kpdesk.exchange.sending import Prepared, TransferDraft, prepare
from kpdesk.store.unit_of_work import UnitOfWork


def tell_office(uow: UnitOfWork, review_uid: str, outbox: Path, target: Path, *, force: bool = False) -> Prepared:
    """Returns a receipt with the review of one return, for the office that sent the return, in the outbox.

    Raises Refused ``not_permitted``, ``not_enrolled``, ``review_unknown``, and as
    :func:`kpdesk.exchange.sending.prepare`.
    """
    _may_send(uow)
    (record,) = _decided(uow, (review_uid,))
    tables = (*tables_of([record], _remarks(uow, [record]), uow.office), *tables_of_receipt())
    if uow.office == ROOT:
        tables = (*tables, certificates_of(uow.session))
    draft = TransferDraft(record.reporting_office, Kind.RECEIPT, tables, record.week, record.uid)
    prepared = prepare(uow, draft, outbox, target, force=force)
    record.told_office = record.decision
    return prepared


def tell_windows(uow: UnitOfWork, office: str, outbox: Path, target: Path, *, force: bool = False) -> Prepared:
    """Returns a receipt of the CPO that holds nothing but the late windows of an office, in the outbox.

    Raises as :func:`tell_office`.
    """
    _may_send(uow)
    tables = (*tables_of_receipt(), certificates_of(uow.session))
    return prepare(uow, TransferDraft(office, Kind.RECEIPT, tables), outbox, target, force=force)


def tell_root(
    uow: UnitOfWork, review_uids: Sequence[str], outbox: Path, target: Path, *, force: bool = False
) -> Prepared:
    """Returns a region's reviews as its own signed file for the CPO, in the outbox.

    Raises Refused ``not_permitted``, ``not_enrolled``, ``review_unknown``, and as
    :func:`kpdesk.exchange.sending.prepare`.
    """
    _may_send(uow)
    records = _decided(uow, review_uids)
    weeks = {record.week for record in records}
    period = weeks.pop() if len(weeks) == 1 else ""
    tables = tables_of(records, _remarks(uow, records), uow.office)
    prepared = prepare(uow, TransferDraft(ROOT, Kind.RETURN, tables, period), outbox, target, force=force)
    for record in records:
        record.told_root = record.decision
    return prepared


def _may_send(uow: UnitOfWork) -> None:
    allow(uow.actor, Permission.SEND)
    if not is_enrolled(uow.session, uow.office):
        raise Refused("not_enrolled", office=uow.office)


def _decided(uow: UnitOfWork, uids: Sequence[str]) -> list[ReviewRecord]:
    found = uow.session.scalars(
        select(ReviewRecord)
        .where(ReviewRecord.uid.in_(uids), ReviewRecord.decision > 0)
        .order_by(ReviewRecord.week, ReviewRecord.reporting_office, ReviewRecord.edition)
    ).all()
    if len(found) != len(set(uids)) or not found:
        raise Refused("review_unknown", field="review")
    return list(found)


def _remarks(uow: UnitOfWork, records: Sequence[ReviewRecord]) -> list[RemarkRecord]:
    wanted = RemarkRecord.review.in_([record.uid for record in records])
    return list(uow.session.scalars(select(RemarkRecord).where(wanted).order_by(RemarkRecord.id)))
