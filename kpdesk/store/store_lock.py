"""The lock that keeps a second program out of an office's data folder."""

from __future__ import annotations

import getpass
import json
import os
import platform
from contextlib import ExitStack, suppress

from filelock import FileLock, Timeout

from kpdesk.base.clock import Clock, iso_utc
from kpdesk.base.errors import Refused
from kpdesk.base.files import disk_error, write_file
from kpdesk.base.json_text import parsed
from kpdesk.store.folder import DataFolder


class StoreLock:
    """Held while a program has the store open; the operating system frees it even after a power cut."""

    def __init__(self, folder: DataFolder, clock: Clock) -> None:
        self._lock = FileLock(folder.root / "in-use.lock")
        self._holder = folder.root / "in-use.json"
        self._clock = clock

    def take(self) -> None:
        """Takes the lock; raises Refused ``store_in_use`` with who holds it since when."""
        try:
            self._lock.acquire(timeout=0)
        except Timeout:
            raise Refused("store_in_use", field="store", **self._who()) from None
        except OSError as error:
            raise disk_error(error, self._holder) from error
        me = {
            "user": _user_of_computer(),
            "computer": platform.node(),
            "process": os.getpid(),
            "since": iso_utc(self._clock.now()),
        }
        with ExitStack() as on_failure:
            on_failure.callback(self._lock.release)
            write_file(self._holder, json.dumps(me).encode(), force=True)
            on_failure.pop_all()

    def free(self) -> None:
        """Gives the lock back; may be called twice."""
        if self._lock.is_locked:
            # The name is only for a sentence: a disk that has gone meanwhile must not keep the lock from being freed.
            with suppress(OSError):
                self._holder.unlink(missing_ok=True)
            self._lock.release()

    def _who(self) -> dict[str, object]:
        try:
            found = parsed(self._holder.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            found = None  # the holder is between taking the lock and writing its name
        known = found if isinstance(found, dict) else {}
        return {name: known.get(name, "?") for name in ("user", "computer", "process", "since")}


def _user_of_computer() -> str:
    try:
        return getpass.getuser()
    except (KeyError, ImportError, OSError):
        return "?"  # an account without a name, as in some containers
