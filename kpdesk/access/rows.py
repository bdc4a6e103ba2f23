"""Users as lists show them."""

from __future__ import annotations

from dataclasses import dataclass

from kpdesk.base.actor import Role


@dataclass(frozen=True, slots=True)
class UserRow:
    """One user; ``disabled_at`` is an ISO date and time, or None while the account works."""

    uid: str
    name: str
    full_name: str
    role: Role
    disabled_at: str | None
