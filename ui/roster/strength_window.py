"""Sanctioned, actual and vacant posts; Enter on a line changes its sanctioned figure."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QDialog, QWidget

from kpdesk.access.rules import Permission
from kpdesk.base.changes import Changes
from kpdesk.base.problems import Problem
from kpdesk.base.progress import Progress
from kpdesk.desk import Desk
from kpdesk.roster.service_drafts import MOST_POSTS, SanctionDraft
from kpdesk.roster.strength import Strength, StrengthRow
from ui.context import Context
from ui.roster.act_window import ActWindow
from ui.roster.number_fields import NumberField, WordChoice
from ui.roster.person_picture import FormChoices, choices_of
from ui.support.banner import Banner
from ui.support.columns import END, Column
from ui.support.dialogs import ask_new_file
from ui.support.fields import ChoiceField, TextField
from ui.support.form import Form
from ui.support.paper_window import Look, PaperWindow
from ui.support.rights import only_for
from ui.support.table_model import RowsTableModel
from ui.support.table_view import TableView
from ui.support.widgets import button, column, label, named, row
from ui.support.words import rank_words

Choices = Iterable[tuple[object, str]]


_WIDTH, _LETTERS = 820, 116
"""Pixels, and letters of a larger text, that the columns need."""


class SanctionForm(Form[SanctionDraft]):
    """How many posts are sanctioned; an empty figure takes it off the record."""

    def __init__(self, hint: str = "") -> None:
        """``hint`` stands below the figure."""
        super().__init__("sanctionForm", _tr("Put it on record"), _problems)
        _add_figure(self, hint or _tr("Empty: not on record"))


class NewSanctionForm(Form[SanctionDraft]):
    """Sanctioned posts of any rank at any station, also where nobody serves."""

    def __init__(self, ranks: Choices, postings: Iterable[str]) -> None:
        super().__init__("newSanctionForm", _tr("Put it on record"), _problems)
        self.add("rank", _tr("Rank"), WordChoice(ranks))
        stations = WordChoice((posting, posting) for posting in postings)
        self.add("posting", _tr("Station"), stations, _tr("Empty: the office as a whole"))
        _add_figure(self, "")


class StrengthWindow(QDialog):
    """``opened(QDialog)``: the form of a figure is on the screen."""

    opened = Signal(object)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("strengthWindow")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Strength"))
        self._context = context
        self._strength: Strength | None = None
        self.banner = Banner("strengthBanner")
        self.by = ChoiceField(
            [
                ("each", self.tr("By station and rank")),
                ("rank", self.tr("By rank")),
                ("posting", self.tr("By station")),
            ]
        )
        named(self.by, "strengthBy", self.tr("How it is summed up"))
        self.by.set_value("each")
        self.by.edited.connect(self._show)
        self.total = label(look="muted", name="strengthTotal")
        self.model = RowsTableModel(self._columns())
        self.table = TableView("strengthTable", self.tr("Strength"))
        self.table.set_model(self.model, sortable=False)
        self.table.set_empty_text(self.tr("Nobody is on record yet"))
        self.table.opened.connect(self._ask_figure)
        self.change_button = button("changeSanctioned", self.tr("Sanctioned posts…"), self._ask_current, icon="pencil")
        self.add_button = button(
            "addSanctioned", self.tr("Add…"), self._ask_new, icon="plus", keys="Ctrl+N",
            tip=self.tr("Sanctioned posts of a rank or a station where nobody serves"),
        )  # fmt: skip
        only_for(context, Permission.ROSTER, self.change_button, self.add_button)
        self.export_button = button(
            "strengthExport", self.tr("Export…"), self._ask_export, icon="download", keys="Ctrl+E"
        )
        self.note = label(look="muted", name="strengthNote")
        self.print_button = button("strengthPrint", self.tr("Print…"), self._print, icon="printer", keys="Ctrl+P")
        close = button("strengthClose", self.tr("Close"), self.reject)
        whole = column(self, margin=4, gap=3)
        whole.addLayout(row(self.by, self.total, None))
        whole.addWidget(self.banner)
        whole.addWidget(self.table, 1)
        whole.addLayout(
            row(self.change_button, self.add_button, self.print_button, self.export_button, self.note, None, close)
        )
        self.resize(max(_WIDTH, _LETTERS * self.fontMetrics().averageCharWidth()), 600)

    def read(self) -> None:
        """Reads the statement and shows it."""
        self._context.ask(
            lambda desk: desk.service_record.strength(), self._on_read, self.banner.show_error, owner=self
        )

    def _on_read(self, strength: Strength) -> None:
        self._strength = strength
        total = strength.total
        words = self.tr("{0} serve; sanctioned: {1}")
        sanctioned = self.tr("not wholly on record") if total.sanctioned is None else f"{total.sanctioned:,}"
        self.total.setText(words.format(f"{total.actual:,}", sanctioned))
        self._show()

    def _show(self) -> None:
        if self._strength is not None and self.by.value() is not None:
            kept = max(self.table.currentIndex().row(), 0)
            for place, by in ((0, "rank"), (1, "posting")):
                self.table.setColumnHidden(place, self.by.value() == by)
            parts = {"rank": self._strength.by_rank, "posting": self._strength.by_posting}
            self.model.set_rows(parts.get(str(self.by.value()), self._strength.each))
            self.table.choose(kept)

    def _columns(self) -> tuple[Column[StrengthRow], ...]:
        return (
            Column(self.tr("Station"), lambda line: line.posting, 0),
            Column(self.tr("Rank"), lambda line: rank_words(line.rank, line.rank_name), 24),
            Column(self.tr("Sanctioned"), _figure, 12, END),
            Column(self.tr("Actual"), lambda line: line.actual, 9, END),
            Column(self.tr("Vacant"), lambda line: "–" if line.vacant is None else str(line.vacant), 9, END),
        )

    def _ask_current(self) -> None:
        if self.table.current_row is not None:
            self._ask_figure(self.table.current_row)

    def _print(self) -> None:
        def draw(desk: Desk, look: Look, progress: Progress) -> bytes:
            return desk.service_record.strength_pdf(look.size, look.language, progress)

        window = PaperWindow(self._context, self.tr("Strength statement"), "strength", draw, self)
        window.open()
        self.opened.emit(window)
        window.draw()

    def _ask_figure(self, line: StrengthRow) -> None:
        """A line without a rank, or of a station that is not known, has no posts of its own."""
        if not line.rank or (self.by.value() == "each" and not line.posting):
            self.banner.say("info", self.tr("This line has no rank or no station; its posts cannot be sanctioned."))
            return
        about = " · ".join(
            part
            for part in (rank_words(line.rank, line.rank_name), line.posting or self.tr("the whole office"))
            if part
        )
        hint = ""
        if line.is_sum:
            hint = self.tr("The stations have {0} together. A figure here counts instead of their sum.").format(
                line.sanctioned
            )
        # A sum is not a figure of the office's own: it is not offered as one.
        own = None if line.is_sum else line.sanctioned
        self._open_form(about, SanctionForm(hint), SanctionDraft(line.rank, line.posting, own))

    def _ask_new(self) -> None:
        self._context.ask(choices_of, self._open_new, self.banner.show_error, owner=self)

    def _open_new(self, choices: FormChoices) -> None:
        form = NewSanctionForm(choices.rank_choices, choices.postings)
        self._open_form(self.tr("Also where nobody serves yet"), form, SanctionDraft("", "", None))

    def _open_form(self, about: str, form: Form[SanctionDraft], empty: SanctionDraft) -> None:
        self.banner.clear()

        def work(desk: Desk, draft: SanctionDraft, _progress: Progress) -> Changes:
            return desk.service_record.sanction(draft)

        window = ActWindow(
            self._context, self.tr("Sanctioned posts"), about, form, empty, work, lambda _: self.read(), self,
            f"{empty.rank}:{empty.posting}"[:120],
        )  # fmt: skip
        window.open()
        self.opened.emit(window)

    def _ask_export(self) -> None:
        ask_new_file(
            self, self.tr("Export the strength"), self.tr("Excel workbook (*.xlsx)"), "strength.xlsx", self.export_to
        )

    def export_to(self, path: Path) -> None:
        """Writes the statement to a workbook; the file dialog has asked before one is replaced."""
        language = self._context.language

        def told(_lines: int) -> None:
            self.note.setText(self.tr("Saved: {0}").format(path.name))

        self._context.act(
            lambda desk, progress: desk.service_record.export_strength(path, language, force=True, progress=progress),
            told,
            self.banner.show_error,
            owner=self,
        )


def _add_figure(form: Form[SanctionDraft], hint: str) -> None:
    form.add("posts", _tr("Sanctioned posts"), NumberField(_read, blank=None), hint)
    form.add("order_no", _tr("Order No."), TextField())


def _figure(line: StrengthRow) -> str:
    """What is not on record is a dash: an empty cell would look forgotten."""
    return "–" if line.sanctioned is None else str(line.sanctioned)


def _read(text: str) -> int | None:
    return int(text) if text.isdecimal() else None


def _problems(draft: SanctionDraft) -> list[Problem]:
    if _is_text(draft.posts):  # the field gives what was typed where it is no number
        return [Problem("posts_not_possible", "posts", values={"posts": draft.posts, "most": MOST_POSTS})]
    return draft.check()


def _is_text(value: object) -> bool:
    return isinstance(value, str)


def _tr(text: str) -> str:
    return QCoreApplication.translate("StrengthWindow", text)
