"""Files that belong to the records: sealed one by one in the store's folder, streamed, never changed afterwards.

Evidence, scans, proofs and photos all lie there. The key lies sealed in the database, backups carry the files
along, and a record names its file by ``stored_as`` with the size and SHA-256 of what went in.
"""

from __future__ import annotations

import dataclasses
import hashlib
import io
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import IO, Self

from sqlalchemy.orm import Session

from kpdesk.base.errors import Broken, Refused
from kpdesk.base.files import make_folder, written_beside
from kpdesk.base.pasted import Pasted
from kpdesk.base.progress import Progress, silent
from kpdesk.crypto.envelope import new_key
from kpdesk.crypto.sealed_file import Readable, opened_chunks, seal_stream, sealed_size
from kpdesk.store.reading_through import HEAD_BYTES, ReadThrough
from kpdesk.store.schema import new_uid
from kpdesk.store.sealed_key_records import keep_key, key_named
from kpdesk.store.unit_of_work import UnitOfWork

FILES_KEY = "files_key"
LARGEST_BYTES = 2 * 1024**3
SUFFIX = ".kpe"


@dataclass(frozen=True, slots=True)
class Sealed:
    """A file in the store: its name there, and size and SHA-256 of what went in.

    ``head`` are its first 64 bytes, which tell its kind; known only right after sealing.
    """

    stored_as: str
    size_bytes: int
    sha256: str
    head: bytes = dataclasses.field(default=b"", compare=False, repr=False)


class Intake:
    """Seals files into ``folder``; in a ``with`` block, what was not :meth:`keep`-ed is removed at its end.

    Keep them only after the unit of work is committed: a record never names a file that is not there.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = make_folder(folder)
        self._new: list[Path] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for path in self._new:
            discard(path)
        self._new.clear()

    def seal(
        self,
        uow: UnitOfWork,
        source: Path | bytes | Pasted,
        progress: Progress | None = None,
        *,
        field: str = "file",
        most_bytes: int = LARGEST_BYTES,
    ) -> Sealed:
        """Returns the file as sealed into the folder, streamed in chunks of 1 MiB, or the bytes of one in memory.

        Raises Refused as :func:`plain_size` and ``file_changed_meanwhile``; Broken ``disk_full``, ``disk_failed``,
        ``file_lost_while_reading``; Cancelled. Nothing is left on failure.
        """
        key, progress = _made_key(uow), progress or silent()
        path = self.folder / (new_uid() + SUFFIX)
        source = source.data if isinstance(source, Pasted) else source
        if isinstance(source, bytes):
            head = source[:HEAD_BYTES]
            with written_beside(path) as target:
                sealed = seal_stream(key, io.BytesIO(source), target, progress, len(source))
        else:
            plain_size(source, field=field, most_bytes=most_bytes)
            with _opened(source, field) as handle, written_beside(path) as target:
                before, reading = os.fstat(handle.fileno()), ReadThrough(handle, source)
                sealed = seal_stream(key, reading, target, progress, before.st_size)
                after, head = os.fstat(handle.fileno()), reading.head
                if (sealed.size_bytes, before.st_mtime_ns) != (before.st_size, after.st_mtime_ns):
                    raise Refused("file_changed_meanwhile", field=field, file=source.name)
        self._new.append(path)
        make_read_only(path)
        return Sealed(path.name, sealed.size_bytes, sealed.sha256, head)

    def seal_from(self, uow: UnitOfWork, source: Readable, size_bytes: int, progress: Progress | None = None) -> Sealed:
        """Returns what the source gives as sealed into the folder; raises as :meth:`seal` and what the source raises.

        ``size_bytes`` is what is expected: for the progress bar only. Nothing is left on failure.
        """
        path = self.folder / (new_uid() + SUFFIX)
        with written_beside(path) as target:
            sealed = seal_stream(_made_key(uow), source, target, progress, size_bytes)
        self._new.append(path)
        make_read_only(path)
        return Sealed(path.name, sealed.size_bytes, sealed.sha256)

    def remove(self, stored_as: str) -> None:
        """Takes a file that was sealed in this block out again."""
        path = self.folder / stored_as
        self._new.remove(path)
        discard(path)

    def keep(self) -> None:
        """Leaves the files in the folder."""
        self._new.clear()


def plain_size(source: Path, *, field: str = "file", most_bytes: int = LARGEST_BYTES) -> int:
    """Returns the size in bytes of a file that can be taken in.

    Raises Refused ``file_not_found``, ``file_is_folder``, ``file_not_plain`` (a device, a pipe: no end to read to),
    ``file_empty``, ``file_larger_than``, ``no_right_to_read``; Broken ``file_lost_while_reading``.
    """
    try:
        found = source.stat()
    except OSError as error:
        raise _unreadable(error, source, field) from None
    except ValueError:  # a zero byte in the name
        raise Refused("file_not_found", field=field, path=str(source)) from None
    if stat.S_ISDIR(found.st_mode):
        raise Refused("file_is_folder", field=field, path=str(source))
    if not stat.S_ISREG(found.st_mode):
        raise Refused("file_not_plain", field=field, file=source.name)
    if found.st_size == 0:
        raise Refused("file_empty", field=field, file=source.name)
    if found.st_size > most_bytes:
        raise Refused("file_larger_than", field=field, file=source.name, most=_in_words(most_bytes))
    return found.st_size


def unsealed(
    session: Session, folder: Path, sealed: Sealed, target: IO[bytes], progress: Progress | None = None
) -> None:
    """Writes the original to the target, proved to be what went in; keep the target only when this returns.

    Raises Broken ``kept_file_missing``, ``kept_file_unreadable``, ``kept_file_resized``, ``kept_file_changed``;
    Cancelled.
    """
    progress, done = progress or silent(), 0
    for plain in kept_chunks(session, folder, sealed):
        progress.step("opening_sealed_file", done, sealed.size_bytes)
        target.write(plain)
        done += len(plain)


def kept_chunks(session: Session, folder: Path, sealed: Sealed) -> Iterator[bytes]:
    """Gives the original chunk by chunk; that it is what went in is proved when it ends. Raises as :func:`unsealed`."""
    seen, done, path = hashlib.sha256(), 0, folder / sealed.stored_as
    try:
        with path.open("rb") as source:
            size, wanted = os.fstat(source.fileno()).st_size, sealed_size(sealed.size_bytes)
            if size != wanted:
                raise Broken("kept_file_resized", stored_as=sealed.stored_as, bytes=size, was=wanted)
            for plain in opened_chunks(_key(session), ReadThrough(source, path)):
                seen.update(plain)
                done += len(plain)
                yield plain
    except FileNotFoundError:
        raise Broken("kept_file_missing", stored_as=sealed.stored_as) from None
    except (IsADirectoryError, PermissionError) as error:
        raise Broken("kept_file_unreadable", stored_as=sealed.stored_as) from error
    except Broken as error:
        raise _as_kept(error, sealed.stored_as) from error
    if (seen.hexdigest(), done) != (sealed.sha256, sealed.size_bytes):
        raise Broken("kept_file_changed", stored_as=sealed.stored_as, mib=0)


def kept_bytes(session: Session, folder: Path, sealed: Sealed) -> bytes:
    """Returns the original in memory: for pictures and papers, not for videos; raises as :func:`unsealed`."""
    target = io.BytesIO()
    unsealed(session, folder, sealed, target)
    return target.getvalue()


def fault_of(session: Session, folder: Path, sealed: Sealed, progress: Progress | None = None) -> Broken | None:
    """Returns what is wrong with a kept file, hashed again from first to last byte, or None; raises Cancelled."""
    try:
        with open(os.devnull, "wb") as nowhere:  # noqa: PTH123 - a device, no path
            unsealed(session, folder, sealed, nowhere, progress)
    except Broken as error:
        return error
    return None


def make_read_only(path: Path) -> None:
    """Sets the file's read-only attribute: no file manager and no careless program writes into it by mistake."""
    with suppress(OSError):  # a stick without such attributes
        path.chmod(stat.S_IRUSR)


