"""The chart of closures and relapses by week, with the directives marked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from kpdesk.base.charts.chart import Chart, ChartKind, Mark, Series, Tone
from kpdesk.base.sentences import sentence
from kpdesk.base.weeks import Week
from kpdesk.directives.rows import DirectiveRow
from kpdesk.monitoring.rows import WeekCount

CLOSED, RELAPSED, FOUND = "closed", "relapsed", "found"


@dataclass(frozen=True, slots=True)
class WeekKey:
    """What a bar was counted from: the accounts found, closed or relapsed in a week."""

    what: str
    first: date
    last: date


@dataclass(frozen=True, slots=True)
class LetterKey:
    """The directive behind a mark, by its code."""

    code: str


def closure_chart(counts: Sequence[WeekCount], letters: Sequence[DirectiveRow], language: str = "en") -> Chart:
    """Returns the chart; each bar opens its accounts, each mark its letter. Letters outside the weeks stay away."""
    weeks = [Week(count.first) for count in counts]
    happened = any(count.closed or count.relapsed or count.found for count in counts)
    series = tuple(
        Series(
            sentence(f"chart_{what}", language=language),
            tuple(float(getattr(count, what)) for count in counts),
            tuple(WeekKey(what, week.first, week.last) for week in weeks),
            tone,
        )
        for what, tone in ((CLOSED, Tone.MAIN), (RELAPSED, Tone.DANGER), (FOUND, Tone.MUTED))
    )
    return Chart(
        sentence("chart_closures", language=language),
        ChartKind.GROUPED,
        tuple(week.label for week in weeks) if happened else (),
        series if happened else (),
        tuple(_marks(weeks, letters)) if happened else (),
        sentence("chart_accounts", language=language),
        sentence("chart_no_closures", language=language),
    )


def _marks(weeks: Sequence[Week], letters: Sequence[DirectiveRow]) -> list[Mark]:
    if not weeks:
        return []
    found = []
    for letter in letters:
        if letter.dated is not None and letter.dated == letter.dated_last:
            at = (letter.dated - weeks[0].first).days / 7
            if 0 <= at < len(weeks):
                found.append(Mark(at, letter.letter_no or letter.code, LetterKey(letter.code)))
    return found
