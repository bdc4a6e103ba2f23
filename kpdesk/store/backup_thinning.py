"""Room on a full disk: all but the newest backups of an office are removed, with evidence that only they had."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from kpdesk.base.errors import Refused
from kpdesk.base.files import disk_error
from kpdesk.store.backup import backups_in
from kpdesk.store.backup_pack import EVIDENCE_POOL, SUFFIX, read_manifest

LEAST_KEPT = 1


@dataclass(frozen=True, slots=True)
class ThinnedOut:
    """The names of the backups that were removed, oldest last, and how much room that gave."""

    removed: tuple[str, ...]
    freed_bytes: int


def thin_out(folder: Path, office: str, keep: int) -> ThinnedOut:
    """Returns what was removed; raises Refused ``keep_at_least_one``, Broken ``disk_failed``.

    Where a file in the folder cannot be read as a backup, no evidence is removed: it may be a backup that names it.
    """
    if keep < LEAST_KEPT:
        raise Refused("keep_at_least_one", field="keep")
    mine = [backup for backup in backups_in(folder) if backup.manifest.office == office]
    goes, freed = mine[keep:], 0
    try:
        for backup in goes:
            freed += backup.path.stat().st_size
            backup.path.unlink()
        if goes:
            freed += _unnamed_evidence_removed(folder)
    except OSError as error:
        raise disk_error(error, folder) from error
    return ThinnedOut(tuple(backup.path.name for backup in goes), freed)


def _unnamed_evidence_removed(folder: Path) -> int:
    files = sorted(folder.glob(f"*{SUFFIX}"))
    if len(files) != len(backups_in(folder)):
        return 0
    named = {name for path in files for name in read_manifest(path).evidence}
    pool, freed = folder / EVIDENCE_POOL, 0
    for path in sorted(pool.iterdir()) if pool.is_dir() else ():
        if path.is_file() and path.name not in named:
            freed += path.stat().st_size
            path.unlink()
    return freed
