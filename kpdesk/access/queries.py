"""Reads on users and settings."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from kpdesk.access.records import SettingRecord, UserRecord
from kpdesk.access.rows import UserRow
from kpdesk.base.actor import Role
from kpdesk.base.clock import iso_utc
from kpdesk.base.errors import Refused
from kpdesk.base.settings import SETTINGS, Scope, Setting


def users(session: Session) -> tuple[UserRow, ...]:
    """Returns all users in alphabetical order, disabled ones included."""
    return tuple(
        UserRow(
            record.uid,
            record.name,
            record.full_name,
            Role(record.role),
            iso_utc(record.disabled_at) if record.disabled_at else None,
            record.person_uid,
            record.supports_uid,
        )
        for record in session.scalars(select(UserRecord).order_by(UserRecord.name))
    )


def settings(session: Session, user: str) -> dict[str, bool | int | str]:
    """Returns every setting's value for this user: what was set, otherwise the default."""
    kept = {(row.user_name, row.key): row.value for row in session.scalars(select(SettingRecord))}
    found: dict[str, bool | int | str] = {}
    for key, setting in SETTINGS.items():
        text = kept.get((user if setting.scope is Scope.USER else "", key))
        found[key] = setting.default if text is None else _kept(setting, text)
    return found


def _kept(setting: Setting, text: str) -> bool | int | str:
    """What another program's bounds let in must not keep everybody out: the default stands for it."""
    try:
        return setting.checked(text)
    except Refused:
        return setting.default
