"""The condition on the length of service: from and to completed years, or not so."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kpdesk.base.letters import ascii_digits
from ui.support.fields import TextField, mark
from ui.support.widgets import button, label, row

_LETTERS = 4


class YearsFilter(QWidget):
    """``changed()``: another condition holds. An end that is empty is open."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("yearsFilter")
        self.turn = button("yearsNot", self.tr("is"), look="quiet", tip=self.tr("Turn this condition round"))
        self.turn.setCheckable(True)
        self.turn.setEnabled(False)
        self.turn.setAccessibleName(self.tr("Length of service: turn the condition round"))
        self.least = self._end("yearsLeast", self.tr("Completed years of service, at least"))
        self.most = self._end("yearsMost", self.tr("Completed years of service, at most"))
        row(
            label(self.tr("Years of service")), self.turn, self.least, label(self.tr("to")), self.most,
            parent=self, gap=1,
        )  # fmt: skip
        self.turn.toggled.connect(self._on_turned)

    @property
    def ends(self) -> tuple[int | None, int | None]:
        """At least and at most so many completed years; None where an end is open or not a number."""
        return _years(self.least), _years(self.most)

    @property
    def turned(self) -> bool:
        """Whether the condition is "is not"."""
        return self.turn.isChecked()

    def clear(self) -> None:
        """Takes the condition away, without telling."""
        for end in (self.least, self.most):
            end.set_value("")
            mark(end, False)
        self._turn_allowed()

    def put(self, least: str, most: str) -> None:
        """Puts both ends, without telling."""
        self.least.set_value(least)
        self.most.set_value(most)
        self._turn_allowed()

    def _end(self, name: str, said: str) -> TextField:
        end = TextField(longest=2)
        end.setObjectName(name)
        end.setAccessibleName(said)
        end.setToolTip(said)
        end.setFixedWidth(end.fontMetrics().averageCharWidth() * _LETTERS + 24)
        end.edited.connect(self._on_edited)
        return end

    def _on_edited(self) -> None:
        least, most = self.ends
        for end in (self.least, self.most):
            mark(end, bool(end.value()) and _years(end) is None)
        if least is not None and most is not None and least > most:
            mark(self.most, True)
        self._turn_allowed()
        self.changed.emit()

    def _turn_allowed(self) -> None:
        self.turn.setEnabled(self.ends != (None, None))
        if self.ends == (None, None):
            self.turn.blockSignals(True)
            self.turn.setChecked(False)
            self.turn.setText(self.tr("is"))
            self.turn.blockSignals(False)

    def _on_turned(self, turned: bool) -> None:
        self.turn.setText(self.tr("is not") if turned else self.tr("is"))
        self.changed.emit()


def _years(end: TextField) -> int | None:
    digits = ascii_digits(end.value())
    return int(digits) if digits.isdecimal() else None
