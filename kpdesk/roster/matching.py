"""Who on record a row of a roll is: CNIC first, then personnel number, then the particulars together."""

from __future__ import annotations

import dataclasses
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from kpdesk.base.problems import Problem, Severity
from kpdesk.roster.draft import PersonDraft
from kpdesk.roster.fields import Field
from kpdesk.roster.identity_questions import identity_question
from kpdesk.roster.intake import IncomingRow
from kpdesk.roster.likeness import Likenesses, contradicts
from kpdesk.roster.phonetic import same_name
from kpdesk.roster.question_groups import DROP, OTHER, SAME, effective
from kpdesk.roster.questions import NO_ANSWERS, Answers, Place, Question
from kpdesk.roster.redrafting import redrafted
from kpdesk.roster.rows import PresentPerson
from kpdesk.roster.twins import findings_on, twins_in

ABOUT_IDENTITY = ("somebody_else", "perhaps_known", "cnic_differs", "personnel_differs")
"""Doubts about whom a row means that an answer settles, the gravest first."""

_HELD = "personnel_held"
"""The row's personnel number is another person's on record: it stands at nobody else until that is answered."""

_OF_THE_NUMBER = (_HELD, "personnel_differs")


@dataclass(frozen=True, slots=True)
class Match:
    """Whom a row means, None for nobody on record, and what is odd about that; ``row`` is as an answer left it."""

    row: IncomingRow
    person: PresentPerson | None
    problems: tuple[Problem, ...] = ()


class Matcher:
    """Finds the person of each row; ``named`` collects the ids of everybody whom the roll names, refused rows too.

    ``questions`` are what was asked on the way, answered ones too. ``twice`` are the rows of a person whom more
    than one row means, by different numbers or by likeness; of the rows in ``unsure`` it is not certain yet.
    """

    def __init__(
        self,
        incoming: Sequence[IncomingRow],
        present: Sequence[PresentPerson],
        answers: Answers = NO_ANSWERS,
        today: date = date.max,
    ) -> None:
        self.named: set[int] = set()
        self.questions: list[Question] = []
        self.twice: dict[int, list[IncomingRow]] = {}
        self.unsure: set[Place] = set()
        self._answers = answers
        self._today = today
        self._by_cnic = {person.draft.cnic: person for person in present if person.draft.cnic}
        self._by_personnel: dict[str, list[PresentPerson]] = defaultdict(list)
        for person in present:
            if person.draft.personnel_no:
                self._by_personnel[person.draft.personnel_no].append(person)
        self._present = present
        self._likenesses: Likenesses | None = None
        self._repeated = findings_on(twins_in(incoming))
        self._taken: dict[int, IncomingRow] = {}

    def match(self, row: IncomingRow) -> Match:
        """Returns the person of the row with the doubts about it."""
        person, found = self._person_of(row)
        doubts = tuple(found)
        if doubts and person is not None:
            row, person, doubts = self._as_answered(row, person, doubts)
        if any(doubt.code == _HELD for doubt in doubts):
            row, person, doubts = self._without_held(row, person, doubts)
        repeated = self._repeated.get((row.sheet, row.row))
        problems = [repeated, *doubts] if repeated else [*doubts]
        if person is not None:
            self.named.add(person.id)
            if not any(problem.severity is Severity.REFUSED for problem in problems):
                first = self._taken.setdefault(person.id, row)
                if first is not row:
                    self.twice.setdefault(person.id, [first]).append(row)
                if any(problem.code in ABOUT_IDENTITY for problem in doubts):
                    self.unsure.add((row.sheet, row.row))
        return Match(row, person, tuple(problems))

    def _as_answered(
        self, row: IncomingRow, person: PresentPerson, doubts: tuple[Problem, ...]
    ) -> tuple[IncomingRow, PresentPerson | None, tuple[Problem, ...]]:
        """The same person: nothing is odd. Another: nobody on record. A wrong number: the row without it."""
        found_codes = {doubt.code: doubt for doubt in doubts}
        asked = next((found_codes[code] for code in ABOUT_IDENTITY if code in found_codes), None)
        if asked is None:
            return row, person, doubts
        question = identity_question(row, asked, person, self._answers)
        self.questions.append(question)
        answer = effective(question, self._answers)
        if answer == SAME:
            rest = tuple(doubt for doubt in doubts if doubt.code not in ABOUT_IDENTITY)
            plain = tuple(problem for problem in row.problems if problem.code != "identity_missing")
            return dataclasses.replace(row, problems=plain), person, rest
        if answer == OTHER:
            return row, None, ()
        if answer == DROP:
            number = Field.PERSONNEL_NO if asked.code == "personnel_differs" else Field.CNIC
            if asked.code == "somebody_else" and row.draft.cnic != person.draft.cnic:
                number = Field.PERSONNEL_NO
            row = redrafted(row, self._today, (), **{number.value: None})
            other, found = self._person_of(row)
            return row, other, tuple(found)
        return row, person, doubts

    def _without_held(
        self, row: IncomingRow, person: PresentPerson | None, doubts: tuple[Problem, ...]
    ) -> tuple[IncomingRow, PresentPerson | None, tuple[Problem, ...]]:
        """A number that stands at another person is not stored twice: it waits, or is left out as a slip."""
        holder = next(other for other in self._by_personnel[row.draft.personnel_no or ""] if other is not person)
        held = next(doubt for doubt in doubts if doubt.code == _HELD)
        question = identity_question(row, held, holder, self._answers)
        self.questions.append(question)
        if effective(question, self._answers) != DROP:
            return row, person, doubts
        row = redrafted(row, self._today, (), **{Field.PERSONNEL_NO.value: None})
        if person is None:
            other, found = self._person_of(row)
            return row, other, tuple(found)
        return row, person, tuple(doubt for doubt in doubts if doubt.code not in _OF_THE_NUMBER)

    def _person_of(self, row: IncomingRow) -> tuple[PresentPerson | None, Iterable[Problem]]:
        draft = row.draft
        holders = self._by_personnel.get(draft.personnel_no, []) if draft.personnel_no else []
        person = self._by_cnic.get(draft.cnic) if draft.cnic else None
        if person is not None:
            stands = person.draft.personnel_no == draft.personnel_no
            others = [] if stands else [holder for holder in holders if holder is not person]
            return person, [*_doubts(row, person), *(_held(row, other) for other in others[:1])]
        if holders:
            return self._by_personnel_no(row, holders)
        person = self._by_likeness(draft) if self._present else None
        return person, [_odd(row, "perhaps_known", Field.NAME, person)] if person else []

    def _by_personnel_no(
        self, row: IncomingRow, holders: Sequence[PresentPerson]
    ) -> tuple[PresentPerson | None, Iterable[Problem]]:
        """A personnel number can stand at two persons by a slip: then nothing is guessed."""
        fitting = [holder for holder in holders if not contradicts(holder.draft, row.draft)]
        if len(fitting) == 1:
            return fitting[0], _doubts(row, fitting[0])
        if fitting:
            return None, [_odd(row, "personnel_ambiguous", Field.PERSONNEL_NO, fitting[0], Severity.REFUSED)]
        alike = [holder for holder in holders if same_name(holder.draft.name, row.draft.name)]
        if len(alike) == 1:
            return alike[0], [_odd(row, "cnic_differs", Field.CNIC, alike[0])]
        return None, [_held(row, holders[0])]

    def _by_likeness(self, draft: PersonDraft) -> PresentPerson | None:
        if self._likenesses is None:
            self._likenesses = Likenesses(self._present)
        return self._likenesses.closest(draft)


