"""The rows that a figure was counted from, looked up by their uids."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import Any, Final

from sqlalchemy import Select, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from kpdesk.cases.records import CaseRecord, CaseStepRecord, PunishmentRecord
from kpdesk.directives.queries import directives
from kpdesk.monitoring.records import AccountRecord, CheckRecord
from kpdesk.roster.records import PersonRecord
from kpdesk.violations.records import ViolationRecord
from kpdesk.weekly.rows import CountedKind, CountedRow

_CHUNK: Final = 500
"""How many uids one statement asks for."""

_VIOLATIONS = (
    select(
        ViolationRecord.uid, ViolationRecord.uid, ViolationRecord.number, ViolationRecord.rank_then,
        PersonRecord.name, ViolationRecord.unidentified, ViolationRecord.kind, ViolationRecord.seen_on,
    ).outerjoin(PersonRecord, PersonRecord.id == ViolationRecord.person_id)
)  # fmt: skip
_STEPS = (
    select(
        CaseStepRecord.uid, CaseRecord.uid, CaseRecord.number, PersonRecord.rank,
        PersonRecord.name, CaseStepRecord.letter_no, CaseStepRecord.step, CaseStepRecord.on_date,
    )
    .join(CaseRecord, CaseRecord.id == CaseStepRecord.case_id)
    .join(PersonRecord, PersonRecord.id == CaseRecord.person_id)
)  # fmt: skip
_AWARDS = (
    select(
        PunishmentRecord.uid, CaseRecord.uid, CaseRecord.number, PersonRecord.rank,
        PersonRecord.name, PunishmentRecord.ob_no, PunishmentRecord.punishment, PunishmentRecord.ordered_on,
    )
    .join(CaseRecord, CaseRecord.id == PunishmentRecord.case_id)
    .join(PersonRecord, PersonRecord.id == CaseRecord.person_id)
)  # fmt: skip
_CASES = (
    select(
        CaseRecord.uid, CaseRecord.uid, CaseRecord.number, PersonRecord.rank,
        PersonRecord.name, CaseRecord.track, CaseRecord.state, CaseRecord.opened_on,
    ).join(PersonRecord, PersonRecord.id == CaseRecord.person_id)
)  # fmt: skip
_GROUPS = select(
    AccountRecord.uid, AccountRecord.uid, AccountRecord.platform, AccountRecord.kind,
    AccountRecord.name, AccountRecord.admin_text, AccountRecord.exception_reason, AccountRecord.found_on,
)  # fmt: skip
_CHECKS = select(
    CheckRecord.uid, CheckRecord.uid, CheckRecord.accounts_checked, CheckRecord.nothing_found,
    CheckRecord.checked_by, CheckRecord.found, CheckRecord.uid, CheckRecord.on_date,
)  # fmt: skip


def rows_counted(session: Session, uids: Sequence[str]) -> tuple[CountedRow, ...]:
    """Returns the rows with these uids in the order given; a uid that is on no list is left out."""
    found: dict[str, CountedRow] = {}
    for statement, uid_column, row_of in _LISTS:
        wanted = [uid for uid in uids if uid not in found]
        for start in range(0, len(wanted), _CHUNK):
            chosen = statement.where(uid_column.in_(wanted[start : start + _CHUNK]))
            found |= {row[0]: row_of(tuple(row)) for row in session.execute(chosen)}
    found |= _debts(session, [uid for uid in uids if ":" in uid])
    return tuple(found[uid] for uid in uids if uid in found)


def rows_seen(session: Session, first: date, last: date) -> tuple[CountedRow, ...]:
    """Returns the violations seen in these days that stand in figures, the oldest first."""
    record = ViolationRecord
    kept = (record.seen_on.between(first, last), record.withdrawn_at.is_(None), record.protected.is_(False))
    chosen = _VIOLATIONS.where(*kept).order_by(record.seen_on, record.id)
    return tuple(_violation(tuple(row)) for row in session.execute(chosen))


def _debts(session: Session, uids: Sequence[str]) -> dict[str, CountedRow]:
    """What is owed has no record: its uid is the letter's and the thing that the letter asks for."""
    letters = {row.uid: row for row in directives(session)} if uids else {}
    found = {}
    for uid in uids:
        letter_uid, _, what = uid.partition(":")
        letter = letters.get(letter_uid)
        if letter is not None and letter.dated_last is not None:
            found[uid] = CountedRow(
                CountedKind.DEBT, letter.code, letter.code, "", letter.title, what, letter.number_shown(),
                letter.dated_last,
            )  # fmt: skip
    return found


def _violation(row: Sequence[Any]) -> CountedRow:
    _, uid, number, rank, name, unidentified, kind, on = row
    return CountedRow(CountedKind.VIOLATION, uid, number, rank if name else "", name or unidentified, kind, "", on)


def _of_case(kind: CountedKind) -> Callable[[Sequence[Any]], CountedRow]:
    def row_of(row: Sequence[Any]) -> CountedRow:
        _, uid, number, rank, name, letter_no, what, on = row
        return CountedRow(kind, uid, number, rank, name, what, letter_no, on)

    return row_of


def _group(row: Sequence[Any]) -> CountedRow:
    _, uid, platform, kind, name, admin, reason, on = row
    return CountedRow(CountedKind.GROUP, uid, platform, "", name, kind, " · ".join(filter(None, (admin, reason))), on)


def _check(row: Sequence[Any]) -> CountedRow:
    _, uid, accounts, nothing, by, found, _same, on = row
    return CountedRow(CountedKind.CHECK, uid, str(accounts), "", by, "nothing" if nothing else "found", found, on)


_List = tuple[Select[*tuple[Any, ...]], InstrumentedAttribute[str], Callable[[Sequence[Any]], CountedRow]]
_LISTS: Final[Iterable[_List]] = (
    (_VIOLATIONS, ViolationRecord.uid, _violation),
    (_STEPS, CaseStepRecord.uid, _of_case(CountedKind.STEP)),
    (_AWARDS, PunishmentRecord.uid, _of_case(CountedKind.AWARD)),
    (_CASES, CaseRecord.uid, _of_case(CountedKind.CASE)),
    (_GROUPS, AccountRecord.uid, _group),
    (_CHECKS, CheckRecord.uid, _check),
)  # fmt: skip
