"""What the person decides about one doubtful row of a log: who it is, and of what kind."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QPushButton

from kpdesk.base.clock import today
from kpdesk.reference.reference import Reference
from kpdesk.violations.log_plan import Decision, PlannedViolation, Verdict
from ui.context import Context
from ui.support.fields import ChoiceField, TickField
from ui.support.language import shown_name
from ui.support.widgets import button, clear_layout, column, flow, label, named, row
from ui.support.words import problem_words
from ui.violations.person_picker import PersonPicker


class DecisionPanel(QFrame):
    """``decided(row number, Decision or None)``: None leaves the row out again."""

    decided = Signal(int, object)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setObjectName("decisionPanel")
        self.setProperty("look", "card")
        self._context = context
        self._row: PlannedViolation | None = None
        self._kinds: list[tuple[object, str]] = []
        self._title = label(look="heading", name="decisionRow")
        self._text = label(wrap=True, name="decisionText")
        self._matter = label(look="doubt", wrap=True)
        self._candidates = column(gap=1)
        self.picker = PersonPicker(context, at_most=1)
        named(self.picker, "decisionPerson", self.tr("Who it is"))
        self.kind = ChoiceField()
        named(self.kind, "decisionKind", self.tr("Kind"))
        self.take = button("decisionTake", self.tr("Take this row"), self._on_take, look="primary", icon="check")
        self.unknown = button("decisionUnknown", self.tr("Take as not identified"), self._on_unknown, icon="eye-off")
        self.leave = button("decisionLeave", self.tr("Leave it out"), self._on_leave, look="quiet", icon="x")
        self.for_all = TickField("")
        named(self.for_all, "decisionForAll", self.tr("The same for all rows that say this"))
        whole = column(self, margin=4, gap=2)
        for text in (self._title, self._text, self._matter):
            whole.addWidget(text)
        whole.addLayout(self._candidates)
        whole.addWidget(label(self.tr("Who it is"), "muted"))
        whole.addWidget(self.picker)
        whole.addWidget(label(self.tr("Kind"), "muted"))
        whole.addWidget(self.kind)
        whole.addWidget(self.for_all)
        whole.addLayout(row(self.take, None))
        whole.addWidget(flow(self.unknown, self.leave))
        whole.addStretch(1)
        self.show_row(None, None)
        self.offer_all(0)

    def offer(self, reference: Reference) -> None:
        """Offers the kinds of the reference data."""
        day = today(self._context.clock)
        self._kinds = [(kind.code, f"{kind.code}  {shown_name(kind)}") for kind in reference.kinds.on(day)]
        self.kind.set_choices(self._kinds)

    def show_row(self, planned: PlannedViolation | None, decision: Decision | None) -> None:
        """Shows a row; only a doubtful one can be decided."""
        self._row = planned
        doubtful = planned is not None and planned.verdict is Verdict.DOUBTFUL
        for part in (self.picker, self.kind, self.take, self.unknown, self.leave):
            part.setEnabled(doubtful)
        clear_layout(self._candidates)
        if planned is None:
            self._title.setText(self.tr("Choose a row"))
            self._text.setText(self.tr("Doubtful rows are taken only when somebody has said who it is."))
            self._matter.clear()
            return
        self._title.setText(self.tr("Row {0}").format(planned.row.row))
        seen = " · ".join(part for part in (planned.row.person_text, planned.row.what, planned.row.url) if part)
        self._text.setText(seen)
        self._matter.setText("\n".join(problem_words(problem).joined for problem in planned.problems))
        chosen = decision.person_uid if decision else planned.person.uid if planned.person else None
        self.picker.set_value((chosen,) if chosen else ())
        self.kind.set_value((decision.kind if decision else "") or planned.row.kind or None)
        for place, known in enumerate(planned.candidates if doubtful else ()):
            self._candidates.addLayout(row(self._candidate(place, known.uid, known.shown, known.posting), None))

    def offer_all(self, others: int) -> None:
        """Offers to answer for so many other rows that are asked the very same; ticked, since one asks once."""
        self.for_all.setText(self.tr("The same for {0} more rows that say this").format(others))
        self.for_all.set_value(bool(others))
        self.for_all.setVisible(bool(others))

    def _candidate(self, place: int, uid: str, shown: str, posting: str) -> QPushButton:
        text = f"{shown} · {posting}" if posting else shown
        made = button(f"candidate{place}", text, icon="user", look="link")

        def choose(_checked: bool = False) -> None:
            self.picker.set_value((uid,))

        made.clicked.connect(choose)
        return made

    def _on_take(self) -> None:
        chosen = self.picker.value()
        kind = str(self.kind.value() or "")
        if self._row is None or not chosen or not kind:
            (self.picker if not chosen else self.kind).setFocus()
            return
        self.decided.emit(self._row.row.row, Decision(str(chosen[0]), kind))

    def _on_unknown(self) -> None:
        kind = str(self.kind.value() or "")
        if self._row is None or not kind:
            self.kind.setFocus()
            return
        self.decided.emit(self._row.row.row, Decision(None, kind))

    def _on_leave(self) -> None:
        if self._row is not None:
            self.decided.emit(self._row.row.row, None)
