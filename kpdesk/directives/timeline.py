"""What a person did about directives, as entries of his timeline."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import select
from sqlalchemy.orm import Session

from kpdesk.directives.records import AcknowledgementRecord, DirectiveRecord
from kpdesk.roster.records import PersonRecord
from kpdesk.roster.rows import TimelineEntry

SOURCE = "directives"


def acknowledgements_timeline(session: Session, person_uid: str) -> Iterator[TimelineEntry]:
    """Gives an entry for each directive that the person heard, signed or refused, or was away for."""
    wanted = (
        select(AcknowledgementRecord, DirectiveRecord)
        .join(DirectiveRecord, DirectiveRecord.id == AcknowledgementRecord.directive_id)
        .join(PersonRecord, PersonRecord.id == AcknowledgementRecord.person_id)
        .where(PersonRecord.uid == person_uid, AcknowledgementRecord.withdrawn_at.is_(None))
        .order_by(AcknowledgementRecord.on_date, AcknowledgementRecord.id)
    )
    for done, directive in session.execute(wanted):
        values: dict[str, object] = {
            "directive": directive.code,
            "title": directive.title,
            "letter": f", {directive.letter_no}" if directive.letter_no else "",
        }
        yield TimelineEntry(done.on_date, f"timeline_ack_{done.state}", SOURCE, values, directive.uid)
