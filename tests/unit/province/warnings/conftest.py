"""A headquarters whose held rows and returns a test plants itself, and a look at them by one test of early warning."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import count
from typing import Any

import pytest

from kpdesk.access.queries import settings
from kpdesk.base.weeks import Week
from kpdesk.desk import Desk
from kpdesk.province.held_records import HELD
from kpdesk.province.records import ReceivedReturnRecord
from kpdesk.province.warnings.all_tests import findings
from kpdesk.province.warnings.copied_figures import flows_of
from kpdesk.province.warnings.finding import Finding, WarningTest
from kpdesk.province.warnings.looking import Limits, looking
from kpdesk.reference.queries import load

TODAY = date(2026, 11, 22)


@dataclass
class Province:
    """Plants rows of offices at the CPO and looks at them as of 22.11.2026."""

    desk: Desk
    _numbers: count[int] = field(default_factory=lambda: count(1))

    def hold(self, table: str, owner: str = "MRD", **columns: Any) -> str:
        """Holds one record of an office and returns its uid."""
        uid = columns.pop("uid", f"{table}-{next(self._numbers)}")
        fixed = {"epoch": "e", "place": 1, "last_file": "earlier", "row_digest": ""}
        with self.desk.workplace.writing() as uow:
            uow.session.add(HELD[table](**{"uid": uid, "owner": owner, **fixed, **columns}))
            uow.commit()
        return uid

    def violation(self, person: str = "p1", seen_on: date = TODAY, **columns: Any) -> str:
        """Holds a violation that is established."""
        known = {"number": f"V-{next(self._numbers)}", "kind": "V02", "platform": "tiktok", "attribution": "admitted"}
        return self.hold("violation", **{**known, "person": person, "seen_on": seen_on, **columns})

    def report(self, office: str, week: str, new: int = 0, edition: int = 1, **columns: Any) -> str:
        """Puts a return there whose week counted so many new violations, all of one kind."""
        first = Week.parse(week, 0).first
        figures = {
            "new": new, "by_kind": {"V02": {"new": new, "disposed": 0}}, "checks": 7, "strength": 1200,
            **columns.pop("figures", {}),
        }  # fmt: skip
        columns = {"certificate": {"state": "clean", "clauses": {}}, **columns}
        with self.desk.workplace.writing() as uow:
            record = ReceivedReturnRecord(
                reporting_office=office, week=week, first=first, last=first + timedelta(days=6), edition=edition,
                nil=not new, figures=figures, new_violations=new, flows=flows_of(figures), frozen_at=uow.now,
                received_at=uow.now, inbox_uid=columns.pop("inbox_uid", "file"), **columns,
            )  # fmt: skip
            uow.session.add(record)
            uow.commit()
            return record.uid

    def found(self, test: WarningTest, since: date | None = None, today: date = TODAY) -> tuple[Finding, ...]:
        """Returns what one test finds."""
        with self.desk.workplace.reading() as session:
            limits = Limits.of(settings(session, "shah"))
            return findings(looking(session, load(session), limits, today, since), (test,))


@pytest.fixture
def province(cpo: Desk) -> Province:
    """An empty province at the CPO."""
    return Province(cpo)


@pytest.fixture
def weeks() -> Callable[[int], list[str]]:
    """The last so many weeks before today, the oldest first."""

    def of(number: int) -> list[str]:
        week = Week.of(TODAY, 0)
        found = [week := week.previous() for _ in range(number)]
        return [one.label for one in found[::-1]]

    return of
