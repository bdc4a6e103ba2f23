"""Patterns for the head and the CPO, and counts whose figures lead to their rows."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest

from kpdesk.access.rules import Permission, may
from kpdesk.base.actor import Actor, Role
from kpdesk.base.errors import Refused
from kpdesk.desk import Desk
from kpdesk.desk.audit_trail import AuditDesk
from kpdesk.desk.violation_figures import ViolationFiguresDesk
from kpdesk.monitoring.draft import AccountDraft, UndertakingDraft
from kpdesk.monitoring.rules import AccountKind
from kpdesk.roster.service_drafts import PostingDraft
from kpdesk.store.store import Workplace
from kpdesk.violations.counts import By
from kpdesk.violations.pattern_rows import Pattern
from kpdesk.violations.rows import ViolationFilter
from kpdesk.violations.rules import Attribution, Forum

TODAY = date(2026, 11, 22)
Log = Callable[..., Any]


@pytest.fixture
def logged(log: Log) -> list[Any]:
    """Six violations in three weeks; one is protected, one cleared later by the test that wants it."""
    return [
        log("gul", seen_on=date(2026, 11, 3), kind="V02", platform="tiktok", handle="@gul")[0],
        log("gul", seen_on=date(2026, 11, 4), kind="V03", platform="facebook")[0],
        log("noor", seen_on=date(2026, 11, 12), kind="V02", platform="tiktok", handle="@GUL")[0],
        log("zar", seen_on=date(2026, 11, 20), kind="V02", platform="x")[0],
        log("asad", seen_on=date(2026, 11, 20), kind="V07", forum=Forum.RTI)[0],
        log(unidentified="a beard", seen_on=date(2026, 11, 20))[0],
    ]


@pytest.mark.parametrize("role", Role)
def test_patterns_are_shown_to_head_of_office_and_cpo_only(desk: Desk, role: Role) -> None:
    figures = ViolationFiguresDesk(Workplace(desk.workplace.store, Actor("other", "Other", role, "MRD")))

    if may(role, Permission.PATTERNS):
        assert figures.patterns() == ()
    else:
        with pytest.raises(Refused, match="not_permitted"):
            figures.patterns()


def test_patterns_lead_to_their_rows(desk: Desk, logged: list[Any]) -> None:
    groups = {(group.pattern, group.title): group for group in desk.violation_figures.patterns()}

    assert groups[Pattern.SAME_PERSON, "CONST Gul Khan s/o Zarin Khan 1234"].uids == (logged[0].uid, logged[1].uid)
    assert groups[Pattern.SAME_ACCOUNT, "@GUL"].uids == (logged[0].uid, logged[2].uid)
    assert groups[Pattern.STATION, "PS City"].uids == (logged[0].uid, logged[1].uid, logged[3].uid)
    for group in groups.values():
        assert {row.uid for row in desk.violations.items(ViolationFilter(uids=group.uids))} == set(group.uids)


def test_what_was_cleared_or_withdrawn_is_in_no_pattern(desk: Desk, logged: list[Any]) -> None:
    desk.violations.decide_attribution(logged[0].uid, Attribution.FAKE, "namesake", TODAY)
    desk.violations.withdraw(logged[1].uid, "twice")

    assert desk.violation_figures.patterns() == ()


def test_a_posting_after_a_violation_stands_beside_it_with_its_order(
    desk: Desk, logged: list[Any], people: dict[str, str]
) -> None:
    desk.service_record.post((people["gul"],), PostingDraft("PS Takht Bhai", date(2026, 11, 15), "OB 88/DPO", "DSP"))

    (group,) = [one for one in desk.violation_figures.patterns() if one.pattern is Pattern.POSTED_AFTER]

    assert group.uids == (logged[0].uid, logged[1].uid)
    (beside,) = group.beside
    assert dict(beside.values) == {
        "on": "15.11.2026", "before": "PS City", "after": "PS Takht Bhai", "order": "OB 88/DPO",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("by", "expected"),
    [
        (By.WEEK, {"2026-W45": 2, "2026-W46": 1, "2026-W47": 2}),
        (By.KIND, {"V02": 4, "V03": 1}),
        (By.PLATFORM, {"tiktok": 3, "facebook": 1, "x": 1}),
        (By.RANK, {"CONST": 3, "HC": 1}),
        (By.STATION, {"PS City": 3, "PS Saddar": 1}),
        (By.ATTRIBUTION, {"undecided": 5}),
    ],
)
def test_a_figure_counts_what_its_filter_lists(desk: Desk, logged: list[Any], by: By, expected: dict[str, int]) -> None:
    found = desk.violation_figures.counts(by)

    assert {one.key: one.count for one in found} == expected
    assert [desk.violations.count(one.kept) for one in found] == [one.count for one in found]


@pytest.mark.parametrize("first_weekday", range(7))
def test_weeks_of_any_first_day_add_up_to_all(desk: Desk, logged: list[Any], first_weekday: int) -> None:
    found = desk.violation_figures.counts(By.WEEK, first_weekday=first_weekday)

    assert sum(one.count for one in found) == 5
    for one in found:
        assert one.kept.first is not None
        assert one.kept.last == one.kept.first + timedelta(days=6)
        assert one.kept.first.weekday() == first_weekday


def test_a_period_cuts_its_first_and_last_week(desk: Desk, logged: list[Any]) -> None:
    kept = ViolationFilter(first=date(2026, 11, 4), last=date(2026, 11, 12))
    found = desk.violation_figures.counts(By.WEEK, kept)

    assert [(one.count, one.kept.first, one.kept.last) for one in found] == [
        (1, date(2026, 11, 4), date(2026, 11, 8)),
        (1, date(2026, 11, 9), date(2026, 11, 12)),
    ]


def test_the_history_names_no_complainant_to_anybody_but_the_authority(
    desk: Desk, logged: list[Any], people: dict[str, str]
) -> None:
    clerk = AuditDesk(Workplace(desk.workplace.store, Actor("other", "Other", Role.CLERK, "MRD")))

    assert all(people["asad"] not in str(entry.details) for entry in clerk.about(logged[4].uid))
    assert all(people["asad"] not in str(entry.details) for entry in clerk.latest() if entry.kind == "violation")
    assert any(people["asad"] in str(entry.details) for entry in desk.audit.about(logged[4].uid))


def test_undertakings_and_closures_lie_beside_what_came_after_them(
    desk: Desk, logged: list[Any], people: dict[str, str]
) -> None:
    draft = AccountDraft(
        "tiktok", AccountKind.PERSONAL, name="Gul", handle="@gul", admin=people["gul"], found_on=date(2026, 10, 1)
    )
    (account,) = desk.monitoring.add_account(draft).uids
    desk.monitoring.undertake(account, UndertakingDraft(date(2026, 11, 3)))
    desk.monitoring.close_account(account, date(2026, 11, 5), "screenshot")

    found = {group.pattern: group for group in desk.violation_figures.patterns()}

    assert found[Pattern.AFTER_UNDERTAKING].uids == (logged[1].uid,)
    assert [one.on for one in found[Pattern.AFTER_UNDERTAKING].beside] == [date(2026, 11, 3)]
    assert found[Pattern.AFTER_CLOSURE].uids == (logged[2].uid,)
