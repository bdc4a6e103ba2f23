"""What a chart shows: series over categories, and marked places among them."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum


class ChartKind(StrEnum):
    """How values are drawn: bars beside each other, on top of each other, from the side (a series' bars below each
    other or in a row), or lines."""

    GROUPED = "grouped"
    STACKED = "stacked"
    ACROSS = "across"
    STACKED_ACROSS = "stacked_across"
    LINES = "lines"


class Tone(StrEnum):
    """What a series is about; the screen gives it a colour, paper a grey."""

    MAIN = "main"
    GOOD = "good"
    WARNING = "warning"
    DANGER = "danger"
    MUTED = "muted"


class Hatch(StrEnum):
    """How a bar is filled, so that series differ without colour; in the order in which series take them."""

    SOLID = "solid"
    RISING = "rising"
    OPEN = "open"
    CROSSED = "crossed"
    LEVEL = "level"
    UPRIGHT = "upright"
    FALLING = "falling"


HATCHES = tuple(Hatch)


@dataclass(frozen=True, slots=True)
class Series:
    """One value for each category. ``keys`` are told when a bar is opened: one for each value, or none at all.

    ``tone`` None takes the next one; raises ValueError for a value below 0 or one that is no number.
    """

    name: str
    values: tuple[float, ...]
    keys: tuple[object, ...] = ()
    tone: Tone | None = None

    def __post_init__(self) -> None:
        if not all(math.isfinite(value) and value >= 0 for value in self.values):
            raise ValueError(f"{self.name}: a chart counts from 0 on")
        if self.keys and len(self.keys) != len(self.values):
            raise ValueError(f"{self.name}: a key for each value, or none")


@dataclass(frozen=True, slots=True)
class Mark:
    """A place that is marked with a line; ``at`` 2.5 is the middle of the third category."""

    at: float
    label: str
    key: object = None


@dataclass(frozen=True, slots=True)
class Chart:
    """A whole chart in words and numbers; raises ValueError for a series of another length than the categories.

    ``unit`` names what is counted, ``empty`` is said where nothing is; horizontal bars show no marks. ``keys`` open
    a whole category from the table; without them the first series' keys do.
    """

    title: str
    kind: ChartKind
    categories: tuple[str, ...]
    series: tuple[Series, ...]
    marks: tuple[Mark, ...] = ()
    unit: str = ""
    empty: str = ""
    keys: tuple[object, ...] = ()

    def __post_init__(self) -> None:
        if self.keys and len(self.keys) != len(self.categories):
            raise ValueError(f"{len(self.keys)} keys, {len(self.categories)} categories")
        for series in self.series:
            if len(series.values) != len(self.categories):
                raise ValueError(f"{series.name}: {len(series.values)} values, {len(self.categories)} categories")

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to draw; values that are all 0 are something."""
        return not self.categories or not self.series


@dataclass(frozen=True, slots=True)
class Face:
    """How text is measured: ``width(text, bold)`` and ``line`` in the chart's unit, pixels or points."""

    width: Callable[[str, bool], float]
    line: float
