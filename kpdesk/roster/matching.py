"""Who on record a row of a roll is: CNIC first, then personnel number, then the particulars together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from kpdesk.base.problems import Problem, Severity
from kpdesk.roster.draft import PersonDraft
from kpdesk.roster.fields import Field
from kpdesk.roster.intake import IncomingRow
from kpdesk.roster.phonetic import same_name, sound_key
from kpdesk.roster.rows import PresentPerson

Particulars = tuple[str, str, date | None, str]


@dataclass(frozen=True, slots=True)
class Match:
    """Whom a row means, None for nobody on record, and what is odd about that."""

    person: PresentPerson | None
    problems: tuple[Problem, ...] = ()


class Matcher:
    """Finds the person of each row; ``named`` collects the ids of everybody whom the roll names, refused rows too."""

    def __init__(self, incoming: Sequence[IncomingRow], present: Sequence[PresentPerson]) -> None:
        self.named: set[int] = set()
        self._by_cnic = {person.draft.cnic: person for person in present if person.draft.cnic}
        self._by_personnel: dict[str, list[PresentPerson]] = defaultdict(list)
        for person in present:
            if person.draft.personnel_no:
                self._by_personnel[person.draft.personnel_no].append(person)
        self._present = present
        self._by_particulars: dict[Particulars, list[PresentPerson]] | None = None
        self._repeated = _rows_of_one_person(incoming)
        self._taken: dict[int, IncomingRow] = {}

    def match(self, row: IncomingRow) -> Match:
        """Returns the person of the row with the doubts about it."""
        repeated = self._repeated.get((row.sheet, row.row))
        problems = [repeated] if repeated else []
        person, doubts = self._person_of(row)
        problems.extend(doubts)
        if person is not None:
            self.named.add(person.id)
            if not any(problem.severity is Severity.REFUSED for problem in problems):
                first = self._taken.setdefault(person.id, row)
                if first is not row:
                    problems.append(_shared(row, "person_twice", Field.NAME, first))
        return Match(person, tuple(problems))

    def _person_of(self, row: IncomingRow) -> tuple[PresentPerson | None, Iterable[Problem]]:
        draft = row.draft
        holders = self._by_personnel.get(draft.personnel_no, []) if draft.personnel_no else []
        person = self._by_cnic.get(draft.cnic) if draft.cnic else None
        if person is not None:
            others = [holder for holder in holders if holder is not person] if not person.draft.personnel_no else []
            return person, [
                *_doubts(row, person),
                *(_odd(row, "personnel_held", Field.PERSONNEL_NO, o) for o in others),
            ]
        if holders:
            return self._by_personnel_no(row, holders)
        person = self._by_name(row) if self._present else None
        return person, [_odd(row, "perhaps_known", Field.NAME, person)] if person else []

    def _by_personnel_no(
        self, row: IncomingRow, holders: Sequence[PresentPerson]
    ) -> tuple[PresentPerson | None, Iterable[Problem]]:
        """A personnel number can stand at two persons by a slip: then nothing is guessed."""
        fitting = [holder for holder in holders if not _contradicts(holder.draft, row.draft)]
        if len(fitting) == 1:
            return fitting[0], _doubts(row, fitting[0])
        if fitting:
            return None, [_odd(row, "personnel_ambiguous", Field.PERSONNEL_NO, fitting[0], Severity.REFUSED)]
        alike = [holder for holder in holders if same_name(holder.draft.name, row.draft.name)]
        if len(alike) == 1:
            return alike[0], [_odd(row, "cnic_differs", Field.CNIC, alike[0])]
        return None, [_held(row, holders[0])]

    def _by_name(self, row: IncomingRow) -> PresentPerson | None:
        """The one person with the same particulars who bears no number that contradicts the row's."""
        if self._by_particulars is None:
            self._by_particulars = defaultdict(list)
            for person in self._present:
                self._by_particulars[particulars(person.draft)].append(person)
        found = [
            p for p in self._by_particulars.get(particulars(row.draft), ()) if not _contradicts(p.draft, row.draft)
        ]
        return found[0] if len(found) == 1 else None


def particulars(draft: PersonDraft) -> Particulars:
    """Returns what tells a person apart without numbers; spellings of one name are the same."""
    return sound_key(draft.name), sound_key(draft.father_name), draft.born_on, draft.belt_no


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


def _contradicts(one: PersonDraft, other: PersonDraft) -> bool:
    return bool(one.cnic and other.cnic and one.cnic != other.cnic) or bool(
        one.personnel_no and other.personnel_no and one.personnel_no != other.personnel_no
    )


def _held(row: IncomingRow, holder: PresentPerson) -> Problem:
    """The CNIC tells the two apart; one of them bears the other's personnel number by a slip."""
    return _odd(row, "personnel_held", Field.PERSONNEL_NO, holder, Severity.NOTE)


def _odd(
    row: IncomingRow, code: str, field: Field, person: PresentPerson, severity: Severity = Severity.DOUBTFUL
) -> Problem:
    values = {"name": person.draft.name, "father_name": person.draft.father_name, "belt_no": person.draft.belt_no}
    return Problem(code, field.value, severity, row.sheet, row.row, None, values)


def _rows_of_one_person(incoming: Sequence[IncomingRow]) -> dict[tuple[str, int], Problem]:
    """Refuses rows that share an identity: all of them when they differ, the repetitions when they are equal.

    One personnel number beside two different CNICs is a slip in one of them, not one person: that is noted.
    """
    found: dict[tuple[str, int], Problem] = {}
    for field in (Field.CNIC, Field.PERSONNEL_NO):
        rows: dict[str, list[IncomingRow]] = defaultdict(list)
        for row in incoming:
            if number := getattr(row.draft, field.value):
                rows[number].append(row)
        for group in rows.values():
            if len(group) > 1:
                _judge_group(group, field, found)
    return found


def _judge_group(group: Sequence[IncomingRow], field: Field, found: dict[tuple[str, int], Problem]) -> None:
    equal = all(row.draft == group[0].draft for row in group)
    apart = field is Field.PERSONNEL_NO and len({row.draft.cnic for row in group} - {None}) == len(group)
    code = "row_repeated" if equal else "personnel_no_shared" if apart else f"{field.value}_twice"
    severity = Severity.NOTE if apart else Severity.REFUSED
    for row in group[1:] if equal else group:
        other = next(other for other in group if other is not row)
        found.setdefault((row.sheet, row.row), _shared(row, code, field, other, severity))


def _shared(
    row: IncomingRow, code: str, field: Field, other: IncomingRow, severity: Severity = Severity.REFUSED
) -> Problem:
    values = {"other_row": other.row, "other_sheet": other.sheet}
    return Problem(code, field.value, severity, row.sheet, row.row, None, values)
