"""Starting the reader child so that it can take neither the machine's memory nor its time.

On Linux the child limits itself before it reads a byte (``RLIMIT_AS``, ``RLIMIT_CPU``). On Windows the parent puts it
into a Job Object (:mod:`kpdesk.workbooks.windows_job`) before it hands over the data.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any, Final

from kpdesk.workbooks.limits import Limits

CHILD_ARGUMENT: Final = "--reader-child"
_PROJECT: Final = str(Path(__file__).resolve().parents[2])


class ReaderChild:
    """A started child; ``process`` has its pipes open until :meth:`close`."""

    def __init__(self, limits: Limits) -> None:
        self.process = subprocess.Popen(
            command(limits),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=_environment(),
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        if sys.platform == "win32":
            from kpdesk.workbooks.windows_job import WindowsJob

            self._job = WindowsJob(self.process, limits)

    def close(self) -> None:
        """Ends the child in any case."""
        self.process.kill()
        for pipe in (self.process.stdin, self.process.stdout):
            if pipe is not None:
                _close(pipe)
        self.process.wait()
        if sys.platform == "win32":
            self._job.close()


def command(limits: Limits) -> list[str]:
    """Returns the child's command line; in a frozen build the program itself is started with ``--reader-child``."""
    numbers = (
        limits.memory_bytes, limits.cpu_seconds, limits.rows, limits.columns, limits.cells, limits.text_length,
        limits.sheets,
    )  # fmt: skip
    words = [str(number) for number in numbers]
    if getattr(sys, "frozen", False):
        return [sys.executable, CHILD_ARGUMENT, *words]
    return [sys.executable, "-s", "-S", "-c", _START, *words]


# Without ``site`` the interpreter starts in half the time; the parent's own search path replaces it.
_START: Final = (
    "import os,sys;sys.path[:]=os.environ['KPDESK_READER_PATH'].split(os.pathsep);"
    "from kpdesk.workbooks.reader_child import main;sys.exit(main(sys.argv[1:]))"
)


def _environment() -> dict[str, str]:
    kept = {name: os.environ[name] for name in ("SYSTEMROOT", "TEMP", "TMP", "PATH") if name in os.environ}
    # Never the working folder: a file named json.py beside a roll must not be run.
    path = [_PROJECT, *(entry for entry in sys.path if entry)]
    return kept | {"KPDESK_READER_PATH": os.pathsep.join(path)}


def _close(pipe: Any) -> None:
    """Closes a pipe whose other end may be dead: what could not be handed over does not matter any more."""
    try:
        pipe.close()
    except BrokenPipeError:
        return
