"""The rows that a finding rests on, as a person reads them and opens them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from kpdesk.province.held_records import HELD, HeldPersonRecord
from kpdesk.province.records import ReceivedReturnRecord
from kpdesk.province.warnings.finding import ACCOUNT, AWARD, CASE, PERSON, POSTING, RETURN, VIOLATION, RowRef

_DAYS: Final = {
    VIOLATION: "seen_on", CASE: "last_step_on", AWARD: "undone_on", ACCOUNT: "closed_on", POSTING: "held_from",
    PERSON: "posted_on",
}  # fmt: skip
_NUMBERS: Final = {VIOLATION: "number", CASE: "number", AWARD: "ob_no", ACCOUNT: "name", POSTING: "order_no",
                   PERSON: "posting_order"}  # fmt: skip
_INNER: Final = frozenset(
    {"uid", "owner", "epoch", "place", "last_file", "row_digest", "extra", "known_epoch", "known_place", "withdrawn",
     "person", "case", "violations"}
)  # fmt: skip
_AT_ONCE: Final = 500


@dataclass(frozen=True, slots=True)
class RowShown:
    """One row; ``values`` are its filled fields by name, ``who`` the official where the row is about one.

    ``week`` is that of a return, whose figures and certificate are opened by office and week.
    """

    ref: RowRef
    office: str
    on: date | None
    number: str
    values: Mapping[str, Any]
    who: str = ""
    week: str = ""


def rows_of(session: Session, refs: Iterable[RowRef]) -> tuple[RowShown, ...]:
    """Returns the rows in the order given; one that no longer counts at its office is still shown."""
    wanted = tuple(dict.fromkeys(refs))
    found: dict[RowRef, RowShown] = {}
    for table in {ref.table for ref in wanted}:
        uids = [ref.uid for ref in wanted if ref.table == table]
        for first in range(0, len(uids), _AT_ONCE):
            some = uids[first : first + _AT_ONCE]
            found |= _returns(session, some) if table == RETURN else _held(session, table, some)
    return tuple(found[ref] for ref in wanted if ref in found)


def _returns(session: Session, uids: list[str]) -> dict[RowRef, RowShown]:
    record = ReceivedReturnRecord
    rows = session.execute(
        select(
            record.uid, record.reporting_office, record.week, record.last, record.edition, record.nil,
            record.new_violations,
        ).where(record.uid.in_(uids))
    )  # fmt: skip
    return {
        RowRef(RETURN, uid): RowShown(
            RowRef(RETURN, uid), office, last, week, {"edition": edition, "nil": nil, "new_violations": new}, week=week
        )
        for uid, office, week, last, edition, nil, new in rows
    }


def _held(session: Session, table: str, uids: list[str]) -> dict[RowRef, RowShown]:
    record = HELD[table]
    rows = session.scalars(select(record).where(record.uid.in_(uids))).all()
    persons = [row.uid if table == PERSON else str(getattr(row, "person", None) or "") for row in rows]
    names = _names(session, persons)
    found = {}
    for row, person in zip(rows, persons, strict=True):
        values = {
            name: value
            for name in (attribute.key for attribute in record.__mapper__.column_attrs)
            if name not in _INNER and (value := getattr(row, name)) not in (None, "")
        }
        ref = RowRef(table, row.uid)
        number = str(values.get(_NUMBERS[table], ""))
        found[ref] = RowShown(ref, row.owner, values.get(_DAYS[table]), number, values, names.get(person, ""))
    return found


def _names(session: Session, uids: list[str]) -> dict[str, str]:
    """Returns name and belt number of each of these people, as far as they are held here."""
    record = HeldPersonRecord
    wanted = [uid for uid in dict.fromkeys(uids) if uid]
    rows = session.execute(select(record.uid, record.rank, record.name, record.belt_no).where(record.uid.in_(wanted)))
    return {uid: " ".join(part for part in (rank, name, belt) if part) for uid, rank, name, belt in rows}
