"""Whose paper a return is: office, signatory, and the names behind codes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from kpdesk.base.sentences import sentence
from kpdesk.cases.paper_words import name_in
from kpdesk.documents.signature_block import Signatory
from kpdesk.reference.reference import Reference
from kpdesk.reference.rows import Office

_BLANK_NAME = "_" * 24
"""Left for ink where the head's name is not set."""
LISTED: Final = {"en": "; ", "ur": "؛ "}
"""What stands between the items of a list."""


@dataclass(frozen=True, slots=True)
class Letterhead:
    """Office, signatory and the names behind codes in one language, as they are when a return is printed."""

    code: str
    heading: str
    name: str
    contact: str
    station: str
    region: str
    suffix: str
    signatory: Signatory
    kinds: dict[str, str] = field(default_factory=dict)
    platforms: dict[str, str] = field(default_factory=dict)
    ranks: dict[str, str] = field(default_factory=dict)
    punishments: dict[str, str] = field(default_factory=dict)
    language: str = "en"
    tag: str = ""

    def words(self, code: str, values: Mapping[str, object] | None = None) -> str:
        """Returns the sentence of a code in the paper's language."""
        return sentence(code, values, self.language)


def letterhead_of(
    reference: Reference, office: str, settings: dict[str, bool | int | str], language: str = "en"
) -> Letterhead:
    """Returns the office's letterhead from reference data and settings, in the language of the paper."""
    found = reference.office(office)
    region = reference.office(found.region) if found.region else None
    urdu = "_urdu" if language == "ur" else ""
    name = name_in(found, language)
    return Letterhead(
        code=found.code,
        heading=str(settings[f"letterhead{urdu}"]) or _heading(reference, found, language),
        name=name,
        contact=str(settings["phone"]),
        station=str(settings["station"] if language == "en" else "") or _station(found, language),
        region=name_in(region, language),
        suffix=str(settings["letter_suffix"]),
        signatory=_signatory(reference, found, settings, language),
        kinds={row.code: name_in(row, language) for row in reference.kinds},
        platforms={row.code: name_in(row, language) for row in reference.platforms},
        ranks={row.code: name_in(row, language) for row in reference.ranks},
        punishments={row.code: name_in(row, language) for row in reference.punishments},
        language=language,
        tag=_tag(str(settings["weekly_tag"]), language),
    )


def designation_of(reference: Reference, office: Office, language: str) -> str:
    """Returns the post of an office's head in the language of the paper."""
    return name_in(reference.designations.get(office.head), language) or office.head_designation


def _tag(tag: str, language: str) -> str:
    return "" if tag == "none" else sentence(f"paper_tag_{tag}", language=language)


def _heading(reference: Reference, office: Office, language: str) -> str:
    if language == "en":
        return office.letterhead
    values = {"designation": designation_of(reference, office, language), "office": name_in(office, language)}
    return sentence("case_letterhead", values, language)


def _station(office: Office, language: str) -> str:
    """Returns the place that papers are dated at; in Urdu that is the office's name where the two are one."""
    return name_in(office, language) if office.station == office.name else office.station or ""


def _signatory(reference: Reference, office: Office, settings: dict[str, bool | int | str], language: str) -> Signatory:
    """Returns the head of office, or the officer who signs for him."""
    urdu = "_urdu" if language == "ur" else ""
    own = str(settings["head_designation"]) if language == "en" else ""
    head = designation_of(reference, office, language) if urdu else office.head_designation
    comma = "، " if urdu else ", "
    designation = own or f"{head}{comma}{name_in(office, language)}"
    deputy = str(settings[f"signs_for_name{urdu}"])
    if deputy:
        post = str(settings[f"signs_for_designation{urdu}"])
        return Signatory(deputy, post, for_designation=designation)
    return Signatory(str(settings[f"head_name{urdu}"]) or _BLANK_NAME, designation)
