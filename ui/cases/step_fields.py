"""The widgets for the fields of a step."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from kpdesk.base.clock import Clock
from kpdesk.cases.award_units import counted_in
from kpdesk.cases.facts import StepFact, rank_before
from kpdesk.cases.fields import FINDINGS, Field, Kind
from kpdesk.cases.rows import CaseView
from kpdesk.reference.reference import Reference
from kpdesk.reference.rows import Punishment
from kpdesk.reference.rules import Detail
from ui.cases.awards_field import AMOUNT, CUMULATIVE, LOWER_RANK, AwardsField
from ui.cases.charges_field import ChargesField
from ui.cases.names import LONG_TEXTS, choice_name, unit_name
from ui.support.fields import ChoiceField, DateField, LinesField, TextField
from ui.support.language import shown_name

StepField = TextField | LinesField | DateField | ChoiceField | AwardsField | ChargesField
Choices = list[tuple[object, str]]


class TextsField(LinesField):
    """One text in each line; ``value`` is a tuple of str."""

    def value(self) -> tuple[str, ...]:  # type: ignore[override]
        """Returns the lines that hold something."""
        return tuple(line.strip() for line in self.toPlainText().splitlines() if line.strip())

    def set_value(self, value: object) -> None:
        """Shows the texts; None is empty."""
        texts = value if isinstance(value, tuple | list) else ()
        self.setPlainText("\n".join(str(text) for text in texts))


def field_for(
    field: Field,
    reference: Reference,
    rank: str,
    day: date,
    clock: Clock,
    yes_no: Choices,
    charges: Sequence[str] = (),
) -> StepField:
    """Returns the widget for a field in a case against an official of that rank (its code) on that day.

    ``yes_no`` are the two choices of a question, in the window's language; ``charges`` the words of each charge.
    """
    listed = choices_for(field, reference, rank, day)
    if listed:
        choice = ChoiceField(listed)
        # The longest choice must not make the form wider than its room.
        choice.setMinimumContentsLength(8)
        return choice
    match field.kind:
        case Kind.DATE:
            return DateField(clock=clock)
        case Kind.NUMBER:
            return TextField(longest=9)
        case Kind.YES_NO:
            return ChoiceField(yes_no)
        case Kind.TEXTS:
            return TextsField(lines=3)
        case Kind.AWARDS:
            known = reference.punishments_for(rank, day)
            names, asks = [(row.code, row.name) for row in known], {row.code: _stated(row) for row in known}
            return AwardsField(names, lower_ranks(reference, rank, day), asks)
        case Kind.CHARGE_FINDINGS:
            return ChargesField([(result, choice_name(result)) for result in FINDINGS], charges)
        case _:
            return LinesField(lines=3) if field.name in LONG_TEXTS else TextField()


def _stated(row: Punishment) -> dict[str, str]:
    """Returns what an order of this punishment states: a period or sum with its unit, the effect, the lower rank."""
    states = set(row.states)
    found = {}
    if row.limit is not None or {Detail.AMOUNT, Detail.PERIOD} & states:
        found[AMOUNT] = unit_name(counted_in(row))
    if Detail.CUMULATIVE in states:
        found[CUMULATIVE] = ""
    return found | ({LOWER_RANK: ""} if {Detail.RANK, Detail.POST} & states else {})


def rank_of(view: CaseView) -> str:
    """Returns the rank that he was proceeded against in: an order of the case may have reduced him since."""
    facts = (StepFact(step.step, step.on, step.fields) for step in view.steps)
    return rank_before(facts) or view.row.rank


def lower_ranks(reference: Reference, rank: str, day: date) -> Choices:
    """Returns the ranks of the same cadre that stand below this one, the next lower first."""
    held = reference.ranks.get(rank)
    below = [row for row in reference.ranks.on(day) if held and row.cadre is held.cadre and row.order < held.order]
    return [(row.code, shown_name(row)) for row in sorted(below, key=lambda row: -row.order)]


def charges_of(view: CaseView) -> tuple[str, ...]:
    """Returns the charges as the last charge sheet has them, else what each violation of the case was."""
    for step in reversed(view.steps):
        charges = step.fields.get("charges")
        if isinstance(charges, list | tuple) and charges:
            return tuple(str(charge) for charge in charges)
    return tuple(violation.what or violation.kind for violation in view.violations)


def choices_for(field: Field, reference: Reference, rank: str, day: date) -> Choices:
    """Returns what the field offers: its own choices, or those of the reference data; none for a free text."""
    if field.kind is Kind.CHOICE:
        return [(str(choice), choice_name(str(choice))) for choice in field.choices]
    match field.name:
        case "officer_rank":
            return [(row.code, shown_name(row)) for row in reference.ranks.on(day)]
        case "punishment":
            return [(row.code, row.name) for row in reference.punishments_for(rank, day)]
        case "reduced_to":
            return lower_ranks(reference, rank, day)
        case "authority":
            return [(row.code, shown_name(row)) for row in reference.designations.on(day)]
        case _:
            return []
