"""Answering a query of headquarters in words, and the signed file in which the answer goes back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from kpdesk.access.rules import Permission, allow
from kpdesk.base.errors import Refused
from kpdesk.base.letters import control_at
from kpdesk.base.problems import Problem, refuse_if_any
from kpdesk.exchange.manifest import Kind
from kpdesk.exchange.query_records import ReceivedQueryRecord
from kpdesk.exchange.query_tables import LONGEST_ANSWER, Answer, answer_tables
from kpdesk.exchange.sending import Prepared, TransferDraft, prepare
from kpdesk.store.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class ReceivedQuery:
    """A query as this office sees it; ``is_sent`` when its answer stands in a file."""

    uid: str
    asker: str
    number: str
    test: str
    finding: str
    finding_ur: str
    question: str
    rows: tuple[Mapping[str, str], ...]
    due_on: date
    asked_by: str
    answer: str
    answered_by: str
    answered_on: date | None
    is_sent: bool

    @property
    def is_open(self) -> bool:
        """Whether the office still owes the answer."""
        return not (self.answer and self.is_sent)

    def days_late(self, today: date) -> int:
        """Returns by how many days the answer is late; 0 once it went out."""
        return max((today - self.due_on).days, 0) if self.is_open else 0


def received_queries(session: Session) -> tuple[ReceivedQuery, ...]:
    """Returns the queries to this office: those that are open first, by the day on which they are due."""
    found = [_seen(record) for record in session.scalars(select(ReceivedQueryRecord))]
    return tuple(sorted(found, key=lambda query: (not query.is_open, query.due_on, query.number)))


def answer_query(uow: UnitOfWork, number: str, answer: str, answered_by: str) -> ReceivedQuery:
    """Keeps the answer in words, with who answered; an answer given before is replaced and goes out anew.

    Raises Refused ``not_permitted``, ``query_unknown``; ProblemsFound ``answer_missing``, ``answerer_missing``,
    ``answer_too_long``, ``text_with_control_sign``.
    """
    allow(uow.actor, Permission.SEND)
    said, who = answer.replace("\r\n", "\n").strip(), answered_by.strip()
    refuse_if_any(_problems(said, who))
    record = _need(uow.session, number)
    record.answer, record.answered_by, record.answered_on, record.answer_outbox = said, who, uow.today, ""
    uow.flush()
    uow.note("query_answered", "received_query", record.uid, number=record.number, by=who)
    return _seen(record)


def write_answer(uow: UnitOfWork, number: str, outbox: Path, target: Path, *, force: bool = False) -> Prepared:
    """Returns the answer as a file in the outbox; raises Refused ``query_unknown``, ``query_not_answered`` and as
    :func:`kpdesk.exchange.sending.prepare`.
    """
    allow(uow.actor, Permission.SEND)
    record = _need(uow.session, number)
    if not record.answer or record.answered_on is None:
        raise Refused("query_not_answered", field="number", number=record.number)
    answer = Answer(record.query_uid, record.number, record.answer, record.answered_by, record.answered_on)
    draft = TransferDraft(record.asker, Kind.ANSWER, answer_tables(answer), about=record.uid)
    prepared = prepare(uow, draft, outbox, target, force=force)
    record.answer_outbox = prepared.uid
    uow.flush()
    return prepared


def _problems(said: str, who: str) -> list[Problem]:
    problems = []
    if not said:
        problems.append(Problem("answer_missing", "answer"))
    if len(said) > LONGEST_ANSWER:
        problems.append(Problem("answer_too_long", "answer", values={"most": LONGEST_ANSWER}))
    if not who:
        problems.append(Problem("answerer_missing", "by"))
    if control_at(said.replace("\n", " ")) is not None or control_at(who) is not None:
        problems.append(Problem("text_with_control_sign", "answer"))
    return problems


def _need(session: Session, number: str) -> ReceivedQueryRecord:
    """Returns the query of that number or uid; of two askers with one number the newer."""
    wanted = (ReceivedQueryRecord.number == number.strip()) | (ReceivedQueryRecord.uid == number.strip())
    chosen = select(ReceivedQueryRecord).where(wanted).order_by(ReceivedQueryRecord.id.desc()).limit(1)
    record = session.scalars(chosen).first()
    if record is None:
        raise Refused("query_unknown", field="number", number=number)
    return record


def _seen(record: ReceivedQueryRecord) -> ReceivedQuery:
    return ReceivedQuery(
        record.uid, record.asker, record.number, record.test, record.finding, record.finding_ur, record.question,
        tuple(record.rows), record.due_on, record.asked_by, record.answer, record.answered_by, record.answered_on,
        bool(record.answer_outbox),
    )  # fmt: skip
