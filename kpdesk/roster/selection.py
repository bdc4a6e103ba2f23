"""People whom somebody selected to act on: all of them or none."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select

from kpdesk.base.changes import Changes
from kpdesk.base.errors import Refused
from kpdesk.base.problems import Problem
from kpdesk.roster.records import PersonRecord
from kpdesk.store.schema import new_uid
from kpdesk.store.unit_of_work import UnitOfWork

BLOCK = 500
NO_BELT = "–"


@dataclass(frozen=True, slots=True)
class Acted:
    """What an action did: whose record it changed, and for whom it was so already."""

    changed: tuple[str, ...]
    unchanged: tuple[str, ...]

    @property
    def changes(self) -> Changes:
        """What pages must know."""
        return Changes.of("roster", uids=self.changed) if self.changed else Changes()


def selected(uow: UnitOfWork, uids: Sequence[str]) -> tuple[PersonRecord, ...]:
    """Returns the people in the given order, each once; raises Refused ``nobody_selected``, ``person_not_found``."""
    wanted = tuple(dict.fromkeys(uids))
    if not wanted:
        raise Refused("nobody_selected", field="person")
    found: dict[str, PersonRecord] = {}
    for start in range(0, len(wanted), BLOCK):
        block = PersonRecord.uid.in_(wanted[start : start + BLOCK])
        for person in uow.session.scalars(select(PersonRecord).where(block, PersonRecord.withdrawn_at.is_(None))):
            found[person.uid] = person
    missing = next((uid for uid in wanted if uid not in found), None)
    if missing is not None:
        raise Refused("person_not_found", field="person", text=missing)
    return tuple(found[uid] for uid in wanted)


def about(person: PersonRecord, code: str, field: str, **values: object) -> Problem:
    """Returns a problem that names the person."""
    belt_no = person.belt_no or NO_BELT
    named = {"name": person.name, "father_name": person.father_name, "belt_no": belt_no, "uid": person.uid}
    return Problem(code, field, values={**named, **values})


def owned(uow: UnitOfWork, person: PersonRecord) -> list[Problem]:
    """Returns the problem that the person belongs to another office, or nothing."""
    if person.office == uow.office:
        return []
    return [about(person, "person_of_other_office", "person", office=person.office)]


def note_action(uow: UnitOfWork, action: str, acted: Acted, **details: object) -> None:
    """Notes an action on several people once, beside the entries about each of them."""
    if len(acted.changed) > 1:
        uow.note(action, "roster", new_uid(), count=len(acted.changed), **details)
