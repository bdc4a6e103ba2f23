"""A return drawn up from facts: everything of it that is computed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from kpdesk.base.canonical import digest
from kpdesk.base.problems import Problem
from kpdesk.weekly.account import draw_account, problems_of
from kpdesk.weekly.certificate import certify
from kpdesk.weekly.facts import WeekFacts
from kpdesk.weekly.figures import corrections_of, figures_of
from kpdesk.weekly.parts import draw_parts
from kpdesk.weekly.sums import sums_of
from kpdesk.weekly.trend import trend_of


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


def digest_of(office: str, week: str, edition: int, letter_no: str, note: str, drawn: Drawn | Any) -> str:
    """Returns the SHA-256 over everything that a frozen return states."""
    return digest(
        {
            "office": office,
            "week": week,
            "edition": edition,
            "letter_no": letter_no,
            "note": note,
            "figures": drawn.figures,
            "counted": drawn.counted,
            "parts": drawn.parts,
            "certificate": drawn.certificate,
        }
    )


def changed_figures(before: dict[str, Any], after: dict[str, Any]) -> list[tuple[str, int, int]]:
    """Returns the plain figures that differ between two editions: name, old and new value."""
    names = [name for name, value in after.items() if isinstance(value, int)]
    return [(name, int(before.get(name, 0)), after[name]) for name in names if before.get(name, 0) != after[name]]
