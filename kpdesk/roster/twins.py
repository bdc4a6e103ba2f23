"""Rows of one file that share a number: one person twice, or one number at two persons; each is asked once."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from operator import attrgetter

from kpdesk.base.problems import Problem, Severity
from kpdesk.roster.cnic import written
from kpdesk.roster.fields import Field
from kpdesk.roster.identity_memory import data_key, recalled, who, whole
from kpdesk.roster.intake import IncomingRow
from kpdesk.roster.phonetic import same_name
from kpdesk.roster.question_groups import NOBODY, effective
from kpdesk.roster.questions import About, Answers, Choice, Place, Question, Recall, question_id
from kpdesk.roster.redrafting import redrafted
from kpdesk.roster.settled import Settled, aside
from kpdesk.roster.table import LeftOut

_NUMBERS = (Field.CNIC, Field.PERSONNEL_NO)


@dataclass(frozen=True, slots=True)
class Twins:
    """Rows with one number in ``field``; ``code`` is what is wrong with that, ``severity`` how much it stops."""

    field: Field
    number: str
    rows: tuple[IncomingRow, ...]
    code: str
    severity: Severity

    @property
    def is_asked(self) -> bool:
        """Whether a person must say which row is right: not for equal rows, nor where two CNICs tell them apart."""
        return self.severity is Severity.REFUSED and self.code != "row_repeated"

    @property
    def is_one_person(self) -> bool:
        """Whether all rows name the same person, as their names sound."""
        first = self.rows[0].draft
        return all(same_name(row.draft.name, first.name) for row in self.rows[1:])

    @property
    def id(self) -> str:
        """The id of the question about them."""
        about = About.TWO_ROWS if self.is_one_person else About.ONE_NUMBER
        return question_id(about, self.field.value, place_of(self.rows[0]))


def place_of(row: IncomingRow) -> str:
    """Returns a row as answers name it: ``Roll!12``."""
    return f"{row.sheet}!{row.row}"


def twins_in(incoming: Sequence[IncomingRow]) -> list[Twins]:
    """Returns the groups of rows that share a CNIC, then those that share a personnel number.

    One personnel number beside two different CNICs is a slip in one of them, not one person: that is a note.
    """
    return [group for field in _NUMBERS for group in _sharing(incoming, field)]


def findings_on(twins: Sequence[Twins]) -> dict[Place, Problem]:
    """Returns the finding of each row that shares a number: all rows when they differ, the repetitions when equal."""
    found: dict[Place, Problem] = {}
    for group in twins:
        for row in group.rows[1:] if group.code == "row_repeated" else group.rows:
            other = next(other for other in group.rows if other is not row)
            found.setdefault((row.sheet, row.row), shared(row, group.code, group.field, other, group.severity))
    return found


def shared(
    row: IncomingRow, code: str, field: Field, other: IncomingRow, severity: Severity = Severity.REFUSED
) -> Problem:
    """Returns the finding of a row that has something in common with another row."""
    values = {"other_row": other.row, "other_sheet": other.sheet}
    return Problem(code, field.value, severity, row.sheet, row.row, None, values)


def settle_twins(rows: Sequence[IncomingRow], answers: Answers, today: date) -> Settled:
    """Returns the rows as answered: of one person's rows the right one, of two persons the number at its owner."""
    questions: list[Question] = []
    set_aside: list[LeftOut] = []
    waiting: set[Place] = set()
    for field in _NUMBERS:
        changed: dict[Place, IncomingRow | None] = {}
        for group in _sharing(rows, field):
            places = {(row.sheet, row.row) for row in group.rows}
            if not group.is_asked or places <= waiting:
                continue
            questions.append(_question(group, answers))
            answer = effective(questions[-1], answers)
            if answer is None:
                waiting |= places
            else:
                _apply(group, answer, changed, set_aside, today)
        if changed:
            kept = (changed.get((row.sheet, row.row), row) for row in rows)
            rows = [row for row in kept if row is not None]
    return Settled(tuple(rows), tuple(questions), tuple(set_aside))


def _apply(
    group: Twins,
    answer: str | None,
    changed: dict[Place, IncomingRow | None],
    set_aside: list[LeftOut],
    today: date,
) -> None:
    for row in group.rows:
        if place_of(row) == answer:
            continue
        if group.is_one_person:
            changed[row.sheet, row.row] = None
            set_aside.append(aside(row))
        else:
            changed[row.sheet, row.row] = redrafted(row, today, (), **{group.field.value: None})


def _sharing(incoming: Sequence[IncomingRow], field: Field) -> list[Twins]:
    numbers = list(map(attrgetter(f"draft.{field.value}"), incoming))
    shared_ones = {number for number, count in Counter(filter(None, numbers)).items() if count > 1}
    rows: dict[str, list[IncomingRow]] = defaultdict(list)
    if shared_ones:
        for number, row in zip(numbers, incoming, strict=True):
            if number in shared_ones:
                rows[number].append(row)
    return [_judged(field, number, tuple(group)) for number, group in rows.items()]


def _judged(field: Field, number: str, group: tuple[IncomingRow, ...]) -> Twins:
    equal = all(row.draft == group[0].draft for row in group)
    apart = field is Field.PERSONNEL_NO and len({row.draft.cnic for row in group} - {None}) == len(group)
    code = "row_repeated" if equal else "personnel_no_shared" if apart else f"{field.value}_twice"
    return Twins(field, number, group, code, Severity.NOTE if apart else Severity.REFUSED)


def _question(group: Twins, answers: Answers) -> Question:
    one = group.is_one_person
    number = written(group.number) if group.field is Field.CNIC else group.number
    choices = [Choice(place_of(row), "choice_row", row_values(row)) for row in group.rows]
    meanings = {place_of(row): whole(row.draft) if one else who(row.draft) for row in group.rows}
    recall = Recall(data_key(group.field, group.number, *sorted(meanings.values())), meanings | {NOBODY: NOBODY})
    if not one:
        choices.append(Choice(NOBODY, "choice_nobody", {"number": number}))
    return Question(
        group.id,
        About.TWO_ROWS if one else About.ONE_NUMBER,
        "ask_two_rows" if one else "ask_one_number",
        {"number": number, "name": group.rows[0].draft.name, "count": len(group.rows)},
        tuple(choices),
        tuple((row.sheet, row.row) for row in group.rows),
        None,
        answers.get(group.id) or recalled(answers, recall),
        (recall,),
    )


def row_values(row: IncomingRow) -> dict[str, object]:
    """Returns what a choice says of a row."""
    draft = row.draft
    return {
        "sheet": row.sheet, "row": row.row, "name": draft.name, "father_name": draft.father_name,
        "belt_no": draft.belt_no, "rank": draft.rank, "posting": draft.posting,
    }  # fmt: skip
