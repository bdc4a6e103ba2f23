"""A verb for a chart by weeks: its options, the figures that it prints, and the PDF where a file is named."""

from __future__ import annotations

from argparse import ArgumentParser
from collections.abc import Callable
from pathlib import Path

from kpdesk.base.charts.chart import Chart
from kpdesk.base.charts.figures import figure_rows
from kpdesk.base.errors import Refused
from kpdesk.base.files import write_file
from kpdesk.base.sentences import sentence
from kpdesk.cli.call import Call, Outcome
from kpdesk.cli.numbers import number
from kpdesk.documents.paper import Size


def add_chart_options(verb: ArgumentParser, weeks: int) -> None:
    """Adds how many weeks the chart shows, by default ``weeks``, and where and how it is put on paper."""
    verb.add_argument("--weeks", type=number, default=weeks, metavar="N")
    verb.add_argument("--pdf", type=Path, metavar="FILE")
    verb.add_argument("--force", action="store_true", help="replace an existing file")
    verb.add_argument("--size", choices=[size.value for size in Size], default=Size.A4.value)
    verb.add_argument("--language", choices=["en", "ur"], default="en")


def chart_outcome(call: Call, draw: Callable[[int, str], Chart]) -> Outcome:
    """Returns the figures of the chart that ``draw(weeks, language)`` gives, and writes it where a file is named.

    Raises Refused ``count_not_possible`` for less than one week.
    """
    given = call.arguments
    if given.weeks < 1:
        raise Refused("count_not_possible", field="weeks", count=given.weeks)
    chart = draw(given.weeks, given.language)
    if given.pdf:
        week = sentence("chart_week", language=given.language)
        write_file(given.pdf, call.desk().charts.pdf([chart], week, given.size, given.language), force=given.force)
    names = [series.name for series in chart.series]
    items = [
        {"week": row.name, "letters": row.marks, **dict(zip(names, row.values, strict=True))}
        for row in figure_rows(chart)
    ]
    return Outcome({"title": chart.title, "items": items, "pdf": str(given.pdf or "")})
