"""A draft survives, is its author's alone, and is counted nowhere."""

from __future__ import annotations

from datetime import date

import pytest

from kpdesk.base.actor import Actor, Role
from kpdesk.base.errors import Refused
from kpdesk.desk import Desk
from kpdesk.desk.violation_figures import ViolationFiguresDesk
from kpdesk.store.store import Workplace
from kpdesk.violations.counts import By
from kpdesk.violations.draft import Involved, ViolationDraft
from kpdesk.violations.drafts import as_plain, from_plain
from kpdesk.violations.rules import Factor, Forum, Part, Place

FULL = ViolationDraft(
    persons=("a",),
    also=(Involved("b", Part.FILMED, "V15"),),
    unidentified="a beard",
    kind="V16",
    platform="tiktok",
    seen_on=date(2026, 11, 20),
    posted_on=date(2026, 11, 19),
    what="ویڈیو",
    on_duty=False,
    places=(Place.UNIFORM, Place.STATION),
    forum=Forum.NONE,
    factors=(Factor.MONETISED,),
    fir_date=date(2026, 11, 1),
    accused="A.K.",
)


@pytest.mark.parametrize("draft", [FULL, ViolationDraft()])
def test_a_draft_comes_back_as_it_was_typed(draft: ViolationDraft) -> None:
    assert from_plain(as_plain(draft)) == draft


def test_a_draft_is_in_no_list_and_no_count(desk: Desk) -> None:
    figures = desk.violation_figures
    figures.keep_draft(FULL)

    assert (desk.violations.count(), figures.counts(By.WEEK), figures.patterns()) == (0, (), ())
    assert [kept.draft for kept in figures.drafts()] == [FULL]


def test_a_draft_is_kept_under_the_same_name_until_it_is_discarded(desk: Desk) -> None:
    figures = desk.violation_figures
    uid = figures.keep_draft(ViolationDraft(what="first"))
    assert figures.keep_draft(ViolationDraft(what="second"), uid) == uid
    assert [kept.draft.what for kept in figures.drafts()] == ["second"]

    figures.discard_draft(uid)

    assert figures.drafts() == ()
    with pytest.raises(Refused, match="violation_draft_unknown"):
        figures.keep_draft(ViolationDraft(), uid)


def test_a_draft_is_its_authors_alone(desk: Desk) -> None:
    uid = desk.violation_figures.keep_draft(FULL)
    other = ViolationFiguresDesk(Workplace(desk.workplace.store, Actor("gul", "Gul", Role.CLERK, "MRD")))

    assert other.drafts() == ()
    with pytest.raises(Refused, match="violation_draft_unknown"):
        other.discard_draft(uid)
