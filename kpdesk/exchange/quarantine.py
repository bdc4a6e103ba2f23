"""Files that were not taken in: the one thing that helps with each of the thirteen answers, and doing it."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Final

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from kpdesk.access.rules import Permission, allow
from kpdesk.base.clock import iso_utc
from kpdesk.base.errors import Refused
from kpdesk.base.letters import tidy
from kpdesk.exchange.records import InboxRecord
from kpdesk.store.unit_of_work import UnitOfWork

LONGEST_REASON: Final = 500
NOT_KEPT: Final = frozenset({"already_received", "not_a_transfer_file", "too_large"})
"""Verdicts after which nothing is kept in quarantine: it is here already, or it is none of ours."""


class Remedy(StrEnum):
    """What the one button of a file in quarantine does."""

    ASK_AGAIN = "ask_again"
    LOOK = "look"
    TAKE_LATE = "take_late"
    TRY_AGAIN = "try_again"
    OPEN_WINDOW = "open_window"
    ENROL = "enrol"
    DISCARD = "discard"
    HELP = "help"


REMEDIES: Final[Mapping[str, Remedy]] = {
    "wrong_password": Remedy.ASK_AGAIN,
    "not_for_this_office": Remedy.DISCARD,
    "unknown_sender": Remedy.ENROL,
    "revoked_sender": Remedy.HELP,
    "tampered": Remedy.ASK_AGAIN,
    "changed_after_sealing": Remedy.LOOK,
    "already_received": Remedy.DISCARD,
    "older_than_last": Remedy.TAKE_LATE,
    "fork": Remedy.ASK_AGAIN,
    "newer_program": Remedy.TRY_AGAIN,
    "not_a_transfer_file": Remedy.HELP,
    "too_large": Remedy.HELP,
    "damaged": Remedy.ASK_AGAIN,
    "week_closed": Remedy.OPEN_WINDOW,
}
"""The thirteen answers of the exchange design, and a correction of a week that the CPO has closed."""


def remedy_for(code: str, outcome: Mapping[str, object], *, at_root: bool, was_read: bool) -> Remedy:
    """Returns what helps with a file: the code's remedy, or the nearest where that is not possible.

    An old file that fills no gap can only be discarded; only the CPO enrols; a file that could not be read has no rows
    to look at. What is wrong with a data pack or a review is for its sender to put right.
    """
    found = REMEDIES.get(code, Remedy.ASK_AGAIN)
    if found is Remedy.TAKE_LATE and not outcome.get("fills_gap"):
        return Remedy.DISCARD
    if found is Remedy.ENROL and not at_root:
        return Remedy.HELP
    if found is Remedy.LOOK and not was_read:
        return Remedy.ASK_AGAIN
    return found


def discard(uow: UnitOfWork, uid: str, reason: str) -> str:
    """Gives a file in quarantine up and returns its SHA-256 when no other record needs the copy, otherwise "".

    That it came, and why it went, stays on record; the caller takes the copy away after the commit.
    Raises Refused ``not_permitted``, ``file_unknown``, ``file_taken_in``, ``reason_missing``, ``note_too_long``.
    """
    allow(uow.actor, Permission.RECEIVE)
    record = quarantined(uow.session, uid)
    said = tidy(reason)
    if not said:
        raise Refused("reason_missing", field="reason")
    if len(said) > LONGEST_REASON:
        raise Refused("note_too_long", field="reason", most=LONGEST_REASON)
    record.withdrawn_at, record.withdrawn_reason = uow.now, said
    uow.note("transfer_discarded", "inbox", uid, file=record.file_name, code=record.code, why=said)
    others = (InboxRecord.sha256 == record.sha256, InboxRecord.withdrawn_at.is_(None))
    return "" if uow.session.scalar(select(InboxRecord.id).where(*others).limit(1)) else record.sha256


def leave_quarantine(uow: UnitOfWork, sha256: str, uid: str) -> None:
    """Ends the quarantine of a file that was taken in after all, as the inbox record ``uid``."""
    lying = (InboxRecord.sha256 == sha256, ~InboxRecord.accepted, InboxRecord.withdrawn_at.is_(None))
    for record in uow.session.scalars(select(InboxRecord).where(*lying)):
        record.withdrawn_at, record.withdrawn_reason = uow.now, uid


def note_answered(uow: UnitOfWork, record: InboxRecord, receipt: str) -> None:
    """Notes on a file in quarantine that its sender was answered; the day on which it came stays as it is."""
    outcome = {**record.outcome, "answered": receipt, "answered_at": iso_utc(uow.now)}
    uow.session.execute(update(InboxRecord).where(InboxRecord.uid == record.uid).values(outcome=outcome))
    uow.note("transfer_answered", "inbox", record.uid, file=record.file_name, receipt=receipt)


def quarantined(session: Session, uid: str) -> InboxRecord:
    """Returns the record of a file that lies in quarantine; raises Refused ``file_unknown``, ``file_taken_in``."""
    record = session.scalars(
        select(InboxRecord).where(InboxRecord.uid == uid, InboxRecord.withdrawn_at.is_(None))
    ).first()
    if record is None:
        raise Refused("file_unknown", field="file", uid=uid)
    if record.accepted:
        raise Refused("file_taken_in", field="file", file=record.file_name)
    return record
