"""A violation as the operator types it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from kpdesk.base.letters import control_at
from kpdesk.base.problems import Problem
from kpdesk.monitoring.rules import Obtained
from kpdesk.violations.capture import Capture
from kpdesk.violations.initials import is_initials
from kpdesk.violations.rules import Attribution, Factor, Forum, Part, Place

LONGEST_TEXT = 4_000
LONGEST_LINK = 2_000


@dataclass(frozen=True, slots=True)
class Involved:
    """A person of an incident in his own part; an empty ``kind`` is that of the incident."""

    person: str
    part: Part = Part.DID
    kind: str = ""


@dataclass(slots=True)
class ViolationDraft:
    """One incident; every person in it gets a violation of his own.

    ``persons`` are uids of those with the common ``part``, ``also`` are others in parts of their own;
    ``unidentified`` describes somebody not yet identified. ``incident`` is a violation of the same incident that is
    on record already. ``seen_on`` is the day on which it came to notice, ``posted_on`` the day it was put out.
    The custody fields are for media access to an accused, of whom only initials are kept in ``accused``.
    """

    persons: tuple[str, ...] = ()
    also: tuple[Involved, ...] = ()
    incident: str = ""
    unidentified: str = ""
    kind: str = ""
    platform: str = ""
    seen_on: date | None = None
    posted_on: date | None = None
    seen_by: str = ""
    handle: str = ""
    url: str = ""
    what: str = ""
    note: str = ""
    obtained: str = Obtained.PUBLIC.value
    attribution: Attribution = Attribution.UNDECIDED
    part: Part = Part.DID
    on_duty: bool | None = None
    places: tuple[Place, ...] = ()
    forum: Forum | None = None
    factors: tuple[Factor, ...] = ()
    station: str = ""
    fir_no: str = ""
    fir_date: date | None = None
    accused: str = ""
    outlet: str = ""
    permitted_by: str = ""
    custody_action: str = ""

    def check(self, today: date) -> list[Problem]:
        """Returns all problems at once, but for codes that only the reference data can judge."""
        problems = []
        if not self.persons and not self.also and not self.unidentified.strip():
            problems.append(Problem("violation_of_nobody", "person"))
        apart = [one.person for one in self.also]
        if len({*apart, *self.persons}) < len(apart) + len(set(self.persons)):
            problems.append(Problem("involved_twice", "person"))
        if not self.kind:
            problems.append(Problem("kind_missing", "kind"))
        if self.seen_on is None:
            problems.append(Problem("day_missing", "seen_on"))
        for name in ("seen_on", "posted_on", "fir_date"):
            day = getattr(self, name)
            if day is not None and day > today:
                problems.append(Problem("day_in_future", name, values={"date": day}))
        if self.posted_on and self.seen_on and self.posted_on > self.seen_on:
            problems.append(Problem("posted_after_seen", "posted_on"))
        if not self.obtained:
            problems.append(Problem("obtained_missing", "obtained"))
        elif self.obtained not in set(Obtained):
            problems.append(Problem("obtained_not_allowed", "obtained", values={"obtained": self.obtained}))
        if not is_initials(self.accused):
            problems.append(Problem("accused_not_initials", "accused", values={"text": self.accused.strip()}))
        return problems + self._text_problems()

    def involved(self) -> tuple[Involved, ...]:
        """Returns everybody who is named, in his part."""
        return (*(Involved(uid, self.part) for uid in dict.fromkeys(self.persons)), *self.also)

    def capture(self) -> Capture:
        """Returns what this says of its own evidence; the rest of a capture sheet is completed with the exhibit."""
        return Capture(url=self.url, handle=self.handle, captured_by=self.seen_by, obtained=self.obtained)

    def _text_problems(self) -> list[Problem]:
        problems = []
        for name in _TEXTS:
            text, most = getattr(self, name), LONGEST_LINK if name in {"url", "handle"} else LONGEST_TEXT
            if len(text) > most:
                problems.append(Problem("text_longer_than", name, values={"length": len(text), "most": most}))
            elif control_at(text) is not None:
                problems.append(Problem("text_with_control_sign", name))
        return problems


_TEXTS = (
    "unidentified", "seen_by", "handle", "url", "what", "note", "station", "fir_no", "accused", "outlet",
    "permitted_by", "custody_action",
)  # fmt: skip
