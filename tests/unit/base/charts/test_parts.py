"""Ticks, hatching, fitted text and the table under a chart."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kpdesk.base.charts.chart import Chart, ChartKind, Face, Hatch, Mark, Series
from kpdesk.base.charts.figures import figure_rows
from kpdesk.base.charts.fitting import broken, fitted, shown_every
from kpdesk.base.charts.hatching import hatch_lines
from kpdesk.base.charts.shapes import Box
from kpdesk.base.charts.ticks import ticks, written


@given(st.floats(0, 1e12), st.integers(1, 12))
def test_ticks_reach_the_greatest_value_in_round_even_steps(greatest: float, most: int) -> None:
    found = ticks(greatest, most)

    assert found[0] == 0 and found[-1] >= greatest * (1 - 1e-6) and 2 <= len(found) <= most + 2
    assert found[1] * (len(found) - 1) == pytest.approx(found[-1])


@pytest.mark.parametrize(
    ("greatest", "expected"),
    [(0, (0, 1)), (1, (0, 1)), (3, (0, 1, 2, 3)), (7, (0, 2, 4, 6, 8)), (63, (0, 20, 40, 60, 80))],
)
def test_counts_get_whole_round_numbers(greatest: float, expected: tuple[int, ...]) -> None:
    assert ticks(greatest) == expected


def test_numbers_are_written_as_reports_write_them() -> None:
    assert [written(value) for value in (0, 1234567, 0.5, 12.25)] == ["0", "1,234,567", "0.5", "12.25"]


@pytest.mark.parametrize("hatch", Hatch)
@given(st.floats(0, 90), st.floats(0, 90), st.floats(0.5, 30))
def test_hatching_stays_inside_its_bar(hatch: Hatch, width: float, height: float, gap: float) -> None:
    box = Box(10, 20, width, height)

    for line in hatch_lines(box, hatch, gap):
        for x, y in line:
            assert 10 - 1e-6 <= x <= box.right + 1e-6 and 20 - 1e-6 <= y <= box.bottom + 1e-6


def test_rising_and_falling_lines_differ() -> None:
    box = Box(0, 0, 30, 30)
    (x1, y1), (x2, y2) = hatch_lines(box, Hatch.RISING, 5)[2]
    (u1, v1), (u2, v2) = hatch_lines(box, Hatch.FALLING, 5)[2]

    assert (x2 - x1) * (y2 - y1) < 0 < (u2 - u1) * (v2 - v1)


def test_what_is_too_wide_is_shortened(face: Face) -> None:
    assert fitted("Police Station Bakhshali", 60, face) == "Police St…"
    assert fitted("Police", 60, face) == "Police"
    assert fitted("Police", 5, face) == ""


def test_a_title_breaks_into_lines_and_the_last_one_tells_that_there_is_more(face: Face) -> None:
    assert broken("one two three four five six", 60, face, 2) == ["one two", "three fou…"]


def test_labels_that_would_meet_are_thinned_out() -> None:
    assert shown_every([30.0], 40, 4) == 1
    assert shown_every([30.0], 10, 4) == 4


def test_the_table_holds_what_the_chart_shows() -> None:
    chart = Chart(
        "Closures",
        ChartKind.GROUPED,
        ("W1", "W2"),
        (Series("Closed", (3, 1200), ("k1", "k2")), Series("Relapsed", (0, 1))),
        (Mark(1.2, "No. 191"), Mark(2.0, "08.04.2025"), Mark(9, "outside")),
    )

    first, second = figure_rows(chart)

    assert (first.name, first.values, first.marks, first.key) == ("W1", ("3", "0"), "", "k1")
    assert (second.values, second.marks) == (("1,200", "1"), "No. 191; 08.04.2025")
