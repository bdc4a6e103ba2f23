"""What a data pack would do to each row, without a store: whose word holds, which row a line is about."""

from __future__ import annotations

import dataclasses
from datetime import date

import pytest

from kpdesk.reference.integrity import problems_in
from kpdesk.reference.pack_lines import PackLine, Standing
from kpdesk.reference.pack_plan import PackRow, after, plan_pack
from kpdesk.reference.pack_rules import OVERRULED, PackStep
from kpdesk.reference.reference import Reference
from kpdesk.reference.rows import Row
from kpdesk.reference.rules import Table

REPLY = "PR1975.show_cause_reply"
LAW, OWN = (Table.CLOCKS, REPLY), (Table.PLATFORMS, "tiktok")
TODAY = date(2026, 11, 22)


def plan_of(lines: list[PackLine], present: list[Standing]) -> tuple[PackRow, ...]:
    return plan_pack(lines, present, TODAY)


@pytest.fixture
def row(pack: Reference):
    """Gives a row of the built-in pack with some values changed."""

    def make(place: tuple[Table, str], **changes: object) -> Row:
        return dataclasses.replace(pack.table(place[0]).need(place[1]), **changes)

    return make


def line(place: tuple[Table, str], row: Row, **more: object) -> PackLine:
    return PackLine("cpo-1", place[0], row, **more)  # type: ignore[arg-type]


def here(place: tuple[Table, str], row: Row, **more: object) -> Standing:
    found: dict[str, object] = {"uid": "row-1", "built_in": True, "withdrawn": False, **more}
    return Standing(table=place[0], row=row, **found)  # type: ignore[arg-type]


STATES = {
    "as the program brought it": {},
    "changed by the office": {"built_in": False},
    "of an earlier pack": {"built_in": False, "pack_uid": "cpo-1", "pack_no": 1},
    "changed after a pack": {"built_in": False, "pack_uid": "cpo-1"},
    "taken out by the office": {"withdrawn": True},
    "taken out by a pack": {"built_in": False, "withdrawn": True, "pack_uid": "cpo-1", "pack_no": 1},
}


@pytest.mark.parametrize(
    ("state", "law", "own"),
    [
        ("as the program brought it", "changed", "changed"),
        ("changed by the office", "overruled", "kept"),
        ("of an earlier pack", "changed", "changed"),
        ("changed after a pack", "overruled", "kept"),
        ("taken out by the office", "overruled", "kept"),
        ("taken out by a pack", "new", "new"),
    ],
)
def test_a_row_that_the_cpo_changed(row, state: str, law: str, own: str) -> None:
    for place, wanted in ((LAW, law), (OWN, own)):
        (found,) = plan_of([line(place, row(place, note="new"))], [here(place, row(place), **STATES[state])])
        assert (found.step, found.target is not None) == (wanted, True)


@pytest.mark.parametrize(
    ("state", "law", "own"),
    [
        ("as the program brought it", "same", "same"),
        ("changed by the office", "overruled", "same"),
        ("of an earlier pack", "changed", "changed"),
        ("taken out by the office", "overruled", "same"),
    ],
)
def test_a_row_that_the_cpo_left_as_the_program_brought_it(row, state: str, law: str, own: str) -> None:
    """An older program at the CPO must not take the newer rows of an office back."""
    for place, wanted in ((LAW, law), (OWN, own)):
        target = here(place, row(place, note="other"), **STATES[state])
        (found,) = plan_of([line(place, row(place), built_in=True)], [target])
        assert found.step == wanted


@pytest.mark.parametrize(
    ("state", "law", "own"),
    [
        ("as the program brought it", "withdrawn", "withdrawn"),
        ("changed by the office", "overruled", "kept"),
        ("of an earlier pack", "withdrawn", "withdrawn"),
        ("taken out by the office", "same", "same"),
    ],
)
def test_a_row_that_the_cpo_took_out(row, state: str, law: str, own: str) -> None:
    for place, wanted in ((LAW, law), (OWN, own)):
        target = here(place, row(place, note="other"), **STATES[state])
        (found,) = plan_of([line(place, row(place), withdrawn="abolished")], [target])
        assert found.step == wanted
        assert found.takes_line == (wanted in ("withdrawn", "overruled"))


def test_a_row_that_is_not_here_comes_and_one_that_was_taken_out_before_it_came_does_not(row) -> None:
    assert [r.step for r in plan_of([line(LAW, row(LAW))], [])] == [PackStep.NEW]
    assert [r.step for r in plan_of([line(LAW, row(LAW), withdrawn="gone")], [])] == [PackStep.SAME]


@pytest.mark.parametrize("built_in", [True, False])
def test_the_same_rule_is_the_same_whatever_page_the_office_found_it_on(row, built_in: bool) -> None:
    target = here(LAW, row(LAW, page="14", confirm=False), built_in=False)
    assert [r.step for r in plan_of([line(LAW, row(LAW), built_in=built_in)], [target])] == [PackStep.SAME]


def test_a_page_that_the_cpo_looked_up_is_news_to_an_office_that_did_not(row) -> None:
    checked = line(LAW, row(LAW, page="9", confirm=False))
    assert [r.step for r in plan_of([checked], [here(LAW, row(LAW, confirm=True))])] == [PackStep.CHANGED]
    own = here(LAW, row(LAW, page="14"), built_in=False)
    assert [r.step for r in plan_of([checked], [own])] == [PackStep.SAME]


