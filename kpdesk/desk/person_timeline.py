"""Everything on record about one person: what each feature knows, in one order of dates."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy.orm import Session

from kpdesk.cases.timeline import cases_timeline
from kpdesk.directives.timeline import acknowledgements_timeline
from kpdesk.monitoring.timeline import monitoring_timeline
from kpdesk.reference.reference import Reference
from kpdesk.roster.ranks import RankNames
from kpdesk.roster.rows import PresentPerson, TimelineEntry
from kpdesk.roster.timeline import roster_timeline
from kpdesk.violations.queries import violations
from kpdesk.violations.rows import ViolationFilter

MOST_VIOLATIONS = 1000


def person_timeline(
    session: Session, person: PresentPerson, ranks: RankNames, reference: Reference
) -> tuple[TimelineEntry, ...]:
    """Returns service, imports, acknowledgements, accounts, violations and cases of a person, oldest first."""
    entries = (
        *roster_timeline(session, person, ranks),
        *acknowledgements_timeline(session, person.uid),
        *monitoring_timeline(session, person.uid),
        *_violations(session, person, reference),
        *cases_timeline(session, person.uid),
    )
    return tuple(sorted(entries, key=lambda entry: entry.on))


def _violations(session: Session, person: PresentPerson, reference: Reference) -> Iterator[TimelineEntry]:
    for row in violations(session, ViolationFilter(person=person.uid), limit=MOST_VIOLATIONS):
        kind, platform = reference.kinds.get(row.kind), reference.platforms.get(row.platform)
        values: dict[str, object] = {
            "violation": row.number,
            "kind_name": kind.name if kind else row.kind,
            "platform": platform.name if platform else row.platform,
        }
        yield TimelineEntry(row.seen_on, "timeline_violation_seen", "violations", values, row.uid)
        if row.disposed_on:
            yield TimelineEntry(row.disposed_on, "timeline_violation_disposed", "violations", values, row.uid)
