#!/usr/bin/env python3
"""Sets KP Desk up on a fresh machine and starts it; needs nothing but Python 3.11 or later.

``setup`` | ``run [ARGS]`` | ``test [PYTEST ARGS]`` | ``check`` | ``lock``. A second call starts at once:
``.venv/kpdesk-ready`` holds the digest of what was installed.
"""

from __future__ import annotations

import ctypes.util
import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
LOCK = ROOT / "requirements.lock"
READY = VENV / "kpdesk-ready"
WINDOWS = os.name == "nt"
PYTHON = VENV / ("Scripts/python.exe" if WINDOWS else "bin/python")
# Library as the loader knows it -> Debian package: what Qt's own wheels leave to the system.
QT_LIBRARIES = {
    "EGL": "libegl1", "GL": "libgl1", "xkbcommon": "libxkbcommon0", "xkbcommon-x11": "libxkbcommon-x11-0",
    "dbus-1": "libdbus-1-3", "fontconfig": "libfontconfig1", "xcb-cursor": "libxcb-cursor0",
    "xcb-icccm": "libxcb-icccm4", "xcb-image": "libxcb-image0", "xcb-keysyms": "libxcb-keysyms1",
    "xcb-randr": "libxcb-randr0", "xcb-render-util": "libxcb-render-util0", "xcb-shape": "libxcb-shape0",
    "xcb-xinerama": "libxcb-xinerama0", "glib-2.0": "libglib2.0-0",
}  # fmt: skip


def say(line: str) -> None:
    """Prints a line for the person, on standard error so that JSON on standard output stays clean."""
    print(line, file=sys.stderr, flush=True)


def call(*command: object, env: dict[str, str] | None = None) -> int:
    """Runs a command in the project's folder and returns its exit code."""
    return subprocess.run([str(part) for part in command], cwd=ROOT, env=env, check=False).returncode


def must(*command: object) -> None:
    """Runs a command and ends this program with its exit code when it fails."""
    code = call(*command)
    if code:
        say(f"dev.py: failed ({code}): {' '.join(str(part) for part in command)}")
        sys.exit(code)


def wanted() -> str:
    """Returns the digest of everything that decides what is installed."""
    parts = (LOCK.read_bytes(), (ROOT / "pyproject.toml").read_bytes(), sys.version.encode())
    return hashlib.sha256(b"\0".join(parts)).hexdigest()


def setup() -> None:
    """Makes the environment and installs the locked packages with their hashes checked; does nothing twice."""
    if READY.is_file() and READY.read_text(encoding="utf-8") == wanted():
        return
    say("dev.py: setting up .venv (once; some minutes on a slow line)")
    if not PYTHON.is_file():
        if VENV.exists():
            shutil.rmtree(VENV)
        if call(sys.executable, "-m", "venv", VENV):
            say("dev.py: Python's venv module is missing; on Debian or Ubuntu: sudo apt-get install python3-venv")
            sys.exit(1)
    pip = (PYTHON, "-m", "pip", "--disable-pip-version-check", "install", "--quiet")
    must(*pip, "--require-hashes", "--requirement", LOCK)
    must(*pip, "--no-deps", "--no-index", "--no-build-isolation", "--editable", ROOT)
    qt_libraries()
    READY.write_text(wanted(), encoding="utf-8")


def qt_libraries() -> None:
    """Installs the Linux libraries that Qt needs when root, otherwise prints the one command that does."""
    if not sys.platform.startswith("linux"):
        return
    missing = [package for name, package in QT_LIBRARIES.items() if not ctypes.util.find_library(name)]
    if not missing:
        return
    if os.geteuid() == 0 and shutil.which("apt-get"):
        env = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        call("apt-get", "update", "-qq", env=env)
        if call("apt-get", "install", "-y", "-qq", "--no-install-recommends", *missing, env=env) == 0:
            return
    say(f"dev.py: the window needs Linux libraries: sudo apt-get install {' '.join(missing)}")


def has_display() -> bool:
    """Tells whether a window can be shown here."""
    if not sys.platform.startswith("linux"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY") or os.environ.get("QT_QPA_PLATFORM"))


def run(arguments: list[str]) -> int:
    """Starts ``kpdesk ARGS``; without a display and without a verb, the demonstration instead."""
    setup()
    if not arguments and not has_display():
        out = ROOT / "build" / "demo"
        say(f"dev.py: there is no display here, so this runs 'kpdesk demo --out {out.relative_to(ROOT)}' instead")
        arguments = ["demo", "--out", str(out), "--force"]
    return call(PYTHON, "-m", "kpdesk", *arguments)


def test(arguments: list[str]) -> int:
    """Runs the whole suite, off-screen, on all cores unless the arguments say otherwise."""
    setup()
    env = {"QT_QPA_PLATFORM": "offscreen", "PYTHONUTF8": "1", **os.environ}
    suite = ["-n", "auto", "--dist", "loadfile", "--durations", "40"]
    return call(PYTHON, "-m", "pytest", *(arguments or suite), env=env)


def check() -> int:
    """Runs ruff (lint and format), mypy, the ladder and the translations' check; returns the first failure's code."""
    setup()
    steps = (["ruff", "check", "."], ["ruff", "format", "--check", "."], ["mypy"],
             ["pytest", "-q", "tests/architecture"])  # fmt: skip
    return next((code for step in steps if (code := call(PYTHON, "-m", *step))), 0)


def lock() -> int:
    """Renews requirements.lock for Linux and Windows, with hashes and without any registry's address."""
    setup()
    return call(PYTHON, "-m", "uv", "pip", "compile", "pyproject.toml", "--extra", "dev", "--universal", "--upgrade",
                "--generate-hashes", "--python-version", "3.11", "--no-emit-index-url", "--no-header",
                "--no-annotate", "--quiet", "--output-file", LOCK)  # fmt: skip


def main(arguments: list[str]) -> int:
    """Does the verb that the command line names and returns the exit code."""
    verb, rest = (arguments[0], arguments[1:]) if arguments else ("", [])
    if sys.version_info < (3, 11):  # noqa: UP036 - this file is what an older Python meets first
        say("dev.py: KP Desk needs Python 3.11 or later")
        return 2
    verbs = {"setup": setup, "check": check, "lock": lock}
    if verb in {"run", "test"}:
        return (run if verb == "run" else test)(rest)
    if verb in verbs and not rest:
        return verbs[verb]() or 0
    say(__doc__ or "")
    return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
