"""What was written down with a step, in words for the file, in English and Urdu."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from kpdesk.base.clock import on_paper
from kpdesk.base.sentences import known_codes, sentence
from kpdesk.cases.facts import awards_in
from kpdesk.cases.letters import item_letter
from kpdesk.cases.paper_words import listed, name_in, punishment_words
from kpdesk.reference.reference import Reference

_CHOICES: Final[Mapping[str, str]] = {
    "outcome": "case_outcome_",
    "paper": "case_step_",
    "how": "case_file_how_",
    "result": "findings_",
    "action": "case_legal_",
    "period_treated_as": "period_",
    "suspension_treated_as": "period_",
    "moved_by": "case_file_moved_",
    "status": "case_file_status_",
}
"""Fields whose value is a code, and how the code of its words begins."""

_RANKS: Final = frozenset({"officer_rank", "reduced_to", "reduced_from"})
_PUNISHMENTS: Final = frozenset({"proposed_punishment", "punishment"})

_DESIGNATIONS: Final = frozenset({"authority"})


@dataclass(frozen=True, slots=True)
class Particular:
    """One field of a step: its name, its title and its value in words."""

    name: str
    title: str
    text: str


def particulars(fields: Mapping[str, object], reference: Reference, language: str) -> tuple[Particular, ...]:
    """Returns the fields of a step that hold anything, in the order in which they were kept."""
    return tuple(
        Particular(name, field_words(name, language), text)
        for name, value in fields.items()
        if (text := value_words(name, value, reference, language))
    )


def field_words(name: str, language: str) -> str:
    """Returns the title of a field."""
    return sentence(f"case_file_field_{name}", language=language)


def value_words(name: str, value: object, reference: Reference, language: str) -> str:
    """Returns what stands in the field of that name, in words; empty for nothing."""
    if isinstance(value, bool):
        return sentence("case_file_yes" if value else "case_file_no", language=language)
    if isinstance(value, list | tuple) and name == "per_charge":
        found = (_on_charge(item, language) for item in value)
        return listed((f"({item_letter(place, language)}) {text}" for place, text in enumerate(found)), language)
    if isinstance(value, list | tuple):
        parts = [value_words(name, item, reference, language) for item in value]
        return "; ".join(part for part in parts if part)
    if isinstance(value, dict) and "punishment" in value:
        return _punishment(value, reference, language)
    if isinstance(value, dict):
        parts = [value_words(key, item, reference, language) for key, item in value.items() if item is not None]
        return ", ".join(part for part in parts if part)
    text = "" if value is None else str(value)
    if name in _CHOICES:
        return _known(_CHOICES[name] + text, text, language)
    if name in _PUNISHMENTS:
        return name_in(reference.punishments.get(text), language) or text
    if name in _DESIGNATIONS:
        return name_in(reference.designations.get(text), language) or text
    if name in _RANKS:
        return name_in(reference.ranks.get(text), language) or text
    return _day(text)


def _on_charge(item: object, language: str) -> str:
    found = item if isinstance(item, Mapping) else {}
    result = _known(f"charge_{found.get('result')}", str(found.get("result") or ""), language)
    return ", ".join(part for part in (result, str(found.get("gist") or "")) if part)


def _punishment(value: Mapping[str, object], reference: Reference, language: str) -> str:
    (award,) = awards_in({"awards": [value]})
    row = reference.punishments.get(award.punishment)
    if row is None:
        return award.punishment
    rank = name_in(reference.ranks.get(award.reduced_to), language) or award.reduced_to
    return punishment_words(award, row, rank, language)


def _known(code: str, text: str, language: str) -> str:
    return sentence(code, language=language) if code in known_codes() else text


def _day(text: str) -> str:
    try:
        return on_paper(date.fromisoformat(text)) if len(text) == 10 else text
    except ValueError:
        return text
