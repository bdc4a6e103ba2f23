"""Reviews as tables of a transfer file, and as the rows that came in.

A region's reviews go to the CPO in its own signed file of the kind ``return`` and to the district in a receipt; the
CPO's go to the office in a receipt. They are kept as rows of their sender, each known by its uid, so that a later file
replaces an earlier one whatever comes first. A row counts only where its sender is who may say it: readers ask for it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from sqlalchemy import false, or_, select
from sqlalchemy.orm import Session

from kpdesk.base.errors import Broken
from kpdesk.exchange.reader import Transfer
from kpdesk.exchange.records import ReceivedRowRecord
from kpdesk.exchange.review_records import RemarkRecord, ReviewRecord
from kpdesk.exchange.review_rules import DECIDED, ReviewState
from kpdesk.exchange.tables import ColumnSpec, Table, ValueType, canonical_row

REVIEW: Final = "review"
REMARK: Final = "remark"
REVIEW_COLUMNS: Final = (
    ColumnSpec("uid"),
    ColumnSpec("office"),
    ColumnSpec("week"),
    ColumnSpec("edition", ValueType.INTEGER),
    ColumnSpec("state"),
    ColumnSpec("remark"),
    ColumnSpec("decided_by"),
    ColumnSpec("decided_at", ValueType.MOMENT),
)
REMARK_COLUMNS: Final = (
    ColumnSpec("uid"),
    ColumnSpec("office"),
    ColumnSpec("week"),
    ColumnSpec("edition", ValueType.INTEGER),
    ColumnSpec("table"),
    ColumnSpec("row_uid"),
    ColumnSpec("text"),
    ColumnSpec("withdrawn", ValueType.TRUTH),
)

_MAY_BE_BLANK: Final = frozenset({"remark", "decided_by", "text"})


@dataclass(frozen=True, slots=True)
class RowRemark:
    """A remark on one row of a return; an empty text takes it back."""

    table: str
    row_uid: str
    text: str


@dataclass(frozen=True, slots=True)
class Review:
    """One edition of an office's week as ``reviewer`` judged it; ``remark`` is about the whole return."""

    reviewer: str
    office: str
    week: str
    edition: int
    state: ReviewState
    remark: str
    remarks: tuple[RowRemark, ...]
    decided_by: str
    decided_at: datetime


def review_uid(record: ReviewRecord, reviewer: str) -> str:
    """Returns the uid under which the review travels: the week first, so that all of a week stand together."""
    return f"{record.week}/{record.reporting_office}/{record.edition}/{reviewer}"


def tables_of(reviews: Sequence[ReviewRecord], remarks: Iterable[RemarkRecord], reviewer: str) -> tuple[Table, Table]:
    """Returns the decided reviews with their remarks as tables; those that were taken back are marked."""
    about = {record.uid: record for record in reviews}
    rows = (
        (
            review_uid(record, reviewer), record.reporting_office, record.week, record.edition, record.state,
            record.remark, record.decided_by, record.decided_at,
        )
        for record in reviews
    )  # fmt: skip
    said = (
        (
            f"{about[one.review].week}/{about[one.review].reporting_office}/{one.uid}",
            about[one.review].reporting_office, about[one.review].week, about[one.review].edition, one.table_name,
            one.row_uid, one.text, one.withdrawn_at is not None,
        )
        for one in remarks
    )  # fmt: skip
    return (
        Table(REVIEW, "Review", REVIEW_COLUMNS, tuple(canonical_row(REVIEW_COLUMNS, row) for row in rows)),
        Table(REMARK, "Remarks", REMARK_COLUMNS, tuple(canonical_row(REMARK_COLUMNS, row) for row in said)),
    )


def check_reviews(transfer: Transfer) -> None:
    """Returns when the reviews and remarks of a file are what such rows are, so that they can be read from now on.

    Raises Broken ``damaged``.
    """
    for name, columns in ((REVIEW, REVIEW_COLUMNS), (REMARK, REMARK_COLUMNS)):
        filled = [one.name for one in columns if one.name not in _MAY_BE_BLANK]
        if any(row[one] is None for row in transfer.rows(name, columns) for one in filled):
            raise Broken("damaged", part=name)
    for row in transfer.table(REVIEW).records():
        try:
            datetime.fromisoformat(str(row["decided_at"]))
        except ValueError as error:
            raise Broken("damaged", part=REVIEW) from error
        if row["state"] not in DECIDED:
            raise Broken("damaged", part=REVIEW)


def reviews_received(session: Session, reviewers: Iterable[str], weeks: Sequence[str] | None = None) -> list[Review]:
    """Returns the reviews that came from these offices, for all weeks or those named."""
    wanted = list(reviewers)
    remarks: dict[tuple[str, str, str, int], list[RowRemark]] = {}
    for owner, row in _rows(session, REMARK, wanted, weeks):
        if not row["withdrawn"]:
            key = (owner, row["office"], row["week"], row["edition"])
            remarks.setdefault(key, []).append(RowRemark(row["table"], row["row_uid"], row["text"] or ""))
    found = []
    for owner, row in _rows(session, REVIEW, wanted, weeks):
        if row["state"] in DECIDED:
            key = (owner, row["office"], row["week"], row["edition"])
            found.append(
                Review(
                    *key, ReviewState(row["state"]), row["remark"] or "", tuple(remarks.get(key, ())),
                    row["decided_by"] or "", datetime.fromisoformat(row["decided_at"]),
                )
            )  # fmt: skip
    return sorted(found, key=lambda one: (one.week, one.office, one.edition, one.reviewer))


def _rows(
    session: Session, table: str, owners: list[str], weeks: Sequence[str] | None
) -> list[tuple[str, dict[str, Any]]]:
    """Returns owner and values of the rows of a table; their uids begin with the week."""
    wanted = select(ReceivedRowRecord.owner, ReceivedRowRecord.entry).where(
        ReceivedRowRecord.table_name == table, ReceivedRowRecord.owner.in_(owners)
    )
    if weeks is not None:
        wanted = wanted.where(or_(false(), *(ReceivedRowRecord.uid.startswith(f"{week}/") for week in weeks)))
    return [(row.owner, row.entry) for row in session.execute(wanted.order_by(ReceivedRowRecord.uid))]
