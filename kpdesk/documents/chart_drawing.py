"""Charts on paper: greys and hatching that survive a photocopier."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from reportlab.platypus.flowables import Flowable

from kpdesk.base.charts.chart import Chart, Face, Hatch, Tone
from kpdesk.base.charts.figures import figure_rows
from kpdesk.base.charts.hatching import hatch_lines
from kpdesk.base.charts.layout import lay_out, wanted_height
from kpdesk.base.charts.shapes import Bar, Ink, Picture, Stroke, Text
from kpdesk.documents.block import Block
from kpdesk.documents.line_drawing import Pen
from kpdesk.documents.table_rows import Column, Table
from kpdesk.documents.tables import long_table
from kpdesk.documents.text_style import URDU_NASKH, Align, TextStyle
from kpdesk.documents.typeset import typeset

SIZE_POINTS: Final = 8.5
_URDU_LINE, _LATIN_LINE = 1.75, 1.35  # Naskh needs more room above and below than Latin letters
_HATCH_GAP = 3.2
_MOST_HEIGHT = 600.0
_ENDLESS = 100_000.0
_GREYS: Final = {Tone.MAIN: 0.35, Tone.WARNING: 0.75, Tone.GOOD: 0.82, Tone.DANGER: 0.6, Tone.MUTED: 0.88}
_INKS: Final = {Ink.TEXT: 0.0, Ink.MUTED: 0.25, Ink.GRID: 0.82, Ink.AXIS: 0.2, Ink.MARK: 0.0}


class ChartBlock(Block):
    """A chart as a flowable; ``height`` 0 takes what the chart asks for. It is never broken across pages."""

    def __init__(self, chart: Chart, language: str = "en", height: float = 0) -> None:
        super().__init__()
        self._chart, self._language, self._asked = chart, language, height
        self.spaceBefore = self.spaceAfter = 8
        self.picture: Picture | None = None

    def wrap(self, room_width: float, room_height: float) -> tuple[float, float]:
        """Returns the room taken, in points; a chart higher than a sheet is drawn closer together."""
        self.width, self.height = room_width, self.wanted_height()
        face = paper_face(self._language)
        self.picture = lay_out(self._chart, self.width, self.height, face, right_to_left=self._language == "ur")
        return self.width, self.height

    def wanted_height(self) -> float:
        """Returns the height that the chart asks for, in points."""
        return min(self._asked or wanted_height(self._chart, paper_face(self._language)), _MOST_HEIGHT)

    def ask(self, height: float) -> None:
        """Makes the chart take this height, in points."""
        self._asked = height

    def draw(self) -> None:
        """Draws the grid, then bars, then lines, then texts."""
        assert self.picture is not None
        canvas = self.canv
        canvas.saveState()
        for stroke in self.picture.ground:
            self._stroke(stroke)
        canvas.setDash()
        for bar in self.picture.bars:
            self._bar(bar)
        for stroke in self.picture.front:
            self._stroke(stroke)
        canvas.setDash()
        for text in self.picture.texts:
            self._text(text)
        canvas.restoreState()

    def _bar(self, bar: Bar) -> None:
        canvas, box = self.canv, bar.box
        plain = bar.hatch is Hatch.SOLID
        canvas.setFillGray(_GREYS[bar.tone] if plain else 1)
        canvas.setStrokeGray(0)
        canvas.setLineWidth(0.5)
        outlined = 1 if box.width > 1.5 and box.height > 0.5 else 0
        if not outlined:
            canvas.setFillGray(_GREYS[bar.tone])
        canvas.rect(box.x, self.height - box.bottom, box.width, box.height, stroke=outlined, fill=1)
        canvas.setLineWidth(0.4)
        for (x, y), (to_x, to_y) in hatch_lines(box, bar.hatch, _HATCH_GAP):
            canvas.line(x, self.height - y, to_x, self.height - to_y)

    def _stroke(self, stroke: Stroke) -> None:
        canvas = self.canv
        canvas.setStrokeGray(0 if stroke.tone else _INKS[stroke.ink])
        canvas.setLineWidth(stroke.width * (0.7 if stroke.tone else 0.5))
        canvas.setDash(list(stroke.dash) if stroke.dash else [])
        path = canvas.beginPath()
        for place, (x, y) in enumerate(stroke.points):
            (path.lineTo if place else path.moveTo)(x, self.height - y)
        canvas.drawPath(path, stroke=1, fill=0)

    def _text(self, text: Text) -> None:
        style = _style(self._language, bold=text.bold)
        lines = typeset(text.text, style, _ENDLESS)
        self.canv.setFillGray(_INKS[text.ink])
        top = self.height - text.box.y - (text.box.height - lines[0].height) / 2
        pen = Pen(self.canv)
        # A line of another direction than the paper's would stand at the far end of an endless column.
        pen.lines(lines[:1], replace(style, align=Align.CENTRE), text.box.x, top, text.box.width)
        pen.lift()


def paper_face(language: str) -> Face:
    """Returns how chart texts are measured on paper, in points."""

    def width(text: str, bold: bool) -> float:
        lines = typeset(text, _style(language, bold=bold), _ENDLESS)
        return max((line.width for line in lines), default=0.0)

    return Face(width, SIZE_POINTS * (_URDU_LINE if language == "ur" else _LATIN_LINE))


def chart_with_table(chart: Chart, headings: tuple[str, str], language: str = "en") -> list[Flowable]:
    """Returns the chart and under it the table of its figures; ``headings`` name the categories and the marks."""
    rows = figure_rows(chart)
    marked = any(row.marks for row in rows)
    columns = [
        Column(headings[0], 2),
        *(Column(series.name or chart.unit, 1, Align.END) for series in chart.series),
        *([Column(headings[1], 2)] if marked else []),
    ]
    cells = [(row.name, *row.values, *((row.marks,) if marked else ())) for row in rows]
    block = ChartBlock(chart, language)
    if chart.is_empty:
        return [block]
    return [block, long_table(Table(columns, cells, serial=False, language=language))]


def _style(language: str, *, bold: bool) -> TextStyle:
    if language == "ur":
        return replace(URDU_NASKH, size=SIZE_POINTS, bold=bold, space_after=0)
    return TextStyle(size=SIZE_POINTS, bold=bold, space_after=0)
