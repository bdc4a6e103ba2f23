"""The small forms of an account: undertaking, closure, confirmation, relapse, how it was seen."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from kpdesk.base.pasted import Attached
from kpdesk.base.problems import Problem
from kpdesk.monitoring.draft import ConfirmationDraft, SightingDraft, UndertakingDraft
from kpdesk.monitoring.rules import Seen
from ui.context import Context
from ui.monitoring.file_field import FileField
from ui.monitoring.names import seen_name
from ui.support.fields import ChoiceField, DateField, LinesField, TextField, TickField
from ui.support.form import Form


@dataclass(frozen=True, slots=True)
class Closure:
    """That it was closed: when, and what proves it."""

    on: date | None = None
    proof: str = ""
    file: Attached | None = None

    def check(self) -> list[Problem]:
        """Returns what is missing."""
        found = [] if self.on else [Problem("day_missing", "on")]
        return found + ([] if self.proof or self.file else [Problem("closure_proof_missing", "proof")])


@dataclass(frozen=True, slots=True)
class Relapse:
    """That it was found active again."""

    on: date | None = None
    note: str = ""

    def check(self) -> list[Problem]:
        """Returns what is missing."""
        return [] if self.on else [Problem("day_missing", "on")]


class ClosureForm(Form[Closure]):
    """Records a closure with its proof."""

    def __init__(self, context: Context, latest: date) -> None:
        super().__init__("closureForm", self.tr("Record the closure"), Closure.check)
        self.add("on", self.tr("Closed on"), DateField(clock=context.clock, latest=latest))
        proof = self.tr("Such as the screenshot of the deleted group, or his undertaking with its number.")
        self.add("proof", self.tr("Proof"), LinesField(lines=2), proof)
        kept = self.tr("Kept encrypted, with its SHA-256.")
        self.add("file", self.tr("File"), FileField(context.clock), kept)


class ConfirmationForm(Form[ConfirmationDraft]):
    """Records that a second person saw it closed: the user, or somebody who is no user and is named."""

    def __init__(self, context: Context, latest: date) -> None:
        super().__init__("confirmationForm", self.tr("Confirm the closure"), lambda draft: draft.check(latest))
        you = self.tr("You confirm it as {0}; whoever recorded the closure cannot.")
        seen_on = DateField(clock=context.clock, latest=latest)
        self.add("on", self.tr("Seen closed on"), seen_on, you.format(context.desk.actor.full_name))
        other = self.tr("Only where this office has no second user: a colleague who saw it closed.")
        self.add("witness", self.tr("Or seen by"), TextField(hint=self.tr("Name")), other)
        self.add("rank", self.tr("His rank or post"), TextField())
        why = self.tr("Stands on record beside his name.")
        self.add("reason", self.tr("Why no second user"), TextField(), why)


class UndertakingForm(Form[UndertakingDraft]):
    """Records that the owner undertook to close it."""

    def __init__(self, context: Context, latest: date) -> None:
        verb = self.tr("Record the undertaking")
        super().__init__("undertakingForm", verb, lambda draft: draft.check(latest))
        self.add("on", self.tr("Undertaken on"), DateField(clock=context.clock, latest=latest))
        self.add("signed", "", TickField(self.tr("Signed on paper")))
        until = self.tr("Empty: no day was set.")
        self.add("until", self.tr("To close it by"), DateField(clock=context.clock), until)


class SightingForm(Form[SightingDraft]):
    """Records how it was seen, outside a round."""

    def __init__(self, context: Context, latest: date) -> None:
        super().__init__("sightingForm", self.tr("Record what was seen"), lambda draft: draft.check(latest))
        again = self.tr("A closed one that is active again becomes a relapse.")
        ways = [(seen, seen_name(seen)) for seen in Seen]
        self.add("seen", self.tr("Seen"), ChoiceField(ways), again).setMinimumContentsLength(10)
        self.add("on", self.tr("On"), DateField(clock=context.clock, latest=latest))
        self.add("seen_by", self.tr("Looked at by"), TextField())
        self.add("note", self.tr("Note"), LinesField(lines=2))


class RelapseForm(Form[Relapse]):
    """Records that it is active again."""

    def __init__(self, context: Context, latest: date) -> None:
        super().__init__("relapseForm", self.tr("Record the relapse"), Relapse.check)
        self.add("on", self.tr("Found active on"), DateField(clock=context.clock, latest=latest))
        self.add("note", self.tr("What was seen"), LinesField(lines=2))
