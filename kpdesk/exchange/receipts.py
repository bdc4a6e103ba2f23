"""Receipts: what became of a file, sealed and sent back, so that both offices have the same on record."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from sqlalchemy import select

from kpdesk.base.sentences import remedy, sentence
from kpdesk.exchange import tasks
from kpdesk.exchange.answers import answer_words
from kpdesk.exchange.enrolment import certificates_of, known_roots, take_certificates
from kpdesk.exchange.evidence_asking import note_asked, wanted_table
from kpdesk.exchange.file_name import hint_of
from kpdesk.exchange.merge import Incoming
from kpdesk.exchange.peers import ROOT
from kpdesk.exchange.plan import KEPT_HERE, Plan
from kpdesk.exchange.record_ledger import confirm
from kpdesk.exchange.records import OutboxRecord
from kpdesk.exchange.review_tasks import take_review_tasks
from kpdesk.exchange.sending import CORRECTION, RECEIVED, REFUSED
from kpdesk.exchange.tables import ColumnSpec, Row, Table, Value, ValueType, canonical_row
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
_MISSING_COLUMNS = (ColumnSpec("seq", ValueType.INTEGER),)
_LEFT_OUT_COLUMNS = (
    ColumnSpec("table"),
    ColumnSpec("row", ValueType.INTEGER),
    ColumnSpec("uid"),
    ColumnSpec("code"),
    ColumnSpec("message"),
    ColumnSpec("message_ur"),
    ColumnSpec("sheet"),
    ColumnSpec("remedy"),
    ColumnSpec("remedy_ur"),
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
    tables = (
        *tables_of_receipt((_receipt_row(settled, uow.now),), missing, _left_out(settled)),
        wanted_table(uow.session, settled.incoming.transfer.manifest.sender),
    )
    return (*tables, certificates_of(uow.session)) if uow.office == ROOT else tables


def tables_of_receipt(
    files: tuple[Row, ...] = (), missing: tuple[Row, ...] = (), left_out: tuple[Row, ...] = ()
) -> tuple[Table, ...]:
    """Returns the three tables that every receipt has; without rows it tells of no file."""
    return (
        Table(TABLE, "Receipt", _COLUMNS, files),
        Table(MISSING, "Missing numbers", _MISSING_COLUMNS, missing),
        Table(LEFT_OUT, "Rows left out", _LEFT_OUT_COLUMNS, left_out),
    )


def take_receipt(uow: UnitOfWork, incoming: Incoming, inbox_uid: str) -> None:
    """Marks the outbox row that the receipt is about and keeps what it asks for as a list of things to do.

    A receipt about a file that this computer did not write tells of a second computer or a restored copy: that is
    kept as a thing to do, no outbox row changes. Takes certificates and revocations along when the receipt is the
    CPO's. Raises Broken ``tampered``, ``damaged``.
    """
    transfer = incoming.transfer
    note_asked(uow, transfer, inbox_uid)
    missing = [row["seq"] for row in transfer.rows(MISSING, _MISSING_COLUMNS)]
    left_out = transfer.rows(LEFT_OUT, _LEFT_OUT_COLUMNS)
    to_correct = [row for row in left_out if row["code"] != KEPT_HERE]
    for fields in transfer.rows(TABLE, _COLUMNS):
        record = _written(uow, transfer.manifest.sender, fields)
        asked = [
            *tasks.asked_of_file(fields, ours=record is not None),
            *tasks.asked_of_numbers(missing, tasks.numbers_sent(uow.session, transfer.manifest.sender)),
            *tasks.asked_of_rows(to_correct),
        ]
        tasks.keep_tasks(
            uow, asked, fields, transfer.manifest.sender, record.uid if record else "", inbox_uid
        )  # fmt: skip
        if record is None:
            continue
        if record.state != RECEIVED:
            record.state = (CORRECTION if to_correct else RECEIVED) if fields["taken_in"] else REFUSED
            record.receipt = {
                **fields, "receipt_seq": transfer.manifest.seq, "inbox": inbox_uid, "missing": missing,
                "left_out": left_out,
            }  # fmt: skip
        if fields["taken_in"]:
            tasks.settle_file_tasks(uow, record.uid, incoming.name)
            confirm(uow.session, record, {(str(row["table"]), str(row["uid"])) for row in left_out})
        uow.note("receipt_taken", "outbox", record.uid, state=record.state, seq=record.seq)
    take_review_tasks(uow, incoming, inbox_uid)
    if transfer.manifest.sender == ROOT and uow.office != ROOT:
        root = next(peer for peer in known_roots(uow.session) if peer.key_id == transfer.manifest.key_id)
        take_certificates(uow, transfer, root)


def _written(uow: UnitOfWork, recipient: str, fields: Mapping[str, Value]) -> OutboxRecord | None:
    """Returns the file that a receipt is about; one that could not be read is known by its name only."""
    wanted = [OutboxRecord.recipient == recipient, OutboxRecord.seq == fields["seq"]]
    if fields["seal_sha256"]:
        wanted += [OutboxRecord.epoch == fields["epoch"], OutboxRecord.seal_sha256 == fields["seal_sha256"]]
    else:
        wanted.append(OutboxRecord.file_name == fields["file_name"])
    return uow.session.scalars(select(OutboxRecord).where(*wanted).order_by(OutboxRecord.id.desc()).limit(1)).first()


def _left_out(settled: Settled) -> tuple[Row, ...]:
    """Returns a row for each row that was not taken in, with the sheet in which it stands."""
    sheets = {table.name: table.sheet for table in settled.incoming.transfer.manifest.tables}
    return tuple(
        canonical_row(
            _LEFT_OUT_COLUMNS,
            (
                row.table, row.row, row.uid, row.code, sentence(row.code), sentence(row.code, None, "ur"),
                sheets.get(row.table, row.table), remedy(row.code), remedy(row.code, None, "ur"),
            ),
        )
        for row in (settled.plan.left_out() if settled.plan else ())
    )  # fmt: skip


def unread_tables(uow: UnitOfWork, name: str, code: str, values: Mapping[str, object]) -> tuple[Table, ...]:
    """Returns the tables of a receipt for a file that could not be opened: its name is all that is known of it."""
    hint = hint_of(name)
    about = (name, hint.kind, hint.period, "", hint.seq, "") if hint else (name, "", "", "", 0, "")
    values = {**values, "seq": about[4], "name": name}
    row = canonical_row(_COLUMNS, (*about, uow.now, False, "red", code, 0, 0, 0, 0, 0, *answer_words(code, values)))
    tables = tables_of_receipt((row,))
    return (*tables, certificates_of(uow.session)) if uow.office == ROOT else tables


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
            *answer_words(verdict.code, verdict.values),
        ),
    )
