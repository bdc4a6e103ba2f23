"""Legal action beside the proceedings: FIRs, referrals to NCCIA, requests for removal, each with where it stands.

District police cannot investigate offences under PECA 2016: only an authorised officer of NCCIA can (sections 29, 30).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from kpdesk.base.letters import fold
from kpdesk.cases.states import Step

_SAID = ("action", "number", "station", "sections", "to", "dated")


_PECA: Final = re.compile(r"\bp\.?\s?e\.?\s?c\.?\s?a\b|electronic\s+crimes?|پیکا|الیکٹرانک\s+کرائم", re.IGNORECASE)


def names_peca(sections: str) -> bool:
    """Returns whether sections of law, as somebody wrote them, name the Prevention of Electronic Crimes Act."""
    return _PECA.search(sections) is not None


@dataclass(frozen=True, slots=True)
class LegalNews:
    """What became known of an action on a day."""

    on: date
    status: str
    gist: str


@dataclass(frozen=True, slots=True)
class LegalAction:
    """One action: its number and date, where, under which sections, and its news, the oldest first."""

    action: str
    number: str
    dated: date
    station: str
    sections: str
    to: str
    news: tuple[LegalNews, ...]

    @property
    def status(self) -> str:
        """Where it stands by the latest news."""
        return next((entry.status for entry in reversed(self.news) if entry.status), "sent")


def legal_actions(steps: Iterable[tuple[Step, date, Mapping[str, object]]]) -> tuple[LegalAction, ...]:
    """Returns the actions of a case; a step of the same kind with the same number is news of the same action."""
    found: dict[tuple[str, str], LegalAction] = {}
    for place, (step, on, fields) in enumerate(steps):
        if step is not Step.LEGAL_ACTION_RECORDED:
            continue
        said = {name: str(fields.get(name) or "") for name in _SAID}
        news = LegalNews(on, str(fields.get("status") or ""), str(fields.get("gist") or ""))
        # An action without a number is one of its own: nothing ties later news to it.
        key = (said["action"], fold(said["number"]) or f"#{place}")
        before = found.get(key)
        dated = date.fromisoformat(said["dated"]) if said["dated"] else (before.dated if before else on)
        found[key] = LegalAction(
            said["action"],
            said["number"],
            dated,
            said["station"] or (before.station if before else ""),
            said["sections"] or (before.sections if before else ""),
            said["to"] or (before.to if before else ""),
            (*(before.news if before else ()), news),
        )
    return tuple(found.values())
