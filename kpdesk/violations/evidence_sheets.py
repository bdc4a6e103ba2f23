"""What goes onto printed capture sheets, and the note that they were printed."""

from __future__ import annotations

from collections.abc import Sequence

from kpdesk.access.rules import Permission
from kpdesk.base.errors import Refused
from kpdesk.base.machine import computer_name
from kpdesk.store.unit_of_work import UnitOfWork
from kpdesk.violations.capture_pages import CaptureSheet
from kpdesk.violations.custody_log import custody_log
from kpdesk.violations.evidence_access import allow_seeing
from kpdesk.violations.evidence_queries import evidence_of, violation_named
from kpdesk.violations.interest import refuse_interest_in
from kpdesk.violations.thumbnails import thumbnails_of


def capture_sheets_of(uow: UnitOfWork, violation: str, exhibits: Sequence[str] = ()) -> tuple[CaptureSheet, ...]:
    """Returns the exhibits of a violation with their custody logs; ``exhibits`` are letters, empty means all.

    Raises Refused ``violation_unknown``, ``evidence_unknown``, ``evidence_none``, ``not_permitted``,
    ``evidence_protected``, ``own_violation``, ``violation_of_officer_supported``.
    """
    record = violation_named(uow.session, violation)
    allow_seeing(uow.actor, record, Permission.EVIDENCE_VIEW)
    refuse_interest_in(uow, record.person_id)
    rows = {row.exhibit: row for row in evidence_of(uow.session, record.id)}
    unknown = [letter for letter in exhibits if letter not in rows]
    if unknown:
        raise Refused("evidence_unknown", field="exhibit", evidence=unknown[0])
    wanted = [row for letter, row in rows.items() if not exhibits or letter in exhibits]
    if not wanted:
        raise Refused("evidence_none", number=record.number)
    printed = thumbnails_of(uow.session, [row.sha256 for row in wanted if not row.shows_accused])
    return tuple(CaptureSheet(row, custody_log(uow.session, row.uid), printed.get(row.sha256)) for row in wanted)


def note_printed(uow: UnitOfWork, sheets: Sequence[CaptureSheet]) -> None:
    """Notes for every exhibit that its sheet was printed."""
    for sheet in sheets:
        row = sheet.exhibit
        uow.note(
            "evidence_sheet_printed", "evidence", row.uid, number=row.number, exhibit=row.exhibit,
            computer=computer_name(),
        )  # fmt: skip
