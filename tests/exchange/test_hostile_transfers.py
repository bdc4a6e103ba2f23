"""Thousands of hostile transfer files: none is green, each gets an answer, and it is the right one."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

SCRIPT = Path(__file__).resolve().parents[2] / "packaging" / "mutate_transfers.py"
MOST_MIB = 1536
KINDS = {
    "a stranger's lock", "another's seal", "bit flip", "bit flip inside", "bomb", "bytes lost, added, moved", "cut",
    "encryption downgraded", "for another office", "passed on by no region", "replay", "rows edited", "seal rewritten",
    "sheets swapped", "splice of two files",
}  # fmt: skip


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="Windows does not tell a child's highest memory")
def test_no_hostile_file_is_green_and_each_gets_its_answer() -> None:
    words = ["--count", "3000", "--seed", "7", "--inside", "0.03", "--rows", "60"]
    done = subprocess.run([sys.executable, str(SCRIPT), *words], capture_output=True, text=True, check=False)

    report = json.loads(done.stdout)
    assert (report["green"], report["crashes"]) == (0, 0), report["samples"]
    assert report["right_share"] >= 0.999, report["samples"]
    assert set(report["kinds"]) == KINDS
    assert max(report["peak_mib"], report["child_peak_mib"]) < MOST_MIB
    assert done.returncode == 0
    # A copy whose contents are untouched is no proof of anything: there must be few of them.
    assert report["outcomes"]["contents unchanged"] < report["variants"] / 5
