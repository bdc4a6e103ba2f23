"""The rows of a table, set into the widths of its columns."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from kpdesk.base.sentences import sentence
from kpdesk.documents.text_style import URDU_NASKH, Align, Direction, TextStyle
from kpdesk.documents.typeset import Line, extent, space_width, typeset

_PADDING = 3.0
_WIDEST_HEADING_EMS = 8.0  # a heading's word that is longer than this is broken rather than given the room of others


@dataclass(frozen=True, slots=True)
class Column:
    """A column; ``weight`` is its share of the width beside the other columns' weights.

    ``fits`` is a text that must stay on one line, such as the pattern of a CNIC: the column is at least as wide.
    """

    heading: str
    weight: float = 1
    align: Align = Align.START
    fits: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    """A heading above ``span`` neighbouring columns (S.No. not counted); an empty title leaves them bare."""

    title: str
    span: int


@dataclass(frozen=True, slots=True)
class Table:
    """A table of texts. ``emphasised`` are places of rows set bold and left out of the numbering, such as totals.

    ``serial`` puts the S.No. column first. With ``language`` ``ur`` the columns run from the right.
    """

    columns: Sequence[Column]
    rows: Sequence[Sequence[str]]
    serial: bool = True
    emphasised: frozenset[int] = frozenset()
    groups: Sequence[Group] = ()
    size: float = 8.5
    language: str = "en"


def folded(table: Table) -> Table:
    """Returns a table of short rows in two halves beside each other, each with its own serial numbers."""
    half = (len(table.rows) + 1) // 2
    numbered = [(str(number), *row) for number, row in enumerate(table.rows, start=1)]
    blank = ("",) * (len(table.columns) + 1)
    rows = [
        (*row, *(numbered[half + at] if half + at < len(numbered) else blank)) for at, row in enumerate(numbered[:half])
    ]
    serial = sentence("paper_serial", language=table.language)
    number = Column(serial, 0, Align.CENTRE, fits=max(serial.split(" "), key=len))
    return replace(table, columns=(number, *table.columns) * 2, rows=rows, serial=False)


@dataclass(frozen=True, slots=True)
class LaidCell:
    """The lines of a cell that starts in column ``first`` and reaches over ``span`` columns."""

    first: int
    span: int
    lines: tuple[Line, ...]
    style: TextStyle


@dataclass(frozen=True, slots=True)
class LaidRow:
    """A row ready to draw; lengths in points."""

    cells: tuple[LaidCell, ...]
    height: float
    padding: float = _PADDING

    def broken(self, room: float) -> tuple[LaidRow | None, LaidRow]:
        """Returns the part that fits into ``room`` points and the rest; no part when not one line fits."""
        heads: list[LaidCell] = []
        rests: list[LaidCell] = []
        for cell in self.cells:
            count, used = 0, 2 * self.padding
            while count < len(cell.lines) and used + cell.lines[count].height <= room:
                used += cell.lines[count].height
                count += 1
            heads.append(replace(cell, lines=cell.lines[:count]))
            rests.append(replace(cell, lines=cell.lines[count:]))
        if not any(cell.lines for cell in heads):
            return None, self
        return row_of(heads), row_of(rests)


def row_of(cells: Sequence[LaidCell]) -> LaidRow:
    """Returns the row, as high as its highest cell."""
    tallest = 0.0
    for cell in cells:
        height = 0.0
        for line in cell.lines:
            height += line.height
        tallest = max(tallest, height)
    return LaidRow(tuple(cells), tallest + 2 * _PADDING)


class RowSetter:
    """Sets the heading and the rows of a table for a width; ``edges`` are the columns' borders from the start side."""

    def __init__(self, table: Table) -> None:
        self.table = table
        self.count = len(table.rows) or 1
        self.edges: tuple[float, ...] = ()
        self.heading: tuple[LaidRow, ...] = ()
        self.heading_height = 0.0
        self._widths: tuple[float, ...] = ()
        self._numbers = _numbering(table)
        base = replace(URDU_NASKH, leading_ems=1.4, urdu_leading_ems=1.5) if table.language == "ur" else TextStyle()
        direction = Direction.RIGHT_TO_LEFT if table.language == "ur" else Direction.BY_TEXT
        self._plain = replace(base, size=table.size, direction=direction, leading_ems=1.25)
        self._styles = tuple(self._cell_style(column.align) for column in table.columns)
        self._bold = tuple(replace(style, bold=True) for style in self._styles)
        if table.serial:
            serial = replace(self._plain, align=Align.CENTRE)
            self._styles, self._bold = (serial, *self._styles), (replace(serial, bold=True), *self._bold)

    def set_width(self, width: float) -> None:
        """Fixes the columns for a width in points; a second call with the same width does nothing."""
        if self.edges and max(self.edges) == width:
            return
        self._widths = self._column_widths(width)
        edges = (0.0, *accumulate(self._widths[:-1]), width)
        self.edges = tuple(width - edge for edge in edges) if self.table.language == "ur" else edges
        self.heading = tuple(self._heading_rows())
        self.heading_height = sum(row.height for row in self.heading)

    def row(self, place: int) -> LaidRow:
        """Returns a row of the table, or the NIL row of an empty one."""
        table = self.table
        if not table.rows:
            words = sentence("paper_nil", language=table.language)
            return row_of([self._spanning(words, 0, len(self._widths), bold=True)])
        bold = place in table.emphasised
        texts: Sequence[str] = table.rows[place]
        if table.serial:
            texts = (self._numbers[place], *texts)
        styles = self._bold if bold else self._styles
        return row_of(
            [
                LaidCell(number, 1, typeset(text, style, width - 2 * _PADDING), style)
                for number, (text, style, width) in enumerate(zip(texts, styles, self._widths, strict=True))
            ]
        )

    def _cell_style(self, align: Align) -> TextStyle:
        return replace(self._plain, align=align)

    def _spanning(self, text: str, first: int, span: int, *, bold: bool) -> LaidCell:
        style = replace(self._plain, bold=bold, align=Align.CENTRE)
        width = sum(self._widths[first : first + span]) - 2 * _PADDING
        return LaidCell(first, span, typeset(text, style, width) if text else (), style)

    def _heading_rows(self) -> list[LaidRow]:
        titles = [column.heading for column in self.table.columns]
        serial = sentence("paper_serial", language=self.table.language)
        lead = [serial] if self.table.serial else []
        rows: list[LaidRow] = []
        if self.table.groups:
            cells = [self._spanning("", 0, 1, bold=True)] if lead else []
            first = len(cells)
            for group in self.table.groups:
                cells.append(self._spanning(group.title, first, group.span, bold=True))
                first += group.span
            rows.append(row_of(cells))
        cells = [self._spanning(title, number, 1, bold=True) for number, title in enumerate([*lead, *titles])]
        rows.append(row_of(cells))
        return rows

    def _column_widths(self, width: float) -> tuple[float, ...]:
        lead: list[float] = []
        if self.table.serial:
            style = replace(self._plain, bold=True)
            heading = sentence("paper_serial", language=self.table.language).split()
            lead = [max(extent(word, style).width for word in (*heading, str(self.count))) + 2 * _PADDING + 1]
        return (*lead, *self._shared(width - sum(lead)))

    def _shared(self, width: float) -> list[float]:
        """Returns the columns' widths by weight; a column that needs more takes it from the others."""
        columns = self.table.columns
        needed = [self._needed(column) for column in columns]
        fixed: set[int] = set()
        while True:
            room = width - sum(needed[place] for place in fixed)
            free = [place for place in range(len(columns)) if place not in fixed]
            share = room / sum(columns[place].weight for place in free) if free else 0
            short = {place for place in free if columns[place].weight * share < needed[place]}
            if not short or room <= sum(needed[place] for place in free):
                break
            fixed |= short
        return [needed[place] if place in fixed else column.weight * share for place, column in enumerate(columns)]

    def _needed(self, column: Column) -> float:
        """Returns the width that a column asks for: no word of its heading is broken, and what must fit does."""
        bold = replace(self._plain, bold=True)
        widest = max((extent(word, bold).width for word in column.heading.split()), default=0.0)
        words = column.fits.split(" ") if column.fits else []
        fits = sum(extent(word, self._plain).width for word in words) + space_width(self._plain) * (len(words) - 1)
        return max(min(widest, _WIDEST_HEADING_EMS * self._plain.size), fits) + 2 * _PADDING + 1


def _numbering(table: Table) -> tuple[str, ...]:
    running = accumulate(0 if place in table.emphasised else 1 for place in range(len(table.rows)))
    return tuple("" if place in table.emphasised else str(number) for place, number in enumerate(running))
