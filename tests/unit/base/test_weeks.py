"""Reporting weeks: their days, their names, whatever day they begin on."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from kpdesk.base.errors import Refused
from kpdesk.base.weeks import Week


@pytest.mark.parametrize("first_weekday", range(7))
def test_every_day_lies_in_one_week_and_its_name_leads_back_to_it(first_weekday: int) -> None:
    for offset in range(0, 800, 3):
        day = date(2025, 12, 1) + timedelta(days=offset)
        week = Week.of(day, first_weekday)

        assert day in week
        assert week.first.weekday() == first_weekday
        assert Week.parse(week.label, first_weekday) == week
        assert week.next().previous() == week


def test_a_week_from_friday_has_the_name_of_the_iso_week_of_its_fourth_day() -> None:
    week = Week.of(date(2026, 11, 22), first_weekday=4)

    assert (week.first, week.last, week.label) == (date(2026, 11, 20), date(2026, 11, 26), "2026-W48")


@pytest.mark.parametrize("text", ["", "2026", "2026-W00", "2026-W54", "0001-W01", "9999-W52", "٢٠٢٦-W٤٧", "2026-W4 7"])
def test_what_names_no_week_is_refused(text: str) -> None:
    with pytest.raises(Refused) as refused:
        Week.parse(text, first_weekday=4)
    assert refused.value.code == "week_not_understood"
