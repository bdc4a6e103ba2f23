"""A map of squares: each place a tile with its code and number, a band of hatching for how much, groups fenced off."""

from __future__ import annotations

from dataclasses import dataclass

from kpdesk.base.charts.chart import Face, Hatch, Tone
from kpdesk.base.charts.frame import put
from kpdesk.base.charts.shapes import Area, Bar, Box, Ink, Picture, Stroke

UNKNOWN = "–"
"""What stands in a tile of which nothing is known: never a zero."""

_BAND_SHARE = 0.2
_LEAST_LINES = 2.9
_WIDEST_EMS = 8.0
_SAMPLE = 12.0


@dataclass(frozen=True, slots=True)
class Tile:
    """One place; ``value`` None is not known. ``group`` is fenced off from its neighbours of other groups."""

    code: str
    name: str
    column: int
    row: int
    value: int | None
    group: str = ""
    key: object = None


@dataclass(frozen=True, slots=True)
class TileMap:
    """All tiles with a title; ``steps`` are the least values of the three darker bands, ``legend`` their words.

    The legend names what is not known, none, and each step, in this order.
    """

    title: str
    tiles: tuple[Tile, ...]
    steps: tuple[int, int, int]
    legend: tuple[str, str, str, str, str]

    @property
    def size(self) -> tuple[int, int]:
        """How many columns and rows the map has."""
        return (
            max((tile.column for tile in self.tiles), default=0) + 1,
            max((tile.row for tile in self.tiles), default=0) + 1,
        )


def steps_of(values: list[int]) -> tuple[int, int, int]:
    """Returns the least values of the three bands: the values that are not 0, in three parts as equal as can be."""
    known = sorted(value for value in values if value > 0)
    if not known:
        return 1, 2, 3
    second = max(known[len(known) // 3], 2)
    return 1, second, max(known[2 * len(known) // 3], second + 1)


def band_of(value: int | None, steps: tuple[int, int, int]) -> int:
    """Returns 0 for what is not known, 1 for none, 2 to 4 for the steps."""
    if value is None:
        return 0
    return 1 + sum(1 for step in steps if value >= step) if value else 1


BANDS: tuple[tuple[Tone, Hatch], ...] = (
    (Tone.MUTED, Hatch.LEVEL),
    (Tone.MAIN, Hatch.OPEN),
    (Tone.MAIN, Hatch.RISING),
    (Tone.MAIN, Hatch.CROSSED),
    (Tone.MAIN, Hatch.SOLID),
)
"""How each band is filled, so that the map is read without colour."""


def tiles_height(chart: TileMap, face: Face) -> float:
    """Returns the height in which the map reads well."""
    return face.line * (2.4 + _LEAST_LINES * chart.size[1])


def lay_out_tiles(chart: TileMap, width: float, height: float, face: Face) -> Picture:
    """Returns the map in a room of that size; a map keeps west at the left in every language."""
    picture = Picture(max(width, 0.0), max(height, 0.0))
    put(picture, chart.title, 0, 0, face, Ink.TEXT, bold=True)
    top = _put_legend(picture, chart, face, face.line * 1.2)
    columns, rows = chart.size
    wide = min(width / columns, face.width("0", True) * _WIDEST_EMS)
    high = (height - top) / rows
    left = (width - wide * columns) / 2
    places = {(tile.column, tile.row): tile for tile in chart.tiles}
    for number, tile in enumerate(sorted(chart.tiles, key=lambda one: (one.row, one.column))):
        box = Box(left + tile.column * wide, top + tile.row * high, wide, high)
        _put_tile(picture, chart, tile, box, face)
        _fence(picture, tile, places, box)
        picture.areas.append(Area(box, 0, number, tile.key, tile.name, float(tile.value or 0)))
    return picture


def _put_tile(picture: Picture, chart: TileMap, tile: Tile, box: Box, face: Face) -> None:
    tone, hatch = BANDS[band_of(tile.value, chart.steps)]
    band = max(box.height * _BAND_SHARE, 3.0)
    picture.bars.append(Bar(Box(box.x + 1, box.bottom - band - 1, box.width - 2, band), tone, hatch))
    shown = UNKNOWN if tile.value is None else str(tile.value)
    room = box.height - band - 2
    if room >= 2 * face.line * 0.86:
        _centred(picture, tile.code, box, box.y + 1, face, Ink.MUTED, bold=False)
        _centred(picture, shown, box, box.y + 1 + face.line * 0.84, face, Ink.TEXT, bold=True)
    else:
        _centred(picture, f"{tile.code} {shown}", box, box.y + (room - face.line) / 2, face, Ink.TEXT, bold=False)


def _centred(picture: Picture, text: str, box: Box, y: float, face: Face, ink: Ink, *, bold: bool) -> None:
    put(picture, text, box.x + (box.width - face.width(text, bold)) / 2, y, face, ink, bold=bold)


def _fence(picture: Picture, tile: Tile, places: dict[tuple[int, int], Tile], box: Box) -> None:
    """A heavy line where another group, or nothing, lies beyond; a light one inside a group."""
    sides = (
        ((-1, 0), ((box.x, box.y), (box.x, box.bottom))),
        ((1, 0), ((box.right, box.y), (box.right, box.bottom))),
        ((0, -1), ((box.x, box.y), (box.right, box.y))),
        ((0, 1), ((box.x, box.bottom), (box.right, box.bottom))),
    )
    for (across, down), points in sides:
        beyond = places.get((tile.column + across, tile.row + down))
        inside = beyond is not None and beyond.group == tile.group
        picture.strokes.append(Stroke(points, Ink.GRID if inside else Ink.TEXT, width=1.0 if inside else 2.4))


def _put_legend(picture: Picture, chart: TileMap, face: Face, top: float) -> float:
    x = 0.0
    for words, (tone, hatch) in zip(chart.legend, BANDS, strict=True):
        taken = _SAMPLE + 4 + face.width(words, False) + 14
        if x and x + taken > picture.width:
            x, top = 0.0, top + face.line * 1.1
        picture.bars.append(Bar(Box(x, top + (face.line - _SAMPLE) / 2, _SAMPLE, _SAMPLE), tone, hatch))
        put(picture, words, x + _SAMPLE + 4, top, face, Ink.MUTED)
        x += taken
    return top + face.line * 1.4
