"""The fields a form is made of: each gives and takes a value and tells when the person changed it."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QStringListModel, Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QCompleter,
    QLineEdit,
    QListView,
    QPlainTextEdit,
    QWidget,
)

from kpdesk.base.letters import fold
from ui.support.date_field import DateField
from ui.support.theme import dress

__all__ = ["ChoiceField", "DateField", "Field", "LinesField", "TextField", "TickField", "mark"]


class TextField(QLineEdit):
    """One line of text; ``value`` is str. ``edited``: the person changed it."""

    edited = Signal()

    def __init__(self, *, hint: str = "", longest: int = 500, secret: bool = False) -> None:
        super().__init__()
        self.setPlaceholderText(hint)
        self.setMaxLength(longest)
        if secret:
            self.setEchoMode(QLineEdit.EchoMode.Password)
        self.textEdited.connect(lambda _text: self.edited.emit())

    def value(self) -> str:
        """Returns the text without spaces at its ends."""
        return self.text() if self.echoMode() is QLineEdit.EchoMode.Password else self.text().strip()

    def set_value(self, value: object) -> None:
        """Shows a value; None is empty."""
        self.setText("" if value is None else str(value))


class LinesField(QPlainTextEdit):
    """Several lines of text; ``value`` is str. Tab leaves the field. ``edited``: the text changed."""

    edited = Signal()

    def __init__(self, *, hint: str = "", lines: int = 4) -> None:
        self._lines = lines
        super().__init__()
        self.setPlaceholderText(hint)
        self.setTabChangesFocus(True)
        self._fit()
        self.textChanged.connect(self.edited)

    def value(self) -> str:
        """Returns the text without blanks at its ends."""
        return self.toPlainText().strip()

    def set_value(self, value: object) -> None:
        """Shows a value; None is empty."""
        self.setPlainText("" if value is None else str(value))

    def _fit(self) -> None:
        self.setFixedHeight(self.fontMetrics().lineSpacing() * self._lines + 16)

    def changeEvent(self, event: QEvent) -> None:
        """Stays as many lines high at another text size."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._fit()


class TickField(QCheckBox):
    """A yes or no; ``value`` is bool. ``edited``: the person changed it."""

    edited = Signal()

    def __init__(self, text: str = "") -> None:
        super().__init__(text)
        self.clicked.connect(lambda _checked: self.edited.emit())

    def value(self) -> bool:
        """Returns whether it is ticked."""
        return self.isChecked()

    def set_value(self, value: object) -> None:
        """Ticks it or not."""
        self.setChecked(bool(value))


class ChoiceField(QComboBox):
    """One of a list, filtered while typing any part of it; ``value`` is the choice's own value or None.

    What begins with the typed letters is offered first, and Enter takes the first one offered.
    ``edited``: the person chose another one.
    """

    edited = Signal()

    def __init__(self, choices: Iterable[tuple[object, str]] = (), *, hint: str = "") -> None:
        """``choices`` are pairs of a value and the text shown for it."""
        super().__init__()
        line = QLineEdit(self)
        self.setLineEdit(line)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(18)
        line.setPlaceholderText(hint)
        self._values: list[object] = []
        self._names: list[str] = []
        self._texts = QStringListModel(self)
        completer = QCompleter(self._texts, self)
        # What is offered is found here: Qt's own filter knows neither both scripts nor the order of nearness.
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._offered = QListView()
        completer.setPopup(self._offered)
        self._offered.setObjectName("completer")
        completer.activated.connect(self._on_completed)
        self.setCompleter(completer)
        self.activated.connect(lambda _place: self.edited.emit())
        line.textEdited.connect(self._on_typed)
        line.returnPressed.connect(self._on_entered)
        line.editingFinished.connect(self._on_finished)
        self.set_choices(choices)

    def set_choices(self, choices: Iterable[tuple[object, str]]) -> None:
        """Offers other choices; the present one stays if it is among them."""
        pairs, kept, typed = list(choices), self.value(), self.currentText()
        self._values = [value for value, _text in pairs]
        texts = [text for _value, text in pairs]
        self.clear()
        self.addItems(texts)
        self._names = texts
        self._texts.setStringList(texts)
        self.set_value(kept)
        if kept is None and typed.strip():  # half a name waits for its list
            self.setEditText(typed)

    def value(self) -> object:
        """Returns the value of what is shown; None when nothing on the list is."""
        place = self.findText(self.currentText().strip(), Qt.MatchFlag.MatchFixedString)
        return self._values[place] if 0 <= place < len(self._values) else None

    def set_value(self, value: object) -> None:
        """Shows the choice with this value, or nothing."""
        place = self._values.index(value) if value in self._values else -1
        self.setCurrentIndex(place)
        if place < 0:
            self.setEditText("")
        line = self.lineEdit()
        if line is not None:
            line.setCursorPosition(0)

    def _on_typed(self, text: str) -> None:
        dress(self._offered)  # a completer's list is a window without a parent
        self._texts.setStringList(self._like(text) if text.strip() else self._names)
        self.edited.emit()

    def _on_completed(self, text: object) -> None:
        self._take(str(text))

    def _on_entered(self) -> None:
        near = self._near()
        if near:
            self._offered.hide()
            self._take(near[0])

    def _on_finished(self) -> None:
        """Leaving the field takes what can only be meant; of several nothing is guessed."""
        near = self._near()
        if len(near) == 1:
            self._take(near[0])

    def _near(self) -> list[str]:
        """Returns the choices that hold what was typed, the nearest first; none where one is chosen already."""
        return self._like(self.currentText()) if self.value() is None else []

    def _like(self, text: str) -> list[str]:
        typed = fold(text).strip()
        near = [(fold(name), name) for name in self._names] if typed else []
        found = [(_distance(plain, typed), place, name) for place, (plain, name) in enumerate(near) if typed in plain]
        return [name for _distance_to, _place, name in sorted(found)]

    def _take(self, text: str) -> None:
        self.setCurrentIndex(self.findText(text, Qt.MatchFlag.MatchExactly))
        self.edited.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leaves the wheel to the page: a choice is never changed by scrolling past it."""
        event.ignore()


def _distance(name: str, typed: str) -> tuple[int, int]:
    """Returns what orders names: those that begin as typed, the shortest first; where a word does; all others."""
    if name.startswith(typed):
        return 0, len(name)
    return (1, 0) if f" {typed}" in name else (2, 0)


Field = TextField | LinesField | TickField | DateField | ChoiceField


def mark(field: QWidget, wrong: bool) -> None:
    """Frames a field that has a problem."""
    field.setProperty("problem", wrong)
    field.style().unpolish(field)
    field.style().polish(field)
