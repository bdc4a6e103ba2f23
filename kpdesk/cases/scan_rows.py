"""A scan of a case as screens and files see it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ScanRow:
    """A scan of a case: which step it proves, what it is called, and what its bytes hash to."""

    uid: str
    step_uid: str
    file_name: str
    media_type: str
    size_bytes: int
    sha256: str
    attached_by: str
