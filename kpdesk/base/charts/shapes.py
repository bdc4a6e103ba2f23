"""What a laid-out chart consists of: rectangles, lines, texts, and the areas that can be opened.

Lengths are in the chart's unit; x grows to the right and y downwards from the top left corner.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import StrEnum

from kpdesk.base.charts.chart import Hatch, Tone

Point = tuple[float, float]


class Ink(StrEnum):
    """What a line or text belongs to; the painter gives it a colour."""

    TEXT = "text"
    MUTED = "muted"
    GRID = "grid"
    AXIS = "axis"
    MARK = "mark"


@dataclass(frozen=True, slots=True)
class Box:
    """An upright rectangle."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """The right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """The lower edge."""
        return self.y + self.height

    def meets(self, other: Box) -> bool:
        """Tells whether both have some room in common; edges that touch do not count."""
        across = self.x < other.right - 1e-6 and other.x < self.right - 1e-6
        return across and self.y < other.bottom - 1e-6 and other.y < self.bottom - 1e-6

    def holds(self, x: float, y: float) -> bool:
        """Tells whether a point lies inside or on the edge."""
        return self.x <= x <= self.right and self.y <= y <= self.bottom

    def mirrored(self, width: float) -> Box:
        """Returns the box as it stands in a chart of that width that runs from the right."""
        return replace(self, x=width - self.right)


@dataclass(frozen=True, slots=True)
class Bar:
    """A filled rectangle: a bar, a part of one, or a sample in the legend."""

    box: Box
    tone: Tone
    hatch: Hatch


@dataclass(frozen=True, slots=True)
class Stroke:
    """A line through its points. ``tone`` is that of a series, None for furniture; ``dash`` as painters take it."""

    points: tuple[Point, ...]
    ink: Ink
    tone: Tone | None = None
    width: float = 1.0
    dash: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Text:
    """A line of text that stands in the middle of its box, which is exactly as wide as the text."""

    text: str
    box: Box
    ink: Ink = Ink.TEXT
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Area:
    """Where a figure can be pointed at and opened; ``series`` -1 is a mark, ``place`` its number."""

    box: Box
    series: int
    place: int
    key: object
    label: str
    value: float


@dataclass(slots=True)
class Picture:
    """A chart ready to draw, in a room of ``width`` × ``height``. Areas come in the order of reading."""

    width: float
    height: float
    bars: list[Bar] = field(default_factory=list)
    strokes: list[Stroke] = field(default_factory=list)
    texts: list[Text] = field(default_factory=list)
    areas: list[Area] = field(default_factory=list)

    @property
    def ground(self) -> list[Stroke]:
        """The lines that bars stand before: grid and axes."""
        return [one for one in self.strokes if one.tone is None and one.ink in {Ink.GRID, Ink.AXIS}]

    @property
    def front(self) -> list[Stroke]:
        """The lines that stand before bars: those of series and of marks."""
        return [one for one in self.strokes if one.tone is not None or one.ink not in {Ink.GRID, Ink.AXIS}]

    def area_at(self, x: float, y: float) -> int | None:
        """Returns the place of the area under a point, of several the one with the nearest middle, or None."""
        found = [place for place, area in enumerate(self.areas) if area.box.holds(x, y)]

        def distance(place: int) -> float:
            box = self.areas[place].box
            return abs(box.x + box.width / 2 - x) + abs(box.y + box.height / 2 - y)

        return min(found, key=distance, default=None)

    def mirrored(self) -> Picture:
        """Returns the picture as it runs from the right."""
        width = self.width
        return Picture(
            width,
            self.height,
            [replace(bar, box=bar.box.mirrored(width)) for bar in self.bars],
            [replace(one, points=tuple((width - x, y) for x, y in one.points)) for one in self.strokes],
            [replace(text, box=text.box.mirrored(width)) for text in self.texts],
            [replace(area, box=area.box.mirrored(width)) for area in self.areas],
        )
