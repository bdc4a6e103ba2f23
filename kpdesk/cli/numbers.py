"""Numbers as they are typed on the command line."""

from __future__ import annotations

LARGEST = 999_999_999


def number(text: str) -> int:
    """Returns the whole number; raises ValueError beyond nine digits, where days and columns can no longer hold it."""
    found = int(text)
    if abs(found) > LARGEST:
        raise ValueError(text)
    return found
