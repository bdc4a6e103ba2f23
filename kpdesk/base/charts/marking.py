"""Marked places: upright lines through the plot, their labels in lanes above it."""

from __future__ import annotations

from kpdesk.base.charts.chart import Chart, Face
from kpdesk.base.charts.fitting import fitted
from kpdesk.base.charts.frame import put
from kpdesk.base.charts.shapes import Area, Box, Ink, Picture, Stroke

MOST_LANES = 3
_DASH = (5.0, 3.0)
_WIDEST_SHARE = 0.3
MARK = -1
"""The ``series`` of an area that is a mark."""


def lanes_for(chart: Chart, plot_left: float, plot_width: float, face: Face) -> list[tuple[int, str, float, int]]:
    """Returns (place of the mark, label, left edge, lane) of the labels that find room; lane 0 is the lowest."""
    found: list[tuple[int, str, float, int]] = []
    ends = [plot_left - face.line] * MOST_LANES
    for place in _in_order(chart):
        middle = _x(chart, place, plot_left, plot_width)
        label = fitted(chart.marks[place].label, plot_width * _WIDEST_SHARE, face)
        width = face.width(label, False)
        left = min(max(plot_left, middle - width / 2), plot_left + plot_width - width)
        lane = next((n for n, end in enumerate(ends) if left >= end + face.line * 0.4), None)
        if label and lane is not None and left >= plot_left:
            found.append((place, label, left, lane))
            ends[lane] = left + width
    return found


def put_marks(picture: Picture, chart: Chart, plot: Box, face: Face, labels: list[tuple[int, str, float, int]]) -> None:
    """Draws the lines, their heads above the plot and the labels; head and label can be opened."""
    head = face.line * 0.5
    for place in _in_order(chart):
        mark, x = chart.marks[place], _x(chart, place, plot.x, plot.width)
        picture.strokes.append(Stroke(((x, plot.y), (x, plot.bottom)), Ink.MARK, None, 1.4, _DASH))
        left, right = max(plot.x, x - head / 2), min(plot.right, x + head / 2)
        top = plot.y - head
        picture.strokes.append(Stroke(((left, top), (right, top), (x, plot.y), (left, top)), Ink.MARK, None, 1.4))
        picture.areas.append(Area(Box(left, top, right - left, head), MARK, place, mark.key, mark.label, 0))
    for _place, label, left, lane in labels:
        put(picture, label, left, plot.y - head - face.line * 0.15 - face.line * (lane + 1), face, Ink.MARK)


def room_for(chart: Chart, face: Face, labels: list[tuple[int, str, float, int]]) -> float:
    """Returns the height that heads and lanes take above the plot."""
    if not any(True for _ in _in_order(chart)):
        return 0.0
    lanes = max((lane + 1 for *_, lane in labels), default=0)
    return face.line * (0.65 + lanes)


def _in_order(chart: Chart) -> list[int]:
    inside = [place for place, mark in enumerate(chart.marks) if 0 <= mark.at <= len(chart.categories)]
    return sorted(inside, key=lambda place: chart.marks[place].at)


def _x(chart: Chart, place: int, left: float, width: float) -> float:
    return left + width * chart.marks[place].at / len(chart.categories)
