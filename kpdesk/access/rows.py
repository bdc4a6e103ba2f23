"""Users as lists show them."""

from __future__ import annotations

from dataclasses import dataclass

from kpdesk.base.actor import Role


@dataclass(frozen=True, slots=True)
class UserRow:
    """One user; ``disabled_at`` is an ISO date and time, or None while the account works.

    ``person_uid`` is he himself on the roll, ``supports_uid`` the officer whom he works for; None where not said.
    """

    uid: str
    name: str
    full_name: str
    role: Role
    disabled_at: str | None
    person_uid: str | None = None
    supports_uid: str | None = None


@dataclass(frozen=True, slots=True)
class UserPresence:
    """When and on which computer a user logged in last (ISO, UTC; None: never); whether he is at the desk now."""

    name: str
    last_login: str | None
    at_desk: bool
    computer: str
