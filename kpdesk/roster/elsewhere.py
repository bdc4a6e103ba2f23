"""People of a roll who stand on record at another office: nobody has two owners."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from kpdesk.base.problems import Problem, Severity
from kpdesk.roster.fields import Field
from kpdesk.roster.identity_memory import data_key, recalled, who
from kpdesk.roster.intake import IncomingRow
from kpdesk.roster.question_groups import DROP, LEAVE, effective
from kpdesk.roster.questions import About, Answers, Choice, Question, Recall, question_id
from kpdesk.roster.redrafting import redrafted
from kpdesk.roster.settled import Settled, aside
from kpdesk.roster.table import LeftOut
from kpdesk.roster.twins import place_of


@dataclass(frozen=True, slots=True)
class HeldElsewhere:
    """Who bears a CNIC or a personnel number at another office of this store."""

    name: str
    father_name: str
    office: str
    cnic: str | None = None


Elsewhere = Mapping[str, HeldElsewhere]
"""The CNICs and personnel numbers on record at other offices; they differ in length."""


def settle_elsewhere(rows: Sequence[IncomingRow], elsewhere: Elsewhere, answers: Answers, today: date) -> Settled:
    """Returns the rows as answered; one of another office's person is refused until then.

    ``leave`` leaves the row out (he comes by a transfer), ``drop`` says that the row's number is wrong. A personnel
    number counts where no two CNICs tell the persons apart.
    """
    if not elsewhere:
        return Settled(tuple(rows))
    settled: list[IncomingRow] = []
    questions: list[Question] = []
    set_aside: list[LeftOut] = []
    for row in rows:
        field, holder = _holder(row, elsewhere)
        if holder is None:
            settled.append(row)
            continue
        question = _question(row, holder, answers)
        questions.append(question)
        answer = effective(question, answers)
        if answer == LEAVE:
            set_aside.append(aside(row))
        elif answer == DROP:
            settled.append(redrafted(row, today, (), **{field.value: None}))
        else:
            settled.append(_refused(row, holder, field))
    return Settled(tuple(settled), tuple(questions), tuple(set_aside))


def _values(holder: HeldElsewhere) -> dict[str, object]:
    return {"name": holder.name, "father_name": holder.father_name, "office": holder.office}


def _holder(row: IncomingRow, elsewhere: Elsewhere) -> tuple[Field, HeldElsewhere | None]:
    if (holder := elsewhere.get(row.draft.cnic or "")) is not None:
        return Field.CNIC, holder
    holder = elsewhere.get(row.draft.personnel_no or "")
    if holder is not None and row.draft.cnic and holder.cnic:
        holder = None
    return Field.PERSONNEL_NO, holder


def _refused(row: IncomingRow, holder: HeldElsewhere, field: Field) -> IncomingRow:
    problem = Problem("at_other_office", field.value, Severity.REFUSED, row.sheet, row.row, None, _values(holder))
    return IncomingRow(row.sheet, row.row, row.draft, (*row.problems, problem), row.cleared)


def _question(row: IncomingRow, holder: HeldElsewhere, answers: Answers) -> Question:
    identifier = question_id(About.OTHER_OFFICE, place_of(row))
    values = {"row": row.row, "sheet": row.sheet, "row_name": row.draft.name, **_values(holder)}
    recall = Recall(
        data_key("other_office", row.draft.cnic, row.draft.personnel_no, who(row.draft), holder.office),
        {LEAVE: LEAVE, DROP: DROP},
    )
    return Question(
        identifier,
        About.OTHER_OFFICE,
        "ask_other_office",
        values,
        (Choice(LEAVE, "choice_leave_with_office", values), Choice(DROP, "choice_drop_cnic", values)),
        ((row.sheet, row.row),),
        LEAVE,
        answers.get(identifier) or recalled(answers, recall),
        (recall,),
    )
