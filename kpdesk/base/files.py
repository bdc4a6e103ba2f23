"""Writing files so that a power cut leaves either the old one or the new one."""

from __future__ import annotations

import errno
import os
import secrets
import shutil
import stat
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

from kpdesk.base.errors import Broken, Refused

MOST_BYTES = 256 << 20
"""What is read into memory at most; larger files are streamed by whoever has use for them."""

_LONGEST_STEM = 100
"""Signs of the target's name in the name of the file beside it: a name at the disk's limit has no room for more."""


@contextmanager
def written_beside(target: Path, *, force: bool = False) -> Iterator[IO[bytes]]:
    """Gives an open file that takes the target's place when the block ends well.

    It is written beside the target, flushed to disk, then renamed; nothing is left behind on failure.
    Raises Refused ``file_exists`` unless ``force``, ``no_right_to_write``, ``folder_missing``, Broken
    ``disk_full`` and ``disk_failed``.
    """
    _refuse_taken(target, force=force)
    beside = target.with_name(f".{target.name[:_LONGEST_STEM]}.{secrets.token_hex(4)}.part")
    try:
        with beside.open("xb") as handle:
            yield handle
            handle.flush()
            os.fsync(handle.fileno())
        beside.replace(target)
        flush_folder(target.parent)
    except OSError as error:
        raise disk_error(error, target) from error
    finally:
        _clear_away(beside)


def write_file(target: Path, data: bytes, *, force: bool = False) -> Path:
    """Writes the bytes and returns the target; raises as :func:`written_beside`."""
    with written_beside(target, force=force) as handle:
        handle.write(data)
    return target


def read_file(source: Path, most_bytes: int = MOST_BYTES) -> bytes:
    """Returns the file's bytes, at most ``most_bytes`` of them: a device would give zeros without end.

    Raises Refused ``file_not_found``, ``file_is_folder``, ``no_right_to_read``, ``file_too_large``, Broken
    ``disk_failed``.
    """
    try:
        with source.open("rb") as handle:
            data = handle.read(most_bytes + 1)
    except (FileNotFoundError, NotADirectoryError):
        raise Refused("file_not_found", field="file", path=str(source)) from None
    except IsADirectoryError:
        raise Refused("file_is_folder", field="file", path=str(source)) from None
    except PermissionError:
        code = "file_is_folder" if os.path.isdir(source) else "no_right_to_read"  # noqa: PTH112 - never raises
        raise Refused(code, field="file", path=str(source)) from None
    except OSError as error:
        raise Broken("disk_failed", path=str(source), reason=error.strerror or "") from error
    if len(data) > most_bytes:
        raise Refused("file_too_large", field="file", path=str(source), most_mib=most_bytes >> 20)
    return data


def size_bytes(source: Path) -> int:
    """Returns the size of a file, 0 where there is none or none can be told; reading it says why."""
    try:
        return source.stat().st_size
    except OSError:
        return 0


def make_folder(folder: Path) -> Path:
    """Makes the folder and its parents where missing and returns it; raises as :func:`written_beside`."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise disk_error(error, folder) from error
    return folder


@contextmanager
def scratch_folder(inside: Path | None = None, prefix: str = "kpdesk-") -> Iterator[Path]:
    """Gives a folder that is gone after the block; in the system's own place unless told otherwise.

    Raises as :func:`written_beside` where it cannot be made.
    """
    try:
        scratch = tempfile.TemporaryDirectory(dir=inside, prefix=prefix, ignore_cleanup_errors=True)
    except OSError as error:
        raise disk_error(error, (inside or Path(tempfile.gettempdir())) / prefix) from error
    with scratch as name:
        yield Path(name)


def remove_tree(folder: Path, *, quietly: bool = False) -> None:
    """Removes a folder with all in it, where it is there; read-only files too, which Windows leaves otherwise.

    Raises as :func:`written_beside` where the disk does not let it, unless ``quietly``: another failure is under way.
    """
    try:
        for path in folder.rglob("*"):
            if path.is_file() and not path.is_symlink():
                path.chmod(stat.S_IRUSR | stat.S_IWUSR)
        if folder.exists():
            shutil.rmtree(folder)
    except OSError as error:
        if not quietly:
            raise disk_error(error, folder) from error


def flush_folder(folder: Path) -> None:
    """Makes a rename in this folder durable; Windows has no such call and needs none."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def disk_error(error: OSError, path: Path) -> Refused | Broken:
    """Returns what a failed disk operation means to the operator."""
    if isinstance(error, FileNotFoundError | NotADirectoryError | FileExistsError):
        return Refused("folder_missing", field="file", path=str(path.parent))
    if isinstance(error, PermissionError) or error.errno in {errno.EROFS, errno.EACCES}:
        return Refused("no_right_to_write", field="file", path=str(path))
    if error.errno in {errno.ENOSPC, errno.EDQUOT}:
        return Broken("disk_full", path=str(path))
    return Broken("disk_failed", path=str(path), reason=error.strerror or "")


def _refuse_taken(target: Path, *, force: bool) -> None:
    try:
        taken, folder, plain = target.exists(), target.is_dir(), target.is_file()
    except OSError as error:
        raise disk_error(error, target) from error
    if folder or not target.name:
        raise Refused("file_is_folder", field="file", path=str(target))
    if taken and not force:
        raise Refused("file_exists", field="file", path=str(target))
    if taken and not plain:
        # A rename would put a file in the place of a device such as /dev/null, for every program of the machine.
        raise Refused("no_right_to_write", field="file", path=str(target))


def _clear_away(beside: Path) -> None:
    """Removes what a failure left; on a disk that cannot be written to there is nothing, and removing fails as well."""
    with suppress(OSError):
        beside.unlink(missing_ok=True)
