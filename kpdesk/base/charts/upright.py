"""Charts whose values stand upright: bars beside or on top of each other, and lines."""

from __future__ import annotations

from kpdesk.base.charts.chart import Chart, ChartKind, Face
from kpdesk.base.charts.fitting import broken, fitted, shown_every
from kpdesk.base.charts.frame import look_of, put, put_level_grid
from kpdesk.base.charts.marking import lanes_for, put_marks, room_for
from kpdesk.base.charts.shapes import Area, Bar, Box, Ink, Picture, Point, Stroke
from kpdesk.base.charts.ticks import ticks, written

_SLOT_SHARE = 0.78
LEAST_PLOT = 24.0
"""A plot lower or narrower than this is left out."""


def put_upright(picture: Picture, chart: Chart, face: Face, top: float) -> None:
    """Draws plot, axes, marks and areas below ``top``."""
    unit_room = face.line * 1.1 if chart.unit else 0.0
    names = _names(chart, picture.width, face)
    foot = face.line * (0.6 + max((len(lines) for lines in names), default=1))
    height = picture.height - foot - top - unit_room
    if height < LEAST_PLOT:
        return
    scale = _scale(chart, height, face)
    left = max(face.width(written(value), False) for value in scale) + face.line * 0.6
    width = picture.width - left - face.line * 0.3
    labels = lanes_for(chart, left, width, face) if width > LEAST_PLOT else []
    marks_room = room_for(chart, face, labels) or face.line * 0.9
    plot = Box(left, top + unit_room + marks_room, width, height - marks_room)
    if plot.width < LEAST_PLOT or plot.height < LEAST_PLOT:
        return
    if chart.unit:
        put(picture, fitted(chart.unit, picture.width, face), 0, top, face, Ink.MUTED)
    put_level_grid(picture, plot, [(value / scale[-1], written(value)) for value in scale], face)
    _put_categories(picture, names, plot, face)
    if chart.kind is ChartKind.LINES:
        _put_lines(picture, chart, plot, scale[-1])
    else:
        _put_bars(picture, chart, plot, scale[-1])
        _put_values(picture, chart, plot, scale[-1], face)
    put_marks(picture, chart, plot, face, labels)


def _greatest(chart: Chart) -> float:
    if chart.kind is ChartKind.STACKED:
        return max(_totals(chart))
    return max(max(series.values) for series in chart.series)


def _totals(chart: Chart) -> list[float]:
    return [sum(series.values[place] for series in chart.series) for place in range(len(chart.categories))]


def _scale(chart: Chart, height: float, face: Face) -> tuple[float, ...]:
    """Returns the ticks; above the highest bar there is room for its number."""
    most = max(1, min(6, int(height / (face.line * 1.6))))
    spare = 0.0 if chart.kind is ChartKind.LINES else face.line / max(height - 2 * face.line, face.line)
    return ticks(_greatest(chart) * (1 + min(spare, 0.25)), most)


def _names(chart: Chart, width: float, face: Face) -> list[list[str]]:
    """Returns each category's name in one line, or all in two where that lets every name stand whole."""
    number = written(_greatest(chart))
    slot = (width - face.width(number, False) * 1.4 - face.line) / len(chart.categories)
    room = slot - face.line * 0.4
    if room > 0 and any(face.width(name, False) > room for name in chart.categories):
        two = [broken(name, room, face, 2) for name in chart.categories]
        if all(" ".join(lines) == " ".join(name.split()) for lines, name in zip(two, chart.categories, strict=True)):
            return two
    room = max(room, min(width, face.line * 7))
    return [[fitted(name, room, face)] for name in chart.categories]


