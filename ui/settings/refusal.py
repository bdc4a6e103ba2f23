"""Why the logged-in user may only look at a part of the settings."""

from __future__ import annotations

from kpdesk.access.rules import Permission, allow
from kpdesk.base.errors import Refused
from ui.context import Context
from ui.support.words import error_words


def refusal(context: Context, permission: Permission) -> str:
    """Returns why this user may not change what wants that permission; empty for those who may."""
    try:
        allow(context.desk.actor, permission)
    except Refused as refused:
        return error_words(refused).joined
    return ""
