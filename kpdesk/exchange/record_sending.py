"""The records in a file: chosen by what the recipient has, shown as far as he may see them, and noted as sent."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from kpdesk.exchange.field_rights import as_shown, rights_of, withheld
from kpdesk.exchange.manifest import Kind
from kpdesk.exchange.record_ledger import Ledger, Outgoing
from kpdesk.exchange.record_rows import record_rows
from kpdesk.exchange.record_tables import RecordTable
from kpdesk.exchange.tables import ColumnSpec, Table, ValueType
from kpdesk.reference.queries import load
from kpdesk.store.meta import EPOCH, meta
from kpdesk.store.unit_of_work import UnitOfWork

HEAD: Final = "records"
"""The table that says of each record table whether it is a full copy, how many records stand, what is withheld."""

HEAD_COLUMNS: Final = (
    ColumnSpec("table"),
    ColumnSpec("full", ValueType.TRUTH),
    ColumnSpec("standing", ValueType.INTEGER),
    ColumnSpec("withheld"),
)


@dataclass(frozen=True, slots=True)
class RecordParcel:
    """Record tables for one recipient; :meth:`note` is called when their file has its number."""

    ledger: Ledger
    parts: tuple[Outgoing, ...]
    tables: tuple[Table, ...]

    @property
    def rows(self) -> int:
        """How many records it carries."""
        return sum(len(part.digests) for part in self.parts)

    def note(self, outbox_uid: str) -> None:
        """Remembers what the file carries."""
        self.ledger.note(outbox_uid, self.parts)


def parcel(
    uow: UnitOfWork, recipient: str, kind: Kind, tables: Sequence[RecordTable], *, full: bool = False
) -> RecordParcel:
    """Returns what of these tables the recipient still needs, or with ``full`` everything.

    Raises Refused ``office_unknown``.
    """
    ledger = Ledger(uow.session, recipient, meta(uow.session, EPOCH))
    if full:
        ledger.begin_anew([table.name for table in tables])
    ledger.forget_earlier_epochs()
    rights = rights_of(load(uow.session), kind, recipient, uow.today)
    parts = tuple(
        ledger.outgoing(table, as_shown(table.columns, record_rows(uow.session, uow.office, table), rights))
        for table in tables
    )
    told = tuple(
        (part.table.name, part.full, part.count, " ".join(withheld(part.table.columns, rights)) or None)
        for part in parts
    )
    head = Table(HEAD, "data_records", HEAD_COLUMNS, told)
    return RecordParcel(ledger, parts, (head, *(part.table for part in parts)))
