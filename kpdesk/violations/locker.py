"""The evidence locker on disk: files sealed one by one under the store's evidence key, never changed afterwards."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import IO, Self

from sqlalchemy.orm import Session

from kpdesk.base.errors import Broken, Refused
from kpdesk.base.files import written_beside
from kpdesk.base.progress import Progress
from kpdesk.crypto.envelope import new_key
from kpdesk.crypto.sealed_file import SealedFile, open_stream, seal_stream
from kpdesk.store.meta import MetaRecord, put_meta
from kpdesk.store.schema import new_uid
from kpdesk.store.unit_of_work import UnitOfWork

EVIDENCE_KEY = "evidence_key"
LARGEST_BYTES = 2 * 1024**3
SUFFIX = ".kpe"


@dataclass(frozen=True, slots=True)
class Sealed:
    """A file in the locker: its name there, and size and SHA-256 of what went in."""

    stored_as: str
    size_bytes: int
    sha256: str


def evidence_key(session: Session) -> bytes | None:
    """Returns the key of this store's locker, or None while nothing was ever put in."""
    record = session.get(MetaRecord, EVIDENCE_KEY)
    return bytes.fromhex(record.value) if record else None


def made_evidence_key(uow: UnitOfWork) -> bytes:
    """Returns the key of this store's locker, making it the first time; it lies in the encrypted database only."""
    key = evidence_key(uow.session)
    if key is None:
        key = new_key()
        put_meta(uow.session, EVIDENCE_KEY, key.hex())
    return key


class Intake:
    """Seals files into the locker; in a ``with`` block, what was not :meth:`keep`-ed is removed at its end.

    Keep them only after the unit of work is committed: a record never names a file that is not there.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._new: list[Path] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for path in self._new:
            path.unlink(missing_ok=True)
        self._new.clear()

    def seal(self, key: bytes, source: Path, progress: Progress) -> Sealed:
        """Returns the file as sealed into the locker, streamed in chunks of 1 MiB.

        Raises Refused ``file_not_found``, ``file_is_folder``, ``no_right_to_read``, ``evidence_empty``,
        ``evidence_too_large``; Broken ``disk_full``, ``disk_failed``; Cancelled.
        """
        name = new_uid() + SUFFIX
        with opened(source) as handle:
            size = os.fstat(handle.fileno()).st_size
            if size == 0:
                raise Refused("evidence_empty", field="evidence", file=source.name)
            if size > LARGEST_BYTES:
                raise Refused(
                    "evidence_too_large", field="evidence", file=source.name, most_gib=LARGEST_BYTES // 1024**3
                )
            with written_beside(self._folder / name) as target:
                sealed = seal_stream(key, handle, target, progress, size)
        self._new.append(self._folder / name)
        return Sealed(name, sealed.size_bytes, sealed.sha256)

    def remove(self, stored_as: str) -> None:
        """Takes a file that was sealed in this block out again."""
        path = self._folder / stored_as
        self._new.remove(path)
        path.unlink(missing_ok=True)

    def keep(self) -> None:
        """Leaves the files in the locker."""
        self._new.clear()


def unseal(folder: Path, key: bytes, stored_as: str, target: IO[bytes], progress: Progress) -> SealedFile:
    """Writes the original to the target and returns its size and SHA-256.

    Raises Broken ``evidence_missing``, ``evidence_changed``; Cancelled.
    """
    try:
        with (folder / stored_as).open("rb") as source:
            return open_stream(key, source, target, progress, os.fstat(source.fileno()).st_size)
    except FileNotFoundError:
        raise Broken("evidence_missing", stored_as=stored_as) from None
    except Broken as error:
        raise Broken("evidence_changed", stored_as=stored_as) from error


@contextmanager
def opened(source: Path) -> Iterator[IO[bytes]]:
    """Gives the file open for reading; raises as :func:`kpdesk.base.files.read_file`."""
    try:
        handle = source.open("rb")
    except FileNotFoundError:
        raise Refused("file_not_found", field="evidence", path=str(source)) from None
    except IsADirectoryError:
        raise Refused("file_is_folder", field="evidence", path=str(source)) from None
    except PermissionError:
        code = "file_is_folder" if source.is_dir() else "no_right_to_read"
        raise Refused(code, field="evidence", path=str(source)) from None
    except OSError as error:
        raise Broken("disk_failed", path=str(source), reason=error.strerror or "") from error
    with handle:
        yield handle
