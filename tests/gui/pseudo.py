"""A language that no one speaks: every text of the window longer by two fifths, accented, between brackets.

Where a label is cut off in it, it will be cut off in some real language too, and a text without brackets is one that
nobody can translate.
"""

from __future__ import annotations

import re
from typing import Final

from PySide6.QtCore import QTranslator

LONGER: Final = 0.4
ACCENTED: Final = str.maketrans("aeiouAEIOUncyCNY", "áéíóúÁÉÍÓÚñçýÇÑÝ")
KEPT: Final = re.compile(r"(\{[^}]*\}|%n|%\d|\t.*)")
FILE_PATTERNS: Final = "(*"


def lengthened(text: str) -> str:
    """Returns the text in this language; values stay where they are, a choice of file kinds stays as it is."""
    if FILE_PATTERNS in text or not re.search("[A-Za-z]{2}", text):
        return text
    shown = "".join(part if KEPT.fullmatch(part) else part.translate(ACCENTED) for part in KEPT.split(text))
    body, tab, keys = shown.partition("\t")
    return f"[{body}{'~' * round(len(body) * LONGER)}]{tab}{keys}"


class Pseudo(QTranslator):
    """Installed beside no other: it answers for every context."""

    def isEmpty(self) -> bool:
        """Qt leaves empty translators out."""
        return False

    def translate(self, _context: str, text: str, _comment: str | None = None, _count: int = -1) -> str:
        """Returns the text lengthened."""
        return lengthened(text)
