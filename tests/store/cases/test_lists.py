"""Lists of cases by page and filter, what is due, and what a person's page tells."""

from __future__ import annotations

from datetime import date

import pytest

from kpdesk.cases.draft import CaseDraft
from kpdesk.cases.rows import CasesWanted
from kpdesk.cases.states import State, Track
from kpdesk.cases.timeline import cases_timeline


@pytest.fixture
def three(office) -> tuple[str, ...]:
    """A case that waits for a reply, a summary one that is suspended, and one that was filed."""
    first = office.case(office.violations[0])
    second = office.case(office.violations[1], track=Track.SUMMARY)
    third = office.case(office.violations[2])
    office.take(first, "show_cause_issued", 0, served_on="2026-11-02", number="1169/EC")
    office.take(second, "suspended", 3, reason="grave")
    office.take(third, "order_issued", 4, outcome="filed", reasons="a namesake")
    return first, second, third


FILTERS = (
    (CasesWanted(), {0, 1, 2}),
    (CasesWanted(is_open=True), {0, 1}),
    (CasesWanted(is_open=False), {2}),
    (CasesWanted(state=State.SHOW_CAUSE_ISSUED), {0}),
    (CasesWanted(track=Track.SUMMARY), {1}),
    (CasesWanted(suspended=True), {1}),
    (CasesWanted(suspended=False), {0, 2}),
    (CasesWanted(overdue_on=date(2026, 11, 10)), {0}),
    (CasesWanted(overdue_on=date(2026, 11, 9)), set()),
    (CasesWanted(idle_since=date(2026, 11, 2)), {0}),
    (CasesWanted(text="noor"), {1}),
    (CasesWanted(text="1169"), {0}),
    (CasesWanted(text="nobody"), set()),
)


def test_a_filter_keeps_what_it_says(office, three) -> None:
    kept = {wanted: office.desk.cases.page(wanted) for wanted, _ in FILTERS}

    assert {wanted: {three.index(row.number) for row in page.rows} for wanted, page in kept.items()} == dict(FILTERS)
    assert all(page.total == len(page.rows) for page in kept.values())


def test_the_cases_of_one_person(office, three) -> None:
    rows = office.desk.cases.page(CasesWanted(person=office.persons[1])).rows

    assert [row.number for row in rows] == [three[1]]


def test_pages_join_to_the_whole_list_newest_first(office, three) -> None:
    numbers: list[str] = []
    after: int | None = 0
    while after is not None:
        page = office.desk.cases.page(CasesWanted(), after, 2)
        numbers += [row.number for row in page.rows]
        after = page.next_after

    assert numbers == list(reversed(three))


def test_due_tells_who_is_late_and_what_comes_next(office, three) -> None:
    first, second, _ = three

    near = office.desk.cases.due(date(2026, 11, 11), ahead_days=0)
    far = office.desk.cases.due(date(2026, 11, 11), ahead_days=90)

    assert [(row.number, row.what, row.overdue_days) for row in near] == [(first, "reply_due", 2)]
    assert [row.number for row in far] == [first, second]


def test_a_lapsed_right_is_listed_but_nobody_is_late(office, punished) -> None:
    punished()

    lapsed, entry = office.desk.cases.due(date(2027, 3, 1))

    assert (lapsed.what, lapsed.overdue_days) == ("appeal_ends", 0)
    assert (entry.what, entry.on, entry.overdue_days) == ("entry_due", date(2026, 12, 27), 64)


def test_the_timeline_of_a_person_holds_opening_and_steps(office, three) -> None:
    with office.desk.workplace.reading() as session:
        entries = cases_timeline(session, office.persons[0])

    assert [(entry.on, entry.kind) for entry in entries] == [
        (date(2026, 11, 2), "timeline_case_opened"),
        (date(2026, 11, 2), "case_step_show_cause_issued"),
    ]


def test_another_case_shows_on_both_until_one_is_withdrawn(office) -> None:
    first = office.case()
    uid = office.desk.cases.open(CaseDraft(office.violations[:1], overrides={"other_case_open": "wrong track"})).uid
    second = office.show(uid).row.number

    assert [warning.code for warning in office.show(first).warnings] == ["other_case_open"]
    office.take(first, "withdrawn", 1, reason="opened twice")
    assert office.show(second).warnings == ()
