"""Who on the roll a row of a log means. Where two persons are possible, or none is certain, nobody is taken."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz
from sqlalchemy import select
from sqlalchemy.orm import Session

from kpdesk.base.letters import fold
from kpdesk.base.problems import Severity
from kpdesk.roster.phonetic import same_name, sound_key
from kpdesk.roster.records import PersonRecord
from kpdesk.roster.rules import ServiceState
from kpdesk.violations.identities import IdentityKind

ALIKE_FROM = 86.0
"""How alike two spellings must be, beside sounding alike, where only a belt number goes with the name."""

MOST_NAMED = 3


@dataclass(frozen=True, slots=True)
class Known:
    """A person of the roll, as far as matching asks."""

    uid: str
    name: str
    name_urdu: str
    father_name: str
    rank: str
    belt_no: str
    cnic: str | None
    personnel_no: str | None
    posting: str
    service_state: str

    @property
    def shown(self) -> str:
        """The person in one line."""
        parts = (self.rank, self.name, f"s/o {self.father_name}" if self.father_name else "", self.belt_no)
        return " ".join(part for part in parts if part)


@dataclass(frozen=True, slots=True)
class Sought:
    """What a row says of a person: its name, father, rank code, and numbers by their kind."""

    name: str
    father_name: str
    rank: str
    numbers: tuple[tuple[IdentityKind, str], ...]


@dataclass(frozen=True, slots=True)
class Found:
    """Whom a row means (None: not certain), why not, and who it could be."""

    person: Known | None
    code: str | None = None
    severity: Severity = Severity.DOUBTFUL
    candidates: tuple[Known, ...] = ()

    @property
    def named(self) -> str:
        """The first candidates in one line."""
        more = " …" if len(self.candidates) > MOST_NAMED else ""
        return "; ".join(person.shown for person in self.candidates[:MOST_NAMED]) + more


class LogMatcher:
    """Finds persons by CNIC, personnel number, or belt number and name together."""

    def __init__(self, people: Iterable[Known]) -> None:
        self._by: dict[IdentityKind, dict[str, list[Known]]] = {kind: defaultdict(list) for kind in IdentityKind}
        self._by_sound: dict[str, list[Known]] = defaultdict(list)
        for person in people:
            for kind, value in (
                (IdentityKind.CNIC, person.cnic),
                (IdentityKind.PERSONNEL_NO, person.personnel_no),
                (IdentityKind.BELT_NO, person.belt_no),
            ):
                if value:
                    self._by[kind][value].append(person)
            self._by_sound[_sound(person.name)].append(person)

    def match(self, sought: Sought) -> Found:
        """Returns whom the row means; several numbers must all name the same person."""
        found = [self._by_number(sought, kind, value) for kind, value in sought.numbers]
        if not found:
            return self._by_name_only(sought)
        persons = {each.person.uid for each in found if each.person}
        if len(persons) > 1:
            return Found(None, "log_numbers_disagree", candidates=tuple(f.person for f in found if f.person))
        doubt = next((each for each in found if each.person is None), None)
        return doubt or _with_state(next((each for each in found if each.code), found[0]))

    def _by_number(self, sought: Sought, kind: IdentityKind, value: str) -> Found:
        holders = self._by[kind].get(value, [])
        if not holders:
            return Found(None, "log_number_unknown", candidates=self._alike(sought.name))
        if kind is IdentityKind.BELT_NO:
            return _by_belt(sought, holders)
        fitting = [person for person in holders if not sought.name or _sounds_as(sought.name, person)]
        if len(fitting) == 1:
            exact = not sought.name or _is_spelt(sought.name, fitting[0])
            return Found(fitting[0], None if exact else "log_name_read_as", Severity.NOTE, (fitting[0],))
        return Found(None, "log_person_ambiguous" if fitting else "log_name_differs", candidates=tuple(holders))

    def _by_name_only(self, sought: Sought) -> Found:
        """A name alone never decides: names repeat, and the roll need not hold the one that is meant."""
        if not sought.name:
            return Found(None, "log_nobody_named")
        alike = self._alike(sought.name)
        return Found(None, "log_name_only" if alike else "log_person_unknown", candidates=alike)

    def _alike(self, name: str) -> tuple[Known, ...]:
        return tuple(self._by_sound.get(_sound(name), ())) if name else ()


def people_on_roll(session: Session) -> tuple[Known, ...]:
    """Returns everybody on the roll as :class:`LogMatcher` wants them."""
    columns = (getattr(PersonRecord, name) for name in Known.__dataclass_fields__)
    rows = session.execute(select(*columns).where(PersonRecord.withdrawn_at.is_(None)))
    return tuple(Known(*row) for row in rows)


def _by_belt(sought: Sought, holders: Sequence[Known]) -> Found:
    """Belt numbers are used again and again: the name must agree, and rank or father decide between two."""
    if not sought.name:
        return Found(None, "log_belt_only", candidates=tuple(holders))
    fitting = [person for person in holders if _is_spelt(sought.name, person)]
    code = None
    if not fitting:
        fitting, code = [person for person in holders if _is_nearly_spelt(sought.name, person)], "log_name_read_as"
    if not fitting:
        return Found(None, "log_name_differs", candidates=tuple(holders))
    for narrowed in (
        [person for person in fitting if sought.rank and person.rank == sought.rank],
        [person for person in fitting if sought.father_name and same_name(sought.father_name, person.father_name)],
    ):
        if len(fitting) > 1 and narrowed:
            fitting = narrowed
    if len(fitting) > 1:
        return Found(None, "log_person_ambiguous", candidates=tuple(fitting))
    person = fitting[0]
    if sought.father_name and person.father_name and not same_name(sought.father_name, person.father_name):
        return Found(None, "log_father_differs", candidates=(person,))
    if sought.rank and person.rank and sought.rank != person.rank:
        return Found(None, "log_rank_differs", candidates=(person,))
    return Found(person, code, Severity.NOTE, (person,))


def _with_state(found: Found) -> Found:
    """Somebody who left the service is not taken without a second look."""
    person = found.person
    if person and person.service_state and not ServiceState(person.service_state).serves:
        return Found(None, "log_not_serving", candidates=(person,))
    return found


def _is_spelt(name: str, person: Known) -> bool:
    return fold(name) in {fold(person.name), fold(person.name_urdu)}


def _is_nearly_spelt(name: str, person: Known) -> bool:
    near = fuzz.ratio(fold(name), fold(person.name)) >= ALIKE_FROM or same_name(name, person.name_urdu)
    return near and _sounds_as(name, person)


def _sounds_as(name: str, person: Known) -> bool:
    return same_name(name, person.name) or same_name(name, person.name_urdu)


def _sound(name: str) -> str:
    return " ".join(sorted(sound_key(name).split()))
