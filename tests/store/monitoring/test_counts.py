"""Any order of checks, closures, confirmations, relapses and undertakings counts as by hand."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kpdesk.base.errors import Refused
from kpdesk.base.weeks import Week
from kpdesk.desk import Desk
from kpdesk.desk.monitoring import MonitoringDesk
from kpdesk.monitoring.board import columns_of
from kpdesk.monitoring.counting import count_relapses, count_weeks
from kpdesk.monitoring.draft import AccountDraft, CheckDraft, ConfirmationDraft, SightingDraft, UndertakingDraft
from kpdesk.monitoring.queries import count_groups
from kpdesk.monitoring.rows import AccountRow
from kpdesk.monitoring.rules import AccountKind, Seen
from kpdesk.monitoring.stages import Stage

TODAY = date(2026, 11, 22)
START = date(2026, 8, 1)
GROUP = AccountDraft(platform="whatsapp", found_on=START)
DAYS = st.integers(0, (TODAY - START).days).map(lambda days: START + timedelta(days=days))
STEPS = st.tuples(
    st.sampled_from(["add", "close", "close", "relapse", "see", "see", "check", "confirm", "undertake", "except"]),
    st.integers(0, 7),
    DAYS,
    st.sampled_from(Seen),
)


class ByHand:
    """What a clerk would keep on paper: one line for each account, a new one for each relapse."""

    def __init__(self) -> None:
        self.lines: list[dict[str, object]] = []

    def add(self, uid: str, found: date, closed_before: date | None = None) -> None:
        self.lines.append({"uid": uid, "found": found, "closed": None, "before": closed_before, "excepted": False})

    def line(self, uid: str) -> dict[str, object]:
        return next(line for line in self.lines if line["uid"] == uid)

    def standing(self) -> tuple[int, int, int, int]:
        closed = sum(line["closed"] is not None for line in self.lines)
        excepted = sum(line["closed"] is None and bool(line["excepted"]) for line in self.lines)
        relapses = sum(line["before"] is not None for line in self.lines)
        return closed, excepted, len(self.lines) - closed - excepted, relapses

    def relapses_within(self, days: int) -> int:
        gaps = [line["found"] - line["before"] for line in self.lines if line["before"] is not None]  # type: ignore[operator]
        return sum(gap.days <= days for gap in gaps)


def step(
    mine: MonitoringDesk, second: MonitoringDesk, paper: ByHand, what: str, place: int, on: date, seen: Seen
) -> None:
    """Takes a step on an account and notes on paper what became of it; a refused one is noted nowhere."""
    if what == "add" or not paper.lines:
        paper.add(mine.add_account(replace(GROUP, name=f"Group {len(paper.lines)}", found_on=on)).uid, on)
        return
    line = paper.lines[place % len(paper.lines)]
    uid = str(line["uid"])
    if what == "close":
        mine.close_account(uid, on, "seen")
        line["closed"], line["excepted"] = on, False
    elif what == "relapse":
        paper.add(mine.relapse(uid, on).uid, on, line["closed"])  # type: ignore[arg-type]
    elif what == "see":
        note_sighting(mine, paper, mine.see_account(SightingDraft(uid, seen, on, "HC Noor")).uid)
    elif what == "check":
        mine.log_check(CheckDraft(on, None, "HC Noor", sightings=(SightingDraft(uid, seen),)))
        newest = mine.accounts()[0]
        note_sighting(mine, paper, newest.uid)
    elif what == "confirm":
        second.confirm_closure(uid, ConfirmationDraft(on))
    elif what == "undertake":
        mine.undertake(uid, UndertakingDraft(on))
        line["excepted"] = False
    else:
        mine.except_account(uid, "abroad")
        line["excepted"] = True


def note_sighting(mine: MonitoringDesk, paper: ByHand, uid: str) -> None:
    """A sighting that made a new record was a relapse."""
    if uid not in [line["uid"] for line in paper.lines]:
        row = mine.account(uid)
        paper.add(uid, row.found_on, paper.line(str(row.relapse_of))["closed"])  # type: ignore[arg-type]


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(STEPS, min_size=1, max_size=30))
def test_any_order_of_steps_counts_as_by_hand(
    desk: Desk, second: MonitoringDesk, steps: list[tuple[str, int, date, Seen]]
) -> None:
    earlier = {row.uid for row in desk.monitoring.accounts()}
    paper = ByHand()
    for what, place, on, seen in steps:
        before = desk.monitoring.accounts()
        try:
            step(desk.monitoring, second, paper, what, place, on, seen)
        except Refused:
            assert desk.monitoring.accounts() == before

    rows = [row for row in desk.monitoring.accounts() if row.uid not in earlier]

    counts, relapses = count_groups(rows, TODAY), count_relapses(rows)
    assert (counts.closed, counts.excepted, counts.open, counts.relapses) == paper.standing()
    assert counts.found == len(paper.lines) == len(rows)
    assert (relapses.closures, relapses.relapses) == (counts.closed, counts.relapses)
    assert (relapses.within_7, relapses.within_30, relapses.within_90) == tuple(
        paper.relapses_within(days) for days in (7, 30, 90)
    )
    assert_weeks_and_board_hold_all(rows)


def assert_weeks_and_board_hold_all(rows: list[AccountRow]) -> None:
    weeks = [Week.of(START)]
    while weeks[-1].last < TODAY:
        weeks.append(weeks[-1].next())
    counted = count_weeks(rows, weeks)
    assert sum(week.found + week.relapsed for week in counted) == len(rows)
    assert sum(week.closed for week in counted) == sum(row.closed_on is not None for row in rows)
    on_board = [row.uid for column in columns_of(rows, TODAY).values() for row in column]
    superseded = [row for row in rows if row.stage_on(TODAY) is Stage.SUPERSEDED]
    assert len(set(on_board)) == len(on_board) == len(rows) - len(superseded)


def test_closures_and_relapses_of_a_period_are_counted_by_their_own_days(desk: Desk) -> None:
    uid = desk.monitoring.add_account(replace(GROUP, name="a", kind=AccountKind.PERSONAL)).uid
    desk.monitoring.close_account(uid, date(2026, 9, 1), "seen")
    desk.monitoring.relapse(uid, date(2026, 10, 1))

    september = desk.monitoring.relapse_counts(date(2026, 9, 1), date(2026, 9, 30))
    october = desk.monitoring.relapse_counts(date(2026, 10, 1), date(2026, 10, 31))
    assert (september.closures, september.relapses) == (1, 0)
    assert (october.closures, october.relapses, october.within_7, october.within_30) == (0, 1, 0, 1)


def test_the_chart_shows_what_was_counted_and_marks_the_directives(desk: Desk) -> None:
    uid = desk.monitoring.add_account(replace(GROUP, name="a", found_on=date(2026, 11, 2))).uid
    desk.monitoring.close_account(uid, date(2026, 11, 18), "seen")

    chart = desk.monitoring.closure_chart(104)

    assert (chart.categories[-1], len(chart.categories)) == ("2026-W47", 104)
    assert [sum(series.values) for series in chart.series] == [1, 0, 1]
    assert chart.series[0].values[-1] == 1
    assert [mark.at < 104 for mark in chart.marks] and len(chart.marks) >= 1


def test_without_anything_to_show_the_chart_is_empty(desk: Desk) -> None:
    assert desk.monitoring.closure_chart(26).is_empty
