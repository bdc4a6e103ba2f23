"""The ledger of records that were sent: what a recipient is sure to have, what is on its way, what he still needs.

A row counts as delivered when its file has a receipt that says "taken in". Until then it goes into every file, so that
a file that is lost costs nothing but a later receipt. A later file holds everything that was in doubt when it was
written: once its own receipt has come, those before it need none.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Final, cast

from sqlalchemy import ColumnElement, delete, insert, literal, select, tuple_
from sqlalchemy import Table as SqlTable
from sqlalchemy.orm import Session

from kpdesk.exchange.ledger_records import DeliveredRowRecord, RowUnderwayRecord
from kpdesk.exchange.record_tables import RecordTable
from kpdesk.exchange.records import OutboxRecord
from kpdesk.exchange.tables import Row, Table

MOST_UNDERWAY: Final = 6
"""Files without a receipt whose rows are remembered; the rows of older ones are sent until a receipt comes."""

_DIGEST_BYTES: Final = 12
_DELIVERED: Final = cast(SqlTable, DeliveredRowRecord.__table__)
_UNDERWAY: Final = cast(SqlTable, RowUnderwayRecord.__table__)
_WRITTEN = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), check_circular=False).encode


@dataclass(frozen=True, slots=True)
class Outgoing:
    """A record table for one recipient: ``full`` where it holds all there is, ``count`` how many records stand.

    ``digests`` are of its rows in their order, None for one that no longer counts.
    """

    table: Table
    full: bool
    count: int
    digests: tuple[bytes | None, ...]


class Ledger:
    """What one recipient has of this office's records, in its present epoch."""

    def __init__(self, session: Session, recipient: str, epoch: str) -> None:
        self._session, self._recipient, self._epoch = session, recipient, epoch

    def begin_anew(self, tables: Collection[str]) -> None:
        """Forgets everything about these tables: the next file is a full copy of them."""
        way, here = RowUnderwayRecord, DeliveredRowRecord
        self._session.execute(delete(way).where(way.outbox_id.in_(self._files()), way.table_name.in_(tables)))
        self._session.execute(delete(here).where(here.recipient == self._recipient, here.table_name.in_(tables)))

    def forget_earlier_epochs(self) -> None:
        """Forgets everything where the newest file is of another epoch: after a restore the ledger tells too little."""
        theirs = select(OutboxRecord.epoch).where(
            OutboxRecord.recipient == self._recipient, OutboxRecord.sealed_by == ""
        )
        newest = self._session.scalar(theirs.order_by(OutboxRecord.id.desc()).limit(1))
        if newest is not None and newest != self._epoch:
            self._forget(self._files())
            self._session.execute(delete(DeliveredRowRecord).where(DeliveredRowRecord.recipient == self._recipient))

    def outgoing(self, table: RecordTable, rows: Sequence[Row]) -> Outgoing:
        """Returns what the recipient needs of the rows that stand now; those in doubt are in it once more."""
        delivered, doubtful = self._delivered(table.name), self._doubtful(table.name)
        full = not delivered
        needed: list[Row] = []
        digests: list[bytes | None] = []
        here: set[str] = set()
        for row in rows:
            uid, found = str(row[0]), digest_of(row)
            here.add(uid)
            if full or delivered.get(uid) != found or doubtful.get(uid, found) != found:
                needed.append(row)
                digests.append(found)
        if not full:
            gone = sorted((delivered.keys() | doubtful.keys()) - here)
            needed += [_gone(table, uid) for uid in gone]
            digests += [None] * len(gone)
        return Outgoing(Table(table.name, table.sheet, table.columns, tuple(needed)), full, len(rows), tuple(digests))

    def note(self, outbox_uid: str, sent: Iterable[Outgoing]) -> None:
        """Remembers what the file carries."""
        key = self._session.scalars(select(OutboxRecord.id).where(OutboxRecord.uid == outbox_uid)).one()
        for part in sent:
            rows = [
                {"outbox_id": key, "table_name": part.table.name, "uid": row[0], "row_digest": found}
                for row, found in zip(part.table.rows, part.digests, strict=True)
            ]
            if rows:
                self._session.connection().execute(insert(_UNDERWAY), rows)
        self._forget_oldest()

    def _delivered(self, table: str) -> dict[str, bytes]:
        record = DeliveredRowRecord
        chosen = select(record.uid, record.row_digest)
        found = self._session.execute(chosen.where(record.recipient == self._recipient, record.table_name == table))
        return {row.uid: row.row_digest for row in found}

    def _doubtful(self, table: str) -> dict[str, bytes | None]:
        """Returns what may have come to him without our knowing; two different rows of one record count as none."""
        record = RowUnderwayRecord
        chosen = select(record.uid, record.row_digest).where(
            record.outbox_id.in_(self._files()), record.table_name == table
        )
        found: dict[str, bytes | None] = {}
        for uid, known in self._session.execute(chosen):
            found[uid] = known if found.get(uid, known) == known else None
        return found

    def _files(self) -> list[int]:
        chosen = select(RowUnderwayRecord.outbox_id).distinct().join(
            OutboxRecord, OutboxRecord.id == RowUnderwayRecord.outbox_id
        ).where(OutboxRecord.recipient == self._recipient)  # fmt: skip
        return sorted(self._session.scalars(chosen))

    def _forget_oldest(self) -> None:
        """What was in the oldest files counts as not delivered from now on, whatever was confirmed before."""
        oldest = self._files()[:-MOST_UNDERWAY]
        if oldest:
            _undeliver(self._session, self._recipient, RowUnderwayRecord.outbox_id.in_(oldest))
            self._forget(oldest)

    def _forget(self, files: Collection[int]) -> None:
        if files:
            self._session.execute(delete(RowUnderwayRecord).where(RowUnderwayRecord.outbox_id.in_(files)))


def confirm(session: Session, file: OutboxRecord, left_out: Collection[tuple[str, str]]) -> None:
    """Takes the file's rows for delivered, all but those that were ``left_out`` (table and uid).

    The files before it need no receipt any more: whatever in them was in doubt is in this one.
    """
    way, here = RowUnderwayRecord, DeliveredRowRecord
    _undeliver(session, file.recipient, way.outbox_id == file.id)
    carried = select(literal(file.recipient), way.table_name, way.uid, way.row_digest).where(
        way.outbox_id == file.id, way.row_digest.is_not(None)
    )
    columns = ["recipient", "table_name", "uid", "row_digest"]
    session.connection().execute(insert(_DELIVERED).from_select(columns, carried))
    for table, uid in left_out:
        session.execute(delete(here).where(here.recipient == file.recipient, here.table_name == table, here.uid == uid))
    earlier = select(OutboxRecord.id).where(OutboxRecord.recipient == file.recipient, OutboxRecord.id <= file.id)
    session.execute(delete(way).where(way.outbox_id.in_(earlier)))


def digest_of(row: Row) -> bytes:
    """Returns a short digest of the row as the recipient gets it."""
    return hashlib.blake2b(_WRITTEN(row).encode(), digest_size=_DIGEST_BYTES).digest()


def _undeliver(session: Session, recipient: str, files: ColumnElement[bool]) -> None:
    way, here = RowUnderwayRecord, DeliveredRowRecord
    concerned = select(way.table_name, way.uid).where(files)
    session.execute(
        delete(here).where(here.recipient == recipient, tuple_(here.table_name, here.uid).in_(concerned)),
        execution_options={"synchronize_session": False},
    )


def _gone(table: RecordTable, uid: str) -> Row:
    """A record that no longer counts is told without anything that it said."""
    return (uid, *(None for _ in table.columns[2:]), True)
