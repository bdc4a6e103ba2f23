"""Reviews as screens and the command line show them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from kpdesk.exchange.review_rules import ReviewState
from kpdesk.exchange.review_tables import Review, RowRemark
from kpdesk.exchange.tables import Value


@dataclass(frozen=True, slots=True)
class ReviewLine:
    """The newest edition of an office's week and how far its review is.

    ``region`` is what its region said (None while nothing came), ``untold`` says that the decision stands in no file
    yet, ``passed_on`` that the copy here came through the region, ``went_on`` is the outbox state of the file in which
    this region passed it on ("" while it did not).
    """

    office: str
    name: str
    week: str
    edition: int
    nil: bool
    received_at: datetime
    days_late: int
    state: ReviewState
    decided_at: datetime | None
    decided_by: str
    untold: bool
    passed_on: bool
    region: Review | None = None
    went_on: str = ""


@dataclass(frozen=True, slots=True)
class PartRows:
    """One part of a return as it was sent: its rows, each by its uid.

    ``title``, ``headings`` and ``cells`` (one line of texts for each row) are those of its paper.
    """

    table: str
    rows: tuple[Mapping[str, Value], ...]
    title: str = ""
    headings: tuple[str, ...] = ()
    cells: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class ReviewSheet:
    """A return laid open for review: its parts, what was typed here so far, and the line of the list."""

    line: ReviewLine
    parts: tuple[PartRows, ...]
    remark: str
    remarks: tuple[RowRemark, ...]
