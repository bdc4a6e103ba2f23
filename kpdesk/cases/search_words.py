"""The words under which a case is found."""

from __future__ import annotations

from collections.abc import Iterable

from kpdesk.base.letters import fold
from kpdesk.cases.records import CaseRecord
from kpdesk.roster.records import PersonRecord


def search_words(record: CaseRecord, person: PersonRecord, letter_numbers: Iterable[str]) -> str:
    """Returns the case's number, the person, and the numbers of its letters, folded as the index wants them."""
    parts = (
        record.number,
        person.name,
        person.name_urdu,
        person.father_name,
        person.belt_no,
        person.cnic,
        record.enquiry_officer,
        *letter_numbers,
    )
    return fold(" ".join(part for part in parts if part))
