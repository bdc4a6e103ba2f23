"""The inbox: every file that came in with its colour, what it brought, and the one thing that helps where it lies."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar

from PySide6.QtCore import QCoreApplication, Signal

from kpdesk.exchange.rows import InboxRow
from kpdesk.reference.pack_rules import PackTaken
from ui.exchange.actions import ExchangeRead
from ui.exchange.box import Box
from ui.exchange.names import inbox_state, inbox_tone, kind_name, remedy_icon, remedy_name
from ui.exchange.report_words import verdict_words
from ui.support.columns import END, Column
from ui.support.icons import set_icon
from ui.support.widgets import button


class InboxBox(Box):
    """``remedy_asked(InboxRow)``: the one button of a file in quarantine, ``discard_asked(InboxRow)``,
    ``undo_asked(int)`` with the number of a data pack. ``in_quarantine`` shows only what was not taken in."""

    of_files: ClassVar[bool] = True
    remedy_asked = Signal(object)
    discard_asked = Signal(object)
    undo_asked = Signal(int)

    def __init__(self, name: str, *, in_quarantine: bool) -> None:
        title = _tr("Files in quarantine") if in_quarantine else _tr("Files received")
        super().__init__(name, title, self._columns())
        self._in_quarantine = in_quarantine
        self._offices: Mapping[str, str] = {}
        self._last_pack: PackTaken | None = None
        self.undo_button = button(f"{name}Undo", _tr("Take the pack back…"), self._ask_undo, icon="undo-2")
        self.discard_button = button(
            f"{name}Discard", _tr("Discard the copy…"), lambda: self._emit(self.discard_asked), icon="x", look="quiet"
        )
        self.remedy_button = button(
            f"{name}Remedy", _tr("Help"), lambda: self._emit(self.remedy_asked), icon="check", look="primary"
        )
        for item in (self.undo_button, self.discard_button, self.remedy_button):
            self.buttons.addWidget(item)
        if in_quarantine:
            self.table.set_empty_text(_tr("Nothing lies in quarantine"), _tr("Files that cannot be taken in lie here."))
        else:
            self.table.set_empty_text(
                _tr("Nothing has come yet"), _tr("Choose files with the button Receive, or drop them on the window.")
            )
        self.table.row_changed.connect(self._on_row)

    def show_files(self, read: ExchangeRead) -> None:
        """Shows what came in."""
        self._offices = read.offices
        self._last_pack = next((pack for pack in read.packs if not pack.undone), None)
        self.show_rows([row for row in read.inbox if not (self._in_quarantine and row.accepted)])

    def _on_row(self, line: InboxRow | None) -> None:
        lying = line is not None and not line.accepted
        self.remedy_button.setVisible(lying)
        self.discard_button.setVisible(lying and line is not None and line.remedy != "discard")
        self.undo_button.setVisible(self._is_last_pack(line))
        self.sentence.setText(self._words(line) if line is not None else "")
        if line is not None and lying:
            self.remedy_button.setText(remedy_name(line.remedy))
            self.remedy_button.setAccessibleName(remedy_name(line.remedy))
            set_icon(self.remedy_button, remedy_icon(line.remedy), "accent_text")

    def _words(self, line: InboxRow) -> str:
        taken = [one.seq for one in self.rows.rows if one.accepted and one.sender == line.sender and one.seq]
        values = {
            "sender": self._office(line.sender),
            "seq": line.seq or "",
            "last": max(taken, default=""),
            "kind": kind_name(line.kind),
            "name": line.file_name,
            **line.values,
        }
        words = verdict_words(line.code, {**values, "by": line.accepted_by})
        if not line.accepted:
            asked = _tr("The sender was asked with {0}.").format(line.answered) if line.answered else ""
            return f"{words.joined} {asked}".strip()
        return " ".join(part for part in (words.what, *self._brought(line)) if part)

    def _brought(self, line: InboxRow) -> list[str]:
        found = []
        counts = line.counts
        if any(counts.get(name) for name in ("added", "updated", "same")):
            found.append(
                _tr("It brought {0} new rows, {1} changed ones, {2} as before.").format(
                    counts.get("added", 0), counts.get("updated", 0), counts.get("same", 0)
                )
            )
        if line.reasons:
            shown = "; ".join(f"{key}: {reason}" for key, reason in line.reasons[:3])
            found.append(_tr("Accepted: {0}.").format(shown))
        if line.left_out:
            found.append(_tr("Left out: {0}; the receipt lists them.").format(line.left_out))
        if line.missing:
            found.append(_tr("Numbers that never came: {0}.").format(", ".join(map(str, line.missing))))
        return found

    def _is_last_pack(self, line: InboxRow | None) -> bool:
        last = self._last_pack
        return bool(line and last and line.kind == "datapack" and line.accepted and pack_number(line) == last.number)

    def _ask_undo(self) -> None:
        if self._last_pack is not None:
            self.undo_asked.emit(self._last_pack.number)

    def _emit(self, signal: Any) -> None:
        if self.table.current_row is not None:
            signal.emit(self.table.current_row)

    def _office(self, code: str) -> str:
        return self._offices.get(code, code)

    def _columns(self) -> list[Column[Any]]:
        return [
            Column(_tr("File"), lambda line: line.file_name, width=0),
            Column(_tr("State"), inbox_state, width=17, tone=inbox_tone),
            Column(_tr("From"), lambda line: self._office(line.sender), width=14),
            Column(_tr("No."), lambda line: line.seq, width=5, align=END),
            Column(_tr("Kind"), lambda line: kind_name(line.kind), width=15),
            Column(_tr("Week or pack"), lambda line: line.period, width=9),
            Column(_tr("Brought"), _brought_rows, width=7, align=END),
            Column(_tr("Received"), lambda line: line.received_at, width=16),
        ]


def pack_number(line: InboxRow) -> int:
    """Returns the number of a data pack from its file's period, 0 for any other file."""
    digits = line.period.removeprefix("P")
    return int(digits) if line.kind == "datapack" and digits.isdigit() else 0


def _brought_rows(line: InboxRow) -> int | None:
    brought = line.counts.get("added", 0) + line.counts.get("updated", 0)
    return brought if line.accepted else None


def _tr(text: str) -> str:
    return QCoreApplication.translate("exchange", text)
