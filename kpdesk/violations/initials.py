"""Initials of an accused: what may be kept of somebody who is presumed innocent."""

from __future__ import annotations

import re
import unicodedata

MOST_INITIALS = 24
"""Of several accused together."""

_BETWEEN = re.compile(r"[\s.,;،؛۔&/+-]+")


def is_initials(text: str) -> bool:
    """Tells whether the text holds single letters only, such as ``A.K.`` or ``م۔ ا``; an empty one does.

    Several accused may stand in one field: ``A.K., B.S.``. A word of two letters or more could be a name.
    """
    parts = [part for part in _BETWEEN.split(text.strip()) if part]
    return len(parts) <= MOST_INITIALS and all(_is_letter(part) for part in parts)


def _is_letter(part: str) -> bool:
    signs = [sign for sign in unicodedata.normalize("NFC", part) if not unicodedata.combining(sign)]
    return len(signs) == 1 and signs[0].isalpha()
