"""What receipts ask this office to do: kept as a list, settled item by item, until a correction can go."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from kpdesk.access.rules import Permission, allow
from kpdesk.base.changes import Changes
from kpdesk.base.errors import Refused
from kpdesk.base.letters import tidy
from kpdesk.exchange.answers import answer_code
from kpdesk.exchange.records import OutboxRecord
from kpdesk.exchange.tables import Value
from kpdesk.exchange.task_records import ReceiptTaskRecord
from kpdesk.store.unit_of_work import UnitOfWork

NUMBER_MISSING: Final = "answer_number_missing"
STRANGER: Final = "answer_not_of_this_computer"
LONGEST_NOTE: Final = 500


@dataclass(frozen=True, slots=True)
class Asked:
    """One thing that a receipt asks for, before it is kept; ``words`` are the receipt's own sentences."""

    code: str
    sheet: str = ""
    row: int | None = None
    row_uid: str = ""
    facts: Mapping[str, object] = field(default_factory=dict)
    words: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class TaskRow:
    """One item of the to-do list; ``is_open`` until somebody settled it."""

    uid: str
    sent: str
    asked_by: str
    file_name: str
    kind: str
    period: str
    code: str
    sheet: str
    row: int | None
    row_uid: str
    facts: Mapping[str, object]
    words: Mapping[str, str]
    asked_at: datetime
    settled_at: datetime | None
    settled_by: str
    settled_note: str

    @property
    def is_open(self) -> bool:
        """Whether nobody has settled it yet."""
        return self.settled_at is None


def asked_of_file(fields: Mapping[str, Value], *, ours: bool) -> list[Asked]:
    """Returns what the receipt asks about the file as a whole: nothing where it was taken in."""
    if fields.get("taken_in"):
        return []
    facts = {"seq": fields.get("seq") or 0, "file": fields.get("file_name") or "?"}
    words = {
        "en": str(fields.get("message") or ""),
        "ur": str(fields.get("message_ur") or ""),
        "remedy_en": str(fields.get("remedy") or ""),
        "remedy_ur": str(fields.get("remedy_ur") or ""),
    }
    found = [Asked(answer_code(str(fields.get("code") or "damaged")), facts=facts, words=words)]
    return found if ours else [*found, Asked(STRANGER, facts=facts)]


def asked_of_numbers(missing: Iterable[Value], sent: Mapping[int, str]) -> list[Asked]:
    """Returns an item for each number that never came; ``sent`` names our files by their number."""
    numbers = [number for number in missing if isinstance(number, int) and not isinstance(number, bool)]
    return [Asked(NUMBER_MISSING, facts={"seq": number, "file": sent.get(number, "?")}) for number in numbers]


def asked_of_rows(left_out: Iterable[Mapping[str, Value]]) -> list[Asked]:
    """Returns an item for each row that was not taken in, with its sheet and row."""
    found = []
    for row in left_out:
        number = row.get("row")
        words = {
            "en": str(row.get("message") or ""),
            "ur": str(row.get("message_ur") or ""),
            "remedy_en": str(row.get("remedy") or ""),
            "remedy_ur": str(row.get("remedy_ur") or ""),
        }
        found.append(
            Asked(
                str(row.get("code") or "row_twice"),
                str(row.get("sheet") or row.get("table") or "")[:31],
                number if isinstance(number, int) else None,
                str(row.get("uid") or "")[:80],
                words=words,
            )
        )
    return found


def keep_tasks(
    uow: UnitOfWork, asked: Sequence[Asked], fields: Mapping[str, Value], sender: str, sent_uid: str, receipt: str
) -> int:
    """Keeps what a receipt asks for and returns how many items there are."""
    for one in asked:
        uow.session.add(
            ReceiptTaskRecord(
                sent=sent_uid,
                receipt=receipt,
                asked_by=sender,
                file_name=str(fields.get("file_name") or ""),
                kind=str(fields.get("kind") or "")[:20],
                period=str(fields.get("period") or "")[:20],
                code=one.code[:60],
                sheet=one.sheet,
                row=one.row,
                row_uid=one.row_uid,
                facts=dict(one.facts),
                words=dict(one.words),
                asked_at=uow.now,
            )
        )
    uow.flush()
    return len(asked)


def settle_file_tasks(uow: UnitOfWork, sent_uid: str, note: str) -> None:
    """Settles what was asked about a file as a whole: a later receipt says that it was taken in after all."""
    for record in uow.session.scalars(select(ReceiptTaskRecord).where(ReceiptTaskRecord.sent == sent_uid)):
        if record.settled_at is None and not record.row_uid and record.row is None and record.code != NUMBER_MISSING:
            record.settled_at, record.settled_by, record.settled_note = uow.now, uow.actor.name, note


def tasks(session: Session, *, everything: bool = False) -> tuple[TaskRow, ...]:
    """Returns the open items, the oldest first; with ``everything`` the settled ones too."""
    wanted = select(ReceiptTaskRecord).where(ReceiptTaskRecord.withdrawn_at.is_(None)).order_by(ReceiptTaskRecord.id)
    if not everything:
        wanted = wanted.where(ReceiptTaskRecord.settled_at.is_(None))
    return tuple(_row(record) for record in session.scalars(wanted))


def settle(uow: UnitOfWork, uid: str, note: str = "") -> Changes:
    """Settles one item; raises Refused ``not_permitted``, ``task_unknown``, ``task_settled``, ``note_too_long``."""
    allow(uow.actor, Permission.SEND)
    record = uow.session.scalars(select(ReceiptTaskRecord).where(ReceiptTaskRecord.uid == uid)).first()
    if record is None:
        raise Refused("task_unknown", field="item", uid=uid)
    if record.settled_at is not None:
        raise Refused("task_settled", field="item", by=record.settled_by)
    said = tidy(note)
    if len(said) > LONGEST_NOTE:
        raise Refused("note_too_long", field="note", most=LONGEST_NOTE)
    record.settled_at, record.settled_by, record.settled_note = uow.now, uow.actor.name, said
    uow.note("receipt_task_settled", "receipt_task", uid, what=record.code, file=record.file_name, note=said)
    return Changes.of("exchange", uids=(uid,))


def numbers_sent(session: Session, recipient: str) -> dict[int, str]:
    """Returns the names of the files to an office by their numbers, of the newest epoch where a number stands twice."""
    rows = session.execute(
        select(OutboxRecord.seq, OutboxRecord.file_name)
        .where(OutboxRecord.recipient == recipient, OutboxRecord.sealed_by == "")
        .order_by(OutboxRecord.id)
    )
    return {row.seq: row.file_name for row in rows}


def _row(record: ReceiptTaskRecord) -> TaskRow:
    return TaskRow(
        record.uid, record.sent, record.asked_by, record.file_name, record.kind, record.period, record.code,
        record.sheet, record.row, record.row_uid, record.facts, record.words, record.asked_at, record.settled_at,
        record.settled_by, record.settled_note,
    )  # fmt: skip
