"""The findings per charge: a line for each charge of the charge sheet, with its result and in short why."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kpdesk.cases.letters import item_letter
from ui.support.fields import ChoiceField, TextField
from ui.support.language import current_language
from ui.support.widgets import column, named, paragraph, row


class ChargesField(QWidget):
    """A form's field; ``value`` is a tuple of ``{"result", "gist"}``, one for each charge. ``edited``: it changed.

    Empty while no charge has a result; with one it speaks of all of them, so that a forgotten charge is found.
    """

    edited = Signal()

    def __init__(self, results: Sequence[tuple[object, str]], charges: Sequence[str]) -> None:
        """``results`` are pairs of a code and a name, ``charges`` the words of each charge."""
        super().__init__()
        whole = column(self, gap=1)
        self._lines: list[tuple[ChoiceField, TextField]] = []
        for number, charge in enumerate(charges, 1):
            result, gist = ChoiceField(results), TextField(hint=self.tr("in short, why"))
            named(result, f"chargeResult{number}", self.tr("Finding on charge {0}").format(number))
            named(gist, f"chargeGist{number}", self.tr("Reason for charge {0}").format(number))
            for field in (result, gist):
                field.edited.connect(self.edited)
            whole.addWidget(paragraph(f"({item_letter(number - 1, current_language())}) {charge}", "small"))
            across = row(gap=1)
            across.addWidget(result, 2)
            across.addWidget(gist, 3)
            whole.addLayout(across)
            self._lines.append((result, gist))
        if self._lines:
            self.setFocusProxy(self._lines[0][0])

    def value(self) -> tuple[Mapping[str, object], ...]:
        """Returns the lines, or nothing while none has a result."""
        if all(result.value() is None for result, _gist in self._lines):
            return ()
        return tuple({"result": result.value() or "", "gist": gist.value()} for result, gist in self._lines)

    def set_value(self, value: object) -> None:
        """Shows these findings, in the order of the charges."""
        given = list(value) if isinstance(value, Iterable) else []
        for place, (result, gist) in enumerate(self._lines):
            one: Mapping[str, object] = given[place] if place < len(given) else {}
            result.set_value(one.get("result") or None)
            gist.set_value(one.get("gist") or "")
