"""Who may do what: one table. A verb asks :func:`allow` before it changes anything."""

from __future__ import annotations

from datetime import timedelta
from enum import StrEnum

from kpdesk.base.actor import Actor, Role
from kpdesk.base.errors import Refused
from kpdesk.base.problems import Problem

PASSWORD_LEAST_LENGTH = 8
WRONG_PASSWORDS_BEFORE_WAIT = 5
FIRST_WAIT = timedelta(seconds=30)
LONGEST_WAIT = timedelta(hours=1)


class Permission(StrEnum):
    """Something that not everyone may do.

    Reading needs no permission beyond logging in, with two exceptions: who made a protected disclosure is for the
    authority alone, and patterns (repeats, stations, supervisors, postings) are for the head of office and the CPO.
    """

    ROSTER = "roster"
    LOG = "log"
    CASE_STEPS = "case_steps"
    CASE_ORDERS = "case_orders"
    DRAW_UP_WEEK = "draw_up_week"
    FREEZE_WEEK = "freeze_week"
    SEND = "send"
    RECEIVE = "receive"
    REVIEW = "review"
    CERTIFY_OFFICES = "certify_offices"
    DIRECTIVES = "directives"
    REFERENCE = "reference"
    USERS = "users"
    SETTINGS = "settings"
    BACKUP = "backup"
    RESTORE = "restore"
    EVIDENCE_VIEW = "evidence_view"
    EVIDENCE_EXPORT = "evidence_export"
    COMPLAINANTS = "complainants"
    PATTERNS = "patterns"


_C, _S, _H, _P, _A = Role.CLERK, Role.SUPERVISOR, Role.HEAD, Role.CPO_DESK, Role.ADMINISTRATOR

ALLOWED: dict[Permission, frozenset[Role]] = {
    Permission.ROSTER: frozenset({_C, _S, _H, _A}),
    Permission.LOG: frozenset({_C, _S, _H, _A}),
    Permission.CASE_STEPS: frozenset({_C, _S, _H, _A}),
    Permission.CASE_ORDERS: frozenset({_S, _H, _A}),
    Permission.DRAW_UP_WEEK: frozenset({_C, _S, _H, _A}),
    Permission.FREEZE_WEEK: frozenset({_S, _H, _A}),
    Permission.SEND: frozenset({_C, _S, _H, _P, _A}),
    Permission.RECEIVE: frozenset({_C, _S, _H, _P, _A}),
    Permission.REVIEW: frozenset({_S, _H, _P, _A}),
    Permission.CERTIFY_OFFICES: frozenset({_P, _A}),
    Permission.DIRECTIVES: frozenset({_S, _H, _P, _A}),
    Permission.REFERENCE: frozenset({_A}),
    Permission.USERS: frozenset({_A}),
    Permission.SETTINGS: frozenset({_H, _A}),
    Permission.BACKUP: frozenset({_C, _S, _H, _P, _A}),
    Permission.RESTORE: frozenset({_A}),
    Permission.EVIDENCE_VIEW: frozenset({_C, _S, _H, _P, _A}),
    Permission.EVIDENCE_EXPORT: frozenset({_S, _H, _P, _A}),
    Permission.COMPLAINANTS: frozenset({_H, _A}),
    Permission.PATTERNS: frozenset({_H, _P, _A}),
}
"""The whole table. The administrator may do all of the office's work, since a small office has one person for
everything; the audit trail names him. The auditor reads only and stands in no row."""


def may(role: Role, permission: Permission) -> bool:
    """Tells whether the role may do it."""
    return role in ALLOWED[permission]


def allow(actor: Actor, permission: Permission) -> None:
    """Returns when the actor may do it; raises Refused ``not_permitted`` naming the roles that may."""
    if not may(actor.role, permission):
        allowed = ", ".join(sorted(role.value for role in ALLOWED[permission]))
        raise Refused("not_permitted", role=actor.role.value, allowed=allowed, permission=permission.value)


def password_problems(password: str, field: str = "password") -> list[Problem]:
    """Returns what is wrong with a new password: it must be long enough; no other rule makes it safer."""
    if len(password) < PASSWORD_LEAST_LENGTH:
        return [Problem("password_too_short", field, values={"least": PASSWORD_LEAST_LENGTH})]
    return []


def wait_after(failures: int) -> timedelta:
    """Returns how long nobody may try again after so many wrong passwords in a row; doubles with each."""
    if failures < WRONG_PASSWORDS_BEFORE_WAIT:
        return timedelta(0)
    doublings = min(failures - WRONG_PASSWORDS_BEFORE_WAIT, 20)
    return min(FIRST_WAIT * float(2**doublings), LONGEST_WAIT)
