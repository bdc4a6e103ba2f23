"""What holds of every chart, whatever its figures, names and room."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kpdesk.base.charts.chart import Chart, ChartKind, Face, Mark, Series
from kpdesk.base.charts.layout import lay_out, wanted_height
from kpdesk.base.charts.shapes import Box, Picture

FACE = Face(lambda text, bold: len(text) * (7.0 if bold else 6.0), 14.0)
NAMES = st.text("abc ×خلاف", max_size=30)
VALUES = st.one_of(st.integers(0, 20), st.integers(0, 10**9), st.floats(0, 1e6))


@st.composite
def charts(draw: st.DrawFn) -> Chart:
    count = draw(st.integers(0, 25))
    categories = draw(st.lists(NAMES, min_size=count, max_size=count))
    series = [
        Series(draw(NAMES), tuple(draw(st.lists(VALUES, min_size=count, max_size=count))))
        for _ in range(draw(st.integers(0, 4)))
    ]
    marks = draw(st.lists(st.builds(Mark, st.floats(-1, 30), NAMES), max_size=9))
    kind = draw(st.sampled_from(ChartKind))
    return Chart(draw(NAMES), kind, tuple(categories), tuple(series), tuple(marks), draw(NAMES), draw(NAMES))


def boxes_of(picture: Picture) -> list[Box]:
    return [bar.box for bar in picture.bars] + [text.box for text in picture.texts] + [a.box for a in picture.areas]


@settings(max_examples=150, deadline=None)
@given(charts(), st.integers(0, 900), st.integers(0, 500), st.booleans())
def test_nothing_stands_outside_its_room_and_no_text_meets_another(
    chart: Chart, width: int, height: int, right_to_left: bool
) -> None:
    picture = lay_out(chart, width, height, FACE, right_to_left=right_to_left)

    for box in boxes_of(picture):
        assert box.x >= -1e-6 and box.y >= -1e-6 and box.width >= 0 and box.height >= 0, box
        assert box.right <= width + 1e-6 and box.bottom <= height + 1e-6, box
    for x, y in (point for stroke in picture.strokes for point in stroke.points):
        assert -1e-6 <= x <= width + 1e-6 and -1e-6 <= y <= height + 1e-6
    for one, other in itertools.combinations(picture.texts, 2):
        assert not one.box.meets(other.box), (one, other)


@settings(max_examples=60, deadline=None)
@given(charts())
def test_the_picture_from_the_right_is_the_picture_from_the_left_in_a_mirror(chart: Chart) -> None:
    left, right = (lay_out(chart, 640, 320, FACE, right_to_left=rtl) for rtl in (False, True))

    assert len(boxes_of(left)) == len(boxes_of(right))
    for one, other in zip(boxes_of(left), boxes_of(right), strict=True):
        assert one.x == pytest.approx(640 - other.right) and one.y == other.y
    assert [area.key for area in left.areas] == [area.key for area in right.areas]


@pytest.mark.parametrize("kind", ChartKind)
@pytest.mark.parametrize("count", [1, 2, 53, 2000])
def test_every_figure_has_an_area_with_its_key_and_value(kind: ChartKind, count: int) -> None:
    values = tuple(place % 7 + 1 for place in range(count))
    series = Series("all", values, tuple(f"key {place}" for place in range(count)))
    chart = Chart("Violations", kind, tuple(f"W{place}" for place in range(count)), (series,))

    picture = lay_out(chart, 800, max(360, wanted_height(chart, FACE)), FACE)

    assert [(area.key, area.value) for area in picture.areas] == [
        (f"key {place}", value) for place, value in enumerate(values)
    ]


@pytest.mark.parametrize("kind", [ChartKind.GROUPED, ChartKind.ACROSS])
def test_a_bar_of_nothing_can_still_be_pointed_at(kind: ChartKind) -> None:
    chart = Chart("Nil weeks", kind, ("W1", "W2"), (Series("all", (0, 0), ("one", "two")),))

    picture = lay_out(chart, 400, 200, FACE)

    assert picture.bars == []
    assert [area.key for area in picture.areas] == ["one", "two"]


def test_bars_are_as_high_as_their_values() -> None:
    chart = Chart("", ChartKind.GROUPED, ("a", "b"), (Series("all", (10, 5)),))

    high, low = (bar.box for bar in lay_out(chart, 400, 300, FACE).bars)

    assert high.height == pytest.approx(2 * low.height) and high.bottom == pytest.approx(low.bottom)


def test_stacked_parts_stand_on_each_other() -> None:
    chart = Chart("", ChartKind.STACKED, ("a",), (Series("x", (3,)), Series("y", (4,))))

    samples, parts = (lambda bars: (bars[:2], bars[2:]))(lay_out(chart, 400, 300, FACE).bars)

    assert parts[0].box.y == pytest.approx(parts[1].box.bottom)
    assert [part.hatch for part in parts] == [sample.hatch for sample in samples]
    assert parts[0].hatch is not parts[1].hatch


def test_a_mark_is_a_line_at_its_place_that_can_be_opened() -> None:
    chart = Chart("", ChartKind.GROUPED, ("a", "b"), (Series("all", (1, 1)),), (Mark(1.0, "No. 191", "directive"),))

    picture = lay_out(chart, 400, 300, FACE)

    head = next(area for area in picture.areas if area.series == -1)
    line = next(one for one in picture.strokes if one.dash)
    assert head.key == "directive" and head.label == "No. 191"
    assert head.box.x <= line.points[0][0] <= head.box.right
    assert "No. 191" in [text.text for text in picture.texts]


def test_marks_of_one_week_stand_in_lanes_and_the_rest_keep_their_heads() -> None:
    marks = tuple(Mark(1.5, f"Letter {number}") for number in range(6))
    chart = Chart("", ChartKind.GROUPED, ("a", "b", "c"), (Series("all", (1, 2, 3)),), marks)

    picture = lay_out(chart, 500, 300, FACE)

    assert sum(text.text.startswith("Letter") for text in picture.texts) == 3
    assert sum(area.series == -1 for area in picture.areas) == 6


@pytest.mark.parametrize("series", [(), (Series("all", ()),)])
def test_a_chart_of_nothing_says_what_is_missing(series: tuple[Series, ...]) -> None:
    chart = Chart("Closures", ChartKind.GROUPED, (), series, empty="Nothing is on record yet.")

    assert [text.text for text in lay_out(chart, 400, 200, FACE).texts] == ["Closures", "Nothing is on record yet."]


def test_of_two_areas_the_nearer_one_is_meant() -> None:
    chart = Chart("", ChartKind.GROUPED, ("a", "b"), (Series("all", (1, 2)),))
    picture = lay_out(chart, 400, 200, FACE)
    second = picture.areas[1].box

    assert picture.area_at(second.x + 1, second.y + 1) == 1
    assert picture.area_at(-5, -5) is None


@pytest.mark.parametrize("values", [(-1,), (float("nan"),), (float("inf"),)])
def test_a_chart_counts_from_nothing_on(values: tuple[float, ...]) -> None:
    with pytest.raises(ValueError, match="counts from 0"):
        Series("all", values)


def test_series_categories_and_keys_go_together() -> None:
    with pytest.raises(ValueError, match="2 values, 1 categories"):
        Chart("", ChartKind.LINES, ("a",), (Series("all", (1, 2)),))
    with pytest.raises(ValueError, match="a key for each"):
        Series("all", (1, 2), ("only one",))
