"""The backup file: manifest, key file and database in one archive that is read without trusting it."""

from __future__ import annotations

import hashlib
import json
import os
import re
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import IO, Any

from kpdesk.base.errors import Broken, Refused
from kpdesk.base.files import disk_error, written_beside
from kpdesk.base.json_text import parsed
from kpdesk.base.progress import Progress, silent
from kpdesk.store.migrations import newest_step

FORMAT = 1
SUFFIX = ".kpb"
EVIDENCE_POOL = "evidence"

_MANIFEST, _KEYS, _DATABASE = "manifest.json", "keys.json", "store.db"
_LARGEST_BYTES = {_MANIFEST: 256 << 20, _KEYS: 16 << 20}
_PIECE_BYTES = 1 << 20
_EVIDENCE_NAME = re.compile(r"\w[\w.-]{0,120}", re.ASCII)


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


def write_pack(path: Path, manifest: BackupManifest, database: Path, keys: bytes) -> None:
    """Writes the archive; raises as :func:`kpdesk.base.files.written_beside`."""
    with written_beside(path) as handle, zipfile.ZipFile(handle, "w", zipfile.ZIP_STORED) as pack:
        pack.writestr(_MANIFEST, json.dumps(asdict(manifest), indent=1))
        pack.writestr(_KEYS, keys)
        pack.write(database, _DATABASE)


def read_manifest(path: Path) -> BackupManifest:
    """Returns what the backup says of itself.

    Raises Refused ``file_not_found``, ``file_is_folder``, ``no_right_to_read``, ``store_newer``; Broken
    ``backup_damaged``.
    """
    with _opened(path) as pack:
        untrusted = parsed(_member(pack, _MANIFEST).read())
        if untrusted["format"] > FORMAT or untrusted["schema"] > newest_step():
            raise Refused("store_newer", store_version=untrusted["schema"], program_version=newest_step())
        return _checked(untrusted)


def unpack(path: Path, manifest: BackupManifest, folder: Path, progress: Progress | None = None) -> tuple[Path, Path]:
    """Returns the database and key file, unpacked in pieces and compared with their hashes.

    Raises Broken ``backup_damaged``, ``disk_full``.
    """
    progress = progress or silent()
    with _opened(path) as pack:
        for name, sha256 in ((_DATABASE, manifest.database_sha256), (_KEYS, manifest.keys_sha256)):
            with _member(pack, name) as source, _written(folder / name) as target:
                if _copied(source, target, progress, pack.getinfo(name).file_size) != sha256:
                    raise Broken("backup_damaged", path=str(path))
    return folder / _DATABASE, folder / _KEYS


def sha256_of(path: Path) -> str:
    """Returns the SHA-256 of a file of any size as 64 hexadecimal digits."""
    with path.open("rb") as handle:
        return hashlib.file_digest(handle, "sha256").hexdigest()


@contextmanager
def _opened(path: Path) -> Iterator[zipfile.ZipFile]:
    """Gives the archive; whatever is wrong with its bytes is Broken ``backup_damaged``."""
    if os.path.isdir(path):  # noqa: PTH112 - never raises
        raise Refused("file_is_folder", field="file", path=str(path))
    if not os.path.isfile(path):  # noqa: PTH113 - never raises; a device would be searched for its end without end
        raise Refused("file_not_found", field="file", path=str(path))
    try:
        with zipfile.ZipFile(path) as pack:
            yield pack
    except PermissionError:
        raise Refused("no_right_to_read", field="file", path=str(path)) from None
    except (zipfile.BadZipFile, LookupError, ValueError, TypeError, EOFError, RuntimeError, OSError) as error:
        raise Broken("backup_damaged", path=str(path)) from error


def _member(pack: zipfile.ZipFile, name: str) -> IO[bytes]:
    """Opens a part that was stored as it is and is no larger than the archive: no bomb gets to unfold."""
    part = pack.getinfo(name)
    if part.compress_type != zipfile.ZIP_STORED or part.file_size != part.compress_size:
        raise zipfile.BadZipFile(name)
    if part.file_size > _LARGEST_BYTES.get(name, part.file_size):
        raise zipfile.BadZipFile(name)
    return pack.open(part)


def _checked(untrusted: dict[str, Any]) -> BackupManifest:
    """A name of evidence becomes a file's name at restoring: it must not lead out of its folder."""
    names = tuple(untrusted["evidence"])
    if not all(isinstance(name, str) and _EVIDENCE_NAME.fullmatch(name) for name in names):
        raise ValueError("evidence names")
    manifest = BackupManifest(**{**untrusted, "evidence": names})
    numbers = (manifest.format, manifest.schema, manifest.records)
    texts = (manifest.created_at, manifest.database_sha256, manifest.keys_sha256, manifest.office, manifest.store_id)
    if not all(type(number) is int for number in numbers) or not all(isinstance(text, str) for text in texts):
        raise ValueError("manifest fields")
    return manifest


@contextmanager
def _written(path: Path) -> Iterator[IO[bytes]]:
    try:
        handle = path.open("xb")
    except OSError as error:
        raise disk_error(error, path) from error
    with handle:
        yield handle


def _copied(source: IO[bytes], target: IO[bytes], progress: Progress, size: int) -> str:
    seen, done = hashlib.sha256(), 0
    while piece := source.read(_PIECE_BYTES):
        progress.step("backup_verifying", done, size)
        done += len(piece)
        seen.update(piece)
        try:
            target.write(piece)
        except OSError as error:
            raise disk_error(error, Path(target.name)) from error
    return seen.hexdigest()
