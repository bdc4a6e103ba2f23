"""A simulated week as the tables of a return: counted and certified by the program's own arithmetic, then frozen."""

from __future__ import annotations

from datetime import datetime
from typing import Final

from kpdesk.base.weeks import Week
from kpdesk.desk.simulation.office import SimulatedOffice
from kpdesk.exchange import record_tables
from kpdesk.exchange.record_sending import HEAD, HEAD_COLUMNS
from kpdesk.exchange.record_tables import RecordTable
from kpdesk.exchange.return_tables import return_tables
from kpdesk.exchange.tables import Table, canonical_row
from kpdesk.weekly.drawing import Drawn, digest_of
from kpdesk.weekly.paper_code import sign_return
from kpdesk.weekly.records import ReturnRecord

_ENTRIES_OF_A_WEEK: Final = 40
"""How many entries a week's work leaves in the audit trail, more or less."""


def tables_of(office: SimulatedOffice, week: Week, drawn: Drawn, frozen_at: datetime) -> tuple[Table, ...]:
    """Returns the frozen return and the records that the CPO is not known to have as they stand."""
    return (*return_tables(_frozen(office, week, drawn, frozen_at)), *changed_tables(office))


def changed_tables(office: SimulatedOffice) -> tuple[Table, ...]:
    """Returns the record tables with what is new or changed in them, behind the one that says how complete they are."""
    head = tuple((table.name, not office.told, len(office.tables[table.name]), None) for table in record_tables.TABLES)
    tables = (_table(office, table, list(office.changed[table.name])) for table in record_tables.TABLES)
    return (Table(HEAD, "data_records", HEAD_COLUMNS, head), *tables)


def _table(office: SimulatedOffice, table: RecordTable, uids: list[str]) -> Table:
    rows = office.tables[table.name]
    names = [column.name for column in table.columns]
    values = ({"uid": uid, "withdrawn": False, **rows[uid]} for uid in uids)
    made = tuple(canonical_row(table.columns, tuple(value.get(name) for name in names)) for value in values)
    return Table(table.name, table.sheet, table.columns, made)


def _frozen(office: SimulatedOffice, week: Week, drawn: Drawn, frozen_at: datetime) -> ReturnRecord:
    """Returns the return as a store would keep it, in no store."""
    audit_seq, audit_head = office.work_noted(office.chance.randint(1, _ENTRIES_OF_A_WEEK))
    record = ReturnRecord(
        uid=office.new_uid(frozen_at), week=week.label, first=week.first, last=week.last, edition=1, state="frozen",
        drawn_up_by="clerk", drawn_up_at=frozen_at, nil=drawn.nil, letter_no="", note="", letter={}, narrative={},
        reasons={}, revised_because={}, waiver="", issued={}, figures=drawn.figures, counted=drawn.counted,
        parts=drawn.parts, certificate=drawn.certificate, frozen_by="head", frozen_at=frozen_at,
        audit_head=audit_head, audit_seq=audit_seq,
    )  # fmt: skip
    record.digest = digest_of(office.code, record)
    record.signature = sign_return(office.signing, office.code, week.label, 1, record.digest).hex()
    return record
