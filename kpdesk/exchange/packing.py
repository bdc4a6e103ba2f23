"""A sealed workbook as an encrypted file: proved before it counts, and proved again on the stick."""

from __future__ import annotations

import os
import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from kpdesk.base.canonical import sha256_hex
from kpdesk.base.errors import Broken, Refused
from kpdesk.base.files import make_folder, read_file, write_file
from kpdesk.base.invented import is_invented
from kpdesk.base.progress import Progress, silent
from kpdesk.crypto.agreement import AgreementKey, shared_password
from kpdesk.crypto.signature import SigningKey
from kpdesk.exchange.manifest import Manifest
from kpdesk.exchange.opening import MOST_BYTES
from kpdesk.exchange.password_salt import password_salt
from kpdesk.exchange.reader import read_transfer
from kpdesk.exchange.seal import is_signed_by, sign
from kpdesk.exchange.tables import Table
from kpdesk.exchange.workbook import workbook_bytes
from kpdesk.workbooks.encryption import (
    decrypt_package,
    encrypt_package,
    new_password_salt,
    password_salt_of,
    stretched_password,
)

SPARE_BYTES: Final = 1 << 20
"""Free space that a stick must have beyond the file itself."""


@dataclass(frozen=True, slots=True)
class Locked:
    """What a file is locked with: the words of a slip, or both offices' keys."""

    words: str | None = None
    own: AgreementKey | None = None
    their_public: bytes = b""

    def password(self, salt: bytes) -> str:
        """Returns the password of a file with this password salt; raises Broken ``public_key_not_usable``."""
        if self.words is not None:
            return self.words
        if self.own is None:
            raise ValueError("neither words nor keys")
        return shared_password(self.own, self.their_public, salt)


def packed(
    manifest: Manifest, tables: Sequence[Table], key: SigningKey, lock: Locked, progress: Progress | None = None
) -> bytes:
    """Returns the encrypted file, after it was opened, read and verified as its receiver will do it.

    The password is stretched once: what is proved is the file, not the arithmetic of a key that is already here.
    Raises Refused ``cell_text_not_possible``, ``cell_value_not_possible``, ``too_large``, ``practice_never_sent``;
    Broken ``file_not_as_sealed``; Cancelled.
    """
    refuse_invented()
    progress = progress or silent()
    progress.step("transfer_writing")
    seal = sign(manifest, key)
    salt = _salt_for(manifest, lock)
    password = lock.password(salt)
    secret = stretched_password(password, salt)
    plain = workbook_bytes(tables, seal, progress)
    data = encrypt_package(plain, password, password_salt=salt, secret=secret)
    progress.step("transfer_checking")
    if lock.password(password_salt_of(data)) != password:
        raise Broken("file_not_as_sealed", reason="password")
    read = read_transfer(decrypt_package(data, password, max_bytes=MOST_BYTES, secret=secret))
    if read.manifest != manifest or read.changed or not is_signed_by(read.seal, key.public_bytes):
        first = read.changed[0] if read.changed else None
        raise Broken("file_not_as_sealed", reason=f"{first.sheet} {first.first_row}" if first else "seal")
    return data


def hand_over(data: bytes, folder: Path, name: str, *, force: bool = False) -> Path:
    """Writes the file into a folder or onto a stick, reads it back from there, and returns its path.

    Raises Refused ``file_exists``, ``no_right_to_write``, ``practice_never_sent``; Broken ``disk_full`` (asked for
    before anything is written), ``disk_failed``, ``read_back_differs`` (and the file is taken away again).
    """
    refuse_invented()
    target = make_folder(folder) / name
    if shutil.disk_usage(folder).free < len(data) + SPARE_BYTES:
        raise Broken("disk_full", path=str(target))
    check_free(target, force=force)
    write_file(target, data, force=force)
    forget_pages(target)
    if sha256_hex(read_file(target)) != sha256_hex(data):
        target.unlink(missing_ok=True)
        raise Broken("read_back_differs", path=str(target))
    return target


def refuse_invented() -> None:
    """Returns where the store at hand is an office's own; raises Refused ``practice_never_sent`` for invented data.

    The last door of every file for another office, whatever its verb forgot to ask.
    """
    if is_invented():
        raise Refused("practice_never_sent")


def check_free(target: Path, *, force: bool = False) -> None:
    """Returns when the name is free or may be replaced; raises Refused ``file_exists``."""
    if target.exists() and not force:
        raise Refused("file_exists", field="file", path=str(target))


def _salt_for(manifest: Manifest, lock: Locked) -> bytes:
    """Returns the salt that the receiver can find again; words are typed and need none that is found."""
    if lock.words is not None:
        return new_password_salt()
    return password_salt(manifest.sender, manifest.recipients[0], manifest.seq)


def forget_pages(path: Path) -> None:
    """Asks the system to drop its copy in memory, so that reading back reads the medium; Windows has no such call."""
    if not hasattr(os, "posix_fadvise"):
        return
    handle = os.open(path, os.O_RDONLY)
    try:
        os.posix_fadvise(handle, 0, 0, os.POSIX_FADV_DONTNEED)
    finally:
        os.close(handle)
