"""What was done, told with the names of people and things: who changed what, from what to what."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from kpdesk.base.sentences import known_codes, sentence
from kpdesk.desk.history_words import readable_values, sentence_values
from kpdesk.reference import queries as reference
from kpdesk.reference.reference import Reference
from kpdesk.roster.records import PersonRecord
from kpdesk.store.audit import AuditEntry
from kpdesk.store.undo_actions import REDONE, UNDONE

MOST_PERSONS: Final = 500
"""Persons whose names are read for one list; of the others a sentence says "a person"."""

_OFFICES: Final = frozenset({"to_office", "from_office", "office", "sender", "recipient"})
_CODES: Final[Mapping[str, tuple[str, ...]]] = {
    "service_state": ("service_state_",),
    "duty_state": ("duty_state_",),
    "attribution": ("choice_attribution_",),
    "disposal": ("disposal_",),
    "outcome": ("choice_state_", "case_outcome_"),
    "state": ("case_state_", "review_state_"),
    "seen": ("choice_seen_",),
    "table": ("choice_list_",),
    "paper": ("paper_",),
    "what": ("choice_asked_",),
    "aspect": ("choice_field_",),
}
_HIDDEN: Final = frozenset({"cnic", "mobile"})


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One field in words with its value before and after, both in words; empty where nothing was known."""

    field: str
    before: str
    after: str


class Naming:
    """Puts entries into words of one language; people are read from the store once for many entries."""

    def __init__(self, session: Session, language: str) -> None:
        self._session, self.language = session, language
        self._lists: Reference | None = None
        self._people: dict[str, str] = {}

    def learn(self, entries: Iterable[AuditEntry]) -> None:
        """Reads the names of the people whom the entries are about."""
        wanted = dict.fromkeys(uid for entry in entries for uid in _people_in(entry))
        self._read(list(wanted)[:MOST_PERSONS])

    def person(self, uid: object) -> str:
        """Returns rank, name and belt number; "a person" where he is not on this roll."""
        known = str(uid or "")
        if known and known not in self._people:
            self._read([known])
        return self._people.get(known) or sentence("told_a_person", language=self.language)

    def values(self, entry: AuditEntry) -> dict[str, object]:
        """Returns what the sentences about an entry are filled with, everything in words."""
        values = sentence_values(entry, self.language)
        for name, value in entry.details.items():
            if isinstance(value, str | int) and not isinstance(value, bool):
                values[name] = self.word(name, values.get(name, value), value)
        if entry.action == "case_step":
            values["step"] = sentence(f"case_step_{entry.details.get('step', '')}", language=self.language)
        if entry.kind == "person":
            values["person"] = self.person(entry.uid)
        elif entry.details.get("person"):
            values["person"] = self.person(entry.details["person"])
        values["fields"] = self._joined(change.field for change in self.changes(entry))
        posting = entry.details.get("after")
        if isinstance(posting, Mapping):
            values.setdefault("posting", posting.get("posting") or "")
        return {name: self._isolated(value) for name, value in values.items()}

    def sentence(self, entry: AuditEntry) -> str:
        """Returns what was done, such as "Constable Gul Khan No. 12 was posted to PS City"."""
        for code in (f"told_{entry.action}", f"history_{entry.action}"):
            if code in known_codes():
                values = self.values(entry)
                if entry.action in (UNDONE, REDONE):
                    values["what"] = self._deed(entry, str(entry.details.get("undone", "")))
                return sentence(code, values, self.language)
        return entry.action.replace("_", " ")

    def changes(self, entry: AuditEntry) -> tuple[FieldChange, ...]:
        """Returns which fields were changed, from what to what."""
        return tuple(change for change in self._changes(entry.details) if change.before != change.after)

    def word(self, field: str, shown: object, value: object) -> str:
        """Returns a value in words: codes by their names, card and mobile numbers hidden but for their ends."""
        text = str(value or "")
        if field in _HIDDEN:
            return _masked(text)
        if field == "rank" and (rank := self._reference.ranks.get(text)):
            return self._named(rank.name, rank.name_ur)
        if field == "platform" and (platform := self._reference.platforms.get(text)):
            return self._named(platform.name, platform.name_ur)
        if field in ("kind", "violation_kind") and (kind := self._reference.kinds.get(text)):
            return self._named(kind.name, kind.name_ur)
        if field in _OFFICES and (office := self._reference.offices.get(text)):
            return self._named(office.name, office.name_ur)
        for prefix in _CODES.get(field, ()):
            if f"{prefix}{text}" in known_codes():
                return sentence(f"{prefix}{text}", language=self.language)
        return str(shown if shown is not None else "")

    def _isolated(self, value: object) -> object:
        """Latin names keep their own direction inside an Urdu sentence, also where one begins with them."""
        latin = (
            self.language == "ur"
            and isinstance(value, str)
            and any(sign.isascii() and sign.isalnum() for sign in value)
        )
        return f"\u2068{value}\u2069" if latin else value

    def _deed(self, entry: AuditEntry, action: str) -> str:
        return sentence(f"undo_{action}", self.values(entry), self.language)

    def _changes(self, details: Mapping[str, object]) -> Iterator[FieldChange]:
        before, after, changed = details.get("before"), details.get("after"), details.get("changed")
        aspect = details.get("aspect")
        if isinstance(aspect, str):
            yield self._change(aspect, before, after)
        elif isinstance(before, Mapping) and isinstance(after, Mapping):
            for name in after:
                if before.get(name) != after[name]:
                    yield self._change(str(name), before.get(name), after[name])
        elif isinstance(before, str) and isinstance(details.get("attribution"), str):
            yield self._change("attribution", before, details["attribution"])
        if isinstance(changed, Mapping):
            for name, pair in changed.items():
                if isinstance(pair, list) and len(pair) == 2:
                    yield self._change(str(name), *pair)

    def _change(self, name: str, before: object, after: object) -> FieldChange:
        shown = readable_values({"before": before, "after": after})
        return FieldChange(
            field_in_words(name, self.language),
            self.word(name, shown["before"], before),
            self.word(name, shown["after"], after),
        )

    def _joined(self, parts: Iterable[str]) -> str:
        return ("، " if self.language == "ur" else ", ").join(parts)

    def _named(self, name: str, urdu: str | None) -> str:
        return urdu if self.language == "ur" and urdu else name

    def _read(self, uids: list[str]) -> None:
        unknown = [uid for uid in uids if uid not in self._people]
        person = PersonRecord
        asked = select(person.uid, person.rank, person.name, person.name_urdu, person.belt_no)
        for row in self._session.execute(asked.where(person.uid.in_(unknown))):
            name = self._named(row.name, row.name_urdu)
            values = {"rank": self.word("rank", row.rank, row.rank), "name": name, "belt_no": row.belt_no}
            code = "told_person_with_belt" if row.belt_no else "told_person"
            self._people[row.uid] = sentence(code, values, self.language).strip()

    @property
    def _reference(self) -> Reference:
        if self._lists is None:
            self._lists = reference.load(self._session)
        return self._lists


