"""The map of squares: bands, what is not known, and a layout in which nothing meets."""

from __future__ import annotations

import pytest

from kpdesk.base.charts.chart import Face, Hatch
from kpdesk.base.charts.shapes import Ink
from kpdesk.base.charts.tiles import BANDS, Tile, TileMap, band_of, lay_out_tiles, steps_of, tiles_height

FACE = Face(lambda text, bold: len(text) * (7.0 if bold else 6.0), 14.0)
LEGEND = ("– not known", "0", "1", "2–3", "4+")


def tiles(*values: int | None) -> TileMap:
    made = tuple(
        Tile(f"T{at}", f"Town {at}", at % 3, at // 3, value, "AB"[at % 2], at) for at, value in enumerate(values)
    )
    return TileMap("Map", made, steps_of([value for value in values if value is not None]), LEGEND)


@pytest.mark.parametrize(
    ("values", "steps"),
    [([], (1, 2, 3)), ([0, 0], (1, 2, 3)), ([1, 1, 1], (1, 2, 3)), ([1, 2, 5, 9, 12, 30], (1, 5, 12))],
)
def test_steps_part_what_is_not_zero_in_three(values: list[int], steps: tuple[int, int, int]) -> None:
    assert steps_of(values) == steps


@pytest.mark.parametrize(("value", "band"), [(None, 0), (0, 1), (1, 2), (4, 2), (5, 3), (12, 4), (99, 4)])
def test_what_is_not_known_has_a_band_of_its_own(value: int | None, band: int) -> None:
    assert band_of(value, (1, 5, 12)) == band


def test_no_two_bands_look_alike_without_colour() -> None:
    assert len({hatch for _tone, hatch in BANDS}) == len(BANDS)
    assert BANDS[0][1] is not Hatch.OPEN


def test_every_place_has_an_area_in_the_order_of_reading() -> None:
    chart = tiles(3, None, 0, 7, 1)
    picture = lay_out_tiles(chart, 600, tiles_height(chart, FACE), FACE)
    assert [area.key for area in picture.areas] == [0, 1, 2, 3, 4]
    boxes = [area.box for area in picture.areas]
    assert not any(one.meets(other) for at, one in enumerate(boxes) for other in boxes[at + 1 :])


def test_what_is_not_known_is_a_dash_and_never_a_zero() -> None:
    chart = tiles(None, 0)
    said = [text.text for text in lay_out_tiles(chart, 600, 200, FACE).texts]
    assert any("–" in text and "T0" in text for text in said) or "–" in said


def test_groups_are_fenced_off_by_a_heavy_line() -> None:
    heavy = [one for one in lay_out_tiles(tiles(1, 1), 600, 200, FACE).strokes if one.ink is Ink.TEXT]
    light = [one for one in lay_out_tiles(tiles(1, 1), 600, 200, FACE).strokes if one.ink is Ink.GRID]
    assert len(heavy) == 8
    assert not light


def test_texts_stay_inside_a_small_room() -> None:
    chart = tiles(*range(9))
    picture = lay_out_tiles(chart, 120, 90, FACE)
    assert all(text.box.x >= 0 and text.box.right <= 120.001 and text.box.bottom <= 90.001 for text in picture.texts)
