"""The desk's face for backups."""

from __future__ import annotations

from pathlib import Path

from kpdesk.access.rules import Permission, allow
from kpdesk.base.progress import Progress
from kpdesk.store.backup import Backup, backups_in, create_backup, verify_backup
from kpdesk.store.store import Workplace


class BackupDesk:
    """Backups of the open store."""

    def __init__(self, workplace: Workplace) -> None:
        self._at = workplace

    def create(self, progress: Progress | None = None, folder: Path | None = None) -> Backup:
        """Returns a new, tested backup; raises as :func:`kpdesk.store.backup.create_backup`."""
        allow(self._at.actor, Permission.BACKUP)
        backup = create_backup(self._at.store, self._at.actor.office, progress, folder)
        with self._at.writing() as uow:
            uow.note("backup_made", "backup", backup.path.name, records=backup.manifest.records)
            uow.commit()
        return backup

    def items(self) -> tuple[Backup, ...]:
        """Returns the backups in the store's own folder, newest first."""
        return backups_in(self._at.store.folder.backups)

    def verify(self, path: Path) -> Backup:
        """Returns the backup when it is whole and opens; raises as :func:`kpdesk.store.backup.verify_backup`."""
        return Backup(path, verify_backup(path, self._at.store.key))
