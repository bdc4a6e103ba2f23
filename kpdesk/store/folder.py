"""The office's data folder: where each thing of it lies.

The unlock window asks for it before anything else, so what writes and parses files is imported when it is used.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final

SERVER_PLACE: Final = "database.json"
"""Where an office says that its records lie on a database server."""


@dataclass(frozen=True, slots=True)
class DataFolder:
    """Where each thing of one office lies; ``files`` is the folder that the operators of a database server share."""

    root: Path
    files: Path | None = None

    @classmethod
    def of(cls, root: Path) -> DataFolder:
        """Returns the folder as it was set up; raises Broken ``place_file_damaged``."""
        from kpdesk.store.server_place import read_place

        place = read_place(root / SERVER_PLACE)
        return cls(root, Path(place.files) if place else None)

    @property
    def server(self) -> Path:
        """Where the records lie when they are on a database server."""
        return self.root / SERVER_PLACE

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
        from kpdesk.base.files import make_folder

        for part in (self.root, self.evidence, self.backups, self.outbox, self.inbox):
            make_folder(part)
        return self
