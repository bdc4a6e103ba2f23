"""A backup opened to the side: proved, compared with the records as they are, and looked at; nothing is restored."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlalchemy.orm import Session

from kpdesk.access.queries import users
from kpdesk.base.errors import Refused
from kpdesk.base.files import scratch_folder
from kpdesk.base.progress import Progress
from kpdesk.desk.backup_comparing import KindDifference, differences
from kpdesk.desk.told_lines import ToldLine, told_lines, without_protected
from kpdesk.store.audit import latest_entries, walk
from kpdesk.store.backup import verify_backup
from kpdesk.store.backup_pack import unpack
from kpdesk.store.engine import make_engine
from kpdesk.store.meta import STORE_ID, meta
from kpdesk.store.store import Workplace

_NEWEST = 50


@dataclass(frozen=True, slots=True)
class BackupLook:
    """What is in a backup that opened and is whole.

    ``history_intact`` tells whether its own chain holds; ``users`` are the login names that could open it on that
    day; ``newest`` are the last entries of its history in words, newest first.
    """

    path: Path
    office: str
    made_at: datetime
    entries: int
    history_intact: bool
    users: tuple[str, ...]
    kinds: tuple[KindDifference, ...]
    newest: tuple[ToldLine, ...]


def look_into(at: Workplace, path: Path, language: str, progress: Progress) -> BackupLook:
    """Returns what the backup holds; raises as :func:`kpdesk.store.backup.verify_backup`, Refused ``backup_of_other``.

    It is unpacked into a folder of its own that is gone afterwards; the records themselves are only read.
    """
    progress.step("backup_verifying")
    key = at.store.key
    manifest = verify_backup(path, key, progress=progress)
    with scratch_folder() as scratch:
        progress.step("backup_unpacking")
        database, _keys = unpack(path, manifest, scratch, progress)
        engine = make_engine(database, key)
        try:
            with Session(engine) as there, at.reading() as here:
                if meta(there, STORE_ID) != meta(here, STORE_ID):
                    raise Refused("backup_of_other", field="file", office=manifest.office)
                newest = without_protected(there, at.actor, tuple(latest_entries(there, _NEWEST)))
                return BackupLook(
                    path,
                    manifest.office,
                    datetime.fromisoformat(manifest.created_at),
                    manifest.records,
                    walk(there, progress).intact,
                    tuple(row.name for row in users(there) if row.disabled_at is None),
                    differences(there, here, progress),
                    tuple(told_lines(there, newest, language)),
                )
        finally:
            engine.dispose()
