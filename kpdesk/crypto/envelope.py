"""A few bytes under a key, with proof that nobody changed them."""

from __future__ import annotations

import secrets

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from kpdesk.base.errors import Broken

FORMAT = b"\x01"
NONCE_BYTES = 12
TAG_BYTES = 16


def new_key() -> bytes:
    """Returns a fresh random 256-bit key."""
    return secrets.token_bytes(32)


def seal(key: bytes, plaintext: bytes, associated: bytes) -> bytes:
    """Returns format byte, random nonce and AES-256-GCM ciphertext with its tag.

    ``associated`` is what the bytes belong to (a purpose, a slot, a user): it is not kept, and opening needs the same.
    """
    nonce = secrets.token_bytes(NONCE_BYTES)
    return FORMAT + nonce + AESGCM(key).encrypt(nonce, plaintext, FORMAT + associated)


def open_sealed(key: bytes, sealed: bytes, associated: bytes) -> bytes:
    """Returns the plaintext; raises Broken ``sealed_data_damaged`` for a wrong key, another owner or any change."""
    nonce, body = sealed[1 : 1 + NONCE_BYTES], sealed[1 + NONCE_BYTES :]
    if sealed[:1] != FORMAT or len(body) < TAG_BYTES:
        raise Broken("sealed_data_damaged")
    try:
        return AESGCM(key).decrypt(nonce, body, FORMAT + associated)
    except InvalidTag:
        raise Broken("sealed_data_damaged") from None
