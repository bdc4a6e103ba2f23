"""A week can be drawn up in any office: district, unit, region, headquarters, with a roster or without."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from kpdesk.base.clock import FixedClock
from kpdesk.base.weeks import Week
from kpdesk.crypto.passphrase import Argon2Cost
from kpdesk.desk import Desk
from kpdesk.violations.draft import ViolationDraft


@pytest.mark.parametrize("office", ["CPO", "RMRD", "CCPR", "CTD", "CHD"])
@pytest.mark.parametrize("first_weekday", [0, 4])
def test_an_office_without_a_roster_draws_up_a_week_that_reconciles_and_says_what_is_missing(
    tmp_path: Path, clock: FixedClock, office: str, first_weekday: int
) -> None:
    cost = Argon2Cost(64, 1, 1)
    desk, _words = Desk.create(tmp_path / "s", office, "khan", "Khan", "four plain words here", clock=clock, cost=cost)
    with desk:
        desk.users.set("first_weekday", first_weekday)
        seen = ViolationDraft(unidentified="a driver", kind="V02", platform="tiktok", seen_on=date(2026, 11, 18))
        desk.violations.register(seen)
        week = desk.weekly.week("2026-W47")
        desk.weekly.draw_up(week.label)
        view = desk.weekly.show(week.label)

    assert (week.first.weekday(), week) == (first_weekday, Week(view.row.first))
    assert (view.reconciles, view.figures["new"], view.figures["strength"]) == (True, 1, 0)
    assert "except_no_roster" in {item["code"] for item in view.certificate["exceptions"]}
