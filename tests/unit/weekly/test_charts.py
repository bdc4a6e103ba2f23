"""The charts of a return: over the rows of its weeks, from its own figures."""

from __future__ import annotations

from datetime import timedelta

import pytest

from kpdesk.base.charts.chart import ChartKind
from kpdesk.violations.rows import ViolationFilter
from kpdesk.weekly.charts import AgeKey, ChartNames, by_age, by_kind, by_week, charts_of
from kpdesk.weekly.drawing import draw
from kpdesk.weekly.facts import Answered, LetterFact
from kpdesk.weekly.trend import trend_of

NAMES = ChartNames({"V02": "Video in uniform"}, {"tiktok": "TikTok", "facebook": "Facebook"})


class Shown:
    """The two sides of a return that charts are drawn from."""

    def __init__(self, drawn) -> None:
        self.parts, self.counted = drawn.parts, drawn.counted


def test_each_violation_stands_in_the_week_in_which_it_was_seen(facts, violation, week) -> None:
    rows = [violation(), violation(seen_on=week.first - timedelta(days=1)), violation(seen_on=week.last)]

    chart = by_week(trend_of(facts(*rows)), NAMES)
    assert chart.categories[-2:] == ("2026-W46", "2026-W47")
    assert chart.series[0].values[-2:] == (1.0, 2.0)
    assert chart.series[0].keys[-1] == ViolationFilter(week.first, week.last, counted=True)


def test_the_weeks_reach_back_before_the_letter_that_is_answered(facts, week) -> None:
    answered = Answered("D9", "191", "", week.first - timedelta(weeks=40), 1, 1, 1)

    assert len(trend_of(facts(answered=answered))["weeks"]) == 45
    assert len(trend_of(facts(answered=None))["weeks"]) == 26


def test_a_letter_of_many_years_ago_does_not_stretch_the_chart(facts, week) -> None:
    answered = Answered("D9", "191", "", week.first - timedelta(weeks=400), 1, 1, 1)

    assert len(trend_of(facts(answered=answered))["weeks"]) == 104


def test_letters_are_marked_on_their_day(facts, violation, week) -> None:
    letters = (LetterFact("D1", "", week.first - timedelta(days=900)), LetterFact("D2", "", week.first))

    chart = by_week(trend_of(facts(violation(), letters=letters, answered=None)), NAMES)
    assert [(mark.label, mark.at) for mark in chart.marks] == [("D2", 25.0)]


def test_kinds_and_weeks_count_the_same_violations(facts, violation) -> None:
    trend = trend_of(facts(*(violation(platform=name) for name in ("tiktok", "facebook", "tiktok", ""))))

    chart = by_kind(trend, NAMES)
    assert chart.kind is ChartKind.STACKED_ACROSS
    assert chart.categories == ("V02 Video in uniform",)
    assert {series.name: series.values for series in chart.series} == {
        "TikTok": (2.0,), "Facebook": (1.0,), "Not known": (1.0,),
    }  # fmt: skip
    assert sum(trend["weeks"].values()) == 4


def test_rare_platforms_stand_together_so_that_fills_can_be_told_apart(facts, violation) -> None:
    rows = [violation(platform=f"p{number}") for number in range(9) for _ in range(9 - number)]

    chart = by_kind(trend_of(facts(*rows)), NAMES)
    assert len(chart.series) == 6
    assert sum(series.values[0] for series in chart.series) == len(rows)


@pytest.mark.parametrize("language", ["en", "ur"])
def test_ages_make_up_the_balance(facts, violation, week, language: str) -> None:
    rows = [violation(seen_on=week.last - timedelta(days=days)) for days in (0, 30, 31, 60, 61, 90, 91, 200)]
    shown = Shown(draw(facts(*rows)))

    chart = by_age(shown, ChartNames({}, {}, language))
    assert chart.series[0].values == (2.0, 2.0, 2.0, 2.0)
    uids = [uid for key in chart.series[0].keys if isinstance(key, AgeKey) for uid in key.uids]
    assert sorted(uids) == sorted(shown.counted["balance"])


def test_nothing_is_drawn_where_nothing_was_seen_or_kept(facts) -> None:
    nil = Shown(draw(facts()))

    assert all(chart.is_empty for chart in charts_of(nil, NAMES))
    nil.parts = {}
    assert charts_of(nil, NAMES) == ()
