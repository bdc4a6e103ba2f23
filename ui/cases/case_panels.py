"""What stands beside the next step of a case: dates, findings on record, violations, punishments, history."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QWidget

from kpdesk.base.problems import Problem
from kpdesk.cases.case_file_words import particulars, value_words
from kpdesk.cases.rows import AwardRow, CaseView, StepRow
from kpdesk.reference.reference import Reference
from ui.cases.names import due_name, step_name
from ui.support.dates import moment_on_screen, on_screen
from ui.support.language import current_language, ltr
from ui.support.widgets import Tone, button, clear_layout, column, label, line, paragraph, pill, row
from ui.support.words import code_words, problem_words


class CasePanel(QScrollArea):
    """A column that scrolls; each panel fills it anew when the case changes."""

    def __init__(self, name: str, title: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(title)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        inside = QWidget()
        self.rows = column(inside, margin=3, gap=2)
        self.setWidget(inside)
        inside.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)

    def say(self, text: str) -> None:
        """Adds a quiet line, as where there is nothing."""
        self.rows.addWidget(paragraph(text, "muted"))

    def head(self, text: str) -> None:
        """Adds a heading."""
        self.rows.addWidget(label(text, "heading"))


class DuePanel(CasePanel):
    """Dates that run, findings on record, punishments."""

    def __init__(self) -> None:
        super().__init__("caseDue", "")
        self.setAccessibleName(self.tr("Dates and findings"))

    def show_case(self, view: CaseView, reference: Reference, today: date) -> None:
        """Fills it for one case on one day."""
        clear_layout(self.rows)
        self.head(self.tr("Dates that run"))
        if not view.due:
            self.say(self.tr("No date runs in this case."))
        for due in view.due:
            late = due.overdue_days(today)
            late_text = self.tr("{0} days late").format(late)
            shown = pill(late_text, "danger") if late else pill(self._left(due.on, today), "info")
            self.rows.addLayout(row(label(due_name(due.what)), None, label(ltr(on_screen(due.on))), shown))
            if not due.served:
                self.rows.addWidget(label(self.tr("Counted from the paper: its service is not on record."), "doubt"))
        if view.warnings:
            self.rows.addWidget(line())
            self.head(self.tr("Findings on record"))
        for warning in view.warnings:
            words = problem_words(Problem(warning.code, values=warning.values))
            self.rows.addWidget(paragraph(words.what))
            self.rows.addWidget(paragraph(code_words(warning.rule), "small"))
        if view.awards:
            self.rows.addWidget(line())
            self.head(self.tr("Punishment"))
        for award in view.awards:
            self._award(award, reference)
        self.rows.addStretch(1)

    def _left(self, on: date, today: date) -> str:
        days = (on - today).days
        return self.tr("today") if days == 0 else self.tr("in {0} days").format(days) if days > 0 else self.tr("passed")

    def _award(self, award: AwardRow, reference: Reference) -> None:
        given = {"punishment": award.punishment, "amount": award.amount, "cumulative": award.cumulative}
        words = value_words("awards", given | {"reduced_to": award.reduced_to}, reference, current_language())
        tone: Tone = "warning" if award.state == "in_force" else "muted"
        states = {
            "in_force": self.tr("in force"),
            "under_appeal": self.tr("under appeal"),
            "modified": self.tr("modified"),
            "set_aside": self.tr("set aside"),
        }
        self.rows.addLayout(_line(paragraph(words), pill(states.get(award.state, award.state), tone)))
        if award.appeal_until:
            self.rows.addWidget(label(self.tr("Appeal until {0}").format(ltr(on_screen(award.appeal_until))), "small"))
        entry = self._entry(award)
        if entry:
            self.rows.addWidget(label(entry, "small"))

    def _entry(self, award: AwardRow) -> str:
        if award.entry_cancelled_on:
            return self.tr("Character roll: struck out {0}").format(ltr(on_screen(award.entry_cancelled_on)))
        if award.entered_on:
            return self.tr("Character roll: entered {0}").format(ltr(on_screen(award.entered_on)))
        if award.entry_due_on:
            return self.tr("Character roll: entry due on {0}").format(ltr(on_screen(award.entry_due_on)))
        return ""


class ViolationsPanel(CasePanel):
    """What the case is about. ``asked(uid)``: the person wants to see a violation."""

    asked = Signal(str)

    def __init__(self) -> None:
        super().__init__("caseViolations", "")
        self.setAccessibleName(self.tr("Violations of the case"))

    def show_case(self, view: CaseView, reference: Reference) -> None:
        """Fills it for one case."""
        clear_layout(self.rows)
        for place, violation in enumerate(view.violations):
            if place:
                self.rows.addWidget(line())
            kind = reference.kinds.get(violation.kind)
            uid = violation.uid
            opener = button(f"violation_{violation.number}", violation.number, look="link", icon="triangle-alert")
            opener.clicked.connect(lambda _checked=False, uid=uid: self.asked.emit(uid))
            self.rows.addLayout(row(opener, None, label(ltr(on_screen(violation.seen_on)), "muted")))
            self.rows.addWidget(paragraph(f"{violation.kind} · {kind.name if kind else ''}"))
            where = " · ".join(part for part in (violation.platform, violation.handle, violation.url) if part)
            if where:
                self.rows.addWidget(paragraph(ltr(where), "small"))
            if violation.what:
                self.rows.addWidget(paragraph(violation.what))
        self.rows.addStretch(1)


class HistoryPanel(CasePanel):
    """Every step as it was taken, newest first, with the reasons that were given."""

    def __init__(self) -> None:
        super().__init__("caseHistory", "")
        self.setAccessibleName(self.tr("History"))

    def show_case(self, view: CaseView, reference: Reference) -> None:
        """Fills it for one case."""
        clear_layout(self.rows)
        for step in reversed(view.steps):
            self._step(step, reference)
            self.rows.addWidget(line())
        self.rows.addLayout(
            row(label(self.tr("Case opened")), None, label(ltr(on_screen(view.row.opened_on)), "muted"))
        )
        self.rows.addStretch(1)

    def _step(self, step: StepRow, reference: Reference) -> None:
        title = step_name(step.step) + (f" · {ltr(step.letter_no)}" if step.letter_no else "")
        self.rows.addLayout(_line(paragraph(title), label(ltr(on_screen(step.on)), "muted")))
        for said in particulars(step.fields, reference, current_language()):
            self.rows.addWidget(paragraph(f"{said.title}: {said.text}", "small"))
        for override in step.overrides:
            words = problem_words(Problem(override.warning.code, values=override.warning.values))
            self.rows.addWidget(paragraph(words.what, "doubt"))
            reason = self.tr("Reason given: {0}").format(override.reason) if override.reason else ""
            self.rows.addWidget(paragraph(reason or code_words("guard_told_only"), "small"))
        entered = self.tr("entered by {0}, {1}").format(step.entered_by, ltr(moment_on_screen(step.entered_at)))
        self.rows.addWidget(paragraph(entered, "small"))


def _line(text: QWidget, end: QWidget) -> QHBoxLayout:
    """Returns a line whose text takes the room that its end leaves."""
    across = row()
    across.addWidget(text, 1)
    across.addWidget(end)
    return across
