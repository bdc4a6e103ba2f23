"""The covering letter of a week: what the office's settings give, and what this week has otherwise."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, Final

from kpdesk.base.sentences import LANGUAGES, sentence
from kpdesk.reference.reference import Reference
from kpdesk.weekly.draft import LISTS, SIGNATORY, LetterDraft
from kpdesk.weekly.letter_sheet import LetterSheet, draft_of
from kpdesk.weekly.narrative import Narrative
from kpdesk.weekly.papers import letterhead_of

_ON_THE_PAPER: Final = {"signatory": "name", "designation": "designation", "signs_for": "for_designation"}
NONE: Final = "-"
"""A list of the settings that is this sign is empty, where nothing at all would mean what is usual."""


def office_sheets(
    reference: Reference, office: str, settings: Mapping[str, bool | int | str]
) -> dict[str, LetterSheet]:
    """Returns the letter in each language as the settings of the office have it."""
    return {language: _office_sheet(reference, office, dict(settings), language) for language in LANGUAGES}


def sheets_of(
    usual: Mapping[str, LetterSheet], choices: Mapping[str, Any], *, letter_signs_certificate: bool
) -> dict[str, LetterSheet]:
    """Returns the letter in each language with what was chosen for this week.

    What was chosen in English stands on the Urdu paper too, unless it has its own: one week has one signatory.
    """
    return {
        language: _chosen(sheet, {**choices.get("en", {}), **choices.get(language, {})}, letter_signs_certificate)
        for language, sheet in usual.items()
    }


def choices_in(draft: LetterDraft, usual: LetterSheet) -> dict[str, Any]:
    """Returns what a letter as typed has otherwise than the letter as it would be without any choice."""
    standing = draft_of(usual, Narrative("", ""), "", "")
    return {
        name: list(getattr(draft, name)) if name in LISTS else getattr(draft, name)
        for name in (*LISTS, *SIGNATORY)
        if getattr(draft, name) != getattr(standing, name)
    }


def _office_sheet(
    reference: Reference, office: str, settings: dict[str, bool | int | str], language: str
) -> LetterSheet:
    head = letterhead_of(reference, office, settings, language)
    himself = letterhead_of(reference, office, {**settings, "signs_for_name": "", "signs_for_name_urdu": ""}, language)
    letter_signs = settings["weekly_certificate_by"] == "letter"
    enclosures = tuple(sentence(f"weekly_enclosure_{name}", language=language) for name in ("parts", "certificate"))
    to = tuple(sentence(f"weekly_to_{number}", language=language) for number in (1, 2))
    region = (sentence("weekly_copy_region", {"region": head.region}, language),) if head.region else ()
    return LetterSheet(
        to=_listed(settings, "weekly_to", language) or to,
        references=_listed(settings, "weekly_references", language),
        enclosures=(*enclosures, *_listed(settings, "weekly_enclosures", language)),
        copies=_copies(settings, language, region),
        signatory=head.signatory,
        certifier=head.signatory if letter_signs else himself.signatory,
    )


def _copies(settings: Mapping[str, bool | int | str], language: str, usual: tuple[str, ...]) -> tuple[str, ...]:
    found = _listed(settings, "weekly_copies", language)
    return () if found == (NONE,) else found or usual


def _listed(settings: Mapping[str, bool | int | str], key: str, language: str) -> tuple[str, ...]:
    """Returns the items of a setting, parted by semicolons; where Urdu has none of its own the English ones stand."""
    urdu = str(settings.get(f"{key}_urdu", "")) if language == "ur" else ""
    text = (urdu or str(settings[key])).replace("؛", ";")
    return tuple(item.strip() for item in text.split(";") if item.strip())


def _chosen(sheet: LetterSheet, choices: Mapping[str, Any], letter_signs_certificate: bool) -> LetterSheet:
    lists: dict[str, Any] = {name: tuple(choices[name]) for name in LISTS if name in choices}
    signs = {_ON_THE_PAPER[name]: choices[name] for name in SIGNATORY if name in choices}
    signatory = replace(sheet.signatory, **signs)
    certifier = signatory if letter_signs_certificate else sheet.certifier
    return replace(sheet, **lists, signatory=signatory, certifier=certifier)
