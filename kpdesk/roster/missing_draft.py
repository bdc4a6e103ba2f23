"""What became of persons whom a roll did not name, as somebody says it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final

from kpdesk.base.problems import Problem
from kpdesk.roster.rules import ServiceState
from kpdesk.roster.service_drafts import StatusDraft, TransferDraft

MISTAKE: Final = "mistake"
"""The roll left him out by mistake: he serves here as before, and is asked about again with the next roll only."""

OUTCOMES: Final = (
    ServiceState.TRANSFERRED.value,
    ServiceState.RETIRED.value,
    ServiceState.COMPULSORILY_RETIRED.value,
    ServiceState.DIED.value,
    ServiceState.SHAHEED.value,
    ServiceState.DISMISSED.value,
    ServiceState.REMOVED.value,
    ServiceState.RESIGNED.value,
    ServiceState.DISCHARGED.value,
    MISTAKE,
)
"""What can have become of somebody whom a roll does not name, the likeliest first."""


@dataclass(frozen=True, slots=True)
class MissingDraft:
    """``outcome`` is one of :data:`OUTCOMES`; a transfer wants the office and the order, a mistake nothing more."""

    outcome: str = ""
    on: date | None = None
    order_no: str = ""
    to_office: str = ""

    @property
    def status(self) -> StatusDraft:
        """The status to be set, for every outcome but a transfer and a mistake."""
        return StatusDraft(self.outcome, "", self.on, self.order_no)

    @property
    def transfer(self) -> TransferDraft:
        """The transfer to be offered."""
        return TransferDraft(self.to_office, self.on, self.order_no)

    def check(self, today: date) -> list[Problem]:
        """Returns everything that is wrong, each with its field."""
        if self.outcome not in OUTCOMES:
            return [Problem("outcome_missing", "outcome", values={"possible": ", ".join(OUTCOMES)})]
        if self.outcome == MISTAKE:
            return []
        if self.outcome != ServiceState.TRANSFERRED:
            return self.status.check(today)
        fields = {"offered_on": "on"}
        return [
            Problem(p.code, fields.get(p.field or "", p.field), p.severity, values=p.values)
            for p in self.transfer.check(today)
        ]
