"""One or several officials, found while typing."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QWidget

from kpdesk.desk import Desk
from ui.context import Context
from ui.support.fields import ChoiceField
from ui.support.finder import Finder, Found
from ui.support.widgets import button, clear_layout, column, label, named, row
from ui.violations.person_words import finder_of, person_found


class PersonPicker(QWidget):
    """A form's field; ``value`` is the tuple of the officials' uids. ``edited``: one was added or taken out."""

    edited = Signal()

    def __init__(self, context: Context, *, at_most: int = 0) -> None:
        """``at_most`` 0 takes any number; with 1 a new choice replaces the one before."""
        super().__init__()
        self._context, self._at_most = context, at_most
        self._chosen: dict[str, Found] = {}
        hint = self.tr("Type a name, father's name, belt no., CNIC or mobile")
        self.finder = Finder(context.jobs, finder_of(context.desk), hint=hint)
        named(self.finder, "personFinder", self.tr("Search the roster"))
        self.finder.chosen.connect(self._on_chosen)
        self._lines = column(gap=1)
        whole = column(self, gap=1)
        whole.addWidget(self.finder)
        whole.addLayout(self._lines)
        self.setFocusProxy(self.finder)

    def value(self) -> tuple[object, ...]:
        """Returns the uids in the order in which they were chosen."""
        return tuple(self._chosen)

    def set_value(self, value: object) -> None:
        """Shows these officials; their names are read from the roster."""
        uids = [str(uid) for uid in value] if isinstance(value, Iterable) and not isinstance(value, str) else []
        self._chosen = {uid: self._chosen.get(uid, Found(uid, "…")) for uid in uids}
        self.finder.clear()
        self._show()
        if uids:
            self._context.ask(lambda desk: _named(desk, uids), self._on_named, owner=self)

    def _on_named(self, people: list[Found]) -> None:
        self._chosen.update({str(one.value): one for one in people if one.value in self._chosen})
        self._show()

    def _on_chosen(self, found: Found) -> None:
        if self._at_most == 1:
            self._chosen.clear()
        self._chosen[str(found.value)] = found
        self._show()
        self.edited.emit()

    def _remove(self, uid: str) -> None:
        del self._chosen[uid]
        self._show()
        self.finder.setFocus()
        self.edited.emit()

    def _show(self) -> None:
        clear_layout(self._lines)
        before: QWidget = self.finder
        for place, (uid, found) in enumerate(self._chosen.items()):
            line = self._line(place, uid, found)
            self._lines.addWidget(line)
            for control in _controls(line):  # made later than the fields below, yet reached before them
                QWidget.setTabOrder(before, control)
                before = control

    def _line(self, place: int, uid: str, found: Found) -> QWidget:
        frame = QFrame()
        frame.setProperty("look", "card")
        across = row(parent=frame, gap=2)
        across.setContentsMargins(8, 2, 2, 2)
        words = column(gap=0)
        lines = [label(found.title, name=f"chosenPerson{place}")]
        if found.detail:
            lines.append(label(found.detail, "small"))
        for each in lines:
            each.setMinimumWidth(80)  # a long name must not make the whole form scroll sideways
            each.setToolTip(each.text())
            words.addWidget(each)
        across.addLayout(words, 1)
        tip = self.tr("Take {0} out").format(found.title)
        across.addWidget(button(f"removePerson{place}", "", lambda: self._remove(uid), icon="x", look="quiet", tip=tip))
        return frame


def _controls(line: QWidget) -> list[QWidget]:
    """Returns what of a line the keyboard reaches, as it stands from its beginning to its end."""
    found = [*line.findChildren(ChoiceField), *line.findChildren(QPushButton)]
    return [control for control in found if control.focusPolicy() & Qt.FocusPolicy.TabFocus]


def _named(desk: Desk, uids: list[str]) -> list[Found]:
    return [person_found(desk.roster.row(uid)) for uid in uids]
