"""Headquarters' picture built anew from the files that came in: the store of received rows is disposable."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete, func, select, update

from kpdesk.access.rules import Permission, allow
from kpdesk.base.errors import Refused
from kpdesk.base.progress import Progress
from kpdesk.exchange.chain import IN_ORDER
from kpdesk.exchange.judging import Examined, verdict_on
from kpdesk.exchange.manifest import Kind
from kpdesk.exchange.merge import Incoming, apply, note_file
from kpdesk.exchange.records import InboxRecord, ReceivedRowRecord
from kpdesk.exchange.trust import Colour, Verdict
from kpdesk.province.held_state import forget_held
from kpdesk.province.intake import take_return
from kpdesk.province.queries import state_digest
from kpdesk.province.records import ReceivedReturnRecord
from kpdesk.province.rows import Rebuilt
from kpdesk.store.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class Archived:
    """A file of the archive; ``came_at`` is when it was put there, for files that the inbox does not know."""

    file: Examined
    came_at: datetime


def rebuild(uow: UnitOfWork, archive: Sequence[Archived], progress: Progress) -> Rebuilt:
    """Takes away all received rows and returns and builds them anew; the caller commits, or nothing happened.

    Files may come in any order and more than once. Of two files with one number the one that was taken in before
    counts; where none was, both are left out as a fork. Raises Refused ``not_permitted``, ``archive_incomplete`` when
    a file that was taken in is not in the archive.
    """
    allow(uow.actor, Permission.RECEIVE)
    known = _records(uow)
    good, skipped, duplicates = _usable(uow, archive, set(known))
    lacking = set(known) - {item.file.manifest.digest for item in good if item.file.manifest}
    if lacking:
        first = known[sorted(lacking)[0]]
        raise Refused("archive_incomplete", field="from", count=len(lacking), first=first.file_name)
    for table in (ReceivedRowRecord, ReceivedReturnRecord):
        uow.session.execute(delete(table))
    forget_held(uow.session)
    for done, item in enumerate(good):
        progress.step("province_rebuilding", done, len(good))
        _apply(uow, item, known)
    uow.flush()
    digest = state_digest(uow.session)
    uow.note("province_rebuilt", "province", uow.office, files=len(good), digest=digest)
    return Rebuilt(
        len(archive), duplicates, len(good), tuple(skipped),
        uow.session.scalar(select(func.count()).select_from(ReceivedReturnRecord)) or 0,
        uow.session.scalar(select(func.count()).select_from(ReceivedRowRecord)) or 0, digest,
    )  # fmt: skip


def _usable(
    uow: UnitOfWork, archive: Sequence[Archived], known: set[str]
) -> tuple[list[Archived], list[tuple[str, str]], int]:
    """Returns the files to be used in their senders' order, those left out with their codes, and the doubles."""
    chosen: dict[str, Archived] = {}
    skipped: list[tuple[str, str]] = []
    duplicates = 0
    for item in sorted(archive, key=lambda item: (item.file.order, item.came_at, item.file.sha256)):
        verdict = _verdict(uow, item.file)
        digest = item.file.manifest.digest if item.file.manifest else ""
        if verdict.colour is not Colour.GREEN:
            skipped.append((item.file.name, verdict.code))
        elif digest in chosen:
            duplicates += 1
        else:
            chosen[digest] = item
    good: list[Archived] = []
    for item in chosen.values():
        forks = {digest for digest, other in chosen.items() if other.file.order == item.file.order}
        mine = item.file.manifest.digest if item.file.manifest else ""
        if len(forks) == 1 or mine in known:
            good.append(item)
        else:
            skipped.append((item.file.name, "fork"))
    return good, skipped, duplicates


def _verdict(uow: UnitOfWork, file: Examined) -> Verdict:
    """Returns the verdict on the file alone, without its place in the chain: the whole chain is built anew."""
    found = verdict_on(uow.session, uow.office, file, {Kind.RETURN.value})
    passed = found.code in ("already_received", "older_than_last", "fork", IN_ORDER)
    return Verdict(Colour.GREEN, IN_ORDER) if passed and file.transfer is not None else found


def _apply(uow: UnitOfWork, item: Archived, known: dict[str, InboxRecord]) -> None:
    file = item.file
    if file.transfer is None or file.manifest is None:
        raise ValueError("only a file that was read can be applied")
    incoming = Incoming(file.name, file.sha256, file.transfer, Verdict(Colour.GREEN, IN_ORDER))
    record = known.get(file.manifest.digest)
    if record is None:
        record = note_file(uow, incoming, accepted=True)
        came_at = min(max(item.came_at, datetime.fromisoformat(file.manifest.created_at)), uow.now)
        uow.session.execute(update(InboxRecord).where(InboxRecord.uid == record.uid).values(changed_at=came_at))
    apply(uow, incoming, record.uid, take_return)


def _records(uow: UnitOfWork) -> dict[str, InboxRecord]:
    """Returns the inbox records of returns that were taken in, by the digest of their manifest."""
    wanted = (InboxRecord.accepted, InboxRecord.kind == Kind.RETURN.value)
    return {record.seal_sha256: record for record in uow.session.scalars(select(InboxRecord).where(*wanted))}
