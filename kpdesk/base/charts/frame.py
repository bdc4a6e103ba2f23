"""What stands around the plot: title, legend, the axis of values with its grid."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kpdesk.base.charts.chart import HATCHES, Chart, ChartKind, Face, Hatch, Tone
from kpdesk.base.charts.fitting import broken, fitted
from kpdesk.base.charts.shapes import Bar, Box, Ink, Picture, Stroke, Text

_TONES = (Tone.MAIN, Tone.WARNING, Tone.GOOD, Tone.DANGER, Tone.MUTED)
DASHES: tuple[tuple[float, ...], ...] = ((), (6, 3), (2, 2), (8, 3, 2, 3), (4, 4))
_TITLE_LINES = 2


@dataclass(frozen=True, slots=True)
class Look:
    """How the series at a place is drawn."""

    tone: Tone
    hatch: Hatch
    dash: tuple[float, ...]


def look_of(chart: Chart, place: int) -> Look:
    """Returns how a series is drawn: a fill of its own for each of the first seven."""
    tone = chart.series[place].tone or _TONES[place % len(_TONES)]
    return Look(tone, HATCHES[place % len(HATCHES)], DASHES[place % len(DASHES)])


def put(picture: Picture, text: str, x: float, y: float, face: Face, ink: Ink = Ink.TEXT, *, bold: bool = False) -> Box:
    """Puts a line of text with its top left corner there, if it lies inside the picture, and returns its box."""
    box = Box(x, y, face.width(text, bold), face.line)
    inside = (
        box.x >= -1e-6 and box.y >= -1e-6 and box.right <= picture.width + 1e-6 and box.bottom <= picture.height + 1e-6
    )
    if text and inside:
        picture.texts.append(Text(text, box, ink, bold))
    return box


def put_title(picture: Picture, chart: Chart, face: Face, y: float) -> float:
    """Puts the title and returns where the next thing may start."""
    if y + face.line > picture.height:
        return y
    lines = broken(chart.title, picture.width, face, _TITLE_LINES, bold=True)
    for line in lines:
        put(picture, line, 0, y, face, bold=True)
        y += face.line
    return y + face.line * 0.35 if lines else y


def put_legend(picture: Picture, chart: Chart, face: Face, y: float) -> float:
    """Puts a sample and the name of each series where there are several, and returns where the next thing may start."""
    if len(chart.series) < 2:
        return y
    sample, x = face.line, 0.0
    for place, series in enumerate(chart.series):
        name = fitted(series.name, picture.width - sample * 1.4, face)
        needed = sample * 1.4 + face.width(name, False)
        if x and x + needed > picture.width:
            x, y = 0.0, y + face.line * 1.15
        if y + face.line > picture.height:
            break
        _put_sample(picture, chart, place, Box(x, y + face.line * 0.2, sample, face.line * 0.6))
        put(picture, name, x + sample * 1.4, y, face)
        x += needed + face.line
    return y + face.line * 1.35 if x else y


def _put_sample(picture: Picture, chart: Chart, place: int, box: Box) -> None:
    look = look_of(chart, place)
    if box.right > picture.width or box.bottom > picture.height:
        return
    if chart.kind is ChartKind.LINES:
        level = box.y + box.height / 2
        points = ((box.x, level), (box.right, level))
        picture.strokes.append(Stroke(points, Ink.AXIS, look.tone, 2.0, look.dash))
    else:
        picture.bars.append(Bar(box, look.tone, look.hatch))


def put_level_grid(picture: Picture, plot: Box, marks: Sequence[tuple[float, str]], face: Face) -> None:
    """Draws level lines at shares (0-1) of the plot's height with their numbers to the left."""
    lowest = float("inf")
    for share, number in marks:
        y = plot.bottom - share * plot.height
        ink = Ink.GRID if share else Ink.AXIS
        picture.strokes.append(Stroke(((plot.x, y), (plot.right, y)), ink))
        top = y - face.line / 2
        if top + face.line <= lowest:
            put(picture, number, plot.x - face.line * 0.35 - face.width(number, False), top, face, Ink.MUTED)
            lowest = top
