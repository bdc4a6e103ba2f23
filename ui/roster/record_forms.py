"""The forms of the service record: a posting, a status, a transfer, and the day of its end."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication

from kpdesk.base.clock import today
from kpdesk.roster.rules import ServiceState
from kpdesk.roster.service_drafts import PostingDraft, StatusDraft, TransferDraft
from ui.context import Context
from ui.roster.number_fields import WordChoice
from ui.roster.state_words import duty_words, service_words
from ui.support.fields import DateField, TextField
from ui.support.form import Form

Choices = Iterable[tuple[object, str]]


@dataclass(frozen=True, slots=True)
class SettlingDraft:
    """On which day and by which order an offered transfer ends."""

    on: date | None = None
    order_no: str = ""


class PostingForm(Form[PostingDraft]):
    """Where people go; the supervisor last named there is offered."""

    def __init__(self, context: Context, postings: Iterable[str]) -> None:
        day = today(context.clock)
        super().__init__("postingForm", _tr("Post"), lambda draft: draft.check(day))
        self._context = context
        self._offered = ""
        self.add("posting", _tr("Posting"), WordChoice((posting, posting) for posting in postings))
        self.add("on", _tr("From"), DateField(clock=context.clock, latest=day))
        self.add("order_no", _tr("Order No."), TextField())
        self.add("supervisor", _tr("Supervisor there"), TextField())
        self.fields["posting"].edited.connect(self._ask_supervisor)

    def _ask_supervisor(self) -> None:
        posting = str(self.fields["posting"].value())
        if self.fields["supervisor"].value() in {"", self._offered}:
            self._context.ask(
                lambda desk: desk.service_record.supervisor_of(posting), self._offer_supervisor, owner=self
            )

    def _offer_supervisor(self, name: str) -> None:
        if self.fields["supervisor"].value() in {"", self._offered}:
            self._offered = name
            self.fields["supervisor"].set_value(name)


class StatusForm(Form[StatusDraft]):
    """A new service state, duty state, or both; who is transferred is so by the other office's acceptance only."""

    def __init__(self, context: Context) -> None:
        day = today(context.clock)
        super().__init__("statusForm", _tr("Set status"), lambda draft: draft.check(day))
        same = ("", _tr("Stays as it is"))
        by_hand = [pair for pair in service_words().items() if pair[0] != ServiceState.TRANSFERRED]
        self.add("service_state", _tr("Service"), WordChoice([same, *by_hand]))
        self.add("duty_state", _tr("Duty"), WordChoice([same, *duty_words().items()]))
        self.add("on", _tr("From"), DateField(clock=context.clock, latest=day))
        self.add("order_no", _tr("Order No."), TextField())


class TransferForm(Form[TransferDraft]):
    """To which office a person is offered."""

    def __init__(self, context: Context, offices: Choices) -> None:
        day = today(context.clock)
        super().__init__("transferForm", _tr("Offer"), lambda draft: draft.check(day))
        self.add("to_office", _tr("To the office"), WordChoice(offices))
        self.add("offered_on", _tr("Offered on"), DateField(clock=context.clock, latest=day))
        self.add("order_no", _tr("Order No."), TextField())


class SettlingForm(Form[SettlingDraft]):
    """The day and the order of a transfer's acceptance, withdrawal or refusal."""

    def __init__(self, context: Context, verb: str) -> None:
        super().__init__("settlingForm", verb)
        self.add("on", _tr("On"), DateField(clock=context.clock, latest=today(context.clock)))
        self.add("order_no", _tr("Order No."), TextField())


def _tr(text: str) -> str:
    return QCoreApplication.translate("RecordForms", text)
