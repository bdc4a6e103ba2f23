"""Writing files so that a power cut leaves either the old one or the new one."""

from __future__ import annotations

import errno
import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from kpdesk.base.errors import Broken, Refused


@contextmanager
def written_beside(target: Path, *, force: bool = False) -> Iterator[IO[bytes]]:
    """Gives an open file that takes the target's place when the block ends well.

    It is written beside the target, flushed to disk, then renamed; nothing is left behind on failure.
    Raises Refused ``file_exists`` unless ``force``, ``no_right_to_write``, ``folder_missing``, Broken
    ``disk_full`` and ``disk_failed``.
    """
    if target.exists() and not force:
        raise Refused("file_exists", field="file", path=str(target))
    beside = target.with_name(f".{target.name}.{secrets.token_hex(4)}.part")
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
        beside.unlink(missing_ok=True)


def write_file(target: Path, data: bytes, *, force: bool = False) -> Path:
    """Writes the bytes and returns the target; raises as :func:`written_beside`."""
    with written_beside(target, force=force) as handle:
        handle.write(data)
    return target


def read_file(source: Path) -> bytes:
    """Returns the file's bytes; raises Refused ``file_not_found``, ``no_right_to_read``, Broken ``disk_failed``."""
    try:
        return source.read_bytes()
    except FileNotFoundError:
        raise Refused("file_not_found", field="file", path=str(source)) from None
    except IsADirectoryError:
        raise Refused("file_is_folder", field="file", path=str(source)) from None
    except PermissionError:
        raise Refused("no_right_to_read", field="file", path=str(source)) from None
    except OSError as error:
        raise Broken("disk_failed", path=str(source), reason=error.strerror or "") from error


def make_folder(folder: Path) -> Path:
    """Makes the folder and its parents where missing and returns it; raises as :func:`written_beside`."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise disk_error(error, folder) from error
    return folder


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
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return Refused("folder_missing", field="file", path=str(path.parent))
    if isinstance(error, PermissionError) or error.errno in {errno.EROFS, errno.EACCES}:
        return Refused("no_right_to_write", field="file", path=str(path))
    if error.errno in {errno.ENOSPC, errno.EDQUOT}:
        return Broken("disk_full", path=str(path))
    return Broken("disk_failed", path=str(path), reason=error.strerror or "")
