"""A picture that was copied elsewhere and pasted here: bytes in memory, never a file that is left behind."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Pasted:
    """``name`` is what it shall be called on record, ``data`` its bytes."""

    name: str
    data: bytes = field(repr=False)


Attached = Path | Pasted
"""What can be attached: a file, or what was pasted."""


def path_of(attached: Attached) -> Path:
    """Returns the path of a file; of what was pasted the name alone, by which messages call it."""
    return Path(attached.name) if isinstance(attached, Pasted) else attached
