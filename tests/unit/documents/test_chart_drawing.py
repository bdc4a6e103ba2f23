"""Charts on paper: the same shapes as on the screen, on A4 and Legal, in English and Urdu."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from kpdesk.base.charts.chart import Chart, ChartKind, Hatch, Mark, Series
from kpdesk.base.charts.layout import lay_out
from kpdesk.documents.chart_drawing import ChartBlock, chart_with_table, paper_face
from kpdesk.documents.chart_page import ChartSheet, draw_charts
from kpdesk.documents.letterhead import Office
from kpdesk.documents.paper import Size

CHART = Chart(
    "Closures by week",
    ChartKind.GROUPED,
    ("W46", "W47"),
    (Series("Closed", (3, 5)), Series("Relapsed", (1, 0))),
    (Mark(1.5, "No. 191"),),
    "accounts",
)
MOMENT = datetime(2026, 11, 22, 9, tzinfo=UTC)


def sheet(size: Size = Size.A4, language: str = "en") -> ChartSheet:
    return ChartSheet(Office("District Police Officer, Mardan"), MOMENT, "Week", size, language)


def test_paper_draws_what_the_one_layout_says() -> None:
    block = ChartBlock(CHART)
    width, height = block.wrap(450, 700)

    assert block.picture == lay_out(CHART, width, height, paper_face("en"))


def test_on_urdu_paper_the_chart_runs_from_the_right() -> None:
    block = ChartBlock(CHART, "ur")
    width, height = block.wrap(450, 700)

    assert block.picture == lay_out(CHART, width, height, paper_face("ur"), right_to_left=True)


def test_every_second_series_is_hatched_so_that_grey_prints_differ() -> None:
    block = ChartBlock(CHART)
    block.wrap(450, 700)

    assert block.picture is not None
    assert {bar.hatch for bar in block.picture.bars} == {Hatch.SOLID, Hatch.RISING}


@pytest.mark.parametrize("size", Size)
@pytest.mark.parametrize("language", ["en", "ur"])
def test_the_same_chart_gives_the_same_bytes(size: Size, language: str) -> None:
    first, second = (draw_charts([CHART], sheet(size, language)) for _ in range(2))

    assert first == second and first.startswith(b"%PDF")


@pytest.mark.parametrize("kind", ChartKind)
def test_two_thousand_values_find_their_sheet(kind: ChartKind) -> None:
    chart = Chart("Many", kind, tuple(str(n) for n in range(2000)), (Series("all", tuple(range(2000))),))

    assert draw_charts([chart], sheet()).count(b"/Type /Page\n") > 20


def test_a_chart_of_nothing_has_no_table() -> None:
    empty = Chart("Closures", ChartKind.GROUPED, (), (), empty="Nothing is on record.")

    assert len(chart_with_table(empty, ("Week", "Letters"))) == 1
    assert len(chart_with_table(CHART, ("Week", "Letters"))) == 2
