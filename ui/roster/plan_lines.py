"""A plan as lines of a list: made in the job, so that ten thousand rows cost the window nothing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from PySide6.QtCore import QCoreApplication

from kpdesk.base.clock import on_paper
from kpdesk.base.problems import Problem
from kpdesk.roster.cnic import written
from kpdesk.roster.field_change import FieldChange
from kpdesk.roster.fields import Field
from kpdesk.roster.plan import PlannedRow, Verdict
from kpdesk.roster.proposal import RollProposal
from kpdesk.roster.ranks import RankNames
from kpdesk.roster.table import Reason
from ui.roster.field_words import field_words
from ui.roster.state_words import duty_words, service_words
from ui.support.words import problem_words

MISSING: Final = "missing"
LEFT_OUT: Final = "left_out"
NOTE: Final = "note"
GROUPS: Final = (*(verdict.value for verdict in Verdict), MISSING, LEFT_OUT)
"""The groups of a plan in the order in which they are shown."""


@dataclass(frozen=True, slots=True)
class PlanLine:
    """One thing to look at: ``group`` is a verdict, ``missing``, ``left_out`` or ``note``."""

    group: str
    sheet: str
    row: int | None
    column: str
    person: str
    text: str


@dataclass(frozen=True, slots=True)
class PlanView:
    """A proposal ready for the screen; ``rows`` counts rows (or persons) by group, not lines.

    ``takeable`` counts the doubtful rows that may be taken as they stand: their day and month are not in question.
    """

    proposal: RollProposal
    rows: Mapping[str, int]
    lines: Mapping[str, tuple[PlanLine, ...]]
    takeable: int


def plan_view(proposal: RollProposal, ranks: RankNames) -> PlanView:
    """Returns the proposal's groups with their lines; pure, and meant for a job."""
    lines: dict[str, list[PlanLine]] = {group: [] for group in (*GROUPS, NOTE)}
    tell = _Telling(proposal, ranks)
    for planned in proposal.plan.rows:
        lines[planned.verdict.value].extend(tell.lines(planned))
    for person in proposal.plan.missing:
        text = QCoreApplication.translate("PlanLines", "On record and serving, but not in this file; stays as it is.")
        lines[MISSING].append(PlanLine(MISSING, "", None, "", _person(person.draft.name, person.draft.belt_no), text))
    left_out = (*proposal.reading.left_out, *proposal.set_aside)
    for out in left_out:
        lines[LEFT_OUT].append(PlanLine(LEFT_OUT, out.sheet, out.row, "", "", _left_out(out.reason, out.text)))
    for problem in proposal.reading.notes:
        words = problem_words(problem).joined
        lines[NOTE].append(PlanLine(NOTE, problem.sheet or "", problem.row, problem.column or "", "", words))
    counts = proposal.plan.counts | {LEFT_OUT: len(left_out)}
    takeable = sum(row.is_taken(True) for row in proposal.plan.having(Verdict.DOUBTFUL))
    return PlanView(proposal, counts, {group: tuple(found) for group, found in lines.items()}, takeable)


class _Telling:
    """Makes the lines of planned rows; holds the words that all of them need."""

    def __init__(self, proposal: RollProposal, ranks: RankNames) -> None:
        self._proposal, self._ranks = proposal, ranks
        self._fields = field_words()
        self._states = {**service_words(), **duty_words()}

    def lines(self, planned: PlannedRow) -> Iterator[PlanLine]:
        """Gives a line for each finding, and for each change where the row would be taken."""
        incoming = planned.incoming
        who = _person(incoming.draft.name, incoming.draft.belt_no)

        def line(text: str, column: str = "") -> PlanLine:
            return PlanLine(planned.verdict.value, incoming.sheet, incoming.row, column, who, text)

        for problem in planned.problems:
            placed: Problem = self._proposal.placed(problem)
            yield line(problem_words(placed).joined, placed.column or "")
        if planned.changes:
            for change in planned.changes:
                yield line(self._change(change))
        elif not planned.problems:
            draft = incoming.draft
            yield line(" · ".join(part for part in (self._ranks.name(draft.rank), draft.posting) if part))

    def _change(self, change: FieldChange) -> str:
        old, new = self._value(change.field, change.old), self._value(change.field, change.new)
        name = self._fields[change.field]
        if not new:
            return QCoreApplication.translate("PlanLines", "{0}: {1} → nothing").format(name, old)
        if not old:
            return QCoreApplication.translate("PlanLines", "{0}: {1} (was empty)").format(name, new)
        return QCoreApplication.translate("PlanLines", "{0}: {1} → {2}").format(name, old, new)

    def _value(self, field: Field, value: object) -> str:
        if value in (None, ""):
            return ""
        if isinstance(value, date):
            return on_paper(value)
        text = str(value)
        if field is Field.RANK:
            return self._ranks.name(text)
        if field is Field.CNIC:
            return written(text)
        return self._states.get(text, text) if field in {Field.SERVICE_STATE, Field.DUTY_STATE} else text


def _person(name: str, belt_no: str) -> str:
    return f"{name} · {belt_no}" if belt_no else name


def _left_out(reason: Reason, text: str) -> str:
    words = {
        Reason.HEADING: QCoreApplication.translate("PlanLines", "a heading repeated"),
        Reason.REMARK: QCoreApplication.translate("PlanLines", "a remark"),
        Reason.SECTION: QCoreApplication.translate("PlanLines", "a section heading"),
        Reason.TOTAL: QCoreApplication.translate("PlanLines", "a total"),
        Reason.SIGNATURE: QCoreApplication.translate("PlanLines", "a signature or closing line"),
        Reason.NUMBER_ONLY: QCoreApplication.translate("PlanLines", "a serial number without a person"),
        Reason.HIDDEN: QCoreApplication.translate("PlanLines", "a hidden row"),
        Reason.ANSWERED: QCoreApplication.translate("PlanLines", "a row to leave out, as you answered"),
    }[reason]
    return QCoreApplication.translate("PlanLines", "“{0}” was taken for {1}.").format(text, words) if text else words
