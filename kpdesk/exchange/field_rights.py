"""Which of a person's fields an office gets in a kind of file, by the list ``shared_fields``; applied here alone."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from kpdesk.exchange.manifest import Kind
from kpdesk.exchange.tables import ColumnSpec, Row
from kpdesk.reference.reference import Reference
from kpdesk.reference.rules import SharedField, Shown

LAST = 4
"""How many digits of a number are left where a receiver gets its end."""

Rights = Mapping[str, Shown]
"""How much of each field of :class:`SharedField` goes out, by the name of its column."""


def rights_of(reference: Reference, kind: Kind, recipient: str, day: date) -> Rights:
    """Returns what that office gets in that kind of file; nothing of a field for which nothing is on record.

    Raises Refused ``office_unknown``.
    """
    receiver = reference.office(recipient).kind
    found = dict.fromkeys((field.value for field in SharedField), Shown.NOTHING)
    for row in reference.shared_fields.on(day):
        if row.file == kind.value and row.receiver is receiver:
            found[row.field.value] = row.shown
    return found


def withheld(columns: Iterable[ColumnSpec], rights: Rights) -> tuple[str, ...]:
    """Returns the columns that do not go out whole."""
    return tuple(column.name for column in columns if rights.get(column.name, Shown.WHOLE) is not Shown.WHOLE)


def as_shown(columns: Sequence[ColumnSpec], rows: Sequence[Row], rights: Rights) -> Sequence[Row]:
    """Returns the rows with each field as far as the receiver may have it."""
    for place, column in enumerate(columns):
        shown = rights.get(column.name, Shown.WHOLE)
        if shown is not Shown.WHOLE:
            rows = [
                (*row[:place], _end(row[place]) if shown is Shown.LAST4 else None, *row[place + 1 :]) for row in rows
            ]
    return rows


def _end(value: object) -> str | None:
    text = str(value or "")
    return text[-LAST:] if len(text) > LAST else None
