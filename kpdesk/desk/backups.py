"""The desk's face for backups, and restoring one."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from kpdesk.access.records import UserRecord
from kpdesk.access.rules import Permission, allow
from kpdesk.base.actor import Actor, Role
from kpdesk.base.clock import Clock, SystemClock
from kpdesk.base.errors import Refused
from kpdesk.base.files import disk_error, make_folder
from kpdesk.base.progress import Progress
from kpdesk.store.backup import EVIDENCE_POOL, Backup, backups_in, create_backup, read_manifest, unpack, verify_backup
from kpdesk.store.engine import make_engine
from kpdesk.store.folder import DataFolder, StoreLock
from kpdesk.store.key_slots import SlotKind, read_slots
from kpdesk.store.meta import EPOCH, EPOCH_NOTE, put_meta
from kpdesk.store.schema import new_uid
from kpdesk.store.store import Store, Workplace


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


def restore_backup(folder: Path, backup: Path, user: str, password: str, clock: Clock | None = None) -> Workplace:
    """Returns the workplace of the restored store, which begins a new epoch.

    The password is the one that the user had in the backup; what stood in the folder is kept beside the
    backups. Raises Refused ``store_in_use``, ``not_permitted``, ``password_wrong``, Broken ``backup_damaged``.
    """
    clock = clock or SystemClock()
    target = DataFolder(folder).make()
    manifest = read_manifest(backup)
    with tempfile.TemporaryDirectory(dir=folder, prefix=".restoring-") as scratch:
        database, keys = unpack(backup, manifest, Path(scratch))
        key = read_slots(keys).of(SlotKind.USER, user).opened_with(password)
        verify_backup(backup, key)
        actor = _actor_in(database, key, user)
        allow(actor, Permission.RESTORE)
        lock = StoreLock(target, clock)
        lock.take()
        try:
            _set_aside(target, f"before-restore-{clock.now():%Y%m%dT%H%M%S}")
            database.replace(target.database)
            keys.replace(target.key_slots)
            _bring_evidence(backup.parent / EVIDENCE_POOL, target.evidence, manifest.evidence)
        except OSError as error:
            raise disk_error(error, folder) from error
        finally:
            lock.free()
    return _opened_in_new_epoch(target, key, actor, backup.name, clock)


def _actor_in(database: Path, key: bytes, user: str) -> Actor:
    """Returns the user as the backup knows him: his right is checked before anything is moved."""
    engine = make_engine(database, key)
    try:
        with Session(engine) as session:
            found = session.scalar(select(UserRecord).where(UserRecord.name == user))
            if found is None or found.disabled_at is not None:
                raise Refused("user_unknown", field="user", user=user)
            return Actor(found.name, found.full_name, Role(found.role), found.office)
    finally:
        engine.dispose()


def _opened_in_new_epoch(target: DataFolder, key: bytes, actor: Actor, name: str, clock: Clock) -> Workplace:
    store = Store(target, key, clock)
    workplace = Workplace(store, actor)
    try:
        with workplace.writing() as uow:
            epoch = new_uid()
            put_meta(uow.session, EPOCH, epoch)
            put_meta(uow.session, EPOCH_NOTE, f"restored from {name}")
            uow.note("store_restored", "store", epoch, backup=name)
            uow.commit()
    except BaseException:
        store.close()
        raise
    return workplace


def _set_aside(target: DataFolder, name: str) -> None:
    present = [*target.root.glob("store.db*"), *(path for path in (target.key_slots,) if path.exists())]
    if present:
        aside = make_folder(target.backups / name)
        for path in present:
            path.replace(aside / path.name)


def _bring_evidence(pool: Path, evidence: Path, names: tuple[str, ...]) -> None:
    for name in names:
        if not (evidence / name).exists():
            shutil.copyfile(pool / name, evidence / name)