def step_in_words(naming: Naming, entry: AuditEntry, alike: int) -> str:
    """Returns a piece of work as something to undo: "post 14 persons to PS City"."""
    action = str(entry.details.get("undone") or entry.action)
    code = f"undo_{action}"
    if code not in known_codes():
        return naming.sentence(entry)
    told = sentence(code, naming.values(entry), naming.language)
    alike = int(str(entry.details.get("alike") or alike))
    if alike > 1 and not entry.details.get("count"):
        told = sentence("undo_and_more", {"what": told, "count": alike - 1}, naming.language)
    if entry.action == UNDONE:
        return sentence("undo_of_undo", {"what": told}, naming.language)
    return sentence("undo_of_redo", {"what": told}, naming.language) if entry.action == REDONE else told


def field_in_words(name: str, language: str) -> str:
    """Returns what a field is called; one without a name of its own by its plain words."""
    for code in (f"told_field_{name}", f"choice_field_{name}"):
        if code in known_codes():
            return _capital(sentence(code, language=language))
    return _capital(name.replace("_", " "))


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _people_in(entry: AuditEntry) -> Iterator[str]:
    if entry.kind == "person":
        yield entry.uid
    person = entry.details.get("person")
    if isinstance(person, str) and person:
        yield person


def _masked(number: str) -> str:
    return f"…{number[-4:]}" if number else ""
