"""The import of a monitoring unit's sheet: file, plan, decisions on doubtful rows, acceptance."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kpdesk.base.errors import KpDeskError
from kpdesk.base.progress import Progress
from kpdesk.desk import Desk
from kpdesk.reference.reference import Reference
from kpdesk.violations.log_import import LogAccepted
from kpdesk.violations.log_plan import Decision, LogPlan, PlannedViolation, Verdict
from kpdesk.violations.log_questions import alike, answers_of_kinds, same_answer
from kpdesk.violations.log_undoing import LogBatch, LogUndone
from ui.context import Context
from ui.support.banner import Banner
from ui.support.dialogs import ask_file, confirm
from ui.support.fields import ChoiceField
from ui.support.table_model import RowsTableModel
from ui.support.table_view import TableView
from ui.support.widgets import button, column, flow, label, named, pill, row, shortcut
from ui.violations.decision_panel import DecisionPanel
from ui.violations.log_columns import plan_columns
from ui.violations.names import word


class LogView(QWidget):
    """Nothing is written before the plan is accepted. ``accepted(LogAccepted)``; ``left()`` without accepting."""

    accepted = Signal(object)
    left = Signal()

    def __init__(self, context: Context, reference: Reference) -> None:
        super().__init__()
        self.setObjectName("logView")
        self._context, self._reference = context, reference
        self._plan: LogPlan | None = None
        self._decisions: dict[int, Decision] = {}
        self.banner = Banner("logBanner")
        self._file = label(look="heading", name="logFile")
        self._pills = {verdict: pill("", name=f"count_{verdict}") for verdict in Verdict}
        self.show_only = ChoiceField([(None, self.tr("All rows")), *((verdict, word(verdict)) for verdict in Verdict)])
        named(self.show_only, "logShow", self.tr("Show rows"))
        self.show_only.setCurrentIndex(0)
        self.show_only.edited.connect(self._on_filter)
        self.choose = button("logChoose", self.tr("Choose the sheet…"), self.ask_file, icon="file-spreadsheet")
        self.accept_button = button(
            "logAccept", self.tr("Log violations"), self._accept, look="primary", icon="check", tip="Ctrl+Enter"
        )
        self.table = TableView("logTable", self.tr("Rows of the sheet"))
        self.table.set_empty_text(
            self.tr("No sheet is chosen"),
            self.tr(
                "Excel, OpenDocument or CSV, just as the monitoring unit wrote it. Nothing changes before you accept."
            ),
        )
        self._model: RowsTableModel[PlannedViolation] = RowsTableModel(plan_columns(reference, self._decisions))
        self._model.setParent(self)
        self.table.set_model(self._model, sortable=False)
        self.panel = DecisionPanel(context)
        self.panel.offer(reference)
        self.panel.decided.connect(self._on_decided)
        self.table.row_changed.connect(self._on_row)
        self.table.opened.connect(lambda _row: self.panel.picker.setFocus())
        self._lay_out()
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            shortcut(self, keys, self._accept)

    def start(self) -> None:
        """Begins anew."""
        self._show(None)
        self.banner.clear()
        self.choose.setFocus()

    def ask_file(self) -> None:
        """Asks for the sheet."""
        filters = self.tr("Sheets (*.xlsx *.xlsm *.xls *.xlsb *.ods *.csv);;All files (*)")
        ask_file(self, self.tr("The monitoring unit's sheet"), filters, self.open_file)

    def open_file(self, path: Path) -> None:
        """Reads a sheet and shows what it would add."""
        self.banner.clear()
        self._context.act(
            lambda desk, progress: desk.violations.plan_log(path, progress=progress),
            self._show,
            self.banner.show_error,
            label="reading_log",
            owner=self,
        )

    @property
    def is_decided(self) -> bool:
        """Whether the person decided anything that would be lost."""
        return bool(self._decisions)

    def _lay_out(self) -> None:
        self._model.set_rows(())
        left = QWidget()
        column(left).addWidget(self.table, 1)
        self.panel.setFixedWidth(360)
        whole = column(self, gap=3)
        whole.addWidget(flow(self._file, *self._pills.values(), self.show_only, self.choose, gap=3))
        whole.addWidget(self.banner)
        across = row(gap=4)
        across.addWidget(left, 1)
        across.addWidget(self.panel)
        whole.addLayout(across, 1)
        self.undo_button = button(
            "logUndo", self.tr("Take an import back…"), self._ask_undo, icon="undo-2", look="quiet"
        )
        cancel = button("logLeave", self.tr("Leave without importing"), self.left.emit)
        whole.addWidget(flow(self.accept_button, cancel, self.undo_button))

    def _ask_undo(self) -> None:
        """Offers to take the latest import back that anything stands of."""

        def ask(batches: tuple[LogBatch, ...]) -> None:
            standing = [one for one in batches if one.standing]
            if not standing:
                self.banner.say("info", self.tr("There is no import that could be taken back."))
                return
            latest = standing[0]
            confirm(
                self,
                self.tr("Take the import of {0} back?").format(latest.file_name),
                self.tr("{0} of its {1} violations stand. Those somebody has worked on since stay.").format(
                    latest.standing, latest.rows
                ),
                self.tr("Take it back"),
                lambda: self._undo(latest.uid),
                danger=True,
            )

        self._context.ask(lambda desk: desk.violations.log_batches(), ask, self.banner.show_error, owner=self)

    def _undo(self, batch: str) -> None:
        def done(undone: LogUndone) -> None:
            told = self.tr("{0} violations were taken back.").format(undone.reverted)
            if undone.kept:
                told += " " + self.tr("These stay: {0}").format(", ".join(undone.kept))
            self.banner.say("warning" if undone.kept else "good", told)

        self._context.act(
            lambda desk, progress: desk.violations.undo_log(batch, progress),
            done,
            self.banner.show_error,
            label="log_undoing",
            owner=self,
        )

    def _show(self, plan: LogPlan | None) -> None:
        self._plan = plan
        self._decisions.clear()
        self._model.set_rows(plan.rows if plan else ())
        self._file.setText(f"{plan.reading.file_name} · {plan.reading.sheet}" if plan else self.tr("No sheet yet"))
        tones = {Verdict.NEW: "good", Verdict.DOUBTFUL: "warning", Verdict.REFUSED: "danger"}
        for verdict, shown in self._pills.items():
            count = plan.counts[verdict.value] if plan else 0
            shown.setText(f"{count} {word(verdict).lower()}")
            shown.setProperty("tone", tones.get(verdict, "muted") if count else "muted")
            shown.style().polish(shown)
            shown.setVisible(plan is not None)
        self.show_only.setVisible(plan is not None)
        self.panel.show_row(None, None)
        self._count()
        if plan is not None:
            self.table.setFocus()
            self.table.choose(0)

    def _count(self) -> None:
        plain = len(self._plan.having(Verdict.NEW)) if self._plan else 0
        self.accept_button.setText(self.tr("Log {0} violations").format(plain + len(self._decisions)))
        self.accept_button.setAccessibleName(self.accept_button.text())
        self.accept_button.setEnabled(bool(plain + len(self._decisions)))

    def _on_filter(self) -> None:
        wanted = self.show_only.value()
        self._model.set_filter((lambda planned: planned.verdict is wanted) if wanted else None)

    def _on_row(self, planned: PlannedViolation | None) -> None:
        self.panel.show_row(planned, self._decisions.get(planned.row.row) if planned else None)
        same = len(alike(self._plan, planned)) if planned is not None and self._plan is not None else 0
        self.panel.offer_all(same)

    def _on_decided(self, number: int, decision: Decision | None) -> None:
        assert self._plan is not None
        place = self.table.currentIndex().row()
        self._decide(number, decision)
        for same in self._same_as(number):
            self._decide(same.row.row, same_answer(same, decision) if decision else None)
        self._model.set_rows(self._plan.rows)
        self._count()
        self.table.setFocus()
        self.table.choose(min(place + 1, self._model.rowCount() - 1))

    def _same_as(self, number: int) -> tuple[PlannedViolation, ...]:
        """Returns the other rows that are asked the very same, where the person answers for all of them at once."""
        assert self._plan is not None
        planned = next(row for row in self._plan.rows if row.row.row == number)
        return alike(self._plan, planned) if self.panel.for_all.value() else ()

    def _decide(self, number: int, decision: Decision | None) -> None:
        if decision is None:
            self._decisions.pop(number, None)
        else:
            self._decisions[number] = decision

    def _answers(self) -> dict[str, str]:
        """Returns what the decisions say of wordings, to be remembered for the unit's next sheets."""
        assert self._plan is not None
        found: dict[str, str] = {}
        for row_ in self._plan.rows:
            decision = self._decisions.get(row_.row.row)
            if decision is not None and decision.kind:
                found |= answers_of_kinds([row_], decision.kind)
        return found

    def _accept(self) -> None:
        plan, decisions = self._plan, dict(self._decisions)
        if plan is None or not self.accept_button.isEnabled():
            return
        self.accept_button.setEnabled(False)
        answers = self._answers()

        def work(desk: Desk, progress: Progress) -> LogAccepted:
            return desk.violations.accept_log(plan, decisions=decisions, answers=answers, progress=progress)

        self._context.act(work, self._on_accepted, self._on_failed, label="logging_violation", owner=self)

    def _on_accepted(self, done: LogAccepted) -> None:
        self._show(None)
        self.accepted.emit(done)

    def _on_failed(self, error: KpDeskError) -> None:
        self._count()
        self.banner.show_error(error)
