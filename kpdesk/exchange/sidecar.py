"""The sidecar of a transfer file: what is too large for a workbook, under a key of the same two offices, streamed.

``KPD_..._evidence.kpe`` is the contents one after the other, sealed as one file (:mod:`kpdesk.crypto.sealed_file`).
It holds no length and no name: those stand in the sealed rows and in the manifest of its workbook, so nothing in the
file itself is ever believed. Its own SHA-256 and size stand in the manifest's ``attachments``.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import IO, Final

from kpdesk.base.errors import Broken, Refused
from kpdesk.base.files import make_folder, written_beside
from kpdesk.base.progress import Progress, silent
from kpdesk.crypto.agreement import AgreementKey, shared_file_key
from kpdesk.crypto.sealed_file import MAGIC, Readable, opened_chunks, seal_stream, sealed_size
from kpdesk.exchange.manifest import Attachment
from kpdesk.exchange.packing import SPARE_BYTES, check_free, forget_pages
from kpdesk.exchange.password_salt import password_salt
from kpdesk.store.backup_pack import sha256_of
from kpdesk.store.reading_through import ReadChunks, ReadThrough

SUFFIX: Final = "_evidence.kpe"
_COPIED_AT_ONCE: Final = 1 << 20


def sidecar_name(workbook: str) -> str:
    """Returns the name of the sidecar that lies beside a workbook."""
    return f"{Path(workbook).stem}{SUFFIX}"


def sidecar_key(own: AgreementKey, their_public: bytes, sender: str, recipient: str, seq: int) -> bytes:
    """Returns the key of the sidecar of one file, the same at both offices; raises Broken ``public_key_not_usable``."""
    return shared_file_key(own, their_public, password_salt(sender, recipient, seq))


def is_sidecar(path: Path) -> bool:
    """Tells whether the file begins as a sidecar does; one that cannot be read is none."""
    try:
        with path.open("rb") as handle:
            return handle.read(len(MAGIC)) == MAGIC
    except OSError:
        return False


def write_sidecar(
    key: bytes, contents: Iterable[Iterator[bytes]], target: Path, size_bytes: int, progress: Progress | None = None
) -> Attachment:
    """Seals the contents one after the other into ``target`` and returns what the manifest says of it.

    Raises Broken ``disk_full`` (asked for before anything is written), ``disk_failed`` and what reading the contents
    raises; Cancelled. Nothing is left on failure.
    """
    need_room(target.parent, sealed_size(size_bytes))
    whole = ReadChunks(piece for each in contents for piece in each)
    with written_beside(target, force=True) as handle:
        sealed = seal_stream(key, whole, handle, progress, size_bytes)
    if sealed.size_bytes != size_bytes:
        target.unlink(missing_ok=True)
        raise Broken("sidecar_not_as_listed", file=target.name)
    return Attachment(sha256_of(target), target.stat().st_size, target.name)


def check_sidecar(path: Path, wanted: Attachment, sizes: Sequence[int], *, locked_anew: bool = False) -> None:
    """Returns when the whole file is the one that the manifest names and can hold contents of these sizes.

    One that a region has ``locked_anew`` has the size of the district's own and another hash; what is in it is proved
    content by content. Raises Refused ``file_not_found``; Broken ``sidecar_cut``, ``sidecar_changed``,
    ``sidecar_not_as_listed``, ``file_lost_while_reading``.
    """
    try:
        size = path.stat().st_size
        if size < wanted.size:
            raise Broken("sidecar_cut", file=path.name, bytes=size, was=wanted.size)
        if size != wanted.size or not (locked_anew or sha256_of(path) == wanted.sha256):
            raise Broken("sidecar_changed", file=path.name)
    except FileNotFoundError:
        raise Refused("file_not_found", field="file", path=str(path)) from None
    except OSError as error:
        raise Broken("file_lost_while_reading", file=path.name, reason=error.strerror or "") from error
    if sealed_size(sum(sizes)) != wanted.size:
        raise Broken("sidecar_not_as_listed", file=path.name)


class OpenedSidecar:
    """A sidecar that is read content by content, in the order in which they were sealed."""

    def __init__(self, handle: IO[bytes], path: Path, key: bytes) -> None:
        self._whole = ReadChunks(opened_chunks(key, ReadThrough(handle, path)))
        self._name = path.name

    def content(self, size_bytes: int) -> Readable:
        """Returns the next content; its hash is for the caller to compare."""
        return ReadChunks(self._whole.portion(size_bytes))

    def finish(self) -> None:
        """Returns when nothing follows; raises Broken ``sidecar_not_as_listed``, ``sealed_file_damaged``."""
        if self._whole.read(1):
            raise Broken("sidecar_not_as_listed", file=self._name)


def hand_over_sidecar(
    source: Path, sha256: str, folder: Path, *, force: bool = False, progress: Progress | None = None
) -> Path:
    """Copies the sidecar into a folder or onto a stick, reads it back from there, and returns its path.

    Raises Refused ``file_exists``, ``file_not_found``, ``no_right_to_write``; Broken ``disk_full`` (asked for before
    anything is written), ``disk_failed``, ``read_back_differs`` (and the file is taken away again); Cancelled.
    """
    progress, target = progress or silent(), make_folder(folder) / source.name
    check_free(target, force=force)
    if not source.is_file():
        raise Refused("file_not_found", field="file", path=str(source))
    total = source.stat().st_size
    need_room(folder, total)
    with source.open("rb") as original, written_beside(target, force=force) as copy:
        reading, done = ReadThrough(original, source), 0
        while piece := reading.read(_COPIED_AT_ONCE):
            progress.step("transfer_handing_over", done, total)
            copy.write(piece)
            done += len(piece)
    forget_pages(target)
    if sha256_of(target) != sha256:
        target.unlink(missing_ok=True)
        raise Broken("read_back_differs", path=str(target))
    return target


def need_room(folder: Path, size_bytes: int) -> None:
    """Returns when the disk has room for so many bytes and some to spare; raises Broken ``disk_full``."""
    if shutil.disk_usage(make_folder(folder)).free < size_bytes + SPARE_BYTES:
        raise Broken("disk_full", path=os.fspath(folder))
