"""A return drawn up from facts: everything of it that is computed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from kpdesk.base.canonical import digest
from kpdesk.base.problems import Problem
from kpdesk.weekly.account import draw_account, problems_of
from kpdesk.weekly.certificate import certify
from kpdesk.weekly.facts import WeekFacts
from kpdesk.weekly.figures import corrections_of, figures_of
from kpdesk.weekly.parts import draw_parts
from kpdesk.weekly.sums import sums_of
from kpdesk.weekly.trend import trend_of

STATED: Final = (
    "week", "edition", "letter_no", "note", "narrative", "revised_because", "waiver", "issued",
    "figures", "counted", "parts", "certificate",
)  # fmt: skip
"""What a frozen return states besides its office: the figures, their rows, and every word of the letter."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """Figures, the uids that they were counted from, parts and certificate as JSON types, and what does not fit."""

    figures: dict[str, Any]
    counted: dict[str, list[str]]
    parts: dict[str, Any]
    certificate: dict[str, Any]
    nil: bool
    problems: tuple[Problem, ...]

    @property
    def reconciles(self) -> bool:
        """Whether brought forward + new + reopened - disposed = balance, and the recount agrees."""
        return not self.problems


def draw(facts: WeekFacts) -> Drawn:
    """Returns the return of the week; the same facts give the same return."""
    account = draw_account(facts.week, facts.violations, facts.carried)
    parts = draw_parts(facts, account)
    certificate = certify(facts, account, parts)
    figures, counted = figures_of(facts, account)
    corrections = corrections_of(facts)
    if corrections:
        figures["corrections"] = corrections
    figures["strength_by_rank"] = dict(sorted(facts.strength.items()))
    nothing = not account.touched() and not parts.c and not parts.d
    problems = [*problems_of(account, facts.week, facts.violations, facts.carried), *sums_of(figures, counted, parts)]
    kept = {**parts.as_dict(), "trend": trend_of(facts)}
    return Drawn(figures, counted, kept, certificate.as_dict(), nothing, tuple(problems))


def digest_of(office: str, record: Any) -> str:
    """Returns the SHA-256 over everything that a frozen return states: ``record`` has the fields of ``STATED``."""
    return digest({"office": office, **{name: getattr(record, name) for name in STATED}})
