"""Who is doing the work."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Role(StrEnum):
    """What a user is in the office; what each may do stands in ``access.rules``."""

    CLERK = "clerk"
    SUPERVISOR = "supervisor"
    HEAD = "head"
    CPO_DESK = "cpo_desk"
    ADMINISTRATOR = "administrator"
    AUDITOR = "auditor"


@dataclass(frozen=True, slots=True)
class Actor:
    """A logged-in user of one office; ``name`` is the login name that the audit trail shows."""

    name: str
    full_name: str
    role: Role
    office: str
