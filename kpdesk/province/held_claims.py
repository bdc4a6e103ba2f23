"""What offices say of records that another office holds: kept beside, so that no order of files decides who has one.

A person who is transferred shows in the file of his new office before his old one has let him go, or after it. The
new office's row waits here in the first case, and is held as soon as the old one's has gone.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from sqlalchemy import and_, delete, insert, or_, select
from sqlalchemy.orm import Session

from kpdesk.exchange.plan import Place
from kpdesk.exchange.record_tables import RecordTable
from kpdesk.exchange.tables import ValueType
from kpdesk.province.held_records import HeldClaimRecord
from kpdesk.province.held_rows import IncomingRow, held_columns

_PORTION: Final = 500


@dataclass(frozen=True, slots=True)
class Claim:
    """The last row of an office about a record; ``file`` is the inbox uid of its file, ``whole`` as of that file."""

    owner: str
    place: Place
    file: str
    whole: bool
    row: IncomingRow


Claims = Mapping[str, Mapping[str, Claim]]
"""By the record's uid and the office."""


def next_holder(claims: Mapping[str, Claim], releasing: str) -> Claim | None:
    """Returns the claim that is held once this office has let the record go, or None; of several the first by code."""
    live = [claim for owner, claim in sorted(claims.items()) if owner != releasing and not claim.row.withdrawn]
    return live[0] if live else None


def tables_claimed(session: Session) -> frozenset[str]:
    """Returns the names of the record tables about whose rows there is any claim."""
    return frozenset(session.scalars(select(HeldClaimRecord.table_name).distinct()))


def claims_about(session: Session, table: RecordTable, uids: Sequence[str]) -> Claims:
    """Returns the claims about these records."""
    record = HeldClaimRecord
    found: dict[str, dict[str, Claim]] = defaultdict(dict)
    for first in range(0, len(uids), _PORTION):
        chosen = select(record).where(record.table_name == table.name, record.uid.in_(uids[first : first + _PORTION]))
        for here in session.scalars(chosen.execution_options(populate_existing=True)):
            row = IncomingRow(
                0, here.uid, "", here.withdrawn, _values(table, here.entry), here.extra, here.row_digest
            )  # fmt: skip
            found[here.uid][here.owner] = Claim(here.owner, (here.epoch, here.place), here.last_file, here.whole, row)
    return found


def put_claims(session: Session, table: RecordTable, claims: Iterable[Claim]) -> None:
    """Keeps the claims; those of the same offices about the same records give way."""
    claims = list(claims)
    remove_claims(session, table, [(claim.row.uid, claim.owner) for claim in claims])
    if claims:
        session.execute(insert(HeldClaimRecord), [_fields(table, claim) for claim in claims])


def remove_claims(session: Session, table: RecordTable, names: Iterable[tuple[str, str]]) -> None:
    """Takes away the claims of these offices about these records (uid and office)."""
    record = HeldClaimRecord
    for uid, owner in names:
        session.execute(delete(record).where(record.table_name == table.name, record.uid == uid, record.owner == owner))


def forget_claims(session: Session, table: RecordTable, owner: str, place: Place) -> None:
    """Takes away what an office said before that place: a full copy says all that it has to say."""
    record = HeldClaimRecord
    earlier = or_(record.epoch < place[0], and_(record.epoch == place[0], record.place < place[1]))
    session.execute(delete(record).where(record.table_name == table.name, record.owner == owner, earlier))


def _fields(table: RecordTable, claim: Claim) -> dict[str, Any]:
    row = claim.row
    entry = {
        name: value.isoformat() if isinstance(value, date) else value
        for name, value in zip(held_columns(table), row.values, strict=True)
        if value is not None
    }
    return {
        "table_name": table.name, "uid": row.uid, "owner": claim.owner, "epoch": claim.place[0],
        "place": claim.place[1], "last_file": claim.file, "withdrawn": row.withdrawn, "row_digest": row.digest,
        "whole": claim.whole, "entry": entry, "extra": row.extra,
    }  # fmt: skip


def _values(table: RecordTable, entry: Mapping[str, Any]) -> tuple[Any, ...]:
    return tuple(
        date.fromisoformat(entry[column.name])
        if column.type is ValueType.DATE and entry.get(column.name)
        else entry.get(column.name)
        for column in table.columns[1:-1]
    )
