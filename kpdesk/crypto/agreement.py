"""A password that two offices both know and nobody types: X25519 and HKDF over the file's own salt."""

from __future__ import annotations

import base64

from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from kpdesk.base.errors import Broken

PASSWORD_PURPOSE = b"kpdesk xlsx v1"
KEY_PURPOSE = b"kpdesk kpe v1"
_PASSWORD_BYTES = 20
_GROUP = 4


class AgreementKey:
    """An office's private agreement key; ``public_bytes`` is what other offices need."""

    def __init__(self, private: X25519PrivateKey) -> None:
        self._private = private
        self.public_bytes = private.public_key().public_bytes_raw()

    @classmethod
    def generate(cls) -> AgreementKey:
        """Returns a fresh key."""
        return cls(X25519PrivateKey.generate())

    @classmethod
    def from_bytes(cls, private: bytes) -> AgreementKey:
        """Returns the key that :meth:`private_bytes` gave; raises ValueError unless it is 32 bytes."""
        return cls(X25519PrivateKey.from_private_bytes(private))

    def private_bytes(self) -> bytes:
        """Returns the 32 secret bytes, which go nowhere but into a sealed envelope."""
        return self._private.private_bytes_raw()

    def derive(self, their_public: bytes, salt: bytes, purpose: bytes, size_bytes: int) -> bytes:
        """Returns secret bytes that the other side derives alike; raises Broken ``public_key_not_usable``."""
        try:
            # Refuses the few public keys that would give everybody the same, known secret (RFC 7748, 6.1).
            shared = self._private.exchange(X25519PublicKey.from_public_bytes(their_public))
        except ValueError:
            raise Broken("public_key_not_usable") from None
        return HKDF(SHA256(), size_bytes, salt=salt, info=purpose).derive(shared)


def shared_password(own_private: AgreementKey, their_public: bytes, salt: bytes) -> str:
    """Returns the password of one transfer workbook: 160 bits as 32 letters and digits in eight groups of four.

    ``salt`` is the workbook's own password salt. Raises Broken ``public_key_not_usable``.
    """
    letters = base64.b32encode(own_private.derive(their_public, salt, PASSWORD_PURPOSE, _PASSWORD_BYTES)).decode()
    return "-".join(letters[place : place + _GROUP] for place in range(0, len(letters), _GROUP))


def shared_file_key(own_private: AgreementKey, their_public: bytes, salt: bytes) -> bytes:
    """Returns the 32-byte key of one evidence sidecar; raises Broken ``public_key_not_usable``."""
    return own_private.derive(their_public, salt, KEY_PURPOSE, 32)
