"""The reporting grid over ten years, beside the bare SQL that reads the same rows."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, Final

from sqlalchemy import text

from kpdesk.base.weeks import Week
from kpdesk.desk.desk import Desk
from kpdesk.desk.measuring.measurement import Measurement, measured, timed
from kpdesk.desk.measuring.offices import MOMENT, new_office
from kpdesk.desk.measuring.province_returns import insert_returns

WEEKS, OFFICES = 520, 56
_MOST_SECONDS: Final = 0.3
_MOST_RATIO: Final = 2.0
_BARE: Final = (
    "SELECT week, reporting_office, nil, qualified, received_at FROM received_return"
    " WHERE week BETWEEN :first AND :last ORDER BY week, reporting_office, edition"
)
_RUNS: Final = 5


def province_grid(weeks: int = WEEKS, offices: int = OFFICES) -> Iterator[Measurement]:
    """Offices by weeks, offices by directives, and what everybody owes, each beside the bare rows of all weeks."""
    with new_office("CPO") as (desk, _folder):
        last = Week.of(MOMENT.date()).previous()
        span = [last]
        while len(span) < weeks:
            span.append(span[-1].previous())
        span.reverse()
        reporting = [office.code for office in desk.reference.load().offices if office.reports]
        rows = insert_returns(desk, span, reporting[:offices])
        bare = timed(lambda: _bare(desk, span[0].label, last.label), _RUNS)
        works: tuple[tuple[str, Callable[[], object]], ...] = (
            ("province_grid", lambda: desk.province.grid(weeks)),
            ("province_grid_directives", desk.province.directive_grid),
            ("province_owed", desk.province.owed),
        )
        for name, work in works:
            work()
            yield measured(
                name, rows, timed(work, _RUNS), "bare SQL of the same rows", bare,
                most_ratio=_MOST_RATIO, most_seconds=_MOST_SECONDS,
            )  # fmt: skip


def _bare(desk: Desk, first: str, last: str) -> list[Any]:
    with desk.workplace.reading() as session:
        return list(session.connection().execute(text(_BARE), {"first": first, "last": last}).all())
