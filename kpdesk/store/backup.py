"""Backups: one encrypted file for records and keys, and a pool of evidence files that are never copied twice."""

from __future__ import annotations

import shutil
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy.orm import Session

from kpdesk.base.canonical import sha256_hex
from kpdesk.base.clock import iso_utc, local
from kpdesk.base.errors import Broken, Refused
from kpdesk.base.files import disk_error, flush_folder, make_folder, scratch_folder, written_beside
from kpdesk.base.progress import Progress, silent
from kpdesk.store.anchors import add_anchor
from kpdesk.store.audit import AuditHead, audit_head
from kpdesk.store.backup_file import check_database
from kpdesk.store.backup_pack import (
    EVIDENCE_POOL,
    FORMAT,
    SUFFIX,
    BackupManifest,
    read_manifest,
    sha256_of,
    unpack,
    write_pack,
)
from kpdesk.store.engine import make_engine
from kpdesk.store.key_slots import slots_file
from kpdesk.store.meta import EPOCH, STORE_ID, meta
from kpdesk.store.migrations import newest_step
from kpdesk.store.record_copy import copy_records
from kpdesk.store.slot_records import present_slots
from kpdesk.store.store import Store

_MAKING = ".making-"


@dataclass(frozen=True, slots=True)
class Backup:
    """A backup file and its manifest."""

    path: Path
    manifest: BackupManifest


def create_backup(store: Store, office: str, progress: Progress | None = None, folder: Path | None = None) -> Backup:
    """Returns a new backup of the store, test-opened with its key before it gets its name.

    Raises Broken ``disk_full``, ``backup_damaged``; Refused ``no_right_to_write``. Nothing is left on failure.
    """
    progress = progress or silent()
    target = make_folder(folder or store.folder.backups)
    _clear_leftovers(target, office)
    now = store.clock.now()
    with scratch_folder(target, f"{_MAKING}{office}-") as scratch:
        progress.step("backup_copying")
        database = copy_records(store.engine, scratch / "store.db", store.key, store.clock)
        entries = check_database(database, store.key, progress)
        head, store_id, epoch, keys = _state_of(database, store)
        evidence = _pool_evidence(store.folder.evidence, target / EVIDENCE_POOL, progress)
        manifest = BackupManifest(
            FORMAT, iso_utc(now), store_id, office, epoch, newest_step(), entries, head.hash,
            sha256_of(database), sha256_hex(keys), evidence,
        )  # fmt: skip
        progress.step("backup_packing")
        made = scratch / f"made{SUFFIX}"
        write_pack(made, manifest, database, keys)
        database.unlink()
        verify_backup(made, store.key, target / EVIDENCE_POOL, progress)
        path = _free_name(target, f"{office}-{local(now):%Y-%m-%dT%H%M%S}")
        try:
            made.replace(path)
            flush_folder(target)
        except OSError as error:
            raise disk_error(error, path) from error
    add_anchor(store.folder.anchors, head, path.name, iso_utc(now))
    return Backup(path, manifest)


def backups_in(folder: Path) -> tuple[Backup, ...]:
    """Returns the usable backups in a folder, newest first; a file that is none of ours is passed over."""
    found = []
    for path in folder.glob(f"*{SUFFIX}"):
        # Shown by verify, which names what is wrong with it; the list is for choosing one that can be used.
        with suppress(Broken, Refused):
            found.append(Backup(path, read_manifest(path)))
    return tuple(sorted(found, key=lambda backup: backup.manifest.created_at, reverse=True))


def verify_backup(path: Path, key: bytes, pool: Path | None = None, progress: Progress | None = None) -> BackupManifest:
    """Returns the manifest of a backup that is whole to the last byte and opens with the key.

    ``pool`` is where its evidence lies; beside it unless given. Raises Broken ``backup_damaged``,
    ``backup_evidence_missing``.
    """
    manifest = read_manifest(path)
    with scratch_folder() as scratch:
        database, _keys = unpack(path, manifest, scratch, progress)
        if check_database(database, key, progress) != manifest.records:
            raise Broken("backup_damaged", path=str(path))
    beside = pool or path.parent / EVIDENCE_POOL
    missing = [name for name in manifest.evidence if not (beside / name).is_file()]
    if missing:
        raise Broken("backup_evidence_missing", path=str(path), count=len(missing), first=missing[0])
    return manifest


def _state_of(database: Path, store: Store) -> tuple[AuditHead, str, str, bytes]:
    """Returns audit head, identity, epoch and key file as the copy has them: others may have written since."""
    engine = make_engine(database, store.key)
    try:
        with Session(engine) as session:
            keys = slots_file(present_slots(session, store.folder))
            return audit_head(session), meta(session, STORE_ID), meta(session, EPOCH), keys
    finally:
        engine.dispose()


def _pool_evidence(source: Path, pool: Path, progress: Progress) -> tuple[str, ...]:
    """Copies evidence files that the pool has not yet, or not whole; their names never change their content."""
    try:
        files = sorted(file for file in source.iterdir() if file.is_file() and not file.name.startswith("."))
        sizes = [file.stat().st_size for file in files]
    except OSError as error:
        raise disk_error(error, source) from error
    for done, (file, size) in enumerate(zip(files, sizes, strict=True)):
        progress.step("backup_evidence", done, len(files))
        pooled = make_folder(pool) / file.name
        if not pooled.exists() or pooled.stat().st_size != size:
            copy_file(file, pooled)
    return tuple(file.name for file in files)


def copy_file(source: Path, target: Path) -> None:
    """Copies a file so that the target is whole or not there; raises as :func:`kpdesk.base.files.written_beside`."""
    with written_beside(target, force=True) as copy, source.open("rb") as original:
        shutil.copyfileobj(original, copy, 1 << 20)


def _clear_leftovers(folder: Path, office: str) -> None:
    """Removes what a power cut left of earlier tries; this store's lock is held, so nobody is at work on them."""
    for leftover in folder.glob(f"{_MAKING}{office}-*"):
        shutil.rmtree(leftover, ignore_errors=True)


def _free_name(folder: Path, stem: str) -> Path:
    """Returns a name that is not taken: two backups may fall into one second."""
    numbers = (f"{stem}{f'-{count}' if count else ''}{SUFFIX}" for count in range(1000))
    return next(path for name in numbers if not (path := folder / name).exists())
