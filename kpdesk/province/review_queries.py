"""Reads of returns for review, and of what was decided."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Row, Select, and_, func, or_, select
from sqlalchemy.orm import Session

from kpdesk.base.errors import Refused
from kpdesk.exchange.peers import ROOT
from kpdesk.exchange.records import InboxRecord, OutboxRecord, ReceivedRowRecord
from kpdesk.exchange.return_tables import PARTS
from kpdesk.exchange.review_records import RemarkRecord, ReviewRecord
from kpdesk.exchange.review_rules import ReviewState
from kpdesk.exchange.review_tables import Review, RowRemark, reviews_received
from kpdesk.province.records import ReceivedReturnRecord
from kpdesk.province.review_rows import PartRows, ReviewLine, ReviewSheet
from kpdesk.province.rules import days_late, due_on
from kpdesk.reference.queries import load
from kpdesk.reference.reference import Reference

MOST_LINES = 500


def review_states(session: Session, weeks: Sequence[str]) -> dict[tuple[str, str], ReviewState]:
    """Returns the state of this office's review of each return that came for the weeks, by office and week.

    A return on whose newest edition nobody has decided is ``awaiting``, whatever was said of an earlier one.
    """
    found = session.execute(_newest(ReceivedReturnRecord.week.in_(list(weeks))))
    return {(row.reporting_office, row.week): _state(row) for row in found}


def review_lines(
    session: Session, here: str, term_days: int, weeks: Sequence[str] | None = None, *, undecided: bool = False
) -> tuple[ReviewLine, ...]:
    """Returns the returns of the weeks (None: of all) with their reviews, the newest weeks first, at most 500.

    ``undecided`` keeps those that wait for a decision here.
    """
    of_weeks = () if weeks is None else (ReceivedReturnRecord.week.in_(list(weeks)),)
    wanted = _newest(*of_weeks).order_by(ReceivedReturnRecord.week.desc(), ReceivedReturnRecord.reporting_office)
    if undecided:
        wanted = wanted.where(or_(ReviewRecord.decision.is_(None), ReviewRecord.decision == 0))
    rows = session.execute(wanted.limit(MOST_LINES)).all()
    reference = load(session)
    regions = _region_reviews(session, reference, here, {row.week for row in rows})
    return tuple(_line(row, reference, here, term_days, regions) for row in rows)


def review_sheet(session: Session, here: str, term_days: int, office: str, week: str) -> ReviewSheet:
    """Returns an office's week laid open for review; raises Refused ``return_not_received``."""
    one = (ReceivedReturnRecord.reporting_office == office, ReceivedReturnRecord.week == week)
    row = session.execute(_newest(*one)).first()
    if row is None:
        raise Refused("return_not_received", field="week", office=office, week=week)
    reference = load(session)
    line = _line(row, reference, here, term_days, _region_reviews(session, reference, here, {week}))
    said = select(RemarkRecord).where(RemarkRecord.review == (row.uid or ""), RemarkRecord.withdrawn_at.is_(None))
    remarks = tuple(
        RowRemark(found.table_name, found.row_uid, found.text)
        for found in session.scalars(said.order_by(RemarkRecord.id))
    )  # fmt: skip
    parts = tuple(_part(session, name, office, row.inbox_uid) for name in PARTS)
    return ReviewSheet(line, parts, row.remark or "", remarks)


def untold(session: Session, week: str = "", office: str = "", *, root: bool = False) -> tuple[ReviewRecord, ...]:
    """Returns the decided reviews that stand in no file yet, to their offices or (``root``) to the CPO."""
    told = ReviewRecord.told_root if root else ReviewRecord.told_office
    wanted = select(ReviewRecord).where(ReviewRecord.decision > told)
    if week:
        wanted = wanted.where(ReviewRecord.week == week)
    if office:
        wanted = wanted.where(ReviewRecord.reporting_office == office)
    return tuple(session.scalars(wanted.order_by(ReviewRecord.week, ReviewRecord.reporting_office)))


