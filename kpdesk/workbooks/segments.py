"""The package's bytes under AES-CBC in segments of 4,096, each with its own vector ([MS-OFFCRYPTO] 2.3.4.15).

One cipher context serves the whole stream: CBC adds the cipher block before, so a segment's first block is given with
"block before" and "vector of this segment" folded in. That saves a context for each segment.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator

from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.algorithms import AES
from cryptography.hazmat.primitives.ciphers.modes import CBC

from kpdesk.base.errors import Broken
from kpdesk.workbooks.agile_scheme import BLOCK_BYTES, Scheme

SEGMENT_BYTES = 4096
LENGTH = struct.Struct("<Q")
NUMBER = struct.Struct("<I")


def encrypted_stream(scheme: Scheme, key: bytes, plain: bytes) -> memoryview:
    """Returns the stream ``EncryptedPackage``: eight bytes of length, then the plain bytes under the key.

    The plain bytes are filled up with zeros to whole blocks.
    """
    size = len(plain) + -len(plain) % BLOCK_BYTES
    # Encrypted where it stands; update_into wants one spare block behind what it writes.
    work = bytearray(LENGTH.size + size + BLOCK_BYTES)
    LENGTH.pack_into(work, 0, len(plain))
    view = memoryview(work)
    view[LENGTH.size : LENGTH.size + len(plain)] = plain
    body = view[LENGTH.size :]
    starts = range(0, size, SEGMENT_BYTES)
    cipher = Cipher(AES(key), CBC(scheme.vector(NUMBER.pack(0)))).encryptor()
    for start, vector in zip(starts, _vectors(scheme, len(starts)), strict=True):
        end = min(start + SEGMENT_BYTES, size)
        if start:
            body[start : start + BLOCK_BYTES] = _folded(body, start, body[start - BLOCK_BYTES : start], vector)
        cipher.update_into(body[start:end], body[start : end + BLOCK_BYTES - 1])
    return view[: LENGTH.size + size]


def decrypted_stream(scheme: Scheme, key: bytes, stream: memoryview) -> bytes:
    """Returns the plain bytes of a stream that was proved; raises Broken ``damaged`` for impossible lengths."""
    size = LENGTH.unpack_from(stream)[0]
    body = stream[LENGTH.size :]
    if size > len(body) or len(body) % BLOCK_BYTES:
        raise Broken("damaged", part="package")
    result = bytearray(len(body) + BLOCK_BYTES)
    starts = range(0, len(body), SEGMENT_BYTES)
    cipher = Cipher(AES(key), CBC(scheme.vector(NUMBER.pack(0)))).decryptor()
    cipher.update_into(body, result)
    for start, vector in zip(starts, _vectors(scheme, len(starts)), strict=True):
        if start:
            result[start : start + BLOCK_BYTES] = _folded(result, start, body[start - BLOCK_BYTES : start], vector)
    return bytes(memoryview(result)[:size])


def _vectors(scheme: Scheme, count: int) -> Iterator[bytes]:
    return (scheme.vector(NUMBER.pack(number)) for number in range(count))


def _folded(data: bytearray | memoryview, start: int, before: memoryview, vector: bytes) -> bytes:
    block = int.from_bytes(data[start : start + BLOCK_BYTES], "big")
    return (block ^ int.from_bytes(before, "big") ^ int.from_bytes(vector, "big")).to_bytes(BLOCK_BYTES, "big")
