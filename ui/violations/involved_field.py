"""Everybody in an incident, found while typing, each in a part and, where it differs, with a kind of his own."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtWidgets import QBoxLayout, QFrame, QWidget

from kpdesk.violations.draft import Involved
from kpdesk.violations.rules import Part
from ui.context import Context
from ui.support.fields import ChoiceField
from ui.support.finder import Found
from ui.support.widgets import column, named
from ui.violations.names import word
from ui.violations.person_picker import PersonPicker

_SHOWN = 12


class InvolvedField(PersonPicker):
    """A form's field; ``value`` is a tuple of :class:`Involved`. Each line has part and kind beside the person."""

    def __init__(self, context: Context, kinds: Iterable[tuple[str, str]]) -> None:
        """``kinds`` are codes with the text shown for each; left alone, a person's is that of the incident."""
        self._as: dict[str, Involved] = {}
        self._kinds = [("", self.tr("Same kind")), *kinds]
        super().__init__(context)

    def value(self) -> tuple[object, ...]:
        """Returns everybody in the order of choosing."""
        return tuple(self._involved(uid) for uid in self._chosen)

    def set_value(self, value: object) -> None:
        """Shows these; plain uids have done it themselves."""
        given = list(value) if isinstance(value, Iterable) and not isinstance(value, str) else []
        self._as = {one.person: one for one in given if isinstance(one, Involved)}
        super().set_value([one.person if isinstance(one, Involved) else one for one in given])

    def _involved(self, uid: str) -> Involved:
        return self._as.get(uid, Involved(uid))

    def _line(self, place: int, uid: str, found: Found) -> QWidget:
        frame: QFrame = super()._line(place, uid, found)  # type: ignore[assignment]
        part = _choice([(one, word(one)) for one in Part], self._involved(uid).part)
        named(part, f"part{place}", self.tr("Part of {0}").format(found.title))
        part.edited.connect(lambda: self._on_part(uid, part))
        kind = _choice(self._kinds, self._involved(uid).kind)
        named(kind, f"kind{place}", self.tr("Kind for {0}").format(found.title))
        kind.edited.connect(lambda: self._on_kind(uid, kind))
        both = column(gap=1)
        both.addWidget(part)
        both.addWidget(kind)
        across = frame.layout()
        assert isinstance(across, QBoxLayout)
        across.insertLayout(across.count() - 1, both)
        return frame

    def _on_part(self, uid: str, field: ChoiceField) -> None:
        chosen = field.value()
        if isinstance(chosen, Part):
            self._take(replace(self._involved(uid), part=chosen))

    def _on_kind(self, uid: str, field: ChoiceField) -> None:
        chosen = field.value()
        if isinstance(chosen, str):
            self._take(replace(self._involved(uid), kind=chosen))

    def _take(self, involved: Involved) -> None:
        self._as[involved.person] = involved
        self.edited.emit()


def _choice(choices: Iterable[tuple[object, str]], chosen: object) -> ChoiceField:
    field = ChoiceField(choices)
    field.setMinimumContentsLength(_SHOWN)
    field.set_value(chosen)
    return field
