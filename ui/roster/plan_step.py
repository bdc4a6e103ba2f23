"""The third step of an import: what accepting the file would do, row by row."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QFontMetrics, QKeySequence
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QWidget

from kpdesk.roster.plan import Verdict
from ui.roster.plan_lines import GROUPS, LEFT_OUT, MISSING, NOTE, PlanLine, PlanView
from ui.roster.question_list import QuestionList
from ui.support.columns import END, Column
from ui.support.fields import TickField
from ui.support.jobs import Jobs
from ui.support.paged_model import Order, PagedTableModel, Source
from ui.support.table_view import TableView
from ui.support.widgets import button, column, label, line, row

_BESIDE_TEXT = 34
_FIRST_LOOK = (Verdict.REFUSED, Verdict.DOUBTFUL, Verdict.CHANGED, Verdict.NEW, Verdict.UNCHANGED)


class PlanStep(QWidget):
    """``accepted(bool, bool)``: import, with the doubtful rows or without, as the whole roll or a part of it.

    ``left()``: back to the columns.

    ``answered(dict)``: answers to its questions, for another plan; ``mark_asked()``: the file, marked.
    """

    accepted = Signal(bool, bool)
    answered = Signal(object)
    mark_asked = Signal()
    left = Signal()

    def __init__(self, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("planStep")
        self._view: PlanView | None = None
        self.groups: dict[str, QPushButton] = {}
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self.questions = QuestionList()
        self.questions.answered.connect(self.answered)
        self._meaning = label(look="muted", name="planMeaning", wrap=True)
        self._notes = label(name="planNotes", wrap=True)
        self._notes.setProperty("look", "doubt")
        self.model: PagedTableModel[PlanLine] = PagedTableModel(self._columns(), jobs, self)
        self.table = TableView("planLines", self.tr("Rows of the plan"))
        self.table.set_model(self.model, sortable=False)
        self.table.set_empty_text(self.tr("There are none"))
        self._whole_line = label(look="muted", name="planWholeLine", wrap=True)
        self.table.row_changed.connect(self._on_row_changed)
        self.take_doubtful = TickField()
        self.take_doubtful.setObjectName("takeDoubtful")
        self.take_doubtful.edited.connect(self._show_verb)
        self.whole_roll = TickField()
        self.whole_roll.setObjectName("wholeRoll")
        self.whole_roll.edited.connect(self._show_verb)
        self.accept_button = button("accept", "", self._accept, look="primary", icon="check", keys="Ctrl+Return")
        back = button("toColumns", self.tr("Back to the columns"), self.left.emit, icon="arrow-left")
        self.mark_button = button(
            "markRoll", self.tr("Save the sheet with marks…"), self.mark_asked.emit, icon="save", keys="Ctrl+M",
            tip=self.tr("A copy of the file in which each refused or doubtful cell is coloured and says what is wrong"),
        )  # fmt: skip
        whole = column(self, gap=3)
        whole.addWidget(self.questions)
        whole.addLayout(self._group_row())
        whole.addWidget(self._meaning)
        whole.addWidget(self.table, 1)
        whole.addWidget(self._whole_line)
        whole.addWidget(self._notes)
        whole.addWidget(line())
        ticks = row(self.take_doubtful, self.whole_roll, None, gap=5)
        whole.addLayout(ticks)
        whole.addLayout(row(self.accept_button, back, None, self.mark_button))

    def show_plan(self, view: PlanView) -> None:
        """Shows a plan; opens at what needs a look first."""
        self._view = view
        self.questions.show_questions(view.proposal.questions)
        self.mark_button.setVisible(view.rows[Verdict.DOUBTFUL] + view.rows[Verdict.REFUSED] > 0)
        for group, shown in self.groups.items():
            shown.setText(self._count_text(group, view.rows.get(group, 0)))
            shown.setMinimumWidth(_bold_width(shown))
            shown.setVisible(group == Verdict.NEW or view.rows.get(group, 0) > 0)
        self.table.setColumnHidden(0, len(view.proposal.reading.sheets) == 1)
        self._notes.setText("\n".join(self._note_text(note) for note in view.lines[NOTE]))
        self._notes.setVisible(bool(view.lines[NOTE]))
        doubtful = view.takeable
        self.take_doubtful.setVisible(doubtful > 0)
        self.take_doubtful.setText(
            self.tr("Take the doubtful row too; I have looked at it")
            if doubtful == 1
            else self.tr("Take the {0} doubtful rows too; I have looked at them").format(doubtful)
        )
        self.take_doubtful.set_value(False)
        missing = view.rows[MISSING]
        self.whole_roll.setVisible(missing > 0)
        self.whole_roll.setText(
            self.tr("This is the whole roll: the 1 person whom it does not name is put aside to be settled")
            if missing == 1
            else self.tr("This is the whole roll: the {0} whom it does not name are put aside to be settled").format(
                f"{missing:,}"
            )
        )
        self.whole_roll.set_value(missing > 0 and view.proposal.plan.seems_whole)
        first = next((group for group in _FIRST_LOOK if view.rows[group]), Verdict.NEW)
        self.show_group(first)
        self._show_verb()

    def show_group(self, group: str) -> None:
        """Shows the lines of one group."""
        if self._view is None:
            return
        self.groups[group].setChecked(True)
        self._meaning.setText(self._meanings()[group])
        lines = self._view.lines[group]

        def page(first: int, limit: int, _order: Order | None) -> Sequence[PlanLine]:
            return lines[first : first + limit]

        self.model.ask(Source(lambda: len(lines), page))

    def focus_first(self) -> None:
        """Puts the cursor on the first open question, or on the button that imports."""
        if not self.questions.focus_first():
            self.accept_button.setFocus()

    @property
    def to_take(self) -> int:
        """How many persons accepting would enter or change."""
        if self._view is None:
            return 0
        rows = self._view.rows
        doubtful = self._view.takeable if self.take_doubtful.value() else 0
        return rows[Verdict.NEW] + rows[Verdict.CHANGED] + doubtful

    def _group_row(self) -> QHBoxLayout:
        across = row(gap=2)
        for group in GROUPS:
            shown = button(f"group_{group}", "", partial(self.show_group, group))
            shown.setCheckable(True)
            self._group.addButton(shown)
            self.groups[group] = shown
            across.addWidget(shown)
        across.addStretch(1)
        return across

    def _columns(self) -> tuple[Column[PlanLine], ...]:
        return (
            Column(self.tr("Sheet"), lambda line: line.sheet, 14),
            Column(self.tr("Row"), lambda line: line.row, 6, END),
            Column(self.tr("Column"), lambda line: line.column, 8),
            Column(self.tr("Person"), lambda line: line.person, 30),
            Column(self.tr("What"), lambda line: line.text, 0),
        )

    def _count_text(self, group: str, count: int) -> str:
        words = {
            Verdict.NEW: self.tr("{0} new"),
            Verdict.CHANGED: self.tr("{0} changed"),
            Verdict.UNCHANGED: self.tr("{0} unchanged"),
            Verdict.DOUBTFUL: self.tr("{0} doubtful"),
            Verdict.REFUSED: self.tr("{0} refused"),
            MISSING: self.tr("{0} not in the file"),
            LEFT_OUT: self.tr("{0} other rows"),
        }
        return words[group].format(f"{count:,}")

    def _meanings(self) -> dict[str, str]:
        return {
            Verdict.NEW: self.tr("These persons are not on record and will be entered."),
            Verdict.CHANGED: self.tr(
                "These are on record; only the fields listed here change. A blank changes nothing."
            ),
            Verdict.UNCHANGED: self.tr("These stand on record exactly so; nothing happens to them."),
            Verdict.DOUBTFUL: self.tr("These are left out unless you take them: each line says what is unclear."),
            Verdict.REFUSED: self._meaning_of_refused(),
            MISSING: self.tr(
                "Nobody is removed by an import. Of a whole roll these wait on the roster page until somebody says"
                " whether they were transferred, retired, died, were dismissed, or are left out by mistake."
            ),
            LEFT_OUT: self.tr("These rows of the file were not taken for persons."),
        }

    def _meaning_of_refused(self) -> str:
        if self._view is not None and self._view.proposal.questions:
            return self.tr(
                "These cannot be taken so. Answer the question above, or correct the cell and import the file again."
            )
        return self.tr(
            "These cannot be taken so. Correct the cell and import the file again; the others need not wait."
        )

    def _on_row_changed(self, line: PlanLine | None) -> None:
        """The list may cut a long sentence short; below it the current one stands whole."""
        self._whole_line.setText(line.text if line is not None else "")
        self._whole_line.setVisible(line is not None)

    def _note_text(self, note: PlanLine) -> str:
        place = " ".join(part for part in (note.sheet, note.column) if part)
        return f"{place}: {note.text}" if place else note.text

    def _show_verb(self) -> None:
        count = self.to_take
        only_missing = count == 0 and self.whole_roll.value() and self._view is not None and self._view.rows[MISSING]
        if only_missing:
            self.accept_button.setText(self.tr("Put the missing aside"))
        elif count == 0:
            self.accept_button.setText(self.tr("Nothing to import"))
        elif count == 1:
            self.accept_button.setText(self.tr("Import 1 person"))
        else:
            self.accept_button.setText(self.tr("Import {0} persons").format(f"{count:,}"))
        self.accept_button.setShortcut(QKeySequence("Ctrl+Return"))  # Qt drops it with each new text
        self.accept_button.setAccessibleName(self.accept_button.text())
        self.accept_button.setEnabled(count > 0 or bool(only_missing))

    def _accept(self) -> None:
        if self.accept_button.isEnabled():
            self.accepted.emit(bool(self.take_doubtful.value()), bool(self.whole_roll.value()))


def _bold_width(shown: QPushButton) -> int:
    """Returns how wide a button must be for its text in bold, in which a checked one is drawn."""
    font = shown.font()
    font.setBold(True)
    return QFontMetrics(font).horizontalAdvance(shown.text()) + _BESIDE_TEXT
