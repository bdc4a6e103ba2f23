"""What officials did: history, filters, all or none."""

from __future__ import annotations

from datetime import date
from itertools import permutations

import pytest

from kpdesk.base.errors import Refused
from kpdesk.base.problems import ProblemsFound
from kpdesk.desk import Desk
from kpdesk.directives.draft import AckDraft, SheetDraft
from kpdesk.directives.rows import AckWanted
from kpdesk.directives.rules import AckState

TODAY = date(2026, 11, 22)


def states(desk: Desk, **wanted: str) -> dict[str, AckState | None]:
    return {row.person_uid: row.state for row in desk.directives.acknowledgements("D9", AckWanted(**wanted))}


def test_every_state_may_become_every_other_and_the_one_before_is_kept(desk: Desk, roll: list[str]) -> None:
    pairs = dict(zip(roll, permutations(AckState, 2), strict=False))
    assert len(pairs) == 20
    first = date(2026, 11, 1)

    desk.directives.acknowledge(
        *(AckDraft("D9", (uid,), before, first, "D9-1/1", "two witnesses") for uid, (before, _) in pairs.items())
    )
    desk.directives.acknowledge(*(AckDraft("D9", (uid,), after, TODAY, "D9-2/1") for uid, (_, after) in pairs.items()))

    found = states(desk)
    for uid, (before, after) in pairs.items():
        (change,) = desk.directives.history("D9", uid)
        assert found[uid] is after
        assert (change.state, change.on_date, change.sheet, change.note, change.recorded_by) == (
            before, first, "D9-1/1", "two witnesses", "khan",
        )  # fmt: skip


def test_the_same_entry_again_makes_no_history(desk: Desk, roll: list[str]) -> None:
    for _ in range(2):
        desk.directives.acknowledge(AckDraft("D9", tuple(roll), AckState.SIGNED, TODAY))

    assert desk.directives.history("D9", roll[0]) == ()
    assert desk.directives.counts("D9").signed == 30


def test_a_page_of_mixed_marks_is_kept_whole_or_not_at_all(desk: Desk, roll: list[str]) -> None:
    drafts = [
        AckDraft("D9", tuple(roll[:5]), AckState.SIGNED, TODAY),
        AckDraft("D9", tuple(roll[5:7]), AckState.REFUSED, date(2027, 1, 1)),
    ]
    with pytest.raises(ProblemsFound):
        desk.directives.acknowledge(*drafts)

    assert desk.directives.counts("D9").signed == 0


def test_nobody_can_have_signed_before_the_letter_was_issued(desk: Desk, roll: list[str]) -> None:
    with pytest.raises(ProblemsFound) as found:
        desk.directives.acknowledge(AckDraft("D9", (roll[0],), AckState.SIGNED, date(2025, 4, 7)))

    assert [problem.code for problem in found.value.problems] == ["ack_before_letter"]


def test_one_filter_finds_each_state_station_rank_and_name(desk: Desk, roll: list[str]) -> None:
    desk.directives.acknowledge(
        AckDraft("D9", tuple(roll[:2]), AckState.SIGNED, TODAY), AckDraft("D9", (roll[2],), AckState.ABSENT, TODAY)
    )

    assert set(states(desk, state="signed")) == set(roll[:2])
    assert set(states(desk, state="absent")) == {roll[2]}
    assert len(states(desk, state="not_signed")) == 28
    assert len(states(desk, state="nothing")) == 27
    assert set(states(desk, posting="Police Lines")) == set(roll[20:29])
    assert set(states(desk, rank="INSP")) == {roll[0]}
    assert set(states(desk, text="lines")) == set(roll[20:29])
    assert set(states(desk, text="107", posting="PS City")) == {roll[7]}


def test_a_page_comes_in_the_order_of_the_paper_with_who_left_since(desk: Desk, roll: list[str]) -> None:
    desk.signatures.print_sheet(SheetDraft("D9", "Police Lines"))
    desk.directives.acknowledge(AckDraft("D9", (roll[21],), AckState.SIGNED, TODAY, "D9-1/1"))

    assert list(states(desk, page="D9-1/1")) == roll[20:29]
    assert desk.directives.acknowledgements("D9", AckWanted(page="D9-1/1"), after=9) == ()
    (page,) = desk.signatures.pages("D9")
    assert (page.ticked, page.persons) == (1, 9)
    with pytest.raises(Refused, match="sheet_unknown"):
        states(desk, page="D9-1/2")
    with pytest.raises(Refused, match="sheet_unknown"):
        desk.directives.acknowledgements("D8", AckWanted(page="D9-1/1"))
