"""Workbooks as LibreOffice and Excel 2007 lock them: standard encryption of [MS-OFFCRYPTO] 2.3.4.5-2.3.4.9, read only.

AES in ECB mode under a key from SHA-1, without any proof of the contents: the right password opens the file, and only
the seal inside can say that nothing was changed.
"""

from __future__ import annotations

import hashlib
import hmac
import struct
from dataclasses import dataclass
from typing import Final

from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.algorithms import AES
from cryptography.hazmat.primitives.ciphers.modes import ECB

from kpdesk.base.errors import Broken, Refused
from kpdesk.workbooks.agile_scheme import BLOCK_BYTES, Scheme, stretched
from kpdesk.workbooks.segments import LENGTH

_MAJORS: Final = (2, 3, 4)
_MINOR: Final = 2
_IS_AES: Final = 0x20
_KEY_BITS: Final = {0x660E: 128, 0x660F: 192, 0x6610: 256}
_SHA1: Final = (0, 0x8004)
_SPIN: Final = 50_000
_SALT_BYTES: Final = 16
_SHA1_BYTES: Final = 20
_HASH_PLACE_BYTES: Final = 32
_HEADER: Final = struct.Struct("<2HII8I")
_VERIFIER: Final = struct.Struct(f"<I{_SALT_BYTES}s{BLOCK_BYTES}sI{_HASH_PLACE_BYTES}s")
_FIRST_WORDS: Final = 12


@dataclass(frozen=True, slots=True)
class StandardInfo:
    """What the stream ``EncryptionInfo`` says: the password's salt, and a check value under the file's key."""

    salt: bytes
    key_bits: int
    verifier: bytes
    verifier_hash: bytes


def is_standard(untrusted: bytes) -> bool:
    """Returns whether the stream ``EncryptionInfo`` names one of the schemes before agile."""
    major, minor = struct.unpack_from("<2H", untrusted.ljust(4, b"\0"))
    return minor == _MINOR and major in _MAJORS


def read_standard_info(untrusted: bytes) -> StandardInfo:
    """Returns what the stream says; raises Refused ``saved_with_old_encryption`` for RC4, Broken ``damaged``."""
    if len(untrusted) < _HEADER.size:
        raise _damaged()
    _, _, flags, header_bytes, _, _, cipher, hashing, bits, *_ = _HEADER.unpack_from(untrusted)
    if not flags & _IS_AES:
        raise Refused("saved_with_old_encryption", field="file")
    place = _FIRST_WORDS + header_bytes
    if _KEY_BITS.get(cipher) != bits or hashing not in _SHA1 or place + _VERIFIER.size > len(untrusted):
        raise _damaged()
    salt_bytes, salt, verifier, hash_bytes, verifier_hash = _VERIFIER.unpack_from(untrusted, place)
    if salt_bytes != _SALT_BYTES or hash_bytes != _SHA1_BYTES:
        raise _damaged()
    return StandardInfo(salt, bits, verifier, verifier_hash)


def decrypt_standard(info: StandardInfo, stream: memoryview, password: str) -> bytes:
    """Returns the bytes inside ``EncryptedPackage``, unproved.

    Raises Refused ``wrong_password``, ``passphrase_not_text``; Broken ``damaged``.
    """
    key = _key(info, password)
    verifier = _decrypted(key, info.verifier)
    if not hmac.compare_digest(_sha1(verifier), _decrypted(key, info.verifier_hash)[:_SHA1_BYTES]):
        raise Refused("wrong_password", field="password")
    if len(stream) < LENGTH.size:
        raise _damaged()
    size, body = LENGTH.unpack_from(stream)[0], stream[LENGTH.size :]
    # Some writers leave a half block behind the last whole one.
    whole = body[: len(body) - len(body) % BLOCK_BYTES]
    if size > len(whole):
        raise _damaged()
    return _decrypted(key, whole)[:size]


def _key(info: StandardInfo, password: str) -> bytes:
    last = _sha1(stretched(Scheme(info.salt, info.key_bits, "SHA1"), password, _SPIN) + bytes(4))
    halves = (bytes(filling ^ byte for byte in last.ljust(64, b"\0")) for filling in (0x36, 0x5C))
    return b"".join(map(_sha1, halves))[: info.key_bits // 8]


def _decrypted(key: bytes, value: bytes | memoryview) -> bytes:
    # The format's own mode; nothing is written so.
    cipher = Cipher(AES(key), ECB()).decryptor()  # noqa: S305
    return cipher.update(value) + cipher.finalize()


def _sha1(value: bytes) -> bytes:
    return hashlib.sha1(value, usedforsecurity=False).digest()


def _damaged() -> Broken:
    return Broken("damaged", part="encryption")
