"""What the computer says of itself that survives no restart: which start of it this is, and which programs run."""

from __future__ import annotations

import os
import sys
from datetime import datetime
from pathlib import Path
from typing import Final

_BOOT_FILE = Path("/proc/sys/kernel/random/boot_id")
_MINUTES: Final = "minutes-"
_MINUTES_APART: Final = 3
"""The clock may be set a little between two readings of how long the computer has been on."""


def boot_of(now: datetime) -> str:
    """Returns what tells this start of the computer from every other one; empty where the system says nothing."""
    if sys.platform == "win32":
        import ctypes

        up_ms = int(ctypes.windll.kernel32.GetTickCount64())
        return f"{_MINUTES}{int(now.timestamp() - up_ms / 1000) // 60}"
    try:
        return _BOOT_FILE.read_text(encoding="ascii").strip()
    except OSError:
        return ""


def same_boot(one: str, other: str) -> bool:
    """Tells whether both are of one start of the computer; False where either is not known."""
    if one.startswith(_MINUTES) and other.startswith(_MINUTES):
        return abs(int(one.removeprefix(_MINUTES)) - int(other.removeprefix(_MINUTES))) <= _MINUTES_APART
    return bool(one) and one == other


def is_running(process: int) -> bool:
    """Tells whether a process of this number runs now; another program may have taken the number meanwhile."""
    if process <= 0:
        return False
    if sys.platform == "win32":
        import ctypes

        still_active, may_ask = 259, 0x1000
        handle = ctypes.windll.kernel32.OpenProcess(may_ask, False, process)
        code = ctypes.c_ulong()
        found = bool(handle) and bool(ctypes.windll.kernel32.GetExitCodeProcess(handle, ctypes.byref(code)))
        if handle:
            ctypes.windll.kernel32.CloseHandle(handle)
        return found and code.value == still_active
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True
