"""What leads a person through the window: the help beside the work, the keys, the guided tour, the ring."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final, Protocol

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from ui.context import Context
from ui.support.banner import Banner
from ui.support.command import Command
from ui.support.language import current_language
from ui.support.page import Page
from ui.window.help_pages import NAMES, part_about
from ui.window.help_window import HelpWindow
from ui.window.keys_window import KeysWindow
from ui.window.page_entry import PageEntry
from ui.window.ring import Ring, found_control
from ui.window.tour import Tour
from ui.window.tour_stops import stops_for

if TYPE_CHECKING:
    from kpdesk.desk import Desk

DONE: Final = "tour.done"


class Deeds(Protocol):
    """What the search of a window can do."""

    def deeds(self) -> Sequence[Command]:
        """Returns the commands of the window itself."""


class Guided(Protocol):
    """What the guide asks of the window that it leads through."""

    banner: Banner

    @property
    def search(self) -> Deeds:
        """The search of the window."""

    @property
    def page(self) -> Page:
        """The page that is open."""

    @property
    def entries(self) -> Sequence[PageEntry]:
        """The pages that the navigation has."""

    def go_to(self, name: str, target: object = None) -> None:
        """Opens a page."""


class Guide(QObject):
    """Belongs to the window; ``help`` and ``tour`` are None while nobody asked for them."""

    def __init__(self, window: Guided, context: Context, frame: QWidget) -> None:
        """``frame`` is the window as a widget: what rings and bubbles are drawn over."""
        super().__init__(frame)
        self._window, self._context, self._frame = window, context, frame
        self.ring = Ring(frame)
        self.help: HelpWindow | None = None
        self.tour: Tour | None = None
        context.help_asked.connect(self.show_help)
        context.tour_asked.connect(self.start_tour)
        QApplication.instance().installEventFilter(self)  # type: ignore[union-attr]

    @property
    def _pages(self) -> tuple[str, ...]:
        return tuple(entry.name for entry in self._window.entries)

    def show_help(self, page: str = "", words: str = "") -> None:
        """Opens the help beside the work: the page named, else that of the page that is open."""
        wanted = page or self._window.page.objectName()
        if self.help is None:
            self.help = HelpWindow(wanted, tuple(name for name in NAMES if name == "window" or name in self._pages))
            self.help.control_asked.connect(self.show_control)
            self.help.tour_asked.connect(self.start_tour)
            self.help.keys_asked.connect(self.show_keys)
        self.help.open_page(wanted, words)
        self.help.shown_again()

    def show_keys(self) -> None:
        """Opens the list of the keys that there are on the page that is open."""
        KeysWindow(self._frame, self._window.page, self._window.search.deeds()).open()

    def show_control(self, name: str) -> None:
        """Draws the ring around a control that the help names, after its page was opened."""
        page = self.help.page.name if self.help is not None else ""
        if page in self._pages and page != self._window.page.objectName():
            self._window.go_to(page)
        # The page has its place in the window only after the next turn of the loop.
        QTimer.singleShot(0, self, lambda: self._ring_around(name))

    def start_tour(self) -> None:
        """Leads through the window, stop by stop; what is open is left where it is."""
        if self.tour is not None:
            self.tour.end()
        self._context.preferences.put(DONE, True)
        self._window.banner.clear()
        actor = self._context.desk.actor
        stops = stops_for(actor.role, at_root=actor.office == "CPO", pages=self._pages)
        self.tour = Tour(self._frame, self.ring, stops, self._window.go_to)
        self.tour.ended.connect(self._on_tour_ended)
        self.tour.begin()

    def offer_tour(self) -> None:
        """Offers the tour once to each user; in a new office the card of first steps does it."""
        if not self._context.preferences.value(DONE):
            self._context.ask(_is_new_office, self._offer, owner=self)

    def _offer(self, is_new: bool) -> None:
        if is_new or self.tour is not None:
            return
        self._context.preferences.put(DONE, True)
        self._window.banner.say(
            "info",
            self.tr("New here? A tour of two minutes shows the window."),
            self.tr("It can be had at any time: F1, Guided tour."),
            (self.tr("Show me around"), self.start_tour),
        )

    def take_away(self) -> None:
        """Closes what it has open, as when the desk is locked."""
        if self.tour is not None:
            self.tour.end()
        self.ring.take_away()
        if self.help is not None:
            self.help.hide()

    def close(self) -> None:
        """Closes everything for good, with the window."""
        self.take_away()
        QApplication.instance().removeEventFilter(self)  # type: ignore[union-attr]
        if self.help is not None:
            self.help.deleteLater()
            self.help = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """F1 in any window of this program opens the part of the help that speaks of it."""
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_F1:
            window = watched.window() if isinstance(watched, QWidget) else None
            if isinstance(window, QDialog) and self._owns(window):
                self.show_help(*part_about(window.objectName(), current_language()))
                return True
        return super().eventFilter(watched, event)

    def _owns(self, window: QWidget) -> bool:
        parent = window.parentWidget()
        return parent is not None and (parent is self._frame or self._owns(parent) or parent.window() is self._frame)

    def _ring_around(self, name: str) -> None:
        control = found_control(self._frame, name)
        if control is None:
            self._context.said.emit("info", self.tr("That control is not on the screen now: it appears with its task."))
            return
        self._frame.activateWindow()
        self.ring.show_around(control, fades=True)

    def _on_tour_ended(self) -> None:
        self.tour = None


def _is_new_office(desk: Desk) -> bool:
    return desk.actor.office != "CPO" and desk.roster.count() == 0
