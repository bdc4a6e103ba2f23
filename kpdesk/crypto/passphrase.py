"""A key from a passphrase: Argon2id (RFC 9106), its cost kept beside the salt."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

from argon2.exceptions import HashingError
from argon2.low_level import Type, hash_secret_raw

from kpdesk.base.errors import Broken, Refused

KEY_BYTES = 32
SALT_BYTES = 16
# A key file is read before anything vouches for it: these bounds keep an altered one from taking all memory or time.
MOST_MEMORY_KIB = 256 * 1024
MOST_PASSES = 16
MOST_LANES = 8
LEAST_MEMORY_KIB_PER_LANE = 8


@dataclass(frozen=True, slots=True)
class Argon2Cost:
    """What one derivation takes: memory in KiB, passes over it, lanes (threads)."""

    memory_kib: int
    passes: int
    lanes: int

    def possible(self) -> bool:
        """Returns whether this program will derive at this cost."""
        numbers = (self.memory_kib, self.passes, self.lanes)
        if not all(type(number) is int for number in numbers):
            return False
        return (
            1 <= self.lanes <= MOST_LANES
            and 1 <= self.passes <= MOST_PASSES
            and LEAST_MEMORY_KIB_PER_LANE * self.lanes <= self.memory_kib <= MOST_MEMORY_KIB
        )


DEFAULT_COST = Argon2Cost(memory_kib=64 * 1024, passes=4, lanes=4)
"""RFC 9106's choice for small memories with one pass more: 0.15-0.2 s where this was measured, 64 MiB for that time."""


def derive_key(passphrase: str, salt: bytes, cost: Argon2Cost) -> bytes:
    """Returns 32 bytes from the passphrase (NFC, UTF-8), the salt and the cost.

    Raises Refused ``passphrase_not_text`` for lone surrogates, Broken ``key_cost_not_possible`` where cost or salt
    are outside what this program ever writes, Broken ``memory_short`` when the machine cannot give the memory.
    """
    if not cost.possible() or not 8 <= len(salt) <= 64:
        raise Broken("key_cost_not_possible")
    try:
        secret = unicodedata.normalize("NFC", passphrase).encode()
    except UnicodeEncodeError:
        raise Refused("passphrase_not_text", field="password") from None
    try:
        return hash_secret_raw(secret, salt, cost.passes, cost.memory_kib, cost.lanes, KEY_BYTES, Type.ID)
    except HashingError as error:
        raise Broken("memory_short", needed_mib=cost.memory_kib // 1024) from error
