"""What the cases know about a person, in date order, for his page."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from kpdesk.cases.records import CaseRecord, CaseStepRecord, PunishmentRecord
from kpdesk.roster.records import PersonRecord
from kpdesk.roster.rows import TimelineEntry

SOURCE = "cases"


def cases_timeline(session: Session, person_uid: str) -> tuple[TimelineEntry, ...]:
    """Returns the opening of every case against the person and each of its steps, entries of the roll, oldest first."""
    of_person = select(PersonRecord.id).where(PersonRecord.uid == person_uid).scalar_subquery()
    cases = session.scalars(select(CaseRecord).where(CaseRecord.person_id == of_person)).all()
    entries = [
        TimelineEntry(case.opened_on, "timeline_case_opened", SOURCE, {"case": case.number}, case.uid) for case in cases
    ]
    for case in cases:
        steps = select(CaseStepRecord).where(CaseStepRecord.case_id == case.id).order_by(CaseStepRecord.seq)
        for step in session.scalars(steps):
            values: dict[str, object] = {"case": case.number, "letter_no": step.letter_no}
            entries.append(TimelineEntry(step.on_date, f"case_step_{step.step}", SOURCE, values, case.uid))
    numbers = {case.id: (case.number, case.uid) for case in cases}
    awards = select(PunishmentRecord).where(PunishmentRecord.case_id.in_(numbers)).order_by(PunishmentRecord.id)
    for award in session.scalars(awards):
        number, uid = numbers[award.case_id]
        told: dict[str, object] = {"case": number, "page": award.entry_page, "by": award.entered_by}
        for on, kind in (
            (award.entered_on, "timeline_roll_entered"),
            (award.entry_cancelled_on, "timeline_roll_struck"),
        ):
            if on is not None:
                entries.append(TimelineEntry(on, kind, SOURCE, told, uid))
    return tuple(sorted(entries, key=lambda entry: entry.on))
