"""The truth about a simulation: what was planted where, and what became of each file."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from enum import StrEnum
from typing import Any


class Anomaly(StrEnum):
    """What is planted for an early warning to find."""

    NIL = "nil_while_neighbours_report"
    COPIED = "figures_copied"
    NO_RESULT = "action_without_result"
    RELAPSE = "relapse_after_directive"
    NO_PROOF = "closure_without_proof"
    SUPERVISOR = "same_supervisor"
    POSTING = "better_posting"
    REDUCED = "reduced_on_appeal"
    CERTIFICATE = "certificate_contradicts"


class Fate(StrEnum):
    """What becomes of a file, or with which file something began; ``in_time`` is the rule."""

    IN_TIME = "in_time"
    LATE = "late"
    LOST = "lost"
    FORK = "fork"
    RESTORED = "restored"


@dataclass(frozen=True, slots=True)
class Planted:
    """One anomaly: the office, the week in which it can first be seen, and the uids of the rows that show it.

    ``detail`` says more: the number of days of a relapse, the directive, the weeks of a stretch.
    """

    kind: Anomaly
    office: str
    week: str
    uids: tuple[str, ...] = ()
    detail: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class FileTruth:
    """A file that was written: ``arrives`` is the day on which it reaches the CPO, None for one that never does."""

    file: str
    office: str
    week: str
    seq: int
    fate: Fate
    arrives: str | None


@dataclass(frozen=True, slots=True)
class Event:
    """Something of ordinary life that the CPO has to take in its stride: a transfer, an appeal, a restored store."""

    what: str
    office: str
    week: str
    uids: tuple[str, ...] = ()


@dataclass(slots=True)
class Truth:
    """Everything that a test or a trainer compares with what the CPO finds.

    ``real`` offices worked in real stores; nothing was planted there, and what is found of them is not judged.
    """

    seed: int
    offices: tuple[str, ...]
    real: tuple[str, ...]
    weeks: tuple[str, ...]
    directives: list[dict[str, str]] = field(default_factory=list)
    planted: list[Planted] = field(default_factory=list)
    files: list[FileTruth] = field(default_factory=list)
    events: list[Event] = field(default_factory=list)

    def as_dict(self) -> dict[str, Any]:
        """Returns JSON types; the same seed gives the same."""
        return {
            "seed": self.seed,
            "offices": list(self.offices),
            "real": list(self.real),
            "weeks": list(self.weeks),
            "directives": self.directives,
            "planted": [{**asdict(item), "uids": list(item.uids)} for item in self.planted],
            "files": [asdict(item) for item in self.files],
            "events": [{**asdict(item), "uids": list(item.uids)} for item in self.events],
        }
