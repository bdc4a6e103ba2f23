"""The papers that the steps of a case have made."""

from __future__ import annotations

from PySide6.QtCore import Signal

from kpdesk.cases.rows import CaseView
from kpdesk.cases.states import Paper, Step
from kpdesk.cases.table import TABLE
from ui.cases.case_panels import CasePanel
from ui.cases.names import step_name
from ui.support.dates import on_screen
from ui.support.language import ltr
from ui.support.widgets import button, clear_layout, column, label, line, row
from ui.support.words import code_words

_PAPERS = {step: entry.papers for entries in TABLE.values() for step, entry in entries.items()}


def makes_paper(step: Step) -> bool:
    """Tells whether a step makes a paper."""
    return bool(_PAPERS.get(step))


class PapersPanel(CasePanel):
    """``asked(Paper)``: the person wants to see, save or print a paper."""

    asked = Signal(object)

    def __init__(self) -> None:
        super().__init__("casePapers", "")
        self.setAccessibleName(self.tr("Papers"))

    def show_case(self, view: CaseView) -> None:
        """Fills it for one case, the latest paper on top."""
        clear_layout(self.rows)
        latest: dict[Paper, tuple[Step, str]] = {}
        for step in view.steps:
            for paper in _PAPERS.get(step.step, ()):
                latest.pop(paper, None)
                latest[paper] = (step.step, ltr(on_screen(step.on)))
        if not latest:
            self.say(self.tr("No paper yet: each notice and order makes its own when the step is put on record."))
        for place, (paper, made) in enumerate(reversed(latest.items())):
            if place:
                self.rows.addWidget(line())
            self._paper(paper, *made)
        self.rows.addStretch(1)

    def _paper(self, paper: Paper, step: Step, on: str) -> None:
        words = column(gap=0)
        words.addWidget(label(code_words(f"paper_{paper}")))
        words.addWidget(label(f"{step_name(step)} · {on}", "small"))
        show = button(f"paper_{paper}", self.tr("Preview, print…"), icon="printer")
        show.setAccessibleName(self.tr("Preview, print: {0}").format(code_words(f"paper_{paper}")))
        show.clicked.connect(lambda _checked=False: self.asked.emit(paper))
        across = row(gap=2)
        across.addLayout(words, 1)
        across.addWidget(show)
        self.rows.addLayout(across)
