"""What a list of people wants, as conditions on their records."""

from __future__ import annotations

from datetime import date
from typing import cast

from sqlalchemy import ColumnElement, Table, and_, not_

from kpdesk.roster.records import PersonRecord
from kpdesk.roster.rows import PeopleWanted
from kpdesk.roster.rules import ServiceState
from kpdesk.store.one_of import one_of

SERVING = tuple(state.value for state in ServiceState if state.serves)

_PERSON = cast(Table, PersonRecord.__table__)


def conditions(wanted: PeopleWanted) -> list[ColumnElement[bool]]:
    """Returns the conditions that narrow the list, the withdrawn left out; ``text`` is the search's business.

    Whoever has no day of enlistment on record has no known length of service: neither a condition on it nor the
    opposite one finds him. Raises ValueError for such a condition without ``as_on``.
    """
    found: list[ColumnElement[bool]] = [_PERSON.c.withdrawn_at.is_(None)]
    for column, value, turned in (
        (_PERSON.c.rank, wanted.rank, wanted.not_rank),
        (_PERSON.c.posting, wanted.posting, wanted.not_posting),
        (_PERSON.c.service_state, wanted.service_state, wanted.not_service_state),
        (_PERSON.c.duty_state, wanted.duty_state, wanted.not_duty_state),
    ):
        if value:
            found.append(column != value if turned else column == value)
    if wanted.serving is not None:
        among = _PERSON.c.service_state.in_(SERVING)
        found.append(among if wanted.serving else not_(among))
    if wanted.uids:
        found.append(one_of(_PERSON.c.uid, wanted.uids))
    if wanted.asks_for_service:
        length = and_(*_length(wanted))
        found.append(not_(length) if wanted.not_service_years else length)
        found.append(_PERSON.c.enlisted_on.is_not(None))
    return found


def years_before(day: date, years: int) -> date:
    """Returns the same day so many years ago; for a 29 February without one, the 28th."""
    try:
        return day.replace(year=day.year - years)
    except ValueError:
        return day.replace(year=day.year - years, day=28)


def _length(wanted: PeopleWanted) -> list[ColumnElement[bool]]:
    if wanted.as_on is None:
        raise ValueError("a length of service needs a day")
    found: list[ColumnElement[bool]] = []
    if wanted.service_years_least is not None:
        found.append(_PERSON.c.enlisted_on <= years_before(wanted.as_on, wanted.service_years_least))
    if wanted.service_years_most is not None:
        found.append(_PERSON.c.enlisted_on > years_before(wanted.as_on, wanted.service_years_most + 1))
    return found
