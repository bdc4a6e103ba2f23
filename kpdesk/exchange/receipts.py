"""Receipts: what became of a file, sealed and sent back, so that both offices have the same on record."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from sqlalchemy import select

from kpdesk.base.sentences import remedy, sentence
from kpdesk.exchange.enrolment import certificates_of, known_roots, take_certificates
from kpdesk.exchange.merge import Incoming
from kpdesk.exchange.peers import ROOT
from kpdesk.exchange.plan import Plan
from kpdesk.exchange.records import OutboxRecord
from kpdesk.exchange.sending import RECEIVED, REFUSED
from kpdesk.exchange.tables import ColumnSpec, Row, Table, ValueType, canonical_row
from kpdesk.exchange.trust import Verdict
from kpdesk.store.unit_of_work import UnitOfWork

TABLE: Final = "receipt"
MISSING: Final = "missing"
LEFT_OUT: Final = "left_out"

_COLUMNS = (
    ColumnSpec("file_name"),
    ColumnSpec("kind"),
    ColumnSpec("period"),
    ColumnSpec("epoch"),
    ColumnSpec("seq", ValueType.INTEGER),
    ColumnSpec("seal_sha256"),
    ColumnSpec("received_at", ValueType.MOMENT),
    ColumnSpec("taken_in", ValueType.TRUTH),
    ColumnSpec("colour"),
    ColumnSpec("code"),
    ColumnSpec("added", ValueType.INTEGER),
    ColumnSpec("updated", ValueType.INTEGER),
    ColumnSpec("same", ValueType.INTEGER),
    ColumnSpec("conflicts", ValueType.INTEGER),
    ColumnSpec("refused", ValueType.INTEGER),
    ColumnSpec("message"),
    ColumnSpec("remedy"),
    ColumnSpec("message_ur"),
    ColumnSpec("remedy_ur"),
)
_LEFT_OUT_COLUMNS = (
    ColumnSpec("table"),
    ColumnSpec("row", ValueType.INTEGER),
    ColumnSpec("uid"),
    ColumnSpec("code"),
    ColumnSpec("message"),
    ColumnSpec("message_ur"),
)


@dataclass(frozen=True, slots=True)
class Settled:
    """A file as it was dealt with; ``plan`` is None where nothing of it was taken in."""

    incoming: Incoming
    verdict: Verdict
    plan: Plan | None


def receipt_tables(uow: UnitOfWork, settled: Settled) -> tuple[Table, ...]:
    """Returns the tables of a receipt; the CPO's carry its certificates and revocations as well."""
    missing = tuple((number,) for number in settled.verdict.missing)
    rows = tuple(
        canonical_row(
            _LEFT_OUT_COLUMNS,
            (row.table, row.row, row.uid, row.code, sentence(row.code), sentence(row.code, None, "ur")),
        )
        for row in (settled.plan.left_out() if settled.plan else ())
    )
    tables = (
        Table(TABLE, "Receipt", _COLUMNS, (_receipt_row(settled, uow.now),)),
        Table(MISSING, "Missing numbers", (ColumnSpec("seq", ValueType.INTEGER),), missing),
        Table(LEFT_OUT, "Rows left out", _LEFT_OUT_COLUMNS, rows),
    )
    return (*tables, certificates_of(uow.session)) if uow.office == ROOT else tables


def take_receipt(uow: UnitOfWork, incoming: Incoming, inbox_uid: str) -> None:
    """Marks the outbox row that the receipt is about; one about a file that we did not write changes nothing.

    Takes certificates and revocations along when the receipt is the CPO's. Raises Broken ``tampered``, ``damaged``.
    """
    transfer = incoming.transfer
    missing = [row["seq"] for row in transfer.table(MISSING).records()]
    left_out = transfer.table(LEFT_OUT).records()
    for fields in transfer.table(TABLE).records():
        record = uow.session.scalars(
            select(OutboxRecord).where(
                OutboxRecord.recipient == transfer.manifest.sender,
                OutboxRecord.epoch == fields["epoch"],
                OutboxRecord.seq == fields["seq"],
                OutboxRecord.seal_sha256 == fields["seal_sha256"],
            )
        ).first()
        if record is None:
            continue
        if record.state != RECEIVED:
            record.state = RECEIVED if fields["taken_in"] else REFUSED
            record.receipt = {
                **fields, "receipt_seq": transfer.manifest.seq, "inbox": inbox_uid, "missing": missing,
                "left_out": left_out,
            }  # fmt: skip
        uow.note("receipt_taken", "outbox", record.uid, state=record.state, seq=record.seq)
    if transfer.manifest.sender == ROOT and uow.office != ROOT:
        root = next(peer for peer in known_roots(uow.session) if peer.key_id == transfer.manifest.key_id)
        take_certificates(uow, transfer, root)


def _receipt_row(settled: Settled, moment: datetime) -> Row:
    manifest, verdict = settled.incoming.transfer.manifest, settled.verdict
    counts = settled.plan.counts() if settled.plan else {}
    return canonical_row(
        _COLUMNS,
        (
            settled.incoming.name,
            manifest.kind,
            manifest.period,
            manifest.epoch,
            manifest.seq,
            manifest.digest,
            moment,
            settled.plan is not None,
            verdict.colour.value,
            verdict.code,
            *(counts.get(name, 0) for name in ("added", "updated", "same", "conflicts", "refused")),
            sentence(verdict.code, verdict.values),
            remedy(verdict.code, verdict.values),
            sentence(verdict.code, verdict.values, "ur"),
            remedy(verdict.code, verdict.values, "ur"),
        ),
    )
