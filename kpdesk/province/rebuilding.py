"""Headquarters' picture built anew from the files that came in: the store of received rows is disposable.

Built anew are the weeks, the rows of their parts, the records, the exhibits' list and the regions' reviews: everything
that other offices' files say. What this office decided or did itself is in no such file and stays as it is: its own
reviews and remarks, late windows, questions and their follow-up, reminders, receipts, rows of changed files that a
named person accepted, contents of evidence that are here.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Final

from sqlalchemy import delete, func, or_, select, update
from sqlalchemy.orm import Session

from kpdesk.access.rules import Permission, allow
from kpdesk.base.errors import Refused
from kpdesk.base.progress import Progress
from kpdesk.exchange.chain import IN_ORDER
from kpdesk.exchange.manifest import Kind
from kpdesk.exchange.merge import Incoming, Taker, apply, note_file
from kpdesk.exchange.records import InboxRecord, ReceivedRowRecord
from kpdesk.exchange.trust import Colour, Verdict
from kpdesk.province.archive import Archived
from kpdesk.province.evidence_anew import evidence_begun_anew, evidence_done_anew
from kpdesk.province.held_state import forget_held
from kpdesk.province.records import ReceivedReturnRecord
from kpdesk.province.rows import Rebuilt
from kpdesk.province.state_digest import state_digest
from kpdesk.store.unit_of_work import UnitOfWork

BUILT_KINDS: Final = frozenset({Kind.RETURN.value, Kind.ACKNOWLEDGEMENT.value, Kind.EVIDENCE.value})
"""Kinds of file that say how things stand at another office, and nothing else."""


def taken_in(session: Session) -> dict[str, InboxRecord]:
    """Returns the inbox records of files of these kinds that were taken in, by the digest of their manifest."""
    wanted = (InboxRecord.accepted, InboxRecord.kind.in_(BUILT_KINDS))
    return {record.seal_sha256: record for record in session.scalars(select(InboxRecord).where(*wanted))}


def rebuild(uow: UnitOfWork, archive: Sequence[Archived], takers: Mapping[str, Taker], progress: Progress) -> Rebuilt:
    """Takes away all that came with these kinds of file and builds it anew; the caller commits, or nothing happened.

    Files may come in any order and more than once. Of two files with one number the one that was taken in before
    counts; where none was, both are left out as a fork. Raises Refused ``not_permitted``, ``archive_incomplete`` when
    a file that was taken in is not in the archive.
    """
    allow(uow.actor, Permission.RECEIVE)
    known = taken_in(uow.session)
    good, skipped, duplicates = _usable(archive, set(known))
    lacking = known.keys() - {item.digest for item in good}
    if lacking:
        first = known[sorted(lacking)[0]]
        raise Refused("archive_incomplete", field="from", count=len(lacking), first=first.file_name)
    contents = evidence_begun_anew(uow.session)
    _forget(uow.session)
    for done, item in enumerate(good):
        progress.step("province_rebuilding", done, len(good))
        _apply(uow, item, known, takers)
    uow.flush()
    evidence_done_anew(uow.session, contents)
    digest = state_digest(uow.session)
    uow.note("province_rebuilt", "province", uow.office, files=len(good), digest=digest)
    returns, rows = (
        uow.session.scalar(select(func.count()).select_from(table)) or 0
        for table in (ReceivedReturnRecord, ReceivedRowRecord)
    )
    return Rebuilt(len(archive), duplicates, len(good), tuple(skipped), returns, rows, digest)


def _usable(archive: Sequence[Archived], known: Collection[str]) -> tuple[list[Archived], list[tuple[str, str]], int]:
    """Returns the files to be used in their senders' order, those left out with their codes, and the doubles."""
    chosen: dict[str, Archived] = {}
    skipped: list[tuple[str, str]] = []
    duplicates = 0
    for item in sorted(archive, key=lambda item: (_number(item), item.came_at, item.sha256)):
        if item.verdict.colour is not Colour.GREEN:
            skipped.append((item.name, item.verdict.code))
        elif item.digest in chosen:
            duplicates += 1
        else:
            chosen[item.digest] = item
    of_number = Counter(_number(item) for item in chosen.values())
    good: list[Archived] = []
    for item in chosen.values():
        if of_number[_number(item)] == 1 or item.digest in known:
            good.append(item)
        else:
            skipped.append((item.name, "fork"))
    return good, skipped, duplicates


def _number(item: Archived) -> tuple[str, str, str, int]:
    """Returns sender, epoch, addressee and number: what no two files have in common unless they are a fork."""
    found = item.manifest
    return (found.sender, found.epoch, found.addressed, found.seq) if found is not None else ("", "", "", 0)


def _forget(session: Session) -> None:
    """Takes away what these kinds of file brought; rows of other kinds (the CPO's letters at a region) stay."""
    files = select(InboxRecord.uid).where(InboxRecord.kind.in_(BUILT_KINDS))
    row = ReceivedRowRecord
    session.execute(delete(row).where(or_(row.last_file.in_(files), row.first_file.in_(files))))
    session.execute(delete(ReceivedReturnRecord))
    forget_held(session)


def _apply(uow: UnitOfWork, item: Archived, known: Mapping[str, InboxRecord], takers: Mapping[str, Taker]) -> None:
    transfer = item.whole()
    incoming = Incoming(item.name, item.sha256, transfer, Verdict(Colour.GREEN, IN_ORDER))
    record = known.get(item.digest)
    if record is None:
        record = note_file(uow, incoming, accepted=True)
        came_at = min(max(item.came_at, datetime.fromisoformat(transfer.manifest.created_at)), uow.now)
        uow.session.execute(update(InboxRecord).where(InboxRecord.uid == record.uid).values(changed_at=came_at))
    apply(uow, incoming, record.uid, takers[transfer.manifest.kind])
