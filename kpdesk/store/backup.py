"""Backups: one encrypted file for records and keys, and a pool of evidence files that are never copied twice."""

from __future__ import annotations

import json
import shutil
import tempfile
import zipfile
from dataclasses import asdict, dataclass
from pathlib import Path

from kpdesk.base.canonical import sha256_hex
from kpdesk.base.clock import iso_utc, local
from kpdesk.base.errors import Broken, Refused
from kpdesk.base.files import disk_error, make_folder, written_beside
from kpdesk.base.progress import Progress, silent
from kpdesk.store.anchors import add_anchor
from kpdesk.store.audit import audit_head
from kpdesk.store.backup_file import check_database, copy_database
from kpdesk.store.meta import EPOCH, STORE_ID, meta
from kpdesk.store.migrations import newest_step
from kpdesk.store.store import Store

FORMAT = 1
SUFFIX = ".kpb"
EVIDENCE_POOL = "evidence"


@dataclass(frozen=True, slots=True)
class BackupManifest:
    """What a backup says of itself; ``records`` is the number of audit entries in it."""

    format: int
    created_at: str
    store_id: str
    office: str
    epoch: str
    schema: int
    records: int
    audit_hash: str
    database_sha256: str
    keys_sha256: str
    evidence: tuple[str, ...]


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
    now = store.clock.now()
    path = _free_name(target, f"{office}-{local(now):%Y-%m-%dT%H%M%S}")
    with tempfile.TemporaryDirectory(dir=target, prefix=".making-") as scratch:
        progress.step("backup_copying")
        database = copy_database(store.engine, Path(scratch) / "store.db", store.key)
        entries = check_database(database, store.key)
        with store.reading() as session:
            head, store_id, epoch = audit_head(session), meta(session, STORE_ID), meta(session, EPOCH)
        evidence = _pool_evidence(store.folder.evidence, target / EVIDENCE_POOL, progress)
        keys = store.folder.key_slots.read_bytes()
        manifest = BackupManifest(
            FORMAT, iso_utc(now), store_id, office, epoch, newest_step(), entries, head.hash,
            sha256_hex(database.read_bytes()), sha256_hex(keys), evidence,
        )  # fmt: skip
        progress.step("backup_packing")
        _pack(path, manifest, database, keys)
    verify_backup(path, store.key)
    add_anchor(store.folder.anchors, head, path.name, iso_utc(now))
    return Backup(path, manifest)


def backups_in(folder: Path) -> tuple[Backup, ...]:
    """Returns the readable backups in a folder, newest first; a file that is none of ours is passed over."""
    found = []
    for path in folder.glob(f"*{SUFFIX}"):
        try:
            found.append(Backup(path, read_manifest(path)))
        except Broken:
            continue  # shown by verify, which names it; the list is for choosing one that can be used
    return tuple(sorted(found, key=lambda backup: backup.manifest.created_at, reverse=True))


def read_manifest(path: Path) -> BackupManifest:
    """Returns what the backup says of itself.

    Raises Refused ``file_not_found``, ``store_newer``; Broken ``backup_damaged``.
    """
    if not path.exists():
        raise Refused("file_not_found", field="file", path=str(path))
    try:
        with zipfile.ZipFile(path) as pack:
            fields = json.loads(pack.read("manifest.json"))
        manifest = BackupManifest(**{**fields, "evidence": tuple(fields["evidence"])})
    except (zipfile.BadZipFile, KeyError, ValueError, TypeError, EOFError) as error:
        raise Broken("backup_damaged", path=str(path)) from error
    if manifest.format > FORMAT or manifest.schema > newest_step():
        raise Refused("store_newer", store_version=manifest.schema, program_version=newest_step())
    return manifest


def verify_backup(path: Path, key: bytes) -> BackupManifest:
    """Returns the manifest of a backup that is whole to the last byte and opens with the key.

    Raises Broken ``backup_damaged``, ``backup_evidence_missing``.
    """
    manifest = read_manifest(path)
    with tempfile.TemporaryDirectory() as scratch:
        database, keys = unpack(path, manifest, Path(scratch))
        if check_database(database, key) != manifest.records:
            raise Broken("backup_damaged", path=str(path))
        keys.unlink()
    missing = [name for name in manifest.evidence if not (path.parent / EVIDENCE_POOL / name).is_file()]
    if missing:
        raise Broken("backup_evidence_missing", path=str(path), count=len(missing), first=missing[0])
    return manifest


def unpack(path: Path, manifest: BackupManifest, folder: Path) -> tuple[Path, Path]:
    """Returns the database and key file, unpacked and compared with their hashes; raises Broken ``backup_damaged``."""
    wanted = (("store.db", manifest.database_sha256), ("keys.json", manifest.keys_sha256))
    try:
        with zipfile.ZipFile(path) as pack:
            for name, sha256 in wanted:
                data = pack.read(name)
                if sha256_hex(data) != sha256:
                    raise Broken("backup_damaged", path=str(path))
                (folder / name).write_bytes(data)
    except (zipfile.BadZipFile, KeyError, EOFError) as error:
        raise Broken("backup_damaged", path=str(path)) from error
    except OSError as error:
        raise disk_error(error, folder) from error
    return folder / "store.db", folder / "keys.json"


def _pack(path: Path, manifest: BackupManifest, database: Path, keys: bytes) -> None:
    with written_beside(path) as handle, zipfile.ZipFile(handle, "w", zipfile.ZIP_STORED) as pack:
        pack.writestr("manifest.json", json.dumps(asdict(manifest), indent=1))
        pack.writestr("keys.json", keys)
        pack.write(database, "store.db")


def _pool_evidence(source: Path, pool: Path, progress: Progress) -> tuple[str, ...]:
    """Copies evidence files that the pool has not yet; their names never change their content."""
    names = sorted(file.name for file in source.iterdir() if file.is_file() and not file.name.startswith("."))
    for done, name in enumerate(names):
        progress.step("backup_evidence", done, len(names))
        if (make_folder(pool) / name).exists():
            continue
        with (source / name).open("rb") as original, written_beside(pool / name) as copy:
            shutil.copyfileobj(original, copy, 1 << 20)
    return tuple(names)


def _free_name(folder: Path, stem: str) -> Path:
    """Returns a name that is not taken: two backups may fall into one second."""
    numbers = (f"{stem}{f'-{count}' if count else ''}{SUFFIX}" for count in range(1000))
    return next(path for name in numbers if not (path := folder / name).exists())
