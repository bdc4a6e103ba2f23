"""The words under which a violation is found."""

from __future__ import annotations

from kpdesk.base.letters import fold
from kpdesk.roster.records import PersonRecord
from kpdesk.violations.records import ViolationRecord


def search_words(record: ViolationRecord, person: PersonRecord | None) -> str:
    """Returns number, person, account and what was seen, folded as the index wants them."""
    of_person = (person.name, person.name_urdu, person.father_name, person.belt_no, person.cnic) if person else ()
    parts = (
        record.number,
        *of_person,
        record.unidentified,
        record.kind,
        record.platform,
        record.handle,
        record.url,
        record.what,
        record.note,
        record.station,
        record.fir_no,
        record.outlet,
    )
    return fold(" ".join(part for part in parts if part))
