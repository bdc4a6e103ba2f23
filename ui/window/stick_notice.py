"""What the window says of a stick: that it brings files for this office, or could take the week that waits."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from kpdesk.access.rules import Permission, may
from kpdesk.base.changes import Changes
from ui.context import Context
from ui.support.banner import Banner
from ui.support.stick_watch import StickWatch

if TYPE_CHECKING:
    from kpdesk.desk import Desk
    from kpdesk.exchange.sticks import Stick

Volumes = Callable[[], Iterable[Path]]


@dataclass(frozen=True, slots=True)
class Offer:
    """What can be done with the sticks that are in: files nobody has taken yet, or else a week that nobody sent."""

    files: tuple[Path, ...] = ()
    week: str = ""
    path: Path | None = None


class StickNotice(QObject):
    """Shows one quiet banner and takes it away when the stick is pulled out. ``page_asked(name, target)``: its button.

    Only names are read from a stick; a file is opened when the person presses the button.
    """

    page_asked = Signal(str, object)

    def __init__(self, context: Context, banner: Banner, parent: QObject) -> None:
        super().__init__(parent)
        self._context, self._banner = context, banner
        self._watch: StickWatch | None = None
        self._sticks: tuple[Stick, ...] = ()
        context.changed.connect(self._on_changed)

    def start(self, volumes: Volumes | None = None, every_s: float | None = None) -> None:
        """Begins to watch; ``volumes`` and ``every_s`` replace the computer's own sticks and the usual pace."""
        from kpdesk.exchange.sticks import removable_volumes, sticks

        self.stop()
        look = partial(sticks, self._context.desk.actor.office, volumes or removable_volumes)
        self._watch = StickWatch(look, self) if every_s is None else StickWatch(look, self, every_s)
        self._watch.changed.connect(self._on_sticks)
        self._watch.start()

    def stop(self) -> None:
        """Watches no longer and shows nothing any more."""
        if self._watch is not None:
            self._watch.stop()
            self._watch.deleteLater()
            self._watch = None
        self._sticks = ()
        self._banner.clear()

    def _on_sticks(self, found: tuple[Stick, ...]) -> None:
        self._sticks = found
        self._look_again()

    def _on_changed(self, changes: Changes) -> None:
        if self._sticks and changes.features & {"weekly", "exchange"}:
            self._look_again()

    def _look_again(self) -> None:
        if not self._sticks:
            self._banner.clear()
            return
        found = self._sticks
        self._context.ask(lambda desk: offer_of(desk, found), self._show, owner=self)

    def _show(self, offer: Offer) -> None:
        if not self._sticks or (not offer.files and not offer.week):
            self._banner.clear()
            return
        if offer.files:
            count = len(offer.files)
            what = self.tr("Stick found with one file for this office.") if count == 1 else (
                self.tr("Stick found with {0} files for this office.").format(count)
            )  # fmt: skip
            files = list(offer.files)
            self._banner.say("info", what, "", (self.tr("Receive"), lambda: self._go(files)))
            return
        what = self.tr("Stick found. The week {0} has not been sent yet.").format(offer.week)
        target = ("send_to", offer.week, offer.path)
        self._banner.say("info", what, "", (self.tr("Send to this stick"), lambda: self._go(target)))

    def _go(self, target: object) -> None:
        self._banner.clear()
        self.page_asked.emit("exchange", target)


def offer_of(desk: Desk, sticks: Iterable[Stick]) -> Offer:
    """Returns what can be done with the sticks; runs in a job."""
    from kpdesk.weekly.rules import ReturnState

    found = tuple(sticks)
    exchange, role = desk.exchange, desk.actor.role
    if may(role, Permission.RECEIVE):
        known = {row.file_name for row in exchange.inbox()}
        files = tuple(file for stick in found for file in stick.files if file.name not in known)
        if files:
            return Offer(files)
    if not found or not may(role, Permission.SEND) or not exchange.is_enrolled() or desk.is_practice():
        return Offer()
    sent = {row.period for row in exchange.outbox() if row.kind == "return"}
    weeks = [row.week for row in desk.weekly.items() if row.state is ReturnState.FROZEN and row.week not in sent]
    return Offer((), min(weeks), found[0].path) if weeks and desk.actor.office != "CPO" else Offer()
