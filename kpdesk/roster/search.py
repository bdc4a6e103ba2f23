"""Finding people while somebody types: any part of name, father's name, belt, CNIC, personnel or mobile number."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager

from sqlalchemy import bindparam, func, or_, select
from sqlalchemy.orm import Session

from kpdesk.base.letters import fold
from kpdesk.roster.draft import PersonDraft
from kpdesk.roster.phonetic import sound_key, word_key
from kpdesk.roster.records import PersonRecord
from kpdesk.store import search

INDEX = "person"
SHORTEST_INSIDE = 3
"""Signs from which on something is looked for inside words and numbers when no word or number begins with it."""

RANKED = 64
"""Hits that are put in order by closeness; ordering all hits of a short beginning would cost too much while typing."""

_DASH_IN_NUMBER = re.compile(r"(?<=\d)-(?=\d)")
_PART = re.compile(r"\d+|[^\W\d_]+")


def indexed_words(draft: PersonDraft) -> str:
    """Returns the folded words by which a person is found."""
    names = (draft.name, draft.name_urdu, draft.father_name, draft.father_name_urdu)
    belt = draft.belt_no
    words = [
        *(sound_key(name) for name in names if name),
        belt if belt.isdecimal() else " ".join(_PART.findall(belt.casefold())),
    ]
    if draft.personnel_no:
        words.append(f"{draft.personnel_no} {draft.personnel_no.lstrip('0')}")
    if cnic := draft.cnic:
        words.append(f"{cnic} {cnic[5:]} {cnic[-4:]}")
    if mobile := draft.mobile.replace("-", ""):
        words.append(f"{mobile} {mobile[1:]} {mobile[4:]} {mobile[-4:]}")
    return " ".join(words)


def query_words(text: str) -> str:
    """Returns what was typed in the form of :func:`indexed_words`."""
    joined = _DASH_IN_NUMBER.sub("", fold(text))
    keys = (part if part.isdecimal() else word_key(part) for part in _PART.findall(joined))
    return " ".join(key for key in keys if key)


def put(session: Session, people: Iterable[tuple[int, PersonDraft]]) -> None:
    """Writes people to the index, in place of what it held of them."""
    search.put(session, INDEX, ((key, indexed_words(draft)) for key, draft in people))


@contextmanager
def filling(session: Session) -> Iterator[None]:
    """Makes :func:`add` quick for very many people during the block."""
    with search.filling(session, INDEX):
        yield


def add(session: Session, people: Iterable[tuple[int, PersonDraft]]) -> None:
    """Writes people to the index whom it does not hold yet."""
    search.add(session, INDEX, ((key, indexed_words(draft)) for key, draft in people))


def remove(session: Session, keys: Iterable[int]) -> None:
    """Takes people out of the index."""
    search.remove(session, INDEX, keys)


def find(session: Session, text: str, limit: int, *, inside: bool = True) -> Sequence[int]:
    """Returns the keys of at most ``limit`` people whom the text fits, the closest first.

    Words and numbers are found by their beginning; only where nobody is found so, by what stands inside them too,
    unless ``inside`` is false: that looks at every person.
    """
    words = query_words(text)
    if not words:
        return ()
    exact = _by_belt_no(session, text.strip().upper(), limit) if any(sign.isdecimal() for sign in text) else []
    found = search.find(session, INDEX, words, max(limit, RANKED))
    keys = list(dict.fromkeys((*exact, *found))) or (_inside(session, text, limit) if inside else [])
    return _closest_first(session, keys, text, len(exact))[:limit]


def _inside(session: Session, text: str, limit: int) -> list[int]:
    plain = fold(text)
    digits = plain.replace("-", "").replace(" ", "")
    if len(digits) < SHORTEST_INSIDE:
        return []
    person = PersonRecord
    if digits.isdecimal():
        joined = func.replace(person.mobile, "-", "")
        fits = or_(person.cnic.contains(digits), joined.contains(digits), person.personnel_no.contains(digits))
    else:
        fits = or_(
            person.sort_name.contains(plain, autoescape=True), person.father_name.icontains(plain, autoescape=True)
        )
    return list(session.scalars(select(person.id).where(person.withdrawn_at.is_(None), fits).limit(limit)))


def _by_belt_no(session: Session, belt_no: str, limit: int) -> list[int]:
    return list(session.connection().execute(_BY_BELT_NO, {"belt_no": belt_no, "most": limit}).scalars())


def _closest_first(session: Session, keys: Sequence[int], text: str, exact: int) -> list[int]:
    """Belt numbers that are meant exactly, then names that begin as typed, then spelling variants, then fathers."""
    folded = fold(text)
    rest = keys[exact:]
    if not rest or not folded or all(word.isdecimal() for word in folded.split()):
        return list(keys)
    typed, sounds = _beginnings(folded), _beginnings(sound_key(folded))
    rows = session.connection().execute(_NAMES, {"keys": rest[:RANKED]})
    closeness = {key: (_distance(f" {name}", father, typed, sounds), name) for key, name, father in rows}
    ordered = sorted(rest[:RANKED], key=lambda key: (*closeness.get(key, (9, "")), key))
    return [*keys[:exact], *ordered, *rest[RANKED:]]


_PERSON = PersonRecord.__table__.c
_NAMES = select(_PERSON.id, _PERSON.sort_name, _PERSON.father_name).where(
    _PERSON.id.in_(bindparam("keys", expanding=True))
)


_BY_BELT_NO = (
    select(_PERSON.id)
    .where(_PERSON.belt_no == bindparam("belt_no"), _PERSON.withdrawn_at.is_(None))
    .limit(bindparam("most"))
)


def _distance(name: str, father: str, typed: Sequence[str], sounds: Sequence[str]) -> int:
    """``name`` is folded and has a space before it, as each beginning has: what follows a space begins a word."""
    if _begin(typed, name):
        return 0 if name.startswith("".join(typed)) else 1
    if _begin(sounds, f" {sound_key(name)}"):
        return 2
    return 3 if _begin(typed, f"{name} {fold(father)}") else 4


def _beginnings(text: str) -> list[str]:
    return [f" {word}" for word in text.split()]


def _begin(parts: Sequence[str], words: str) -> bool:
    """Tells whether every part begins a word; of nothing, that it does not."""
    for part in parts:  # not in one expression: done for every hit with every key that is pressed
        if part not in words:
            return False
    return bool(parts)
