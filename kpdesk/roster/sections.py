"""What a line of its own between the people of a roll says: a place, a rank, a state, or a remark."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum

from kpdesk.base.letters import ascii_digits, tidy
from kpdesk.roster.places import is_named_place, place_key, place_of_section
from kpdesk.roster.ranks import RankNames
from kpdesk.roster.states import state_meant

_LEAD = re.compile(
    r"^(?:(?:nominal|seniority|attendance)?\s*(?:roll|list)|(?:sanctioned |actual |total )?strength|staff|details?"
    r"|(?:police )?(?:officials?|officers?|personnel|employees|force))\b(?:[\s:.-]*\b(?:of|at|in|for|posted|working|"
    r"serving|the|officials?|officers?|personnel|staff|police (?=officials?|officers?))\b)+[\s:.-]*|"
    r"^(?:فہرست|نفری)\s+(?:(?:ملازمین|اہلکاران|نفری|تعینات|متعینہ|برائے)\s+)*|"
    r"^\(?\d{1,3}\s*[.)]\s*|^\(?(?:[ivx]{1,4}|[a-h])\s*[.)]\s+",
    re.IGNORECASE,
)
_TAIL = re.compile(
    r"\s*[:=\-–—,]*\s*(?:[(\[]\s*)?(?:(?:total|strength|نفری|تعداد|کل)\s*[:=\-]*\s*)?\d{1,4}"
    r"(?:\s*(?:nos?\.?|officials?|persons?|men|اہلکار|نفر))?\s*(?:[)\]]\s*)?[.:]*$",
    re.IGNORECASE,
)
_NUMBERED = re.compile(
    r"(?:\b(?:no|number|sector|ward|phase|block|zone|platoon|unit|squad|circle)\.?|#|نمبر|سیکٹر)\s*[-:]?\s*\d+$",
    re.IGNORECASE,
)
"""Places that end in a number of their own: it is no count of people."""

_YEAR = re.compile(r"(?:^|\s)(?:19|20)\d\d$")

_REMARK = re.compile(
    r"^office of\b|^government of\b|^district police\b|"
    r"\bvide\b|\bo\.?b\.?\s*no|\btransferred\b|^note\b|\bvacant\b|\bfollowing\b|\bdated\b|^(?:n\.?b|p\.?s)\s*:|"
    r"^(?:sho|asho|incharge|in-charge|i/c|moharrir|muharrir|mhc|oii)\b|^(?:نوٹ|خالی|انچارج|محرر)(?:\s|:|$)",
    re.IGNORECASE,
)
_LONGEST_TITLE_WORDS = 5


class Says(StrEnum):
    """What a section line is."""

    PLACE = "place"
    RANK = "rank"
    SERVICE = "service_state"
    DUTY = "duty_state"
    REMARK = "remark"
    UNCLEAR = "unclear"


@dataclass(frozen=True, slots=True)
class Section:
    """One line: ``value`` is the place's name, the rank's code or the state; of an unclear line its own words."""

    says: Says
    value: str


def section_of(text: str, ranks: RankNames, places: Collection[str] = ()) -> Section:
    """Returns what the line says; ``places`` are known places as :func:`place_key` gives them.

    A count behind the name and words such as ``Nominal roll of`` before it are no part of a place.
    """
    tidied = tidy(text)
    name = without_count(tidied)
    if state := state_meant(name):
        return Section(Says(state[0].value), state[1])
    before = name.partition("(")[0].strip()
    rank = next((code for each in (name, before, before.rstrip("sS")) if (code := ranks.exact(each))), None)
    if rank is not None:
        return Section(Says.RANK, rank)
    bare = _bare(tidied)
    if _REMARK.search(tidied):
        return Section(Says.REMARK, tidied)
    if bare and (is_named_place(bare) or (place_key(bare) in places and place_key(bare))):
        return Section(Says.PLACE, place_of_section(bare))
    if ":" in bare or len(bare.split()) > _LONGEST_TITLE_WORDS:
        return Section(Says.REMARK, tidied)
    return Section(Says.UNCLEAR, place_of_section(bare)) if bare else Section(Says.REMARK, tidied)


def without_count(text: str) -> str:
    """Returns ``PS City`` of ``PS City (42)``, ``PS City - 42`` and ``PS City: 42 officials``."""
    digits = ascii_digits(text)
    if _NUMBERED.search(digits):
        return text
    found = _TAIL.search(digits)
    year = found is not None and _YEAR.search(digits) is not None
    return (text[: found.start()] if found and not year else text).rstrip(" :=-–—,")


def _bare(text: str) -> str:
    name = without_count(text)
    while (found := _LEAD.match(name)) and name[found.end() :].strip():
        name = name[found.end() :].strip()
    return name