def test_a_line_finds_its_row_by_the_cpos_name_then_by_code_and_day_then_by_days_that_overlap(row) -> None:
    first, second = row(LAW, valid_to=date(2026, 11, 30)), row(LAW, days=10, valid_from=date(2026, 12, 1))
    named = here(LAW, row(LAW, valid_from=date(2020, 1, 1)), pack_uid="cpo-1", pack_no=1, built_in=False)
    assert plan_of([line(LAW, first)], [here(LAW, first, uid="other"), named])[0].target is named
    lines = [line(LAW, first), PackLine("cpo-2", Table.CLOCKS, second)]
    plan = plan_of(lines, [here(LAW, row(LAW))])
    assert [(r.step, r.target is not None) for r in plan] == [(PackStep.CHANGED, True), (PackStep.NEW, False)]
    begun = here(LAW, row(LAW, valid_from=date(2024, 1, 1)))
    assert plan_of([line(LAW, row(LAW, days=10))], [begun])[0].target is begun


def test_an_own_period_of_the_office_makes_room_in_law_and_stays_in_a_list_of_its_own(row) -> None:
    for place, wanted in ((LAW, {"overruled"}), (OWN, {"same"})):
        ended = here(place, row(place, valid_to=date(2026, 6, 30)), built_in=False)
        begun = here(place, row(place, note="ours", valid_from=date(2026, 7, 1)), uid="row-2", built_in=False)
        plan = plan_of([line(place, row(place), built_in=True)], [ended, begun])
        assert {found.step.value for found in plan} == wanted
        if place == LAW:
            assert [(r.target.uid, r.line.withdrawn) for r in plan if r.target] == [("row-1", ""), ("row-2", OVERRULED)]


def test_a_new_row_of_the_cpo_is_kept_out_where_the_office_has_its_own_of_that_code(row) -> None:
    ours = here(OWN, row(OWN, code="vero", valid_from=date(2026, 1, 1)), built_in=False)
    (found,) = plan_of([line(OWN, row(OWN, code="vero", name="Vero"))], [ours])
    assert (found.step, found.target) == (PackStep.KEPT, ours)


def test_what_the_lists_would_be_is_looked_at_as_a_whole(pack: Reference, row) -> None:
    present = [
        Standing(f"row-{place}", Table.RANKS, found, True, False) for place, found in enumerate(pack.table(Table.RANKS))
    ]
    rank = (Table.RANKS, "HC")
    for changes, problems in (({"note": "x"}, set()), ({"regime": "NONE"}, {"reference_points_nowhere"})):
        plan = plan_of([line(rank, row(rank, **changes))], present)
        found = after(plan, present, pack)
        assert {problem.code for problem in problems_in(found)} == problems
        assert (len(found.ranks), found.offices is not None) == (len(pack.ranks), True)


def test_every_field_that_differs_is_shown_with_both_values(row) -> None:
    (found,) = plan_of([line(LAW, row(LAW, days=10, name="Reply"))], [here(LAW, row(LAW))])
    shown = found.shown()
    assert [(one.name, one.before, one.after) for one in shown.fields] == [
        ("name", row(LAW).name, "Reply"), ("days", 7, 10), ("valid_from", None, "2026-11-22"),
    ]  # fmt: skip
    (new,) = plan_of([line(LAW, row(LAW))], [])
    assert {one.before for one in new.shown().fields} == {None}
    assert all(one.after not in (None, "", [], False) for one in new.shown().fields)


def test_a_changed_rule_begins_today_and_the_one_before_ends_yesterday(pack: Reference, row) -> None:
    (found,) = plan_of([line(LAW, row(LAW, days=10))], [here(LAW, row(LAW))])
    assert (found.step, found.ended, found.line.row.valid_from) == (PackStep.CHANGED, date(2026, 11, 21), TODAY)
    clocks = after([found], [here(LAW, row(LAW))], pack).clocks
    assert [clocks.need(REPLY, day).days for day in (date(2026, 11, 21), TODAY)] == [7, 10]


@pytest.mark.parametrize(
    ("place", "changes", "target"),
    [
        (LAW, {"note": "a word"}, {}),
        (LAW, {"days": 10, "valid_to": date(2026, 1, 31)}, {}),
        (LAW, {"days": 10, "valid_from": TODAY}, {"valid_from": TODAY}),
        (LAW, {"days": 10, "valid_from": date(2026, 12, 1)}, {}),
        (OWN, {"barred": False}, {}),
    ],
)
def test_words_past_periods_days_that_the_cpo_gave_and_other_lists_are_changed_in_place(
    row, place: tuple[Table, str], changes: dict[str, object], target: dict[str, object]
) -> None:
    (found,) = plan_of([line(place, row(place, **changes))], [here(place, row(place, **target), pack_uid="cpo-1")])
    assert (found.step, found.ended, found.line.row) == (PackStep.CHANGED, None, row(place, **changes))


def test_the_next_pack_knows_a_rule_that_began_here_and_leaves_the_ended_one_alone(row) -> None:
    ended = here(LAW, row(LAW, valid_to=date(2026, 11, 9)), uid="row-0", built_in=False, pack_no=1, period="ended")
    begun = here(
        LAW, row(LAW, days=10, valid_from=date(2026, 11, 10)), built_in=False, pack_uid="cpo-1", pack_no=1,
        period="begun",
    )  # fmt: skip
    for changes, step, ended_on in (
        ({"days": 10}, "same", None),
        ({"days": 12}, "changed", date(2026, 11, 21)),
        ({"days": 10, "valid_to": date(2026, 12, 31)}, "changed", None),
    ):
        (found,) = plan_of([line(LAW, row(LAW, **changes))], [ended, begun])
        assert (found.step, found.target, found.ended) == (step, begun, ended_on)
        assert found.line.row.valid_from == (TODAY if ended_on else date(2026, 11, 10))
