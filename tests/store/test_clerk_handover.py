"""A clerk's desk made over: what is open, the paper, and his account closed by another."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from io import BytesIO

import pytest
from pypdf import PdfReader

from kpdesk.access.draft import UserDraft
from kpdesk.base.actor import Role
from kpdesk.base.clock import FixedClock
from kpdesk.base.errors import Refused
from kpdesk.cases.draft import CaseDraft
from kpdesk.desk import Desk
from kpdesk.desk.clerk_handover import HandedThings
from kpdesk.roster.draft import PersonDraft
from kpdesk.violations.draft import ViolationDraft

WORDS = "four plain words here"
THINGS = HandedThings("DPO's almirah", "2 sticks", "one key", "")


@pytest.fixture
def after_noor(desk: Desk, clock: FixedClock) -> Iterator[Desk]:
    """Khan's desk, after the clerk Noor opened a case and left."""
    desk.users.add(UserDraft("noor", "Noor Zada", Role.SUPERVISOR, WORDS))
    desk.users.add(UserDraft("sher", "Sher Ali", Role.CLERK, WORDS))
    desk.close()
    with Desk.open(desk.folder, "noor", WORDS, clock=clock) as noor:
        uid = noor.roster.register(PersonDraft(name="Gul Khan", father_name="Ali", rank="HC", belt_no="12")).uid
        logged, _taken = noor.violations.register(
            ViolationDraft((uid,), kind="V02", platform="tiktok", seen_on=date(2026, 11, 20), seen_by="ASI Noor")
        )
        noor.cases.open(CaseDraft((logged[0].uid,)))
    with Desk.open(desk.folder, "khan", WORDS, clock=clock) as khan:
        yield khan


def text_of(pdf: bytes) -> str:
    return " ".join(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages)


def test_what_he_leaves_open_is_told_with_his_own_cases(after_noor: Desk) -> None:
    charge = after_noor.clerk_handover.charge("noor", "sher")

    assert [case.person for case in charge.cases] == ["Gul Khan"]
    assert {case.uid for case in charge.cases} == charge.own_cases
    assert charge.letters
    assert charge.successor is not None
    assert after_noor.clerk_handover.charge("sher").own_cases == frozenset()


def test_the_paper_names_both_and_what_was_handed(after_noor: Desk) -> None:
    text = text_of(after_noor.clerk_handover.paper("noor", "sher", THINGS))

    assert "Noor Zada" in text
    assert "Sher Ali" in text
    assert "DPO's almirah" in text
    assert "MRD-C-2026-0001" in text
    assert after_noor.clerk_handover.paper("noor", "sher", language="ur").startswith(b"%PDF")


def test_finishing_closes_his_account_and_is_on_record(after_noor: Desk, clock: FixedClock) -> None:
    after_noor.clerk_handover.finish("noor", "sher", THINGS)

    assert "noor" not in after_noor.user_names(after_noor.folder)
    told = after_noor.record_history.about("noor")[0].what
    assert told.startswith("noor made over his desk to Sher Ali: 1 open cases")
    assert after_noor.undo.steps()[0].why_not == "undo_not_signed"


@pytest.mark.parametrize(
    ("user", "successor", "code"),
    [
        ("nobody", "sher", "user_unknown"),
        ("noor", "nobody", "user_unknown"),
        ("noor", "noor", "handover_to_himself"),
        ("noor", "", "handover_successor_missing"),
        ("khan", "sher", "handover_own_account"),
    ],
)
def test_what_cannot_be_handed_over_says_why(after_noor: Desk, user: str, successor: str, code: str) -> None:
    with pytest.raises(Refused) as refused:
        after_noor.clerk_handover.finish(user, successor)

    assert refused.value.code == code
