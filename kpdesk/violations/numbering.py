"""Numbers of violations: ``MRD-V-2026-0001``, counted by the store so that no number is given twice."""

from __future__ import annotations

from kpdesk.store.meta import MetaRecord
from kpdesk.store.unit_of_work import UnitOfWork


def next_number(uow: UnitOfWork) -> str:
    """Returns the next number of this office and year; kept only if the unit of work is committed."""
    prefix = f"{uow.office}-V-{uow.today.year}"
    counter = uow.session.get(MetaRecord, f"last_{prefix}") or MetaRecord(key=f"last_{prefix}", value="0")
    counter.value = str(int(counter.value) + 1)
    uow.session.add(counter)
    return f"{prefix}-{int(counter.value):04d}"


def exhibit_name(place: int) -> str:
    """Returns the name of the exhibit at a place from 0: A, B, … Z, AA, AB, …"""
    name = ""
    place += 1
    while place:
        place, rest = divmod(place - 1, 26)
        name = chr(ord("A") + rest) + name
    return name
