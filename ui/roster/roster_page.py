"""The roster: a list, the import of a roll, and one person, in one page."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from kpdesk.access.rules import Permission
from kpdesk.roster.rows import PeopleWanted
from ui.context import Context
from ui.roster.people_list import PeopleList
from ui.roster.view_stack import ViewStack
from ui.support.dialogs import ask_new_file
from ui.support.dropped_files import own_files_in
from ui.support.page import Page
from ui.support.rights import only_for, refusal
from ui.support.widgets import PushButton, button, shortcut

if TYPE_CHECKING:
    from ui.roster.import_view import ImportView
    from ui.roster.missing_view import MissingView
    from ui.roster.person_view import PersonView


class RosterPage(Page):
    """Targets of :meth:`open_target`: a person's uid, "import", "add", "missing", or the path of a roll."""

    features: ClassVar[frozenset[str]] = frozenset({"roster", "violations", "cases", "monitoring"})

    def __init__(self, context: Context) -> None:
        super().__init__("roster", QCoreApplication.translate("RosterPage", "Roster"))
        self._context = context
        self.list = PeopleList(context)
        self.views = ViewStack()
        self.views.setObjectName("rosterViews")
        self.views.addWidget(self.list)
        self.body.addWidget(self.views, 1)
        self._list_actions = self._make_actions()
        self.back_button = button(
            "backToList", self.tr("Back to the list"), self.leave, icon="arrow-left", look="quiet", keys="Alt+Left"
        )
        self.action_row.addWidget(self.back_button)
        self.setAcceptDrops(True)
        self._connect()
        self._go(self.list)

    def reload(self) -> None:
        """Reads what is shown again; a half-typed form is left alone."""
        self.list.reload()
        if self._shows_person:
            self.person.reload()
        elif "missing" in self.__dict__ and self.views.currentWidget() is self.missing:
            self.missing.reload()
        self._context.ask(lambda desk: desk.missing_people.count(), self._on_missing_counted, owner=self)

    @cached_property
    def missing(self) -> MissingView:
        """The queue of persons whom the last roll does not name, built when it is first opened."""
        from ui.roster.missing_view import MissingView

        made = MissingView(self._context)
        made.opened.connect(self.open_person)
        shortcut(made, "Esc", self.leave)
        self.views.addWidget(made)
        return made

    @cached_property
    def importing(self) -> ImportView:
        """The import, built and imported when it is first opened: the list must come up at once."""
        from ui.roster.import_view import ImportView

        made = ImportView(self._context)
        made.left.connect(self._back)
        made.missing_asked.connect(self.open_missing)
        shortcut(made, "Esc", self.leave)
        self.views.addWidget(made)
        return made

    @cached_property
    def person(self) -> PersonView:
        """One person, built when one is first opened."""
        from ui.roster.person_view import PersonView

        made = PersonView(self._context)
        made.left.connect(self._back)
        made.named.connect(self._on_named)
        made.page_asked.connect(self.page_asked)
        self.views.addWidget(made)
        return made

    def open_target(self, target: object) -> None:
        """Shows a person by uid, or begins an import or a new person."""
        if target == "import":
            self.open_import()
        elif target == "add":
            self.open_new()
        elif target == "missing":
            self.open_missing()
        elif isinstance(target, Path):
            self.open_import(target)
        else:
            self.open_person(str(target))

    def open_draft(self, form: str, subject: str) -> None:
        """Opens the form of a person, new or on record; what was typed in another form about him comes back to it."""
        if form == "personForm" and not subject:
            self.open_new()
        elif form == "personForm":
            self.open_person(subject)
        else:
            super().open_draft(form, subject)

    def may_leave(self) -> bool:
        """Tells whether no person is half-typed."""
        return not self._shows_person or not self.person.form.is_changed

    def open_person(self, uid: str) -> None:
        """Shows one person, unless another one is half-typed."""
        if self._may_switch():
            self._go(self.person)
            self.person.show_person(uid)

    def open_new(self) -> None:
        """Shows an empty form."""
        if self._may_enter() and self._may_switch():
            self._go(self.person)
            self.person.show_new()

    def open_import(self, path: Path | None = None) -> None:
        """Begins an import."""
        if self._may_enter() and self._may_switch():
            self._go(self.importing)
            self.set_subtitle(self.tr("Import a nominal roll"))
            self.importing.start(path)

    def open_missing(self) -> None:
        """Shows the queue of persons whom the last roll does not name."""
        if self._may_switch():
            self._go(self.missing)
            self.set_subtitle(self.tr("Persons who are not in the new roll"))
            self.missing.reload()
            self.missing.focus_first()

    def leave(self) -> None:
        """Goes back to the list; a half-typed form asks first."""
        if self._shows_person:
            self.person.form.cancel()
        else:
            self._back()

    def _make_actions(self) -> list[PushButton]:
        self.missing_button = button(
            "openMissing", "", self.open_missing, icon="triangle-alert", keys="Alt+Q",
            tip=self.tr("On record and serving, but not in the last roll: say what became of them"),
        )  # fmt: skip
        self.missing_button.hide()
        self.action_row.addWidget(self.missing_button)
        self._missing = 0
        made = [
            button(
                "showNumbers", self.tr("Show CNIC"), self._show_numbers, icon="eye", look="quiet",
                tip=self.tr("Noted in the history"),
            ),
            button("exportRoster", self.tr("Export…"), self._ask_export, icon="download", keys="Ctrl+E"),
            button("addPerson", self.tr("Add person"), self.open_new, icon="user-plus", keys="Ctrl+N"),
            button("importRoll", self.tr("Import…"), self.open_import, icon="upload", look="primary", keys="Ctrl+I"),
        ]  # fmt: skip
        only_for(self._context, Permission.ROSTER, *made[-2:])
        for action in made:
            self.action_row.addWidget(action)
        return made

    def _connect(self) -> None:
        self.list.opened.connect(self.open_person)
        self.list.counted.connect(self._on_counted)
        shortcut(self.list, "Ctrl+F", self.list.search.setFocus)

    @property
    def _shows_person(self) -> bool:
        return "person" in self.__dict__ and self.views.currentWidget() is self.person

    def _may_enter(self) -> bool:
        """Says so where the user's role changes nothing on the roster: the search leads here too."""
        why_not = refusal(self._context, Permission.ROSTER)
        if why_not:
            self.banner.say("info", why_not)
        return not why_not

    def _may_switch(self) -> bool:
        if self.may_leave():
            return True
        self.person.form.cancel()
        return False

    def _back(self) -> None:
        self._go(self.list)
        self.list.go_to_list()

    def _go(self, view: QWidget) -> None:
        self.views.setCurrentWidget(view)
        for action in self._list_actions:
            action.setVisible(view is self.list)
        self.missing_button.setVisible(view is self.list and self._missing > 0)
        self.back_button.setVisible(view is not self.list)
        if view is self.list:
            self._on_counted(self.list.model.rowCount(), self.list.wanted.is_everybody)

    def _on_missing_counted(self, count: int) -> None:
        self._missing = count
        self.missing_button.setText(
            self.tr("1 to settle…") if count == 1 else self.tr("{0} to settle…").format(f"{count:,}")
        )
        self.missing_button.setAccessibleName(self.tr("Not in the new roll: {0}").format(self.missing_button.text()))
        self.missing_button.setShortcut(QKeySequence("Alt+Q"))  # Qt drops it with each new text
        self.missing_button.setVisible(count > 0 and self.views.currentWidget() is self.list)

    def _on_counted(self, count: int, everybody: bool) -> None:
        if self.views.currentWidget() is not self.list:
            return
        if everybody:
            words = self.tr("1 person on record") if count == 1 else self.tr("{0} persons on record")
            self.set_subtitle(words.format(f"{count:,}") if count else "")
        else:
            words = self.tr("1 person found") if count == 1 else self.tr("{0} persons found")
            self.set_subtitle(words.format(f"{count:,}"))

    def _on_named(self, name: str) -> None:
        if self._shows_person:
            self.set_subtitle(name)

    def _show_numbers(self) -> None:
        """Asking for numbers in full is noted before they are shown; hiding them is not."""
        if self.list.numbers_shown:
            self._on_numbers_noted(False)
        else:
            self._context.act(
                lambda desk, _progress: desk.roster.numbers_shown(), lambda _: self._on_numbers_noted(True), owner=self
            )

    def _on_numbers_noted(self, shown: bool) -> None:
        self.list.show_numbers(shown)
        self._list_actions[0].setText(self.tr("Hide CNIC") if shown else self.tr("Show CNIC"))

    def _ask_export(self) -> None:
        def ask(wanted: PeopleWanted) -> None:
            title, kind = self.tr("Export the roster"), self.tr("Excel workbook (*.xlsx)")
            ask_new_file(self, title, kind, "roster.xlsx", lambda path: self._export(path, wanted))

        self.list.acts.with_whom(self._list_actions[1], ask)

    def _export(self, path: Path, wanted: PeopleWanted) -> None:
        """Writes the people; the save dialog has asked before a file is replaced."""

        def told(count: int) -> None:
            words = self.tr("{0} person written to {1}") if count == 1 else self.tr("{0} persons written to {1}")
            self.said.emit("good", words.format(f"{count:,}", path.name))

        self._context.act(
            lambda desk, progress: desk.roster.export(path, wanted, force=True, progress=progress),
            told,
            self.banner.show_error,
            owner=self,
        )

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Takes one file."""
        if len(own_files_in(event.mimeData())) == 1:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Begins an import of the file that was dropped."""
        event.acceptProposedAction()
        self.open_import(own_files_in(event.mimeData())[0])
