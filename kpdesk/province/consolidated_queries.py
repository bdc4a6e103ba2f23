"""Reads for the consolidated week."""

from __future__ import annotations

from datetime import date

from sqlalchemy.orm import Session

from kpdesk.base.weeks import Week
from kpdesk.directives.queries import directives_in_force
from kpdesk.directives.rows import DirectiveRow
from kpdesk.province.consolidated import (
    Consolidated,
    Directive,
    Span,
    offices_since,
    region_lines,
    span_totals,
)
from kpdesk.province.expectation import asks_for_returns
from kpdesk.province.grid_queries import expectation_of, first_week
from kpdesk.province.queries import returns_of, week_status


def consolidated(session: Session, headquarters: str, week: Week, term_days: int, today: date) -> Consolidated:
    """Returns the week of all offices that report here, the week before it, and all weeks since the last directive.

    Since the directive is counted from the first week for which anything came: before it nothing can be known.
    """
    expectation = expectation_of(session, headquarters)
    letter = last_directive(session, week.last)
    before = week.previous()
    since = _weeks_since(session, letter, week)
    expected = {one.label: tuple(expectation.on(one.last)) for one in {week, before, *since}}
    returns = returns_of(session, expected)
    by_week = {label: {one.office: one for one in returns if one.week == label} for label in (week.label, before.label)}
    spans = [span_totals(Span.WEEK, [week], expected, returns), span_totals(Span.BEFORE, [before], expected, returns)]
    if since:
        spans.append(span_totals(Span.SINCE, since, expected, returns))
    inside = {one.label for one in since}
    status = week_status(session, headquarters, week, term_days, today)
    lines = region_lines(
        status.offices, by_week[week.label], by_week[before.label],
        offices_since(one for one in returns if one.week in inside),
        (spans[1].missing, spans[2].missing if since else {}),
    )  # fmt: skip
    told = Directive(letter.code, letter.letter_no or "", letter.dated_shown()) if letter and since else None
    return Consolidated(week, status.due, lines, tuple(spans), told)


def last_directive(session: Session, day: date) -> DirectiveRow | None:
    """Returns the newest letter to the whole province in force on that day that is a ban or asks for a report."""
    letters = directives_in_force(session, day)
    wanted = [one for one in letters if not one.offices and (one.ban_no is not None or asks_for_returns(one))]
    return max(wanted, key=lambda one: one.dated_last or date.min, default=None)


def _weeks_since(session: Session, letter: DirectiveRow | None, week: Week) -> list[Week]:
    began = first_week(session)
    if letter is None or letter.dated_last is None or not began or began > week.label:
        return []
    weekday = week.first.weekday()
    first = max(Week.of(letter.dated_last, weekday), Week.parse(began, weekday))
    weeks = [first]
    while weeks[-1] < week:
        weeks.append(weeks[-1].next())
    return weeks
