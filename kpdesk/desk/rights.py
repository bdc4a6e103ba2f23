"""Whether somebody may do a thing, asked before it is offered to him."""

from __future__ import annotations

from kpdesk.access.rules import Permission, allow
from kpdesk.base.actor import Actor
from kpdesk.base.errors import Refused

Right = Permission
"""What a role may be allowed, as the window knows it."""


def refused_to(actor: Actor, right: Right) -> Refused | None:
    """Returns the refusal that he would meet, with the roles that may; None where he may do it himself."""
    try:
        allow(actor, right)
    except Refused as refused:
        return refused
    return None
