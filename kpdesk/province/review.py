"""Headquarters' verbs on a received return: keep what was typed, accept it, send it back, note that it was seen."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import func, select

from kpdesk.access.rules import Permission, allow
from kpdesk.base.changes import Changes
from kpdesk.base.errors import Refused
from kpdesk.base.problems import refuse_if_any
from kpdesk.exchange.peers import ROOT
from kpdesk.exchange.records import ReceivedRowRecord
from kpdesk.exchange.return_tables import PARTS
from kpdesk.exchange.review_records import RemarkRecord, ReviewRecord
from kpdesk.exchange.review_rules import DECIDED, ReviewState, decisions
from kpdesk.exchange.review_tables import RowRemark
from kpdesk.province.records import ReceivedReturnRecord
from kpdesk.province.review_draft import ReviewDraft
from kpdesk.store.unit_of_work import UnitOfWork


def keep_draft(uow: UnitOfWork, draft: ReviewDraft) -> Changes:
    """Keeps what was typed about a return, told to nobody, and returns what changed.

    Raises Refused ``not_permitted``, ``return_not_received``, ``newer_edition_here``, ``review_decided`` once it was
    decided, ``remark_row_unknown``, ``remark_too_long``, ``text_with_control_sign``.
    """
    allow(uow.actor, Permission.REVIEW)
    refuse_if_any(draft.check(ReviewState.DRAFT))
    record = _record(uow, draft)
    if record.state in DECIDED:
        raise Refused("review_decided", field="state", office=draft.office, week=draft.week)
    _write(uow, record, draft)
    uow.note("review_kept", "review", record.uid, office=draft.office, week=draft.week)
    return Changes.of("reviews", uids=(record.uid,))


def decide_on_return(uow: UnitOfWork, draft: ReviewDraft, state: ReviewState) -> Changes:
    """Decides on the newest edition of an office's week and returns what changed.

    What the CPO accepted stays accepted: a correction of it needs a late window. Raises Refused as :func:`keep_draft`,
    and ``decision_not_here``, ``send_back_needs_remark``, ``already_accepted``.
    """
    allow(uow.actor, Permission.REVIEW)
    if state not in decisions(is_root=uow.office == ROOT):
        raise Refused("decision_not_here", field="state", state=state.value)
    refuse_if_any(draft.check(state))
    record = _record(uow, draft)
    if uow.office == ROOT and record.state == ReviewState.ACCEPTED and state is not ReviewState.ACCEPTED:
        raise Refused("already_accepted", field="state", office=draft.office, week=draft.week)
    _write(uow, record, draft)
    record.state, record.decision = state.value, record.decision + 1
    record.decided_at, record.decided_by = uow.now, uow.actor.name
    uow.note(
        "return_reviewed", "review", record.uid, office=draft.office, week=draft.week, edition=draft.edition,
        state=state.value, remark=draft.remark, rows=sum(1 for one in draft.remarks if one.text.strip()),
    )  # fmt: skip
    return Changes.of("province", "reviews", uids=(record.uid,))


def _record(uow: UnitOfWork, draft: ReviewDraft) -> ReviewRecord:
    """Returns the review of the newest edition, new where nobody looked at it; raises Refused as the verbs say."""
    newest = uow.session.scalar(
        select(func.max(ReceivedReturnRecord.edition)).where(
            ReceivedReturnRecord.reporting_office == draft.office, ReceivedReturnRecord.week == draft.week
        )
    )
    if newest is None or draft.edition > newest:
        raise Refused("return_not_received", field="week", office=draft.office, week=draft.week)
    if draft.edition < newest:
        raise Refused("newer_edition_here", field="edition", office=draft.office, week=draft.week, edition=newest)
    _check_rows(uow, draft)
    record = uow.session.scalars(
        select(ReviewRecord).where(
            ReviewRecord.reporting_office == draft.office, ReviewRecord.week == draft.week,
            ReviewRecord.edition == draft.edition,
        )
    ).first()  # fmt: skip
    if record is None:
        record = ReviewRecord(
            reporting_office=draft.office, week=draft.week, edition=draft.edition, state=ReviewState.DRAFT.value,
            decision=0, told_office=0, told_root=0, decided_by="", remark="",
        )  # fmt: skip
        uow.session.add(record)
        uow.flush()
    return record


def _check_rows(uow: UnitOfWork, draft: ReviewDraft) -> None:
    """Returns when each remark stands on a row that the office sent; raises Refused ``remark_row_unknown``."""
    for one in draft.remarks:
        here = select(ReceivedRowRecord.owner).where(
            ReceivedRowRecord.table_name == one.table, ReceivedRowRecord.uid == one.row_uid
        )
        if one.table not in PARTS or uow.session.scalar(here) != draft.office:
            raise Refused("remark_row_unknown", field=f"{one.table}/{one.row_uid}", table=one.table, row=one.row_uid)


def _write(uow: UnitOfWork, record: ReviewRecord, draft: ReviewDraft) -> None:
    """Writes the remarks as they were typed; one that is not named stays, an empty one is taken back."""
    record.remark = draft.remark.strip()
    here = uow.session.scalars(select(RemarkRecord).where(RemarkRecord.review == record.uid))
    known = {(one.table_name, one.row_uid): one for one in here}
    for one in _last(draft.remarks):
        text = one.text.strip()
        found = known.get((one.table, one.row_uid))
        if found is None and text:
            uow.session.add(
                RemarkRecord(review=record.uid, table_name=one.table, row_uid=one.row_uid, text=text)
            )  # fmt: skip
        elif found is not None:
            found.text = text or found.text
            found.withdrawn_at = None if text else found.withdrawn_at or uow.now
            found.withdrawn_reason = None if text else "-"
    uow.flush()


def _last(remarks: Iterable[RowRemark]) -> Iterable[RowRemark]:
    """Returns the remarks, the last one where a row stands twice."""
    return {(one.table, one.row_uid): one for one in remarks}.values()
