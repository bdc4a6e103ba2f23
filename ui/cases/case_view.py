"""One case: its road, its next step, its dates, papers, violations and history."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QTabWidget, QWidget

from kpdesk.base.clock import today
from kpdesk.cases.issued import PaperWanted
from kpdesk.cases.rows import CaseView as CaseFile
from kpdesk.cases.states import Paper, Step
from kpdesk.reference.reference import Reference
from ui.cases.case_panels import DuePanel, HistoryPanel, ViolationsPanel
from ui.cases.case_paper_window import CasePaperWindow
from ui.cases.exhibits_panel import ExhibitsPanel
from ui.cases.file_windows import FileWindows
from ui.cases.guard_panel import GuardPanel
from ui.cases.heard_panel import HeardPanel
from ui.cases.names import state_name, state_tone, step_name
from ui.cases.next_step import NextStep
from ui.cases.papers_panel import PapersPanel, makes_paper
from ui.cases.parity_panel import ParityPanel
from ui.cases.people_panel import PeoplePanel
from ui.cases.road import road_of
from ui.cases.road_strip import RoadStrip
from ui.cases.service_panel import ServicePanel
from ui.context import Context
from ui.support.history_window import history_button
from ui.support.language import ltr, shown_name
from ui.support.paper_window import PaperWindow
from ui.support.tab_order import tab_along
from ui.support.widgets import clear_layout, column, label, pill, row
from ui.support.words import code_words

_LEFT, _RIGHT = 5, 4
_GUARD_WIDTH = 340
_LARGE_LINE = 24
"""Pixels of a line of text from 130 % on."""


class CaseView(QWidget):
    """Signals: ``violation_asked(uid)``; ``case_asked(uid)``; ``page_asked(name, target)``; ``said(tone, text)``."""

    violation_asked = Signal(str)
    case_asked = Signal(str)
    page_asked = Signal(str, object)
    said = Signal(str, str)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("caseView")
        self._context = context
        self.uid = self._number = self._person_uid = self._violation = ""
        self._title = label(look="heading", name="caseTitle", wrap=True)
        self._person = label(look="muted", name="casePerson", wrap=True)
        self._pills = row()
        self.road = RoadStrip("caseRoad")
        self.next_step = NextStep(context)
        self.due = DuePanel()
        self.guard = GuardPanel(context)
        self.parity = ParityPanel(context)
        self.papers = PapersPanel(context)
        self.service = ServicePanel(context)
        self.violations = ViolationsPanel()
        self.exhibits = ExhibitsPanel(context)
        self.files = FileWindows(context, self)
        self.heard = HeardPanel()
        self.people = PeoplePanel()
        self.history = HistoryPanel()
        self.tabs = QTabWidget()
        self.tabs.setObjectName("caseSides")
        # At a large text nine tabs are wider than what is left beside the next step.
        self.tabs.setUsesScrollButtons(self.fontMetrics().height() > _LARGE_LINE)
        # WORKAROUND Qt 6: the bar is not laid out anew when a tab becomes bold; the last one would be cut off.
        self.tabs.currentChanged.connect(lambda _place: self.tabs.setTabText(0, self.tabs.tabText(0)))
        self._lay_out()
        self.next_step.taken.connect(self._on_taken)
        self.papers.asked.connect(self.open_paper)
        self.people.person_asked.connect(lambda uid: self.page_asked.emit("roster", uid))
        self.violations.asked.connect(self.violation_asked)
        self.exhibits.violation_asked.connect(self.violation_asked)
        self.service.said.connect(self.said)
        self.service.service_asked.connect(self.next_step.record_service)
        self.guard.step_asked.connect(self.next_step.go_to_step)
        self.guard.page_asked.connect(self._on_page_asked)
        self.parity.asked.connect(self.case_asked)
        self.next_step.form_opened.connect(self._on_form)

    def show_case(self, view: CaseFile, reference: Reference) -> None:
        """Shows one case."""
        case = view.row
        self.uid, self._number = case.uid, case.number
        rank = reference.ranks.get(case.rank)
        belt = f"{shown_name(rank) if rank else case.rank} {ltr(case.belt_no)}".strip()
        self._title.setText(f"{ltr(case.number)} · {case.name}")
        parts = [self.tr("son of {0}").format(case.father_name) if case.father_name else "", belt, case.posting]
        self._person.setText(" · ".join(part for part in parts if part))
        clear_layout(self._pills)
        self._pills.addWidget(pill(code_words(f"track_{case.track}"), "muted"))
        self._pills.addWidget(pill(state_name(case.state), state_tone(case.state), name="caseState"))
        if case.suspended_on:
            self._pills.addWidget(pill(self.tr("suspended"), "warning"))
        self.road.set_stops(road_of(view))
        self.next_step.show_case(view, reference)
        self.due.show_case(view, reference, today(self._context.clock))
        self.guard.show_case(case.uid)
        self.parity.show_case(case.uid, reference)
        self._person_uid = case.person_uid
        self._violation = view.violations[0].uid if view.violations else ""
        self.papers.show_case(view)
        self.service.show_case(view)
        self.violations.show_case(view, reference)
        self.exhibits.show_case(case.uid, reference)
        self.files.show_case(case.uid, case.number)
        self.heard.show_case(view)
        self.people.show_case(view, reference)
        self.history.show_case(view, reference)

    def open_paper(self, paper: Paper, seq: int | None = None) -> CasePaperWindow:
        """Returns the window with a paper of this case, already shown; ``seq`` is the step that made it."""
        title = f"{self._number} · {code_words(f'paper_{paper}')}"
        name = f"{self._number} {paper.value}"
        window = CasePaperWindow(self._context, self.uid, title, name, PaperWanted(paper, seq=seq), self)
        window.stand_beside(self._asked_of(window, paper), _GUARD_WIDTH)
        window.issued.connect(self.papers.reload)
        window.open()
        window.draw()
        return window

    def _asked_of(self, window: PaperWindow, paper: Paper) -> GuardPanel:
        """Returns the guard's list for a paper, to stand beside its preview; its buttons close the window."""
        panel = GuardPanel(self._context, "paperGuard")
        panel.show_case(self.uid, paper)

        def to_step(step: Step) -> None:
            window.reject()
            self.next_step.go_to_step(step)

        def to_page(page: str) -> None:
            window.reject()
            self._on_page_asked(page)

        panel.step_asked.connect(to_step)
        panel.page_asked.connect(to_page)
        return panel

    def _on_page_asked(self, page: str) -> None:
        if page == "violations":
            self.violation_asked.emit(self._violation)
        else:
            self.page_asked.emit(page, self._person_uid if page == "roster" else None)

    def _on_form(self, opened: bool) -> None:
        """An order is weighed beside what was given in similar cases."""
        if opened and self.next_step.step is Step.ORDER_ISSUED:
            self.tabs.setCurrentWidget(self.parity)

    def may_leave(self) -> bool:
        """Tells whether no step is half-typed."""
        return self.next_step.may_leave()

    def discard(self) -> None:
        """Closes a half-typed step."""
        self.next_step.discard()

    def _lay_out(self) -> None:
        words = column(gap=0)
        words.addWidget(self._title)
        words.addWidget(self._person)
        top = row(gap=4)
        top.addLayout(words, 1)
        top.addLayout(self._pills)
        top.addWidget(
            history_button(
                "caseHistoryOpen", self._context, (self.tr("History…"), self.tr("Who changed what when")),
                lambda: (self._title.text(), self.uid), self,
            )
        )  # fmt: skip
        top.addWidget(self.files)
        for panel, title in (
            (self.due, self.tr("Dates")),
            (self.guard, self.tr("Checks")),
            (self.papers, self.tr("Papers")),
            (self.service, self.tr("Service")),
            (self.violations, self.tr("Facts")),
            (self.exhibits, self.tr("Exhibits")),
            (self._heard_and_people(), self.tr("People")),
            (self.parity, self.tr("Similar")),
            (self.history, self.tr("History")),
        ):
            self.tabs.addTab(panel, title)
        side = QFrame()
        side.setProperty("look", "card")
        column(side, margin=1).addWidget(self.tabs)
        across = row(gap=4)
        across.addWidget(self.next_step, _LEFT)
        across.addWidget(side, _RIGHT)
        whole = column(self, gap=3)
        whole.addLayout(top)
        whole.addWidget(self.road)
        whole.addLayout(across, 1)
        tab_along(top)

    def _heard_and_people(self) -> QWidget:
        """Who stands in the case, and below what the official answered."""
        both = QWidget()
        whole = column(both, gap=0)
        whole.addWidget(self.people, 1)
        whole.addWidget(self.heard, 1)
        return both

    def _on_taken(self, step: Step) -> None:
        if makes_paper(step):
            self.tabs.setCurrentWidget(self.papers)
        self.said.emit("good", self.tr("On record: {0}.").format(step_name(step)))
