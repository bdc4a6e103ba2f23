"""Ranks by every spelling that sheets hold."""

from __future__ import annotations

import re
from functools import cached_property

from rapidfuzz import fuzz, process

from kpdesk.base.problems import Severity
from kpdesk.reference.register import Register, spelling
from kpdesk.reference.rows import Rank
from kpdesk.roster.flaws import Flaw, shown
from kpdesk.roster.texts import read_text
from kpdesk.workbooks.grid import Cell

LONGEST_RANK = 20
"""Signs that a record keeps of a rank: codes are shorter; an unknown rank is kept as the roll has it."""

_OFFICIATING = re.compile(
    r"(?:offg|officiating|off|o|ag|acting)\s*[:./]+\s*|(?:offg|officiating|acting)\s+", re.IGNORECASE
)
_ALIKE_FROM = 86.0
_CLEARLY = 5.0
"""How much closer a slip must be to one rank than to every other."""

_SHORTEST_GUESS = 7
"""Short names are never guessed: AIG and Addl: IGP, SI and ASI are one or two letters apart."""


class RankNames:
    """Finds ranks by code, name, abbreviation, Urdu name and known other spellings."""

    def __init__(self, ranks: Register[Rank]) -> None:
        self._ranks = ranks

    @cached_property
    def _long_spellings(self) -> dict[str, str]:
        found: dict[str, str] = {}
        for rank in self._ranks:
            for text in (rank.name, rank.name_ur, *rank.also):
                if len(key := spelling(text)) >= _SHORTEST_GUESS:
                    found.setdefault(key, rank.code)
        return found

    def exact(self, text: str) -> str | None:
        """Returns the code of the rank with this spelling, signs and spaces apart, or None."""
        rank = self._ranks.called(text)
        return rank.code if rank else None

    def read(self, cell: Cell) -> str | Flaw | None:
        """Returns the rank's code, None for a blank, or a flaw.

        A spelling that is clearly a slip of one known name gives the note ``rank_read_as``; anything else the
        doubt ``rank_unknown``.
        """
        text = read_text(cell)
        if not isinstance(text, str):
            return text
        if code := self.exact(text):
            return code
        if (match := _OFFICIATING.match(text)) and (code := self.exact(text[match.end() :])):
            return Flaw("rank_officiating", Severity.NOTE, code, {"text": shown(text), "rank": self.name(code)})
        guess = self._guess(spelling(text))
        if guess:
            return Flaw("rank_read_as", Severity.NOTE, guess, {"text": shown(text), "rank": self.name(guess)})
        return Flaw("rank_unknown", Severity.DOUBTFUL, text[:LONGEST_RANK], {"text": shown(text)})

    def nearest(self, text: str) -> list[str]:
        """Returns the codes of all ranks, those first whose spelling is closest."""
        key = spelling(text)
        scores = {
            rank.code: max(fuzz.ratio(key, spelling(also)) for also in (rank.code, rank.name, rank.name_ur, *rank.also))
            for rank in self._ranks
        }
        return sorted(scores, key=lambda code: -scores[code])

    def name(self, code: str) -> str:
        """Returns the rank's full name; a code that is not known gives itself."""
        rank = self._ranks.get(code) if code else None
        return rank.name if rank else code

    def bps(self, code: str) -> int | None:
        """Returns the rank's usual pay scale, or None."""
        rank = self._ranks.get(code) if code else None
        return rank.bps if rank else None

    def _guess(self, key: str) -> str | None:
        if len(key) < _SHORTEST_GUESS:
            return None
        known = self._long_spellings
        scores: dict[str, float] = {}
        for text, score, _index in process.extract(key, known.keys(), scorer=fuzz.ratio, score_cutoff=_ALIKE_FROM):
            scores[known[text]] = max(score, scores.get(known[text], 0.0))
        best = max(scores, key=lambda code: scores[code], default=None)
        if best is None or any(scores[best] - score < _CLEARLY for code, score in scores.items() if code != best):
            return None
        return best
