"""What a tribunal would ask of a case or of one paper: each finding with its rule and the button that mends it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from kpdesk.access.rules import Permission
from kpdesk.base.errors import KpDeskError
from kpdesk.base.problems import Problem
from kpdesk.cases.asking import Answer, Asked, GuardList
from kpdesk.cases.states import Paper
from ui.cases.case_panels import CasePanel
from ui.cases.names import step_name
from ui.context import Context
from ui.support.rights import only_for
from ui.support.widgets import Tone, button, clear_layout, column, label, line, paragraph, pill, row
from ui.support.words import code_words, error_words, problem_words

_TONES: dict[Answer, Tone] = {Answer.IN_ORDER: "good", Answer.DEFECT: "danger", Answer.TO_COME: "muted"}


class GuardPanel(CasePanel):
    """Signals: ``step_asked(Step)``, a step that mends something; ``page_asked(str)``, the page where it is mended."""

    step_asked = Signal(object)
    page_asked = Signal(str)

    def __init__(self, context: Context, name: str = "caseGuard") -> None:
        super().__init__(name, "")
        self.setAccessibleName(self.tr("What a tribunal would ask"))
        self._context = context

    def show_case(self, case: str, paper: Paper | None = None) -> None:
        """Asks the guard about the case of that uid, for one paper where it is named."""
        self._context.ask(lambda desk: desk.case_guard.list(case, paper)[1], self.show_list, self._failed, owner=self)

    def show_list(self, found: GuardList) -> None:
        """Fills it with a list."""
        clear_layout(self.rows)
        self.rows.addLayout(self._heading(found))
        for entry in found.findings:
            self.rows.addWidget(self._finding(entry))
        if found.to_come:
            self.rows.addWidget(line())
            self.head(self.tr("A punishment would still need"))
        for entry in found.to_come:
            self.rows.addWidget(self._finding(entry, quiet=True))
        self.rows.addWidget(line())
        self.head(self.tr("Question by question"))
        for question, answer in found.answers:
            across = row()
            across.addWidget(paragraph(code_words(f"asked_{question}"), name=f"asked_{question}"), 1)
            across.addWidget(pill(code_words(f"guard_{answer}"), _TONES[answer], name=f"answer_{question}"))
            self.rows.addLayout(across)
        self.rows.addStretch(1)

    def _heading(self, found: GuardList) -> QHBoxLayout:
        across = row()
        across.addWidget(label(self.tr("What a tribunal would ask"), "heading", wrap=True), 1)
        count = len(found.findings)
        if not count:
            across.addWidget(pill(self.tr("nothing found"), "good", name="guardCount"))
        else:
            text = self.tr("one finding") if count == 1 else self.tr("{0} findings").format(count)
            across.addWidget(pill(text, "danger" if found.open else "warning", name="guardCount"))
        return across

    def _finding(self, entry: Asked, *, quiet: bool = False) -> QWidget:
        warning = entry.warning
        words = problem_words(Problem(warning.code, values=warning.values))
        frame = QFrame()
        frame.setObjectName(f"guard_{warning.code}")
        if not quiet:
            frame.setProperty("look", "banner")
            frame.setProperty("tone", "info" if warning.confirm else "warning")
        lines = column(frame, margin=0 if quiet else 2, gap=1)
        about = "" if quiet else f"{step_name(entry.step)}: "
        lines.addWidget(paragraph(f"{about}{words.what}"))
        lines.addWidget(paragraph(code_words(warning.rule), "small"))
        if words.remedy:
            lines.addWidget(paragraph(words.remedy, "muted"))
        for text in self._standing(entry, quiet):
            lines.addWidget(paragraph(text, "small"))
        remedy = self._remedy(entry)
        if remedy is not None:
            lines.addLayout(row(remedy, None))
        return frame

    def _standing(self, entry: Asked, quiet: bool) -> list[str]:
        """Returns what is said of the reason, and of a limit that was not checked."""
        said = []
        if entry.warning.confirm:
            said.append(self.tr("To be confirmed on the paper copy of the rules: it warns and does not block."))
        if entry.reason:
            said.append(self.tr("Reason on record: {0}").format(entry.reason))
        elif not quiet and entry.warning.blocks:
            said.append(self.tr("No reason on record."))
        return said

    def _remedy(self, entry: Asked) -> QPushButton | None:
        code, law = entry.warning.code, entry.warning.law
        if entry.remedy_step is not None:
            step = entry.remedy_step
            made = button(f"mend_{code}", step_name(step), icon="arrow-right")
            made.clicked.connect(lambda _checked=False: self.step_asked.emit(step))
            only_for(self._context, Permission.CASE_STEPS, made)
        elif law.page:
            page = law.page
            made = button(f"mend_{code}", code_words(f"remedy_page_{page}"), icon="arrow-right")
            made.clicked.connect(lambda _checked=False: self.page_asked.emit(page))
        else:
            return None
        made.setAccessibleName(self.tr("Put right: {0}").format(made.text()))
        return made

    def _failed(self, error: KpDeskError) -> None:
        clear_layout(self.rows)
        self.say(error_words(error).joined)
        self.rows.addStretch(1)
