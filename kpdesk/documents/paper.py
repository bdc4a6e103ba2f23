"""Sheets of paper: A4 and Legal, upright and across, with the margins that office files need."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

POINTS_PER_MM: Final = 72 / 25.4


def mm(length: float) -> float:
    """Returns millimetres as points."""
    return length * POINTS_PER_MM


class Size(StrEnum):
    """The two sheets in use; Legal is 8.5 × 14 inches."""

    A4 = "a4"
    LEGAL = "legal"


_SIZES_POINTS: Final = {Size.A4: (mm(210), mm(297)), Size.LEGAL: (612.0, 1008.0)}


@dataclass(frozen=True, slots=True)
class Paper:
    """A sheet with its margins in millimetres; the left one is for the file tag and the punch.

    The QR code stands at the foot of the left margin, so the text loses no room to it.
    """

    size: Size = Size.A4
    landscape: bool = False
    left_mm: float = 35
    right_mm: float = 15
    top_mm: float = 18
    bottom_mm: float = 18

    @property
    def points(self) -> tuple[float, float]:
        """Width and height in points."""
        width, height = _SIZES_POINTS[self.size]
        return (height, width) if self.landscape else (width, height)

    @property
    def text_width(self) -> float:
        """The width between the margins, in points."""
        return self.points[0] - mm(self.left_mm + self.right_mm)

    @property
    def text_height(self) -> float:
        """The height between the margins, in points."""
        return self.points[1] - mm(self.top_mm + self.bottom_mm)

    def across(self) -> Paper:
        """Returns the same sheet in landscape."""
        return Paper(self.size, True, self.left_mm, self.right_mm, self.top_mm, self.bottom_mm)