def _newest(*wanted: ColumnElement[bool]) -> Select[Any]:
    """Returns the select of each office's newest edition among those wanted, with its review and its file."""
    key = (ReceivedReturnRecord.reporting_office, ReceivedReturnRecord.week)
    newest = (
        select(
            *key,
            func.max(ReceivedReturnRecord.edition).label("edition"),
            func.min(ReceivedReturnRecord.received_at).label("came"),
        )
        .where(*wanted)
        .group_by(*key)
        .subquery()
    )
    same = and_(
        newest.c.reporting_office == ReceivedReturnRecord.reporting_office,
        newest.c.week == ReceivedReturnRecord.week,
        newest.c.edition == ReceivedReturnRecord.edition,
    )
    passed_on = and_(OutboxRecord.about == ReceivedReturnRecord.inbox_uid, OutboxRecord.sealed_by != "")
    review = and_(
        ReviewRecord.reporting_office == ReceivedReturnRecord.reporting_office,
        ReviewRecord.week == ReceivedReturnRecord.week,
        ReviewRecord.edition == ReceivedReturnRecord.edition,
    )
    return (
        select(
            *key, ReceivedReturnRecord.edition, ReceivedReturnRecord.nil, ReceivedReturnRecord.last,
            ReceivedReturnRecord.inbox_uid, newest.c.came, InboxRecord.addressed, ReviewRecord.uid, ReviewRecord.state,
            ReviewRecord.remark, ReviewRecord.decision, ReviewRecord.told_office, ReviewRecord.decided_at,
            ReviewRecord.decided_by, OutboxRecord.state.label("went_on"),
        )
        .join(newest, same)
        .outerjoin(OutboxRecord, passed_on)
        .outerjoin(InboxRecord, InboxRecord.uid == ReceivedReturnRecord.inbox_uid)
        .outerjoin(ReviewRecord, review)
    )  # fmt: skip


def _state(row: Row[Any]) -> ReviewState:
    return ReviewState(row.state) if row.state else ReviewState.AWAITING


def _line(
    row: Row[Any], reference: Reference, here: str, term_days: int, regions: dict[tuple[str, str, int], Review]
) -> ReviewLine:
    office = reference.offices.get(row.reporting_office)
    return ReviewLine(
        row.reporting_office, office.name if office else row.reporting_office, row.week, row.edition, row.nil, row.came,
        days_late(due_on(row.last, term_days), row.came), _state(row), row.decided_at, row.decided_by or "",
        (row.decision or 0) > (row.told_office or 0), row.addressed not in (None, here),
        regions.get((row.reporting_office, row.week, row.edition)), row.went_on or "",
    )  # fmt: skip


def _region_reviews(
    session: Session, reference: Reference, here: str, weeks: Iterable[str]
) -> dict[tuple[str, str, int], Review]:
    """Returns what regions said of their own districts' returns; only the CPO gets that."""
    if here != ROOT:
        return {}
    regions = {office.code: office.region for office in reference.offices}
    owners = sorted({region for region in regions.values() if region})
    return {
        (one.office, one.week, one.edition): one
        for one in reviews_received(session, owners, sorted(weeks))
        if regions.get(one.office) == one.reviewer
    }


def _part(session: Session, table: str, office: str, inbox_uid: str) -> PartRows:
    """Returns the rows of a part as the file brought them, in the order of its serial numbers."""
    entries = session.scalars(
        select(ReceivedRowRecord.entry).where(
            ReceivedRowRecord.table_name == table, ReceivedRowRecord.owner == office,
            ReceivedRowRecord.last_file == inbox_uid,
        )
    ).all()  # fmt: skip
    rows = sorted(entries, key=lambda entry: (entry.get("s_no") or 0, str(entry["uid"])))
    return PartRows(table, tuple(rows))
