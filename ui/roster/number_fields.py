"""Fields for numbers that are read the way an import reads them, and hidden until somebody asks."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QSize

from kpdesk.base.plain_values import as_plain, from_plain
from kpdesk.roster.flaws import Flaw
from ui.support.fields import ChoiceField, TextField

_LEAST_LETTERS = 8
"""So that the form still fits at 150 %."""


class NumberField(TextField):
    """One number; ``value`` is what was read from the text, or the text itself where it cannot be read.

    ``blank`` is the value of an empty field. While it is masked nobody can type, and the value is the true one.
    """

    def __init__(
        self,
        read: Callable[[str], object],
        shown: Callable[[object], str] = str,
        *,
        blank: object = "",
        masked: Callable[[object], str] | None = None,
        hint: str = "",
    ) -> None:
        super().__init__(hint=hint, longest=60)
        self._read, self._shown, self._blank, self._masked = read, shown, blank, masked
        self._kept: object = blank
        self._is_masked = False

    @property
    def is_masked(self) -> bool:
        """Whether the number is hidden."""
        return self._is_masked

    def value(self) -> object:  # type: ignore[override]  # a number read from text, not the text
        """Returns the number in its one form, the blank, or the text that is no such number."""
        if self._is_masked:
            return self._kept
        text = self.text().strip()
        if not text:
            return self._blank
        found = self._read(text)
        return text if found is None or isinstance(found, Flaw) else found

    def set_value(self, value: object) -> None:
        """Shows a number; masked if :meth:`set_masked` was called before."""
        self._kept = self._blank if value is None else value
        self._show()

    def set_masked(self, masked: bool) -> None:
        """Hides the number, or shows it and lets it be changed."""
        self._kept = self.value()
        self._is_masked = masked and self._masked is not None
        self._show()

    def kept(self) -> object:
        """Returns the number as it is kept half-typed: the true one, also while it is hidden."""
        return as_plain(self.value())

    def put_kept(self, plain: object) -> None:
        """Shows the number that was kept."""
        self.set_value(from_plain(plain))

    def minimumSizeHint(self) -> QSize:
        """As wide as the number that the hint shows, at any text size: half a CNIC is none."""
        least, metrics = super().minimumSizeHint(), self.fontMetrics()
        frame = max(0, least.width() - metrics.maxWidth())
        wanted = frame + metrics.horizontalAdvance(self.placeholderText()) + 2 * metrics.averageCharWidth()
        return QSize(max(least.width(), wanted), least.height())

    def _show(self) -> None:
        if self._is_masked and self._kept in (None, ""):
            self._is_masked = False
        self.setReadOnly(self._is_masked)
        if self._kept in (None, ""):
            self.setText("")
        elif self._is_masked and self._masked is not None:
            self.setText(self._masked(self._kept))
        else:
            self.setText(self._shown(self._kept))


class WordChoice(ChoiceField):
    """One of a list whose value is always text; what is not on the list is kept as it was typed."""

    def __init__(self, choices: Iterable[tuple[object, str]] = ()) -> None:
        super().__init__(choices)
        self.setMinimumContentsLength(_LEAST_LETTERS)

    def value(self) -> str:
        """Returns the chosen value, or the words themselves."""
        found = super().value()
        return self.currentText().strip() if found is None else str(found)

    def set_value(self, value: object) -> None:
        """Shows a value; one that is not on the list is shown as it is."""
        super().set_value(value)
        if value and self.currentIndex() < 0:
            self.setEditText(str(value))
