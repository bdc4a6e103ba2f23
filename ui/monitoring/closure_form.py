"""The small forms of an account: its closure, the confirmation, the relapse."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from kpdesk.base.problems import Problem
from ui.context import Context
from ui.support.fields import DateField, LinesField, TextField
from ui.support.form import Form


@dataclass(frozen=True, slots=True)
class Closure:
    """That it was closed: when, and what proves it."""

    on: date | None = None
    proof: str = ""
    confirmed_by: str = ""

    def check(self) -> list[Problem]:
        """Returns what is missing."""
        found = [] if self.on else [Problem("day_missing", "on")]
        return found + ([] if self.proof else [Problem("closure_proof_missing", "proof")])


@dataclass(frozen=True, slots=True)
class Confirmation:
    """That a second person saw it closed."""

    on: date | None = None
    confirmed_by: str = ""

    def check(self) -> list[Problem]:
        """Returns what is missing."""
        found = [] if self.on else [Problem("day_missing", "on")]
        return found + ([] if self.confirmed_by else [Problem("checker_missing", "confirmed_by")])


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
        second = self.tr("A second person who saw it closed; may follow later.")
        self.add("confirmed_by", self.tr("Confirmed by"), TextField(), second)


class ConfirmationForm(Form[Confirmation]):
    """Records that a second person saw it closed."""

    def __init__(self, context: Context, latest: date) -> None:
        super().__init__("confirmationForm", self.tr("Confirm the closure"), Confirmation.check)
        self.add("confirmed_by", self.tr("Confirmed by"), TextField())
        self.add("on", self.tr("Seen closed on"), DateField(clock=context.clock, latest=latest))


class RelapseForm(Form[Relapse]):
    """Records that it is active again."""

    def __init__(self, context: Context, latest: date) -> None:
        super().__init__("relapseForm", self.tr("Record the relapse"), Relapse.check)
        self.add("on", self.tr("Found active on"), DateField(clock=context.clock, latest=latest))
        self.add("note", self.tr("What was seen"), LinesField(lines=2))
