"""The form of one step: its day, its fields, what the guard finds, and the reasons for going on."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from datetime import date
from typing import Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QHideEvent

from kpdesk.base.clock import today
from kpdesk.base.errors import KpDeskError
from kpdesk.base.problems import Problem
from kpdesk.cases.draft import StepDraft
from kpdesk.cases.fields import Field
from kpdesk.cases.findings import Warning
from kpdesk.cases.rows import AllowedRow, CaseView
from kpdesk.cases.states import Step
from kpdesk.reference.reference import Reference
from ui.cases.names import field_hint, field_title, step_name
from ui.cases.overrides_box import OverridesBox
from ui.cases.step_fields import charges_of, field_for, rank_of
from ui.context import Context
from ui.support.fields import DateField
from ui.support.form import Form
from ui.support.words import problem_words, problems_of

_JUDGED_AFTER_MS = 250
DAY = "on"


@dataclass(frozen=True, slots=True)
class StepEntry:
    """What stands in the form before it becomes a :class:`StepDraft`; the fields of the step follow as attributes."""

    on: date | None


class StepForm(Form[Any]):
    """Edits one step of one case; ``submitted(entry)`` as every form, :meth:`step_draft` is what the desk takes.

    The guard is asked again whenever the person has paused: its findings come with a line for the reason each.
    ``step_asked(Step)``: another step is to be taken first.
    """

    step_asked = Signal(object)

    def __init__(self, context: Context, view: CaseView, allowed: AllowedRow, reference: Reference) -> None:
        super().__init__("stepForm", step_name(allowed.step), self._problems)
        self._context, self._case, self._allowed = context, view.row, allowed
        day = today(context.clock)
        yes_no = [(True, self.tr("Yes")), (False, self.tr("No"))]
        self.add(DAY, self.tr("Date"), DateField(clock=context.clock, latest=day))
        for field in _offered(allowed.fields, view):
            widget = field_for(field, reference, rank_of(view), day, context.clock, list(yes_no), charges_of(view))
            self.add(field.name, field_title(field.name), widget, field_hint(field.name))
        possible = {entry.step for entry in view.allowed if entry.permitted} - {allowed.step}
        self.overrides = OverridesBox(possible, {DAY, *(field.name for field in allowed.fields)})
        self.overrides.step_asked.connect(self.step_asked)
        self.overrides.field_asked.connect(lambda name: self.fields[name].setFocus())
        self.add_widget(self.overrides)
        self.keeper.add("overrides", self.overrides)
        self._soon = QTimer(self, singleShot=True, interval=_JUDGED_AFTER_MS)
        self._soon.timeout.connect(self._judge)
        self.edited.connect(self._soon.start)
        paper = served_next(view) if allowed.step is Step.SERVICE_RECORDED else None
        self.edit(self._empty(day, paper), f"{view.row.uid}:{allowed.step}")
        self._judge()

    @property
    def is_changed(self) -> bool:
        """Whether the person changed a field or typed a reason."""
        return super().is_changed or self.overrides.is_changed

    def step_draft(self) -> StepDraft:
        """Returns the step as typed, with the reasons that were given."""
        values = dict(self.values())
        day = values.pop(DAY)
        fields = {name: value for name, value in values.items() if value not in (None, "", ())}
        reasons = {code: text for code, text in self.overrides.value().items() if text.strip()}
        return StepDraft(self._case.uid, self._allowed.step, day if isinstance(day, date) else None, fields, reasons)

    def show_error(self, error: KpDeskError) -> None:
        """Shows what the desk refused; findings without a reason get a line for it."""
        bare = error.values.get("warnings")
        if error.code in ("override_reason_needed", "conflict_of_interest") and isinstance(bare, tuple):
            self.overrides.add_warnings(bare)
            self._ask_for_reasons()
            return
        super().show_error(error)

    def submit(self) -> None:
        """Checks the fields, then wants a reason for each finding, before the step is handed on."""
        if not self._problems(None) and self.overrides.missing:
            self._ask_for_reasons()
            return
        super().submit()

    def go_to_finding(self) -> bool:
        """Brings the first finding without a reason into view, the cursor in its line; tells whether there is one."""
        found = self.overrides.go_to_missing()
        if found:
            # The findings that were just added have no place yet.
            QTimer.singleShot(0, self, lambda: self.show_widget(self.overrides.first_missing or self.overrides))
        return found

    def hideEvent(self, event: QHideEvent) -> None:
        """Asks the guard no more."""
        self._soon.stop()
        super().hideEvent(event)

    def _ask_for_reasons(self) -> None:
        self.show_problems(())
        self.go_to_finding()
        missing = self.overrides.missing
        self.banner.say(
            "warning",
            self.tr("Write beside each finding why the step is taken all the same ({0} left).").format(len(missing)),
        )

    def _problems(self, _entry: object) -> list[Problem]:
        name = step_name(self._allowed.step)
        found = self.step_draft().check()
        return [dataclasses.replace(problem, values={**problem.values, "step": name}) for problem in found]

    def _judge(self) -> None:
        draft = self.step_draft()
        self._context.ask(lambda desk: desk.cases.judge(draft), self._on_judged, self._on_not_judged, owner=self)

    def _on_judged(self, warnings: tuple[Warning, ...]) -> None:
        self.overrides.set_warnings(warnings)

    def _on_not_judged(self, error: KpDeskError) -> None:
        """A step that is not yet filled in cannot be judged; what else is wrong is told when it is submitted."""
        self.setAccessibleDescription(" ".join(problem_words(problem).what for problem in problems_of(error)))

    def _empty(self, day: date, paper: Step | None) -> Any:
        names = [(field.name, object, dataclasses.field(default=None)) for field in self._allowed.fields]
        made = dataclasses.make_dataclass("StepValues", names, bases=(StepEntry,), frozen=True)
        return made(on=day, paper=paper.value) if paper else made(on=day)


def served_next(view: CaseView) -> Step | None:
    """Returns the step whose paper is the first without service on record, or None."""
    return next((proof.step for proof in view.proofs if proof.served_on is None), None)


def _offered(fields: tuple[Field, ...], view: CaseView) -> list[Field]:
    """Returns the fields, service of those papers only that the case has issued."""
    issued = tuple(dict.fromkeys(proof.step for proof in view.proofs))
    return [
        dataclasses.replace(field, choices=issued) if issued and field.name == "paper" else field for field in fields
    ]
