"""One byte form for one value, so that digests and signatures can be compared."""

from __future__ import annotations

import hashlib
import json
import unicodedata
from datetime import date, datetime
from enum import Enum

from kpdesk.base.clock import iso_utc


def canonical(value: object) -> bytes:
    """Returns compact JSON in UTF-8: keys sorted, text NFC with ``\\n``, dates ISO, times to the second.

    Raises TypeError for a float (no schema of ours has one) and for anything else without a canonical form.
    """
    return json.dumps(plain(value), ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False).encode()


def plain(value: object) -> object:
    """Returns the value as JSON types only, in canonical form; raises TypeError where there is none."""
    match value:
        case None | bool() | int():
            return value
        case Enum():
            return plain(value.value)
        case str():
            return unicodedata.normalize("NFC", value).replace("\r\n", "\n").replace("\r", "\n")
        case datetime():
            return iso_utc(value)
        case date():
            return value.isoformat()
        case dict():
            return {str(plain(key)): plain(item) for key, item in value.items()}
        case list() | tuple():
            return [plain(item) for item in value]
        case set() | frozenset():
            return sorted((plain(item) for item in value), key=str)
        case _:
            raise TypeError(f"no canonical form for {type(value).__name__}")


def sha256_hex(data: bytes) -> str:
    """Returns the SHA-256 of the bytes as 64 hexadecimal digits."""
    return hashlib.sha256(data).hexdigest()


def digest(value: object) -> str:
    """Returns the SHA-256 of the value's canonical form as 64 hexadecimal digits."""
    return sha256_hex(canonical(value))
