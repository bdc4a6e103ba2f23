"""The field that keeps the rows of a list in whose cells some words stand, or do not."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from ui.support.fields import TextField
from ui.support.saved_filters import FilterFields
from ui.support.table_model import RowsTableModel
from ui.support.table_view import TableView
from ui.support.widgets import button, named, row

_TYPED_MS = 120
_LETTERS = 22


class _Turned:
    """Whether the words must not stand there, as a field."""

    def __init__(self, field: FindField) -> None:
        self._field = field

    def value(self) -> bool:
        """Returns whether rows without the words are wanted."""
        return self._field.turn.isChecked()

    def set_value(self, value: object) -> None:
        """Turns it round, or back."""
        self._field.turn.setChecked(bool(value))


class FindField(QWidget):
    """Looks through the texts that are seen; the button before it says with or without. Ctrl+F comes here."""

    def __init__(self, table: TableView) -> None:
        super().__init__()
        name = table.objectName()
        self.setObjectName(f"{name}FindBox")
        self._table = table
        self.text = TextField(hint=self.tr("Find in this list"), longest=100)
        self.text.setClearButtonEnabled(True)
        self.text.setFixedWidth(self.fontMetrics().averageCharWidth() * _LETTERS)
        named(self.text, f"{name}Find", self.tr("Find in this list"))
        self.turn = button(
            f"{name}FindNot", self.tr("with"), look="quiet", tip=self.tr("Rows with these words, or without them")
        )
        self.turn.setCheckable(True)
        row(self.turn, self.text, parent=self, gap=1)
        self.fields = FilterFields({"text": self.text, "not_text": _Turned(self)}, self._words)
        self._soon = QTimer(self, singleShot=True, interval=_TYPED_MS)
        self._soon.timeout.connect(self._find)
        self.text.textChanged.connect(lambda _text: self._soon.start())
        self.turn.toggled.connect(self._on_turned)
        self.text.returnPressed.connect(self._go_to_list)
        table.model_set.connect(self._find)

    def _on_turned(self, turned: bool) -> None:
        self.turn.setText(self.tr("without") if turned else self.tr("with"))
        self._find()

    def _find(self) -> None:
        model = self._table.model()
        if isinstance(model, RowsTableModel):
            model.find(self.text.value(), turned=self.turn.isChecked())

    def _go_to_list(self) -> None:
        self._soon.stop()
        self._find()
        self._table.setFocus()
        if self._table.current_row is None:
            self._table.choose(0)

    def _words(self) -> list[str]:
        return [f"{self.turn.text()}: {self.text.value()}"] if self.text.value() else []
