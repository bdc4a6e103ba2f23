"""How reviews are called and coloured on the screen."""

from __future__ import annotations

from kpdesk.exchange.review_rules import ReviewState
from kpdesk.province.review_rows import ReviewLine
from ui.support.words import code_words

_TONES = {
    ReviewState.AWAITING: "info",
    ReviewState.DRAFT: "info",
    ReviewState.SEEN: "muted",
    ReviewState.ACCEPTED: "good",
    ReviewState.SENT_BACK: "warning",
}
_WENT_ON = frozenset({"prepared", "written", "received", "correction", "refused"})


def review_name(state: ReviewState) -> str:
    """Returns what the state is called."""
    return code_words(f"review_state_{state.value}")


def review_tone(state: ReviewState) -> str:
    """Returns the tone of a state."""
    return _TONES[state]


def went_on_name(line: ReviewLine) -> str:
    """Returns whether the return went on to the CPO, and whether the CPO has confirmed that."""
    return code_words(f"review_went_on_{line.went_on}") if line.went_on in _WENT_ON else code_words("review_stays")


def region_name(line: ReviewLine) -> str:
    """Returns what the region said, in a word; empty while nothing came."""
    return review_name(line.region.state) if line.region else ""


def region_tone(line: ReviewLine) -> str:
    """Returns the tone of what the region said."""
    return review_tone(line.region.state) if line.region else ""
