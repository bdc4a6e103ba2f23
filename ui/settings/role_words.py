"""What the roles are called and what each is for, in the window's language."""

from __future__ import annotations

from kpdesk.access.rules import Permission, may
from kpdesk.base.actor import Role
from kpdesk.base.sentences import sentence
from ui.support.language import current_language


def role_words() -> dict[Role, str]:
    """Returns the name of each role."""
    return {role: sentence(f"role_{role}", language=current_language()) for role in Role}


def role_meanings() -> dict[Role, str]:
    """Returns in one line what each role may do."""
    return {role: sentence(f"role_may_{role}", language=current_language()) for role in Role}


def role_rights(role: Role) -> tuple[str, ...]:
    """Returns everything that the role may do, one thing a line."""
    allowed = [each for each in Permission if may(role, each)]
    if not allowed:
        return (sentence("role_may_nothing_else", language=current_language()),)
    return tuple(sentence(f"permission_{each}", language=current_language()) for each in allowed)