def _as_kept(error: Broken, stored_as: str) -> Broken:
    if error.code == "file_lost_while_reading":
        return Broken("kept_file_unreadable", stored_as=stored_as)
    if error.code == "sealed_file_damaged":
        return Broken("kept_file_changed", stored_as=stored_as, mib=error.values.get("place", 0))
    return error


def _made_key(uow: UnitOfWork) -> bytes:
    key = key_named(uow.session, FILES_KEY)
    if key is None:
        key = new_key()
        keep_key(uow.session, FILES_KEY, key)
    return key


def _key(session: Session) -> bytes:
    key = key_named(session, FILES_KEY)
    if key is None:
        raise Broken("store_damaged", reason=f"no {FILES_KEY}")
    return key


@contextmanager
def _opened(source: Path, field: str) -> Iterator[IO[bytes]]:
    try:
        handle = source.open("rb")
    except OSError as error:
        raise _unreadable(error, source, field) from None
    with handle:
        yield handle


def _unreadable(error: OSError, source: Path, field: str) -> Refused | Broken:
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return Refused("file_not_found", field=field, path=str(source))
    if isinstance(error, PermissionError):
        return Refused("no_right_to_read", field=field, path=str(source))
    return Broken("file_lost_while_reading", file=source.name, reason=error.strerror or "")


def discard(path: Path) -> None:
    """Returns when a file of ours is gone; on Windows only a writable one can be."""
    with suppress(FileNotFoundError):
        path.chmod(stat.S_IRUSR | stat.S_IWUSR)
    path.unlink(missing_ok=True)


def _in_words(size_bytes: int) -> str:
    return f"{size_bytes >> 30} GB" if size_bytes >= 1 << 30 else f"{size_bytes >> 20} MB"
