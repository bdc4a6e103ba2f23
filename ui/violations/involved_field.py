"""Everybody in an incident, found while typing, each in a part of his own."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtWidgets import QFrame, QWidget

from kpdesk.violations.draft import Involved
from kpdesk.violations.rules import Part
from ui.context import Context
from ui.support.fields import ChoiceField
from ui.support.finder import Found
from ui.support.widgets import named
from ui.violations.names import word
from ui.violations.person_picker import PersonPicker


class InvolvedField(PersonPicker):
    """A form's field; ``value`` is a tuple of :class:`Involved`. Each line has the person's part beside him."""

    def __init__(self, context: Context) -> None:
        self._parts: dict[str, Part] = {}
        super().__init__(context)

    def value(self) -> tuple[object, ...]:
        """Returns everybody in the order of choosing."""
        return tuple(Involved(uid, self._parts.get(uid, Part.DID)) for uid in self._chosen)

    def set_value(self, value: object) -> None:
        """Shows these; plain uids have done it themselves."""
        given = list(value) if isinstance(value, Iterable) and not isinstance(value, str) else []
        self._parts = {one.person: one.part for one in given if isinstance(one, Involved)}
        super().set_value([one.person if isinstance(one, Involved) else one for one in given])

    def _line(self, place: int, uid: str, found: Found) -> QWidget:
        frame: QFrame = super()._line(place, uid, found)  # type: ignore[assignment]
        part = ChoiceField([(one, word(one)) for one in Part])
        named(part, f"part{place}", self.tr("Part of {0}").format(found.title))
        part.setMinimumContentsLength(9)
        part.set_value(self._parts.get(uid, Part.DID))
        part.edited.connect(lambda: self._on_part(uid, part))
        across = frame.layout()
        assert across is not None
        remove = across.takeAt(across.count() - 1)
        across.addWidget(part)
        if remove is not None:
            across.addItem(remove)
        return frame

    def _on_part(self, uid: str, field: ChoiceField) -> None:
        chosen = field.value()
        if isinstance(chosen, Part):
            self._parts[uid] = chosen
            self.edited.emit()
