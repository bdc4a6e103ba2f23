"""Taking a monitoring log in: the plan from a file, and its acceptance as one transaction."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from kpdesk.access.rules import Permission, allow
from kpdesk.base.changes import Changes
from kpdesk.base.progress import Progress, silent
from kpdesk.reference.queries import load
from kpdesk.roster.records import PersonRecord
from kpdesk.store.schema import new_uid
from kpdesk.store.unit_of_work import UnitOfWork
from kpdesk.violations.log_matching import LogMatcher, people_on_roll
from kpdesk.violations.log_plan import Decision, Likeness, LogPlan, PlannedViolation, Verdict, import_keys, make_plan
from kpdesk.violations.log_questions import remember, remembered
from kpdesk.violations.log_reading import read_log
from kpdesk.violations.records import ViolationRecord
from kpdesk.violations.registrar import Registrar
from kpdesk.workbooks.reading import read_workbook

CHUNK = 500


@dataclass(frozen=True, slots=True)
class LogAccepted:
    """What was entered: the batch (None when nothing was), how many plain rows and how many doubtful ones."""

    changes: Changes
    batch: str | None
    added: int
    doubtful_taken: int
    numbers: tuple[str, ...] = field(default=())


def propose_log(
    session: Session,
    path: Path,
    today: date,
    sheet: str | None = None,
    choice: Mapping[str, object] | None = None,
    progress: Progress | None = None,
    answers: Mapping[str, str] | None = None,
) -> LogPlan:
    """Returns the plan for a file; nothing is written.

    ``answers`` to questions on kinds and platforms come before those that were remembered from earlier sheets.
    Raises as :func:`kpdesk.workbooks.reading.read_workbook` and :func:`kpdesk.violations.log_reading.read_log`.
    """
    progress = progress or silent()
    workbook = read_workbook(path, progress=progress)
    known = {**remembered(session), **(answers or {})}
    reading = read_log(workbook, path.name, load(session), today, sheet, choice, known)
    progress.step("log_matching", 0, len(reading.rows))
    matcher = LogMatcher(people_on_roll(session))
    days = [row.seen_on for row in reading.rows if row.seen_on]
    logged = _logged(session, min(days), max(days)) if days else {}
    return make_plan(reading, matcher, _known_keys(session, import_keys(reading)), logged)


def accept_log(
    uow: UnitOfWork,
    plan: LogPlan,
    *,
    take_doubtful: bool = False,
    decisions: Mapping[int, Decision] | None = None,
    answers: Mapping[str, str] | None = None,
    progress: Progress | None = None,
) -> LogAccepted:
    """Enters the new rows, the doubtful ones that were decided on, and with ``take_doubtful`` every doubtful one.

    ``decisions`` are by row number; ``answers`` on kinds and platforms are remembered for later sheets.
    A doubtful row without a kind is never taken: nobody can tell what it would be.
    Raises ProblemsFound, Refused ``not_permitted``; Cancelled.
    """
    allow(uow.actor, Permission.LOG)
    progress, decisions = progress or silent(), decisions or {}
    batch, registrar = new_uid(), Registrar(uow)
    known = _known_keys(uow.session, [row.import_key for row in plan.rows])
    wanted = [row for row in plan.rows if row.import_key not in known and _taken(row, take_doubtful, decisions)]
    uids: list[str] = []
    numbers: list[str] = []
    for place, row in enumerate(wanted):
        progress.step("log_accepting", place, len(wanted))
        decision = decisions.get(row.row.row, Decision())
        made = registrar.register(row.draft(decision.person_uid, decision.kind), batch=batch, import_key=row.import_key)
        uids.extend(item.uid for item in made)
        numbers.extend(item.number for item in made)
    if not wanted:
        return LogAccepted(Changes(), None, 0, 0)
    remember(uow, answers or {})
    plain = sum(row.verdict is Verdict.NEW for row in wanted)
    uow.note(
        "violations_imported",
        "violation_import",
        batch,
        file=plan.reading.file_name,
        sha256=plan.reading.sha256,
        rows=len(plan.rows),
        added=plain,
        doubtful_taken=len(wanted) - plain,
        numbers=numbers,
    )
    return LogAccepted(Changes.of("violations", uids=tuple(uids)), batch, plain, len(wanted) - plain, tuple(numbers))


def _taken(row: PlannedViolation, take_doubtful: bool, decisions: Mapping[int, Decision]) -> bool:
    if row.verdict is Verdict.NEW:
        return True
    decision = decisions.get(row.row.row)
    has_kind = bool(row.row.kind or (decision and decision.kind))
    return row.verdict is Verdict.DOUBTFUL and has_kind and (take_doubtful or decision is not None)


def _known_keys(session: Session, keys: Sequence[str]) -> Collection[str]:
    """Returns which of the keys were taken before; withdrawn violations count, so that none comes back by itself."""
    found: set[str] = set()
    for start in range(0, len(keys), CHUNK):
        chosen = select(ViolationRecord.import_key).where(ViolationRecord.import_key.in_(keys[start : start + CHUNK]))
        found.update(key for key in session.scalars(chosen) if key)
    return found


def _logged(session: Session, first: date, last: date) -> dict[Likeness, str]:
    rows = session.execute(
        select(
            PersonRecord.uid,
            ViolationRecord.seen_on,
            ViolationRecord.kind,
            ViolationRecord.url,
            ViolationRecord.handle,
            ViolationRecord.number,
        )
        .join(PersonRecord, PersonRecord.id == ViolationRecord.person_id)
        .where(ViolationRecord.withdrawn_at.is_(None), ViolationRecord.seen_on.between(first, last))
    )
    return {(row.uid, row.seen_on, row.kind, row.url or row.handle): row.number for row in rows}
