"""The audit trail: who did what when, each entry chained to the one before by its hash."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import String, insert, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from kpdesk.base.actor import Actor
from kpdesk.base.canonical import canonical, sha256_hex
from kpdesk.base.clock import iso_utc
from kpdesk.base.progress import Progress, silent
from kpdesk.store.meta import STORE_ID, meta
from kpdesk.store.schema import Base

_TOLD_EVERY = 500


class AuditRecord(Base):
    """One entry; ``hash`` covers all the other columns, ``previous`` is the hash of the entry before."""

    __tablename__ = "audit_entry"

    seq: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    at: Mapped[str] = mapped_column(String(20))
    actor: Mapped[str] = mapped_column(String(60))
    role: Mapped[str] = mapped_column(String(20))
    action: Mapped[str] = mapped_column(String(60))
    kind: Mapped[str] = mapped_column(String(40))
    uid: Mapped[str] = mapped_column(String(60), index=True)
    details: Mapped[str]
    previous: Mapped[str] = mapped_column(String(64))
    hash: Mapped[str] = mapped_column(String(64))


@dataclass(frozen=True, slots=True)
class AuditEntry:
    """An entry as screens show it; ``details`` holds plain JSON values."""

    seq: int
    at: str
    actor: str
    role: str
    action: str
    kind: str
    uid: str
    details: dict[str, object]


@dataclass(frozen=True, slots=True)
class AuditHead:
    """The last entry's number and hash; ``seq`` is 0 for an empty trail."""

    seq: int
    hash: str


@dataclass(frozen=True, slots=True)
class ChainVerdict:
    """What walking the chain found; ``first_break`` is the number of the first entry that does not fit."""

    entries: int
    first_break: int | None
    head: AuditHead

    @property
    def intact(self) -> bool:
        """Whether every entry fits the one before."""
        return self.first_break is None


def append(
    session: Session, actor: Actor, moment: datetime, action: str, kind: str, uid: str, details: dict[str, object]
) -> AuditHead:
    """Adds an entry within the session's transaction and returns the new head."""
    head = audit_head(session)
    fields: dict[str, str | int] = {
        "seq": head.seq + 1,
        "at": iso_utc(moment),
        "actor": actor.name,
        "role": actor.role.value,
        "action": action,
        "kind": kind,
        "uid": uid,
        "details": canonical(details).decode(),
        "previous": head.hash,
    }
    new = AuditHead(head.seq + 1, sha256_hex(canonical(fields)))
    session.connection().execute(_ADD, {**fields, "hash": new.hash})
    return new


# Made once and straight to the table: every verb adds an entry, and the statement's own making cost more than it.
_ADD = insert(AuditRecord.__table__)  # type: ignore[arg-type]
_HEAD = (
    select(AuditRecord.__table__.c.seq, AuditRecord.__table__.c.hash)
    .order_by(AuditRecord.__table__.c.seq.desc())
    .limit(1)
)

_HASHED = ("seq", "at", "actor", "role", "action", "kind", "uid", "details", "previous")
_COLUMNS = AuditRecord.__table__.c
_WALKED = select(*(_COLUMNS[name] for name in (*_HASHED, "hash"))).order_by(_COLUMNS.seq)


def audit_head(session: Session) -> AuditHead:
    """Returns the head of the chain; before the first entry it is the hash of the store's identity."""
    row = session.connection().execute(_HEAD).one_or_none()
    return AuditHead(row.seq, row.hash) if row else AuditHead(0, _genesis(session))


def walk(session: Session, progress: Progress | None = None) -> ChainVerdict:
    """Returns the verdict on the whole chain, computing every hash anew."""
    progress = progress or silent()
    total = audit_head(session).seq
    expected, count, first_break = _genesis(session), 0, None
    # Rows, not records: a session would keep each of half a million entries in mind while it is walked.
    rows = session.execute(_WALKED, execution_options={"yield_per": 2000})
    for entry in rows:
        if count % _TOLD_EVERY == 0:
            progress.step("trail_walking", count, total)
        count += 1
        fields = dict(zip(_HASHED, entry, strict=False))
        fits = entry.seq == count and entry.previous == expected and sha256_hex(canonical(fields)) == entry.hash
        if not fits and first_break is None:
            first_break = entry.seq
        expected = entry.hash
    return ChainVerdict(count, first_break, AuditHead(count, expected))


def entries_about(session: Session, uid: str) -> Iterator[AuditEntry]:
    """Gives the entries about one record, oldest first."""
    for entry in session.scalars(select(AuditRecord).where(AuditRecord.uid == uid).order_by(AuditRecord.seq)):
        yield entry_of(entry)


def latest_about(session: Session, uids: Sequence[str], limit: int) -> Iterator[AuditEntry]:
    """Gives the newest entries about a record that is known by any of these uids, newest first."""
    theirs = select(AuditRecord).where(AuditRecord.uid.in_(uids))
    for entry in session.scalars(theirs.order_by(AuditRecord.seq.desc()).limit(limit)):
        yield entry_of(entry)


def latest_entries(session: Session, limit: int) -> Iterator[AuditEntry]:
    """Gives the newest entries, newest first."""
    for entry in session.scalars(select(AuditRecord).order_by(AuditRecord.seq.desc()).limit(limit)):
        yield entry_of(entry)


def hash_at(session: Session, seq: int) -> str | None:
    """Returns the hash of the entry with this number, or None where there is none."""
    if seq == 0:
        return _genesis(session)
    return session.scalar(select(AuditRecord.hash).where(AuditRecord.seq == seq))


def _genesis(session: Session) -> str:
    return sha256_hex(meta(session, STORE_ID).encode())


def entry_of(entry: AuditRecord) -> AuditEntry:
    """Returns the entry as screens show it."""
    return AuditEntry(
        entry.seq, entry.at, entry.actor, entry.role, entry.action, entry.kind, entry.uid, json.loads(entry.details)
    )
