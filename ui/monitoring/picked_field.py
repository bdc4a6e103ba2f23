"""A field for several records: found while typing, listed below, each with a choice of its own where asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.support.fields import ChoiceField
from ui.support.finder import Find, Finder, Found
from ui.support.jobs import Jobs
from ui.support.widgets import button, clear_layout, column, label, named, row

Picked = tuple[object, object]
"""A record's value and the choice made for it, None where there is none."""


class PickedField(QWidget):
    """A form's field; ``value`` is a tuple of :data:`Picked`. ``edited``: one was taken, changed or struck off.

    ``describe`` gives the name of a value that the draft already holds; it runs on the read lane.
    """

    edited = Signal()

    def __init__(
        self,
        jobs: Jobs,
        find: Find,
        describe: Callable[[object], str],
        *,
        hint: str = "",
        choices: Sequence[tuple[object, str]] = (),
    ) -> None:
        super().__init__()
        self._jobs, self._describe, self._choices = jobs, describe, choices
        self._names: dict[object, str] = {}
        self._fields: dict[object, ChoiceField | None] = {}
        self.finder = Finder(jobs, find, hint=hint)
        self.finder.chosen.connect(self._take)
        self._rows = column(gap=1)
        whole = column(self, gap=1)
        whole.addWidget(self.finder)
        whole.addLayout(self._rows)
        self.setFocusProxy(self.finder)

    def setObjectName(self, name: str) -> None:
        """Names the line in which one types as well."""
        super().setObjectName(name)
        self.finder.setObjectName(f"{name}Finder")

    def setAccessibleName(self, name: str) -> None:
        """Says the same of the line in which one types."""
        super().setAccessibleName(name)
        self.finder.setAccessibleName(name)

    def value(self) -> tuple[Picked, ...]:
        """Returns what was taken, in that order."""
        return self._pairs()

    def _pairs(self) -> tuple[Picked, ...]:
        return tuple((key, field.value() if field else None) for key, field in self._fields.items())

    def set_value(self, value: object) -> None:
        """Shows these."""
        self._show(tuple(value) if isinstance(value, Iterable) else ())

    def _show(self, pairs: tuple[Picked, ...]) -> None:
        self._fields = {}
        clear_layout(self._rows)
        for key, choice in pairs:
            self._add(key, choice)
            if key not in self._names:
                self._ask_name(key)

    def _ask_name(self, key: object) -> None:
        self._jobs.read(lambda _progress: self._describe(key), lambda name: self._on_name(key, name), owner=self)

    def _on_name(self, key: object, name: str) -> None:
        self._names[key] = name
        if key in self._fields:
            blocked = self.blockSignals(True)
            self._show(self._pairs())
            self.blockSignals(blocked)

    def _take(self, found: Found) -> None:
        self._names[found.value] = found.title
        if found.value not in self._fields:
            self._add(found.value, self._choices[0][0] if self._choices else None)
            self.edited.emit()

    def _add(self, key: object, choice: object) -> None:
        name = self._names.get(key, "…")
        place = len(self._fields)
        strike = button("", "", lambda: self._strike(key), icon="x", look="quiet", tip=self.tr("Strike off"))
        named(strike, f"{self.objectName()}Strike{place}", self.tr("Strike off {0}").format(name))
        told = label(name, wrap=True)
        line: QHBoxLayout = row(gap=1)
        line.addWidget(told, 1)
        field: ChoiceField | None = None
        if self._choices:
            field = ChoiceField(self._choices)
            named(field, f"{self.objectName()}Choice{place}", name)
            field.set_value(choice)
            field.setMinimumContentsLength(7)
            field.edited.connect(self.edited)
            line.addWidget(field)
        line.addWidget(strike)
        self._rows.addLayout(line)
        self._fields[key] = field

    def _strike(self, key: object) -> None:
        self._show(tuple(pair for pair in self._pairs() if pair[0] != key))
        self.finder.setFocus()
        self.edited.emit()
