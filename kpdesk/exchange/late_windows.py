"""Late windows: the CPO's leave to send a correction of a week that it has closed by accepting it.

A window is opened at the CPO and rides in every file from there to that office; at the office it counts once such a
file was taken in. Only rows whose sender is the CPO count.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from kpdesk.exchange.peers import ROOT
from kpdesk.exchange.records import ReceivedRowRecord
from kpdesk.exchange.review_records import LateWindowRecord, ReviewRecord
from kpdesk.exchange.review_rules import ReviewState
from kpdesk.exchange.review_tables import reviews_received
from kpdesk.exchange.tables import ColumnSpec, Table, ValueType, canonical_row

TABLE: Final = "late_window"
OPEN: Final = "open"
WITHDRAWN: Final = "withdrawn"
COLUMNS: Final = (
    ColumnSpec("uid"),
    ColumnSpec("office"),
    ColumnSpec("week"),
    ColumnSpec("until", ValueType.DATE),
    ColumnSpec("reason"),
    ColumnSpec("opened_at", ValueType.MOMENT),
    ColumnSpec("withdrawn", ValueType.TRUTH),
)


@dataclass(frozen=True, slots=True)
class LateWindow:
    """Leave for one office and week; ``until`` is its last day, ``withdrawn`` says that the CPO took it back."""

    uid: str
    office: str
    week: str
    until: date
    reason: str
    opened_at: datetime
    withdrawn: bool = False

    def open_on(self, day: date) -> bool:
        """Returns whether a correction may be sealed on that day."""
        return not self.withdrawn and day <= self.until


def windows(session: Session, here: str, office: str = "", week: str = "") -> tuple[LateWindow, ...]:
    """Returns the late windows that this office knows of: its own records at the CPO, elsewhere those that came."""
    found = _own(session) if here == ROOT else _received(session)
    return tuple(one for one in found if office in ("", one.office) and week in ("", one.week))


def window_table(session: Session, office: str) -> Table:
    """Returns the late windows of one office as the table that rides in the CPO's files to it."""
    rows = (
        (one.uid, one.office, one.week, one.until, one.reason, one.opened_at, one.withdrawn)
        for one in windows(session, ROOT, office)
    )
    return Table(TABLE, "Late windows", COLUMNS, tuple(canonical_row(COLUMNS, row) for row in rows))


def untold(session: Session) -> tuple[str, ...]:
    """Returns the offices that have not been told in any file how their late windows stand."""
    rows = session.scalars(select(LateWindowRecord).order_by(LateWindowRecord.id))
    return tuple(dict.fromkeys(row.reporting_office for row in rows if row.told != _standing(row)))


def note_told(session: Session, office: str) -> None:
    """Notes that a file to that office says how its late windows stand."""
    of_office = update(LateWindowRecord).where(LateWindowRecord.reporting_office == office)
    # Not by the record: who opened a window, and when, stays what it is.
    session.execute(of_office.where(LateWindowRecord.withdrawn_at.is_(None)).values(told=OPEN))
    session.execute(of_office.where(LateWindowRecord.withdrawn_at.is_not(None)).values(told=WITHDRAWN))


def accepted_edition(session: Session, here: str, office: str, week: str) -> int:
    """Returns the highest edition of the office's week that the CPO has accepted, 0 while it is open.

    ``here`` is the office that asks: the CPO knows its own reviews, others those that came from it.
    """
    if here != ROOT:
        found = reviews_received(session, (ROOT,), [week])
        editions = [one.edition for one in found if one.office == office and one.state is ReviewState.ACCEPTED]
        return max(editions, default=0)
    accepted = select(ReviewRecord.edition).where(
        ReviewRecord.reporting_office == office, ReviewRecord.week == week,
        ReviewRecord.state == ReviewState.ACCEPTED.value,
    )  # fmt: skip
    return max(session.scalars(accepted), default=0)


def is_closed(session: Session, here: str, office: str, week: str, edition: int, sealed_on: date) -> bool:
    """Returns whether that edition corrects a week that the CPO accepted, with no window open on that day."""
    closed_with = accepted_edition(session, here, office, week)
    if not 0 < closed_with < edition:
        return False
    return not any(one.open_on(sealed_on) for one in windows(session, here, office, week))


def _standing(record: LateWindowRecord) -> str:
    return OPEN if record.withdrawn_at is None else WITHDRAWN


def _own(session: Session) -> list[LateWindow]:
    records = session.scalars(select(LateWindowRecord).order_by(LateWindowRecord.id))
    return [
        LateWindow(
            record.uid, record.reporting_office, record.week, record.until, record.reason, record.opened_at,
            record.withdrawn_at is not None,
        )
        for record in records
    ]  # fmt: skip


def _received(session: Session) -> list[LateWindow]:
    rows = session.scalars(
        select(ReceivedRowRecord.entry)
        .where(ReceivedRowRecord.table_name == TABLE, ReceivedRowRecord.owner == ROOT)
        .order_by(ReceivedRowRecord.uid)
    )
    return [
        LateWindow(
            row["uid"], row["office"], row["week"], date.fromisoformat(row["until"]), row["reason"] or "",
            datetime.fromisoformat(row["opened_at"]), bool(row["withdrawn"]),
        )
        for row in rows
    ]  # fmt: skip
