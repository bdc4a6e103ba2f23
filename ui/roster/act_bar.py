"""What can be done with the people who are chosen in the list: post them, set their status; and print the list."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QWidget

from kpdesk.access.rules import Permission
from kpdesk.base.progress import Progress
from kpdesk.desk import Desk
from kpdesk.roster.rows import PeopleWanted
from kpdesk.roster.selection import Acted
from kpdesk.roster.service_drafts import PostingDraft, StatusDraft
from ui.context import Context
from ui.roster.act_window import ActWindow
from ui.roster.chosen_people import ask_chosen, count_chosen
from ui.roster.record_forms import PostingForm, StatusForm
from ui.roster.whom_menu import ask_whom
from ui.support.form_drafts import subject_of
from ui.support.rights import only_for
from ui.support.widgets import button, row

if TYPE_CHECKING:
    from ui.roster.people_list import PeopleList
    from ui.support.paper_window import Look


class ActBar(QWidget):
    """The line below the list. ``opened(QDialog)``: a form or a printed list is on the screen."""

    opened = Signal(object)

    def __init__(self, context: Context, people: PeopleList) -> None:
        super().__init__(people)
        self.setObjectName("actBar")
        self._context, self._people = context, people
        self.post_button = button(
            "postChosen", self.tr("Post…"), self._ask_post, icon="map", keys="Alt+P",
            tip=self.tr("Posts everybody who is chosen, or nobody"),
        )  # fmt: skip
        self.status_button = button(
            "statusChosen", self.tr("Set status…"), self._ask_status, icon="id-card", keys="Alt+S",
            tip=self.tr("Sets the status of everybody who is chosen, or of nobody"),
        )  # fmt: skip
        self.print_button = button(
            "printList", self.tr("Print list…"), self.ask_print, icon="printer", keys="Ctrl+P",
            tip=self.tr("All whom the list shows, or the chosen ones, on A4 or Legal"),
        )  # fmt: skip
        self.strength_button = button(
            "strength", self.tr("Strength…"), self._show_strength, icon="list-checks", keys="Alt+T",
            tip=self.tr("Sanctioned, actual and vacant posts"),
        )  # fmt: skip
        only_for(context, Permission.ROSTER, self.post_button, self.status_button)
        line = row(parent=self)
        for action in (self.post_button, self.status_button, self.print_button, self.strength_button):
            line.addWidget(action)
        people.frame.hint = self.tr("Choose people to post them: Shift, Ctrl+Space, Ctrl+A")
        people.table.choice_changed.connect(self.show_chosen)
        self.show_chosen()

    def wait(self) -> None:
        """Offers nothing while another list is read: places in the old one are not places in the new one."""
        for action in (self.post_button, self.status_button):
            action.setEnabled(False)

    def show_chosen(self) -> None:
        """Offers what can be done with those who are chosen."""
        count = count_chosen(self._people.table)
        for action in (self.post_button, self.status_button):
            action.setEnabled(count > 0)
        self.print_button.setEnabled(self._people.model.rowCount() > 0)

    def _people_text(self, count: int) -> str:
        return self.tr("1 person chosen") if count == 1 else self.tr("{0} persons chosen").format(f"{count:,}")

    def _with_chosen(self, done: Callable[[tuple[str, ...]], None]) -> None:
        if count_chosen(self._people.table):
            read = ask_chosen(self._people.table, self._people.wanted, self._people.model.order)
            self._context.ask(read, done, owner=self)

    def _ask_post(self) -> None:
        def read(uids: tuple[str, ...]) -> None:
            self._context.ask(
                lambda desk: desk.roster.values_of("posting"), lambda names: self._post(uids, names), owner=self
            )

        self._with_chosen(read)

    def _post(self, uids: tuple[str, ...], postings: tuple[str, ...]) -> None:
        def work(desk: Desk, draft: PostingDraft, progress: Progress) -> Acted:
            return desk.service_record.post(uids, draft, progress)

        form = PostingForm(self._context, postings)
        self._open(
            ActWindow(
                self._context, self.tr("Post"), self._all_or_none(uids), form, PostingDraft("", None), work,
                self._told, self, subject_of(uids),
            )
        )  # fmt: skip

    def _ask_status(self) -> None:
        self._with_chosen(self._set_status)

    def _set_status(self, uids: tuple[str, ...]) -> None:
        def work(desk: Desk, draft: StatusDraft, progress: Progress) -> Acted:
            return desk.service_record.set_status(uids, draft, progress)

        form = StatusForm(self._context)
        self._open(
            ActWindow(
                self._context, self.tr("Set status"), self._all_or_none(uids), form, StatusDraft(), work, self._told,
                self, subject_of(uids),
            )
        )  # fmt: skip

    def with_whom(self, beside: QWidget, done: Callable[[PeopleWanted], object]) -> None:
        """Gives ``done`` the people whom a list means: all whom it shows, or, where somebody says so, the chosen."""
        ask_whom(self._context, self._people, beside, done)

    def ask_print(self) -> None:
        """Shows the nominal roll of all whom the list shows, or of the chosen ones, as it will be printed."""
        self.with_whom(self.print_button, self._print)

    def _print(self, wanted: PeopleWanted) -> None:
        """The PDF parts are read from disk when a list is first printed: the page must come up at once."""
        from ui.support.paper_window import PaperWindow

        def draw(desk: Desk, look: Look, progress: Progress) -> bytes:
            return desk.service_record.roll_pdf(
                wanted, look.size, look.language, numbers=look.numbers, progress=progress
            )

        window = PaperWindow(
            self._context, self.tr("Nominal roll"), "nominal-roll", draw, self, has_numbers=True
        )  # fmt: skip
        self._open(window)
        window.draw()

    def _show_strength(self) -> None:
        from ui.roster.strength_window import StrengthWindow

        window = StrengthWindow(self._context, self)
        self._open(window)
        window.read()

    def _all_or_none(self, uids: tuple[str, ...]) -> str:
        if len(uids) == 1:
            return self._people_text(1)
        return self.tr("{0}. If it is not possible for one of them, it is done for nobody.").format(
            self._people_text(len(uids))
        )

    def _told(self, acted: Acted) -> None:
        count = len(acted.changed)
        text = self.tr("Entered for 1 person.")
        if count != 1:
            text = self.tr("Entered for {0} persons.").format(f"{count:,}")
        if acted.unchanged:
            text += " " + self.tr("For {0} it was so already.").format(f"{len(acted.unchanged):,}")
        self._context.said.emit("good", text)

    def _open(self, window: QDialog) -> None:
        window.open()
        self.opened.emit(window)
