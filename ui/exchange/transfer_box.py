"""Persons who go to another office with their records, and who come from one: what waits, and the step that is next."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal

from kpdesk.access.rules import Permission, may
from kpdesk.base.changes import Changes
from kpdesk.desk import Desk
from kpdesk.exchange.rows import SentFile
from kpdesk.roster.transfer_steps import TransferState
from ui.context import Context
from ui.exchange.box import Box
from ui.support.columns import Column
from ui.support.dialogs import ask_folder, ask_reason, confirm
from ui.support.widgets import button

_TOUCHED = Changes.of("exchange", "roster", "violations", "cases", "weekly")


@dataclass(frozen=True, slots=True)
class TransferLine:
    """One transfer; ``way`` is ``in``, ``out``, or ``roll`` for an offer on the roll of which no file was written."""

    uid: str
    way: str
    person_uid: str
    name: str
    office: str
    order_no: str
    offered_on: date
    state: TransferState
    about: Mapping[str, int]
    reason: str = ""

    @property
    def waits(self) -> bool:
        """Whether nobody has settled it yet."""
        return self.state is TransferState.OFFERED


def transfer_lines(desk: Desk) -> tuple[TransferLine, ...]:
    """Returns the transfers by file and the open offers of the roll without one; runs in a job."""
    found = [
        TransferLine(
            row.transfer, row.direction, row.person_uid, f"{row.rank} {row.name}".strip(), row.peer, row.order_no,
            row.offered_on, row.state, row.about, row.reason,
        )
        for row in desk.person_transfer.items()
    ]  # fmt: skip
    filed = {line.uid for line in found}
    offers = [
        TransferLine(
            row.uid, "roll", row.person_uid, row.name, row.to_office, row.order_no, row.offered_on, row.state, {}
        )
        for row in desk.service_record.transfers(TransferState.OFFERED)
        if row.from_office == desk.actor.office and row.uid not in filed
    ]  # fmt: skip
    return (*offers, *sorted(found, key=lambda line: not line.waits))


class TransferBox(Box):
    """``counted(number)``: how many wait for this office; ``failed(error)`` and ``done(text)`` go to the banner."""

    counted = Signal(int)
    failed = Signal(object)
    done = Signal(str)

    def __init__(self, context: Context) -> None:
        self._context = context
        columns: list[Column[Any]] = [
            Column(self.tr("Person"), lambda line: line.name, 0),
            Column(self.tr("Direction"), self._way, 18),
            Column(self.tr("Order"), lambda line: line.order_no, 14),
            Column(self.tr("Offered on"), lambda line: line.offered_on, 14),
            Column(self.tr("State"), self._state, 30, tone=lambda line: "warning" if line.waits else "muted"),
        ]
        super().__init__("transfers", self.tr("Transfers of persons"), columns)
        self.write_button = button("transferWrite", self.tr("Write the file…"), self._ask_write, icon="send")
        self.back_button = button("transferBack", self.tr("Take the offer back…"), self._ask_back, icon="undo-2")
        self.decline_button = button("transferDecline", self.tr("Decline…"), self._ask_decline, icon="x", look="quiet")
        self.accept_button = button(
            "transferAccept", self.tr("Accept…"), self._ask_accept, icon="check", look="primary"
        )
        for item in (self.write_button, self.back_button, self.decline_button, self.accept_button):
            self.buttons.addWidget(item)
        self.table.set_empty_text(
            self.tr("Nobody is on his way"),
            self.tr("Offer a person to another office on the page Roster; the file is written here."),
        )
        self.table.row_changed.connect(self._on_row)
        self._on_row(None)

    def reload(self) -> None:
        """Reads the transfers."""
        self._context.ask(transfer_lines, self._show, self.failed.emit, self)

    def write(self, line: TransferLine, folder: Path) -> None:
        """Writes the person's records as a file for the other office."""
        self._do(lambda desk: desk.person_transfer.send(line.person_uid, folder), self.tr("{0} was written."))

    def take_back(self, line: TransferLine, folder: Path) -> None:
        """Takes the offer back and writes the file that says so."""
        self._do(
            lambda desk: desk.person_transfer.withdraw(line.person_uid, folder), self.tr("{0} takes the offer back.")
        )

    def take_over(self, line: TransferLine, folder: Path) -> None:
        """Accepts the person, or writes the answer once more."""
        self._do(
            lambda desk: desk.person_transfer.accept(line.uid, folder),
            self.tr("He is yours; {0} tells his old office."),
        )

    def decline(self, line: TransferLine, reason: str, folder: Path) -> None:
        """Does not take the person and writes the answer."""
        self._do(
            lambda desk: desk.person_transfer.decline(line.uid, reason, folder), self.tr("{0} tells the other office.")
        )

    def _show(self, found: tuple[TransferLine, ...]) -> None:
        self.show_rows(found)
        self.counted.emit(sum(1 for line in found if line.waits and line.way in ("in", "roll")))

    def _on_row(self, line: TransferLine | None) -> None:
        role = self._context.desk.actor.role
        allowed = may(role, Permission.ROSTER) and may(role, Permission.SEND)
        way = line.way if line is not None and allowed else ""
        waits = line is not None and line.waits
        accepted = line is not None and line.state is TransferState.ACCEPTED
        self.write_button.setVisible(way in ("roll", "out") and waits)
        self.back_button.setVisible(way == "out" and waits)
        self.accept_button.setVisible(way == "in" and (waits or accepted))
        self.accept_button.setText(self.tr("Write the answer again…") if accepted else self.tr("Accept…"))
        self.decline_button.setVisible(way == "in" and waits)
        self.sentence.setText(self._words(line) if line is not None else "")

    def _words(self, line: TransferLine) -> str:
        if line.way == "roll":
            return self.tr("Offered on the roll. The file takes his records and open cases to {0}.").format(line.office)
        about = line.about
        parts = [
            self.tr("{0} violations ({1} pending), {2} cases ({3} open), {4} exhibits, {5} papers.").format(
                *(about.get(name, 0) for name in ("violations", "pending", "cases", "open_cases", "exhibits", "papers"))
            )
        ]
        left = sum(about.get(f"left_{name}", 0) for name in ("scans", "photos"))
        if left:
            parts.append(self.tr("{0} scans and photos stay: send them on paper.").format(left))
        if about.get("changed_since"):
            parts.append(self.tr("Changed here after the file was written: tell the office on paper what was added."))
        return " ".join((*parts, line.reason)).strip()

    def _way(self, line: TransferLine) -> str:
        return (self.tr("from {0}") if line.way == "in" else self.tr("to {0}")).format(line.office)

    def _state(self, line: TransferLine) -> str:
        if line.way == "roll":
            return self.tr("Offered; the file is not written")
        if line.waits:
            return self.tr("Waits to be accepted here") if line.way == "in" else self.tr("Waits for the answer")
        return {
            TransferState.ACCEPTED: self.tr("Accepted"),
            TransferState.DECLINED: self.tr("Declined"),
            TransferState.WITHDRAWN: self.tr("Taken back"),
        }[line.state]

    def _ask_write(self) -> None:
        self._ask_folder(self.write)

    def _ask_back(self) -> None:
        self._ask_folder(self.take_back)

    def _ask_accept(self) -> None:
        line = self.table.current_row
        if line is None or not line.waits:
            self._ask_folder(self.take_over)
            return
        confirm(
            self,
            self.tr("Take {0} over from {1}?").format(line.name, line.office),
            self.tr(
                "His cases become this office's and go on from where they stand. The answer tells the other office."
            ),
            self.tr("Take him over"),
            lambda: self._ask_folder(self.take_over),
        )

    def _ask_decline(self) -> None:
        line = self.table.current_row
        if line is not None:
            ask_reason(
                self, self.tr("Decline {0}?").format(line.name),
                self.tr("He stays with {0}; your reason goes back to it.").format(line.office), self.tr("Decline"),
                lambda reason: self._ask_folder(lambda one, folder: self.decline(one, reason, folder)),
            )  # fmt: skip

    def _ask_folder(self, then: Callable[[TransferLine, Path], None]) -> None:
        line = self.table.current_row
        if line is not None:
            ask_folder(self, self.tr("Stick or folder to write to"), lambda folder: then(line, folder))

    def _do(self, work: Callable[[Desk], SentFile], words: str) -> None:
        def on_done(sent: SentFile) -> None:
            self._context.changed.emit(_TOUCHED)
            self.done.emit(words.format(sent.name))
            self.reload()

        self._context.act(lambda desk, _progress: work(desk), on_done, self.failed.emit, "transfer_writing", self)
