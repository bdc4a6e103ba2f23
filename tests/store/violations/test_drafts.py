"""A draft survives, is its author's alone, and is counted nowhere."""

from __future__ import annotations

import signal
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from kpdesk.base.actor import Actor, Role
from kpdesk.base.errors import Refused
from kpdesk.base.problems import ProblemsFound
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


def test_a_draft_that_was_kept_survives_a_killed_program(tmp_path: Path) -> None:
    place = tmp_path / "store"
    typing = (
        "import os, signal, sys\n"
        "from pathlib import Path\n"
        "from kpdesk.crypto.passphrase import Argon2Cost\n"
        "from kpdesk.desk import Desk\n"
        "from kpdesk.violations.draft import ViolationDraft\n"
        "desk, _words = Desk.create("
        "Path(sys.argv[1]), 'MRD', 'khan', 'Khan', 'four plain words here', cost=Argon2Cost(64, 1, 1))\n"
        "desk.violation_figures.keep_draft(ViolationDraft(kind='V02', what='half a senten'))\n"
        "os.kill(os.getpid(), signal.SIGKILL)\n"
    )
    done = subprocess.run([sys.executable, "-c", typing, str(place)], check=False, capture_output=True, text=True)

    assert done.returncode == -signal.SIGKILL, done.stderr
    with Desk.open(place, "khan", "four plain words here") as desk:
        assert [kept.draft.what for kept in desk.violation_figures.drafts()] == ["half a senten"]


def test_logging_takes_its_draft_away_in_the_same_transaction(desk: Desk, people: dict[str, str]) -> None:
    kept = desk.violation_figures.keep_draft(ViolationDraft(kind="V02"))
    with pytest.raises(ProblemsFound):
        desk.violations.register(ViolationDraft(kind="V02"), from_draft=kept)
    assert [one.uid for one in desk.violation_figures.drafts()] == [kept]

    desk.violations.register(ViolationDraft((people["gul"],), kind="V02", seen_on=date(2026, 11, 20)), from_draft=kept)
    assert desk.violation_figures.drafts() == ()


def test_a_draft_that_is_gone_already_is_no_reason_not_to_log(desk: Desk, people: dict[str, str]) -> None:
    kept = desk.violation_figures.keep_draft(ViolationDraft(kind="V02"))
    desk.violation_figures.discard_draft(kept)
    desk.violations.register(ViolationDraft((people["gul"],), kind="V02", seen_on=date(2026, 11, 20)), from_draft=kept)

    assert desk.violations.count() == 1
