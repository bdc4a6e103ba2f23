"""Drafts of violations: what somebody has begun to type. They stand in no list, no count and no report."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import date, datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from kpdesk.access.rules import Permission, allow
from kpdesk.base.changes import Changes
from kpdesk.base.errors import Refused
from kpdesk.store.unit_of_work import UnitOfWork
from kpdesk.violations.draft import Involved, ViolationDraft
from kpdesk.violations.records import ViolationDraftRecord
from kpdesk.violations.rules import Attribution, Factor, Forum, Part, Place


@dataclass(frozen=True, slots=True)
class KeptDraft:
    """A draft as it was kept last; ``title`` tells it from others."""

    uid: str
    title: str
    kept_at: datetime
    draft: ViolationDraft


def keep_draft(uow: UnitOfWork, draft: ViolationDraft, uid: str | None = None) -> str:
    """Returns the uid under which the draft is kept; with ``uid`` it replaces what was kept under it.

    Nothing of it is checked: that is for the day on which it is logged. Raises Refused ``not_permitted``,
    ``violation_draft_unknown``.
    """
    allow(uow.actor, Permission.LOG)
    entry, title = as_plain(draft), " · ".join(text for text in (draft.kind, draft.handle, draft.what) if text)[:120]
    if uid is not None:
        record = _own(uow, uid)
        if record is None:
            raise Refused("violation_draft_unknown", field="draft", draft=uid)
        record.entry, record.title = entry, title
        return uid
    record = ViolationDraftRecord(entry=entry, title=title)
    uow.session.add(record)
    uow.flush()
    uow.note("violation_draft_kept", "violation_draft", record.uid)
    return record.uid


def discard_draft(uow: UnitOfWork, uid: str) -> Changes:
    """Takes a draft away, as when it was logged; raises Refused ``not_permitted``, ``violation_draft_unknown``."""
    allow(uow.actor, Permission.LOG)
    record = _own(uow, uid)
    if record is None:
        raise Refused("violation_draft_unknown", field="draft", draft=uid)
    _take_away(uow, record)
    return Changes.of("violations")


def use_up(uow: UnitOfWork, uid: str) -> None:
    """Takes away the draft that was just logged; one that is gone already is no reason not to log."""
    record = _own(uow, uid)
    if record is not None:
        _take_away(uow, record)


def drafts_of(session: Session, user: str) -> tuple[KeptDraft, ...]:
    """Returns the drafts of one user, the latest first: what is half-typed concerns nobody else."""
    record = ViolationDraftRecord
    found = session.scalars(
        select(record)
        .where(record.changed_by == user, record.withdrawn_at.is_(None))
        .order_by(record.changed_at.desc(), record.id.desc())
    )
    return tuple(KeptDraft(one.uid, one.title, one.changed_at, from_plain(one.entry)) for one in found)


def as_plain(draft: ViolationDraft) -> dict[str, Any]:
    """Returns the draft as JSON values, without what is empty."""
    found: dict[str, Any] = {}
    for field in fields(ViolationDraft):
        value = getattr(draft, field.name)
        if field.name == "also":
            value = [[one.person, one.part.value, one.kind] for one in value]
        elif isinstance(value, date):
            value = value.isoformat()
        elif isinstance(value, tuple):
            value = [str(one) for one in value]
        if value not in (None, "", []):
            found[field.name] = value
    return found


def from_plain(entry: Mapping[str, Any]) -> ViolationDraft:
    """Returns the draft that :func:`as_plain` wrote down."""
    readers: dict[str, Any] = {
        "persons": tuple,
        "also": lambda rows: tuple(Involved(person, Part(part), kind) for person, part, kind in rows),
        "attribution": Attribution,
        "part": Part,
        "forum": Forum,
        "places": lambda values: tuple(Place(value) for value in values),
        "factors": lambda values: tuple(Factor(value) for value in values),
        **dict.fromkeys(("seen_on", "posted_on", "fir_date"), date.fromisoformat),
    }
    known = {field.name for field in fields(ViolationDraft)}
    return ViolationDraft(
        **{name: readers.get(name, _as_it_is)(value) for name, value in entry.items() if name in known}
    )


def _as_it_is(value: Any) -> Any:
    return value


def _take_away(uow: UnitOfWork, record: ViolationDraftRecord) -> None:
    record.withdrawn_at, record.entry = uow.now, {}
    uow.note("violation_draft_discarded", "violation_draft", record.uid)


def _own(uow: UnitOfWork, uid: str) -> ViolationDraftRecord | None:
    return uow.session.scalar(
        select(ViolationDraftRecord).where(
            ViolationDraftRecord.uid == uid,
            ViolationDraftRecord.changed_by == uow.actor.name,
            ViolationDraftRecord.withdrawn_at.is_(None),
        )
    )
