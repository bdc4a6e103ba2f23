"""Sealed files that no record names: what a power cut leaves between sealing a file and keeping its record.

After a restore they may also be files taken in since the backup; that is why nothing is ever swept by itself.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from sqlalchemy import ColumnClause, column, inspect, select, table
from sqlalchemy.orm import Session

from kpdesk.base.files import disk_error
from kpdesk.store.sealed_files import SUFFIX, discard

SWEPT_AFTER = timedelta(days=1)
"""Younger ones may belong to work that is under way."""

_NAMING = "stored_as"
_UNFINISHED = ".part"


@dataclass(frozen=True, slots=True)
class StrayFile:
    """A file in the folder of sealed files that no record names; ``at`` is when it was written."""

    name: str
    size_bytes: int
    at: datetime

    def may_be_swept(self, now: datetime) -> bool:
        """Tells whether it is old enough to be nobody's any more."""
        return now - self.at > SWEPT_AFTER


def stray_files(session: Session, folder: Path) -> tuple[StrayFile, ...]:
    """Returns the sealed and half-written files that no record names, by name; raises Broken ``disk_failed``."""
    named, found = _named(session), []
    try:
        for path in sorted(folder.iterdir()) if folder.is_dir() else ():
            if path.name not in named and path.name.endswith((SUFFIX, _UNFINISHED)) and path.is_file():
                about = path.stat()
                found.append(StrayFile(path.name, about.st_size, datetime.fromtimestamp(about.st_mtime, UTC)))
    except OSError as error:
        raise disk_error(error, folder) from error
    return tuple(found)


def sweep(session: Session, folder: Path, now: datetime) -> tuple[StrayFile, ...]:
    """Removes the stray files that are older than a day and returns them; raises as :func:`stray_files`."""
    swept = tuple(stray for stray in stray_files(session, folder) if stray.may_be_swept(now))
    try:
        for stray in swept:
            discard(folder / stray.name)
    except OSError as error:
        raise disk_error(error, folder) from error
    return swept


def _named(session: Session) -> frozenset[str]:
    """Asks the database itself for every column that names a sealed file: no feature can be forgotten."""
    connection, names = session.connection(), set[str]()
    known = inspect(connection)
    for name in known.get_table_names():
        for each in known.get_columns(name):
            if str(each["name"]).endswith(_NAMING):
                naming: ColumnClause[str] = column(str(each["name"]))
                names.update(connection.scalars(select(naming).select_from(table(name, naming))))
    return frozenset(names)
