"""Proof of who wrote something: Ed25519 over a domain and a message."""

from __future__ import annotations

import hashlib

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

PUBLIC_BYTES = 32
SIGNATURE_BYTES = 64


class SigningKey:
    """An office's private signing key; ``public_bytes`` is what others know it by."""

    def __init__(self, private: Ed25519PrivateKey) -> None:
        self._private = private
        self.public_bytes = private.public_key().public_bytes_raw()

    @classmethod
    def generate(cls) -> SigningKey:
        """Returns a fresh key."""
        return cls(Ed25519PrivateKey.generate())

    @classmethod
    def from_bytes(cls, private: bytes) -> SigningKey:
        """Returns the key that :meth:`private_bytes` gave; raises ValueError unless it is 32 bytes."""
        return cls(Ed25519PrivateKey.from_private_bytes(private))

    def private_bytes(self) -> bytes:
        """Returns the 32 secret bytes, which go nowhere but into a sealed envelope."""
        return self._private.private_bytes_raw()

    @property
    def id(self) -> str:
        """The key's short name, as :func:`key_id` gives it."""
        return key_id(self.public_bytes)

    def sign(self, domain: bytes, message: bytes) -> bytes:
        """Returns the 64-byte signature over ``domain + NUL + message``.

        The domain says what kind of thing is signed (``b"kpdesk-manifest-v1"``), so that a signature under one kind
        can never be shown as one under another. Raises ValueError for an empty domain or one that holds a NUL.
        """
        return self._private.sign(_bound(domain, message))


def verify(public: bytes, domain: bytes, message: bytes, signature: bytes) -> bool:
    """Returns whether the holder of the key signed this message in this domain; False too for keys that are none."""
    if len(public) != PUBLIC_BYTES or len(signature) != SIGNATURE_BYTES:
        return False
    try:
        Ed25519PublicKey.from_public_bytes(public).verify(signature, _bound(domain, message))
    except InvalidSignature:
        return False
    return True


def key_id(public: bytes) -> str:
    """Returns 16 hexadecimal digits of the SHA-256 of a public key: a name for lists and papers, no proof."""
    return hashlib.sha256(public).hexdigest()[:16]


def _bound(domain: bytes, message: bytes) -> bytes:
    if not domain or b"\0" in domain:
        raise ValueError("a signing domain is a non-empty name without NUL")
    return domain + b"\0" + message
