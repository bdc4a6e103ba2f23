"""One violation: facts, what he knew, exhibits, whose doing, history."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from kpdesk.access.rules import Permission, may
from kpdesk.base.changes import Changes
from kpdesk.base.clock import today
from kpdesk.base.errors import KpDeskError
from kpdesk.base.progress import Progress
from kpdesk.desk import Desk
from kpdesk.desk.told_lines import ToldLine
from kpdesk.reference.reference import Reference
from kpdesk.violations.rows import ViolationPage
from kpdesk.violations.rules import State
from ui.context import Context
from ui.support.banner import Banner
from ui.support.dialogs import ask_reason
from ui.support.history_window import HistoryLines
from ui.support.language import current_language, ltr, shown_name
from ui.support.rights import only_for
from ui.support.widgets import button, clear_layout, column, label, pill, row
from ui.violations.attribution_card import AttributionCard, Decision
from ui.violations.exhibits_card import ExhibitsCard
from ui.violations.facts_card import FactsCard
from ui.violations.forum_card import Answer, ForumCard
from ui.violations.incident_card import IncidentCard
from ui.violations.known_card import KnownCard
from ui.violations.names import state_name, state_tone

_LEFT, _RIGHT = 5, 4


@dataclass(frozen=True, slots=True)
class Shown:
    """Everything that the view shows of one violation."""

    page: ViolationPage
    history: tuple[ToldLine, ...]
    reference: Reference
    case: str


class ViolationView(QWidget):
    """Signals: ``case_asked(tuple of uids)`` to open one; ``case_shown(number)``; ``said(tone, text)``; ``opened(uid)``
    of another part in the same incident; ``joined(number)``: somebody is to be added to this incident.
    """

    case_asked = Signal(object)
    opened = Signal(str)
    joined = Signal(str)
    case_shown = Signal(str)
    said = Signal(str, str)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setObjectName("violationView")
        self._context = context
        self._shown: Shown | None = None
        self.uid = ""
        self._title = label(look="heading", name="violationTitle", wrap=True)
        self._person = label(look="muted", name="violationPerson", wrap=True)
        self._pills = row()
        self._case = button("violationCase", self.tr("Open case…"), self._on_case, icon="gavel")
        self._protect = button(
            "protectViolation", self.tr("Protected disclosure…"), self._on_protect, icon="shield-check"
        )
        self._withdraw = button("withdrawViolation", self.tr("Withdraw…"), self._ask_withdraw, icon="x", look="danger")
        self.banner = Banner("violationBanner")
        self.facts, self.known, self.history = FactsCard(), KnownCard(), HistoryLines("violationHistory", card=True)
        self.exhibits, self.attribution = ExhibitsCard(context), AttributionCard(context)
        self.incident, self.forum = IncidentCard(), ForumCard()
        only_for(context, Permission.CASE_STEPS, self._case)
        only_for(context, Permission.LOG, self.incident.add_button)
        self.incident.opened.connect(self.opened)
        self.incident.joined.connect(self._on_joined)
        self.forum.answered.connect(self._answer_forum)
        self._lay_out()
        self.attribution.decided.connect(self._decide)
        self.attribution.identified.connect(self._identify)
        self.exhibits.said.connect(self.said)

    def show_violation(self, uid: str) -> None:
        """Reads one violation and shows it."""
        if uid != self.uid:
            self.exhibits.taken()
        self.uid = uid
        self._context.ask(lambda desk: _read(desk, uid), self._on_read, self.banner.show_error, owner=self)

    def may_leave(self) -> bool:
        """Tells whether no decision is half-typed and no file waits to be taken in."""
        forms = (self.attribution.form, self.forum.form)
        return all(form.isHidden() or not form.is_changed for form in forms) and not self.exhibits.box.value()

    def _lay_out(self) -> None:
        words = column(gap=0)
        words.addWidget(self._title)
        words.addWidget(self._person)
        top = row(gap=3)
        top.addLayout(words, 1)
        top.addLayout(self._pills)
        for action in (self._case, self._protect, self._withdraw):
            top.addWidget(action)
        across = row(gap=4)
        across.addWidget(_scrolled("violationLeft", self.facts, self.exhibits, self.history), _LEFT)
        across.addWidget(_scrolled("violationRight", self.forum, self.attribution, self.incident, self.known), _RIGHT)
        whole = column(self, gap=3)
        whole.addLayout(top)
        whole.addWidget(self.banner)
        whole.addLayout(across, 1)

    def _on_read(self, shown: Shown) -> None:
        page, self._shown = shown.page, shown
        who = page.row.name or page.row.unidentified or self.tr("protected disclosure")
        rank = shown.reference.ranks.get(page.row.rank)
        father = self.tr("son of {0}").format(page.row.father_name) if page.row.father_name else ""
        belt = f"{shown_name(rank) if rank else page.row.rank} {ltr(page.row.belt_no)}".strip()
        self._title.setText(f"{ltr(page.row.number)} · {who}")
        self._person.setText(" · ".join(part for part in (father, belt, page.row.posting) if part))
        clear_layout(self._pills)
        self._pills.addWidget(pill(state_name(page.row), state_tone(page.row), name="violationState"))
        self._offer(page)
        self.facts.show_violation(page, shown.reference)
        self.known.show_known(
            page.directives, identified=page.row.person_uid is not None, day=page.posted_on or page.row.seen_on
        )
        self.exhibits.show_violation(page)
        self.attribution.show_violation(page)
        self.attribution.setVisible(not page.row.hidden)
        self.exhibits.setVisible(not page.row.hidden)
        self.known.setVisible(not page.row.hidden)
        self.incident.show_violation(page)
        self.incident.setVisible(not page.row.hidden)
        self.history.setVisible(not page.row.hidden)
        self.forum.show_violation(page, decides=may(self._context.desk.actor.role, Permission.CASE_ORDERS))
        self.history.show_lines(shown.history)

    def _offer(self, page: ViolationPage) -> None:
        pending = page.row.state is State.LOGGED
        decides = may(self._context.desk.actor.role, Permission.CASE_ORDERS)
        number = page.row.case_number
        self._case.setText(self.tr("Show case {0}").format(number) if number else self.tr("Open case…"))
        self._case.setAccessibleName(self._case.text())
        self._case.setVisible(bool(number) or (pending and page.row.person_uid is not None))
        self._protect.setVisible(pending and decides and not number)
        self._withdraw.setVisible(pending and decides and not number)

    def _on_protect(self) -> None:
        self.forum.open_form()

    def _on_case(self) -> None:
        assert self._shown is not None
        number = self._shown.page.row.case_number
        if number:
            self.case_shown.emit(number)
        else:
            self.case_asked.emit((self.uid,))

    def _decide(self, decision: Decision) -> None:
        uid, form = self.uid, self.attribution.form
        assert decision.attribution is not None and decision.on is not None
        attribution, note, on = decision.attribution, decision.note, decision.on

        def work(desk: Desk, _progress: Progress) -> Changes:
            return desk.violations.decide_attribution(uid, attribution, note, on)

        def done(_changes: Changes) -> None:
            self.attribution.done()
            self.said.emit("good", self.tr("The decision is on record."))

        self._context.act(work, done, form.show_error, owner=self)

    def _identify(self, person: str) -> None:
        uid = self.uid
        self._act(lambda desk, _progress: desk.violations.identify(uid, person), self.tr("The person is identified."))

    def _on_joined(self) -> None:
        if self._shown is not None:
            self.joined.emit(self._shown.page.row.number)

    def _answer_forum(self, answer: Answer) -> None:
        uid, on, forum = self.uid, today(self._context.clock), answer.forum
        assert forum is not None

        def work(desk: Desk, _progress: Progress) -> Changes:
            if forum.protects:
                return desk.violations.protect(uid, answer.note, on, forum)
            return desk.violations.note_of_authority(uid, answer.note)

        def done(_changes: Changes) -> None:
            self.forum.done()
            taken = self.tr("Taken as a protected disclosure.")
            self.said.emit("good", taken if forum.protects else self.tr("The authority's note is on record."))

        self._context.act(work, done, self.forum.form.show_error, owner=self)

    def _ask_withdraw(self) -> None:
        uid = self.uid

        def go(reason: str) -> None:
            self._act(lambda desk, _progress: desk.violations.withdraw(uid, reason), self.tr("Withdrawn."))

        detail = self.tr("For what was logged in error. Its number and its history stay on record.")
        ask_reason(self, self.tr("Withdraw this violation?"), detail, self.tr("Withdraw"), go)

    def _act(self, work: object, said: str) -> None:
        self._context.act(
            work,  # type: ignore[arg-type]
            lambda _changes: self.said.emit("good", said),
            self._on_failed,
            owner=self,
        )

    def _on_failed(self, error: KpDeskError) -> None:
        self.banner.show_error(error)


def _read(desk: Desk, uid: str) -> Shown:
    page = desk.violations.show(uid)
    history = () if page.row.hidden else desk.record_history.about(page.row.uid, current_language())
    return Shown(page, history, desk.reference.load(), page.row.case_number or "")


def _scrolled(name: str, *cards: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setObjectName(name)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    inside = QWidget()
    whole: QVBoxLayout = column(inside, gap=4)
    for card in cards:
        whole.addWidget(card)
    whole.addStretch(1)
    area.setWidget(inside)
    inside.setAutoFillBackground(False)
    area.viewport().setAutoFillBackground(False)
    return area
