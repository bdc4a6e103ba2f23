"""At the CPO: which lists go into a data pack, and for whom it is."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QDialog, QGridLayout, QWidget

from ui.support.list_words import pack_list_words
from ui.support.widgets import button, column, label, named, row


class PackWindow(QDialog):
    """``chosen(tuple[str, ...])``: the lists that shall go, by their names; all of them are ticked at first."""

    chosen = Signal(object)

    def __init__(self, office: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("packWindow")
        self.setWindowTitle(self.tr("Data pack"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(620)
        self.boxes: Mapping[str, QCheckBox] = {name: QCheckBox(words) for name, words in pack_list_words().items()}
        for name, box in self.boxes.items():
            named(box, f"packList_{name}", box.text())
            box.setChecked(True)
            box.toggled.connect(lambda _on: self._fit())
        self.write_button = button("packWrite", self.tr("Choose folder…"), self._write, icon="send", look="primary")
        self._lay_out(office)

    @property
    def lists(self) -> tuple[str, ...]:
        """The lists that are ticked."""
        return tuple(name for name, box in self.boxes.items() if box.isChecked())

    def _lay_out(self, office: str) -> None:
        whole = column(self, margin=5, gap=3)
        whole.addWidget(label(self.tr("Data pack for {0}").format(office), "title", wrap=True))
        whole.addWidget(
            label(
                self.tr(
                    "The lists go as they stand in Records & settings. Each office sees row by row what would change "
                    "before it accepts. Rows that you left as the program brought them change nothing there."
                ),
                "muted",
                wrap=True,
            )
        )
        grid = QGridLayout()
        grid.setHorizontalSpacing(24)
        for place, box in enumerate(self.boxes.values()):
            grid.addWidget(box, place // 2, place % 2)
        whole.addLayout(grid)
        every = button("packAll", self.tr("All lists"), lambda: self._tick(on=True), look="quiet")
        none = button("packNone", self.tr("None"), lambda: self._tick(on=False), look="quiet")
        close = button("packClose", self.tr("Cancel"), self.reject)
        whole.addLayout(row(every, none, None, self.write_button, close))

    def _tick(self, *, on: bool) -> None:
        for box in self.boxes.values():
            box.setChecked(on)

    def _fit(self) -> None:
        self.write_button.setEnabled(bool(self.lists))

    def _write(self) -> None:
        lists = self.lists
        self.accept()
        self.chosen.emit(lists)
