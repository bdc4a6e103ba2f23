"""The states of a review, and what may follow on what."""

from __future__ import annotations

from enum import StrEnum
from typing import Final

LONGEST_REMARK: Final = 2_000
"""Letters of a remark: what fits into a cell that a person still reads."""


class ReviewState(StrEnum):
    """What headquarters says of one edition of a return.

    ``awaiting`` is the state of a return that nobody has looked at; it is in no record.
    """

    AWAITING = "awaiting"
    DRAFT = "draft"
    SEEN = "seen"
    ACCEPTED = "accepted"
    SENT_BACK = "sent_back"


DECIDED: Final = frozenset({ReviewState.SEEN, ReviewState.ACCEPTED, ReviewState.SENT_BACK})
"""States that are told to others; a draft stays in the office."""


def decisions(*, is_root: bool) -> tuple[ReviewState, ...]:
    """Returns what an office may decide: the CPO accepts or sends back, a region may also just have seen it."""
    both = (ReviewState.ACCEPTED, ReviewState.SENT_BACK)
    return both if is_root else (*both, ReviewState.SEEN)
