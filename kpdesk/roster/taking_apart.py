"""Columns that hold two things: ``FC 1234``, ``Gul Khan s/o Zar Khan``, ``HC Ali No. 56/FRP``."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from kpdesk.roster.fields import Field
from kpdesk.roster.ranks import RankNames
from kpdesk.roster.texts import digits_of, is_blank, text_of
from kpdesk.workbooks.grid import Cell

_SON_OF = r"(?:[sdw]\s*[/\\.]\s*o\b\.?|(?:son|daughter|wife)\s+of\b|ولد\b|بنت\b|زوجہ\b)"
_FATHER = re.compile(rf"^(?P<rest>.+?)[\s,(]+(?P<of>{_SON_OF})[\s:.]*(?P<father>[^\s:.].*?)\)?$", re.IGNORECASE)
_WIFE = re.compile(r"w\b|wife|زوجہ", re.IGNORECASE)
_NUMBER = r"(?P<belt>\d{1,5}(?:\s*/\s*[A-Za-z]\w{0,5})?)"
_NO = r"(?:(?:belt|b|const(?:able)?|buckle)?[\s.:]*\bno\b[\s.:#]*|#\s*|نمبر\s*)"
_BELT_LAST = re.compile(rf"^(?P<rest>.*?[^\W\d_].*?)[\s,(/.#-]*{_NO}?{_NUMBER}\)?$", re.IGNORECASE)
_BELT_FIRST = re.compile(rf"^{_NO}?{_NUMBER}[\s,/.-]+(?P<rest>[^\W\d_].*)$", re.IGNORECASE)
_PERHAPS = re.compile(r"[\d/\\,(.]|\bof\b|ولد|بنت|زوجہ", re.IGNORECASE)
_GAP = re.compile(r"[\s/,(-]+")
_LONGEST_RANK_WORDS = 3
_SHORTEST_NAME = 2


@dataclass(frozen=True, slots=True)
class Parts:
    """What one cell held; an empty text is nothing."""

    name: str = ""
    father: str = ""
    rank: str = ""
    belt: str = ""
    husband: str = ""
    before: str = ""
    after: str = ""


@dataclass(frozen=True, slots=True)
class TwoWays:
    """A row in which a column of its own says something else than a part of another column.

    With ``code`` it is something else to be said of the part, such as a husband who is no father.
    """

    index: int
    field: Field
    text: str
    code: str = "said_two_ways"


Cells = dict[Field, list[Cell]]
"""The cells of the people, column by column."""

_FIELDS = (("father", Field.FATHER_NAME), ("rank", Field.RANK), ("belt", Field.BELT_NO))


def take_apart(cells: Cells, ranks: RankNames) -> tuple[dict[Field, Field], list[TwoWays]]:
    """Takes joined columns apart in place.

    Returns for each field that got cells the column they came from, and the rows where the part contradicts the
    field's own column, which then stays as it is.
    """
    sources: dict[Field, Field] = {}
    conflicts: list[TwoWays] = []
    apart = _Apart(ranks)
    for source, parts_of in ((Field.NAME, apart.name), (Field.RANK, apart.rank), (Field.BELT_NO, apart.belt)):
        column = cells.get(source, ())
        joined = {cell: parts for cell in set(column) if isinstance(cell, str) and (parts := parts_of(cell))}
        if source is Field.NAME:
            plain = _names_like_ranks(cells, joined)
        if source is Field.RANK and 2 * sum(cell in joined for cell in column) > len(column):
            texts = (cell for cell in set(column) if isinstance(cell, str) and cell not in joined)
            joined |= {cell: parts for cell in texts if (parts := apart.unknown_rank(cell))}
        if joined:
            for index, cell in enumerate(tuple(column)):
                if isinstance(cell, str) and cell in joined:
                    parts = joined[cell]
                    if source is Field.NAME and index in plain:
                        parts = replace(parts, name=f"{parts.before}{parts.name}{parts.after}".strip(), rank="")
                    _put(cells, index, source, parts, sources, conflicts, ranks)
    if sources.get(Field.RANK) is Field.NAME:
        _take_unknown_ranks(cells)
    return sources, conflicts


def _names_like_ranks(cells: Cells, joined: Mapping[Any, Parts]) -> frozenset[int]:
    """The rows with a rank of their own whose name holds one too (``Driver Khan``), unless most rows are so."""
    own = [index for index, rank in enumerate(cells.get(Field.RANK, ())) if not is_blank(rank)]
    names = cells.get(Field.NAME, ())
    both = [index for index in own if (parts := joined.get(names[index])) is not None and parts.rank]
    return frozenset(both) if 2 * len(both) <= len(own) else frozenset()


def _take_unknown_ranks(cells: Cells) -> None:
    """Where most names begin with a rank, the first of three words is one too, and is asked about if not known."""
    names, ranks = cells[Field.NAME], cells[Field.RANK]
    if 2 * sum(rank is not None for rank in ranks) <= len(ranks):
        return
    for index, (name, rank) in enumerate(zip(tuple(names), tuple(ranks), strict=True)):
        if rank is None and isinstance(name, str):
            first, _gap, rest = name.strip().partition(" ")
            if len(rest.split()) >= _SHORTEST_NAME:
                names[index], ranks[index] = rest, first


def _put(
    cells: Cells,
    index: int,
    source: Field,
    parts: Parts,
    sources: dict[Field, Field],
    conflicts: list[TwoWays],
    ranks: RankNames,
) -> None:
    own = {Field.NAME: parts.name, Field.RANK: parts.rank, Field.BELT_NO: parts.belt}[source]
    cells[source][index] = own
    if parts.husband:
        conflicts.append(TwoWays(index, Field.FATHER_NAME, parts.husband, "husband_not_father"))
    for name, field in _FIELDS:
        part = getattr(parts, name)
        if field is source or not part:
            continue
        column = cells.setdefault(field, [None] * len(cells[source]))
        if is_blank(column[index]):
            column[index] = part
            sources.setdefault(field, source)
        elif not _same(field, column[index], part, ranks):
            conflicts.append(TwoWays(index, field, part))


def _same(field: Field, cell: Cell, part: str, ranks: RankNames) -> bool:
    if field is Field.RANK:
        known = ranks.exact(text_of(cell)) or _rank_before_number(text_of(cell), ranks)
        return known == ranks.exact(part)
    if field is Field.BELT_NO:
        found = re.search(r"\d+", digits_of(cell))
        return found is not None and found[0].lstrip("0") == (re.match(r"\d+", part) or [""])[0].lstrip("0")
    return text_of(cell).casefold() == part.casefold()


def _rank_before_number(text: str, ranks: RankNames) -> str | None:
    match = _BELT_LAST.fullmatch(text)
    return ranks.exact(match["rest"]) if match else None


class _Apart:
    """Reads joined cells; each different first word is looked up once."""

    def __init__(self, ranks: RankNames) -> None:
        self._ranks = ranks
        self._heads: dict[str, bool] = {}

    def name(self, cell: str) -> Parts | None:
        """Returns what a cell of names holds besides a name, or None for a name alone."""
        if not _PERHAPS.search(cell) and not self._has_rank(cell.strip()):
            return None
        text, father, belt, husband = digits_of(cell), "", "", ""
        if match := _BELT_LAST.fullmatch(text):
            text, belt = match["rest"], match["belt"]
        if match := _FATHER.fullmatch(text):
            text, father = match["rest"], match["father"]
            if _WIFE.match(match["of"]):
                father, husband = "", father.strip()
        if not belt and (match := _BELT_LAST.fullmatch(text)):
            text, belt = match["rest"], match["belt"]
        whole = text
        rank, text = self._rank_first(text)
        if not belt and (match := _BELT_FIRST.fullmatch(text)):
            text, belt = match["rest"], match["belt"]
            if not rank:
                rank, text = self._rank_first(text)
        if not rank:
            rank, text = self._rank_last(text)
        if not (father or rank or belt or husband):
            return None
        place = whole.find(text) if rank else 0
        before, after = (whole[:place], whole[place + len(text) :]) if rank and place >= 0 else ("", "")
        return Parts(text.strip(" ,(-"), father.strip(), rank, _belt(belt), husband, before, after)

    def rank(self, cell: str) -> Parts | None:
        """Returns rank and belt number of ``FC 1234``, or None for a rank alone."""
        if self._ranks.exact(text_of(cell)):
            return None
        match = _BELT_LAST.fullmatch(digits_of(cell))
        if match and self._ranks.exact(match["rest"]):
            return Parts(rank=match["rest"], belt=_belt(match["belt"]))
        return None

    def unknown_rank(self, cell: str) -> Parts | None:
        """Returns the parts of ``Gunner 1234`` in a column of ranks with numbers; the rank is asked about later."""
        match = None if self._ranks.exact(text_of(cell)) else _BELT_LAST.fullmatch(digits_of(cell))
        return Parts(rank=match["rest"], belt=_belt(match["belt"])) if match else None

    def belt(self, cell: str) -> Parts | None:
        """Returns belt number and rank of ``FC/1234``, or None for a number alone."""
        if cell[:1].isdigit():
            return None
        match = _BELT_LAST.fullmatch(digits_of(cell))
        if match and self._ranks.exact(match["rest"]):
            return Parts(rank=match["rest"], belt=_belt(match["belt"]))
        return None

    def _has_rank(self, cell: str) -> bool:
        """Whether the first or the last word may be one of a rank; names alone are let through quickly."""
        first, between, _rest = cell.partition(" ")
        return between != "" and (self._may_be_rank(first) or self._may_be_rank(cell.rpartition(" ")[2]))

    def _may_be_rank(self, word: str) -> bool:
        known = self._heads.get(word)
        if known is None:
            known = self._heads[word] = self._is_rank(word) or word.casefold() in _FIRST_WORDS
        return known

    def _rank_first(self, text: str) -> tuple[str, str]:
        """The longest beginning that is a rank, and the rest; no rank and the whole text where there is none."""
        for place in reversed(list(_GAP.finditer(text))[:_LONGEST_RANK_WORDS]):
            if self._is_rank(text[: place.start()]) and text[place.end() :].strip():
                return _bare(text[: place.start()]), text[place.end() :]
        return "", text

    def _rank_last(self, text: str) -> tuple[str, str]:
        for place in list(_GAP.finditer(text))[-_LONGEST_RANK_WORDS:]:
            rank = text[place.end() :]
            # A single letter behind a name is an initial, not the C of a constable.
            if len(_bare(rank)) > 1 and self._is_rank(rank) and text[: place.start()].strip():
                return _bare(text[place.end() :]), text[: place.start()]
        return "", text

    def _is_rank(self, text: str) -> bool:
        return self._ranks.exact(_bare(text)) is not None


_FIRST_WORDS = frozenset({"head", "lady", "sub", "assistant", "foot", "deputy", "assist", "asstt", "asst"})


def _bare(text: str) -> str:
    return text.strip(" .,:()")


def _belt(text: str) -> str:
    return re.sub(r"\s+", "", text).upper()
