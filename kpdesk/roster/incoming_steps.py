"""States that a roll gives to persons on record: only steps that the table allows are taken, the others are asked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from kpdesk.base.problems import Problem, Severity
from kpdesk.roster.field_change import FieldChange
from kpdesk.roster.fields import Field
from kpdesk.roster.identity_memory import data_key, recalled
from kpdesk.roster.intake import IncomingRow
from kpdesk.roster.question_groups import LEAVE
from kpdesk.roster.questions import About, Answers, Choice, Place, Question, Recall, question_id
from kpdesk.roster.rows import PresentPerson
from kpdesk.roster.rules import DutyState, ServiceState
from kpdesk.roster.state_steps import SERVICE_STEPS, duties_of, may_follow

RECORD = "record"
"""The answer that the state on record is right; the rest of the row is taken."""

LISTED = "listed"
"""What a roll says that names a person who left without saying anything about his state."""


@dataclass(slots=True)
class _Asked:
    """The rows of persons who stand so on record, and of whom the roll says another thing."""

    rows: list[Place] = field(default_factory=list)
    recalls: list[Recall] = field(default_factory=list)
    answers: list[str | None] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Judged:
    """What is left of a row's changes, what is odd about them, and whether an answer leaves the row out."""

    changes: tuple[FieldChange, ...]
    problems: tuple[Problem, ...] = ()
    left_out: bool = False


class IncomingSteps:
    """Judges the rows of one plan and collects a question for each pair of states that cannot follow one another."""

    def __init__(self, answers: Answers) -> None:
        self._answers = answers
        self._asked: dict[tuple[str, str], _Asked] = {}

    def judge(self, row: IncomingRow, person: PresentPerson, changes: Sequence[FieldChange]) -> Judged:
        """Returns the changes without a step that is not allowed, unless an answer says what is right instead."""
        before = person.draft.service_state or ServiceState.IN_SERVICE.value
        step = next((change for change in changes if change.field is Field.SERVICE_STATE), None)
        forbidden = step is not None and not may_follow(before, str(step.new))
        listed = not row.draft.service_state and not ServiceState(before).serves
        if not forbidden and not listed:
            return _with_duty(row, person, changes)
        after = str(step.new) if step is not None else LISTED
        answer = self._answer(row, person, before, after)
        if answer == LEAVE:
            return Judged((), (), left_out=True)
        rest = tuple(change for change in changes if change.field is not Field.SERVICE_STATE)
        if answer == RECORD:
            return _with_duty(row, person, rest)
        if answer is not None:
            return _with_duty(row, person, (*rest, FieldChange(Field.SERVICE_STATE, before, answer)))
        values = {"before": before, "after": after, "name": person.draft.name}
        code, severity = (
            ("listed_though_gone", Severity.DOUBTFUL) if listed else ("step_not_possible", Severity.REFUSED)
        )
        problem = Problem(code, Field.SERVICE_STATE.value, severity, row.sheet, row.row, None, values)
        return Judged(rest if listed else (), (problem,))

    @property
    def questions(self) -> tuple[Question, ...]:
        """One question for each pair of states, answered ones too."""
        return tuple(self._question(before, after, found) for (before, after), found in self._asked.items())

    def _answer(self, row: IncomingRow, person: PresentPerson, before: str, after: str) -> str | None:
        meanings = {choice.key: choice.key for choice in _choices(before, after)}
        recall = Recall(data_key("state_step", person.uid, before, after), meanings)
        asked = self._asked.setdefault((before, after), _Asked())
        asked.rows.append((row.sheet, row.row))
        asked.recalls.append(recall)
        answer = self._answers.get(question_id(About.STATE_STEP, before, after)) or recalled(self._answers, recall)
        asked.answers.append(answer if answer in meanings else None)
        return asked.answers[-1]

    def _question(self, before: str, after: str, found: _Asked) -> Question:
        said = set(found.answers)
        choices = _choices(before, after)
        keys = [choice.key for choice in choices]
        back = ServiceState.REINSTATED.value
        return Question(
            question_id(About.STATE_STEP, before, after),
            About.STATE_STEP,
            f"ask_{'listed_though_gone' if after == LISTED else 'step_not_possible'}",
            {"before": before, "after": after, "count": len(found.rows)},
            choices,
            tuple(found.rows),
            back if after != LISTED and back in keys else RECORD,
            found.answers[0] if len(said) == 1 else None,
            tuple(found.recalls),
        )


def _choices(before: str, after: str) -> tuple[Choice, ...]:
    """Returns what can be right: the record, a state that may follow it and is of the same kind, or not this row."""
    possible: list[ServiceState] = []
    if after != ServiceState.TRANSFERRED:
        serves = after == LISTED or ServiceState(after).serves
        possible = [state for state in ServiceState if state in SERVICE_STEPS[ServiceState(before)]]
        possible = [state for state in possible if state.serves is serves]
    record = Choice(RECORD, "choice_state_of_record", {"before": before})
    steps = (Choice(state.value, f"choice_state_{state.value}") for state in possible)
    return (record, *steps, Choice(LEAVE, "choice_leave_row"))


def _with_duty(row: IncomingRow, person: PresentPerson, changes: Sequence[FieldChange]) -> Judged:
    """A duty that the state cannot have stays as it was, or becomes present with the state that rules it out."""
    new = {change.field: str(change.new) for change in changes}
    if Field.SERVICE_STATE not in new and Field.DUTY_STATE not in new:
        return Judged(tuple(changes))
    state = new.get(Field.SERVICE_STATE) or person.draft.service_state or ServiceState.IN_SERVICE.value
    possible = duties_of(state)
    problems: tuple[Problem, ...] = ()
    kept = tuple(changes)
    if Field.DUTY_STATE in new and new[Field.DUTY_STATE] not in possible:
        kept = tuple(change for change in changes if change.field is not Field.DUTY_STATE)
        values = {"state": state, "duty": new.pop(Field.DUTY_STATE)}
        problems = (Problem("duty_left", Field.DUTY_STATE.value, Severity.NOTE, row.sheet, row.row, None, values),)
    present = DutyState.PRESENT.value
    old = person.draft.duty_state or present
    if possible and Field.DUTY_STATE not in new and old not in possible:
        kept = (*kept, FieldChange(Field.DUTY_STATE, old, present))
    return Judged(kept, problems)
