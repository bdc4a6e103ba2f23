"""Charts whose bars lie on their side, one row for each category: for long names."""

from __future__ import annotations

from kpdesk.base.charts.chart import Chart, ChartKind, Face
from kpdesk.base.charts.fitting import broken, fitted, shown_every
from kpdesk.base.charts.frame import look_of, put
from kpdesk.base.charts.shapes import Area, Bar, Box, Ink, Picture, Stroke
from kpdesk.base.charts.ticks import ticks, written
from kpdesk.base.charts.upright import LEAST_PLOT

LYING = (ChartKind.ACROSS, ChartKind.STACKED_ACROSS)
_NAMES_SHARE = 0.4
_ROW_SHARE = 0.72
_LONG_NAME = 30  # letters: about what 40 % of a page hold


def row_height(chart: Chart, face: Face) -> float:
    """Returns the height in which every row and its name can be read, a long name in two lines."""
    rows = face.line * (1.5 if _rows_of(chart) == 1 else 1.1 * len(chart.series))
    is_long = any(len(name) > _LONG_NAME for name in chart.categories)
    return max(rows, face.line * 2.3) if is_long else rows


def put_across(picture: Picture, chart: Chart, face: Face, top: float) -> None:
    """Draws names, bars, values and areas below ``top``."""
    names = _names(chart, picture, face, top)
    left = max(face.width(line, False) for lines in names for line in lines) + face.line * 0.5
    greatest = max(_totals(chart)) if _stacked(chart) else max(max(series.values) for series in chart.series)
    end_room = face.width(written(greatest), False) + face.line * 0.6
    foot = face.line * 1.3
    head = face.line * 1.1 if chart.unit else 0.0
    plot = Box(left, top + head, picture.width - left - end_room, picture.height - top - head - foot)
    if plot.width < LEAST_PLOT or plot.height < LEAST_PLOT:
        return
    if chart.unit:
        put(picture, fitted(chart.unit, picture.width, face), 0, top, face, Ink.MUTED)
    scale = _put_grid(picture, plot, greatest, face)
    _put_names(picture, names, plot, face)
    _put_bars(picture, chart, plot, scale, face)


def _names(chart: Chart, picture: Picture, face: Face, top: float) -> list[list[str]]:
    """Returns each category's name in one line, or in two where a row is high enough for them."""
    room = picture.width * _NAMES_SHARE
    slot = (picture.height - top - face.line * 2.4) / len(chart.categories)
    if slot < face.line * 2:
        return [[fitted(name, room, face)] for name in chart.categories]
    return [broken(name, room, face, 2) or [""] for name in chart.categories]


def _put_names(picture: Picture, names: list[list[str]], plot: Box, face: Face) -> None:
    slot = plot.height / len(names)
    most = max(len(lines) for lines in names) * face.line
    free_from = plot.y
    for place in range(0, len(names), shown_every([most], slot, 0)):
        height = face.line * len(names[place])
        y = min(max(plot.y, plot.y + slot * (place + 0.5) - height / 2), plot.bottom - height)
        if y < free_from:
            continue
        for number, line in enumerate(names[place]):
            put(picture, line, plot.x - face.line * 0.5 - face.width(line, False), y + face.line * number, face)
        free_from = y + height


def _put_grid(picture: Picture, plot: Box, greatest: float, face: Face) -> float:
    widest = face.width(written(greatest), False) + face.line
    scale = ticks(greatest, max(1, min(6, int(plot.width / widest))))
    free_from = 0.0
    for value in scale:
        x = plot.x + plot.width * value / scale[-1]
        picture.strokes.append(Stroke(((x, plot.y), (x, plot.bottom)), Ink.GRID if value else Ink.AXIS))
        text = written(value)
        start = x - face.width(text, False) / 2
        if start >= free_from:
            put(picture, text, start, plot.bottom + face.line * 0.15, face, Ink.MUTED)
            free_from = start + face.width(text, False) + face.line * 0.4
    return scale[-1]


def _put_bars(picture: Picture, chart: Chart, plot: Box, scale: float, face: Face) -> None:
    slot = plot.height / len(chart.categories)
    thick = slot * _ROW_SHARE / _rows_of(chart)
    written_out = (slot if _rows_of(chart) == 1 else thick) >= face.line
    for place, name in enumerate(chart.categories):
        start = plot.x
        for number, series in enumerate(chart.series):
            value = series.values[place]
            row = 0 if _stacked(chart) else number
            y = plot.y + slot * (place + (1 - _ROW_SHARE) / 2) + thick * row
            box = Box(start, y, plot.width * value / scale, thick)
            look = look_of(chart, number)
            if value:
                picture.bars.append(Bar(box, look.tone, look.hatch))
            key = series.keys[place] if series.keys else None
            if not _stacked(chart):
                picture.areas.append(Area(Box(plot.x, y, plot.width, thick), number, place, key, name, value))
            elif value:
                picture.areas.append(Area(box, number, place, key, name, value))
                start = box.right
            if written_out and not _stacked(chart):
                _put_value(picture, value, box, plot, face)
        if written_out and _stacked(chart):
            end = Box(plot.x, plot.y + slot * (place + (1 - _ROW_SHARE) / 2), start - plot.x, thick)
            _put_value(picture, _totals(chart)[place], end, plot, face)


def _put_value(picture: Picture, value: float, box: Box, plot: Box, face: Face) -> None:
    """Writes the number behind the end of its bar."""
    top = min(max(plot.y, box.y + box.height / 2 - face.line / 2), plot.bottom - face.line)
    put(picture, written(value), box.right + face.line * 0.3, top, face)


def _stacked(chart: Chart) -> bool:
    return chart.kind is ChartKind.STACKED_ACROSS


def _rows_of(chart: Chart) -> int:
    """Returns how many bars of a category lie below each other."""
    return 1 if _stacked(chart) else len(chart.series)


def _totals(chart: Chart) -> list[float]:
    return [sum(series.values[place] for series in chart.series) for place in range(len(chart.categories))]
