"""How the window names a piece of work that can be taken back."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication

from kpdesk.desk.undo_steps import UndoStep
from ui.support.words import code_words

LONGEST: Final = 48


def undo_line(step: UndoStep) -> str:
    """Returns "Undo: post 14 persons to PS City"."""
    return QCoreApplication.translate("Undo", "Undo: {0}").format(step.what)


def shortened(text: str) -> str:
    """Returns a text that fits into the bar at the window's foot."""
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"


def state_line(step: UndoStep) -> str:
    """Returns whether a piece of work can be taken back, was taken back, or why it stays."""
    if step.undone:
        return QCoreApplication.translate("Undo", "taken back")
    if step.why_not:
        return code_words(step.why_not)
    return QCoreApplication.translate("Undo", "can be undone")
