"""Rows as JSON and back: days, moments and bytes keep what they were."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any, Final

STAMPS: Final = frozenset({"revision", "changed_at", "changed_by"})
"""Columns that tell who wrote a row how often, not what it says."""

_DIGEST_BYTES: Final = 12
_MOMENT, _DAY, _BYTES = "\u0001t", "\u0001d", "\u0001b"


def as_text(value: object) -> str:
    """Returns plain values, days, moments and bytes within lists and mappings as JSON."""
    return _WRITTEN(value)


def from_text(text: str) -> Any:
    """Returns what :func:`as_text` was given, tuples as lists."""
    return json.loads(text, object_hook=_read)


def _plain(value: object) -> object:
    if isinstance(value, datetime):
        return {_MOMENT: value.isoformat()}
    if isinstance(value, date):
        return {_DAY: value.isoformat()}
    if isinstance(value, bytes | memoryview):
        return {_BYTES: bytes(value).hex()}
    raise TypeError(f"no JSON for {type(value).__name__}")


def _read(found: dict[str, Any]) -> Any:
    if len(found) == 1:
        ((mark, text),) = found.items()
        if mark == _MOMENT:
            return datetime.fromisoformat(text)
        if mark == _DAY:
            return date.fromisoformat(text)
        if mark == _BYTES:
            return bytes.fromhex(text)
    return found


def content_of(row: Mapping[str, object]) -> str:
    """Returns a short digest of what a row says, whoever wrote it whenever and however often."""
    said = sorted((name, value) for name, value in row.items() if name not in STAMPS)
    return hashlib.blake2b(as_text(said).encode(), digest_size=_DIGEST_BYTES).hexdigest()


_WRITTEN = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), default=_plain).encode
