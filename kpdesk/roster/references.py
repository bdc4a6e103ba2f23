"""Which records of any feature point to a person: violations, cases, photos, transfers, whatever features there are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import cast

from sqlalchemy import Column, Table, func, select
from sqlalchemy.orm import Session

from kpdesk.roster.history_records import ServiceHistoryRecord
from kpdesk.roster.missing_records import MissingPersonRecord
from kpdesk.roster.records import ImportChangeRecord, PersonRecord
from kpdesk.store.schema import Base

BLOCK = 2000

_PERSON = cast(Table, PersonRecord.__table__)
_HISTORY = cast(Table, ServiceHistoryRecord.__table__)
_OWN_TABLES = {ImportChangeRecord.__tablename__, MissingPersonRecord.__tablename__}
"""What imports themselves keep about a person; a settled place in the queue stands in the audit trail as well."""


def referred_to(session: Session) -> set[int]:
    """Returns the keys of everybody to whom a record points."""
    used: set[int] = set()
    for column in _columns():
        used.update(session.scalars(select(column).where(column.is_not(None)).distinct()))
    return used


def references(session: Session, keys: Sequence[int], without_batch: int) -> Counter[int]:
    """Returns how many records point to each person; the service record that one import wrote does not count."""
    found: Counter[int] = Counter()
    for column in _columns():
        for start in range(0, len(keys), BLOCK):
            wanted = select(column, func.count()).where(column.in_(keys[start : start + BLOCK])).group_by(column)
            if column.table is _HISTORY:
                wanted = wanted.where(_HISTORY.c.batch_id.is_distinct_from(without_batch))
            for key, count in session.execute(wanted):
                found[key] += count
    return found


def _columns() -> Iterator[Column[int]]:
    for table in Base.metadata.tables.values():
        if table.name not in _OWN_TABLES:
            yield from (key.parent for key in table.foreign_keys if key.column.table is _PERSON)
