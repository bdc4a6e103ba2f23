"""Early warnings: what plain tests found, the rows of the chosen one below, and what is done about it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QWidget

from kpdesk.base.progress import Progress
from kpdesk.base.sentences import sentence
from kpdesk.desk import Desk
from kpdesk.desk.early_warnings import QuerySent
from kpdesk.province.follow_ups import FollowUpState
from kpdesk.province.warnings.finding import WarningTest
from kpdesk.province.warnings.listing import FindingShown, RowTold
from ui.context import Context
from ui.province.actions import ProvinceRead
from ui.province.province_tab import ProvinceTab
from ui.province.query_window import QueryWindow
from ui.province.row_window import RowWindow
from ui.support.columns import Column
from ui.support.dialogs import ask_reason
from ui.support.fields import ChoiceField, TickField
from ui.support.flow_layout import FlowLayout
from ui.support.paper_window import Look, PaperWindow
from ui.support.table_model import RowsTableModel
from ui.support.table_view import TableView
from ui.support.theme import SPACE
from ui.support.widgets import button, column, label, named

_TONES = {
    FollowUpState.NEW: "warning",
    FollowUpState.ASKED: "info",
    FollowUpState.OVERDUE: "danger",
    FollowUpState.ANSWERED: "good",
    FollowUpState.SETTLED: "muted",
}


class WarningsTab(ProvinceTab):
    """Choosing a finding shows its rows; Enter on a row opens it, on a return with figures and certificate."""

    def __init__(self, context: Context) -> None:
        super().__init__("provinceWarnings")
        self._context = context
        self._found: tuple[FindingShown, ...] = ()
        self._chosen = ""
        self.rows: RowsTableModel[FindingShown] = RowsTableModel(self._finding_columns(), (), self)
        self.table = TableView("warningsTable", self.tr("Findings"))
        self.table.set_model(self.rows, sortable=False)
        self.table.set_empty_text(
            self.tr("The tests found nothing"),
            self.tr("They look at what offices sent, as far back as the settings say."),
        )
        self.behind: RowsTableModel[RowTold] = RowsTableModel(self._row_columns(), (), self)
        self.rows_table = TableView("warningRowsTable", self.tr("Rows of the chosen finding"))
        self.rows_table.set_model(self.behind)
        self.rows_table.set_empty_text(self.tr("Choose a finding above"), "")
        self.test = ChoiceField(
            [("", self.tr("All tests")), *((test.value, self._test_name(test)) for test in WarningTest)]
        )
        named(self.test, "warningsTest", self.tr("Test"))
        self.test.set_value("")
        self.with_settled = TickField(self.tr("With settled ones"))
        named(self.with_settled, "warningsSettled", self.with_settled.text())
        self.words = label("", name="warningWords", wrap=True)
        self.words.setMinimumHeight(54)
        self.words.setAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop)
        self._count = label(look="muted", name="warningsCount")
        self._lay_out()
        self.table.row_changed.connect(self._choose)
        self.table.opened.connect(lambda _finding: self.rows_table.setFocus())
        self.rows_table.opened.connect(self._open_row)
        self.test.edited.connect(self._narrow)
        self.with_settled.edited.connect(self._narrow)
        self.setFocusProxy(self.table)
        self._choose(None)

    @property
    def title(self) -> str:
        """What the tab is called."""
        return self.tr("Early warnings")

    def show_week(self, read: ProvinceRead) -> None:
        """Looks anew; warnings do not depend on the week of the page."""
        self._context.ask(lambda desk: desk.early_warnings.findings(), self._show, self.failed.emit, self)

    def print_list(self) -> None:
        """Shows the list as it is printed, with the tests that are chosen."""
        tests = (str(self.test.value()),) if self.test.value() else ()

        def draw(desk: Desk, look: Look, progress: Progress) -> bytes:
            return desk.early_warnings.pdf(tests, size=look.size, language=look.language, progress=progress)

        window = PaperWindow(self._context, self.tr("Early warnings"), "early-warnings", draw, self)
        window.setWindowModality(Qt.WindowModality.WindowModal)
        window.draw()
        window.open()

    def _lay_out(self) -> None:
        self.ask_button = button(
            "warningAsk", self.tr("Send query…"), self._ask, icon="send", look="primary", keys="Ctrl+Shift+Q"
        )
        self.settle_button = button(
            "warningSettle", self.tr("Settle with reason…"), self._settle, icon="check", keys="Ctrl+Shift+S"
        )
        print_button = button("warningsPrint", self.tr("Print list…"), self.print_list, icon="printer")
        below = QWidget()
        rows = column(below, gap=1)
        rows.addWidget(self.words)
        rows.addWidget(self.rows_table, 1)
        parts = QSplitter(Qt.Orientation.Vertical)
        parts.setObjectName("warningParts")
        parts.setChildrenCollapsible(False)
        parts.addWidget(self.table)
        parts.addWidget(below)
        parts.setSizes([300, 220])
        whole = column(self, gap=2)
        whole.setContentsMargins(0, 8, 0, 0)
        tools = QWidget()
        flow = FlowLayout(tools, SPACE[2], level=True)
        for tool in (self.test, self.ask_button, self.settle_button, print_button, self.with_settled, self._count):
            flow.addWidget(tool)
        whole.addWidget(tools)
        whole.addWidget(parts, 1)

    def _finding_columns(self) -> list[Column[FindingShown]]:
        return [
            Column(self.tr("Test"), lambda one: self._test_name(one.test), 27),
            Column(self.tr("Office"), lambda one: one.office_name, 18),
            Column(self.tr("Finding"), self._finding_words, 0),
            Column(self.tr("Since"), lambda one: one.since, 11),
            Column(self.tr("State"), self._state, 20, tone=lambda one: _TONES[one.state]),
        ]

    def _row_columns(self) -> list[Column[RowTold]]:
        return [
            Column(self.tr("Office"), lambda one: one.office, 8),
            Column(self.tr("Date"), lambda one: one.on, 11),
            Column(self.tr("Official"), lambda one: one.who, 24),
            Column(self.tr("What the row says"), self._row_words, 0),
        ]

    def _show(self, found: tuple[FindingShown, ...]) -> None:
        self._found = found
        self._narrow()

    def _narrow(self) -> None:
        test = self.test.value()
        shown = [
            one
            for one in self._found
            if (not test or one.test.value == test)
            and (self.with_settled.value() or one.state is not FollowUpState.SETTLED)
        ]
        self._count.setText(self.tr("Findings: {0}").format(len(shown)))
        self.rows.set_rows(tuple(shown))
        place = next((place for place, one in enumerate(shown) if one.key == self._chosen), 0)
        if shown:
            self.table.choose(place)
        else:
            self._choose(None)

    def _choose(self, finding: FindingShown | None) -> None:
        self._chosen = finding.key if finding else self._chosen
        waits = finding is not None and finding.state in (FollowUpState.ASKED, FollowUpState.OVERDUE)
        self.ask_button.setEnabled(finding is not None and not waits)
        self.settle_button.setEnabled(finding is not None and finding.state is not FollowUpState.SETTLED)
        self.words.setText(self._whole_words(finding) if finding else "")
        if finding is None:
            self.behind.set_rows(())
            return
        key = finding.key

        def show(told: tuple[RowTold, ...]) -> None:
            if self._chosen == key:
                self.behind.set_rows(told)

        self._context.ask(lambda desk: desk.early_warnings.rows(finding.rows), show, self.failed.emit, self)

    def _whole_words(self, one: FindingShown) -> str:
        urdu = self._context.language == "ur"
        parts = [self._finding_words(one), one.rate_ur if urdu else one.rate]
        done = one.follow_up
        if done is not None and done.answer:
            parts.append(self.tr("Answer of {0}: {1}").format(done.answered_by, done.answer))
        if done is not None and done.settled_reason:
            parts.append(self.tr("Settled by {0}: {1}").format(done.settled_by, done.settled_reason))
        return " ".join(part for part in parts if part)

    def _finding_words(self, one: FindingShown) -> str:
        return one.words_ur if self._context.language == "ur" else one.words

    def _row_words(self, one: RowTold) -> str:
        return one.words_ur if self._context.language == "ur" else one.words

    def _test_name(self, test: WarningTest) -> str:
        return sentence(f"warning_test_{test.value}", language=self._context.language)

    def _state(self, one: FindingShown) -> str:
        state = sentence(f"follow_up_{one.state.value}", language=self._context.language)
        return f"{state} {one.follow_up.number}" if one.follow_up and one.follow_up.number else state

    def _open_row(self, told: RowTold) -> None:
        if told.week:
            self.return_asked.emit(told.office, told.week)
        else:
            RowWindow(told, self._row_words(told), self).open()

    def _ask(self) -> None:
        finding = self.table.current_row
        if finding is not None and self.ask_button.isEnabled():
            window = QueryWindow(self._context, finding, self._finding_words(finding), self)
            window.sent.connect(self._on_sent)
            window.open()

    def _on_sent(self, sent: QuerySent) -> None:
        self._context.said.emit(
            "good", self.tr("Query {0} to {1} was written: {2}").format(sent.number, sent.office, sent.file.path)
        )

    def _settle(self) -> None:
        finding = self.table.current_row
        if finding is None or not self.settle_button.isEnabled():
            return
        ask_reason(
            self, self.tr("Settle this finding?"), self._finding_words(finding), self.tr("Settle"),
            lambda reason: self._context.act(
                lambda desk, _progress: desk.early_warnings.settle(finding.key, reason), None, self.failed.emit,
                owner=self,
            ),
        )  # fmt: skip
