"""What a list of people shows, in words: printed above it, so that a paper says what it leaves out."""

from __future__ import annotations

from collections.abc import Callable

from kpdesk.base.sentences import sentence
from kpdesk.roster.rows import PeopleWanted

HIGHEST_YEARS = 60
"""Nobody serves longer: an upper end that was not asked for is said with it."""


def conditions_in_words(wanted: PeopleWanted, rank_name: Callable[[str], str], language: str = "en") -> str:
    """Returns the conditions of a list with commas between them; empty for everybody."""
    parts = [words for _name, words in each_condition(wanted, rank_name, language)]
    return sentence("wanted_between", language=language).join(parts)


def each_condition(
    wanted: PeopleWanted, rank_name: Callable[[str], str], language: str = "en"
) -> tuple[tuple[str, str], ...]:
    """Returns each condition of a list as its name and its words.

    The names are those of the conditions' fields, ``service_years`` for both ends of a length of service.
    """
    parts = []
    for name, value, turned in (
        ("text", wanted.text, False),
        ("rank", rank_name(wanted.rank) if wanted.rank else "", wanted.not_rank),
        ("posting", wanted.posting, wanted.not_posting),
        ("service_state", _state("service", wanted.service_state, language), wanted.not_service_state),
        ("duty_state", _state("duty", wanted.duty_state, language), wanted.not_duty_state),
    ):
        if value:
            code = f"wanted_{'not_' if turned else ''}{name}"
            parts.append((name, sentence(code, {"value": value}, language)))
    if wanted.serving is not None:
        code = "wanted_serving" if wanted.serving else "wanted_not_serving"
        parts.append(("serving", sentence(code, language=language)))
    if wanted.asks_for_service:
        code = f"wanted_{'not_' if wanted.not_service_years else ''}service_years"
        most = HIGHEST_YEARS if wanted.service_years_most is None else wanted.service_years_most
        ends = {"least": wanted.service_years_least or 0, "most": most}
        parts.append(("service_years", sentence(code, ends, language)))
    if wanted.uids:
        parts.append(("uids", sentence("wanted_uids", {"count": len(wanted.uids)}, language)))
    return tuple(parts)


def state_in_words(service_state: str, duty_state: str, language: str = "en") -> str:
    """Returns what a list says of a person: the duty of who simply serves, the service state of all others."""
    if service_state in ("", "in_service"):
        return _state("duty", duty_state, language)
    return _state("service", service_state, language)


def _state(kind: str, state: str, language: str) -> str:
    return sentence(f"{kind}_state_{state}", language=language) if state else ""
