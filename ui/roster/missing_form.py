"""What became of persons whom the roll does not name."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from kpdesk.base.clock import today
from kpdesk.roster.missing_draft import MISTAKE, OUTCOMES, MissingDraft
from kpdesk.roster.rules import ServiceState
from ui.context import Context
from ui.roster.number_fields import WordChoice
from ui.roster.state_words import service_words
from ui.support.fields import DateField, TextField
from ui.support.form import Form


class MissingForm(Form[MissingDraft]):
    """A state with its day and order, or a transfer with its office; a mistake wants none of them."""

    def __init__(self, context: Context, offices: Iterable[tuple[object, str]]) -> None:
        day = today(context.clock)
        super().__init__("missingForm", _tr("Settle"), lambda draft: draft.check(day))
        self.add("outcome", _tr("What became of them"), WordChoice(outcome_words().items()))
        self.add("to_office", _tr("To the office"), WordChoice([("", _tr("No transfer")), *offices]))
        self.add("on", _tr("From"), DateField(clock=context.clock, latest=day))
        self.add("order_no", _tr("Order No."), TextField())
        self.fields["outcome"].edited.connect(self._offer_fields)
        self._offer_fields()

    def edit(self, draft: MissingDraft, subject: str = "") -> None:
        """Shows a draft."""
        super().edit(draft, subject)
        self._offer_fields()

    def _offer_fields(self) -> None:
        """Only what the outcome wants can be filled in."""
        outcome = self.fields["outcome"].value()
        self.fields["to_office"].setEnabled(outcome == ServiceState.TRANSFERRED)
        for name in ("on", "order_no"):
            self.fields[name].setEnabled(outcome != MISTAKE)


def outcome_words() -> dict[str, str]:
    """Returns the name of each outcome by its value, in the window's language."""
    words = service_words() | {MISTAKE: _tr("Left out by mistake; serves here as before")}
    words[ServiceState.TRANSFERRED] = _tr("Transferred; offered to the other office")
    return {outcome: words[outcome] for outcome in OUTCOMES}


def _tr(text: str) -> str:
    return QCoreApplication.translate("MissingForm", text)
