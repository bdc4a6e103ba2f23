"""What screens and the command line show of transfer files."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from kpdesk.exchange.seal import ChangedBlock
from kpdesk.reference.pack_rules import ListChange


@dataclass(frozen=True, slots=True)
class Arrived:
    """What evidence came with a file: how many exhibits were kept, which are missing, which pictures were exchanged.

    ``missing`` and ``changed`` are numbers with their exhibits ("MRD/2026/0007 A"); ``fault`` is the code for which
    a sidecar was not kept ("" for none, or a good one).
    """

    kept: int = 0
    missing: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    fault: str = ""
    fault_values: Mapping[str, object] | None = None


@dataclass(frozen=True, slots=True)
class FileReport:
    """One received file: its verdict, what it says of itself, and what taking it in did or would do.

    ``code`` is ``in_order`` for a green file, ``taken_late`` for an older one that was taken in because a person said
    so; ``values`` fill the code's sentence. ``tables`` are names and row counts, ``missing`` numbers that never came.
    ``epoch_note`` is the sender's signed note in the first file after its store was restored, otherwise empty.
    ``list_changes`` are the rows of lists that a data pack changes, one by one. ``evidence`` is what came with it.
    """

    name: str
    sha256: str
    colour: str
    code: str
    values: Mapping[str, object]
    sender: str | None = None
    recipients: tuple[str, ...] = ()
    seq: int | None = None
    kind: str | None = None
    period: str | None = None
    tables: tuple[tuple[str, int], ...] = ()
    changed_blocks: tuple[ChangedBlock, ...] = ()
    missing: tuple[int, ...] = ()
    counts: Mapping[str, int] = field(default_factory=dict)
    accepted: bool = False
    receipt: str | None = None
    epoch_note: str = ""
    list_changes: tuple[ListChange, ...] = ()
    evidence: Arrived | None = None

    @property
    def is_good(self) -> bool:
        """Whether nobody needs to look at it."""
        return self.colour == "green"


@dataclass(frozen=True, slots=True)
class SentFile:
    """A transfer file that was handed over and read back; ``sidecar`` is the name of the evidence beside it.

    ``evidence_lacking`` counts contents that a region could not pass on, as they are not there.
    """

    path: str
    name: str
    seq: int
    kind: str
    rows: int
    sha256: str
    sidecar: str = ""
    evidence_lacking: int = 0


@dataclass(frozen=True, slots=True)
class OutboxRow:
    """One file of the outbox; ``overdue`` when it has had no receipt for 14 days.

    ``is_week`` is an own week, which can be written anew: not one that was passed on, nor a region's reviews.
    ``review`` is the state of the recipient's review of that week, "" while none came.
    """

    uid: str
    file_name: str
    recipient: str
    seq: int
    kind: str
    period: str
    state: str
    rows: int
    sha256: str
    written_at: datetime
    receipt: Mapping[str, Any] | None
    overdue: bool
    is_week: bool = False
    review: str = ""


@dataclass(frozen=True, slots=True)
class InboxRow:
    """One file that came in, accepted or in quarantine; ``values`` fill the sentence of its code.

    ``remedy`` is the one thing that helps with a file in quarantine, ``answered`` the receipt by which its sender was
    asked. ``counts`` say what the file brought, ``left_out`` how many rows were not taken, ``accepted_by`` who
    accepted changed rows, ``reasons`` which ones and why.
    """

    uid: str
    file_name: str
    sender: str
    seq: int | None
    kind: str
    period: str
    colour: str
    code: str
    accepted: bool
    received_at: datetime
    sha256: str
    values: Mapping[str, str] = field(default_factory=dict)
    remedy: str = ""
    answered: str = ""
    counts: Mapping[str, int] = field(default_factory=dict)
    missing: tuple[int, ...] = ()
    left_out: int = 0
    accepted_by: str = ""
    reasons: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class PeerRow:
    """Another office's key as lists show it."""

    office: str
    key_id: str
    check_words: str
    valid_from: datetime
    valid_to: datetime
    revoked_at: datetime | None


@dataclass(frozen=True, slots=True)
class Enrolment:
    """What an enrolment step wrote, and what is compared by telephone; ``words`` only at the office that made them."""

    office: str
    path: str
    fingerprint: str
    check_words: str
    words: str = ""
