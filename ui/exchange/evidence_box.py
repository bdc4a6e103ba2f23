"""Evidence that travels: what another office asks of this one, what came from others, and what did not."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal

from kpdesk.access.rules import Permission, may
from kpdesk.base.changes import Changes
from kpdesk.desk import Desk
from kpdesk.exchange.rows import SentFile
from ui.context import Context
from ui.exchange.box import Box
from ui.support.columns import END, Column
from ui.support.dialogs import ask_folder, ask_new_file, ask_reason
from ui.support.widgets import button

_TOUCHED = Changes.of("exchange")


@dataclass(frozen=True, slots=True)
class EvidenceLine:
    """One exhibit; ``state`` is ``asked`` (of us), ``here``, ``wanted`` (it did not come) or ``there`` (not asked)."""

    uid: str
    office: str
    number: str
    exhibit: str
    file_name: str
    size_bytes: int
    state: str
    withheld: bool = False


def evidence_lines(desk: Desk) -> tuple[EvidenceLine, ...]:
    """Returns what was asked of this office, then other offices' exhibits; runs in a job."""
    asked = [
        EvidenceLine(
            row.uid, row.asked_by, row.number, row.exhibit, row.file_name, row.size_bytes, "asked", row.shows_accused
        )
        for row in desk.evidence_exchange.asked()
    ]  # fmt: skip
    held = [
        EvidenceLine(
            row.uid, row.office, row.number, row.exhibit, row.file_name, row.size_bytes,
            "here" if row.is_here else "wanted" if row.wanted else "there", row.way == "withheld",
        )
        for row in desk.evidence_exchange.held()
    ]  # fmt: skip
    order = ("asked", "wanted", "there", "here")
    return tuple(sorted((*asked, *held), key=lambda line: order.index(line.state)))


class EvidenceBox(Box):
    """``counted(number)``: how many are asked of this office or did not come; ``failed`` and ``done`` as elsewhere."""

    counted = Signal(int)
    failed = Signal(object)
    done = Signal(str)

    def __init__(self, context: Context) -> None:
        self._context = context
        columns: list[Column[Any]] = [
            Column(self.tr("Violation"), lambda line: line.number, 18),
            Column(self.tr("Exhibit"), lambda line: line.exhibit, 8),
            Column(self.tr("File"), lambda line: line.file_name, 0),
            Column(self.tr("KB"), lambda line: -(-line.size_bytes // 1024), 9, align=END),
            Column(self.tr("Office"), lambda line: line.office, 8),
            Column(self.tr("State"), self._state, 28, tone=self._tone),
        ]
        super().__init__("evidenceCarried", self.tr("Evidence from and for other offices"), columns)
        role = context.desk.actor.role
        self._may_send, self._may_copy = may(role, Permission.SEND), may(role, Permission.EVIDENCE_EXPORT)
        self.copy_button = button("evidenceCopy", self.tr("Save a copy…"), self._ask_copy, icon="download")
        self.ask_button = button("evidenceAsk", self.tr("Ask for it…"), self._ask_for, icon="circle-question-mark")
        self.send_button = button(
            "evidenceSend", self.tr("Send what was asked…"), self._ask_send, icon="send", look="primary"
        )
        for item in (self.copy_button, self.ask_button, self.send_button):
            self.buttons.addWidget(item)
        self.table.set_empty_text(
            self.tr("No evidence is on its way"),
            self.tr("What comes with returns, and what is asked of this office, stands here."),
        )
        self.table.row_changed.connect(self._on_row)
        self._on_row(None)

    def reload(self) -> None:
        """Reads the exhibits."""
        self._context.ask(evidence_lines, self._show, self.failed.emit, self)

    def send(self, line: EvidenceLine, folder: Path) -> None:
        """Writes everything that this line's office asked for."""

        def on_done(sent: SentFile) -> None:
            self._context.changed.emit(_TOUCHED)
            self.done.emit(self.tr("{0} was written with what was asked for.").format(sent.name))
            self.reload()

        self._context.act(
            lambda desk, progress: desk.evidence_exchange.send(folder, to=line.office, progress=progress),
            on_done, self.failed.emit, "transfer_writing", self,
        )  # fmt: skip

    def ask(self, line: EvidenceLine, reason: str) -> None:
        """Asks for an exhibit with the next receipt."""

        def on_done(_changes: Changes) -> None:
            self.done.emit(self.tr("The next receipt asks {0} for it.").format(line.office))
            self.reload()

        self._context.act(
            lambda desk, _progress: desk.evidence_exchange.ask([line.uid], reason),
            on_done,
            self.failed.emit,
            owner=self,
        )

    def copy(self, line: EvidenceLine, reason: str, target: Path) -> None:
        """Writes a copy of another office's exhibit; who took it and why goes into the history."""

        def on_done(_changes: Changes) -> None:
            self.done.emit(self.tr("{0} was saved; the history names you and your reason.").format(target.name))

        self._context.act(
            lambda desk, progress: desk.evidence_exchange.export(line.uid, target, reason, progress),
            on_done, self.failed.emit, "opening_sealed_file", self,
        )  # fmt: skip

    def _show(self, found: tuple[EvidenceLine, ...]) -> None:
        self.show_rows(found)
        self.counted.emit(sum(1 for line in found if line.state in ("asked", "wanted")))

    def _on_row(self, line: EvidenceLine | None) -> None:
        state = line.state if line is not None else ""
        self.send_button.setVisible(state == "asked" and self._may_send)
        self.ask_button.setVisible(state == "there")
        self.copy_button.setVisible(state == "here" and self._may_copy)
        withheld = line is not None and line.withheld
        self.sentence.setText(
            self.tr("An accused in custody is to be seen: it goes only where a person says so.") if withheld else ""
        )

    def _state(self, line: EvidenceLine) -> str:
        return {
            "asked": self.tr("Asked of this office"),
            "wanted": self.tr("Did not come; asked for"),
            "there": self.tr("Only listed"),
            "here": self.tr("Here, sealed"),
        }[line.state]

    def _tone(self, line: EvidenceLine) -> str:
        return {"asked": "warning", "wanted": "danger", "here": "good"}.get(line.state, "muted")

    def _ask_send(self) -> None:
        line = self.table.current_row
        if line is not None:
            ask_folder(self, self.tr("Stick or folder to write to"), lambda folder: self.send(line, folder))

    def _ask_for(self) -> None:
        line = self.table.current_row
        if line is not None:
            ask_reason(
                self, self.tr("Ask {0} for exhibit {1}?").format(line.office, line.exhibit),
                self.tr("The next receipt tells the office, with your reason."), self.tr("Ask for it"),
                lambda reason: self.ask(line, reason),
            )  # fmt: skip

    def _ask_copy(self) -> None:
        line = self.table.current_row
        if line is None:
            return

        def with_reason(reason: str) -> None:
            ask_new_file(
                self, self.tr("Save a copy"), self.tr("All files (*)"), Path(line.file_name.replace("\\", "/")).name,
                lambda target: self.copy(line, reason, target),
            )  # fmt: skip

        ask_reason(
            self, self.tr("Save a copy of exhibit {0}?").format(line.exhibit),
            self.tr("Who took it, when and why stands in the history."), self.tr("Save a copy"), with_reason,
        )  # fmt: skip
