"""What the verbs on evidence print, as plain values under the contract's names."""

from __future__ import annotations

from dataclasses import asdict

from kpdesk.base.sentences import sentence
from kpdesk.store.stray_files import StrayFile
from kpdesk.violations.evidence_rows import CustodyEntry, EvidenceFault, EvidenceRow, EvidenceTaken


def taken_object(item: EvidenceTaken) -> dict[str, object]:
    """Returns what became of one file, with the sentences that its adding calls for."""
    warnings = []
    values = {"exhibit": item.exhibit, "file": item.file_name}
    if item.shows_accused:
        warnings.append(sentence("evidence_shows_accused", values))
    if item.kind_differs:
        warnings.append(sentence("evidence_kind_differs", values))
    return {
        "uid": item.uid,
        "number": item.number,
        "exhibit": item.exhibit,
        "file_name": item.file_name,
        "size_bytes": item.size_bytes,
        "sha256": item.sha256,
        "already_here": item.uid is None,
        "same_as": list(item.same_as),
        "shows_accused": item.shows_accused,
        "warnings": warnings,
    }


def exhibit_object(row: EvidenceRow) -> dict[str, object]:
    """Returns one exhibit with its capture sheet."""
    return {
        "uid": row.uid,
        "number": row.number,
        "exhibit": row.exhibit,
        "file_name": row.file_name,
        "media_type": row.media_type,
        "size_bytes": row.size_bytes,
        "sha256": row.sha256,
        "taken_at": row.taken_at,
        "taken_by": row.taken_by,
        "taken_on": row.taken_on,
        **asdict(row.capture),
        "also": list(row.also),
    }


def custody_object(entry: CustodyEntry) -> dict[str, object]:
    """Returns one entry of a custody log."""
    return {
        "seq": entry.seq,
        "at": entry.at,
        "actor": entry.actor,
        "role": entry.role,
        "action": entry.action,
        "reason": entry.reason,
        "computer": entry.computer,
        "intact": entry.intact,
        "details": dict(entry.details),
    }


def stray_object(stray: StrayFile) -> dict[str, object]:
    """Returns one file of the locker that no record names."""
    return {"file": stray.name, "size_bytes": stray.size_bytes, "at": stray.at}


def fault_object(fault: EvidenceFault) -> dict[str, object]:
    """Returns one exhibit that is not as it was taken in."""
    return {
        "number": fault.number,
        "exhibit": fault.exhibit,
        "file_name": fault.file_name,
        "code": fault.code,
        "message": sentence(fault.code, fault.values),
    }
