"""A field for one official, found while typing."""

from __future__ import annotations

from collections.abc import Sequence

from kpdesk.desk import Desk
from kpdesk.roster.rows import PersonRow
from ui.context import Context
from ui.support.finder import Found, LookupField
from ui.support.words import rank_words

_SHOWN = 12


def person_lookup(context: Context, hint: str) -> LookupField:
    """Returns the field; its value is the official's uid."""
    desk = context.desk
    return LookupField(
        context.jobs, lambda text: found_people(desk, text), lambda uid: person_title(desk, str(uid)), hint=hint
    )


def found_people(desk: Desk, text: str) -> Sequence[Found]:
    """Returns the officials that a text may mean; runs on the read lane."""
    return [_found(person) for person in desk.roster.find(text, _SHOWN)]


def person_title(desk: Desk, uid: str) -> str:
    """Returns an official's name with his father's; runs on the read lane."""
    return _found(desk.roster.row(uid)).title


def _found(person: PersonRow) -> Found:
    parts = (rank_words(person.rank, person.rank_name), person.belt_no, person.posting)
    detail = " · ".join(part for part in parts if part)
    father = f" s/o {person.father_name}" if person.father_name else ""
    return Found(person.uid, f"{person.name}{father}", detail)
