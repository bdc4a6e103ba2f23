"""A Windows Job Object around the reader child: its memory, its processor time, and its end with ours.

It follows Microsoft's documentation of ``CreateJobObjectW`` and ``SetInformationJobObject`` (class 9,
``JOBOBJECT_EXTENDED_LIMIT_INFORMATION``). It has not been run: the machine where it was written has no Windows.
"""

from __future__ import annotations

import ctypes
import subprocess
import sys
from typing import Final

from kpdesk.workbooks.limits import Limits

_EXTENDED_LIMIT_INFORMATION: Final = 9
_LIMIT_PROCESS_TIME: Final = 0x2
_LIMIT_ACTIVE_PROCESS: Final = 0x8
_LIMIT_PROCESS_MEMORY: Final = 0x100
_LIMIT_KILL_ON_CLOSE: Final = 0x2000
_TICKS_PER_SECOND: Final = 10_000_000
_PROCESSES: Final = 2
"""A virtual environment's python.exe on Windows starts the real one as its own child."""


class _Basic(ctypes.Structure):
    """JOBOBJECT_BASIC_LIMIT_INFORMATION."""

    _fields_ = (
        ("process_time", ctypes.c_int64),
        ("job_time", ctypes.c_int64),
        ("flags", ctypes.c_uint32),
        ("min_working_set", ctypes.c_size_t),
        ("max_working_set", ctypes.c_size_t),
        ("active_processes", ctypes.c_uint32),
        ("affinity", ctypes.c_size_t),
        ("priority", ctypes.c_uint32),
        ("scheduling", ctypes.c_uint32),
    )


class _Extended(ctypes.Structure):
    """JOBOBJECT_EXTENDED_LIMIT_INFORMATION; the six counters stand for IO_COUNTERS."""

    _fields_ = (
        ("basic", _Basic),
        ("io", ctypes.c_uint64 * 6),
        ("process_memory", ctypes.c_size_t),
        ("job_memory", ctypes.c_size_t),
        ("peak_process", ctypes.c_size_t),
        ("peak_job", ctypes.c_size_t),
    )


if sys.platform == "win32":

    class WindowsJob:
        """Holds a process to its limits until :meth:`close`, which ends it."""

        def __init__(self, process: subprocess.Popen[bytes], limits: Limits) -> None:
            kernel = ctypes.WinDLL("kernel32", use_last_error=True)
            kernel.CreateJobObjectW.restype = ctypes.c_void_p
            wanted = _wanted(limits)
            self._kernel = kernel
            self._job = ctypes.c_void_p(kernel.CreateJobObjectW(None, None))
            done = (
                self._job
                and kernel.SetInformationJobObject(
                    self._job, _EXTENDED_LIMIT_INFORMATION, ctypes.byref(wanted), ctypes.sizeof(wanted)
                )
                and kernel.AssignProcessToJobObject(self._job, ctypes.c_void_p(int(process._handle)))  # type: ignore[attr-defined]
            )
            if not done:
                process.kill()
                raise ctypes.WinError(ctypes.get_last_error())

        def close(self) -> None:
            """Lets go of the job, which ends every process in it."""
            self._kernel.CloseHandle(self._job)


def _wanted(limits: Limits) -> _Extended:
    wanted = _Extended()
    wanted.basic.flags = _LIMIT_PROCESS_TIME | _LIMIT_ACTIVE_PROCESS | _LIMIT_PROCESS_MEMORY | _LIMIT_KILL_ON_CLOSE
    wanted.basic.process_time = limits.cpu_seconds * _TICKS_PER_SECOND
    wanted.basic.active_processes = _PROCESSES
    wanted.process_memory = limits.memory_bytes
    return wanted
