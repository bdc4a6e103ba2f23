"""What a power cut leaves in the folder of sealed files is told, and swept on request only, never one in use."""

from __future__ import annotations

import os
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from kpdesk.base.actor import Role
from kpdesk.base.errors import Refused
from kpdesk.base.problems import ProblemsFound
from kpdesk.desk import Desk
from kpdesk.desk.health import Health
from kpdesk.roster.draft import PersonDraft
from kpdesk.store.sealed_files import Intake
from kpdesk.store.store import Workplace
from kpdesk.violations.capture import EvidenceDraft
from kpdesk.violations.draft import ViolationDraft
from kpdesk.violations.evidence_proof import sweep_strays


@pytest.fixture
def locker(desk: Desk, tmp_path: Path) -> Path:
    """The folder of sealed files, with one exhibit in it."""
    person = desk.roster.register(PersonDraft("Gul Khan")).uid
    shot = tmp_path / "note.txt"
    shot.write_text("seen", encoding="utf-8")
    desk.violations.register(ViolationDraft((person,), kind="V02", seen_on=date(2026, 11, 20)), (EvidenceDraft(shot),))
    return desk.workplace.store.folder.evidence


def leave_a_stray(desk: Desk, locker: Path, days: float) -> Path:
    """Seals a file as a program does that is killed before its transaction ends."""
    before = set(locker.iterdir())
    with desk.workplace.writing() as uow:
        intake = Intake(locker)
        intake.seal(uow, b"never recorded")
        intake.keep()
    (stray,) = set(locker.iterdir()) - before
    written = (desk.workplace.clock.now() - timedelta(days=days)).timestamp()
    os.utime(stray, (written, written))
    return stray


def age(desk: Desk, path: Path) -> None:
    old = (desk.workplace.clock.now() - timedelta(days=400)).timestamp()
    os.utime(path, (old, old))


def of_locker(desk: Desk) -> Health:
    return next(check.state for check in desk.health.checks() if check.name == "sealed_files")


def test_doctor_and_verify_tell_of_a_file_that_no_record_names(desk: Desk, locker: Path) -> None:
    assert of_locker(desk) is Health.GOOD
    stray = leave_a_stray(desk, locker, days=2)

    verdict = desk.evidence.verify()
    assert (verdict.faults, [one.name for one in verdict.strays]) == ((), [stray.name])
    assert of_locker(desk) is Health.ATTENTION


def test_the_sweep_takes_what_is_old_and_nobodys_and_nothing_else(desk: Desk, locker: Path) -> None:
    (used,) = locker.iterdir()
    age(desk, used)
    old, fresh = leave_a_stray(desk, locker, days=1.1), leave_a_stray(desk, locker, days=0.9)
    other = locker / "readme.txt"
    other.write_text("not ours", encoding="utf-8")
    age(desk, other)

    swept = desk.evidence.sweep("left over by a power cut")

    assert [one.name for one in swept] == [old.name]
    assert {path.name for path in locker.iterdir()} == {used.name, fresh.name, other.name}
    assert desk.evidence.verify().faults == ()


def test_a_half_written_file_is_swept_too(desk: Desk, locker: Path) -> None:
    half = locker / ".0192.kpe.1a2b3c4d.part"
    half.write_bytes(b"half")
    age(desk, half)

    assert [one.name for one in desk.evidence.sweep("left over")] == [half.name]


def test_the_sweep_stands_in_the_history_with_its_reason(desk: Desk, locker: Path) -> None:
    stray = leave_a_stray(desk, locker, days=3)
    desk.evidence.sweep("left over")

    entry = next(one for one in desk.audit.latest() if one.action == "evidence_swept")
    assert (entry.details["files"], entry.details["reason"]) == ([stray.name], "left over")


def test_a_sweep_wants_a_reason_and_who_may_restore(desk: Desk, locker: Path) -> None:
    stray = leave_a_stray(desk, locker, days=3)

    with pytest.raises(ProblemsFound, match="reason_missing"):
        desk.evidence.sweep(" ")
    clerk = Workplace(desk.workplace.store, replace(desk.actor, role=Role.CLERK))
    with clerk.writing() as uow, pytest.raises(Refused, match="not_permitted"):
        sweep_strays(uow, locker, "left over")
    assert stray.exists()


def test_every_place_that_names_a_sealed_file_is_asked(desk: Desk, locker: Path, tmp_path: Path) -> None:
    with desk.workplace.writing() as uow, Intake(locker) as intake:
        sealed = intake.seal(uow, b"a proof of closure")
        uow.session.connection().exec_driver_sql("CREATE TABLE bench_later (proof_stored_as TEXT)")
        uow.session.connection().exec_driver_sql("INSERT INTO bench_later VALUES (?)", (sealed.stored_as,))
        uow.commit()
        intake.keep()
    age(desk, locker / sealed.stored_as)

    assert desk.evidence.sweep("left over") == ()
