"""Bars on their side made up of several series, and names in two lines."""

from __future__ import annotations

from kpdesk.base.charts.chart import Chart, ChartKind, Face, Series
from kpdesk.base.charts.layout import lay_out, wanted_height

FACE = Face(lambda text, bold: len(text) * 6.0, 14.0)
CHART = Chart(
    "Violations",
    ChartKind.STACKED_ACROSS,
    ("V01", "V02"),
    (Series("Facebook", (3, 0), ("a", "b")), Series("TikTok", (1, 4), ("c", "d"))),
)


def test_the_bars_of_a_row_follow_each_other_to_its_total() -> None:
    picture = lay_out(CHART, 600, 200, FACE)

    one, other, lower = (bar.box for bar in picture.bars[-3:])
    assert (one.right, one.y) == (other.x, other.y)
    assert other.right == lower.right
    assert lower.y > one.bottom


def test_the_total_is_written_behind_each_row() -> None:
    picture = lay_out(CHART, 600, 200, FACE)

    rows = [text.text for text in picture.texts if text.box.x > max(bar.box.right for bar in picture.bars)]
    assert rows.count("4") == 2


def test_only_what_is_there_can_be_opened() -> None:
    assert [area.key for area in lay_out(CHART, 600, 200, FACE).areas] == ["a", "c", "d"]


def test_a_long_name_stands_whole_in_two_lines() -> None:
    name = "V16 Media or vlogger access to an accused in custody"
    chart = Chart("", ChartKind.ACROSS, (name, "V02"), (Series("", (1, 2)),))

    texts = [text.text for text in lay_out(chart, 600, wanted_height(chart, FACE), FACE).texts]
    lines = [text for text in texts if text in name and len(text) > 4]
    assert len(lines) == 2
    assert " ".join(lines) == name
