"""What a review asks of the office that sent the return: things to do, settled when the return is accepted."""

from __future__ import annotations

from typing import Any, Final

from sqlalchemy import select

from kpdesk.exchange.manifest import Kind
from kpdesk.exchange.merge import Incoming
from kpdesk.exchange.peers import ROOT
from kpdesk.exchange.records import OutboxRecord, ReceivedRowRecord
from kpdesk.exchange.review_rules import ReviewState
from kpdesk.exchange.review_tables import REMARK, REVIEW, check_reviews, reviews_received
from kpdesk.exchange.task_records import ReceiptTaskRecord
from kpdesk.exchange.tasks import Asked, keep_tasks
from kpdesk.reference.queries import load
from kpdesk.store.unit_of_work import UnitOfWork

SENT_BACK: Final = "review_sent_back"
ROW_REMARK: Final = "review_row_remark"


def take_review_tasks(uow: UnitOfWork, incoming: Incoming, inbox_uid: str) -> None:
    """Keeps what the reviews in a receipt ask for; one that a later review replaces is settled by it.

    Only the CPO and the office's own region review its returns; what others say of them is left aside, and so is what
    an old file says of a week about which a newer one has come. Raises Broken ``damaged``.
    """
    tables = {table.name: table.records() for table in incoming.transfer.tables if table.name in (REVIEW, REMARK)}
    sender = incoming.transfer.manifest.sender
    here = load(uow.session).offices.get(uow.office)
    if REVIEW not in tables or sender not in (ROOT, here.region if here else None):
        return
    check_reviews(incoming.transfer)
    for review in tables[REVIEW]:
        week, edition = str(review["week"]), review["edition"]
        if review["office"] != uow.office or not _is_newest(uow, sender, review, inbox_uid):
            continue
        sent = _sent(uow, week, sender)
        _settle(uow, sender, week, incoming.name)
        if review.get("state") == ReviewState.SENT_BACK.value:
            said = [
                row for row in tables.get(REMARK, ())
                if (row["office"], row["week"], row["edition"]) == (uow.office, week, edition) and not row["withdrawn"]
            ]  # fmt: skip
            fields = {"file_name": sent.file_name if sent else "", "kind": Kind.RETURN.value, "period": week}
            keep_tasks(uow, _asked(review, said), fields, sender, sent.uid if sent else "", inbox_uid)
        uow.note("review_taken", "review", str(review["uid"]), sender=sender, week=week, state=review["state"])


def _is_newest(uow: UnitOfWork, sender: str, review: dict[str, Any], inbox_uid: str) -> bool:
    """Returns whether nothing newer is known of the week; the rows of this file have been taken in by now."""
    row = ReceivedRowRecord
    here = (row.table_name == REVIEW, row.uid == review["uid"], row.owner == sender, row.last_file == inbox_uid)
    if uow.session.scalar(select(row.uid).where(*here)) is None:
        return False
    known = reviews_received(uow.session, (sender,), [str(review["week"])])
    return all(one.edition <= review["edition"] for one in known if one.office == uow.office)


def _asked(review: dict[str, Any], said: list[dict[str, Any]]) -> list[Asked]:
    facts = {"week": review["week"], "edition": review["edition"], "remark": review["remark"] or "-"}
    return [
        Asked(SENT_BACK, facts=facts),
        *(
            Asked(
                ROW_REMARK, f"data_{row['table']}"[:31], row_uid=str(row["row_uid"])[:80],
                facts={"remark": row["text"] or "-", "part": str(row["table"])[-1:].upper()},
            )
            for row in said
        ),
    ]  # fmt: skip


def _sent(uow: UnitOfWork, week: str, sender: str) -> OutboxRecord | None:
    """Returns the newest file of that week to the reviewer, or, where it got it through the region, to the region."""
    own = (OutboxRecord.kind == Kind.RETURN.value, OutboxRecord.period == week, OutboxRecord.sealed_by == "")
    found = uow.session.scalars(select(OutboxRecord).where(*own).order_by(OutboxRecord.id.desc())).all()
    return next((record for record in found if record.recipient == sender), found[0] if found else None)


def _settle(uow: UnitOfWork, sender: str, week: str, name: str) -> None:
    """Settles what an earlier review of the week by the same office asked for."""
    earlier = select(ReceiptTaskRecord).where(
        ReceiptTaskRecord.asked_by == sender, ReceiptTaskRecord.period == week,
        ReceiptTaskRecord.code.in_((SENT_BACK, ROW_REMARK)), ReceiptTaskRecord.settled_at.is_(None),
    )  # fmt: skip
    for record in uow.session.scalars(earlier):
        record.settled_at, record.settled_by, record.settled_note = uow.now, uow.actor.name, name
