"""The questions of the weekly report: before a freeze, and for a reason."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from kpdesk.weekly.rows import ReturnView
from ui.support.dialogs import ask_reason, confirm


def ask_freeze(parent: QWidget, view: ReturnView, user: str, on_yes: Callable[[str], object]) -> None:
    """Asks before the week is made final; whoever drew it up himself is asked why nobody else freezes it."""
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
    ask_reason(parent, question, f"{detail}\n\n{own}", _tr("Freeze"), on_yes)


def ask_reason_of(parent: QWidget, what: str, on_reason: Callable[[str], object]) -> None:
    """Asks for the reason of an exception or of a changed figure, as the paper will state it."""
    ask_reason(parent, _tr("What is the reason?"), what, _tr("State it"), on_reason)


def _tr(text: str) -> str:
    return QCoreApplication.translate("weekly", text)
