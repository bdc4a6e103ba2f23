"""The CPO's verbs on late windows: open one, take it back."""

from __future__ import annotations

from datetime import date

from sqlalchemy import select

from kpdesk.access.rules import Permission, allow
from kpdesk.base.changes import Changes
from kpdesk.base.clock import on_paper
from kpdesk.base.errors import Refused
from kpdesk.base.letters import control_at, tidy
from kpdesk.base.weeks import Week
from kpdesk.exchange.peers import ROOT
from kpdesk.exchange.review_records import LateWindowRecord
from kpdesk.reference.queries import load
from kpdesk.store.unit_of_work import UnitOfWork

LONGEST_REASON = 500


def open_window(uow: UnitOfWork, office: str, week: Week, until: date, reason: str) -> Changes:
    """Lets the office correct a week that was accepted, up to and with that day; returns the window's uid.

    Raises Refused ``not_permitted``, ``only_root_opens_windows``, ``office_unknown``, ``window_is_past``,
    ``reason_missing``, ``note_too_long``, ``text_with_control_sign``.
    """
    allow(uow.actor, Permission.REVIEW)
    _only_root(uow)
    code = load(uow.session).office(office.upper()).code
    if until < uow.today:
        raise Refused("window_is_past", field="until", until=on_paper(until))
    record = LateWindowRecord(
        reporting_office=code, week=week.label, until=until, reason=_reason(reason),
        opened_at=uow.now,
    )  # fmt: skip
    uow.session.add(record)
    uow.flush()
    uow.note("late_window_opened", "late_window", record.uid, office=code, week=week.label, until=until, why=reason)
    return Changes.of("province", uids=(record.uid,))


def close_window(uow: UnitOfWork, uid: str, reason: str) -> Changes:
    """Takes a window back; what was sealed before its office has read that is refused all the same.

    Raises Refused ``not_permitted``, ``only_root_opens_windows``, ``late_window_unknown``, and as :func:`open_window`.
    """
    allow(uow.actor, Permission.REVIEW)
    _only_root(uow)
    here = (LateWindowRecord.uid == uid, LateWindowRecord.withdrawn_at.is_(None))
    record = uow.session.scalars(select(LateWindowRecord).where(*here)).first()
    if record is None:
        raise Refused("late_window_unknown", field="window", uid=uid)
    record.withdrawn_at, record.withdrawn_reason = uow.now, _reason(reason)
    uow.note(
        "late_window_closed", "late_window", uid, office=record.reporting_office, week=record.week, why=reason
    )  # fmt: skip
    return Changes.of("province", uids=(uid,))


def _reason(text: str) -> str:
    said = tidy(text)
    if not said:
        raise Refused("reason_missing", field="reason")
    if len(said) > LONGEST_REASON:
        raise Refused("note_too_long", field="reason", most=LONGEST_REASON)
    if control_at(said) is not None:
        raise Refused("text_with_control_sign", field="reason")
    return said


def _only_root(uow: UnitOfWork) -> None:
    if uow.office != ROOT:
        raise Refused("only_root_opens_windows", field="office", office=uow.office)
