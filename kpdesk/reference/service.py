"""Verbs on the reference data: bringing the built-in pack in, correcting, adding, withdrawing."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime, timedelta

from sqlalchemy import select

from kpdesk.access.rules import Permission, allow
from kpdesk.base.canonical import digest
from kpdesk.base.changes import Changes
from kpdesk.base.errors import Refused
from kpdesk.base.meanwhile import changed_meanwhile
from kpdesk.base.problems import Problem, refuse_if_any
from kpdesk.reference.draft import ItemDraft
from kpdesk.reference.integrity import problems_in
from kpdesk.reference.pack import built_in
from kpdesk.reference.queries import COLUMNS, items, load
from kpdesk.reference.records import ReferenceRecord
from kpdesk.reference.reference import Reference
from kpdesk.reference.row_values import values_of
from kpdesk.reference.rows import Row
from kpdesk.reference.rules import Table
from kpdesk.store.unit_of_work import UnitOfWork

KIND = "reference"
"""The kind of record in the audit trail."""

Check = Callable[[Reference], list[Problem]]
"""Finds what is wrong in a whole set of rows."""


def install(uow: UnitOfWork) -> Changes:
    """Brings the built-in pack into the store: adds what is missing, renews what nobody edited, leaves the rest alone.

    Done when a store is founded and again by a newer program; a second time with the same pack changes nothing.
    """
    present: dict[tuple[str, str], list[ReferenceRecord]] = {}
    for record in uow.session.scalars(select(ReferenceRecord)):
        present.setdefault((record.table_name, record.code), []).append(record)
    records: list[ReferenceRecord] = []
    counts = {"added": 0, "renewed": 0}
    for table in Table:
        for row in built_in().table(table):
            known = present.get((table.value, row.code), [])
            if known and not _renewable(known, row):
                continue
            counts["renewed" if known else "added"] += 1
            record = known[0] if known else ReferenceRecord(table_name=table.value, built_in=True)
            put(record, row)
            uow.session.add(record)
            records.append(record)
    if records:
        uow.note("reference_installed", KIND, "pack", **counts, digest=_pack_digest())
    return Changes.of("reference", uids=tuple(record.uid for record in records)) if records else Changes()


def edit(uow: UnitOfWork, draft: ItemDraft, check: Check = problems_in) -> Changes:
    """Saves a corrected or a new row; the code of a row that is there stays as it is.

    ``check`` looks at the whole set before and after; what is wrong only afterwards is refused.

    A new period of a code ends the open period before it on the day before. A row stops asking for confirmation only
    together with the page of the paper copy on which it was checked.
    Raises Refused ``not_permitted``, ``reference_item_unknown``, ``reference_code_fixed``, ``changed_meanwhile``;
    ProblemsFound.
    """
    allow(uow.actor, Permission.REFERENCE)
    refuse_if_any(draft.check())
    row, old, before = draft.row(), _stored(uow, draft), check(load(uow.session))
    if old is not None and old.code != row.code:
        raise Refused("reference_code_fixed", field="code", value=old.code)
    refuse_if_any(_unchecked(old, row))
    if old is None:
        _end_period_before(uow, draft.table, row)
    record = _record_named(uow, draft.uid) if draft.uid else ReferenceRecord(table_name=draft.table.value)
    put(record, row)
    _now_of_office(record)
    uow.session.add(record)
    uow.flush()
    refuse_if_any(new_problems(check(load(uow.session)), before))
    changed = difference(old, row)
    uow.note("reference_edited" if old else "reference_added", KIND, record.uid, table=draft.table, **changed)
    return Changes.of("reference", uids=(record.uid,))


def withdraw(uow: UnitOfWork, uid: str, reason: str, check: Check = problems_in) -> Changes:
    """Takes a row out of the lists, with its reason; it stays in the store.

    Raises Refused ``not_permitted``, ``reference_item_unknown``, ``reference_reason_missing`` and, while another row
    refers to it, ``reference_still_needed``.
    """
    allow(uow.actor, Permission.REFERENCE)
    if not reason.strip():
        raise Refused("reference_reason_missing", field="reason")
    record, before = _record_named(uow, uid), check(load(uow.session))
    record.withdrawn_at, record.withdrawn_reason = uow.now, reason.strip()
    record.pack_no = record.pack_on = None
    uow.flush()
    for problem in new_problems(check(load(uow.session)), before):
        raise Refused("reference_still_needed", value=record.code, by=problem.values.get("row", ""))
    note = {"table": record.table_name, "code": record.code, "reason": reason.strip()}
    uow.note("reference_withdrawn", KIND, uid, **note)
    return Changes.of("reference", uids=(uid,))


def put(record: ReferenceRecord, row: Row) -> None:
    """Gives the record the row's values."""
    record.entry = _entry(row)
    for name, value in zip(COLUMNS, _columns(row), strict=True):
        setattr(record, name, value)


