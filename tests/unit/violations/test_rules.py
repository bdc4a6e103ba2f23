"""States, clearing outcomes and flags of a violation."""

from __future__ import annotations

from datetime import date

import pytest

from kpdesk.reference.rules import KindFlag
from kpdesk.violations.rules import Attribution, Factor, Flag, State, flags, may_become

ALLOWED = {
    (State.LOGGED, State.DISPOSED),
    (State.LOGGED, State.WITHDRAWN),
    (State.DISPOSED, State.LOGGED),
}


@pytest.mark.parametrize("state", State)
@pytest.mark.parametrize("wanted", State)
def test_every_pair_of_states_is_allowed_or_refused(state: State, wanted: State) -> None:
    assert may_become(state, wanted) is ((state, wanted) in ALLOWED)


def test_a_fake_hacked_or_foreign_account_clears_the_official_and_a_denial_does_not() -> None:
    assert {each for each in Attribution if each.clears} == {
        Attribution.FAKE,
        Attribution.HACKED,
        Attribution.THIRD_PARTY,
        Attribution.OFFICIAL_PAGE,
    }


@pytest.mark.parametrize(
    ("posted_on", "flagged"), [(date(2021, 11, 25), True), (date(2021, 11, 26), False), (None, False)]
)
def test_an_item_put_out_before_the_first_ban_is_flagged(posted_on: date | None, flagged: bool) -> None:
    found = flags((), posted_on=posted_on, factors=(), identified=True, protected=False)

    assert (Flag.PRE_BAN in found) is flagged


def test_kind_family_photo_identity_and_protection_are_flagged() -> None:
    found = flags(
        (KindFlag.DUE_PROCESS,),
        posted_on=None,
        factors=(Factor.FAMILY_PHOTO.value,),
        identified=False,
        protected=True,
    )

    assert found == (Flag.FAMILY_PHOTO, Flag.UNIDENTIFIED, Flag.PROTECTED)


@pytest.mark.parametrize(
    ("forum", "noted", "asked"),
    [
        ("", False, Flag.DUE_PROCESS),
        ("", True, Flag.DUE_PROCESS),
        ("none", False, Flag.NOTE_NEEDED),
        ("none", True, None),
    ],
)
def test_a_criticism_asks_for_the_forum_and_then_for_the_authoritys_note(
    forum: str, noted: bool, asked: Flag | None
) -> None:
    found = flags(
        (KindFlag.DUE_PROCESS,), posted_on=None, factors=(), identified=True, protected=False, forum=forum, noted=noted
    )

    assert found == ((asked,) if asked else ())


def test_an_old_post_is_flagged_without_its_day() -> None:
    found = flags((), posted_on=None, factors=(Factor.OLD_POST.value,), identified=True, protected=False)

    assert found == (Flag.PRE_BAN,)


@pytest.mark.parametrize("flag", KindFlag)
def test_every_flag_of_a_kind_is_known_here(flag: KindFlag) -> None:
    assert Flag(flag.value).value == flag.value
