"""What a backup file says of itself before anybody opens it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from kpdesk.base.errors import Broken
from kpdesk.store.backup_pack import read_manifest


@dataclass(frozen=True, slots=True)
class BackupContents:
    """The office, the moment it was made, and how many entries its history has."""

    path: Path
    office: str
    made_at: datetime
    entries: int


def contents_of(path: Path) -> BackupContents:
    """Returns what the file says of itself, unproved: restoring proves it.

    Raises as :func:`kpdesk.store.backup_pack.read_manifest`.
    """
    manifest = read_manifest(path)
    try:
        made_at = datetime.fromisoformat(manifest.created_at)
    except ValueError:
        raise Broken("backup_damaged", path=str(path)) from None
    return BackupContents(path, manifest.office, made_at, manifest.records)
