"""The queue of persons whom the last roll does not name: chosen one by one or together, and settled."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QWidget

from kpdesk.access.rules import Permission
from kpdesk.base.progress import Progress
from kpdesk.desk import Desk
from kpdesk.roster.missing_draft import MISTAKE, MissingDraft
from kpdesk.roster.missing_queries import MissingRow
from kpdesk.roster.selection import Acted
from ui.context import Context
from ui.roster.act_window import ActWindow
from ui.roster.missing_form import MissingForm
from ui.roster.missing_model import MissingModel
from ui.roster.state_words import service_words, tone_of_state
from ui.support.columns import Column
from ui.support.form_drafts import subject_of
from ui.support.language import shown_name
from ui.support.rights import only_for
from ui.support.table_view import TableView
from ui.support.widgets import button, column, label, row
from ui.support.words import rank_words


class MissingView(QWidget):
    """``opened(uid)``: Enter on a person; ``asked(QDialog)``: the form is on the screen."""

    opened = Signal(str)
    asked = Signal(object)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("missingView")
        self._context = context
        self._offices: tuple[tuple[object, str], ...] = ()
        self.model = MissingModel(self._columns(), context, self)
        self._waiting, self._is_everybody = 0, False
        self.table = TableView("missingPeople", self.tr("Persons who are not in the new roll"))
        self.table.set_model(self.model)
        self.table.set_empty_text(
            self.tr("Nobody waits"), self.tr("Everybody whom the last roll did not name has been settled.")
        )
        self._count = label(look="muted", name="missingCount")
        self.settle_button = button(
            "settleMissing", self.tr("Say what became of them…"), self._ask, icon="list-checks", keys="Alt+W",
            look="primary", tip=self.tr("Transferred, retired, died, dismissed, removed; for all who are chosen"),
        )  # fmt: skip
        self.mistake_button = button(
            "missingMistake", self.tr("Left out by mistake"), self._settle_mistake, icon="check", keys="Alt+M",
            tip=self.tr("They serve here as before; asked about again with the next roll only"),
        )  # fmt: skip
        only_for(context, Permission.ROSTER, self.settle_button, self.mistake_button)
        whole = column(self, gap=3)
        whole.addWidget(
            label(
                self.tr(
                    "The last roll does not name these persons, who serve on record. Nothing happens to them until"
                    " somebody says what became of them."
                ),
                "muted", name="missingMeaning", wrap=True,
            )
        )  # fmt: skip
        whole.addWidget(self.table, 1)
        whole.addLayout(row(self._count, None, self.mistake_button, self.settle_button))
        self.table.opened.connect(lambda person: self.opened.emit(person.uid))
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._on_chosen())
        self.model.loaded.connect(self._on_loaded)
        self.model.failed.connect(context.jobs.unanswered)
        self._show_chosen()

    def reload(self) -> None:
        """Reads the queue again, from its beginning."""
        self._context.ask(_read, self._on_read, owner=self)

    @property
    def count_chosen(self) -> int:
        """How many are chosen: all who wait, where everybody is, also those not read yet."""
        return self._waiting if self._is_everybody else len(self.table.selectionModel().selectedRows())

    def focus_first(self) -> None:
        """Puts the cursor on the first person."""
        if self.table.currentIndex().row() < 0:
            self.table.choose(0)
        self.table.setFocus()

    def _on_read(self, read: tuple[int, tuple[tuple[object, str], ...]]) -> None:
        self._waiting, self._offices = read
        self._is_everybody = False
        self.model.reload()

    def _on_loaded(self, count: int) -> None:
        if self._is_everybody:
            self.table.selectAll()  # who was read just now belongs to everybody too
        elif count and self.table.currentIndex().row() < 0:
            self.table.choose(0)
        self._show_chosen()

    def _on_chosen(self) -> None:
        chosen = len(self.table.selectionModel().selectedRows())
        self._is_everybody = 0 < chosen == self.model.rowCount() < self._waiting
        self._show_chosen()

    def _show_chosen(self) -> None:
        count = self.count_chosen
        self._count.setText(
            self._people_text(count) if count else self.tr("Choose people: Shift and arrows, Ctrl+A for all")
        )
        for action in (self.settle_button, self.mistake_button):
            action.setEnabled(count > 0)

    def _with_chosen(self, done: Callable[[tuple[str, ...]], object]) -> None:
        if self._is_everybody:
            self._context.ask(lambda desk: desk.missing_people.uids(), done, owner=self)
        elif self.count_chosen:
            done(tuple(person.uid for person in self.table.selected_rows))

    def _people_text(self, count: int) -> str:
        return self.tr("1 person chosen") if count == 1 else self.tr("{0} persons chosen").format(f"{count:,}")

    def _ask(self) -> None:
        self._with_chosen(self._ask_about)

    def _ask_about(self, uids: tuple[str, ...]) -> None:
        def work(desk: Desk, draft: MissingDraft, progress: Progress) -> Acted:
            return desk.missing_people.settle(uids, draft, progress)

        form = MissingForm(self._context, self._offices)
        title, empty = self.tr("What became of them"), MissingDraft()
        window: QDialog = ActWindow(
            self._context, title, self._people_text(len(uids)), form, empty, work, self._told, self, subject_of(uids)
        )
        window.open()
        self.asked.emit(window)

    def _settle_mistake(self) -> None:
        self._with_chosen(self._leave_as_they_are)

    def _leave_as_they_are(self, uids: tuple[str, ...]) -> None:
        self._context.act(
            lambda desk, progress: desk.missing_people.settle(uids, MissingDraft(MISTAKE), progress),
            self._told,
            owner=self,
        )

    def _told(self, acted: Acted) -> None:
        count = len(acted.changed)
        text = self.tr("1 person settled.") if count == 1 else self.tr("{0} persons settled.").format(f"{count:,}")
        self._context.said.emit("good", text)

    def _columns(self) -> tuple[Column[MissingRow], ...]:
        service = service_words()
        return (
            Column(self.tr("Name"), lambda person: person.name, 22, sort="name"),
            Column(self.tr("Father's name"), lambda person: person.father_name, 22),
            Column(self.tr("Rank"), lambda person: rank_words(person.rank, person.rank_name), 18, sort="rank"),
            Column(self.tr("Belt No."), lambda person: person.belt_no, 9, sort="belt_no"),
            Column(self.tr("Posting"), lambda person: person.posting, 0, sort="posting"),
            Column(
                self.tr("Service"), lambda person: service.get(person.service_state, person.service_state), 14,
                tone=lambda person: tone_of_state(person.service_state),
            ),
            Column(self.tr("Not in the roll"), lambda person: person.file_name, 22),
            Column(self.tr("Since"), lambda person: person.asked_on, 12),
        )  # fmt: skip


def _read(desk: Desk) -> tuple[int, tuple[tuple[object, str], ...]]:
    own = desk.actor.office
    offices = tuple((office.code, shown_name(office)) for office in desk.reference.load().offices if office.code != own)
    return desk.missing_people.count(), offices
