"""Findings as screens, papers and the command line show them: in words, with their rate and what was done."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from kpdesk.base.canonical import sha256_hex
from kpdesk.base.errors import Refused
from kpdesk.exchange.query_tables import QueryRow
from kpdesk.province.follow_ups import FollowUp, FollowUpState, Told, newest_by_key
from kpdesk.province.warnings.all_tests import findings
from kpdesk.province.warnings.finding import Finding, RowRef, WarningTest
from kpdesk.province.warnings.looking import Looking
from kpdesk.province.warnings.rows_shown import RowShown, rows_of
from kpdesk.province.warnings.wording import finding_words, office_name, rate_words, row_fields, row_words
from kpdesk.reference.reference import Reference

_SHORT = 10


@dataclass(frozen=True, slots=True)
class FindingShown:
    """One line of the list; ``short`` is its key in ten letters, for a command line.

    ``added`` rows have come since it was asked about or settled: a settled one with such rows counts as new again.
    """

    key: str
    short: str
    test: WarningTest
    office: str
    office_name: str
    since: date
    words: str
    words_ur: str
    rate: str
    rate_ur: str
    rows: tuple[RowRef, ...]
    count: int | None
    staff: int | None
    state: FollowUpState
    added: int
    follow_up: FollowUp | None


@dataclass(frozen=True, slots=True)
class RowTold:
    """A row that a finding rests on, in words; ``fields`` are all of it, to be opened."""

    ref: RowRef
    office: str
    on: date | None
    number: str
    who: str
    words: str
    words_ur: str
    week: str
    fields: tuple[tuple[str, str], ...]


def listed(at: Looking, tests: Iterable[WarningTest] = ()) -> tuple[FindingShown, ...]:
    """Returns what the tests find with what was done about it; by test and office, never by size."""
    done = newest_by_key(at.session)
    return tuple(_shown(at, finding, done.get(finding.key)) for finding in findings(at, tests))


def find(at: Looking, wanted: str) -> Finding:
    """Returns the finding of that key or short key; raises Refused ``finding_unknown`` where it is gone."""
    test = wanted.partition("/")[0]
    tests = (WarningTest(test),) if test in set(WarningTest) else ()
    for finding in findings(at, tests):
        if wanted in (finding.key, short_key(finding.key)):
            return finding
    raise Refused("finding_unknown", field="finding", key=wanted)


def short_key(key: str) -> str:
    """Returns ten letters that stand for the key."""
    return sha256_hex(key.encode())[:_SHORT]


def told_rows(session: Session, reference: Reference, refs: Iterable[RowRef]) -> tuple[RowTold, ...]:
    """Returns the rows in words, in their order."""
    return tuple(_row(row, reference) for row in rows_of(session, refs))


def told(at: Looking, finding: Finding) -> Told:
    """Returns the finding in the words in which it goes out."""
    rows = tuple(
        QueryRow(row.ref.table, row.ref.uid, _with_who(row, row.words), _with_who(row, row.words_ur))
        for row in told_rows(at.session, at.reference, finding.rows)
    )
    return Told(
        finding, finding_words(finding, at.reference), finding_words(finding, at.reference, "ur"), rows
    )  # fmt: skip


def _with_who(row: RowTold, words: str) -> str:
    return f"{row.who}: {words}" if row.who else words


def _shown(at: Looking, finding: Finding, done: FollowUp | None) -> FindingShown:
    added = len({row.uid for row in finding.rows} - done.rows) if done else 0
    state = done.state(at.today) if done else FollowUpState.NEW
    if state is FollowUpState.SETTLED and added:
        state = FollowUpState.NEW
    small = at.limits.small_number
    return FindingShown(
        finding.key, short_key(finding.key), finding.test, finding.office,
        office_name(at.reference, finding.office, "en"), finding.since,
        finding_words(finding, at.reference), finding_words(finding, at.reference, "ur"),
        rate_words(finding, small), rate_words(finding, small, "ur"),
        finding.rows, finding.count, finding.staff, state, added, done,
    )  # fmt: skip


def _row(row: RowShown, reference: Reference) -> RowTold:
    return RowTold(
        row.ref, row.office, row.on, row.number, row.who, row_words(row, reference), row_words(row, reference, "ur"),
        row.week, row_fields(row, reference),
    )  # fmt: skip
