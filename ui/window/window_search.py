"""What the search of the window opens and does."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Protocol

from PySide6.QtCore import QObject, SignalInstance

from ui.context import Context
from ui.support.command import Command
from ui.support.page import Page
from ui.window.guide import Guide
from ui.window.hits import Hit
from ui.window.looks import Looks
from ui.window.page_entry import PageEntry
from ui.window.search_words import HELP
from ui.window.top_bar import TopBar
from ui.window.undo_button import UndoButton
from ui.window.window_commands import window_commands


class Window(Protocol):
    """What the search asks of the window."""

    lock_asked: SignalInstance
    top_bar: TopBar
    guide: Guide
    undo: UndoButton

    @property
    def page(self) -> Page:
        """The page that is open."""

    @property
    def entries(self) -> Sequence[PageEntry]:
        """The pages that the navigation has."""

    @property
    def built_pages(self) -> Mapping[str, Page]:
        """The pages that were built by now, by name."""

    def go_to(self, name: str, target: object = None) -> None:
        """Opens a page and shows it the target."""


class WindowSearch(QObject):
    """Gives the search line the commands of the window and of its pages, and opens what is chosen there."""

    def __init__(self, window: Window, context: Context, looks: Looks, parent: QObject) -> None:
        super().__init__(parent)
        self._window, self._context, self._looks = window, context, looks
        window.top_bar.search.commands = self.commands
        window.top_bar.hit_opened.connect(self.open)

    def commands(self) -> tuple[str, Sequence[tuple[str, Command]]]:
        """Returns the page that is shown, and every command beside the name of its page (empty: the window's own)."""
        shown = self._window.page.objectName()
        pages = self._window.built_pages
        first = [(shown, command) for command in self._window.page.commands()]
        others = [(name, one) for name, page in pages.items() if name != shown for one in page.commands()]
        known = {one.title for _page, one in (*first, *others)}
        own = window_commands(self._context, self._looks, self._window.entries, self._window.go_to, self.deeds())
        return shown, [*first, *others, *(("", command) for command in own if command.title not in known)]

    def open(self, hit: Hit) -> None:
        """Shows the page of a hit with its record, or does what it names."""
        if hit.page == HELP:
            self._window.guide.show_help(str(hit.target))
            return
        if hit.does is None:
            self._window.go_to(hit.page, hit.target)
            return
        if hit.page:
            self._window.go_to(hit.page)
        hit.does()

    def deeds(self) -> tuple[Command, ...]:
        """Returns what the window itself does."""
        window = self._window
        keys = self.tr("shortcuts keyboard")
        return (
            Command("lock", self.tr("Lock the desk"), "", window.lock_asked.emit, "Ctrl+L", "lock"),
            Command("help", self.tr("Help for this page"), "", self._context.help_asked.emit, "F1",
                    "circle-question-mark"),
            Command("keys", self.tr("Show the keys"), keys, window.guide.show_keys, "Ctrl+/", "keyboard"),
            Command("tour", self.tr("Guided tour"), self.tr("introduction learn help"), window.guide.start_tour,
                    icon="scan-eye"),
            *window.undo.commands(),
            Command("read_again", self.tr("Read the page again"), self.tr("refresh"), window.page.refresh, "F5",
                    "refresh-cw"),
        )  # fmt: skip
