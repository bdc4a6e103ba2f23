"""Postings of a roll beside those that the office knows: one spelling each, slips and new places found."""

from __future__ import annotations

import dataclasses
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz, process

from kpdesk.base.problems import Problem, Severity
from kpdesk.roster.fields import Field
from kpdesk.roster.intake import IncomingRow
from kpdesk.roster.places import place_key

LIKE, UNKNOWN = "posting_like", "posting_unknown"
KNOWS_ITS_PLACES = 5
"""Different postings on record from which on an office knows its places, and a new one is asked about."""

_ALIKE_FROM = 84.0
_SHORTEST = 5
_RARE, _TIMES = 2, 10
"""A spelling of at most two rows is a slip of one that stands in ten times as many rows."""

_DIGIT = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class _Reading:
    """How one spelling is taken: under which name, and with which doubt."""

    name: str
    code: str = ""
    like: str = ""


def judge_postings(rows: Sequence[IncomingRow], on_record: Mapping[str, int]) -> tuple[IncomingRow, ...]:
    """Returns the rows with known spellings in place of their variants, and doubts where a name is not known.

    ``on_record`` counts the people of each posting of the office. An office with fewer than five postings knows
    too little to doubt a new one.
    """
    counts = Counter(row.draft.posting for row in rows if row.draft.posting)
    readings = {text: found for text, found in _readings(counts, on_record).items() if found != _Reading(text)}
    return tuple(_judged(row, readings.get(row.draft.posting)) for row in rows) if readings else tuple(rows)


def _judged(row: IncomingRow, reading: _Reading | None) -> IncomingRow:
    if reading is None:
        return row
    draft = dataclasses.replace(row.draft, posting=reading.name)
    if not reading.code:
        return dataclasses.replace(row, draft=draft)
    values = {"text": row.draft.posting} | ({"like": reading.like} if reading.like else {})
    doubt = Problem(reading.code, Field.POSTING.value, Severity.DOUBTFUL, row.sheet, row.row, None, values)
    return dataclasses.replace(row, draft=draft, problems=(*row.problems, doubt))


def _readings(counts: Mapping[str, int], on_record: Mapping[str, int]) -> dict[str, _Reading]:
    known = _names_by_key(on_record)
    here = _names_by_key(counts)
    rows_of: Counter[str] = Counter()
    for text, count in counts.items():
        rows_of[place_key(text)] += count
    return {text: _reading(text, known, here, rows_of) for text in counts}


def _reading(text: str, known: Mapping[str, str], here: Mapping[str, str], rows_of: Mapping[str, int]) -> _Reading:
    key = place_key(text)
    if not key or key in known:
        return _Reading(known.get(key, text))
    like = _slip_of(key, known) or _slip_of(key, _often(key, here, rows_of))
    if like:
        return _Reading(text, LIKE, like)
    return _Reading(here[key], UNKNOWN if len(known) >= KNOWS_ITS_PLACES else "")


def _often(key: str, here: Mapping[str, str], rows_of: Mapping[str, int]) -> dict[str, str]:
    if rows_of[key] > _RARE:
        return {}
    return {other: name for other, name in here.items() if rows_of[other] >= _TIMES * rows_of[key]}


def _slip_of(key: str, names: Mapping[str, str]) -> str | None:
    """The name that is nearly spelled so; another number or kind of place is another place."""
    if len(key) < _SHORTEST:
        return None
    near = process.extract(key, names.keys(), scorer=fuzz.ratio, score_cutoff=_ALIKE_FROM, limit=3)
    fitting = [
        other
        for other, _score, _place in near
        if other != key and _DIGIT.findall(other) == _DIGIT.findall(key) and other[:2] == key[:2]
    ]
    return names[fitting[0]] if fitting else None


def _names_by_key(counts: Mapping[str, int]) -> dict[str, str]:
    """The most frequent spelling of each place."""
    spellings: dict[str, list[str]] = defaultdict(list)
    for text in _by_count(counts):
        spellings[place_key(text)].append(text)
    return {key: texts[0] for key, texts in spellings.items() if key}


def _by_count(counts: Mapping[str, int]) -> Iterable[str]:
    return sorted((text for text in counts if text), key=lambda text: (-counts[text], text))
