"""Files of any size under a key, in authenticated chunks, with a few megabytes of memory.

Layout: magic, 32-byte salt, then chunks of 1 MiB of plaintext, each with its tag. Every file has its own key (HKDF of
the given key and the salt), and a chunk's nonce holds its number and whether it is the last (the STREAM construction
of Hoang, Reyhanitabar, Rogaway and Vizar, 2015): cutting, lengthening, swapping and mixing of files are all seen.
"""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Iterator
from dataclasses import dataclass
from typing import IO, Protocol

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from kpdesk.base.errors import Broken
from kpdesk.base.progress import Progress, silent

CHUNK_BYTES = 1024 * 1024
MAGIC = b"KPDSEAL\x01"
SALT_BYTES = 32
TAG_BYTES = 16


@dataclass(frozen=True, slots=True)
class SealedFile:
    """What went in or came out: size and SHA-256 (hexadecimal) of the plaintext."""

    size_bytes: int
    sha256: str


class Readable(Protocol):
    """Whatever gives bytes until it gives none."""

    def read(self, size: int, /) -> bytes:
        """Returns at most so many bytes, none at the end."""


def seal_stream(
    key: bytes, source: Readable, target: IO[bytes], progress: Progress | None = None, size_bytes: int = 0
) -> SealedFile:
    """Writes the sealed form of the source to the target and returns the plaintext's size and SHA-256.

    ``size_bytes`` is for the progress bar only. Raises Cancelled when stopped; the target is then incomplete.
    """
    progress = progress or silent()
    header = MAGIC + secrets.token_bytes(SALT_BYTES)
    cipher = _cipher(key, header)
    target.write(header)
    seen, done, number = hashlib.sha256(), 0, 0
    chunk = _full_read(source, CHUNK_BYTES)
    while True:
        progress.step("sealing_file", done, size_bytes)
        following = _full_read(source, CHUNK_BYTES)
        target.write(cipher.encrypt(_nonce(number, last=not following), chunk, header))
        seen.update(chunk)
        done += len(chunk)
        if not following:
            return SealedFile(done, seen.hexdigest())
        chunk, number = following, number + 1


def opened_chunks(key: bytes, source: Readable) -> Iterator[bytes]:
    """Gives the plaintext chunk by chunk, each checked; that none is missing is proved when it ends.

    Keep what was written of it only when it ended (``written_beside`` does so).
    Raises Broken ``sealed_file_damaged``, ``sealed_file_newer``.
    """
    header = _header(source)
    cipher = _cipher(key, header)
    number = 0
    chunk = _full_read(source, CHUNK_BYTES + TAG_BYTES)
    while True:
        following = _full_read(source, CHUNK_BYTES + TAG_BYTES)
        try:
            yield cipher.decrypt(_nonce(number, last=not following), chunk, header)
        except InvalidTag:
            raise Broken("sealed_file_damaged", place=number + 1) from None
        if not following:
            return
        chunk, number = following, number + 1


def sealed_size(size_bytes: int) -> int:
    """Returns how many bytes the sealed form of so many bytes takes; an empty file has one empty chunk."""
    chunks = max(1, -(-size_bytes // CHUNK_BYTES))
    return len(MAGIC) + SALT_BYTES + size_bytes + chunks * TAG_BYTES


def _header(source: Readable) -> bytes:
    header = _full_read(source, len(MAGIC) + SALT_BYTES)
    if header[:7] != MAGIC[:7] or len(header) < len(MAGIC) + SALT_BYTES:
        raise Broken("sealed_file_damaged", place=0)
    if header[7:8] != MAGIC[7:8]:
        raise Broken("sealed_file_newer")
    return header


def _cipher(key: bytes, header: bytes) -> AESGCM:
    return AESGCM(HKDF(SHA256(), 32, salt=header, info=b"kpdesk sealed file v1").derive(key))


def _nonce(number: int, *, last: bool) -> bytes:
    return number.to_bytes(11, "big") + bytes([last])


def _full_read(source: Readable, size: int) -> bytes:
    # A pipe or an unbuffered file may give less than asked without being at its end.
    parts, wanted = [], size
    while wanted and (part := source.read(wanted)):
        parts.append(part)
        wanted -= len(part)
    return b"".join(parts)
