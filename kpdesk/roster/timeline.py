"""What the roster knows about a person, in date order; later features add to it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from kpdesk.base.clock import PKT
from kpdesk.roster.ranks import RankNames
from kpdesk.roster.records import ImportBatchRecord, ImportChangeRecord
from kpdesk.roster.rows import PresentPerson, TimelineEntry
from kpdesk.roster.service_timeline import SOURCE, service_timeline
from kpdesk.store.audit import entries_about


def roster_timeline(session: Session, person: PresentPerson, ranks: RankNames) -> tuple[TimelineEntry, ...]:
    """Returns the person's service by its dates and what imports and people changed, oldest first."""
    entries = [
        *_enlistment(person),
        *service_timeline(session, person.uid, ranks),
        *_imports(session, person),
        *_by_hand(session, person),
    ]
    return tuple(sorted(entries, key=lambda entry: entry.on))


def _enlistment(person: PresentPerson) -> Iterator[TimelineEntry]:
    if person.draft.enlisted_on:
        yield TimelineEntry(person.draft.enlisted_on, "timeline_enlisted", SOURCE, {})


def _imports(session: Session, person: PresentPerson) -> Iterator[TimelineEntry]:
    done = select(ImportChangeRecord, ImportBatchRecord).join(
        ImportBatchRecord, ImportBatchRecord.id == ImportChangeRecord.batch_id
    )
    for change, batch in session.execute(done.where(ImportChangeRecord.person_id == person.id)):
        kind = "timeline_imported" if change.before is None else "timeline_import_changed"
        fields = ", ".join(change.before or ())
        values: dict[str, object] = {"file": batch.file_name, "fields": fields, "by": batch.accepted_by}
        yield TimelineEntry(batch.accepted_at.astimezone(PKT).date(), kind, SOURCE, values, batch.uid)
        if batch.undone_at is not None:
            back: dict[str, object] = {"file": batch.file_name, "by": batch.undone_by or ""}
            yield TimelineEntry(
                batch.undone_at.astimezone(PKT).date(), "timeline_import_undone", SOURCE, back, batch.uid
            )


def _by_hand(session: Session, person: PresentPerson) -> Iterator[TimelineEntry]:
    for entry in entries_about(session, person.uid):
        kind = _KINDS.get(entry.action)
        if kind:
            after = entry.details.get("after")
            named = entry.details.get("aspect") or entry.details.get("outcome", "")
            fields = ", ".join(after) if isinstance(after, dict) else str(named)
            values: dict[str, object] = {"by": entry.actor, "fields": fields}
            yield TimelineEntry(_day(entry.at), kind, SOURCE, values)


def _day(moment: str) -> date:
    return datetime.fromisoformat(moment).astimezone(PKT).date()


_KINDS = {
    "person_registered": "timeline_registered",
    "person_changed": "timeline_changed",
    "person_withdrawn": "timeline_withdrawn",
    "photo_taken_in": "timeline_photo",
    "photo_withdrawn": "timeline_photo_withdrawn",
    "service_record_corrected": "timeline_corrected",
    "missing_settled": "timeline_missing_settled",
}
