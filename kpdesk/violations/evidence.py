"""Taking evidence in: files sealed once, entered as exhibits with their capture sheets."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace

from sqlalchemy import func, select

from kpdesk.access.rules import Permission, allow
from kpdesk.base.changes import Changes
from kpdesk.base.errors import Broken, Refused
from kpdesk.base.file_names import entered_name
from kpdesk.base.machine import computer_name
from kpdesk.base.media_kinds import media_type_of
from kpdesk.base.problems import Problem, refuse_if_any
from kpdesk.base.progress import Progress, silent, within
from kpdesk.reference.queries import items
from kpdesk.reference.rows import Kind
from kpdesk.reference.rules import KindFlag, Table
from kpdesk.store.sealed_files import Intake, Sealed, fault_of, plain_size
from kpdesk.store.unit_of_work import UnitOfWork
from kpdesk.violations.capture import Capture, EvidenceDraft
from kpdesk.violations.evidence_files import spread
from kpdesk.violations.evidence_queries import kept_as, numbers_with
from kpdesk.violations.evidence_rows import EvidenceTaken
from kpdesk.violations.numbering import exhibit_name
from kpdesk.violations.records import EvidenceRecord, ViolationRecord
from kpdesk.violations.rules import State
from kpdesk.violations.service import handled
from kpdesk.violations.thumbnails import make_thumbnail

ROOM_TO_SPARE_BYTES = 64 << 20
"""Left on the disk beside the files themselves: the database must be able to go on."""


@dataclass(frozen=True, slots=True)
class _File:
    name: str
    media_type: str
    kind_differs: bool
    sealed: Sealed
    capture: Capture


def take_in(
    uow: UnitOfWork,
    violations: Sequence[str],
    drafts: Sequence[EvidenceDraft],
    intake: Intake,
    progress: Progress | None = None,
) -> tuple[Changes, tuple[EvidenceTaken, ...]]:
    """Seals each file once and enters it as an exhibit of each violation (by uid or number); all files or none.

    Where the same contents are in the locker already, and still whole, the exhibit names that sealed file. Raises
    ProblemsFound with every file that cannot be taken; Refused ``not_permitted``, ``violation_unknown``,
    ``violation_is_withdrawn``; Broken ``evidence_no_room`` and as :meth:`kpdesk.store.sealed_files.Intake.seal`.
    """
    allow(uow.actor, Permission.LOG)
    records = [open_violation(uow, uid) for uid in violations]
    files = [one for draft in drafts for one in _each(draft)]
    total, done = _checked_size(uow, files, intake), 0
    custody = _custody_kinds(uow)
    taken: list[EvidenceTaken] = []
    for draft in files:
        part = within(progress or silent(), "taking_evidence", done, total)
        file = _sealed(uow, draft, intake, part)
        taken.extend(_enter(uow, record, file, shown=record.kind in custody) for record in records)
        done += file.sealed.size_bytes
    return Changes.of("violations", uids=tuple(record.uid for record in records)), tuple(taken)


def open_violation(uow: UnitOfWork, uid: str) -> ViolationRecord:
    """Returns a violation to which evidence may be added.

    Raises Refused ``violation_is_withdrawn`` and as :func:`kpdesk.violations.service.handled`.
    """
    record = handled(uow, uid)
    if record.state == State.WITHDRAWN:
        raise Refused("violation_is_withdrawn", number=record.number)
    return record


def next_exhibit(uow: UnitOfWork, violation: ViolationRecord) -> str:
    """Returns the next letter of a violation; those of withdrawn exhibits are never given again."""
    count = select(func.count()).where(EvidenceRecord.violation_id == violation.id)
    return exhibit_name(uow.session.scalar(count) or 0)


def held_at(uow: UnitOfWork, violation: ViolationRecord, sha256: str) -> EvidenceRecord | None:
    """Returns the exhibit by which a violation holds these contents already."""
    return uow.session.scalar(
        select(EvidenceRecord).where(
            EvidenceRecord.violation_id == violation.id,
            EvidenceRecord.sha256 == sha256,
            EvidenceRecord.withdrawn_at.is_(None),
        )
    )


def _each(draft: EvidenceDraft) -> list[EvidenceDraft]:
    """Returns the files of a folder, each with the folder's capture sheet; anything else is itself."""
    if draft.data is not None:
        return [draft]
    return [replace(draft, path=path) for path in spread([draft.path])]


