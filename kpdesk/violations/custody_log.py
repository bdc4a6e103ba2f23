"""The custody log of an exhibit: everything that was ever done with it, read from the chained audit trail.

It is kept nowhere else, so that nobody can mend the one without the other; the chain proves it.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from sqlalchemy.orm import Session

from kpdesk.store.audit import AuditEntry, entries_about
from kpdesk.violations.evidence_proof import LOCKER
from kpdesk.violations.evidence_queries import evidence_record, violation_of
from kpdesk.violations.evidence_rows import CustodyEntry

_PREFIX = "evidence_"


def custody_log(session: Session, uid: str) -> tuple[CustodyEntry, ...]:
    """Returns the entries about one exhibit, oldest first, with each time the whole locker was hashed again.

    Raises Refused ``evidence_unknown``.
    """
    record = evidence_record(session, uid)
    name = [violation_of(session, record).number, record.exhibit]
    own = [_entry(entry) for entry in entries_about(session, record.uid)]
    first = own[0].seq if own else 0
    return tuple(sorted((*own, *_verified(session, name, first)), key=lambda entry: entry.seq))


def _verified(session: Session, name: list[str], first: int) -> Iterator[CustodyEntry]:
    for entry in entries_about(session, LOCKER):
        if entry.seq > first:
            faults = entry.details.get("faults")
            intact = not any(fault[:2] == name for fault in faults) if isinstance(faults, list) else None
            yield _entry(entry, intact)


def _entry(entry: AuditEntry, intact: bool | None = None) -> CustodyEntry:
    return CustodyEntry(
        entry.seq,
        datetime.fromisoformat(entry.at),
        entry.actor,
        entry.role,
        entry.action.removeprefix(_PREFIX),
        str(entry.details.get("reason", "")),
        str(entry.details.get("computer", "")),
        entry.details,
        intact,
    )
