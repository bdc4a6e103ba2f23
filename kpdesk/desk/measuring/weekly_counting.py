"""Drawing up a week of an office that has logged half a million violations."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import text

from kpdesk.base.weeks import Week
from kpdesk.desk.measuring.measurement import Measurement, measured, timed
from kpdesk.desk.measuring.offices import new_office
from kpdesk.desk.measuring.violations import insert_many

WEEK = Week.parse("2026-W47")
PENDING = 300


def weekly_draw_up(violations: int = 500_000) -> Iterator[Measurement]:
    """A week's figures, parts and certificate, beside the bare SQL that finds and counts the same rows without them.

    All but the last 300 were disposed of long ago: what an office of many years looks like.
    """
    with new_office() as (desk, _folder):
        with desk.workplace.writing() as uow:
            insert_many(uow.session.connection(), violations, uow.stamp())
            uow.session.execute(text(_DISPOSE), {"first": violations - PENDING})
            uow.commit()
        desk.weekly.draw_up(WEEK.label)
        seconds = timed(lambda: desk.weekly.draw_up(WEEK.label), 5)
        with desk.workplace.reading() as session:
            connection = session.connection()
            bare = timed(lambda: [connection.execute(text(sql), _DAYS).fetchall() for sql in _BARE], 5)
    yield measured(
        "weekly_draw_up",
        violations,
        seconds,
        "bare SQL finding and counting the same rows",
        bare,
        most_ratio=2.0,
        most_seconds=0.200,
    )


_DISPOSE = "UPDATE violation SET disposed_on = seen_on, disposal = 'filed', state = 'disposed' WHERE id <= :first"
_DAYS = {
    "first": WEEK.first.isoformat(),
    "last": WEEK.last.isoformat(),
    "since": "2025-04-08",
    "chart": "2024-12-02",
}
_BARE = (
    "SELECT * FROM violation WHERE seen_on <= :last AND (disposed_on IS NULL OR disposed_on >= :first)"
    " ORDER BY seen_on, id",
    "SELECT seen_on, kind, platform, count(*) FROM violation WHERE seen_on BETWEEN :chart AND :last"
    " AND withdrawn_at IS NULL AND protected = 0 GROUP BY seen_on, kind, platform",
    "SELECT count(*) FROM violation WHERE seen_on BETWEEN :since AND :last AND withdrawn_at IS NULL AND protected = 0",
)
