"""An office's two public keys as something that a person can compare: hexadecimal groups, and six words."""

from __future__ import annotations

import hashlib

from kpdesk.crypto import words

_DIGITS = 32
_GROUP = 4


def fingerprint(signing_public: bytes, agreement_public: bytes) -> str:
    """Returns 128 bits of the SHA-256 of both keys, in eight groups of four hexadecimal digits."""
    digits = hashlib.sha256(signing_public + agreement_public).hexdigest()[:_DIGITS]
    return " ".join(digits[place : place + _GROUP] for place in range(0, _DIGITS, _GROUP))


def check_words(signing_public: bytes, agreement_public: bytes) -> str:
    """Returns the six words that stand for both keys; read out by telephone and heard back before certifying."""
    return words.check_words(signing_public + agreement_public)
