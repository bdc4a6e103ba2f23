"""What an incoming log would add: every row with its verdict, nothing done yet."""

from __future__ import annotations

import dataclasses
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from kpdesk.base.canonical import digest
from kpdesk.base.letters import fold
from kpdesk.base.problems import Problem, Severity
from kpdesk.violations.draft import ViolationDraft
from kpdesk.violations.log_columns import as_json
from kpdesk.violations.log_matching import Found, Known, LogMatcher, Sought
from kpdesk.violations.log_reading import LogReading, LogRow

Likeness = tuple[str, date, str, str]
"""Person, day, kind and account of a violation on record."""


class Verdict(StrEnum):
    """What becomes of a row."""

    NEW = "new"
    UNCHANGED = "unchanged"
    DOUBTFUL = "doubtful"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Decision:
    """What a person decided about a doubtful row: who it is (None: not yet identified) and of what kind."""

    person_uid: str | None = None
    kind: str = ""


@dataclass(frozen=True, slots=True)
class PlannedViolation:
    """One row with its verdict; ``import_key`` knows the row again, ``person`` is None while nobody is certain.

    ``candidates`` are those whom a doubtful row could mean, for a person to choose from.
    """

    verdict: Verdict
    row: LogRow
    import_key: str
    person: Known | None
    candidates: tuple[Known, ...]
    problems: tuple[Problem, ...]

    def draft(self, person_uid: str | None = None, kind: str = "") -> ViolationDraft:
        """Returns the violation that the row describes; a person and a kind may be chosen for a doubtful one.

        Without a person what the unit wrote is kept as the text of somebody not yet identified.
        """
        row = self.row
        uid = person_uid or (self.person.uid if self.person else None)
        return ViolationDraft(
            persons=(uid,) if uid else (),
            unidentified="" if uid else row.person_text or row.handle or row.url or "?",
            kind=kind or row.kind,
            platform=row.platform,
            seen_on=row.seen_on,
            seen_by=row.seen_by,
            handle=row.handle,
            url=row.url,
            what=row.what,
            note=row.note,
        )


@dataclass(frozen=True, slots=True)
class LogPlan:
    """A file beside the record: every row in the order of the sheet."""

    reading: LogReading
    rows: tuple[PlannedViolation, ...]

    @property
    def counts(self) -> dict[str, int]:
        """How many rows have each verdict."""
        found = Counter(row.verdict.value for row in self.rows)
        return {verdict.value: found[verdict.value] for verdict in Verdict}

    @property
    def mapping(self) -> dict[str, object]:
        """The columns as plain values."""
        return as_json(self.reading.columns)

    def having(self, verdict: Verdict) -> tuple[PlannedViolation, ...]:
        """Returns the rows of one verdict."""
        return tuple(row for row in self.rows if row.verdict is verdict)


def make_plan(
    reading: LogReading, matcher: LogMatcher, known_keys: Collection[str], logged: Mapping[Likeness, str]
) -> LogPlan:
    """Returns what accepting the rows would do.

    ``known_keys`` are those of rows that were taken before; ``logged`` gives the number of a violation of the same
    person, day, kind and account that came in by another way: such a row is doubtful.
    """
    rows = tuple(
        _planned(row, key, times, matcher, known_keys, logged)
        for row, (key, times) in zip(reading.rows, _keys(reading.rows), strict=True)
    )
    return LogPlan(reading, rows)


def import_keys(reading: LogReading) -> tuple[str, ...]:
    """Returns the keys of the rows in their order, for asking which of them are known."""
    return tuple(key for key, _times in _keys(reading.rows))


def _keys(rows: Iterable[LogRow]) -> Iterator[tuple[str, int]]:
    """Gives each row's key, and how often its contents have come so far.

    The serial number is no part of a key: the unit's next sheet may repeat these rows below new ones.
    """
    times: Counter[str] = Counter()
    for row in rows:
        content = digest(
            [
                row.seen_on,
                fold(row.name),
                [identity.value for identity in row.identities],
                row.platform,
                row.url,
                row.handle,
                fold(row.what),
                row.kind,
            ]
        )
        times[content] += 1
        yield digest([content, times[content]]), times[content]


def _planned(
    row: LogRow,
    key: str,
    times: int,
    matcher: LogMatcher,
    known_keys: Collection[str],
    logged: Mapping[Likeness, str],
) -> PlannedViolation:
    numbers = tuple((identity.kind, identity.value) for identity in row.identities)
    found = matcher.match(Sought(row.name, row.father_name, row.rank, numbers))
    problems = [*row.problems]
    if found.code:
        problems.append(_person_problem(row, found))
    if times > 1:
        problems.append(_problem(row, "log_row_repeated"))
    if found.person and row.seen_on:
        number = logged.get((found.person.uid, row.seen_on, row.kind, row.url or row.handle))
        if number:
            problems.append(_problem(row, "log_perhaps_logged", number=number))
    verdict = Verdict.UNCHANGED if key in known_keys else _verdict(problems)
    return PlannedViolation(verdict, row, key, found.person, found.candidates, tuple(problems))


def _verdict(problems: Iterable[Problem]) -> Verdict:
    worst = {problem.severity for problem in problems}
    if Severity.REFUSED in worst:
        return Verdict.REFUSED
    return Verdict.DOUBTFUL if Severity.DOUBTFUL in worst else Verdict.NEW


def _person_problem(row: LogRow, found: Found) -> Problem:
    problem = _problem(row, found.code or "", name=row.name, text=row.person_text, candidates=found.named)
    return dataclasses.replace(problem, severity=found.severity)


def _problem(row: LogRow, code: str, **values: object) -> Problem:
    return Problem(code, "person", Severity.DOUBTFUL, row.sheet, row.row, row.person_column, values)
