"""What becomes of a finding: a signed query to its office, the answer that came, or a settling with its reason."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from kpdesk.access.rules import Permission, allow
from kpdesk.base.errors import Refused
from kpdesk.base.letters import control_at, tidy
from kpdesk.exchange.enrolment import certificates_of
from kpdesk.exchange.inbox import places
from kpdesk.exchange.manifest import Kind
from kpdesk.exchange.merge import Incoming
from kpdesk.exchange.peers import ROOT
from kpdesk.exchange.query_tables import Query, QueryRow, answer_in, query_tables
from kpdesk.exchange.sending import Prepared, TransferDraft, prepare
from kpdesk.province.follow_up_records import FollowUpRecord
from kpdesk.province.warnings.finding import Finding
from kpdesk.store.unit_of_work import UnitOfWork


class FollowUpState(StrEnum):
    """How a finding stands; ``NEW`` while nothing was done about it."""

    NEW = "new"
    ASKED = "asked"
    OVERDUE = "overdue"
    ANSWERED = "answered"
    SETTLED = "settled"


@dataclass(frozen=True, slots=True)
class FollowUp:
    """A query and what came of it, or a settling; ``rows`` are the uids that the finding rested on then."""

    uid: str
    finding_key: str
    test: str
    office: str
    number: str | None
    finding: str
    finding_ur: str
    question: str
    rows: frozenset[str]
    asked_on: date | None
    asked_by: str
    due_on: date | None
    answer: str
    answered_by: str
    answered_on: date | None
    settled_reason: str
    settled_on: date | None
    settled_by: str

    def state(self, today: date) -> FollowUpState:
        """Returns how it stands on that day."""
        if self.settled_on is not None:
            return FollowUpState.SETTLED
        if self.answered_on is not None:
            return FollowUpState.ANSWERED
        return FollowUpState.OVERDUE if self.due_on and self.due_on < today else FollowUpState.ASKED


@dataclass(frozen=True, slots=True)
class Told:
    """A finding in the words in which it goes out: the sentence and its rows, English and Urdu."""

    finding: Finding
    words: str
    words_ur: str
    rows: tuple[QueryRow, ...]


def ask_office(
    uow: UnitOfWork, told: Told, question: str, due_on: date, outbox: Path, target: Path, *, force: bool = False
) -> tuple[str, Prepared]:
    """Returns the number of the query and its file in the outbox.

    Raises Refused ``not_permitted``, ``query_is_open`` while one about the same finding waits for its answer,
    ``query_without_question``, ``query_due_past``, and as :func:`kpdesk.exchange.sending.prepare`.
    """
    allow(uow.actor, Permission.SEND)
    asked = question.replace("\r\n", "\n").strip()
    if not asked:
        raise Refused("query_without_question", field="text")
    _refuse_control_signs(asked, "text")
    if due_on < uow.today:
        raise Refused("query_due_past", field="due", date=due_on)
    last = _last(uow.session, told.finding.key)
    if last is not None and last.number and last.settled_on is None and last.answered_on is None:
        raise Refused("query_is_open", field="finding", number=last.number)
    record = _record(uow, told)
    record.number, record.question, record.due_on = _next_number(uow), asked, due_on
    record.asked_on, record.asked_by = uow.today, uow.actor.full_name
    uow.session.add(record)
    uow.flush()
    query = Query(
        record.uid, record.number, record.test, told.words, told.words_ur, asked, due_on, record.asked_by, told.rows
    )
    tables = query_tables(query)
    if uow.office == ROOT:
        tables = (*tables, certificates_of(uow.session))
    draft = TransferDraft(told.finding.office, Kind.QUERY, tables, about=record.uid)
    prepared = prepare(uow, draft, outbox, target, force=force)
    record.outbox_uid = prepared.uid
    uow.note("query_sent", "follow_up", record.uid, number=record.number, office=record.asked, finding=record.test)
    return record.number, prepared


def settle_finding(uow: UnitOfWork, told: Told, reason: str) -> str:
    """Lays a finding to rest with its reason and returns the uid of the follow-up; an open query of it ends with it.

    The finding comes back when rows are added to it. Raises Refused ``not_permitted``, ``settling_without_reason``.
    """
    allow(uow.actor, Permission.SEND)
    why = tidy(reason)
    if not why:
        raise Refused("settling_without_reason", field="reason")
    _refuse_control_signs(why, "reason")
    record = _last(uow.session, told.finding.key)
    if record is None or record.settled_on is not None:
        record = _record(uow, told)
        uow.session.add(record)
    record.rows = [row.as_dict() for row in told.rows]
    record.settled_reason, record.settled_on, record.settled_by = why, uow.today, uow.actor.full_name
    uow.flush()
    uow.note("finding_settled", "follow_up", record.uid, finding=record.test, office=record.asked, reason=why)
    return record.uid


def take_answer(uow: UnitOfWork, incoming: Incoming, inbox_uid: str) -> None:
    """Keeps an office's answer beside its query; of two the one that was sealed later.

    Raises Refused ``answer_not_asked_for``, Broken ``damaged``.
    """
    answer, sender = answer_in(incoming.transfer), incoming.transfer.manifest.sender
    record = uow.session.scalars(
        select(FollowUpRecord).where(
            FollowUpRecord.uid == answer.query, FollowUpRecord.asked == sender, FollowUpRecord.number == answer.number
        )
    ).first()
    if record is None:
        raise Refused("answer_not_asked_for", field="file", sender=sender, number=answer.number)
    before = places(uow.session, [record.answer_file]).get(record.answer_file)
    if before is not None and incoming.transfer.manifest.place < before:
        return
    record.answer, record.answered_by, record.answered_on = answer.answer, answer.answered_by, answer.answered_on
    record.answer_file, record.answer_came_at = inbox_uid, uow.now
    uow.flush()
    uow.note("answer_received", "follow_up", record.uid, number=record.number, office=sender)


def follow_ups(session: Session) -> tuple[FollowUp, ...]:
    """Returns every query and settling, the newest first."""
    return tuple(_seen(record) for record in session.scalars(select(FollowUpRecord).order_by(FollowUpRecord.id.desc())))


def newest_by_key(session: Session) -> Mapping[str, FollowUp]:
    """Returns the newest follow-up of each finding by its key."""
    return {one.finding_key: one for one in reversed(follow_ups(session))}


def _record(uow: UnitOfWork, told: Told) -> FollowUpRecord:
    finding = told.finding
    return FollowUpRecord(
        finding_key=finding.key, test=finding.test.value, asked=finding.office, finding=told.words,
        finding_ur=told.words_ur, rows=[row.as_dict() for row in told.rows],
    )  # fmt: skip


def _last(session: Session, key: str) -> FollowUpRecord | None:
    chosen = select(FollowUpRecord).where(FollowUpRecord.finding_key == key).order_by(FollowUpRecord.id.desc())
    return session.scalars(chosen.limit(1)).first()


def _next_number(uow: UnitOfWork) -> str:
    """Returns ``CPO-Q-2026-0007``: queries are numbered by year, settlings without one have no number."""
    start = f"{uow.office}-Q-{uow.today.year}-"
    numbers: Sequence[str | None] = uow.session.scalars(
        select(func.max(FollowUpRecord.number)).where(FollowUpRecord.number.startswith(start))
    ).all()
    last = numbers[0] if numbers else None
    return f"{start}{int(last.removeprefix(start)) + 1 if last else 1:04d}"


def _refuse_control_signs(text: str, field: str) -> None:
    if control_at(text.replace("\n", " ")) is not None:
        raise Refused("text_with_control_sign", field=field)


def _seen(record: FollowUpRecord) -> FollowUp:
    return FollowUp(
        record.uid, record.finding_key, record.test, record.asked, record.number, record.finding, record.finding_ur,
        record.question, frozenset(str(row["uid"]) for row in record.rows), record.asked_on, record.asked_by,
        record.due_on, record.answer, record.answered_by, record.answered_on, record.settled_reason,
        record.settled_on, record.settled_by,
    )  # fmt: skip
