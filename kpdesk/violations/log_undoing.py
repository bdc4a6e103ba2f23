"""Taking an imported log back: what nobody has worked on since is withdrawn, the rest stays and is named."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from kpdesk.access.rules import Permission, allow
from kpdesk.base.changes import Changes
from kpdesk.base.errors import Refused
from kpdesk.base.progress import Progress, silent
from kpdesk.base.sentences import sentence
from kpdesk.store import search
from kpdesk.store.audit import entries_about
from kpdesk.store.unit_of_work import UnitOfWork
from kpdesk.violations.records import EvidenceRecord, ViolationRecord
from kpdesk.violations.rules import Attribution, State


@dataclass(frozen=True, slots=True)
class LogBatch:
    """An import: its file and day, how many rows it entered and how many of them stand."""

    uid: str
    file_name: str
    at: str
    by: str
    rows: int
    standing: int


@dataclass(frozen=True, slots=True)
class LogUndone:
    """What was taken back; ``kept`` are the numbers of those that somebody has worked on since."""

    changes: Changes
    reverted: int
    kept: tuple[str, ...]


def log_batches(session: Session, limit: int = 20) -> tuple[LogBatch, ...]:
    """Returns the imports, the latest first."""
    return tuple(_batches(session, limit))


def undo_log(uow: UnitOfWork, batch: str, progress: Progress | None = None) -> LogUndone:
    """Withdraws what an import entered; its rows may then be imported again.

    One with a case, evidence or a decided attribution stays. Raises Refused ``not_permitted``,
    ``log_batch_unknown``; Cancelled.
    """
    allow(uow.actor, Permission.LOG)
    progress = progress or silent()
    found = uow.session.scalars(
        select(ViolationRecord)
        .where(ViolationRecord.import_batch == batch.strip(), ViolationRecord.withdrawn_at.is_(None))
        .order_by(ViolationRecord.id)
    ).all()
    if not found:
        raise Refused("log_batch_unknown", field="batch", batch=batch)
    proved = set(
        uow.session.scalars(
            select(EvidenceRecord.violation_id).where(
                EvidenceRecord.violation_id.in_(select(ViolationRecord.id).where(ViolationRecord.import_batch == batch))
            )
        )
    )
    kept = [record for record in found if _worked_on(record) or record.id in proved]
    taken = [record for record in found if record not in kept]
    for place, record in enumerate(taken):
        progress.step("log_undoing", place, len(taken))
        record.state, record.import_key = State.WITHDRAWN.value, None
        record.withdrawn_at, record.withdrawn_reason = uow.now, sentence("log_import_taken_back")
    search.remove(uow.session, "violation", [record.id for record in taken])
    numbers = tuple(record.number for record in kept)
    uow.note(
        "violations_import_undone", "violation_import", batch, count=len(found), taken=len(taken), kept=list(numbers)
    )
    return LogUndone(Changes.of("violations", uids=tuple(record.uid for record in taken)), len(taken), numbers)


def _worked_on(record: ViolationRecord) -> bool:
    untouched = record.state == State.LOGGED.value and record.attribution == Attribution.UNDECIDED.value
    return not untouched or record.case_number is not None or bool(record.referral or record.authority_note)


def _batches(session: Session, limit: int) -> Iterator[LogBatch]:
    record = ViolationRecord
    rows = session.execute(
        select(record.import_batch, func.count(), func.count(record.id).filter(record.withdrawn_at.is_(None)))
        .where(record.import_batch.is_not(None))
        .group_by(record.import_batch)
        .order_by(func.max(record.id).desc())
        .limit(limit)
    ).all()
    for batch, count, standing in rows:
        assert batch is not None
        entry = next((e for e in entries_about(session, batch) if e.action == "violations_imported"), None)
        file_name, at, by = (str(entry.details["file"]), entry.at, entry.actor) if entry else ("", "", "")
        yield LogBatch(batch, file_name, at, by, count, standing)