def _now_of_office(record: ReferenceRecord) -> None:
    """What somebody of the office changed is neither the program's nor the pack's any more."""
    record.built_in, record.pack_no, record.pack_on = False, None, None


def _renewable(known: list[ReferenceRecord], row: Row) -> bool:
    only = known[0]
    untouched = len(known) == 1 and only.built_in and only.withdrawn_at is None
    return untouched and (only.entry, *_columns(only)) != (_entry(row), *_columns(row))


def _entry(row: Row) -> dict[str, object]:
    return {name: value for name, value in values_of(row).items() if name not in COLUMNS}


def _columns(holder: Row | ReferenceRecord) -> tuple[object, ...]:
    return tuple(getattr(holder, name) for name in COLUMNS)


def _pack_digest() -> str:
    return digest({table.value: [values_of(row) for row in built_in().table(table)] for table in Table})


def _stored(uow: UnitOfWork, draft: ItemDraft) -> Row | None:
    if draft.uid is None:
        return None
    item = next((item for item in items(uow.session, draft.table) if item.uid == draft.uid), None)
    if item is None:
        raise Refused("reference_item_unknown", field="uid", value=draft.uid)
    if draft.revision not in (None, item.revision):
        raise changed_meanwhile(
            item.changed_by, datetime.fromisoformat(item.changed_at), draft.values, values_of(item.row)
        )
    return item.row


def _record_named(uow: UnitOfWork, uid: str) -> ReferenceRecord:
    chosen = select(ReferenceRecord).where(ReferenceRecord.uid == uid, ReferenceRecord.withdrawn_at.is_(None))
    record = uow.session.scalar(chosen)
    if record is None:
        raise Refused("reference_item_unknown", field="uid", value=uid)
    return record


def _end_period_before(uow: UnitOfWork, table: Table, row: Row) -> None:
    if row.valid_from is None:
        return
    for item in items(uow.session, table):
        begins_before = item.row.valid_from is None or item.row.valid_from < row.valid_from
        if item.row.code == row.code and item.row.valid_to is None and begins_before:
            record = _record_named(uow, item.uid)
            record.valid_to = row.valid_from - timedelta(days=1)
            _now_of_office(record)
            changed = {"code": row.code, "before": {"valid_to": None}, "after": {"valid_to": record.valid_to}}
            uow.note("reference_edited", KIND, record.uid, table=table, **changed)


def _unchecked(old: Row | None, row: Row) -> list[Problem]:
    """A rule that waits for a look at the paper copy is confirmed by naming the page, not by clearing the mark."""
    if old is not None and old.confirm and not row.confirm and not (row.page or "").strip():
        return [Problem("reference_page_missing", field="page")]
    return []


def new_problems(after: Iterable[Problem], before: Sequence[Problem]) -> list[Problem]:
    """Returns the problems that a change has brought about."""
    return [problem for problem in after if problem not in before]


def difference(old: Row | None, row: Row) -> dict[str, object]:
    """Returns the code and, of each field that differs, the values before and after."""
    was, now = values_of(old) if old else {}, values_of(row)
    changed = {name: value for name, value in now.items() if old is None or was.get(name) != value}
    return {"code": row.code, "before": {name: was[name] for name in changed if name in was}, "after": changed}
