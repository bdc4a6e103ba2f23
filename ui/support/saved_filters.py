"""Filters of a list that a person named: chosen again by name, kept for him alone."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import partial
from typing import Any, Protocol

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QMenu, QPushButton, QWidget

from ui.support.fields import DateField, TextField
from ui.support.icons import set_icon
from ui.support.preferences import Preferences
from ui.support.widgets import PushButton, button, column, label, named, row

_LONGEST_NAME = 60


class FilterField(Protocol):
    """A field of a filter row, as :mod:`ui.support.fields` has them."""

    def value(self) -> Any:
        """Returns what is asked for."""

    def set_value(self, value: object) -> None:
        """Asks for it."""


class FilterFields(QObject):
    """The fields of a filter row by name; the names are those of the command line's options.

    ``put_back()``: a saved filter stands in the fields, the list is to be read again.
    """

    put_back = Signal()

    def __init__(self, fields: Mapping[str, FilterField], words: Callable[[], Sequence[str]] = tuple) -> None:
        """``words`` gives the conditions as a reader shall find them on paper."""
        super().__init__()
        self._fields = dict(fields)
        self.words = words
        self._at_first = {name: field.value() for name, field in self._fields.items()}

    @property
    def values(self) -> dict[str, object]:
        """What is asked for now, as plain JSON; what stands as at first is left out."""
        found = {name: field.value() for name, field in self._fields.items()}
        return {name: _plain(value) for name, value in found.items() if value != self._at_first[name]}

    def put(self, values: Mapping[str, object]) -> None:
        """Puts a filter into the fields; what it does not name stands as at first."""
        for name, field in self._fields.items():
            value: object = values.get(name, self._at_first[name])
            if isinstance(field, DateField) and isinstance(value, str):
                value = date.fromisoformat(value)
            field.set_value(value)
        self.put_back.emit()


class SavedFilters(PushButton):
    """The button of the named filters. ``asked(QDialog)``: a name is asked for."""

    asked = Signal(object)

    def __init__(self, preferences: Preferences, name: str, fields: FilterFields) -> None:
        super().__init__(self.tr("Filters"))
        self.setObjectName(f"{name}Filters")
        self.setAccessibleName(self.tr("Saved filters"))
        self.setToolTip(self.tr("Name the filter that stands here, or take one that has a name"))
        self.setProperty("look", "quiet")
        self.setAutoDefault(False)
        set_icon(self, "funnel", "text")
        self._preferences, self._fields = preferences, fields
        self._kept = f"list.{name}.filters"
        self.clicked.connect(lambda _checked=False: self.open_menu())

    @property
    def filters(self) -> dict[str, dict[str, object]]:
        """The saved filters by name."""
        kept = self._preferences.value(self._kept, {})
        return {str(name): dict(values) for name, values in kept.items()} if isinstance(kept, dict) else {}

    def save(self, name: str) -> None:
        """Keeps what stands in the fields under a name; one of that name is replaced."""
        self._preferences.put(self._kept, {**self.filters, name: self._fields.values})

    def remove(self, name: str) -> None:
        """Takes a saved filter away."""
        self._preferences.put(self._kept, {kept: values for kept, values in self.filters.items() if kept != name})

    def open_menu(self) -> QMenu:
        """Opens the choice, and returns it."""
        menu = QMenu(self)
        menu.setObjectName(f"{self.objectName()}Menu")
        filters = self.filters
        for name, values in sorted(filters.items()):
            menu.addAction(name, partial(self._fields.put, values))
        if filters:
            menu.addSeparator()
        menu.addAction(self.tr("No filter"), lambda: self._fields.put({}))
        save = menu.addAction(self.tr("Save this filter…"), self._ask_name)
        save.setEnabled(bool(self._fields.values))
        if filters:
            taken = menu.addMenu(self.tr("Forget a filter"))
            for name in sorted(filters):
                taken.addAction(name, partial(self.remove, name))
        menu.setActiveAction(menu.actions()[0])
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.mapToGlobal(self.rect().bottomLeft()))
        return menu

    def _ask_name(self) -> QDialog:
        dialog = _NameWindow(self, self.save)
        dialog.open()
        self.asked.emit(dialog)
        return dialog


class _NameWindow(QDialog):
    """Asks what the filter shall be called."""

    def __init__(self, parent: QWidget, save: Callable[[str], object]) -> None:
        super().__init__(parent)
        self.setObjectName("filterName")
        self.setWindowTitle(self.tr("Save this filter"))
        self.finished.connect(lambda _result: self.deleteLater())
        self.name = TextField(longest=_LONGEST_NAME)
        named(self.name, "filterNameText", self.tr("What the filter is called"))
        self.yes: QPushButton = button("filterNameSave", self.tr("Save"), self.accept, look="primary")
        self.yes.setEnabled(False)
        self.name.edited.connect(lambda: self.yes.setEnabled(bool(self.name.value())))
        self.name.returnPressed.connect(self.yes.click)
        self.accepted.connect(lambda: save(self.name.value()))
        whole = column(self, margin=4, gap=3)
        whole.addWidget(label(self.tr("What the filter is called"), "heading"))
        whole.addWidget(self.name)
        whole.addLayout(row(None, self.yes, button("filterNameCancel", self.tr("Cancel"), self.reject)))
        self.setMinimumWidth(self.fontMetrics().averageCharWidth() * 50)


def _plain(value: object) -> object:
    """Returns a value as JSON has it; an enum is its text."""
    if isinstance(value, date):
        return value.isoformat()
    return value if isinstance(value, bool | int | None) else str(value)
