"""The arithmetic of agile encryption ([MS-OFFCRYPTO] 2.3.4.10-15): keys from a password, and values under them."""

from __future__ import annotations

import hashlib
import hmac
import struct
from dataclasses import dataclass
from enum import Enum

from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.algorithms import AES
from cryptography.hazmat.primitives.ciphers.modes import CBC

from kpdesk.base.errors import Refused

BLOCK_BYTES = 16
_ALGORITHMS = {"SHA1": hashlib.sha1, "SHA256": hashlib.sha256, "SHA384": hashlib.sha384, "SHA512": hashlib.sha512}
HASH_BYTES = {name: algorithm().digest_size for name, algorithm in _ALGORITHMS.items()}
"""Hashes that Excel 2010 and later may name in a file, with their sizes; ours are all SHA512."""


class Purpose(bytes, Enum):
    """The block keys of [MS-OFFCRYPTO] 2.3.4.11-2.3.4.14, which keep the derived keys apart."""

    VERIFIER_INPUT = bytes.fromhex("fea7d2763b4b9e79")
    VERIFIER_HASH = bytes.fromhex("d7aa0f6d3061344e")
    PACKAGE_KEY = bytes.fromhex("146e0be7abacd0d6")
    HMAC_KEY = bytes.fromhex("5fb2ad010cb9e1f6")
    HMAC_VALUE = bytes.fromhex("a0677f02b22c8433")


@dataclass(frozen=True, slots=True)
class Scheme:
    """Salt, AES key size in bits and hash that one part of the file is encrypted with; the mode is always CBC."""

    salt: bytes
    key_bits: int = 256
    hash_name: str = "SHA512"

    def hashed(self, *parts: bytes) -> bytes:
        """Returns the scheme's hash of the joined parts."""
        return _ALGORITHMS[self.hash_name](b"".join(parts)).digest()

    @property
    def salt_vector(self) -> bytes:
        """The vector of the values that the password protects: the salt itself ([MS-OFFCRYPTO] 2.3.4.12)."""
        return _fitted(self.salt, BLOCK_BYTES)

    def vector(self, purpose: bytes) -> bytes:
        """Returns the initialisation vector for a purpose, or for a segment's number in four bytes."""
        return _fitted(self.hashed(self.salt, purpose), BLOCK_BYTES)


def stretched(scheme: Scheme, password: str, spin: int) -> bytes:
    """Returns the hash of the password after ``spin`` rounds; raises Refused ``passphrase_not_text``.

    The loop is the file format's own; 100,000 rounds take 0.1-0.15 s.
    """
    try:
        secret = password.encode("utf-16-le")
    except UnicodeEncodeError:
        raise Refused("passphrase_not_text", field="password") from None
    digest = scheme.hashed(scheme.salt, secret)
    algorithm = _ALGORITHMS[scheme.hash_name]
    count = struct.Struct("<I").pack
    for number in range(spin):
        digest = algorithm(count(number) + digest).digest()
    return digest


def password_key(scheme: Scheme, stretched_password: bytes, purpose: Purpose) -> bytes:
    """Returns the AES key for one of the values that the password protects."""
    return _fitted(scheme.hashed(stretched_password, purpose), scheme.key_bits // 8)


def encrypted(key: bytes, vector: bytes, value: bytes) -> bytes:
    """Returns the value, filled up with zeros to whole blocks, under AES-CBC."""
    cipher = Cipher(AES(key), CBC(vector)).encryptor()
    return cipher.update(value + bytes(-len(value) % BLOCK_BYTES)) + cipher.finalize()


def decrypted(key: bytes, vector: bytes, value: bytes) -> bytes:
    """Returns the value with its filling; its length must be whole blocks."""
    cipher = Cipher(AES(key), CBC(vector)).decryptor()
    return cipher.update(value) + cipher.finalize()


def package_hmac(scheme: Scheme, key: bytes, stream: memoryview) -> bytes:
    """Returns the proof over the whole stream ``EncryptedPackage``, its eight bytes of length included."""
    return hmac.digest(key, stream, scheme.hash_name)


def _fitted(value: bytes, size: int) -> bytes:
    # [MS-OFFCRYPTO] 2.3.4.11: too short a hash is filled with 0x36.
    return value[:size].ljust(size, b"\x36")
