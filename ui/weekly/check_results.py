"""What the checked pages came to: a line for each, what it means, and what the true page states."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kpdesk.base.errors import KpDeskError
from kpdesk.base.problems import Problem
from kpdesk.base.sentences import known_codes
from kpdesk.desk.papers import CheckedFile, PaperCheck, PaperVerdict
from ui.support.banner import Banner
from ui.support.columns import END, Column
from ui.support.table_model import RowsTableModel
from ui.support.table_view import TableView
from ui.support.widgets import Tone, column, label
from ui.support.words import code_words, problem_words
from ui.weekly.register_answer import say_register

_TONES: dict[PaperVerdict, Tone] = {
    PaperVerdict.TRUE: "good",
    PaperVerdict.SUPERSEDED: "warning",
    PaperVerdict.UNKNOWN: "warning",
    PaperVerdict.ALTERED: "danger",
}


@dataclass(frozen=True, slots=True)
class _Figure:
    name: str
    value: int


class CheckResults(QWidget):
    """``chosen(PaperCheck or None)``: another page is looked at."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("checkResults")
        self.banner = Banner("checkBanner")
        columns: list[Column[Any]] = [
            Column(self.tr("Page"), self._page, width=8),
            Column(self.tr("Report"), self._report, width=0),
            Column(self.tr("Verdict"), lambda check: self._verdict(check.verdict), width=13, tone=_tone),
        ]
        self.pages: RowsTableModel[PaperCheck] = RowsTableModel(columns, (), self)
        self.table = TableView("checkPages", self.tr("Pages checked"))
        self.table.set_model(self.pages)
        self.table.set_empty_text(
            self.tr("Nothing was checked yet"), self.tr("Paste what a phone reads from the square code.")
        )
        self.table.row_changed.connect(self._on_row)
        self.others = label(look="doubt", name="checkOthers", wrap=True)
        self.others.hide()
        self.figures: RowsTableModel[_Figure] = RowsTableModel(
            [
                Column(self.tr("On the true page"), lambda one: one.name, width=0),
                Column(self.tr("Figure"), lambda one: one.value, width=7, align=END),
            ],
            (),
            self,
        )
        self.figure_table = TableView("checkFigures", self.tr("Figures of the true page"))
        self.figure_table.set_model(self.figures)
        self.figure_table.set_empty_text(self.tr("Its figures are not known here"))
        whole = column(self, gap=3)
        whole.addWidget(self.banner)
        whole.addWidget(self.table, 2)
        whole.addWidget(self.others)
        whole.addWidget(self.figure_table, 3)

    def show_checks(self, found: CheckedFile) -> None:
        """Shows the pages, the worst of them first looked at; of a register one answer, for it has no figures."""
        if found.registers:
            self._show_register(found)
            return
        self.pages.set_rows(found.checks)
        order = (PaperVerdict.ALTERED, PaperVerdict.UNKNOWN, PaperVerdict.SUPERSEDED, PaperVerdict.TRUE)
        worst = min(range(len(found.checks)), key=lambda place: order.index(found.checks[place].verdict))
        self._say_others(found)
        self.table.choose(worst)
        self._on_row(found.checks[worst])

    def show_error(self, error: KpDeskError) -> None:
        """Says why nothing could be checked."""
        self.pages.set_rows(())
        self.figures.set_rows(())
        self.others.hide()
        self.banner.show_error(error)
        self.chosen.emit(None)

    def _show_register(self, found: CheckedFile) -> None:
        self.pages.set_rows(())
        self.figures.set_rows(())
        self._say_others(found)
        worst = min(found.registers, key=lambda one: bool(one.issues))
        say_register(self.banner, worst.claimed, worst.issues)
        self.chosen.emit(None)

    def _say_others(self, found: CheckedFile) -> None:
        lines = [
            self.tr("Missing of {0}, revision {1}: pages {2} of {3}.").format(
                one.week, one.edition, ", ".join(map(str, one.missing)), one.pages
            )
            for one in found.missing
        ]
        if found.unread:
            pages = ", ".join(map(str, found.unread))
            lines.append(self.tr("No code could be read on page {0} of the file.").format(pages))
        self.others.setText("\n".join(lines))
        self.others.setVisible(bool(lines))

    def _on_row(self, check: PaperCheck | None) -> None:
        if check is None:
            return
        words = problem_words(Problem(check.why.value, values=check.values))
        self.banner.say(_TONES[check.verdict], words.what, words.remedy)
        self.figures.set_rows(
            [
                _Figure(code_words(f"figure_{name}"), value)
                for name, value in check.figures.items()
                if isinstance(value, int) and f"figure_{name}" in known_codes()
            ]
        )
        self.chosen.emit(check)

    def _page(self, check: PaperCheck) -> str:
        return f"{check.claimed.page} / {check.claimed.pages}"

    def _report(self, check: PaperCheck) -> str:
        claimed = check.claimed
        return self.tr("{0} {1}, revision {2}").format(claimed.office, claimed.week, claimed.edition)

    def _verdict(self, verdict: PaperVerdict) -> str:
        return {
            PaperVerdict.TRUE: "✓ " + self.tr("True"),
            PaperVerdict.SUPERSEDED: "! " + self.tr("Superseded"),
            PaperVerdict.UNKNOWN: "? " + self.tr("Not known"),
            PaperVerdict.ALTERED: "✕ " + self.tr("Altered"),
        }[verdict]


def _tone(check: PaperCheck) -> str:
    return _TONES[check.verdict]
