"""A cross-section of the ordinary tests, run once more with their offices on a database server."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.database_server import programs

ROOT = Path(__file__).resolve().parents[3]
CHOSEN = (
    "tests/store/test_roster_undo_later.py",
    "tests/store/test_week_freeze.py",
    "tests/store/cases/test_board.py",
    "tests/store/undo/test_words.py",
    "tests/exchange/test_province.py",
)
LEFT_OUT = "tests/store/test_week_freeze.py::test_a_word_changed_in_the_store_behind_the_paper_shows"
"""It edits the embedded database by hand."""


@pytest.mark.slow
@pytest.mark.skipif(programs() is None, reason="PostgreSQL is not installed here (Debian: apt-get install postgresql)")
def test_the_same_work_gives_the_same_answers_on_a_database_server(tmp_path: Path) -> None:
    run = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", f"--basetemp={tmp_path / 'run'}", *CHOSEN]
    run.append(f"--deselect={LEFT_OUT}")
    done = subprocess.run(
        run,
        cwd=ROOT,
        env={**os.environ, "KPDESK_TEST_DATABASE": "postgresql"},
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 0, done.stdout[-6000:]
    assert "skipped" not in done.stdout.splitlines()[-1]
