"""Letting exhibits out: shown on the screen or copied into a file, never without a reason and a trace."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import IO

from kpdesk.access.rules import Permission
from kpdesk.base.clock import minute_on_paper
from kpdesk.base.errors import Refused
from kpdesk.base.machine import computer_name
from kpdesk.base.media_kinds import can_be_shown, is_picture
from kpdesk.base.progress import Progress
from kpdesk.base.sentences import sentence
from kpdesk.store.sealed_files import kept_bytes, unsealed
from kpdesk.store.unit_of_work import UnitOfWork
from kpdesk.violations.evidence_access import allow_seeing, refuse_unfit
from kpdesk.violations.evidence_queries import evidence_record, sealed_of, violation_of
from kpdesk.violations.evidence_rows import EvidenceShown
from kpdesk.violations.interest import refuse_interest_in
from kpdesk.violations.records import EvidenceRecord, ViolationRecord
from kpdesk.violations.working_copy import stamped

LARGEST_SHOWN_BYTES = 64 << 20
SHORTEST_REASON = 3


def view_exhibit(uow: UnitOfWork, uid: str, reason: str, folder: Path) -> EvidenceShown:
    """Returns an exhibit's contents for the screen and notes who looked at it and why.

    Raises Refused ``not_permitted``, ``evidence_protected``, ``evidence_unknown``, ``evidence_reason_missing``,
    ``own_violation``, ``violation_of_officer_supported``, ``evidence_not_shown_here`` (a video, or over 64 MiB: to be
    copied out); Broken as :func:`kpdesk.store.sealed_files.unsealed`.
    """
    record, violation = _seen_by(uow, uid, Permission.EVIDENCE_VIEW)
    why = _reason(reason)
    if not can_be_shown(record.media_type) or record.size_bytes > LARGEST_SHOWN_BYTES:
        raise Refused("evidence_not_shown_here", file=record.file_name)
    data = kept_bytes(uow.session, folder, sealed_of(record))
    uow.note("evidence_viewed", "evidence", record.uid, **_about(record, violation), reason=why)
    return EvidenceShown(
        record.uid, violation.number, record.exhibit, record.file_name, record.media_type, data, record.shows_accused
    )


def export(
    uow: UnitOfWork,
    uid: str,
    folder: Path,
    target: IO[bytes],
    target_name: str,
    reason: str,
    *,
    working_copy: bool = False,
    progress: Progress | None = None,
) -> None:
    """Writes a copy to the target and notes who took it and why.

    The copy is the original to the last bit, or with ``working_copy`` a picture stamped as such. Raises Refused
    ``not_permitted``, ``evidence_protected``, ``evidence_unknown``, ``evidence_reason_missing``, ``own_violation``,
    ``violation_of_officer_supported``, ``working_copy_no_picture``, ``picture_not_stamped``; Broken as
    :func:`kpdesk.store.sealed_files.unsealed`; Cancelled.
    """
    record, violation = _seen_by(uow, uid, Permission.EVIDENCE_EXPORT)
    why = _reason(reason)
    copy_sha256 = record.sha256
    if working_copy:
        data = _working_copy(uow, record, violation, folder)
        copy_sha256 = hashlib.sha256(data).hexdigest()
        target.write(data)
    else:
        unsealed(uow.session, folder, sealed_of(record), target, progress)
    uow.note(
        "evidence_exported",
        "evidence",
        record.uid,
        **_about(record, violation),
        reason=why,
        sha256=record.sha256,
        copy_sha256=copy_sha256,
        working_copy=working_copy,
        target=target_name,
    )


def _working_copy(uow: UnitOfWork, record: EvidenceRecord, violation: ViolationRecord, folder: Path) -> bytes:
    if not is_picture(record.media_type) or record.size_bytes > LARGEST_SHOWN_BYTES:
        raise Refused("working_copy_no_picture", field="stamped", file=record.file_name)
    values = {
        "number": violation.number,
        "exhibit": record.exhibit,
        "moment": minute_on_paper(uow.now),
        "user": uow.actor.name,
        "sha256": record.sha256,
    }
    lines = tuple(sentence(code, values) for code in ("working_copy_head", "working_copy_made", "working_copy_hash"))
    return stamped(kept_bytes(uow.session, folder, sealed_of(record)), record.media_type, lines)


def _seen_by(uow: UnitOfWork, uid: str, permission: Permission) -> tuple[EvidenceRecord, ViolationRecord]:
    record = evidence_record(uow.session, uid)
    violation = violation_of(uow.session, record)
    allow_seeing(uow.actor, violation, permission)
    refuse_interest_in(uow, violation.person_id)
    return record, violation


def _reason(text: str) -> str:
    why = text.strip()
    if len(why) < SHORTEST_REASON:
        raise Refused("evidence_reason_missing", field="reason")
    refuse_unfit(why)
    return why


def _about(record: EvidenceRecord, violation: ViolationRecord) -> dict[str, object]:
    return {"number": violation.number, "exhibit": record.exhibit, "computer": computer_name()}
