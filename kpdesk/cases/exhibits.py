"""The exhibits that a case stands on: those of its violations, in the order of the file."""

from __future__ import annotations

from dataclasses import dataclass, field

from sqlalchemy.orm import Session

from kpdesk.base.actor import Actor
from kpdesk.base.errors import Refused
from kpdesk.cases.loading import find_case, violations_of
from kpdesk.violations.evidence_access import may_see, refuse_hidden
from kpdesk.violations.evidence_queries import evidence_of
from kpdesk.violations.evidence_rows import EvidenceRow
from kpdesk.violations.thumbnails import thumbnails_of


@dataclass(frozen=True, slots=True)
class ViolationExhibits:
    """What one violation of a case is proved with; ``is_hidden``: a protected disclosure, not for this user.

    ``thumbnails`` are JPEGs by the exhibit's uid; none of an exhibit that shows an accused in custody.
    """

    uid: str
    number: str
    kind: str
    exhibits: tuple[EvidenceRow, ...] = ()
    is_hidden: bool = False
    thumbnails: dict[str, bytes] = field(default_factory=dict)


def exhibits_of(session: Session, case: str, actor: Actor) -> tuple[ViolationExhibits, ...]:
    """Returns the exhibits of the case of that number or uid by violation; raises Refused ``case_unknown``."""
    found = []
    for violation in violations_of(session, find_case(session, case).id):
        try:
            refuse_hidden(actor, violation)
        except Refused:
            found.append(ViolationExhibits(violation.uid, violation.number, violation.kind, is_hidden=True))
            continue
        rows = evidence_of(session, violation.id)
        pictures = _pictures(session, rows) if may_see(actor, violation) else {}
        found.append(ViolationExhibits(violation.uid, violation.number, violation.kind, rows, thumbnails=pictures))
    return tuple(found)


def _pictures(session: Session, rows: tuple[EvidenceRow, ...]) -> dict[str, bytes]:
    shown = [row for row in rows if not row.shows_accused]
    found = thumbnails_of(session, [row.sha256 for row in shown])
    return {row.uid: found[row.sha256] for row in shown if row.sha256 in found}
