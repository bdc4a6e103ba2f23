"""The chart of the last weeks: every violation of the figures in one part of its week."""

from __future__ import annotations

from datetime import date

from kpdesk.cases.draft import CaseDraft
from kpdesk.cases.states import Track
from kpdesk.violations.rules import Forum


def _values(desk, weeks=3):
    chart = desk.violation_figures.week_chart(weeks)
    return [series.values for series in chart.series]


def test_each_violation_stands_in_one_part_of_its_week(desk, log):
    log("gul", seen_on=date(2026, 11, 3))
    opened = log("noor", seen_on=date(2026, 11, 12))[0]
    log("zar", seen_on=date(2026, 11, 20))
    log("asad", seen_on=date(2026, 11, 20), kind="V07", forum=Forum.RTI)
    desk.cases.open(CaseDraft((opened.uid,), Track.GENERAL, date(2026, 11, 20)))

    assert _values(desk) == [(1.0, 0.0, 1.0), (0.0, 1.0, 0.0), (0.0, 0.0, 0.0)]
    assert _values(desk, 4)[0] == (0.0, 1.0, 0.0, 1.0)


def test_a_key_lists_exactly_what_its_figure_counts(desk, log):
    for name, day in (("gul", 3), ("noor", 12), ("zar", 20), ("gul", 20)):
        log(name, seen_on=date(2026, 11, day))
    chart = desk.violation_figures.week_chart(4)

    for series in chart.series:
        assert [float(desk.violations.count(key)) for key in series.keys] == list(series.values)


def test_weeks_without_any_violation_say_so(desk):
    chart = desk.violation_figures.week_chart()

    assert chart.is_empty
    assert chart.empty == "No violation was seen in these weeks."


def test_the_command_line_gives_the_figures_and_the_paper(log, run, tmp_path):
    log("gul", seen_on=date(2026, 11, 20))
    code, found = run("violations", "chart", "--weeks", "400", "--pdf", str(tmp_path / "chart.pdf"))

    assert code == 0
    assert [item["week"] for item in found["items"] if item["Without a case"] == "1"] == ["2026-W47"]
    assert (tmp_path / "chart.pdf").read_bytes().startswith(b"%PDF")
    assert run("violations", "chart", "--weeks", "0")[0] == 3
