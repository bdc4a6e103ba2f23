"""The practice store: real work on invented data, of which nothing ever leaves it."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from kpdesk.base.clock import FixedClock
from kpdesk.base.errors import Cancelled, Refused
from kpdesk.base.progress import Progress, Step
from kpdesk.crypto.passphrase import Argon2Cost
from kpdesk.desk import Desk
from kpdesk.desk.practice.district import PERSONS, practice_district
from kpdesk.desk.practice.marker import MARKER, is_practice_folder, practice_folder

CLOCK = FixedClock(datetime(2026, 11, 22, 9, 0, tzinfo=UTC))
QUICK = Argon2Cost(64, 1, 1)


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    folder = tmp_path_factory.mktemp("offices") / "mardan-practice"
    practice_district(folder, CLOCK, cost=QUICK).close()
    return folder


@pytest.fixture
def practice(folder):
    with practice_district(folder, CLOCK) as desk:
        yield desk


def test_it_lies_beside_the_offices_own_folder(tmp_path):
    assert practice_folder(tmp_path / "mardan") == tmp_path / "mardan-practice"


def test_its_folder_is_known_without_opening_it(folder, tmp_path):
    assert is_practice_folder(folder)
    assert not is_practice_folder(tmp_path)


def test_it_holds_persons_and_two_weeks_of_which_one_waits_to_be_frozen(practice):
    assert practice.roster.count() == PERSONS
    assert practice.weekly.show("2026-W45").row.digest
    with pytest.raises(Refused):
        practice.weekly.show("2026-W46")

    practice.weekly.draw_up("2026-W46")
    assert practice.weekly.show("2026-W46").figures["new"] > 0


def test_a_second_look_round_finds_the_store_of_the_first(folder):
    with practice_district(folder, CLOCK) as desk:
        store = desk.folder / "store.db"
        before = store.stat().st_ino
    practice_district(folder, CLOCK).close()

    assert store.stat().st_ino == before


@pytest.mark.parametrize("verb", [
    lambda desk, out: desk.exchange.enrol(out),
    lambda desk, out: desk.exchange.send("2026-W45", out),
])  # fmt: skip
def test_nothing_is_sent_from_it(practice, tmp_path, verb):
    with pytest.raises(Refused, match="practice_never_sent"):
        verb(practice, tmp_path)

    assert list(tmp_path.iterdir()) == []
    assert practice.exchange.outbox() == ()


def test_it_says_that_it_is_practice_and_a_real_store_does_not(practice, desk):
    assert practice.is_practice()
    assert not desk.is_practice()


def test_its_papers_say_so_too(practice):
    assert "PRACTICE" in str(practice.users.settings()["head_designation"])


def test_a_folder_with_something_else_in_it_is_left_alone(tmp_path):
    (tmp_path / "letter.txt").write_text("real")
    with pytest.raises(Refused, match="practice_folder_in_use"):
        practice_district(tmp_path, CLOCK)

    assert [path.name for path in tmp_path.iterdir()] == ["letter.txt"]


def test_stopping_it_leaves_nothing(tmp_path):
    progress = Progress(lambda step: progress.stop() if step.label == "practice_week" else None)
    with pytest.raises(Cancelled):
        practice_district(tmp_path / "new", CLOCK, progress, QUICK)

    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("with_keys", [True, False])
def test_a_store_that_a_power_cut_left_half_made_is_made_anew(tmp_path, with_keys):
    half = tmp_path / "half"
    desk, _words = Desk.create(half, "MRD", "practice", "Practice Clerk", "practice only", clock=CLOCK, cost=QUICK)
    desk.close()
    if not with_keys:
        (half / "keys.json").unlink()
    (half / MARKER).write_text("begun")
    said: list[Step] = []
    progress = Progress(said.append)
    with practice_district(half, CLOCK, progress, QUICK) as desk:
        assert desk.roster.count() == PERSONS

    assert said[0].label == "practice_office"
