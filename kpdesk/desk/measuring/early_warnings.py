"""Every list of early warnings over ten years of a province, each beside the bare SQL that it rests on."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Iterator
from datetime import date
from typing import Final

from sqlalchemy import event
from sqlalchemy.orm import Session

from kpdesk.access.queries import settings
from kpdesk.desk.desk import Desk
from kpdesk.desk.effects import Asked
from kpdesk.desk.measuring.held_province import TODAY, VIOLATIONS, fill_province
from kpdesk.desk.measuring.measurement import Measurement, measured
from kpdesk.desk.measuring.offices import new_office
from kpdesk.province.warnings.all_tests import TESTS
from kpdesk.province.warnings.finding import WarningTest
from kpdesk.province.warnings.listing import listed
from kpdesk.province.warnings.looking import Limits, looking
from kpdesk.reference.queries import load

SINCE: Final = date(2016, 11, 22)
_LIMIT_SECONDS, _LIMIT_RATIO = 0.300, 2.0
_EFFECT_SECONDS = 1.0


def early_warnings() -> Iterator[Measurement]:
    """Each test over all ten years, with its sentences and rates, beside its own statements through the bare driver.

    Seconds are those of the processor: the lists are read by one thread from pages that the system holds, and another
    program on the machine must not decide whether the promise held.
    """
    with new_office("CPO") as (desk, _folder):
        with desk.workplace.writing() as uow:
            fill_province(uow.session.connection(), load(uow.session), uow.stamp())
            uow.session.connection().exec_driver_sql("ANALYZE")
            uow.commit()
        for test in TESTS:
            yield _one(desk, test)
        yield _effect(desk)


def _one(desk: Desk, test: WarningTest) -> Measurement:
    with desk.workplace.reading() as session:
        at = looking(session, load(session), Limits.of(settings(session, "bench")), TODAY, SINCE)
        statements = _Statements(session)
        found = listed(at, (test,))
        told = statements.stop()
        seconds = _processor(lambda: listed(at, (test,)))
        bare = _processor(lambda: _run(session, told))
    return measured(
        f"early_warnings_{test.value}", len(found), seconds, f"bare SQL over {VIOLATIONS:,} violations", bare,
        most_ratio=_LIMIT_RATIO, most_seconds=_LIMIT_SECONDS,
    )  # fmt: skip


def _effect(desk: Desk) -> Measurement:
    with desk.workplace.reading() as session:
        statements = _Statements(session)
        rows = desk.effects.effect(Asked(weeks=(12,)))
        told = statements.stop()
        seconds = _processor(lambda: desk.effects.effect(Asked(weeks=(12,))))
        bare = _processor(lambda: _run(session, told))
    return measured(
        "effect_of_bans", len(rows.rows), seconds, "bare SQL of the same reads", bare, most_ratio=_LIMIT_RATIO,
        most_seconds=_EFFECT_SECONDS,
    )  # fmt: skip


def _processor(work: Callable[[], object], runs: int = 3) -> float:
    """Returns the median seconds of the processor over some runs."""
    taken = []
    for _ in range(runs):
        started = time.process_time()
        work()
        taken.append(time.process_time() - started)
    return statistics.median(taken)


class _Statements:
    """The SQL that a session's database is asked, with its parameters, until it is stopped."""

    def __init__(self, session: Session) -> None:
        self._engine = session.connection().engine
        self._told: list[tuple[str, object]] = []
        event.listen(self._engine, "before_cursor_execute", self._note)

    def stop(self) -> list[tuple[str, object]]:
        """Returns what was asked."""
        event.remove(self._engine, "before_cursor_execute", self._note)
        return self._told

    def _note(self, _connection: object, _cursor: object, statement: str, parameters: object, *_rest: object) -> None:
        if statement.startswith(("SELECT", "WITH")):
            self._told.append((statement, parameters))


def _run(session: Session, told: list[tuple[str, object]]) -> None:
    """Asks the same of the bare driver and takes every row."""
    cursor = session.connection().connection.cursor()
    for statement, parameters in told:
        cursor.execute(statement, parameters)  # type: ignore[arg-type]
        cursor.fetchall()
    cursor.close()
