"""What came in: files that were accepted, rows that are here, files in quarantine."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from sqlalchemy import Row, func, select
from sqlalchemy.orm import Session

from kpdesk.base.clock import local, on_paper
from kpdesk.exchange.chain import Accepted
from kpdesk.exchange.manifest import Manifest
from kpdesk.exchange.plan import Place, PresentRow
from kpdesk.exchange.records import InboxRecord, ReceivedRowRecord
from kpdesk.exchange.tables import Table

_AT_ONCE = 500


def accepted_from(session: Session, sender: str) -> tuple[Accepted, ...]:
    """Returns the files of this sender that were taken in, to whomever they were addressed."""
    rows = session.execute(
        select(
            InboxRecord.epoch,
            InboxRecord.seq,
            InboxRecord.seal_sha256,
            InboxRecord.previous_sha256,
            InboxRecord.changed_at,
            InboxRecord.addressed,
            InboxRecord.key_id,
        ).where(InboxRecord.sender == sender, InboxRecord.accepted)
    )
    return tuple(
        Accepted(epoch, seq or 0, seal, previous, on_paper(local(at).date()), addressed, key_id)
        for epoch, seq, seal, previous, at, addressed, key_id in rows
    )


def last_numbers(session: Session, office: str) -> dict[str, int]:
    """Returns the highest number that was taken in of each office's files to this one, of whatever epoch."""
    rows = session.execute(
        select(InboxRecord.sender, func.max(InboxRecord.seq))
        .where(InboxRecord.accepted, InboxRecord.addressed == office)
        .group_by(InboxRecord.sender)
    )
    return {sender: seq or 0 for sender, seq in rows}


def accepted_copy(session: Session, sha256: str) -> InboxRecord | None:
    """Returns the record of exactly this file when it was taken in before."""
    return session.scalars(
        select(InboxRecord).where(InboxRecord.sha256 == sha256, InboxRecord.accepted).limit(1)
    ).first()


def accepted_uid(session: Session, manifest: Manifest) -> str | None:
    """Returns the inbox uid under which the file with this manifest was taken in, or None."""
    wanted = (InboxRecord.sender == manifest.sender, InboxRecord.seal_sha256 == manifest.digest, InboxRecord.accepted)
    return session.scalar(select(InboxRecord.uid).where(*wanted).limit(1))


def in_quarantine(session: Session, sha256: str, code: str) -> bool:
    """Returns whether exactly this file lies in quarantine for the same reason."""
    wanted = (InboxRecord.sha256 == sha256, InboxRecord.code == code, ~InboxRecord.accepted)
    return (
        session.scalar(select(InboxRecord.id).where(*wanted, InboxRecord.withdrawn_at.is_(None)).limit(1)) is not None
    )


def places(session: Session, uids: Iterable[str]) -> dict[str, Place]:
    """Returns epoch and order of the files by their inbox uid, as :attr:`Manifest.place` gives them."""
    wanted = sorted(set(uids))
    found: dict[str, Place] = {}
    for some in _portions(wanted):
        rows = session.execute(
            select(InboxRecord.uid, InboxRecord.epoch, InboxRecord.place).where(InboxRecord.uid.in_(some))
        )
        found |= {uid: (epoch, place) for uid, epoch, place in rows}
    return found


def rows_here(session: Session, tables: Iterable[Table]) -> dict[tuple[str, str], PresentRow]:
    """Returns those rows of the tables that are here already, whoever owns them."""
    records: list[Row[Any]] = []
    for table in tables:
        uids = [str(row["uid"]) for row in table.records() if row.get("uid")]
        for some in _portions(uids):
            records += session.execute(
                select(
                    ReceivedRowRecord.table_name,
                    ReceivedRowRecord.uid,
                    ReceivedRowRecord.owner,
                    ReceivedRowRecord.entry,
                    ReceivedRowRecord.first_file,
                    ReceivedRowRecord.last_file,
                ).where(ReceivedRowRecord.table_name == table.name, ReceivedRowRecord.uid.in_(some))
            ).all()
    files = places(session, (uid for row in records for uid in (row.first_file, row.last_file)))
    return {
        (row.table_name, row.uid): PresentRow(row.owner, row.entry, files[row.first_file], files[row.last_file])
        for row in records
    }


def _portions(uids: list[str]) -> Iterator[list[str]]:
    for first in range(0, len(uids), _AT_ONCE):
        yield uids[first : first + _AT_ONCE]
