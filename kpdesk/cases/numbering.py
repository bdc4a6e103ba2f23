"""Numbers of cases: ``MRD-C-2026-0001``, counted by the store so that no number is given twice."""

from __future__ import annotations

from kpdesk.store.meta import MetaRecord
from kpdesk.store.unit_of_work import UnitOfWork


def next_number(uow: UnitOfWork, year: int) -> str:
    """Returns the next number of this office for a year; kept only if the unit of work is committed."""
    prefix = f"{uow.office}-C-{year}"
    counter = uow.session.get(MetaRecord, f"last_{prefix}") or MetaRecord(key=f"last_{prefix}", value="0")
    counter.value = str(int(counter.value) + 1)
    uow.session.add(counter)
    return f"{prefix}-{int(counter.value):04d}"
