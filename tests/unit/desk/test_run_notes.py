"""What tells crashes in a row from a power cut, a kill long after, and a second window."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import pytest

from kpdesk.base.clock import FixedClock
from kpdesk.base.this_computer import boot_of, is_running, same_boot
from kpdesk.desk.run_notes import CUT_OFF, FELL, FILE, RUNNING, RunNotes, notes_beside

KILLED_RUN = """
import os, signal, sys
from pathlib import Path
from kpdesk.base.clock import SystemClock
from kpdesk.desk.run_notes import RunNotes
print(RunNotes(Path(sys.argv[1]), SystemClock()).begin(), flush=True)
os.kill(os.getpid(), signal.SIGKILL)
"""


def run(folder: Path, clock: FixedClock, boot: str = "monday") -> RunNotes:
    notes = RunNotes(folder, clock, boot)
    notes.safe = notes.begin()
    return notes


def test_a_clean_end_leaves_no_note(tmp_path, clock):
    notes = run(tmp_path, clock)
    assert (tmp_path / FILE).exists()

    notes.ended()

    assert not (tmp_path / FILE).exists()


def test_two_crashes_in_a_row_start_in_safe_mode(tmp_path, clock):
    for expected in (False, False, True):
        notes = run(tmp_path, clock)
        assert notes.safe is expected
        notes.fell()
        clock.advance(minutes=5)


def test_a_clean_run_in_between_forgives(tmp_path, clock):
    run(tmp_path, clock).fell()
    run(tmp_path, clock).ended()
    run(tmp_path, clock).fell()

    assert run(tmp_path, clock).safe is False


def test_crashes_hours_apart_are_not_in_a_row(tmp_path, clock):
    for _ in range(3):
        notes = run(tmp_path, clock)
        notes.fell()
        clock.advance(hours=2)

    assert notes.safe is False


def test_power_cuts_are_no_crashes(tmp_path, clock):
    for boot in ("monday", "monday noon", "monday evening"):
        assert run(tmp_path, clock, boot).safe is False
        clock.advance(minutes=5)

    assert [note.ended for note in notes_beside(tmp_path)] == [CUT_OFF, CUT_OFF, RUNNING]


@pytest.mark.skipif(sys.platform == "win32", reason="kills as POSIX knows it")
def test_processes_that_are_killed_in_a_row_count_and_a_third_one_is_safe(tmp_path):
    said = []
    for _ in range(3):
        child = subprocess.run(
            [sys.executable, "-c", KILLED_RUN, str(tmp_path)], capture_output=True, text=True, check=False
        )
        assert child.returncode == -signal.SIGKILL
        said.append(child.stdout.strip())

    assert said == ["False", "False", "True"]
    assert [note.ended for note in notes_beside(tmp_path)] == [FELL, FELL, RUNNING]


def test_a_window_that_is_still_open_is_no_crash(tmp_path, clock):
    with subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE) as other:
        run(tmp_path, clock)
        path = tmp_path / FILE
        path.write_text(path.read_text().replace(f'"process": {os.getpid()}', f'"process": {other.pid}'))

        run(tmp_path, clock)

        assert [note.ended for note in notes_beside(tmp_path)] == [RUNNING, RUNNING]
        assert other.stdin is not None
        other.stdin.write(b"\n")


@pytest.mark.parametrize("content", ["", "{", "[1]", '[{"odd": 1}]', "\ufeff[]", "null"])
def test_a_damaged_file_of_notes_keeps_nobody_out(tmp_path, clock, content):
    (tmp_path / FILE).write_text(content, encoding="utf-8")

    assert run(tmp_path, clock).safe is False
    assert len(notes_beside(tmp_path)) == 1


def test_a_folder_that_is_not_there_is_not_made(tmp_path, clock):
    run(tmp_path / "nowhere", clock).fell()

    assert not (tmp_path / "nowhere").exists()


def test_boots_are_told_apart(clock):
    now = clock.now()

    assert same_boot(boot_of(now), boot_of(now + timedelta(seconds=1)))
    assert not same_boot("", "")
    assert same_boot("minutes-100", "minutes-102")
    assert not same_boot("minutes-100", "minutes-110")


def test_processes_are_told_apart():
    with subprocess.Popen([sys.executable, "-c", ""]) as gone:
        gone.wait()

    assert is_running(os.getpid())
    assert not is_running(gone.pid)
    assert not is_running(0)
