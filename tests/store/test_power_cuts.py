"""The program is killed in the middle of a verb: afterwards all of it is there, or nothing, and the store opens."""

from __future__ import annotations

import os
import shutil
import signal
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import event

from kpdesk.access.draft import UserDraft
from kpdesk.base.clock import FixedClock
from kpdesk.crypto.passphrase import Argon2Cost
from kpdesk.desk import Desk
from kpdesk.desk.restoring import restore_backup
from kpdesk.desk.users import UsersDesk
from kpdesk.roster.draft import PersonDraft
from kpdesk.roster.service_drafts import PostingDraft
from kpdesk.violations.capture import EvidenceDraft
from kpdesk.violations.draft import ViolationDraft

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="a power cut is played by killing a forked process")

PASSWORD = "four plain words here"
QUICK = Argon2Cost(64, 1, 1)
WEEK = "2026-W46"
MOST_MOMENTS = 400


class Countdown:
    """Kills this process at the given moment: before a statement, before and after a commit, or after a rename."""

    def __init__(self, moments: int) -> None:
        self.left = moments

    def tick(self, *_ignored: object, **_named: object) -> None:
        self.left -= 1
        if self.left < 0:
            os.kill(os.getpid(), signal.SIGKILL)


def killed_at(moment: int, folder: Path, clock: FixedClock, work: Callable[[Desk], object]) -> bool:
    """Does the work in another process and returns whether the moment came before its end."""
    child = os.fork()
    if child:
        return os.WIFSIGNALED(os.waitpid(child, 0)[1])
    code = 1
    try:
        desk = Desk.open(folder, "khan", PASSWORD, clock=clock)
        countdown, replace = Countdown(moment), Path.replace
        engine = desk.workplace.store.engine
        event.listen(engine, "before_cursor_execute", countdown.tick)
        event.listen(engine, "commit", countdown.tick)

        def replaced(path: Path, target: Path) -> Path:
            countdown.tick()
            done = replace(path, target)
            countdown.tick()
            return done

        Path.replace = replaced  # type: ignore[method-assign,assignment]
        work(desk)
        code = 0
    finally:
        os._exit(code)


def state(folder: Path, clock: FixedClock) -> tuple[object, ...]:
    """Returns what a person sees of the store; it opens, and its history and evidence are whole."""
    with Desk.open(folder, "khan", PASSWORD, clock=clock) as desk:
        assert desk.audit.verify().intact
        assert desk.evidence.verify().faults == ()
        for backup in desk.backups.items():
            desk.backups.verify(backup.path)
        violations = tuple((row.number, row.exhibits) for row in desk.violations.items())
        weeks = tuple((row.week, row.state.value) for row in desk.weekly.items())
        postings = tuple((row.name, row.posting) for row in desk.roster.find("Gul"))
        return violations, weeks, tuple(row.name for row in desk.users.items()), len(desk.backups.items()), postings


def add_user(desk: Desk) -> None:
    UsersDesk(desk.workplace, QUICK).add(UserDraft("gul", "Gul Khan", password=PASSWORD))


def log_with_evidence(desk: Desk) -> None:
    draft = ViolationDraft(unidentified="a driver", kind="V02", seen_on=date(2026, 11, 12))
    desk.violations.register(draft, (EvidenceDraft(desk.folder.parent / "photo.jpg"),))


def post_two(desk: Desk) -> None:
    (first,), (second,) = (desk.roster.register(PersonDraft(f"Gul {place}", posting="PS A")).uids for place in range(2))
    desk.service_record.post((first, second), PostingDraft("PS City", date(2026, 11, 12)))


def take_back(desk: Desk) -> None:
    desk.undo.undo(next(one.step for one in desk.undo.steps() if one.action == "people_posted"))


WORK: dict[str, Callable[[Desk], object]] = {
    "add_user": add_user,
    "log_with_evidence": log_with_evidence,
    "freeze": lambda desk: desk.weekly.freeze(WEEK, "one person does the work"),
    "take_back": take_back,
    "back_up": lambda desk: desk.backups.create(),
}


@pytest.mark.parametrize("name", WORK)
def test_after_a_power_cut_the_work_is_there_whole_or_not_at_all(
    name: str, desk: Desk, clock: FixedClock, tmp_path: Path
) -> None:
    (tmp_path / "photo.jpg").write_bytes(b"photo" * 1000)
    log_with_evidence(desk)
    post_two(desk)
    desk.weekly.draw_up(WEEK)
    desk.close()
    before, seen, moment = state(desk.folder, clock), set(), 0
    while True:
        shutil.rmtree(tmp_path / "cut", ignore_errors=True)
        shutil.copytree(desk.folder, tmp_path / "cut")
        killed = killed_at(moment, tmp_path / "cut", clock, WORK[name])
        seen.add(after := state(tmp_path / "cut", clock))
        if not killed:
            break
        moment += max(1, moment // 4)
        assert moment < MOST_MOMENTS
    assert after != before
    assert seen <= {before, after}
    assert moment > 5


def test_after_a_power_cut_in_a_restore_it_can_be_done_again(desk: Desk, clock: FixedClock, tmp_path: Path) -> None:
    backup = shutil.copy(desk.backups.create().path, tmp_path / "kept.kpb")
    desk.users.set("head_name", "Later Name")
    desk.close()
    killed, moment = True, 0
    while killed:
        shutil.rmtree(tmp_path / "cut", ignore_errors=True)
        shutil.copytree(desk.folder, tmp_path / "cut")

        def restore(opened: Desk) -> None:
            opened.close()
            restore_backup(tmp_path / "cut", backup, "khan", PASSWORD, clock).store.close()

        killed = killed_at(moment, tmp_path / "cut", clock, restore)
        restore_backup(tmp_path / "cut", backup, "khan", PASSWORD, clock).store.close()
        with Desk.open(tmp_path / "cut", "khan", PASSWORD, clock=clock) as again:
            assert again.users.settings()["head_name"] == ""
            assert again.audit.verify().intact
        assert len(list((tmp_path / "cut" / "backups").glob("before-restore-*/store.db"))) >= 1
        moment += 1
    assert moment > 5
