"""Stations and posts by the name that a section of a roll gives them."""

from __future__ import annotations

import re

_WORD = re.compile(r"[^\W\d_]+")
_SHORT_NAMES = frozenset(
    ("PS", "PP", "DPO", "RPO", "CCPO", "CPO", "SP", "DSP", "SDPO", "ASP", "SSP", "SHO", "CIA", "CTD", "FRP", "RRF",
     "ATS", "SSU", "DSB", "OASI", "EC", "IAB", "MT", "PTC", "FC", "VIP", "DRC", "PAL", "HQ")
)  # fmt: skip


def place_of_section(text: str) -> str:
    """Returns ``PS City`` for ``PS CITY``: capitals stay where they are the short name of an office."""
    if not text.isupper():
        return text
    return _WORD.sub(lambda word: word[0] if word[0] in _SHORT_NAMES else word[0].capitalize(), text)
