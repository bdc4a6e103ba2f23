"""What an incoming roll would change: every row beside the person on record, nothing done yet."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from operator import attrgetter

from kpdesk.base.problems import Problem, Severity
from kpdesk.base.progress import Progress, silent
from kpdesk.roster.bulk import stepping
from kpdesk.roster.draft import FIELDS, PersonDraft
from kpdesk.roster.field_change import FieldChange
from kpdesk.roster.fields import Field
from kpdesk.roster.incoming_steps import IncomingSteps
from kpdesk.roster.intake import IncomingRow
from kpdesk.roster.matching import Match, Matcher
from kpdesk.roster.meant_twice import MeantTwice, meant_twice
from kpdesk.roster.names import is_urdu
from kpdesk.roster.question_groups import grouped
from kpdesk.roster.questions import NO_ANSWERS, Answers, Place, Question
from kpdesk.roster.ranks import RankNames
from kpdesk.roster.rows import PresentPerson
from kpdesk.roster.rules import ServiceState
from kpdesk.roster.settled import aside
from kpdesk.roster.table import LeftOut

LABEL = "roster_comparing"
_DOUBTS_ABOUT_IDENTITY = frozenset({"identity_missing", "perhaps_known"})
_GONE = ServiceState.TRANSFERRED.value
_FIRST_ROLL_TIMES = 10
_STATES = frozenset({Field.SERVICE_STATE, Field.DUTY_STATE})
_VALUES = attrgetter(*(field.value for field in FIELDS))
_ONLY_ANSWERED = frozenset({"date_maybe_swapped", "date_order_unclear"})
"""Doubts that taking the row as it stands would make a guess of: nobody would see the wrong date again."""
_LATIN_FIRST = frozenset({Field.NAME, Field.FATHER_NAME})


class Verdict(StrEnum):
    """What becomes of a row."""

    NEW = "new"
    CHANGED = "changed"
    UNCHANGED = "unchanged"
    DOUBTFUL = "doubtful"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class PlannedRow:
    """One row of the roll with its verdict; ``person`` is whom it matches, ``problems`` all that was found."""

    verdict: Verdict
    incoming: IncomingRow
    person: PresentPerson | None = None
    changes: tuple[FieldChange, ...] = ()
    problems: tuple[Problem, ...] = ()

    def is_taken(self, take_doubtful: bool) -> bool:
        """Returns whether accepting enters the row: never a refused one, and none whose dates wait for an answer."""
        if self.verdict is not Verdict.DOUBTFUL:
            return self.verdict in {Verdict.NEW, Verdict.CHANGED}
        return take_doubtful and not any(problem.code in _ONLY_ANSWERED for problem in self.problems)


@dataclass(frozen=True, slots=True)
class RosterPlan:
    """All rows in the order of the file, and the serving persons on record whom the file does not name.

    ``questions`` ask who is who; an answer to one makes its rows plain. ``set_aside`` are rows that one left out,
    ``named`` the keys of everybody on record whom the file names, in refused and left out rows too.
    """

    rows: tuple[PlannedRow, ...]
    missing: tuple[PresentPerson, ...]
    questions: tuple[Question, ...] = ()
    set_aside: tuple[LeftOut, ...] = ()
    named: frozenset[int] = frozenset()

    @property
    def counts(self) -> dict[str, int]:
        """How many rows have each verdict; ``missing`` are persons, not rows."""
        found = Counter(row.verdict.value for row in self.rows)
        return {verdict.value: found[verdict.value] for verdict in Verdict} | {"missing": len(self.missing)}

    @property
    def seems_whole(self) -> bool:
        """Whether the file looks like the whole roll of the office: it names no fewer people than it leaves out.

        An office that had entered a few people by hand before its first roll has named hardly anybody either.
        """
        left_out = len(self.missing)
        return len(self.named) >= left_out or len(self.rows) >= _FIRST_ROLL_TIMES * left_out

    def having(self, verdict: Verdict) -> tuple[PlannedRow, ...]:
        """Returns the rows of one verdict."""
        return tuple(row for row in self.rows if row.verdict is verdict)


def make_plan(
    incoming: Sequence[IncomingRow],
    present: Sequence[PresentPerson],
    ranks: RankNames,
    answers: Answers = NO_ANSWERS,
    today: date = date.max,
    progress: Progress | None = None,
    withdrawn: Collection[str] = frozenset(),
) -> RosterPlan:
    """Returns what accepting the rows would do to the persons on record; raises Cancelled.

    A blank never overwrites, ``#CLEAR`` empties. Identity is the CNIC, then the personnel number, then the
    particulars as a question; a row without a number is doubtful. ``withdrawn`` are the CNICs of people who were
    taken off the lists: one of them comes back with his number, and nobody else is given it.
    """
    matcher = Matcher(incoming, present, answers, today)
    steps, left = IncomingSteps(answers), dict[Place, LeftOut]()
    total = len(present) + len(incoming)
    told = stepping(incoming, progress or silent(), LABEL, len(present), total)
    rows = [_planned(matcher.match(row), ranks, steps, left) for row in told]
    twice = _meant_twice(rows, matcher, answers) if matcher.twice else None
    if twice is not None:
        left.update(twice.set_aside)
        rows = [_refused(row, twice.refused.get((row.incoming.sheet, row.incoming.row))) for row in rows]
    if withdrawn:
        rows = [_refused(row, _of_withdrawn(row, withdrawn)) for row in rows]
    if left:
        rows = [row for row in rows if (row.incoming.sheet, row.incoming.row) not in left]
    missing = tuple(person for person in present if person.id not in matcher.named and _serves(person.draft))
    questions = (*matcher.questions, *(twice.questions if twice else ()), *steps.questions)
    return RosterPlan(tuple(rows), missing, grouped(questions, answers), tuple(left.values()), frozenset(matcher.named))


def changes_between(
    present: PersonDraft, incoming: PersonDraft, ranks: RankNames, cleared: frozenset[Field] = frozenset()
) -> Iterable[FieldChange]:
    """Gives the fields that the roll would change, those to be emptied among them.

    An Urdu spelling never replaces an English one. With a new rank goes its pay scale where the roll names none, and
    with a new posting the day of the old one, which is not its own.
    """
    for field, new, old in zip(FIELDS, _VALUES(incoming), _VALUES(present), strict=True):
        if new == old:
            continue
        if new in (None, ""):
            if field in cleared and old not in (None, ""):
                yield FieldChange(field, old, new)
            continue
        if field in _LATIN_FIRST and old and is_urdu(new) and not is_urdu(old):
            continue
        yield FieldChange(field, old, new)
        if field is Field.POSTING and _loses_day(present, incoming, cleared):
            yield FieldChange(Field.POSTED_ON, present.posted_on, None)
        if field is Field.RANK and incoming.bps is None and (bps := ranks.bps(new)) not in (None, present.bps):
            yield FieldChange(Field.BPS, present.bps, bps)


def _loses_day(present: PersonDraft, incoming: PersonDraft, cleared: frozenset[Field]) -> bool:
    return incoming.posted_on is None and present.posted_on is not None and Field.POSTED_ON not in cleared


def _planned(match: Match, ranks: RankNames, steps: IncomingSteps, left: dict[Place, LeftOut]) -> PlannedRow:
    row, person = match.row, match.person
    problems = (*row.problems, *match.problems)
    if person is None and row.draft.service_state == _GONE:
        problems = (*problems, _new_though_gone(row))
    if not problems and person is None:
        return PlannedRow(Verdict.NEW, row)
    changes: tuple[FieldChange, ...] = ()
    if person is not None and (person.draft != row.draft or row.cleared):
        changes = tuple(changes_between(person.draft, row.draft, ranks, row.cleared))
        if _concerns_state(row, person, changes):
            judged = steps.judge(row, person, changes)
            changes, problems = judged.changes, (*problems, *judged.problems)
            if judged.left_out:
                left[row.sheet, row.row] = aside(row)
    if person is not None and problems:
        problems = tuple(problem for problem in problems if not _is_settled(problem, row, person, changes))
    worst = {problem.severity for problem in problems}
    if Severity.REFUSED in worst:
        changes = ()
    return PlannedRow(_verdict(worst, person, changes), row, person, changes, problems)


def _new_though_gone(row: IncomingRow) -> Problem:
    """Who was transferred before he ever stood on this roster serves elsewhere: that is looked at, not just entered."""
    return Problem("new_though_transferred", Field.SERVICE_STATE.value, Severity.DOUBTFUL, row.sheet, row.row)


def _concerns_state(row: IncomingRow, person: PresentPerson, changes: Sequence[FieldChange]) -> bool:
    """Whether the table of states has a say: a state changes, or the roll names somebody who left."""
    if any(change.field in _STATES for change in changes):
        return True
    return not row.draft.service_state and not _serves(person.draft)


def _meant_twice(rows: Sequence[PlannedRow], matcher: Matcher, answers: Answers) -> MeantTwice:
    """Asks about rows of one person, unless none of them would change anything."""
    twice = matcher.twice
    changing = {row.person.id: row.person for row in rows if row.person and row.person.id in twice and row.changes}
    return meant_twice([(person, twice[key]) for key, person in changing.items()], matcher.unsure, answers)


def _of_withdrawn(row: PlannedRow, withdrawn: Collection[str]) -> Problem | None:
    """A number of somebody who was taken off the lists cannot go to another person's record: a CNIC stands once."""
    if not any(change.field is Field.CNIC and change.new in withdrawn for change in row.changes):
        return None
    return Problem("cnic_of_withdrawn", Field.CNIC.value, Severity.REFUSED, row.incoming.sheet, row.incoming.row)


def _refused(row: PlannedRow, problem: Problem | None) -> PlannedRow:
    if problem is None:
        return row
    return PlannedRow(Verdict.REFUSED, row.incoming, row.person, (), (*row.problems, problem))


def _is_settled(problem: Problem, row: IncomingRow, person: PresentPerson, changes: tuple[FieldChange, ...]) -> bool:
    """A doubt was answered before when its value is on record already; who he is matters only if something changes."""
    if problem.severity is not Severity.DOUBTFUL:
        return False
    if problem.code in _DOUBTS_ABOUT_IDENTITY:
        return not changes
    value = getattr(row.draft, problem.field) if problem.field else None
    return value not in (None, "") and value == getattr(person.draft, problem.field or "")


def _verdict(worst: set[Severity], person: PresentPerson | None, changes: tuple[FieldChange, ...]) -> Verdict:
    if Severity.REFUSED in worst:
        return Verdict.REFUSED
    if Severity.DOUBTFUL in worst:
        return Verdict.DOUBTFUL
    if person is None:
        return Verdict.NEW
    return Verdict.CHANGED if changes else Verdict.UNCHANGED


def _serves(draft: PersonDraft) -> bool:
    return not draft.service_state or ServiceState(draft.service_state).serves
