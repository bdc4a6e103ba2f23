"""Who may see an exhibit and take a copy of it."""

from __future__ import annotations

from kpdesk.access.rules import Permission, allow, may
from kpdesk.base.actor import Actor
from kpdesk.base.errors import Refused
from kpdesk.base.letters import control_at
from kpdesk.violations.records import ViolationRecord

LONGEST_REASON = 500


def allow_seeing(actor: Actor, violation: ViolationRecord, permission: Permission) -> None:
    """Returns when the actor may; the exhibits of a protected disclosure would name the complainant.

    Raises Refused ``not_permitted``, ``evidence_protected``. Source: RTI Act 2013 s.30.
    """
    allow(actor, permission)
    refuse_hidden(actor, violation)


def refuse_hidden(actor: Actor, violation: ViolationRecord) -> None:
    """Returns when the exhibits may be known of at all; raises Refused ``evidence_protected``."""
    if violation.protected and not may(actor.role, Permission.COMPLAINANTS):
        raise Refused("evidence_protected", number=violation.number)


def refuse_unfit(reason: str) -> None:
    """Returns when a reason can stand in a custody log.

    Raises Refused ``text_longer_than``, ``text_with_control_sign``.
    """
    if len(reason) > LONGEST_REASON:
        raise Refused("text_longer_than", field="reason", length=len(reason), most=LONGEST_REASON)
    if control_at(reason) is not None:
        raise Refused("text_with_control_sign", field="reason")


def may_see(actor: Actor, violation: ViolationRecord) -> bool:
    """Tells whether the actor may look at the exhibits of this violation."""
    if not may(actor.role, Permission.EVIDENCE_VIEW):
        return False
    return not violation.protected or may(actor.role, Permission.COMPLAINANTS)
