"""What repeats: for the head of office and the CPO, each finding with the rows that it was read from."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kpdesk.violations.pattern_rows import Pattern, PatternGroup
from ui.context import Context
from ui.support.banner import Banner
from ui.support.columns import END, Column
from ui.support.dates import on_screen
from ui.support.fields import ChoiceField
from ui.support.language import ltr
from ui.support.link_label import LinkLabel
from ui.support.table_model import RowsTableModel
from ui.support.table_view import TableView
from ui.support.widgets import button, card, clear_layout, column, label, named, paragraph, row
from ui.support.words import code_words
from ui.violations.names import word


class PatternsView(QWidget):
    """``rows_asked(title, uids)``: the violations behind a finding are to be listed; ``opened(uid)`` one of them."""

    rows_asked = Signal(str, object)
    opened = Signal(str)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.setObjectName("patternsView")
        self._context = context
        self.banner = Banner("patternsBanner")
        self.which = ChoiceField([(None, self.tr("All patterns")), *((one, word(one)) for one in Pattern)])
        named(self.which, "patternChoice", self.tr("Pattern"))
        self.which.setCurrentIndex(0)
        self.which.edited.connect(self._on_which)
        self._model: RowsTableModel[PatternGroup] = RowsTableModel(self._columns(), parent=self)
        self.table = TableView("patternTable", self.tr("Patterns"))
        self.table.set_empty_text(self.tr("Nothing repeats"), self.tr("Cleared and protected ones are left out."))
        self.table.set_model(self._model, sortable=False)
        self.table.row_changed.connect(self._on_row)
        self.table.opened.connect(self._ask_rows)
        self.rows_button = button("patternRows", self.tr("Show the rows"), self._on_rows, icon="list-checks")
        self._card, self._beside = card("patternCard")
        self._card.setFixedWidth(360)
        self._lay_out()
        self._on_row(None)

    def reload(self) -> None:
        """Reads the patterns."""
        self._context.ask(
            lambda desk: desk.violation_figures.patterns(), self._show, self.banner.show_error, owner=self
        )

    def _lay_out(self) -> None:
        plainly = self.tr("Rows laid side by side. No score is made of them, and nobody is ranked.")
        whole = column(self, gap=3)
        whole.addLayout(row(self.which, label(plainly, "muted"), None, self.rows_button, gap=3))
        whole.addWidget(self.banner)
        across = row(gap=4)
        across.addWidget(self.table, 1)
        across.addWidget(self._card)
        whole.addLayout(across, 1)

    def _columns(self) -> list[Column[PatternGroup]]:
        return [
            Column(self.tr("Pattern"), lambda group: word(group.pattern), 26),
            Column(self.tr("About"), lambda group: group.title, 0),
            Column(self.tr("Violations"), lambda group: len(group.violations), 10, END),
            Column(self.tr("First"), lambda group: group.violations[0].seen_on, 11),
            Column(self.tr("Last"), lambda group: group.violations[-1].seen_on, 11),
        ]

    def _show(self, groups: tuple[PatternGroup, ...]) -> None:
        self._model.set_rows(groups)
        self._on_which()

    def _on_which(self) -> None:
        wanted = self.which.value()
        self._model.set_filter((lambda group: group.pattern is wanted) if wanted else None)
        self.table.choose(0)

    def _on_row(self, group: PatternGroup | None) -> None:
        clear_layout(self._beside)
        self.rows_button.setEnabled(group is not None)
        if group is None:
            self._beside.addWidget(paragraph(self.tr("Choose a finding to see what lies beside it."), "muted"))
            self._beside.addStretch(1)
            return
        self._beside.addWidget(paragraph(group.title, "heading", name="patternAbout"))
        self._beside.addWidget(paragraph(word(group.pattern), "muted"))
        for one in group.beside:
            self._beside.addWidget(paragraph(code_words(one.code, **dict(one.values)), "doubt"))
        for place, found in enumerate(group.violations[:12]):
            text = f"{ltr(on_screen(found.seen_on))} · {found.kind} · {found.name or ltr(found.number)}"
            line = LinkLabel(f"patternViolation{place}", text)
            line.clicked.connect(lambda uid=found.uid: self.opened.emit(uid))
            self._beside.addWidget(line)
        self._beside.addStretch(1)

    def _on_rows(self) -> None:
        group = self.table.current_row
        if group is not None:
            self._ask_rows(group)

    def _ask_rows(self, group: PatternGroup) -> None:
        self.rows_asked.emit(f"{word(group.pattern)}: {group.title}", group.uids)
