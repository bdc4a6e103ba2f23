"""Charge of the office in the window: who is its head, what stands open, who takes over, and the slip to sign."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QWidget

from kpdesk.base.changes import Changes
from kpdesk.base.clock import today
from kpdesk.base.errors import KpDeskError
from kpdesk.base.problems import Problem
from kpdesk.base.progress import Progress
from kpdesk.cases.facts import Head
from kpdesk.cases.handover import Charge, HandOverDraft, OpenWork
from kpdesk.desk import Desk
from kpdesk.reference.reference import Reference
from ui.cases.case_panels import CasePanel
from ui.cases.names import due_name, state_name
from ui.context import Context
from ui.support.dates import on_screen
from ui.support.fields import ChoiceField, DateField, TextField
from ui.support.form import Form
from ui.support.language import ltr, shown_name
from ui.support.paper_window import Look, PaperWindow
from ui.support.widgets import Tone, button, clear_layout, column, label, line, paragraph, pill, row


@dataclass(frozen=True, slots=True)
class HandOverEntry:
    """What is typed about the officer who takes over."""

    name: str = ""
    rank: str | None = None
    order_no: str = ""
    on: date | None = None


class OpenWorkPanel(CasePanel):
    """Every open case as it is made over. ``asked(uid)``: the person wants to see one."""

    asked = Signal(str)

    def __init__(self) -> None:
        super().__init__("openWork", "")
        self.setAccessibleName(self.tr("Open cases"))

    def show_charge(self, charge: Charge, heads: tuple[Head, ...], reference: Reference) -> None:
        """Fills it for one day."""
        clear_layout(self.rows)
        self.head(self.tr("Heads of this office"))
        if not heads:
            self.say(self.tr("Nobody is on record."))
        for head in heads:
            span = f"{self._day(head.first)} – {self._day(head.last) if head.last else self.tr('now')}"
            self.rows.addLayout(row(label(head.name), None, label(ltr(span), "muted")))
        self.rows.addWidget(line())
        self.head(self.tr("Open cases: {0}").format(len(charge.cases)))
        counts = self.tr("{0} suspended · {1} late · {2} with findings · {3} violations begun and not entered").format(
            charge.suspended, charge.overdue, charge.with_findings, charge.drafts
        )
        self.rows.addWidget(paragraph(counts, "muted", name="chargeCounts"))
        for case in charge.cases:
            self.rows.addWidget(self._case(case, charge.on, reference))
        self.rows.addStretch(1)

    def _day(self, day: date | None) -> str:
        return on_screen(day) if day else "…"

    def _case(self, case: OpenWork, on: date, reference: Reference) -> QWidget:
        frame = QWidget()
        lines = column(frame, gap=0)
        opener = button(f"openWork_{case.number}", case.number, look="link", icon="folder-open")
        opener.clicked.connect(lambda _checked=False, uid=case.uid: self.asked.emit(uid))
        across = row(opener, None)
        if case.due_on is not None:
            tone: Tone = "danger" if case.overdue(on) else "info"
            across.addWidget(pill(f"{due_name(case.due_what)} {ltr(on_screen(case.due_on))}", tone))
        lines.addLayout(across)
        rank = reference.ranks.get(case.rank)
        called = shown_name(rank) if rank else case.rank
        words = f"{called} {case.person} {ltr(case.belt_no)} · {state_name(case.state)}"
        lines.addWidget(paragraph(words, "small"))
        return frame


class HandOverWindow(QDialog):
    """``case_asked(uid)``: a case is to be shown."""

    case_asked = Signal(str)

    def __init__(self, context: Context, reference: Reference, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("handOverWindow")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Hand-over of charge"))
        self._context, self._reference = context, reference
        self.work = OpenWorkPanel()
        self.work.asked.connect(self._on_case)
        self.form: Form[HandOverEntry] = Form("handOverForm", self.tr("Hand over"), self._check)
        day = today(context.clock)
        ranks = [(rank.code, shown_name(rank)) for rank in reference.ranks.on(day)]
        self.form.add("name", self.tr("Who takes over"), TextField(longest=120))
        self.form.add("rank", self.tr("His rank"), ChoiceField(ranks))
        self.form.add("order_no", self.tr("Order number"), TextField(longest=120))
        self.form.add("on", self.tr("From"), DateField(clock=context.clock, latest=day))
        self.form.edit(HandOverEntry(on=day))
        self.form.submitted.connect(self._hand_over)
        self.form.cancelled.connect(self.reject)
        self.slip_button = button("handOverSlip", self.tr("Slip to sign…"), self.open_slip, icon="printer")
        left = column(gap=3)
        left.addWidget(label(self.tr("Hand-over of charge"), "heading"))
        left.addWidget(
            paragraph(self.tr("Letters carry the new name from now on; orders before that day stay his who gave them."))
        )
        left.addWidget(self.form, 1)
        left.addLayout(row(self.slip_button, None))
        across = row(gap=4)
        across.addLayout(left, 1)
        across.addWidget(self.work, 1)
        column(self, margin=4, gap=3).addLayout(across)
        self.resize(980, 600)
        self.read()

    def read(self) -> None:
        """Reads the heads and the open work anew."""
        self._context.ask(
            lambda desk: (desk.handover.charge(), desk.handover.heads()), self._show, self.form.show_error, self
        )

    def open_slip(self) -> PaperWindow:
        """Returns the window with the slip, already shown."""

        def draw(desk: Desk, look: Look, _progress: Progress) -> bytes:
            return desk.handover.slip(look.language, look.size)

        window = PaperWindow(self._context, self.tr("Hand-over slip"), "hand-over", draw, self)
        window.open()
        window.draw()
        return window

    def _show(self, answer: tuple[Charge, tuple[Head, ...]]) -> None:
        self.work.show_charge(*answer, self._reference)
        self.slip_button.setEnabled(bool(answer[1]))

    def _draft(self, entry: HandOverEntry) -> HandOverDraft:
        return HandOverDraft(entry.name, entry.rank or "", "", entry.order_no, entry.on)

    def _check(self, entry: HandOverEntry) -> list[Problem]:
        return self._draft(entry).check()

    def _hand_over(self, entry: HandOverEntry) -> None:
        draft = self._draft(entry)

        def done(_changes: Changes) -> None:
            self.form.edit(HandOverEntry(on=today(self._context.clock)))
            self.read()
            self.open_slip()

        def failed(error: KpDeskError) -> None:
            self.form.show_error(error)

        self._context.act(lambda desk, _progress: desk.handover.hand_over(draft), done, failed, owner=self)

    def _on_case(self, uid: str) -> None:
        self.accept()
        self.case_asked.emit(uid)
