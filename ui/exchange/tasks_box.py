"""What receipts ask this office to do, item by item, each with its sentence, its place and the button that helps."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QCoreApplication, Signal

from kpdesk.base.sentences import known_codes, remedy, sentence
from kpdesk.exchange.tasks import NUMBER_MISSING, TaskRow
from ui.exchange.box import Box
from ui.support.columns import Column
from ui.support.language import current_language
from ui.support.widgets import button
from ui.support.words import Words


class TasksBox(Box):
    """``settle_asked(TaskRow)``, ``correct_asked(TaskRow)``: towards the correction of its week,
    ``hand_over_asked(TaskRow)``: the file that the receiver misses."""

    settle_asked = Signal(object)
    correct_asked = Signal(object)
    hand_over_asked = Signal(object)

    def __init__(self) -> None:
        super().__init__("tasks", _tr("Asked for in receipts"), _columns())
        self.hand_over_button = button(
            "taskHandOver", _tr("Hand over again…"), lambda: self._emit(self.hand_over_asked), icon="upload"
        )
        self.correct_button = button(
            "taskCorrect", _tr("Send a correction…"), lambda: self._emit(self.correct_asked), icon="send"
        )
        self.settle_button = button(
            "taskSettle", _tr("Settled"), lambda: self._emit(self.settle_asked), icon="check", look="primary"
        )
        for item in (self.hand_over_button, self.correct_button, self.settle_button):
            self.buttons.addWidget(item)
        self.table.set_empty_text(
            _tr("No receipt asks for anything"), _tr("What a receipt asks for stands here until it is settled.")
        )
        self.table.row_changed.connect(self._on_row)

    def _on_row(self, line: TaskRow | None) -> None:
        self.settle_button.setVisible(line is not None)
        self.correct_button.setVisible(line is not None and line.kind == "return" and bool(line.sent))
        self.hand_over_button.setVisible(line is not None and can_hand_over(line))
        self.sentence.setText(task_words(line).joined if line is not None else "")

    def _emit(self, signal: Any) -> None:
        if self.table.current_row is not None:
            signal.emit(self.table.current_row)


def can_hand_over(line: TaskRow) -> bool:
    """Returns whether the file that the item is about lies in this office's outbox and may help once more."""
    if line.code == NUMBER_MISSING:
        return line.facts.get("file", "?") != "?"
    return bool(line.sent) and line.row is None and line.code.startswith("answer_")


def task_words(line: TaskRow) -> Words:
    """Returns sentence and remedy of an item; the receipt's own words where this program does not know the code."""
    language = current_language()
    if line.code in known_codes():
        facts = {**line.facts, "sender": line.asked_by, "name": line.file_name}
        return Words(sentence(line.code, facts, language), remedy(line.code, facts, language))
    return Words(str(line.words.get(language, line.code)), str(line.words.get(f"remedy_{language}", "")))


def _columns() -> list[Column[Any]]:
    return [
        Column(_tr("What"), lambda line: task_words(line).what, width=0),
        Column(_tr("Sheet"), lambda line: line.sheet, width=13),
        Column(_tr("Row"), lambda line: line.row, width=5),
        Column(_tr("Week"), lambda line: line.period, width=9),
        Column(_tr("Asked by"), lambda line: line.asked_by, width=8),
        Column(_tr("On"), lambda line: line.asked_at, width=16),
    ]


def _tr(text: str) -> str:
    return QCoreApplication.translate("exchange", text)
