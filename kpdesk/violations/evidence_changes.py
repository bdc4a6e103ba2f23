"""Verbs on exhibits that are in the locker: capture sheet completed, entered at another violation, withdrawn."""

from __future__ import annotations

from datetime import datetime

from kpdesk.access.rules import Permission, allow
from kpdesk.base.changes import Changes
from kpdesk.base.clock import iso_utc
from kpdesk.base.errors import Refused
from kpdesk.base.machine import computer_name
from kpdesk.base.problems import refuse_if_any
from kpdesk.store.unit_of_work import UnitOfWork
from kpdesk.violations.capture import CAPTURE_FIELDS, Capture
from kpdesk.violations.evidence import held_at, next_exhibit, open_violation
from kpdesk.violations.evidence_access import allow_seeing, refuse_unfit
from kpdesk.violations.evidence_queries import capture_of, evidence_record, violation_of
from kpdesk.violations.records import EvidenceRecord

FEATURE = "violations"
_OF_THE_FILE = ("file_name", "media_type", "kind_differs", "size_bytes", "sha256", "stored_as")


def describe(uow: UnitOfWork, uid: str, capture: Capture) -> Changes:
    """Puts the capture sheet in this form; the audit trail keeps what each changed field said before.

    Raises ProblemsFound; Refused ``not_permitted``, ``evidence_protected``, ``evidence_unknown``,
    ``evidence_withdrawn``, ``violation_is_withdrawn``.
    """
    record = _changeable(uow, uid)
    refuse_if_any(capture.check(uow.now))
    before, after = capture_of(record), capture.tidied()
    changed = {}
    for name in CAPTURE_FIELDS:
        old, new = getattr(before, name), getattr(after, name)
        if name == "shows_accused" and new is None:
            continue
        if old != new:
            changed[name] = {"before": _plain(old), "after": _plain(new)}
            setattr(record, name, new)
    if not changed:
        return Changes()
    number = violation_of(uow.session, record).number
    uow.note(
        "evidence_described", "evidence", record.uid, number=number, exhibit=record.exhibit, changed=changed,
        computer=computer_name(),
    )  # fmt: skip
    return Changes.of(FEATURE, uids=(record.uid,))


def link(uow: UnitOfWork, uid: str, violation: str) -> tuple[Changes, str]:
    """Enters an exhibit at another violation too, by the same sealed file, and returns its letter there.

    Raises Refused ``not_permitted``, ``evidence_protected``, ``evidence_unknown``, ``evidence_withdrawn``,
    ``evidence_held_already``, ``violation_unknown``, ``violation_is_withdrawn``.
    """
    record = _changeable(uow, uid)
    target = open_violation(uow, violation)
    held = held_at(uow, target, record.sha256)
    if held is not None:
        raise Refused("evidence_held_already", field="violation", number=target.number, exhibit=held.exhibit)
    copied = {name: getattr(record, name) for name in (*_OF_THE_FILE, *CAPTURE_FIELDS)}
    entry = EvidenceRecord(
        **copied,
        violation_id=target.id,
        exhibit=next_exhibit(uow, target),
        taken_at=uow.now,
        taken_by=uow.actor.full_name,
        taken_on=computer_name(),
    )
    source = violation_of(uow.session, record).number
    uow.session.add(entry)
    uow.flush()
    about = {"sha256": record.sha256, "source": source, "source_exhibit": record.exhibit, "computer": computer_name()}
    for one in (record, entry):
        uow.note("evidence_linked", "evidence", one.uid, number=target.number, exhibit=entry.exhibit, **about)
    return Changes.of(FEATURE, uids=(target.uid,)), entry.exhibit


def withdraw(uow: UnitOfWork, uid: str, reason: str) -> Changes:
    """Takes an exhibit off its violation; the sealed file and the letter stay, and the reason is on record.

    Raises Refused ``not_permitted``, ``evidence_protected``, ``evidence_unknown``, ``evidence_withdrawn``,
    ``reason_missing``.
    """
    allow(uow.actor, Permission.CASE_ORDERS)
    record = _changeable(uow, uid)
    if not reason.strip():
        raise Refused("reason_missing", field="reason")
    refuse_unfit(reason)
    record.withdrawn_at, record.withdrawn_reason = uow.now, reason.strip()
    violation = violation_of(uow.session, record)
    uow.note(
        "evidence_withdrawn", "evidence", record.uid, number=violation.number, exhibit=record.exhibit,
        reason=reason.strip(), computer=computer_name(),
    )  # fmt: skip
    return Changes.of(FEATURE, uids=(violation.uid,))


def _changeable(uow: UnitOfWork, uid: str) -> EvidenceRecord:
    allow(uow.actor, Permission.LOG)
    record = evidence_record(uow.session, uid)
    violation = violation_of(uow.session, record)
    allow_seeing(uow.actor, violation, Permission.LOG)
    open_violation(uow, violation.uid)
    if record.withdrawn_at is not None:
        raise Refused("evidence_withdrawn", number=violation.number, exhibit=record.exhibit)
    return record


def _plain(value: object) -> object:
    return iso_utc(value) if isinstance(value, datetime) else value
