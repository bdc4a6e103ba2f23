"""What may happen next in a case: a button for each allowed step, and the form of the one that was chosen."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QPushButton, QWidget

from kpdesk.access.rules import Permission
from kpdesk.base.changes import Changes
from kpdesk.base.clock import today
from kpdesk.cases.rows import AllowedRow, CaseView
from kpdesk.cases.states import Step
from kpdesk.cases.table import SIDE_STEPS
from kpdesk.reference.reference import Reference
from ui.cases.names import due_name, field_title, step_name
from ui.cases.step_form import StepForm
from ui.cases.usual_step import usual_step, waits_for
from ui.context import Context
from ui.support.dates import on_screen
from ui.support.dialogs import confirm
from ui.support.language import ltr
from ui.support.rights import refusal
from ui.support.theme import SPACE
from ui.support.widgets import ButtonLook, button, clear_layout, column, label, line
from ui.support.words import code_words

_COLUMNS, _QUIET_COLUMNS = 2, 3
_ENDS = frozenset({Step.WITHDRAWN})


class NextStep(QFrame):
    """Signals: ``taken(Step)`` when the desk has kept the step; ``form_opened(bool)`` when a form opens or closes."""

    taken = Signal(object)
    form_opened = Signal(bool)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("nextStep")
        self.setProperty("look", "card")
        self._context = context
        self._view: CaseView | None = None
        self._reference: Reference | None = None
        self._step: Step | None = None
        self.form: StepForm | None = None
        self._column = column(self, margin=4, gap=2)

    @property
    def step(self) -> Step | None:
        """The step whose form is open."""
        return self._step if self.form is not None else None

    def show_case(self, view: CaseView, reference: Reference) -> None:
        """Offers what this case allows now; a form with something typed in it stays."""
        self._view, self._reference = view, reference
        if self.form is not None and self.form.is_changed:
            return
        self._offer()

    def may_leave(self) -> bool:
        """Tells whether no step is half-typed."""
        return self.form is None or not self.form.is_changed

    def discard(self) -> None:
        """Closes a half-typed step."""
        if self.form is not None:
            self.form.keeper.forget()
        if self._view is not None:
            self._on_cancelled()

    def open_step(self, step: Step) -> None:
        """Opens the form of a step that is allowed to this user; does nothing for another."""
        assert self._view is not None and self._reference is not None
        allowed = next((row for row in self._view.allowed if row.step is step and row.permitted), None)
        if allowed is None:
            return
        self._clear()
        form = StepForm(self._context, self._view, allowed, self._reference)
        form.submitted.connect(lambda _entry: self._take(form, step))
        form.cancelled.connect(self._on_cancelled)
        form.step_asked.connect(self.go_to_step)
        self._column.addWidget(label(step_name(step), "heading", name="stepTitle"))
        self._column.addWidget(form)
        self.form, self._step = form, step
        form.fields["on"].setFocus()
        self.form_opened.emit(True)

    def go_to_step(self, step: Step) -> None:
        """Opens another step's form, after a question where this one is half-typed."""
        if self.may_leave():
            self.open_step(step)
            return
        detail = self.tr("Nothing of it was kept yet.")
        verb = self.tr("Discard it")

        def discard() -> None:
            self.discard()
            self.open_step(step)

        confirm(self, self.tr("Discard what is half-typed?"), detail, verb, discard, danger=True)

    def go_to_first(self) -> None:
        """Puts the cursor on the step that usually comes next, so that Space or Enter opens it."""
        first = self.findChild(QPushButton)
        if self.form is None and first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def record_service(self, paper: Step) -> None:
        """Opens the form that puts the service of that step's paper on record."""
        self.go_to_step(Step.SERVICE_RECORDED)
        if self.form is not None and self.step is Step.SERVICE_RECORDED:
            self.form.fields["paper"].set_value(paper.value)

    def _take(self, form: StepForm, step: Step) -> None:
        draft = form.step_draft()
        form.verb_button.setEnabled(False)

        def done(_changes: Changes) -> None:
            if self.form is form:
                self._clear()
                self.form_opened.emit(False)
            self.taken.emit(step)

        def failed(error: object) -> None:
            form.verb_button.setEnabled(True)
            form.show_error(error)  # type: ignore[arg-type]

        # The form goes before the pages hear of the change, so that it does not hold the old offer back.
        self._context.act(lambda desk, _progress: desk.cases.step(draft), done, failed, owner=form)

    def _on_cancelled(self) -> None:
        self._offer()
        self.form_opened.emit(False)

    def _clear(self) -> None:
        self.form = None
        clear_layout(self._column)

    def _offer(self) -> None:
        assert self._view is not None
        self._clear()
        rows = [row for row in self._view.allowed if row.permitted]
        main = [row for row in rows if row.step not in SIDE_STEPS and row.step not in _ENDS]
        side = [row for row in rows if row not in main]
        self._column.addWidget(label(self.tr("Next step"), "heading"))
        day = today(self._context.clock)
        usual, waited = usual_step(self._view, day), waits_for(self._view, day)
        first = next((row for row in rows if row.step is usual), None)
        if first is not None:
            main, side = ([row for row in group if row is not first] for group in (main, side))
            self._usual(first)
        elif usual is not None and rows:
            who = self.tr("Usually comes: {0}. It belongs to a supervisor or the head of the office.")
            self._column.addWidget(label(who.format(step_name(usual)), "muted", name="usualStep", wrap=True))
        elif waited is not None and rows:
            text = self.tr("The office waits. {0}: {1}.").format(due_name(waited.what), ltr(on_screen(waited.on)))
            self._column.addWidget(label(text, "muted", name="officeWaits", wrap=True))
        if not rows:
            self._column.addWidget(label(self._nothing(), "muted", name="noNextStep", wrap=True))
        elif not main and first is None:
            self._column.addWidget(label(self.tr("The office has nothing more to do here."), "muted", wrap=True))
        if main:
            if first is not None:
                self._column.addSpacing(SPACE[2])
                self._column.addWidget(label(self.tr("Or"), "small"))
            self._column.addWidget(self._buttons(main))
        if side:
            self._column.addSpacing(SPACE[2])
            self._column.addWidget(line())
            self._column.addWidget(label(self.tr("Also possible"), "small"))
            self._column.addWidget(self._buttons(side, quiet=True))
        self._column.addStretch(1)

    def _usual(self, first: AllowedRow) -> None:
        """The step that usually comes next, with what it asks for and what it makes."""
        made = self._button(first, look="primary")
        self._column.addWidget(made)
        needed = [field_title(field.name) for field in first.fields if field.required]
        papers = [code_words(f"paper_{paper}") for paper in first.papers]
        lines = [self.tr("Asks for: {0}").format(", ".join(needed))] if needed else []
        if papers:
            lines.append(self.tr("Makes: {0}").format(", ".join(papers)))
        if lines:
            self._column.addWidget(label(" · ".join(lines), "small", name="usualStepNeeds", wrap=True))
            made.setAccessibleDescription(". ".join(lines))

    def _nothing(self) -> str:
        assert self._view is not None
        why_not = refusal(self._context, Permission.CASE_STEPS)
        if self._view.allowed and why_not:
            return why_not
        if self._view.allowed:
            return self.tr("The next step belongs to a supervisor or the head of the office.")
        return self.tr("Nothing can follow: the case was withdrawn.")

    def _buttons(self, rows: list[AllowedRow], *, quiet: bool = False) -> QWidget:
        frame = QWidget()
        grid = QGridLayout(frame)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(SPACE[2])
        columns = _QUIET_COLUMNS if quiet else _COLUMNS
        for place, row in enumerate(rows):
            made = self._button(row, "link" if quiet else "plain")
            grid.addWidget(made, place // columns, place % columns)
        return frame

    def _button(self, row: AllowedRow, look: ButtonLook) -> QPushButton:
        papers = self.tr("with its papers") if row.papers else ""
        made = button(
            f"step_{row.step}",
            step_name(row.step),
            lambda: self.open_step(row.step),
            icon="file-text" if row.papers else "arrow-right",
            look=look,
            tip=papers,
        )
        if look != "link":
            made.setStyleSheet("text-align: left;")
        return made
