"""Entries of the audit trail that fit what is asked for, newest first, a piece at a time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from sqlalchemy import ColumnElement, Select, func, or_, select
from sqlalchemy.orm import Session

from kpdesk.store.audit import AuditEntry, AuditRecord, entry_of

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class SearchWord:
    """A word that an entry must hold somewhere; ``actions`` are those whose sentence holds it."""

    text: str
    actions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class AuditFilter:
    """What the entries must fit; empty parts ask for nothing.

    ``about`` are records: their own entries, and those that name them in their details. ``since`` and ``until`` are
    moments (ISO, UTC), the second one not included; ``before`` is the number above the first entry that is wanted.
    """

    words: tuple[SearchWord, ...] = ()
    actor: str = ""
    actions: tuple[str, ...] = ()
    about: tuple[str, ...] = ()
    since: str = ""
    until: str = ""
    before: int | None = None


def found_entries(session: Session, wanted: AuditFilter, limit: int) -> Iterator[AuditEntry]:
    """Gives at most ``limit`` entries, newest first."""
    for entry in session.scalars(_fitting(select(AuditRecord), wanted).order_by(AuditRecord.seq.desc()).limit(limit)):
        yield entry_of(entry)


def entries_in_order(session: Session, wanted: AuditFilter) -> Iterator[AuditEntry]:
    """Gives every entry that fits, oldest first, in pieces: a period may hold a hundred thousand."""
    asked = _fitting(select(AuditRecord), wanted).order_by(AuditRecord.seq).execution_options(yield_per=2000)
    for entry in session.scalars(asked):
        yield entry_of(entry)


def count_found(session: Session, wanted: AuditFilter) -> int:
    """Returns how many entries fit."""
    return session.scalar(_fitting(select(func.count()).select_from(AuditRecord), wanted)) or 0


def last_entries(session: Session, action: str, uids: Sequence[str]) -> dict[str, AuditEntry]:
    """Returns for each record its newest entry with this action; records that have none are left out."""
    newest = (
        select(func.max(AuditRecord.seq))
        .where(AuditRecord.uid.in_(uids), AuditRecord.action == action)
        .group_by(AuditRecord.uid)
    )
    found = session.scalars(select(AuditRecord).where(AuditRecord.seq.in_(newest)))
    return {record.uid: entry_of(record) for record in found}


def _fitting(asked: Select[T], wanted: AuditFilter) -> Select[T]:
    return asked.where(*_conditions(wanted))


def _conditions(wanted: AuditFilter) -> Iterator[ColumnElement[bool]]:
    if wanted.before is not None:
        yield AuditRecord.seq < wanted.before
    if wanted.since:
        yield AuditRecord.at >= wanted.since
    if wanted.until:
        yield AuditRecord.at < wanted.until
    if wanted.actor:
        yield AuditRecord.actor == wanted.actor
    if wanted.actions:
        yield AuditRecord.action.in_(wanted.actions)
    if wanted.about:
        yield or_(
            AuditRecord.uid.in_(wanted.about),
            *(AuditRecord.details.contains(uid, autoescape=True) for uid in wanted.about),
        )
    for word in wanted.words:
        yield _holding(word)


def _holding(word: SearchWord) -> ColumnElement[bool]:
    columns = (AuditRecord.details, AuditRecord.actor, AuditRecord.uid, AuditRecord.kind)
    places: list[ColumnElement[bool]] = [column.icontains(word.text, autoescape=True) for column in columns]
    if word.actions:
        places.insert(0, AuditRecord.action.in_(word.actions))
    return or_(*places)
