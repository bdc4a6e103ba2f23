"""Whether a row means the person on record that it resembles, or whose number it bears."""

from __future__ import annotations

from kpdesk.base.problems import Problem
from kpdesk.roster.cnic import written
from kpdesk.roster.identity_memory import data_key, recalled, who
from kpdesk.roster.intake import IncomingRow
from kpdesk.roster.question_groups import DROP, OTHER, SAME
from kpdesk.roster.questions import About, Answers, Choice, Question, Recall, question_id
from kpdesk.roster.rows import PresentPerson
from kpdesk.roster.twins import place_of

_PERHAPS = "perhaps_known"
_HELD = "personnel_held"


def identity_question(row: IncomingRow, doubt: Problem, person: PresentPerson, answers: Answers) -> Question:
    """Returns the question whether the row means the person, with both beside each other."""
    new, old = row.draft, person.draft
    values = {
        "sheet": row.sheet, "row": row.row, "row_name": new.name, "row_father_name": new.father_name,
        "row_belt_no": new.belt_no, "row_cnic": written(new.cnic), "row_personnel_no": new.personnel_no or "",
        "name": old.name, "father_name": old.father_name, "belt_no": old.belt_no, "cnic": written(old.cnic),
        "personnel_no": old.personnel_no or "",
    }  # fmt: skip
    same, drop = Choice(SAME, "choice_same_person", values), Choice(DROP, "choice_drop_number", values)
    choices: tuple[Choice, ...]
    if doubt.code == _PERHAPS:
        about, choices = About.SAME_PERSON, (same, Choice(OTHER, "choice_other_person", values))
    elif doubt.code == _HELD:
        about, choices = About.NUMBER, (drop,)
    else:
        about, choices = About.NUMBER, (same, drop)
    identifier = question_id(about, *(("held",) if doubt.code == _HELD else ()), place_of(row))
    data = data_key(doubt.code, person.uid, who(new), new.cnic or "", new.personnel_no or "")
    recall = Recall(data, {choice.key: choice.key for choice in choices})
    answer = answers.get(identifier) or recalled(answers, recall)
    return Question(
        identifier, about, f"ask_{doubt.code}", values, choices, ((row.sheet, row.row),), None, answer, (recall,)
    )