def _checked_size(uow: UnitOfWork, drafts: list[EvidenceDraft], intake: Intake) -> int:
    """Returns the bytes of all files; every file that cannot be taken is named before the first is read."""
    problems, total = [], 0
    for draft in drafts:
        try:
            total += plain_size(draft.path, field="evidence") if draft.data is None else len(draft.data)
        except Refused as error:
            problems.append(Problem(error.code, error.field, values=error.values))
    for capture in dict.fromkeys(draft.capture for draft in drafts):
        problems += capture.check(uow.now)
    refuse_if_any(problems)
    free = shutil.disk_usage(intake.folder).free
    if free < total + ROOM_TO_SPARE_BYTES:
        raise Broken("evidence_no_room", needed_mib=(total + ROOM_TO_SPARE_BYTES) >> 20, free_mib=free >> 20)
    return total


def _sealed(uow: UnitOfWork, draft: EvidenceDraft, intake: Intake, progress: Progress) -> _File:
    source = draft.path if draft.data is None else draft.data
    sealed = intake.seal(uow, source, progress, field="evidence")
    name = entered_name(draft.path)
    media_type, differs = media_type_of(sealed.head, name)
    for kept in kept_as(uow.session, sealed.sha256):
        if fault_of(uow.session, intake.folder, kept) is None:
            intake.remove(sealed.stored_as)
            sealed = kept
            break
    make_thumbnail(uow, intake.folder, sealed, media_type)
    return _File(name, media_type, differs, sealed, draft.capture.tidied())


def _enter(uow: UnitOfWork, violation: ViolationRecord, file: _File, *, shown: bool) -> EvidenceTaken:
    sealed = file.sealed
    same_as = tuple(number for number in numbers_with(uow.session, sealed.sha256) if number != violation.number)
    held = held_at(uow, violation, sealed.sha256)
    facts = (violation.number, held.exhibit if held else next_exhibit(uow, violation), file.name, sealed.size_bytes)
    if held is not None:
        return EvidenceTaken(None, *facts, sealed.sha256, same_as, held.shows_accused, file.kind_differs)
    # A kind about an accused in custody is taken to show him until somebody says that it does not.
    accused = shown if file.capture.shows_accused is None else file.capture.shows_accused
    entry = EvidenceRecord(
        violation_id=violation.id,
        exhibit=facts[1],
        file_name=file.name,
        media_type=file.media_type,
        kind_differs=file.kind_differs,
        size_bytes=sealed.size_bytes,
        sha256=sealed.sha256,
        stored_as=sealed.stored_as,
        taken_at=uow.now,
        taken_by=uow.actor.full_name,
        taken_on=computer_name(),
        **asdict(replace(file.capture, shows_accused=accused)),
    )
    uow.session.add(entry)
    uow.flush()
    uow.note(
        "evidence_taken_in",
        "evidence",
        entry.uid,
        number=violation.number,
        exhibit=entry.exhibit,
        file=file.name,
        sha256=sealed.sha256,
        size_bytes=sealed.size_bytes,
        computer=entry.taken_on,
        same_as=list(same_as),
    )
    return EvidenceTaken(entry.uid, *facts, sealed.sha256, same_as, accused, file.kind_differs)


def _custody_kinds(uow: UnitOfWork) -> frozenset[str]:
    rows = (item.row for item in items(uow.session, Table.KINDS))
    return frozenset(row.code for row in rows if isinstance(row, Kind) and KindFlag.CUSTODY in row.flags)
