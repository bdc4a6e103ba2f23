"""A user as the list shows him: who he is, and when and where he was here last."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from kpdesk.base.actor import Role
from kpdesk.desk import Desk


@dataclass(frozen=True, slots=True)
class UserLine:
    """One user; ``last_login`` is None for one who was never here."""

    uid: str
    name: str
    full_name: str
    role: Role
    disabled_at: str | None
    person_uid: str | None
    supports_uid: str | None
    last_login: datetime | None
    computer: str
    at_desk: bool


def user_lines(desk: Desk) -> tuple[UserLine, ...]:
    """Returns all users; meant for a job."""
    presences = desk.users.presences()
    return tuple(
        UserLine(
            row.uid,
            row.name,
            row.full_name,
            row.role,
            row.disabled_at,
            row.person_uid,
            row.supports_uid,
            datetime.fromisoformat(seen.last_login) if seen.last_login else None,
            seen.computer,
            seen.at_desk,
        )
        for row in desk.users.items()
        for seen in (presences[row.name],)
    )
