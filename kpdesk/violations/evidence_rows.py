"""Exhibits as screens, papers and other features see them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from kpdesk.store.stray_files import StrayFile
from kpdesk.violations.capture import Capture


@dataclass(frozen=True, slots=True)
class EvidenceRow:
    """One exhibit; ``sha256`` is that of the file as taken in, ``also`` names other violations with the same file.

    ``taken_by`` entered it at ``taken_at`` on the computer ``taken_on``. ``kind_differs``: its name says another kind
    of file than its contents.
    """

    uid: str
    violation_uid: str
    number: str
    exhibit: str
    file_name: str
    media_type: str
    size_bytes: int
    sha256: str
    taken_at: datetime
    taken_by: str
    taken_on: str
    capture: Capture
    kind_differs: bool = False
    also: tuple[str, ...] = ()

    @property
    def shows_accused(self) -> bool:
        """Whether an accused in custody is to be seen: never printed."""
        return bool(self.capture.shows_accused)


@dataclass(frozen=True, slots=True)
class EvidenceTaken:
    """What became of one file at one violation; ``uid`` None when this violation holds the same file already.

    ``same_as`` names the other violations that hold the same contents; ``shows_accused`` and ``kind_differs`` are to
    be said to who added it.
    """

    uid: str | None
    number: str
    exhibit: str
    file_name: str
    size_bytes: int
    sha256: str
    same_as: tuple[str, ...]
    shows_accused: bool = False
    kind_differs: bool = False


@dataclass(frozen=True, slots=True)
class EvidenceFault:
    """An exhibit that is not as it was taken in; ``code`` and ``values`` say what: missing, resized, changed."""

    number: str
    exhibit: str
    file_name: str
    code: str
    values: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class EvidenceVerdict:
    """What hashing everything again found; ``files`` are the sealed files, ``exhibits`` the entries that name them.

    ``strays`` are files in the locker that no record names: nothing is wrong with any exhibit for that.
    """

    files: int
    exhibits: int
    faults: tuple[EvidenceFault, ...]
    strays: tuple[StrayFile, ...] = ()


@dataclass(frozen=True, slots=True)
class CustodyEntry:
    """Who did what with an exhibit, when, why and on which computer; from the audit trail's entry ``seq``.

    ``action`` is the audit action without its ``evidence_``; ``intact`` is set where it was hashed again.
    """

    seq: int
    at: datetime
    actor: str
    role: str
    action: str
    reason: str = ""
    computer: str = ""
    details: Mapping[str, object] = field(default_factory=dict)
    intact: bool | None = None


@dataclass(frozen=True, slots=True)
class EvidenceShown:
    """An exhibit's contents, to be shown from memory and never written to disk."""

    uid: str
    number: str
    exhibit: str
    file_name: str
    media_type: str
    data: bytes
    shows_accused: bool
