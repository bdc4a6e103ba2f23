"""Guesses the kind of a violation from the words of a monitoring unit.

A guess is offered to a person or marked as such; it never decides.
"""

from __future__ import annotations

from collections.abc import Iterable

from kpdesk.base.letters import fold
from kpdesk.reference.register import spelling
from kpdesk.reference.rows import Kind


def kinds_seen(text: str, kinds: Iterable[Kind]) -> tuple[Kind, ...]:
    """Returns the kinds whose phrases fit the words best, best first; empty when none fits.

    A phrase fits when all its words stand in the text as whole words, in any order. A longer phrase beats a shorter
    one; kinds with equally long phrases are returned together, and then the words do not decide.
    """
    scores = {kind.code: (_score(text, kind), kind) for kind in kinds}
    best = max((score for score, _ in scores.values()), default=0)
    return tuple(kind for score, kind in scores.values() if score == best) if best else ()


def _score(text: str, kind: Kind) -> int:
    words = _words(text)
    phrases = (_words(phrase) for phrase in (kind.code, kind.name, kind.name_ur, *kind.also, *kind.seen_as))
    return max((len(phrase) for phrase in phrases if phrase and phrase <= words), default=0)


def _words(text: str) -> frozenset[str]:
    return frozenset(filter(None, (spelling(word) for word in fold(text.replace("-", " ").replace("/", " ")).split())))
