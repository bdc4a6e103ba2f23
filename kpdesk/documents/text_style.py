"""How text looks on paper: size, weight, direction, alignment, the room around it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from kpdesk.documents.fonts import UrduFace


class Align(StrEnum):
    """Where lines stand; START is the left in English and the right in Urdu."""

    START = "start"
    END = "end"
    CENTRE = "centre"
    JUSTIFY = "justify"


class Direction(StrEnum):
    """Which way a paragraph reads. BY_TEXT: left to right, unless it holds Urdu letters and no Latin ones."""

    LEFT_TO_RIGHT = "ltr"
    RIGHT_TO_LEFT = "rtl"
    BY_TEXT = "by_text"


@dataclass(frozen=True, slots=True)
class TextStyle:
    """The look of a paragraph; lengths are points, ``*_ems`` are multiples of ``size``.

    ``size`` is that of Latin text; Arabic script is set ``urdu_ems`` as large, in ``face``. Line heights:
    ``leading_ems`` for lines of Latin text alone, ``urdu_leading_ems`` × Urdu size for lines with Urdu in them.
    """

    size: float = 11
    bold: bool = False
    underline: bool = False
    align: Align = Align.START
    direction: Direction = Direction.BY_TEXT
    face: UrduFace = UrduFace.NASKH
    urdu_ems: float = 1.15
    leading_ems: float = 1.3
    urdu_leading_ems: float = 1.5
    indent: float = 0
    first_indent: float = 0
    space_before: float = 0
    space_after: float = 6
    keep_with_next: bool = False

    @property
    def right_to_left(self) -> bool:
        """Whether START is the right-hand side."""
        return self.direction is Direction.RIGHT_TO_LEFT


ENGLISH: Final = TextStyle()
"""Body text of English letters; Urdu names in it come in Naskh."""

URDU: Final = TextStyle(
    size=12,
    direction=Direction.RIGHT_TO_LEFT,
    face=UrduFace.NASTALIQ,
    urdu_ems=1.12,
    urdu_leading_ems=1.9,
    leading_ems=1.6,
)
"""Body text of Urdu letters and notices, in Nastaliq."""

URDU_NASKH: Final = TextStyle(
    size=11.5, direction=Direction.RIGHT_TO_LEFT, urdu_ems=1.2, urdu_leading_ems=1.6, leading_ems=1.6
)
"""Body text of dense Urdu papers and tables, in Naskh."""


def body(language: str) -> TextStyle:
    """Returns the body style of a language: ``en`` or ``ur``."""
    return URDU if language == "ur" else ENGLISH
