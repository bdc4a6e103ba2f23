"""Keeps what is typed into a window that has fields of its own instead of a form."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QBoxLayout, QDialog, QPushButton

from ui.support.dialogs import confirm
from ui.support.draft_keeper import DraftKeeper
from ui.support.widgets import shortcut


def keep_typing(
    window: QDialog, fields: Mapping[str, Any], layout: QBoxLayout, subject: str, cancel: QPushButton
) -> DraftKeeper:
    """Returns the keeper of the window's fields about ``subject``; call it when they hold what they begin with.

    Accepting the window means that its work is done. Esc and ``cancel``, which nothing else may be connected to, ask
    where something was typed and then drop it; closing the window in any other way keeps it as a draft.
    """
    titles = {name: field.accessibleName() for name, field in fields.items()}
    keeper = DraftKeeper(window, fields, lambda: titles, layout)
    for field in fields.values():
        keeper.watch(field)
    keeper.begin(subject)
    window.accepted.connect(keeper.forget)

    def drop() -> None:
        keeper.forget()
        window.reject()

    def leave() -> None:
        if not keeper.has_typing:
            drop()
            return
        translate = QCoreApplication.translate
        question, verb = translate("Form", "Discard what you changed?"), translate("Form", "Discard changes")
        confirm(window, question, translate("Form", "The record stays as it was."), verb, drop, danger=True)

    cancel.clicked.connect(lambda _checked=False: leave())
    shortcut(window, "Esc", leave)
    return keeper
