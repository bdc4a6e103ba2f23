"""How close the lines of a case's paper stand: as usual, or closer where that saves a sheet."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from kpdesk.documents.text_style import Align, TextStyle, body


@dataclass(frozen=True, slots=True)
class Density:
    """Sizes in points, rooms for signatures in millimetres (offices need 3 cm at least for signature and stamp)."""

    english_size: float
    english_after: float
    urdu_size: float
    urdu_leading_ems: float
    urdu_after: float
    signature_mm: float
    second_signature_mm: float

    def text(self, language: str) -> TextStyle:
        """Returns the style of the text; a notice has to stand on one sheet if it can be."""
        if language == "ur":
            leading = self.urdu_leading_ems
            return replace(body(language), size=self.urdu_size, urdu_leading_ems=leading, space_after=self.urdu_after)
        return replace(body(language), size=self.english_size, align=Align.JUSTIFY, space_after=self.english_after)

    def copies(self, language: str) -> TextStyle:
        """Returns the style of the list of copies."""
        return replace(self.text(language), align=Align.START)


DENSITIES: Final = (
    Density(11, 7, 11, 1.75, 4, 40, 35),
    Density(10.5, 5, 10.5, 1.7, 3, 32, 30),
    Density(10, 4, 10, 1.65, 2, 30, 30),
)
"""From the usual to the closest that is still read without effort on a photocopy."""
