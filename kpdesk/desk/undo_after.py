"""What hangs on rows that were put back: search indexes and the dates of cases are made anew from them."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import ColumnElement, Table, delete, select

from kpdesk.base.changes import Changes
from kpdesk.cases.clocks import due
from kpdesk.cases.dates import renew_dates, write_dates
from kpdesk.cases.gathering import gather
from kpdesk.cases.records import CaseDueRecord, CaseRecord, CaseStepRecord
from kpdesk.cases.rulebook import Rulebook
from kpdesk.cases.search_words import search_words as case_words
from kpdesk.desk.undo_rows import Kept
from kpdesk.monitoring.records import AccountRecord
from kpdesk.monitoring.search_words import put_in_search, take_from_search
from kpdesk.reference import queries as reference
from kpdesk.roster import search as people
from kpdesk.roster.records import PersonRecord
from kpdesk.roster.service import draft_of
from kpdesk.store import search
from kpdesk.store.unit_of_work import UnitOfWork
from kpdesk.violations.official import official_of
from kpdesk.violations.records import ViolationRecord
from kpdesk.violations.search_words import SEARCHED
from kpdesk.violations.search_words import search_words as violation_words

_COUNTED_BY = frozenset({"reference_item", "setting"})


def derive_anew(uow: UnitOfWork, rows: Iterable[Kept]) -> Changes:
    """Brings search and dates to where the rows are now; returns which dates of cases are others than before."""
    keys = _keys_by_table(uow, rows)
    for person in uow.session.scalars(select(PersonRecord).where(PersonRecord.id.in_(keys.get("person", ())))):
        if person.withdrawn_at is None:
            people.put(uow.session, [(person.id, draft_of(person))])
        else:
            people.remove(uow.session, [person.id])
    for violation in uow.session.scalars(select(ViolationRecord).where(_violations(keys))):
        _find_violation(uow, violation)
    for account in uow.session.scalars(select(AccountRecord).where(AccountRecord.id.in_(keys.get("account", ())))):
        (put_in_search if account.withdrawn_at is None else take_from_search)(uow.session, account)
    _cases(uow, keys)
    if _COUNTED_BY.intersection(keys):
        return renew_dates(uow, reference.load(uow.session))
    return Changes()


def _keys_by_table(uow: UnitOfWork, rows: Iterable[Kept]) -> dict[str, set[int]]:
    """Returns the numbers of rows by table; of lines that hang on a case, the number of the case."""
    keys: dict[str, set[int]] = {}
    for row in rows:
        keys.setdefault(row.table.name, set())
        found = _number(uow, row.table, row)
        if found is not None:
            keys[row.table.name].add(found)
        case = row.before.get("case_id", row.key.get("case_id"))
        if case is None and "case_id" in row.table.c and row.way != "deleted":
            wanted = select(row.table.c.case_id).where(*(row.table.c[n] == v for n, v in row.key.items()))
            case = uow.session.connection().execute(wanted).scalar()
        if isinstance(case, int):
            keys.setdefault("disciplinary_case", set()).add(case)
    return keys


def _number(uow: UnitOfWork, table: Table, row: Kept) -> int | None:
    if "id" in row.key:
        return int(row.key["id"])
    if "uid" not in row.key:
        return None
    return uow.session.connection().execute(select(table.c.id).where(table.c.uid == row.key["uid"])).scalar()


def _violations(keys: dict[str, set[int]]) -> ColumnElement[bool]:
    return ViolationRecord.id.in_(keys.get("violation", ()))


def _find_violation(uow: UnitOfWork, record: ViolationRecord) -> None:
    if record.withdrawn_at is not None:
        search.remove(uow.session, "violation", [record.id])
        return
    person = uow.session.get(PersonRecord, record.person_id) if record.person_id else None
    official = official_of(uow, person.uid) if person and person.withdrawn_at is None else None
    words = violation_words({name: getattr(record, name) for name in SEARCHED}, official)
    search.put(uow.session, "violation", [(record.id, words)])


def _cases(uow: UnitOfWork, keys: dict[str, set[int]]) -> None:
    cases = keys.get("disciplinary_case", set())
    if not cases:
        return
    rules = Rulebook(reference.load(uow.session))
    wanted = select(CaseRecord.id).where(CaseRecord.id.in_(cases), CaseRecord.withdrawn_at.is_(None))
    records = {record.id: record for record in uow.session.scalars(select(CaseRecord).where(CaseRecord.id.in_(cases)))}
    gone = [key for key, record in records.items() if record.withdrawn_at is not None]
    uow.session.execute(delete(CaseDueRecord).where(CaseDueRecord.case_id.in_(gone)))
    search.remove(uow.session, "case", gone)
    for found in gather(uow.session, wanted, rules.reference):
        record = records[found.case_id]
        schedule = rules.on(found.facts.accused.rank, uow.today, found.office)
        write_dates(uow.session, record, due(found.facts, schedule))
        steps = select(CaseStepRecord.letter_no).where(CaseStepRecord.case_id == record.id)
        letters = [letter for letter in uow.session.scalars(steps.order_by(CaseStepRecord.seq)) if letter]
        person = uow.session.get_one(PersonRecord, record.person_id)
        search.put(uow.session, "case", [(record.id, case_words(record, person, letters))])
