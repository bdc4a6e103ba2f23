"""What the user's role may not do: the button that would do it stands still, and says why."""

from __future__ import annotations

from kpdesk.desk.rights import Right, refused_to
from ui.context import Context
from ui.support.widgets import PushButton
from ui.support.words import error_words


def refusal(context: Context, right: Right) -> str:
    """Returns why this user may not do it; empty for those who may."""
    refused = refused_to(context.desk.actor, right)
    return error_words(refused).joined if refused is not None else ""


def only_for(context: Context, right: Right, *buttons: PushButton) -> None:
    """Lets only those press the buttons who may do it; for others they stay off and tell whom to ask."""
    why_not = refusal(context, right)
    for one in buttons:
        if why_not:
            one.forbid(why_not)
