"""Stations and posts by the name that a section of a roll, or a sheet, gives them."""

from __future__ import annotations

import re

from kpdesk.base.letters import tidy

_WORD = re.compile(r"[^\W\d_]+")
_STATION = re.compile(
    r"(?:p\.?\s?[sp]\b|police (?:station|post|lines)\b|thana\b|chow?ki\b|تھانہ|چوکی|پولیس لائن)", re.IGNORECASE
)
_SHORT_NAMES = frozenset(
    ("PS", "PP", "DPO", "RPO", "CCPO", "CPO", "SP", "DSP", "SDPO", "ASP", "SSP", "SHO", "CIA", "CTD", "FRP", "RRF",
     "ATS", "SSU", "DSB", "OASI", "EC", "IAB", "MT", "PTC", "FC", "VIP", "DRC", "PAL", "HQ")
)  # fmt: skip


def place_of_section(text: str) -> str:
    """Returns ``PS City`` for ``PS CITY``: capitals stay where they are the short name of an office."""
    if not text.isupper():
        return text
    return _WORD.sub(lambda word: word[0] if word[0] in _SHORT_NAMES else word[0].capitalize(), text)


def place_of_sheet(name: str) -> str | None:
    """Returns the place that a sheet is named after (``PS City``), or None for any other name."""
    tidied = tidy(name)
    return place_of_section(tidied) if _STATION.match(tidied) else None