def _put_categories(picture: Picture, names: list[list[str]], plot: Box, face: Face) -> None:
    slot = plot.width / len(names)
    widths = [max((face.width(line, False) for line in lines), default=0.0) for lines in names]
    every = shown_every(widths, slot, face.line * 0.3)
    free_from = 0.0
    for place in range(0, len(names), every):
        middle = plot.x + slot * (place + 0.5)
        left = min(max(0.0, middle - widths[place] / 2), picture.width - widths[place])
        if left < free_from:
            continue
        for number, line in enumerate(names[place]):
            inset = (widths[place] - face.width(line, False)) / 2
            put(picture, line, left + inset, plot.bottom + face.line * (0.55 + number), face, Ink.MUTED)
        free_from = left + widths[place] + face.line * 0.3


def _put_bars(picture: Picture, chart: Chart, plot: Box, scale: float) -> None:
    slot = plot.width / len(chart.categories)
    stacked = chart.kind is ChartKind.STACKED
    width = slot * _SLOT_SHARE / (1 if stacked else len(chart.series))
    for place, name in enumerate(chart.categories):
        left = plot.x + slot * (place + (1 - _SLOT_SHARE) / 2)
        base = plot.bottom
        for number, series in enumerate(chart.series):
            value = series.values[place]
            height = plot.height * value / scale
            x = left if stacked else left + width * number
            box = Box(x, base - height, width, height)
            if value:
                look = look_of(chart, number)
                picture.bars.append(Bar(box, look.tone, look.hatch))
            key = series.keys[place] if series.keys else None
            whole = Box(x, plot.y, width, plot.height)
            if not stacked or value:
                picture.areas.append(Area(box if stacked else whole, number, place, key, name, value))
            if stacked:
                base -= height


def _put_values(picture: Picture, chart: Chart, plot: Box, scale: float, face: Face) -> None:
    """Writes each bar's value above it, if all of them have room."""
    slot = plot.width / len(chart.categories)
    if chart.kind is ChartKind.STACKED or len(chart.series) == 1:
        columns = [(_totals(chart), 0.5)]
    else:
        share = _SLOT_SHARE / len(chart.series)
        start = (1 - _SLOT_SHARE) / 2
        columns = [(list(one.values), start + share * (n + 0.5)) for n, one in enumerate(chart.series)]
    room = slot / len(columns) * (1 if len(columns) == 1 else _SLOT_SHARE) - face.line * 0.15
    if any(face.width(written(value), False) > room for values, _at in columns for value in values):
        return
    for values, at in columns:
        for place, value in enumerate(values):
            text = written(value)
            x = plot.x + slot * (place + at) - face.width(text, False) / 2
            y = plot.bottom - plot.height * value / scale - face.line
            if value and x >= plot.x and y >= plot.y and not _crossed(chart, plot, x, face.width(text, False)):
                put(picture, text, x, y, face)


def _crossed(chart: Chart, plot: Box, x: float, width: float) -> bool:
    places = (plot.x + plot.width * mark.at / len(chart.categories) for mark in chart.marks)
    return any(x - 1 <= place <= x + width + 1 for place in places)


def _put_lines(picture: Picture, chart: Chart, plot: Box, scale: float) -> None:
    slot = plot.width / len(chart.categories)
    reach = min(max(slot / 2, 3.0), 8.0)
    for number, series in enumerate(chart.series):
        look = look_of(chart, number)
        points: list[Point] = [
            (plot.x + slot * (place + 0.5), plot.bottom - plot.height * value / scale)
            for place, value in enumerate(series.values)
        ]
        picture.strokes.append(Stroke(tuple(points), Ink.AXIS, look.tone, 2.0, look.dash))
        for place, (x, y) in enumerate(points):
            half = min(2.5, slot / 3)
            if slot >= 6:
                picture.bars.append(Bar(Box(x - half, y - half, 2 * half, 2 * half), look.tone, look.hatch))
            left, right = max(plot.x, x - reach), min(plot.right, x + reach)
            upper, lower = max(0.0, y - 8), min(plot.bottom, y + 8)
            key = series.keys[place] if series.keys else None
            box = Box(left, upper, right - left, lower - upper)
            picture.areas.append(Area(box, number, place, key, chart.categories[place], series.values[place]))
