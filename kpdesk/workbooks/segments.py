"""The package's bytes under AES-CBC in segments of 4,096, each with its own vector ([MS-OFFCRYPTO] 2.3.4.15).

One cipher context serves the whole stream: CBC adds the cipher block before, so a segment's first block is given with
"block before" and "vector of this segment" folded in. That saves a context for each segment.
"""

from __future__ import annotations

import struct

from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.algorithms import AES
from cryptography.hazmat.primitives.ciphers.modes import CBC

from kpdesk.workbooks.agile_scheme import BLOCK_BYTES, Scheme

SEGMENT_BYTES = 4096


def encrypt_segments(scheme: Scheme, key: bytes, plain: bytes) -> bytes:
    """Returns the ciphertext, as long as the plain bytes filled up with zeros to whole blocks."""
    work = bytearray(plain)
    work += bytes(-len(plain) % BLOCK_BYTES)
    size = len(work)
    given = memoryview(work)
    # update_into wants one spare block behind what it writes.
    result = bytearray(size + BLOCK_BYTES)
    taken = memoryview(result)
    cipher = Cipher(AES(key), CBC(_vector(scheme, 0))).encryptor()
    for number, start in enumerate(range(0, size, SEGMENT_BYTES)):
        end = min(start + SEGMENT_BYTES, size)
        if start:
            before = result[start - BLOCK_BYTES : start]
            first = given[start : start + BLOCK_BYTES]
            first[:] = _xor(first, before, _vector(scheme, number))
        cipher.update_into(given[start:end], taken[start : end + BLOCK_BYTES - 1])
    return bytes(taken[:size])


def decrypt_segments(scheme: Scheme, key: bytes, cipher_bytes: bytes) -> bytes:
    """Returns the plain bytes with their filling; the length must be whole blocks."""
    size = len(cipher_bytes)
    result = bytearray(size + BLOCK_BYTES)
    cipher = Cipher(AES(key), CBC(_vector(scheme, 0))).decryptor()
    cipher.update_into(cipher_bytes, result)
    for number, start in enumerate(range(SEGMENT_BYTES, size, SEGMENT_BYTES), start=1):
        before = cipher_bytes[start - BLOCK_BYTES : start]
        end = start + BLOCK_BYTES
        result[start:end] = _xor(result[start:end], before, _vector(scheme, number))
    return bytes(memoryview(result)[:size])


def _vector(scheme: Scheme, number: int) -> bytes:
    return scheme.vector(struct.pack("<I", number))


def _xor(one: bytes | bytearray | memoryview, two: bytes | bytearray, three: bytes) -> bytes:
    mixed = int.from_bytes(one, "big") ^ int.from_bytes(two, "big") ^ int.from_bytes(three, "big")
    return mixed.to_bytes(BLOCK_BYTES, "big")
