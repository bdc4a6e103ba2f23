"""A field for one official, found while typing."""

from __future__ import annotations

from collections.abc import Sequence

from kpdesk.desk import Desk
from kpdesk.roster.rows import PersonRow
from ui.context import Context
from ui.support.finder import Found, LookupField

_SHOWN = 12


def person_lookup(context: Context, hint: str) -> LookupField:
    """Returns the field; its value is the official's uid."""
    desk = context.desk

    def find(text: str) -> Sequence[Found]:
        return [_found(person) for person in desk.roster.find(text, _SHOWN)]

    return LookupField(context.jobs, find, lambda uid: _title(desk, str(uid)), hint=hint)


def _found(person: PersonRow) -> Found:
    detail = " · ".join(part for part in (person.rank_name, person.belt_no, person.posting) if part)
    father = f" s/o {person.father_name}" if person.father_name else ""
    return Found(person.uid, f"{person.name}{father}", detail)


def _title(desk: Desk, uid: str) -> str:
    return _found(desk.roster.row(uid)).title
