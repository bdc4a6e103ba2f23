"""What this office gave in similar cases, and what became of it: a plain list to look into, no score."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kpdesk.base.errors import KpDeskError
from kpdesk.cases.parity import Given, Similar
from kpdesk.cases.states import Step
from kpdesk.reference.reference import Reference
from ui.cases.case_panels import CasePanel
from ui.cases.names import choice_name, step_name
from ui.context import Context
from ui.support.dates import on_screen
from ui.support.fields import TickField
from ui.support.language import ltr, shown_name
from ui.support.widgets import button, clear_layout, column, label, line, named, paragraph, pill, row
from ui.support.words import code_words, error_words


class ParityPanel(CasePanel):
    """``asked(uid)``: the person wants to open one of the cases."""

    asked = Signal(str)

    def __init__(self, context: Context) -> None:
        super().__init__("caseParity", "")
        self.setAccessibleName(self.tr("Similar cases"))
        self._context = context
        self._case = ""
        self._reference: Reference | None = None
        self._all_ranks = False

    def show_case(self, case: str, reference: Reference) -> None:
        """Asks for the cases that are like the one of that uid."""
        self._case, self._reference = case, reference
        wide = self._all_ranks
        self._context.ask(
            lambda desk: desk.case_guard.parity(case, all_ranks=wide)[1], self.show_rows, self._failed, owner=self
        )

    def show_rows(self, rows: tuple[Similar, ...]) -> None:
        """Fills it with a list."""
        clear_layout(self.rows)
        self.head(self.tr("Similar cases of this office"))
        self.say(self.tr("Decided cases about the same kind, of the same rank. Each stands on its own facts."))
        wide = TickField(self.tr("All ranks"))
        named(wide, "parityAllRanks", self.tr("Similar cases of all ranks"))
        wide.set_value(self._all_ranks)
        wide.edited.connect(lambda: self._widen(wide.value()))
        self.rows.addWidget(wide)
        if not rows:
            self.say(self.tr("None is on record."))
        for found in rows:
            self.rows.addWidget(line())
            self.rows.addWidget(self._row(found))
        self.rows.addStretch(1)

    def _widen(self, wide: bool) -> None:
        self._all_ranks = wide
        if self._reference is not None:
            self.show_case(self._case, self._reference)

    def _row(self, found: Similar) -> QWidget:
        assert self._reference is not None
        frame = QWidget()
        frame.setObjectName(f"similar_{found.number}")
        lines = column(frame, gap=1)
        opener = button(f"openSimilar_{found.number}", found.number, look="link", icon="folder-open")
        opener.clicked.connect(lambda _checked=False, uid=found.uid: self.asked.emit(uid))
        turn = code_words("parity_repeat" if found.repeat else "parity_first")
        lines.addLayout(row(opener, None, pill(turn, "muted"), label(ltr(on_screen(found.ordered_on)), "muted")))
        rank = self._reference.ranks.get(found.rank)
        kinds = ", ".join(ltr(kind) for kind in found.kinds)
        lines.addWidget(paragraph(f"{shown_name(rank) if rank else found.rank} {found.name} · {kinds}", "small"))
        given = "; ".join(self._given(one) for one in found.given) or (
            choice_name(found.outcome) if found.outcome else ""
        )
        lines.addWidget(paragraph(given))
        lines.addWidget(paragraph(self._above(found), "small"))
        return frame

    def _given(self, given: Given) -> str:
        assert self._reference is not None
        row_of = self._reference.punishments.get(given.punishment)
        name = shown_name(row_of) if row_of else given.punishment
        amount = f" · {given.amount} {given.unit}" if given.amount is not None else ""
        undone = f" ({self.tr('set aside')})" if given.state == "set_aside" else ""
        return f"{name}{amount}{undone}"

    def _above(self, found: Similar) -> str:
        said = [f"{step_name(Step(step))}: {choice_name(outcome)}" for step, outcome in found.reviews]
        if found.pending:
            said.append(code_words("parity_pending"))
        return " · ".join(said) or code_words("parity_no_review")

    def _failed(self, error: KpDeskError) -> None:
        clear_layout(self.rows)
        self.say(error_words(error).joined)
        self.rows.addStretch(1)
