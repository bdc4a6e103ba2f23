"""Charts below each other on paper: on one sheet, however many rows they have."""

from __future__ import annotations

import pytest

from kpdesk.base.charts.chart import Chart, ChartKind, Series
from kpdesk.documents.chart_column import ChartColumn
from kpdesk.documents.chart_drawing import ChartBlock
from kpdesk.documents.rich_paragraph import RichParagraph
from kpdesk.documents.text_style import body

SHEET = 700.0
WIDTH = 450.0


def column(rows: int) -> ChartColumn:
    names = tuple(f"A kind of violation with a name of two lines {place}" for place in range(rows))
    chart = Chart("Kinds", ChartKind.ACROSS, names, (Series("", (1.0,) * rows),), unit="violations")
    return ChartColumn(RichParagraph("Charts", body("en")), [ChartBlock(chart) for _ in range(3)], SHEET)


@pytest.mark.parametrize("rows", [1, 4, 10, 20])
def test_all_charts_stand_on_one_whole_sheet(rows: int) -> None:
    assert column(rows).wrap(WIDTH, SHEET)[1] <= SHEET + 0.01


def test_charts_take_what_is_left_of_a_sheet_where_that_is_nearly_enough() -> None:
    asked = column(4).wrap(WIDTH, SHEET)[1]

    assert column(4).wrap(WIDTH, asked * 0.85)[1] == pytest.approx(asked * 0.85)
    assert column(4).wrap(WIDTH, asked) == (WIDTH, pytest.approx(asked))


def test_charts_go_to_the_next_sheet_together_where_they_would_be_squeezed() -> None:
    charts = column(4)
    asked = charts.wrap(WIDTH, SHEET)[1]

    assert charts.wrap(WIDTH, asked / 2)[1] == pytest.approx(asked)
    assert charts.split(WIDTH, asked / 2) == []
