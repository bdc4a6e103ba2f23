"""From a chart in words and numbers to the shapes that a screen or a sheet of paper shows."""

from __future__ import annotations

from kpdesk.base.charts.across import LYING, put_across, row_height
from kpdesk.base.charts.chart import Chart, Face
from kpdesk.base.charts.fitting import broken
from kpdesk.base.charts.frame import put, put_legend, put_title
from kpdesk.base.charts.shapes import Ink, Picture
from kpdesk.base.charts.upright import put_upright

_EMPTY_LINES = 3


def lay_out(chart: Chart, width: float, height: float, face: Face, *, right_to_left: bool = False) -> Picture:
    """Returns the chart in a room of that size; nothing stands outside it, no text meets another.

    What finds no room is left out: first labels, then the plot. ``right_to_left`` mirrors the whole.
    """
    picture = Picture(max(width, 0.0), max(height, 0.0))
    top = put_title(picture, chart, face, 0)
    if chart.is_empty:
        _put_empty(picture, chart, face, top)
    else:
        top = put_legend(picture, chart, face, top)
        put_plot = put_across if chart.kind in LYING else put_upright
        put_plot(picture, chart, face, top)
    return picture.mirrored() if right_to_left else picture


def wanted_height(chart: Chart, face: Face) -> float:
    """Returns the height in which the chart reads well: bars on their side ask for a row each."""
    around = face.line * (5 + len(chart.series) // 4)
    if chart.is_empty:
        return around + face.line
    if chart.kind in LYING:
        return around + row_height(chart, face) * len(chart.categories)
    return around + face.line * 13


def _put_empty(picture: Picture, chart: Chart, face: Face, top: float) -> None:
    lines = broken(chart.empty, picture.width, face, _EMPTY_LINES)
    y = top + max(0.0, (picture.height - top - len(lines) * face.line) / 2)
    for line in lines:
        put(picture, line, (picture.width - face.width(line, False)) / 2, y, face, Ink.MUTED)
        y += face.line
