"""The conditions of a list in words, each with a cross that takes it away."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.support.flow_layout import FlowLayout
from ui.support.theme import SPACE
from ui.support.widgets import button, label


class FilterChips(QWidget):
    """``removed(str)``: the condition of that name shall go. Hidden while there is no condition."""

    removed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("filterChips")
        self._shown: tuple[tuple[str, str], ...] = ()
        self._flow = FlowLayout(self, SPACE[2])
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._count = label(look="muted", name="filterCount")
        self._count.setMinimumHeight(self._count.fontMetrics().height() + SPACE[3])
        self._flow.addWidget(self._count)
        self.hide()

    def show_conditions(self, conditions: Sequence[tuple[str, str]]) -> None:
        """Shows the conditions, each given by its name and its words."""
        wanted = tuple(conditions)
        if wanted != self._shown:
            self._shown = wanted
            while self._flow.count() > 1:
                item = self._flow.takeAt(1)
                chip = item.widget() if item is not None else None
                if chip is not None:
                    chip.hide()
                    chip.deleteLater()
            for name, words in wanted:
                self._flow.addWidget(self._chip(name, words))
        self.setVisible(bool(wanted))

    def show_count(self, count: int) -> None:
        """Says how many people fit."""
        self._count.setText(self.tr("1 person:") if count == 1 else self.tr("{0} persons:").format(f"{count:,}"))
        self.updateGeometry()

    def _chip(self, name: str, words: str) -> QWidget:
        chip = button(f"chip_{name}", words, lambda: self.removed.emit(name), icon="x", tip=self.tr("Take this away"))
        chip.setAccessibleName(self.tr("Take this condition away: {0}").format(words))
        return chip
