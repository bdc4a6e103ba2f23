"""What headquarters decided about received returns, and the late windows that the CPO opened.

These are headquarters' own records: they are never built anew from other offices' files.
"""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from kpdesk.store.schema import Record


class ReviewRecord(Record):
    """This office's review of one edition of an office's week; ``remark`` is about the whole return.

    ``state`` is that of :class:`kpdesk.exchange.review_rules.ReviewState`; ``decided_at`` and ``decided_by`` are empty
    in a draft. ``decision`` counts the decisions, ``told_office`` and ``told_root`` say which of them stood in the last
    file to the office and, from a region, to the CPO.
    """

    __tablename__ = "review"
    __table_args__ = (UniqueConstraint("reporting_office", "week", "edition"),)

    reporting_office: Mapped[str] = mapped_column(String(8), index=True)
    week: Mapped[str] = mapped_column(String(8), index=True)
    edition: Mapped[int]
    state: Mapped[str] = mapped_column(String(10))
    remark: Mapped[str] = mapped_column(default="")
    decided_at: Mapped[datetime | None]
    decided_by: Mapped[str] = mapped_column(String(60), default="")
    decision: Mapped[int] = mapped_column(default=0)
    told_office: Mapped[int] = mapped_column(default=0)
    told_root: Mapped[int] = mapped_column(default=0)


class RemarkRecord(Record):
    """A remark on one row of a return: its table, the row's uid there, and the text; withdrawn when taken back."""

    __tablename__ = "review_remark"
    __table_args__ = (UniqueConstraint("review", "table_name", "row_uid"),)

    review: Mapped[str] = mapped_column(String(36), index=True)
    table_name: Mapped[str] = mapped_column(String(30))
    row_uid: Mapped[str] = mapped_column(String(80))
    text: Mapped[str]


class LateWindowRecord(Record):
    """The CPO's leave for an office to send a correction of a week that was closed, until ``until`` (that day too).

    ``told`` is how it stood in the last file to that office: ``open``, ``withdrawn``, or "" while it was in none.
    """

    __tablename__ = "late_window"

    reporting_office: Mapped[str] = mapped_column(String(8), index=True)
    week: Mapped[str] = mapped_column(String(8))
    until: Mapped[date]
    reason: Mapped[str]
    opened_at: Mapped[datetime]
    told: Mapped[str] = mapped_column(String(10), default="")
