"""Putting a backup in a store's place: everything is proved and prepared beside it before anything is moved."""

from __future__ import annotations

import json
import shutil
from dataclasses import asdict
from pathlib import Path

from sqlalchemy import Engine, select
from sqlalchemy.orm import Session

from kpdesk.access.records import UserRecord
from kpdesk.access.rules import Permission, allow
from kpdesk.base.actor import Actor, Role
from kpdesk.base.clock import Clock, SystemClock
from kpdesk.base.errors import Broken, Refused
from kpdesk.base.files import disk_error, flush_folder, make_folder, scratch_folder, write_file
from kpdesk.store.anchors import Anchor, anchors
from kpdesk.store.audit import hash_at
from kpdesk.store.backup import copy_file, verify_backup
from kpdesk.store.backup_pack import EVIDENCE_POOL, read_manifest, unpack
from kpdesk.store.engine import make_engine
from kpdesk.store.folder import DataFolder
from kpdesk.store.key_slots import SlotKind, read_slots
from kpdesk.store.meta import EPOCH, EPOCH_NOTE, put_meta
from kpdesk.store.schema import new_uid
from kpdesk.store.sealed_files import make_read_only
from kpdesk.store.store import Store, Workplace
from kpdesk.store.store_lock import StoreLock
from kpdesk.store.unit_of_work import UnitOfWork

READY = "ready"
_RESTORING = ".restoring-"


def restore_backup(folder: Path, backup: Path, user: str, password: str, clock: Clock | None = None) -> Workplace:
    """Returns the workplace of the restored store, which begins a new epoch.

    The password is the one that the user had in the backup; what stood in the folder is kept beside the
    backups. Raises Refused ``store_in_use``, ``not_permitted``, ``user_unknown``, ``password_wrong``, Broken
    ``backup_damaged``, ``backup_evidence_missing``, ``disk_full``.
    """
    clock = clock or SystemClock()
    target = DataFolder.of(folder).make()
    lock = StoreLock(target, clock)
    lock.take()
    try:
        for leftover in folder.glob(f"{_RESTORING}*"):
            shutil.rmtree(leftover, ignore_errors=True)
        with scratch_folder(folder, _RESTORING) as scratch:
            key, actor = _prepare(scratch, backup, target, user, password, clock)
            if target.on_server:
                _put_on_server(scratch, target, key, clock)
            _move_in(scratch, target, f"before-restore-{clock.now():%Y%m%dT%H%M%S}")
    finally:
        lock.free()
    return Workplace(Store(target, key, clock), actor)


def _prepare(
    scratch: Path, backup: Path, target: DataFolder, user: str, password: str, clock: Clock
) -> tuple[bytes, Actor]:
    """Leaves the database, already in its new epoch, the keys and the anchors in ``scratch``; evidence is brought home.

    Evidence files only ever come to those that are there, so bringing them first harms nothing.
    """
    manifest = read_manifest(backup)
    database, keys = unpack(backup, manifest, make_folder(scratch / READY))
    key = read_slots(keys).of(SlotKind.USER, user).opened_with(password)
    verify_backup(backup, key)
    engine = make_engine(database, key)
    try:
        actor = _actor_in(engine, user)
        allow(actor, Permission.RESTORE)
        for name in manifest.evidence:
            if not (target.evidence / name).exists():
                copy_file(backup.parent / EVIDENCE_POOL / name, target.evidence / name)
                make_read_only(target.evidence / name)
        known = _known_anchors(target.anchors)
        with Session(engine) as session:
            fitting = [anchor for anchor in known if hash_at(session, anchor.seq) == anchor.hash]
        _begin_epoch(UnitOfWork(engine, actor, clock), backup.name, len(known) - len(fitting))
    finally:
        engine.dispose()
    _write_anchors(scratch / READY / target.anchors.name, fitting)
    return key, actor


def _put_on_server(scratch: Path, target: DataFolder, key: bytes, clock: Clock) -> None:
    """The database of the backup is poured onto the server, and is not needed in the folder then."""
    from kpdesk.store.server_place import read_place
    from kpdesk.store.server_restore import restore_on_server

    place, ready = read_place(target.server), DataFolder(scratch / READY)
    assert place is not None
    restore_on_server(place, ready.database, key, read_slots(ready.key_slots), clock)
    ready.database.unlink()


def _actor_in(engine: Engine, user: str) -> Actor:
    """Returns the user as the backup knows him: his right is checked before anything is moved."""
    with Session(engine) as session:
        found = session.scalar(select(UserRecord).where(UserRecord.name == user))
        if found is None or found.disabled_at is not None:
            raise Refused("user_unknown", field="user", user=user)
        return Actor(found.name, found.full_name, Role(found.role), found.office)


def _begin_epoch(work: UnitOfWork, name: str, anchors_left_behind: int) -> None:
    """Done before the move, so that no power cut leaves a restored store that passes for the old one."""
    with work as uow:
        epoch = new_uid()
        put_meta(uow.session, EPOCH, epoch)
        put_meta(uow.session, EPOCH_NOTE, f"restored from {name}")
        uow.note("store_restored", "store", epoch, backup=name, anchors_left_behind=anchors_left_behind)
        uow.commit()


def _known_anchors(path: Path) -> tuple[Anchor, ...]:
    """A file that cannot be read goes aside with the rest: a backup is often restored because of such damage."""
    try:
        return anchors(path)
    except Broken:
        return ()


def _write_anchors(path: Path, kept: list[Anchor]) -> None:
    """Anchors of the history that was given up stay with it; the restored one would contradict them for ever."""
    write_file(path, "".join(json.dumps(asdict(anchor)) + "\n" for anchor in kept).encode())


def _move_in(scratch: Path, target: DataFolder, name: str) -> None:
    """Moves the present store aside and the prepared one in; the key file last, since without it there is no store."""
    ready = scratch / READY
    present = [*target.root.glob("store.db*"), target.key_slots, target.anchors]
    present = [path for path in present if path.exists()]
    try:
        if present:
            aside = make_folder(_free_folder(target.backups, name))
            for path in present:
                path.replace(aside / path.name)
        for path in (target.database, target.anchors, target.key_slots):
            if path != target.database or not target.on_server:
                (ready / path.name).replace(path)
        flush_folder(target.root)
    except OSError as error:
        raise disk_error(error, target.root) from error


def _free_folder(parent: Path, stem: str) -> Path:
    """Returns a name that is not taken: two restores may fall into one second, or into one hour of a wrong clock."""
    numbers = (f"{stem}{f'-{count}' if count else ''}" for count in range(1000))
    return next(path for name in numbers if not (path := parent / name).exists())
