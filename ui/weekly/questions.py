"""The questions of the weekly report: before a freeze, and for a reason."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from kpdesk.base.sentences import sentence
from kpdesk.desk import Desk
from kpdesk.weekly.road import freezers, others_at_work
from kpdesk.weekly.rows import ReturnView
from ui.support.dialogs import ask_reason, confirm


@dataclass(frozen=True, slots=True)
class Freezing:
    """Who else could freeze a week: their full names, or else the reason why this user may do it alone."""

    others: tuple[str, ...]
    reason: str


def freezing_of(desk: Desk, view: ReturnView, remembered: str) -> Freezing:
    """Returns it for the user at the desk; runs in a job."""
    users = desk.users.items()
    others = others_at_work(users, desk.actor.name)
    names = tuple(user.full_name or user.name for user in freezers(users, view.row.drawn_up_by))
    if others:
        return Freezing(names or tuple(user.full_name or user.name for user in others), "")
    return Freezing((), remembered or sentence("waiver_nobody_else", {"name": desk.actor.name}))


def ask_freeze(
    parent: QWidget, view: ReturnView, user: str, freezing: Freezing, on_yes: Callable[[str], object]
) -> None:
    """Asks before the week is made final. Who drew it up himself freezes it only where nobody else could; the reason
    that he gave last time is offered. Where somebody else can, the answer is his name.
    """
    question = _tr("Freeze week {0}?").format(view.row.week)
    detail = _tr(
        "Its figures, its rows and its pages are kept as they are, signed, and never changed again. "
        "A correction is a numbered revision."
    )
    if view.row.drawn_up_by != user:
        confirm(parent, question, detail, _tr("Freeze"), lambda: on_yes(""))
        return
    own = _tr(
        "You drew this week up, so another officer freezes it. Only where one person does all the work of the office "
        "may you do it yourself; state that as the reason."
    )
    ask_reason(parent, question, f"{detail}\n\n{own}", _tr("Freeze"), on_yes, freezing.reason)


def ask_reason_of(parent: QWidget, what: str, on_reason: Callable[[str], object]) -> None:
    """Asks for the reason of an exception or of a changed figure, as the paper will state it."""
    ask_reason(parent, _tr("What is the reason?"), what, _tr("State it"), on_reason)


def _tr(text: str) -> str:
    return QCoreApplication.translate("weekly", text)
