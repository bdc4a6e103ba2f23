"""Which column of a sheet holds which field: guessed, with its confidence, and correctable."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from kpdesk.base.errors import Refused
from kpdesk.base.json_text import parsed
from kpdesk.roster.contents import GLANCE_ROWS, SAMPLE_ROWS, content_score, filled_cells
from kpdesk.roster.fields import Field, field_named
from kpdesk.roster.header import Header
from kpdesk.roster.heading_pairs import pair_of
from kpdesk.roster.headings import heading_key, name_score
from kpdesk.roster.ranks import RankNames
from kpdesk.workbooks.grid import Cell, column_index, column_letter

NAME_WEIGHT, CONTENT_WEIGHT = 0.65, 0.35
"""Measured on ugly sheets: together 39 of 39 fields right where headings alone gave 27."""

TAKEN_FROM = 0.55
UNSURE = 0.79
"""The highest confidence of a guess that has a rival; the window asks to look at guesses below 0.8."""

_AS_WELL = 0.1
OFFERED_FROM = 0.3


@dataclass(frozen=True, slots=True)
class ColumnGuess:
    """The column of one field; ``confidence`` is 1 where a person chose it; ``alternatives`` are column letters.

    ``by_content`` says that only the cells speak for it, no heading: it is asked about.
    """

    index: int
    heading: str
    confidence: float
    alternatives: tuple[str, ...] = ()
    by_content: bool = False

    @property
    def letter(self) -> str:
        """The column's letters as the spreadsheet shows them."""
        return column_letter(self.index)


Columns = dict[Field, ColumnGuess]
"""The columns of one sheet by field."""


def guess_columns(header: Header, rows: Sequence[Sequence[Cell]], ranks: RankNames, latest_year: int) -> Columns:
    """Returns the likeliest column of each field; no column serves two fields.

    A field counts 0.65 by its heading and 0.35 by what the first 300 rows below hold; below 0.55 it is left
    out, but named as an alternative from 0.3 on.
    """
    cells = _columns_of(rows, len(header.headings))
    scores: list[tuple[float, float, int, Field]] = []
    for index, heading in enumerate(header.headings):
        filled, pair = filled_cells(cells[index]), pair_of(heading)
        for field in Field:
            if pair is not None and field is pair[1]:
                continue
            by_name = 1.0 if pair is not None and field is pair[0] else name_score(heading, field) if heading else 0.0
            seen = filled[: SAMPLE_ROWS if by_name else GLANCE_ROWS]
            by_content = content_score(seen, field, ranks, latest_year)
            score = NAME_WEIGHT * by_name + CONTENT_WEIGHT * by_content
            if score >= OFFERED_FROM:
                scores.append((score, by_name, -index, field))
    scores.sort(reverse=True)
    return _assigned(scores, header)


def chosen_columns(choice: Mapping[str, object], headings: Sequence[str], guessed: Columns) -> Columns:
    """Returns the guess with a person's choices put over it.

    ``choice`` names for a field its heading, its column's letter, its number from 1, a dict with ``column``, or
    null for "not in this sheet". Raises Refused ``mapping_field_unknown`` and ``mapping_column_unknown``.
    """
    columns = dict(guessed)
    for name, wanted in choice.items():
        field = field_named(name)
        if field is None:
            raise Refused("mapping_field_unknown", field="mapping", name=name)
        columns.pop(field, None)
        if wanted in (None, ""):
            continue
        index = _column_wanted(wanted, headings)
        if index is None:
            raise Refused("mapping_column_unknown", field="mapping", name=name, column=str(wanted))
        twice = next((f for f, g in columns.items() if g.index == index and _named(f, choice)), None)
        if twice is not None:
            raise Refused("mapping_column_twice", field="mapping", name=name, other=twice.value, column=str(index + 1))
        columns = {other: guess for other, guess in columns.items() if guess.index != index or _named(other, choice)}
        columns[field] = ColumnGuess(index, headings[index] if index < len(headings) else "", 1.0)
    return columns


def read_choice(text: str) -> dict[str, object]:
    """Returns the choices of a mapping file; raises Refused ``mapping_not_understood``."""
    try:
        choice = parsed(text)
    except ValueError:
        raise Refused("mapping_not_understood", field="mapping") from None
    if not isinstance(choice, dict):
        raise Refused("mapping_not_understood", field="mapping")
    inner = choice.get("mapping", choice)
    if not isinstance(inner, dict):
        raise Refused("mapping_not_understood", field="mapping")
    return inner


def as_json(columns: Columns) -> dict[str, object]:
    """Returns the mapping as plain values, in the form that :func:`chosen_columns` takes back."""
    return {
        field.value: {
            "column": guess.letter,
            "heading": guess.heading,
            "confidence": f"{guess.confidence:.2f}",
            "alternatives": list(guess.alternatives),
        }
        for field, guess in sorted(columns.items(), key=lambda pair: pair[1].index)
    }


def _assigned(scores: Sequence[tuple[float, float, int, Field]], header: Header) -> Columns:
    columns: Columns = {}
    taken: set[int] = set()
    for score, _by_name, minus_index, field in scores:
        if score >= TAKEN_FROM and field not in columns and -minus_index not in taken:
            others = [column_letter(-i) for s, _n, i, f in scores if f is field and i != minus_index][:3]
            columns[field] = ColumnGuess(-minus_index, header.headings[-minus_index], min(score, 1.0), tuple(others))
            taken.add(-minus_index)
    return {field: _humbled(field, guess, scores, taken) for field, guess in columns.items()}


def _humbled(
    field: Field, guess: ColumnGuess, scores: Sequence[tuple[float, float, int, Field]], taken: set[int]
) -> ColumnGuess:
    """Returns the guess as unsure where a column that nothing else took fits the field as well: two are named alike."""
    own = max(score for score, _n, i, f in scores if f is field and -i == guess.index)
    rivals = any(score >= own - _AS_WELL for score, _n, i, f in scores if f is field and -i not in taken)
    return replace(guess, confidence=min(guess.confidence, UNSURE)) if rivals else guess


def _columns_of(rows: Sequence[Sequence[Cell]], width: int) -> list[list[Cell]]:
    return [[row[index] for row in rows] for index in range(width)]


def _named(field: Field, choice: Mapping[str, object]) -> bool:
    return any(field_named(name) is field for name in choice)


def _column_wanted(wanted: object, headings: Sequence[str]) -> int | None:
    if isinstance(wanted, dict):
        wanted = wanted.get("column")
    if isinstance(wanted, int) and not isinstance(wanted, bool):
        return wanted - 1 if 1 <= wanted <= len(headings) else None
    text = str(wanted)
    key = heading_key(text)
    for index, heading in enumerate(headings):
        if heading and heading_key(heading) == key:
            return index
    if text.isascii() and text.isalpha() and len(text) <= 3:
        index = column_index(text.upper())
        return index if index < len(headings) else None
    return None