def _doubts(row: IncomingRow, person: PresentPerson) -> Iterable[Problem]:
    new, old = row.draft, person.draft
    if new.cnic and old.cnic and new.cnic != old.cnic:
        yield _odd(row, "cnic_differs", Field.CNIC, person)
    if new.personnel_no and old.personnel_no and new.personnel_no != old.personnel_no:
        yield _odd(row, "personnel_differs", Field.PERSONNEL_NO, person)
    if new.name != old.name and _is_somebody_else(new, old):
        yield _odd(row, "somebody_else", Field.NAME, person)


def _is_somebody_else(new: PersonDraft, old: PersonDraft) -> bool:
    """The same number under another name: nothing but a slip, unless father and birth differ too."""
    if same_name(new.name, old.name) or (new.name_urdu and same_name(new.name_urdu, old.name)):
        return False
    father_differs = bool(new.father_name and old.father_name) and not same_name(new.father_name, old.father_name)
    birth_differs = bool(new.born_on and old.born_on) and new.born_on != old.born_on
    return father_differs or birth_differs


def _held(row: IncomingRow, holder: PresentPerson) -> Problem:
    """The CNIC tells the two apart; one of them bears the other's personnel number by a slip."""
    return _odd(row, _HELD, Field.PERSONNEL_NO, holder, Severity.REFUSED)


def _odd(
    row: IncomingRow, code: str, field: Field, person: PresentPerson, severity: Severity = Severity.DOUBTFUL
) -> Problem:
    values = {"name": person.draft.name, "father_name": person.draft.father_name, "belt_no": person.draft.belt_no}
    return Problem(code, field.value, severity, row.sheet, row.row, None, values)
