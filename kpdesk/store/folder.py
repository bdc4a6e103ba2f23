"""The office's data folder, and the lock that keeps a second program out of it."""

from __future__ import annotations

import getpass
import json
import os
import platform
from contextlib import ExitStack, suppress
from dataclasses import dataclass
from pathlib import Path

from filelock import FileLock, Timeout

from kpdesk.base.clock import Clock, iso_utc
from kpdesk.base.errors import Refused
from kpdesk.base.files import disk_error, make_folder, write_file
from kpdesk.base.json_text import parsed
from kpdesk.store.server_place import FILE, read_place


@dataclass(frozen=True, slots=True)
class DataFolder:
    """Where each thing of one office lies; ``files`` is the folder that the operators of a database server share."""

    root: Path
    files: Path | None = None

    @classmethod
    def of(cls, root: Path) -> DataFolder:
        """Returns the folder as it was set up; raises Broken ``place_file_damaged``."""
        place = read_place(root / FILE)
        return cls(root, Path(place.files) if place else None)

    @property
    def server(self) -> Path:
        """Where the records lie when they are on a database server."""
        return self.root / FILE

    @property
    def on_server(self) -> bool:
        """Whether the records lie on a database server."""
        return self.files is not None

    @property
    def database(self) -> Path:
        """The encrypted database."""
        return self.root / "store.db"

    @property
    def key_slots(self) -> Path:
        """The sealed copies of the database key, one for each user and one for the recovery sheet."""
        return self.root / "keys.json"

    @property
    def attempts(self) -> Path:
        """Failed log-ins since the last good one."""
        return self.root / "attempts.json"

    @property
    def anchors(self) -> Path:
        """Heads of the audit chain that were written outside the database."""
        return self.root / "anchors.jsonl"

    @property
    def evidence(self) -> Path:
        """Encrypted evidence files."""
        return (self.files or self.root) / "evidence"

    @property
    def backups(self) -> Path:
        """Backups."""
        return self.root / "backups"

    @property
    def outbox(self) -> Path:
        """Copies of the transfer files that were written."""
        return (self.files or self.root) / "outbox"

    @property
    def inbox(self) -> Path:
        """Transfer files that came in, accepted or kept in quarantine."""
        return (self.files or self.root) / "inbox"

    def exists(self) -> bool:
        """Tells whether a store was set up here."""
        return self.database.exists() or self.key_slots.exists()

    def make(self) -> DataFolder:
        """Makes the folder and its parts where missing; raises as :func:`kpdesk.base.files.make_folder`."""
        for part in (self.root, self.evidence, self.backups, self.outbox, self.inbox):
            make_folder(part)
        return self


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
