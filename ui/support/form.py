"""A form that edits a draft, never the record."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterable, Mapping
from typing import Any, ClassVar, Generic, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from kpdesk.base.errors import KpDeskError
from kpdesk.base.problems import Problem, Severity
from ui.support.banner import Banner
from ui.support.dialogs import confirm
from ui.support.draft_keeper import DraftKeeper
from ui.support.fields import DateField, TickField, mark
from ui.support.form_scroll import FormScroll
from ui.support.theme import SPACE
from ui.support.widgets import button, column, label, restyle, row, shortcut
from ui.support.words import problem_words, problems_of

Draft = TypeVar("Draft")

_LABEL_DROP = 6
_AS_GIVEN = object()


class Form(QWidget, Generic[Draft]):
    """Fields in two columns, findings beside them, the verb and Cancel below.

    The draft is a dataclass whose attributes carry the fields' names. Signals: ``submitted(draft)`` after Ctrl+S,
    Ctrl+Enter or the verb's button, when ``check`` found nothing that stops; ``cancelled()`` after Esc or Cancel,
    and after the question where something was changed; ``edited()`` at each change by the person.
    """

    submitted = Signal(object)
    cancelled = Signal()
    edited = Signal()
    keeps_drafts: ClassVar[bool] = True

    def __init__(
        self,
        name: str,
        verb: str,
        check: Callable[[Draft], Iterable[Problem]] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """``name`` is the object name, ``verb`` the button's text, ``check`` the draft's own check."""
        super().__init__(parent)
        self.setObjectName(name)
        self.fields: dict[str, Any] = {}
        self._check = check
        self._draft: Draft | None = None
        self._as_given: dict[str, object] = {}
        self._as_sent: dict[str, object] = {}
        self._notes: dict[str, QLabel] = {}
        self.banner = Banner(f"{name}Banner")
        self.banner.field_asked.connect(self.go_to)
        self.verb_button = button(f"{name}Submit", verb, self.submit, look="primary", icon="check", tip="Ctrl+S")
        self.cancel_button = button(f"{name}Cancel", self.tr("Cancel"), self.cancel, tip="Esc")
        self._grid = QGridLayout()
        self._grid.setColumnStretch(1, 1)
        self._grid.setHorizontalSpacing(SPACE[4])
        self._grid.setVerticalSpacing(SPACE[3])
        self.keeper = DraftKeeper(self, self.fields, lambda: self.titles, self._lay_out(), keeps=self.keeps_drafts)
        for keys, does in (("Ctrl+S", self.submit), ("Ctrl+Return", self.submit), ("Esc", self.cancel)):
            shortcut(self, keys, does)
        shortcut(self, "Ctrl+Enter", self.submit)

    def add(self, name: str, title: str, field: Any, hint: str = "") -> Any:
        """Adds a field under the draft's attribute ``name`` and returns it."""
        field.setObjectName(name)
        field.setAccessibleName(title)
        field.edited.connect(lambda: self._on_edited(name))
        self.keeper.watch(field)
        note = label(hint, "small", name=f"{name}Note", wrap=True)
        note.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        note.setProperty("hint", hint)
        if not hint:  # never setVisible(True) before it has its place: it would flash up as a window of its own
            note.hide()
        both = column(gap=1)
        both.addWidget(field)
        both.addWidget(note)
        heading = label(title)
        heading.setBuddy(field)
        heading.setContentsMargins(0, _LABEL_DROP, 0, 0)
        place = self._grid.rowCount()
        self._grid.addWidget(heading, place, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addLayout(both, place, 1)
        self.fields[name], self._notes[name] = field, note
        self._reach_buttons_after(field)
        return field

    def add_heading(self, text: str) -> None:
        """Adds a heading between groups of fields."""
        self.add_widget(label(text, "heading"))

    def add_widget(self, widget: QWidget) -> None:
        """Adds something that is not a field, across the whole width."""
        self._grid.addWidget(widget, self._grid.rowCount(), 0, 1, 2)
        self._reach_buttons_after(widget)

    @property
    def least_width(self) -> int:
        """The width at which no field is cut."""
        return self._scroll.least_width

    def edit(self, draft: Draft, subject: str = "") -> None:
        """Shows a draft; what Cancel compares with. What was half-typed about ``subject``, a uid, comes back to it."""
        self._draft = draft
        for name in self.fields:
            self._put(name, getattr(draft, name))
        self._as_given = self.values()
        self.show_problems(())
        self.keeper.begin(subject, getattr(draft, "revision", None))

    def rebase(self, draft: Draft) -> tuple[str, ...]:
        """Takes the record as it is by now and leaves what the person typed.

        Returns the fields that were changed both here and on the record; what was typed stands in them.
        """
        clashes, given = [], dict(self._as_given)
        self._draft = draft
        for name in self.fields:
            value = getattr(draft, name)
            if not self._is_typed(name):
                self._put(name, value)
                given[name] = self.fields[name].value()
            elif value != given[name]:
                given[name] = value
                if self._is_typed(name, value):
                    clashes.append(name)
        self._as_given = given
        self.keeper.rebase(self.typed)
        return tuple(clashes)

    def was_taken(self) -> None:
        """Notes that the record holds what was submitted last: only what was typed since is a change."""
        self._as_given = dict(self._as_sent)
        self.keeper.was_taken()

    def values(self) -> dict[str, object]:
        """Returns what the fields hold, by name."""
        return {name: field.value() for name, field in self.fields.items()}

    def draft(self) -> Draft:
        """Returns the draft with what the person typed; raises RuntimeError before :meth:`edit`."""
        if self._draft is None:
            raise RuntimeError(f"form {self.objectName()} has no draft")
        return dataclasses.replace(self._draft, **self.values())  # type: ignore[type-var]

    @property
    def is_changed(self) -> bool:
        """Whether the person changed anything since :meth:`edit`."""
        return self.values() != self._as_given or not all(self._dates_understood().values())

    @property
    def titles(self) -> dict[str, str]:
        """What each field is called, by its name in the draft."""
        return {
            name: field.accessibleName() or (field.text() if isinstance(field, TickField) else name)
            for name, field in self.fields.items()
        }

    @property
    def typed(self) -> tuple[str, ...]:
        """The fields in which the person typed something else than was given."""
        return tuple(name for name in self.fields if self._is_typed(name))

    def submit(self) -> None:
        """Checks the draft; shows its findings, or emits ``submitted``."""
        found = [
            Problem("date_not_understood", field=name, values={"text": self.fields[name].text()})
            for name, fine in self._dates_understood().items()
            if not fine
        ]
        draft = self.draft()
        found += self._check(draft) if self._check is not None else ()
        self.show_problems(found)
        stops = [problem for problem in found if problem.severity is Severity.REFUSED]
        if not stops:
            self._as_sent = self.values()
            self.keeper.handed_on()
            self.submitted.emit(draft)
        elif stops[0].field:
            self.go_to(stops[0].field)

    def cancel(self) -> None:
        """Gives the form up, after a question where something was changed."""
        if not self.is_changed:
            self.keeper.forget()
            self.cancelled.emit()
            return
        confirm(
            self,
            self.tr("Discard what you changed?"),
            self.tr("The record stays as it was."),
            self.tr("Discard changes"),
            self.discard,
            danger=True,
        )

    def discard(self) -> None:
        """Drops what was typed, also what was kept of it, and tells that the form was cancelled."""
        self.keeper.forget()
        if self._draft is not None:
            self.edit(self._draft, self.keeper.subject)
        self.cancelled.emit()

    def show_error(self, error: KpDeskError) -> None:
        """Shows an outcome of the desk: its findings beside their fields, the rest in the banner."""
        self.keeper.came_back()
        problems = problems_of(error)
        self.show_problems(problems)
        if not any(problem.field in self.fields for problem in problems):
            self.banner.show_error(error)

    def show_problems(self, problems: Iterable[Problem]) -> None:
        """Marks the fields that have a finding and lists all in the banner; none clears both."""
        found = tuple(problems)
        for name in self.fields:
            self._note(name, [problem for problem in found if problem.field == name])
        self.banner.show_problems(found)

    def go_to(self, name: str) -> None:
        """Puts the cursor into a field."""
        field = self.fields.get(name)
        if field is not None:
            self._scroll.ensureWidgetVisible(field)
            field.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_widget(self, widget: QWidget) -> None:
        """Scrolls until a widget inside the form is to be seen."""
        self._scroll.ensureWidgetVisible(widget)

    def set_values(self, values: Mapping[str, object]) -> None:
        """Changes fields as if the person had typed."""
        for name, value in values.items():
            self.fields[name].set_value(value)
            self._on_edited(name)

    def _lay_out(self) -> QVBoxLayout:
        inside = QWidget()
        inner = QVBoxLayout(inside)
        inner.addLayout(self._grid)
        inner.addStretch(1)
        self._scroll = FormScroll(inside)
        whole = column(self, gap=3)
        whole.addWidget(self.banner)
        whole.addWidget(self._scroll)
        whole.addLayout(row(self.verb_button, self.cancel_button, None))
        whole.addStretch(1)
        return whole

    def _reach_buttons_after(self, widget: QWidget) -> None:
        """Tab goes from the last field to the verb: Qt's own order is that in which things were made."""
        self.setTabOrder(widget, self.verb_button)
        self.setTabOrder(self.verb_button, self.cancel_button)

    def _put(self, name: str, value: object) -> None:
        field = self.fields[name]
        field.blockSignals(True)
        field.set_value(value)
        field.blockSignals(False)

    def _is_typed(self, name: str, than: object = _AS_GIVEN) -> bool:
        """Whether a field holds something else than was given, or than the value."""
        field = self.fields[name]
        if isinstance(field, DateField) and not field.is_understood:
            return True
        return bool(field.value() != (self._as_given[name] if than is _AS_GIVEN else than))

    def _dates_understood(self) -> dict[str, bool]:
        return {name: field.is_understood for name, field in self.fields.items() if isinstance(field, DateField)}

    def _note(self, name: str, problems: list[Problem]) -> None:
        note, field = self._notes[name], self.fields[name]
        wrong = any(problem.severity is Severity.REFUSED for problem in problems)
        hint = str(note.property("hint"))
        note.setText("\n".join(problem_words(problem).joined for problem in problems) or hint)
        note.setVisible(bool(note.text()))
        restyle(note, look="problem" if wrong else "doubt" if problems else "small")
        mark(field, wrong)
        field.setAccessibleDescription(note.text())

    def _on_edited(self, name: str) -> None:
        if self.fields[name].property("problem"):
            self._note(name, [])
        self.edited.emit()

    def showEvent(self, event: QShowEvent) -> None:
        """Puts the cursor into the first field."""
        super().showEvent(event)
        first = next(iter(self.fields.values()), None)
        if first is not None and not self.isAncestorOf(self.window().focusWidget() or self.window()):
            first.setFocus(Qt.FocusReason.OtherFocusReason)
