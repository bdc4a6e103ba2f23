"""What the guard finds in a step, each with its rule, the button that mends it, and a line for the reason to go on."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from kpdesk.base.problems import Problem
from kpdesk.cases.findings import Warning
from kpdesk.cases.states import Step
from ui.cases.names import field_title, step_name
from ui.support.fields import TextField, mark
from ui.support.icons import pixmap
from ui.support.widgets import button, clear_layout, column, label, named, paragraph, restyle, row
from ui.support.words import code_words, problem_words


class OverridesBox(QFrame):
    """Hidden while there is nothing to find. ``edited``: a reason was typed; ``step_asked(Step)``,
    ``field_asked(name)``: the person wants to put a finding right.

    A reason stays while its finding comes and goes with what is typed above. ``possible`` are the steps that this
    person may take in the case now, ``fields`` those of the form above.
    """

    edited = Signal()
    step_asked = Signal(object)
    field_asked = Signal(str)

    def __init__(
        self, possible: Container[Step] = (), fields: Container[str] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._possible, self._fields = possible, fields
        self.setObjectName("overrides")
        self.setProperty("look", "banner")
        self.setProperty("tone", "warning")
        self._warnings: tuple[Warning, ...] = ()
        self._reasons: dict[str, str] = {}
        self._lines: dict[str, TextField] = {}
        self._column = column(self, margin=3, gap=3)
        self.hide()

    @property
    def warnings(self) -> tuple[Warning, ...]:
        """The findings shown."""
        return self._warnings

    @property
    def is_changed(self) -> bool:
        """Whether a reason was typed."""
        return any(self.value().values())

    @property
    def missing(self) -> list[str]:
        """The findings that block and have no reason yet, nor can have one."""
        reasons = self.value()
        return [
            entry.code for entry in self._warnings if entry.stops or (entry.blocks and not reasons[entry.code].strip())
        ]

    @property
    def first_missing(self) -> QWidget | None:
        """The line of the first finding that blocks and has no reason yet."""
        return next((self._lines[code] for code in self.missing if code in self._lines), None)

    def value(self) -> dict[str, str]:
        """Returns the reasons by the findings' codes, those shown only."""
        return {entry.code: self._reasons.get(entry.code, "") for entry in self._warnings}

    def kept(self) -> dict[str, str]:
        """Returns every reason that was typed, also for findings that are not shown at the moment."""
        return {code: text for code, text in self._reasons.items() if text.strip()}

    def put_kept(self, reasons: Mapping[str, str]) -> None:
        """Puts these reasons in the place of all others."""
        self._reasons = dict(reasons)
        for code, line in self._lines.items():
            line.set_value(self._reasons.get(code, ""))

    def set_warnings(self, warnings: Iterable[Warning]) -> None:
        """Shows these findings; the same ones stay untouched, so that typing is not disturbed."""
        found = tuple(warnings)
        if found == self._warnings:
            return
        self._warnings = found
        self._lines.clear()
        clear_layout(self._column)
        if found:
            self._column.addLayout(self._heading(len(found)))
        for entry in found:
            self._column.addWidget(self._finding(entry))
        self.setVisible(bool(found))

    def add_warnings(self, warnings: Iterable[Warning]) -> None:
        """Shows these findings besides those that are shown."""
        known = {entry.code for entry in self._warnings}
        self.set_warnings((*self._warnings, *(entry for entry in warnings if entry.code not in known)))

    def go_to_missing(self) -> bool:
        """Marks the findings without a reason, puts the cursor into the first; tells whether there was one."""
        missing = self.missing
        for code, field in self._lines.items():
            mark(field, code in missing)
        if missing:
            next((self._lines[code].setFocus() for code in missing if code in self._lines), None)
        return bool(missing)

    def _heading(self, count: int) -> QHBoxLayout:
        picture = label()
        picture.setPixmap(pixmap("triangle-alert", "warning"))
        text = (
            self.tr("One thing that a tribunal would ask")
            if count == 1
            else self.tr("{0} things that a tribunal would ask").format(count)
        )
        return row(picture, label(text, "heading"), None)

    def _finding(self, entry: Warning) -> QWidget:
        words = problem_words(Problem(entry.code, values=entry.values))
        frame = QWidget()
        lines = column(frame, gap=1)
        lines.addWidget(paragraph(words.joined, name=f"finding_{entry.code}"))
        lines.addWidget(paragraph(code_words(entry.rule), "small"))
        remedy = self._remedy(entry)
        if remedy is not None:
            lines.addLayout(row(remedy, None))
        if entry.stops:
            lines.addWidget(paragraph(self.tr("No reason helps here: choose another officer."), "problem"))
            return frame
        if entry.confirm:
            lines.addWidget(
                paragraph(self.tr("To be confirmed on paper: a reason may be given, none is needed."), "small")
            )
        field = TextField(hint=self.tr("Reason for going on, as it shall stand in the file"), longest=2000)
        named(field, f"reason_{entry.code}", self.tr("Reason: {0}").format(words.what))
        field.set_value(self._reasons.get(entry.code, ""))
        field.edited.connect(lambda: self._on_edited(entry.code))
        self._lines[entry.code] = field
        lines.addWidget(field)
        return frame

    def _remedy(self, entry: Warning) -> QPushButton | None:
        """Returns the button that leads to what mends the finding: another step, or a field of this form."""
        step = next((step for step in entry.law.steps if step in self._possible), None)
        if entry.law.field and entry.law.field in self._fields:
            field = entry.law.field
            made = button(
                f"mend_{entry.code}",
                self.tr("Change: {0}").format(self.tr("Date") if field == "on" else field_title(field)),
                icon="pencil",
            )
            made.clicked.connect(lambda _checked=False: self.field_asked.emit(field))
        elif step is not None:
            made = button(f"mend_{entry.code}", self.tr("First: {0}").format(step_name(step)), icon="arrow-right")
            made.clicked.connect(lambda _checked=False: self.step_asked.emit(step))
        else:
            return None
        return made

    def _on_edited(self, code: str) -> None:
        self._reasons[code] = self._lines[code].value()
        restyle(self._lines[code], problem=False)
        self.edited.emit()
