"""Stations and posts by the name that a section of a roll, or a sheet, gives them."""

from __future__ import annotations

import re

from kpdesk.base.letters import fold, tidy
from kpdesk.reference.register import spelling

_WORD = re.compile(r"[^\W\d_]+")
_STATION = re.compile(
    r"(?:p[./]?\s?[sp]\b|police (?:station|post|lines)\b|thana\b|chow?ki\b|تھانہ|چوکی|پولیس لائن)", re.IGNORECASE
)
_STATION_KEY = re.compile(r"^(?:p[./]?\s?s\b\.?|police station\b|thana\b|تھانہ)\s*[:\-]?\s*")
_POST_KEY = re.compile(r"^(?:p[./]?\s?p\b\.?|police post\b|chow?ki\b|چوکی)\s*[:\-]?\s*")
_PLACE_WORD = re.compile(
    r"\b(?:branch|lines?|station|thana|post|chow?ki|section|cell|office|guard|headquarters?|hqrs?|school|traffic|"
    r"investigation|court|jail|hospital|barrier|picket|training cent(?:er|re)|control room|pool|kot|armou?ry|"
    r"secretariat)\b|"
    r"(?<!\w)(?:تھانہ|چوکی|برانچ|شاخ|دفتر|پولیس لائنز?|ٹریفک|تفتیش|ہیڈ کوارٹر|عدالت|جیل|ناکہ)(?!\w)",
    re.IGNORECASE,
)
_NO_PLACE = re.compile(r"\b(?:wise|roll|list|statement|strength|showing|detail)\b", re.IGNORECASE)
_MOST_PLACE_WORDS = 6
_SHORT_NAMES = frozenset(
    ("PS", "PP", "DPO", "RPO", "CCPO", "CPO", "SP", "DSP", "SDPO", "ASP", "SSP", "SHO", "CIA", "CTD", "FRP", "RRF",
     "ATS", "SSU", "DSB", "OASI", "EC", "IAB", "MT", "PTC", "FC", "VIP", "DRC", "PAL", "HQ")
)  # fmt: skip
_OFFICES = _SHORT_NAMES - {"FC", "SHO", "DSP", "SP", "ASP", "SSP"}
"""Short names that are an office and no rank."""


def place_key(text: str) -> str:
    """Returns a posting as it is compared: ``P.S. City``, ``Police Station City`` and ``تھانہ`` with its name alike."""
    plain = fold(text)
    for pattern, short in ((_STATION_KEY, "ps "), (_POST_KEY, "pp ")):
        plain, found = pattern.subn(short, plain)
        if found:
            break
    return spelling(plain)


def place_of_section(text: str) -> str:
    """Returns ``PS City`` for ``PS CITY``: capitals stay where they are the short name of an office."""
    if not text.isupper():
        return text
    return _WORD.sub(lambda word: word[0] if word[0] in _SHORT_NAMES else word[0].capitalize(), text)


def is_named_place(text: str) -> bool:
    """Returns whether a text plainly is the name of a station, post, branch or office (``PS City``, ``CIA Staff``)."""
    if _NO_PLACE.search(text) or ":" in text:
        return False
    if _STATION.match(text):
        return True
    words = text.split()
    short = any(word in _OFFICES for word in words) and "SHO" not in words
    return len(words) <= _MOST_PLACE_WORDS and (short or _PLACE_WORD.search(text) is not None)


def place_of_sheet(name: str) -> str | None:
    """Returns the place that a sheet is named after (``PS City``), or None for any other name."""
    tidied = tidy(name)
    return place_of_section(tidied) if _STATION.match(tidied) else None
