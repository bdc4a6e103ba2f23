"""The newest entries of the audit trail, of one user or of certain actions."""

from __future__ import annotations

from collections.abc import Collection
from typing import Final

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from kpdesk.store.audit import AuditEntry, AuditRecord, entry_of

LOOKED_THROUGH: Final = 20_000
"""Entries that are looked through at most, so that a long history costs no more than a short one."""


def latest_of(
    session: Session,
    user: str | None,
    limit: int,
    actions: Collection[str] = (),
    upto: int | None = None,
    above: int = 0,
) -> tuple[AuditEntry, ...]:
    """Returns entries of one user (None: of everybody), newest first.

    Of some actions only, up to the number ``upto``, and those ``above`` a number.
    """
    last = upto if upto is not None else session.scalar(select(func.max(AuditRecord.seq))) or 0
    wanted = select(AuditRecord).where(AuditRecord.seq <= last, AuditRecord.seq > max(above, last - LOOKED_THROUGH))
    if user is not None:
        wanted = wanted.where(AuditRecord.actor == user)
    if actions:
        wanted = wanted.where(AuditRecord.action.in_(tuple(actions)))
    return tuple(entry_of(entry) for entry in session.scalars(wanted.order_by(AuditRecord.seq.desc()).limit(limit)))
