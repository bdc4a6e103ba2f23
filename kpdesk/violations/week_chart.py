"""The chart of the last weeks: what was seen in each, and what has come of it."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy.orm import Session

from kpdesk.base.charts.chart import Chart, ChartKind, Mark, Series, Tone
from kpdesk.base.sentences import sentence
from kpdesk.base.weeks import Week
from kpdesk.directives.rows import DirectiveRow
from kpdesk.violations.counts import By, counts
from kpdesk.violations.rows import ViolationFilter

_PARTS = (
    ("waiting", {"pending": True, "without_case": True}, Tone.DANGER),
    ("in_case", {"pending": True, "with_case": True}, Tone.MAIN),
    ("disposed", {"disposed": True}, Tone.MUTED),
)


def week_chart(
    session: Session, weeks: Sequence[Week], letters: Sequence[DirectiveRow], first_weekday: int, language: str = "en"
) -> Chart:
    """Returns the chart; each part of a bar opens its violations, each mark its letter by its code.

    Every violation that stands in the figures stands in one part of its week: without a case, in one, or disposed of.
    """
    series = tuple(_series(session, weeks, first_weekday, name, kept, tone, language) for name, kept, tone in _PARTS)
    seen = any(any(one.values) for one in series)
    return Chart(
        sentence("chart_weeks_seen", language=language),
        ChartKind.STACKED,
        tuple(week.label for week in weeks) if seen else (),
        series if seen else (),
        _marks(weeks, letters) if seen else (),
        sentence("chart_violations", language=language),
        sentence("chart_no_violations", language=language),
        tuple(ViolationFilter(first=week.first, last=week.last, counted=True) for week in weeks) if seen else (),
    )


def _series(
    session: Session,
    weeks: Sequence[Week],
    first_weekday: int,
    name: str,
    kept: dict[str, bool],
    tone: Tone,
    language: str,
) -> Series:
    wanted = ViolationFilter(first=weeks[0].first, last=weeks[-1].last, counted=True, **kept)  # type: ignore[arg-type]
    known = {one.key: one.count for one in counts(session, By.WEEK, wanted, first_weekday)}
    keys = (ViolationFilter(first=w.first, last=w.last, counted=True, **kept) for w in weeks)  # type: ignore[arg-type]
    values = tuple(float(known.get(week.label, 0)) for week in weeks)
    return Series(sentence(f"chart_{name}", language=language), values, tuple(keys), tone)


def _marks(weeks: Sequence[Week], letters: Sequence[DirectiveRow]) -> tuple[Mark, ...]:
    """Returns a line for each letter whose day is known, in the week in which it was issued."""
    return tuple(
        Mark(place + (letter.dated - week.first).days / 7, letter.letter_no or letter.code, letter.code)
        for letter in letters
        if letter.dated is not None and letter.dated == letter.dated_last
        for place, week in enumerate(weeks)
        if letter.dated in week
    )
