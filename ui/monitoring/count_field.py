"""A field that takes a count and nothing else."""

from __future__ import annotations

from PySide6.QtCore import QRegularExpression
from PySide6.QtGui import QRegularExpressionValidator

from kpdesk.base.letters import ascii_digits
from ui.support.fields import TextField


class CountField(TextField):
    """``value`` is an int; an empty field is ``empty``. Urdu digits are taken as well."""

    def __init__(self, *, empty: int | None = None) -> None:
        super().__init__(longest=6)
        self._empty = empty
        self.setValidator(QRegularExpressionValidator(QRegularExpression("[0-9٠-٩۰-۹]*"), self))
        self.setMaximumWidth(120)

    def value(self) -> int | None:  # type: ignore[override]
        """Returns the count."""
        digits = ascii_digits(self.text().strip())
        return int(digits) if digits.isdecimal() else self._empty

    def set_value(self, value: object) -> None:
        """Shows a count; that of an empty field is not shown."""
        self.setText("" if value is None or value == self._empty else str(value))
