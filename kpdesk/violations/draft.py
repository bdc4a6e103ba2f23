"""A violation as the operator types it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from kpdesk.base.letters import control_at
from kpdesk.base.problems import Problem
from kpdesk.monitoring.rules import Obtained
from kpdesk.violations.rules import Attribution, Factor, Part

LONGEST_TEXT = 4_000
LONGEST_LINK = 2_000


@dataclass(slots=True)
class ViolationDraft:
    """One incident with one kind; every person in it gets a violation of his own.

    ``persons`` are uids; ``unidentified`` describes somebody not yet identified. ``seen_on`` is the day on which it
    came to notice, ``posted_on`` the day it was put out. The custody fields are for media access to an accused, of
    whom no more than initials belong in ``what``.
    """

    persons: tuple[str, ...] = ()
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
    factors: tuple[Factor, ...] = ()
    station: str = ""
    fir_no: str = ""
    fir_date: date | None = None
    outlet: str = ""
    permitted_by: str = ""
    custody_action: str = ""

    def check(self, today: date) -> list[Problem]:
        """Returns all problems at once, but for codes that only the reference data can judge."""
        problems = []
        if not self.persons and not self.unidentified.strip():
            problems.append(Problem("violation_of_nobody", "person"))
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
        return problems + self._text_problems()

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
    "unidentified", "seen_by", "handle", "url", "what", "note", "station", "fir_no", "outlet", "permitted_by",
    "custody_action",
)  # fmt: skip
