"""The program from outside: its accessible tree under a virtual screen, real keys, first run to the stick."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
ROLL = ROOT / "tests" / "data" / "samples" / "roll-clean.xlsx"
SYSTEM_PYTHON = "/usr/bin/python3"
BUS = Path("/usr/libexec/at-spi-bus-launcher")
NEEDED = ("Xvfb", "xvfb-run", "dbus-run-session", "openbox", "xdotool", "pdftotext")
SECONDS = 600
_SCREEN = (
    "openbox & window_manager=$!; {bus} --launch-immediately & bus=$!; {python} {script} {own} {folder} {roll}; "
    "answer=$?; kill $window_manager $bus; exit $answer"
)


def missing() -> list[str]:
    """What this computer lacks for a look from outside."""
    lacks = [name for name in NEEDED if shutil.which(name) is None]
    lacks += [] if BUS.exists() else ["at-spi2-core"]
    bus_library = [
        SYSTEM_PYTHON,
        "-c",
        "import gi; gi.require_version('Atspi', '2.0'); from gi.repository import Atspi",
    ]
    if not Path(SYSTEM_PYTHON).exists() or subprocess.run(bus_library, capture_output=True).returncode:
        lacks.append("gir1.2-atspi-2.0 for the system's Python")
    return lacks


MISSING = missing()


@pytest.mark.skipif(bool(MISSING), reason=f"a look from outside needs {', '.join(MISSING)}")
def test_a_clerk_gets_from_first_run_to_the_file_on_the_stick_by_keys_alone(tmp_path: Path) -> None:
    inside = _SCREEN.format(
        bus=BUS, python=SYSTEM_PYTHON, script=HERE / "first_week.py", own=sys.executable, folder=tmp_path, roll=ROLL
    )
    screen = ["xvfb-run", "--auto-servernum", "--server-args", "-screen 0 1366x768x24"]

    done = subprocess.run(
        [*screen, "dbus-run-session", "--", "bash", "-c", inside],
        cwd=ROOT, capture_output=True, text=True, timeout=SECONDS, check=False,
    )  # fmt: skip

    assert done.returncode == 0, done.stderr[-4000:]
    found = json.loads(done.stdout.splitlines()[-1])  # the bus and the window manager speak before
    assert found["roster"] == "1,200 persons on record"
    assert "Bakht Khattak" in found["violation"]
    assert found["certificate"].startswith("Certificate: ")
    assert (found["sent"]["colour"], found["sent"]["from"], found["sent"]["kind"]) == ("green", "MRD", "return")
    assert (tmp_path / "week.pdf").read_bytes().startswith(b"%PDF")
