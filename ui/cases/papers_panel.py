"""The papers that the steps of a case have made, which of them were issued, and legal action with where it stands."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal

from kpdesk.cases.issued import IssuedRow
from kpdesk.cases.legal import LegalAction, legal_actions
from kpdesk.cases.paper_steps import WITH_ANY, papers_made
from kpdesk.cases.rows import CaseView
from kpdesk.cases.states import Paper, Step
from kpdesk.cases.table import TABLE
from ui.cases.case_panels import CasePanel
from ui.cases.names import choice_name, step_name
from ui.context import Context
from ui.support.dates import on_screen
from ui.support.language import ltr
from ui.support.widgets import button, clear_layout, column, label, line, paragraph, pill, row
from ui.support.words import code_words

_PAPERS = {step: entry.papers for entries in TABLE.values() for step, entry in entries.items()}
_SETTLED = frozenset({"removed", "decided"})


def makes_paper(step: Step) -> bool:
    """Tells whether a step makes a paper."""
    return bool(_PAPERS.get(step))


class PapersPanel(CasePanel):
    """``asked(Paper, seq)``: the person wants to see, save or print a paper, of step number ``seq``."""

    asked = Signal(object, object)

    def __init__(self, context: Context) -> None:
        super().__init__("casePapers", "")
        self.setAccessibleName(self.tr("Papers"))
        self._context = context
        self._view: CaseView | None = None

    def show_case(self, view: CaseView) -> None:
        """Fills it for one case, the latest paper on top."""
        self._view = view
        self._fill(())
        self.reload()

    def reload(self) -> None:
        """Reads which papers were issued."""
        view = self._view
        if view is not None:
            uid = view.row.uid
            self._context.ask(lambda desk: desk.case_papers.issued(uid), self._fill, owner=self)

    def _fill(self, issued: Sequence[IssuedRow]) -> None:
        view = self._view
        if view is None:
            return
        clear_layout(self.rows)
        made = [
            (paper, step.step, step.seq, ltr(on_screen(step.on)))
            for step in view.steps
            for paper in papers_made(step.step, step.fields)
            if paper not in WITH_ANY
        ]
        if not made:
            self.say(self.tr("No paper yet: each notice and order makes its own when the step is put on record."))
        kept = {(row.seq, row.paper): row for row in issued}
        twice = [paper for paper, *_ in made]
        for place, (paper, step, seq, on) in enumerate(reversed(made)):
            if place:
                self.rows.addWidget(line())
            last = len(made) - place - 1 == len(twice) - 1 - twice[::-1].index(paper)
            self._paper(paper, f"{step_name(step)} · {on}", seq, kept.get((seq, paper)), is_latest=last)
        if made:
            self._with_any(made[-1][2], kept)
        self._legal(legal_actions((step.step, step.on, step.fields) for step in view.steps))
        self.rows.addStretch(1)

    def _paper(self, paper: Paper, made: str, seq: int, issued: IssuedRow | None, *, is_latest: bool) -> None:
        words = column(gap=0)
        words.addWidget(label(code_words(f"paper_{paper}")))
        words.addWidget(label(made, "small"))
        across = row(gap=2)
        across.addLayout(words, 1)
        if issued is not None:
            said = self.tr("issued") if issued.edition == 1 else self.tr("edition {0}").format(issued.edition)
            across.addWidget(pill(said, "good", name=f"issued_{paper}"))
        name = f"paper_{paper}" if is_latest else f"paper_{paper}_{seq}"
        show = button(name, self.tr("Preview, print…"), icon="printer")
        show.setAccessibleName(self.tr("Preview, print: {0}").format(code_words(f"paper_{paper}")))
        show.clicked.connect(lambda _checked=False: self.asked.emit(paper, seq))
        across.addWidget(show)
        self.rows.addLayout(across)

    def _with_any(self, seq: int, kept: dict[tuple[int, Paper], IssuedRow]) -> None:
        self.rows.addWidget(line())
        for paper in sorted(WITH_ANY):
            goes = self.tr("Goes with the latest paper")
            self._paper(paper, goes, seq, kept.get((seq, paper)), is_latest=True)

    def _legal(self, actions: Sequence[LegalAction]) -> None:
        if not actions:
            return
        self.rows.addWidget(line())
        self.head(self.tr("Legal action"))
        for place, action in enumerate(actions):
            where = " · ".join(part for part in (action.station, action.sections, action.to) if part)
            number = self.tr("No. {0}").format(ltr(action.number)) if action.number else ""
            first = " · ".join(
                part for part in (choice_name(action.action), number, ltr(on_screen(action.dated))) if part
            )
            across = row(gap=2)
            across.addWidget(label(first), 1)
            tone = "good" if action.status in _SETTLED else "info"
            across.addWidget(pill(choice_name(action.status), tone, name=f"legalStatus{place}"))  # type: ignore[arg-type]
            self.rows.addLayout(across)
            if where:
                self.rows.addWidget(paragraph(where, "small"))
            for news in action.news[1:]:
                said = choice_name(news.status) if news.status else ""
                words = " · ".join(part for part in (ltr(on_screen(news.on)), said, news.gist) if part)
                self.rows.addWidget(paragraph(words, "small"))
