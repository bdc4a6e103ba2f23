"""Persons, as a search over everything finds them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import bindparam, select
from sqlalchemy.orm import Session

from kpdesk.base.letters import fold
from kpdesk.desk.search_rows import Fit, SearchHit, SearchKind, fit_of
from kpdesk.desk.search_text import Typed
from kpdesk.roster import search
from kpdesk.roster.phonetic import sound_key
from kpdesk.roster.records import PersonRecord


@dataclass(frozen=True, slots=True)
class FoundPeople:
    """The persons found; ``keys`` are theirs in the store, for what is on record about them."""

    keys: tuple[int, ...]
    hits: tuple[SearchHit, ...]


NOBODY = FoundPeople((), ())


def people(session: Session, typed: Typed, limit: int) -> FoundPeople:
    """Returns persons by name in either script, belt, CNIC, personnel or mobile number, the closest first."""
    keys = search.find(session, typed.text, limit, inside=False)
    rows = {row.id: row for row in session.connection().execute(_PEOPLE, {"keys": keys})} if keys else {}
    kept = tuple(key for key in keys if key in rows)
    return FoundPeople(kept, tuple(_hit(rows[key], typed) for key in kept))


_PERSON = PersonRecord.__table__.c
_PEOPLE = select(
    _PERSON.id, _PERSON.uid, _PERSON.name, _PERSON.name_urdu, _PERSON.father_name, _PERSON.rank, _PERSON.belt_no,
    _PERSON.posting, _PERSON.cnic, _PERSON.personnel_no,
).where(_PERSON.id.in_(bindparam("keys", expanding=True)))  # fmt: skip


def _hit(row: Any, typed: Typed) -> SearchHit:
    details = tuple(part for part in (row.rank, row.posting) if part)
    return SearchHit(SearchKind.PERSON, row.uid, row.name, row.belt_no, details, fit=_fit(row, typed))


def _fit(row: Any, typed: Typed) -> Fit:
    digits = typed.plain.replace("-", "").replace(" ", "")
    numbers: Sequence[str] = (row.cnic or "", row.personnel_no or "", (row.personnel_no or "").lstrip("0"))
    if digits and digits in numbers:
        return Fit.NUMBER
    fits = [fit_of(typed.plain, fold(row.belt_no), fold(name)) for name in (row.name, row.name_urdu) if name]
    sounds = sound_key(row.name).split()
    if typed.sound and all(any(word.startswith(part) for word in sounds) for part in typed.sound.split()):
        fits.append(Fit.WORDS)
    return min(fits, default=Fit.SOUNDS)
