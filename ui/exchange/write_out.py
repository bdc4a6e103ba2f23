"""Writing a week to the stick that is plugged in, without a question; with one where it is not clear which."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from kpdesk.base.errors import Refused
from kpdesk.exchange.sticks import Stick
from ui.context import Context
from ui.support.page import Page

Send = Callable[[str, Path], object]
AskFolder = Callable[[str], object]


class WriteOut:
    """``send`` writes a week into a folder, ``ask_folder`` asks for one first."""

    def __init__(self, page: Page, context: Context, send: Send, ask_folder: AskFolder) -> None:
        self._page, self._context, self._send, self._ask_folder = page, context, send, ask_folder

    def write(self, week: str) -> None:
        """Writes the week to the one stick in this computer. Practice data go nowhere, and are told so at once."""
        self._page.banner.clear()
        if self._context.practice:
            self._page.banner.show_error(Refused("practice_never_sent"))
            return
        self._context.ask(
            lambda desk: desk.exchange.sticks(),
            lambda sticks: self._on_sticks(week, sticks),
            self._page.banner.show_error,
            owner=self._page,
        )

    def _on_sticks(self, week: str, sticks: tuple[Stick, ...]) -> None:
        if len(sticks) == 1:
            self._send(week, sticks[0].path)
            return
        said, remedy = (
            (_tr("More than one stick is plugged in."), _tr("Choose the one to write to, or pull the other out."))
            if sticks
            else (_tr("No stick is plugged in."), _tr("Put one in and try again, or choose a folder."))
        )
        again = (_tr("Choose a folder…"), lambda: self._ask_folder(week))
        self._page.banner.say("info", said, remedy, again)
        self._page.banner.focus_action()


def _tr(text: str) -> str:
    return QCoreApplication.translate("exchange", text)
