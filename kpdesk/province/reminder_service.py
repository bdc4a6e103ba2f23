"""Issuing reminders, and the register of those that were issued."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from kpdesk.access.rules import Permission, allow
from kpdesk.base.clock import local, on_paper
from kpdesk.base.errors import Refused
from kpdesk.province.debts import OfficeDebts, debt_from, same_debt
from kpdesk.province.reminder import Reminder, ReminderLetter, letter_from
from kpdesk.province.reminder_records import ReminderRecord
from kpdesk.province.reminder_words import Chain
from kpdesk.store.meta import MetaRecord
from kpdesk.store.unit_of_work import UnitOfWork

Write = Callable[[OfficeDebts, Chain], dict[str, ReminderLetter]]
"""Words the letter to one office in every language."""


@dataclass(frozen=True, slots=True)
class Issue:
    """What all letters of one issue share; ``suffix`` ends their numbers, ``scope`` is a week or ``all``."""

    scope: str
    suffix: str
    answer_by: date
    write: Write


def issue_reminders(uow: UnitOfWork, owing: Sequence[OfficeDebts], issue: Issue) -> tuple[Reminder, ...]:
    """Returns a reminder for each office that owes, numbered and kept as issued.

    Asked twice on one day for the same, the letter of that day is given again: a key pressed twice makes no second
    reminder. One that follows an earlier reminder about something still owed refers to it.
    Raises Refused ``nobody_owes``, ``not_permitted``.
    """
    allow(uow.actor, Permission.SEND)
    owing = [one for one in owing if one.is_owing]
    if not owing:
        raise Refused("nobody_owes", field="week", scope=issue.scope)
    last = _last_by_office(uow.session)
    return tuple(_issue(uow, one, last.get(one.office.code), issue) for one in owing)


def reminders(session: Session, office: str = "") -> tuple[Reminder, ...]:
    """Returns the register, the newest first; of one office where it is given."""
    chosen = select(ReminderRecord).order_by(ReminderRecord.id.desc())
    if office:
        chosen = chosen.where(ReminderRecord.addressee == office)
    return tuple(reminder_of(record) for record in session.scalars(chosen))


def reminders_numbered(session: Session, numbers: Sequence[str]) -> tuple[Reminder, ...]:
    """Returns these reminders in the order of their numbers; raises Refused ``reminder_unknown``."""
    found = {one.number: one for one in reminders(session)}
    unknown = [number for number in numbers if number not in found]
    if unknown:
        raise Refused("reminder_unknown", field="number", number=unknown[0])
    return tuple(found[number] for number in sorted(numbers))


def reminder_of(record: ReminderRecord, *, is_new: bool = False) -> Reminder:
    """Returns the record as a line of the register."""
    return Reminder(
        record.uid, record.number, record.addressee, record.scope, record.ordinal, record.previous or "",
        record.issued_at, record.answer_by, tuple(debt_from(kept) for kept in record.debts),
        {language: letter_from(kept) for language, kept in record.letters.items()}, is_new,
    )  # fmt: skip


def _issue(uow: UnitOfWork, owed: OfficeDebts, last: ReminderRecord | None, issue: Issue) -> Reminder:
    debts = [debt.as_dict() for debt in owed.debts]
    if last and last.scope == issue.scope and last.debts == debts and local(last.issued_at).date() == uow.today:
        return reminder_of(last)
    before = [debt_from(kept) for kept in last.debts] if last else []
    follows = any(same_debt(one, other) for one in owed.debts for other in before)
    number = _next_number(uow, issue.suffix)
    chain = Chain(number)
    if last is not None and follows:
        chain = Chain(number, last.ordinal + 1, last.number, on_paper(local(last.issued_at).date()))
    record = ReminderRecord(
        number=number, addressee=owed.office.code, scope=issue.scope, ordinal=chain.ordinal,
        previous=chain.previous or None, issued_at=uow.now, answer_by=issue.answer_by, debts=debts,
        letters={language: letter.as_dict() for language, letter in issue.write(owed, chain).items()},
    )  # fmt: skip
    uow.session.add(record)
    uow.flush()
    uow.note("reminder_issued", "reminder", record.uid, number=number, office=owed.office.code, weeks=owed.weeks)
    return reminder_of(record, is_new=True)


def _last_by_office(session: Session) -> dict[str, ReminderRecord]:
    return {record.addressee: record for record in session.scalars(select(ReminderRecord).order_by(ReminderRecord.id))}


def _next_number(uow: UnitOfWork, suffix: str) -> str:
    """Returns such as ``R-2026-001/EC``; counted by the store so that no number is given twice."""
    prefix = f"R-{uow.today.year}"
    key = f"last_{uow.office}-{prefix}"
    counter = uow.session.get(MetaRecord, key) or MetaRecord(key=key, value="0")
    counter.value = str(int(counter.value) + 1)
    uow.session.add(counter)
    return f"{prefix}-{int(counter.value):03d}/{suffix}"
