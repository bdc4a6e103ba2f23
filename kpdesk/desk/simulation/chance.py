"""Chance that comes out alike for the same seed, and names and keys that are drawn from it."""

from __future__ import annotations

import random
import uuid
from datetime import datetime

_VERSION_7 = 0x7
_VARIANT = 0b10


def chance_of(seed: int, *names: object) -> random.Random:
    """Returns the chance of one thing of a simulation: what another thing draws leaves it as it is."""
    return random.Random("/".join(map(str, (seed, *names))))  # noqa: S311 - invented data, no secret


def drawn_uid(chance: random.Random, moment: datetime) -> str:
    """Returns a UUIDv7 of that moment, as an office gives one to each record."""
    milliseconds = int(moment.timestamp() * 1000)
    bits = milliseconds << 80 | _VERSION_7 << 76 | chance.getrandbits(12) << 64 | _VARIANT << 62
    return str(uuid.UUID(int=bits | chance.getrandbits(62)))
