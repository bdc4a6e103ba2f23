"""One person: the form on the left, history, violations and cases on the right."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QTabWidget, QWidget

from kpdesk.access.rules import Permission
from kpdesk.base.changes import Changes
from kpdesk.base.errors import KpDeskError
from kpdesk.desk import Desk
from kpdesk.roster.draft import PersonDraft
from ui.context import Context
from ui.roster.field_words import field_words, named_fields
from ui.roster.person_form import PersonForm
from ui.roster.person_picture import FormChoices, HistoryLine, LinkedLine, PersonPicture, choices_of, picture_of
from ui.roster.photo_button import PhotoButton
from ui.roster.record_tab import RecordTab
from ui.roster.state_words import service_words, tone_of_state
from ui.support.banner import Banner
from ui.support.columns import Column
from ui.support.dialogs import ask_reason
from ui.support.history_window import history_button
from ui.support.meanwhile_window import MeanwhileWindow
from ui.support.rights import only_for
from ui.support.table_model import RowsTableModel
from ui.support.table_view import TableView
from ui.support.widgets import button, card, column, label, pill, restyle, row
from ui.support.words import rank_words


class PersonView(QWidget):
    """``left()``: back to the list; ``named(str)``: whom it shows; ``page_asked(name, uid)``: a violation or case."""

    left = Signal()
    named = Signal(str)
    page_asked = Signal(str, object)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("personView")
        self._context = context
        self._picture: PersonPicture | None = None
        self._refused: KpDeskError | None = None
        self.banner = Banner("personBanner")
        self.form = PersonForm(context.clock)
        self.form.submitted.connect(self._save)
        self.form.cancelled.connect(self.left)
        self.state = pill("", name="personState")
        self.summary = label(look="muted", name="personSummary", wrap=True)
        self.show_button = button("showPersonNumbers", self.tr("Show CNIC and mobile"), self._show_numbers, icon="eye")
        self.withdraw_button = button("withdraw", self.tr("Take off the list…"), self._ask_reason, look="quiet")
        only_for(context, Permission.ROSTER, self.withdraw_button, self.form.verb_button)
        self.history = RowsTableModel(self._history_columns())
        self.violations = RowsTableModel(self._linked_columns(self.tr("Kind")))
        self.cases = RowsTableModel(self._linked_columns(self.tr("Track")))
        self.record = RecordTab(context)
        self.record.entered.connect(self.reload)
        self.photo = PhotoButton(context, self.banner)
        self.tabs = QTabWidget()
        self.tabs.setObjectName("personTabs")
        self.tabs.setDocumentMode(True)
        self._add_tabs()
        self._lay_out()

    def show_person(self, uid: str) -> None:
        """Reads a person by uid, number or name and shows him; a wrong one is told in the banner."""
        self._context.ask(lambda desk: picture_of(desk, uid), self._show, self.banner.show_error, owner=self)

    def show_new(self) -> None:
        """Shows an empty form for one more person."""
        self._picture = None
        self.banner.clear()
        self._context.ask(choices_of, self._show_empty, owner=self)

    def reload(self) -> None:
        """Reads the person again; what is half-typed stays."""
        if self._picture is not None:
            self.show_person(self._picture.person.uid)

    def _add_tabs(self) -> None:
        for model, name, title, empty in (
            (self.history, "history", self.tr("History"), self.tr("Nothing is on record yet")),
            (self.violations, "violations", self.tr("Violations"), self.tr("No violation is on record")),
            (self.cases, "cases", self.tr("Cases"), self.tr("No case is on record")),
        ):
            table = TableView(f"person_{name}", title)
            table.set_model(model)
            table.set_empty_text(empty)
            if name != "history":
                table.opened.connect(lambda found, name=name: self.page_asked.emit(name, found.uid))
            self.tabs.addTab(table, title)
        self.tabs.addTab(self.record, self.tr("Service record"))

    def _lay_out(self) -> None:
        frame, inside = card("personCard")
        inside.addWidget(self.form, 1)
        right = column(gap=3)
        words = column(gap=1)
        words.addLayout(row(self.state, None))
        words.addWidget(self.summary)
        words.addStretch(1)
        about = row(self.photo, gap=3)
        about.addLayout(words, 1)
        right.addLayout(about)
        right.addWidget(self.tabs, 1)
        history = history_button(
            "personHistory", self._context, (self.tr("History…"), self.tr("Who changed what when")),
            self._named, self,
        )  # fmt: skip
        right.addLayout(row(self.show_button, history, None, self.withdraw_button))
        across = row(gap=5)
        across.addWidget(frame, 5)
        across.addLayout(right, 6)
        whole = column(self, gap=3)
        whole.addWidget(self.banner)
        whole.addLayout(across, 1)

    def _named(self) -> tuple[str, str]:
        """Returns who is shown, for the window with the history of his record."""
        person = self._picture.person if self._picture else None
        return (person.draft.name, person.uid) if person else ("", "")

    def _history_columns(self) -> tuple[Column[HistoryLine], ...]:
        return (
            Column(self.tr("Date"), lambda line: line.on, 12),
            Column(self.tr("What"), lambda line: line.text, 0),
        )

    def _linked_columns(self, what: str) -> tuple[Column[LinkedLine], ...]:
        return (
            Column(self.tr("Date"), lambda line: line.on, 12),
            Column(self.tr("Number"), lambda line: line.number, 18),
            Column(what, lambda line: line.what, 0),
            Column(self.tr("State"), lambda line: line.state, 18),
        )

    def _show(self, picture: PersonPicture) -> None:
        before, self._picture = self._picture, picture
        self._fill_form(before, picture)
        words, draft = service_words(), picture.person.draft
        self.state.setText(words.get(draft.service_state, draft.service_state))
        restyle(self.state, tone=tone_of_state(draft.service_state) or "good")
        self.state.show()
        rank = rank_words(picture.row.rank, picture.row.rank_name)
        self.summary.setText(" · ".join(part for part in (rank, draft.belt_no, draft.posting) if part))
        self.history.set_rows(picture.history)
        self.violations.set_rows(picture.violations)
        self.cases.set_rows(picture.cases)
        self.record.show_record(picture.record)
        for place, count in ((1, len(picture.violations)), (2, len(picture.cases))):
            title = (self.tr("Violations"), self.tr("Cases"))[place - 1]
            self.tabs.setTabText(place, f"{title} ({count})" if count else title)
        self.photo.show_photo_of(picture.person.uid, draft.name)
        self.show_button.setVisible(self.form.is_masked)
        self.withdraw_button.show()
        self.named.emit(draft.name)

    def _fill_form(self, before: PersonPicture | None, picture: PersonPicture) -> None:
        """Shows the draft; where this person is half-typed, only around what was typed."""
        draft = picture.person.draft
        self._offer(picture.choices)
        refused, self._refused = self._refused, None
        if before is None or before.person.uid != picture.person.uid or not self.form.is_changed:
            self.banner.clear()
            self.form.edit(draft, picture.person.uid)
            self.form.set_masked(True)
            self.form.edit(draft, picture.person.uid)
            return
        if refused is not None:
            MeanwhileWindow(self.form, refused, draft, field_words(), self._hidden_fields(), self).open()
            return
        clashes = self.form.rebase(draft)
        if clashes:
            words = self.tr("Changed on the record meanwhile: {0}. What you typed stands in the form; Save keeps it.")
            self.banner.say("warning", words.format(named_fields(clashes)))

    def _hidden_fields(self) -> tuple[str, ...]:
        return ("cnic", "mobile") if self.form.is_masked else ()

    def _show_empty(self, choices: FormChoices) -> None:
        self._offer(choices)
        self.form.set_masked(False)
        self.form.edit(PersonDraft())
        self.state.hide()
        self.show_button.hide()
        self.withdraw_button.hide()
        self.summary.setText(self.tr("Only the name must be given; a CNIC tells namesakes apart."))
        for model in (self.history, self.violations, self.cases):
            model.set_rows(())
        self.record.clear()
        self.photo.show_photo_of("", "")
        self.named.emit(self.tr("A new person"))
        self.form.go_to("name")

    def _offer(self, choices: FormChoices) -> None:
        self.form.offer(choices.ranks, choices.rank_choices, choices.postings)

    def _save(self, draft: PersonDraft) -> None:
        picture = self._picture

        def work(desk: Desk, _progress: object) -> Changes:
            if picture is None:
                return desk.roster.register(draft)
            return desk.roster.change(picture.person.uid, picture.person.revision, draft)

        self._context.act(work, self._on_saved, self._on_not_saved, owner=self)

    def _on_saved(self, changes: Changes) -> None:
        uid = changes.uids[0] if changes.uids else self._picture.person.uid if self._picture else ""
        self._context.said.emit("good", self.tr("Saved."))
        self.form.was_taken()
        self.show_person(uid)

    def _on_not_saved(self, error: KpDeskError) -> None:
        """What was typed stays; where the record is newer it is read, so that the next Save can go through."""
        self.form.show_error(error)
        if error.code == "changed_meanwhile":
            self._refused = error
            self.reload()

    def _show_numbers(self) -> None:
        """The asking is noted first; only then are the numbers shown."""
        picture = self._picture
        if picture is None:
            return

        def show(_nothing: None) -> None:
            if self._picture is picture:
                self.form.set_masked(False)
                self.show_button.hide()

        self._context.act(lambda desk, _progress: desk.roster.numbers_shown(picture.person.uid), show, owner=self)

    def _ask_reason(self) -> None:
        ask_reason(
            self,
            self.tr("Take this person off the list?"),
            self.tr("Only for one who was entered by mistake. Who leaves the force gets another status instead."),
            self.tr("Take off the list"),
            self._withdraw,
        )

    def _withdraw(self, reason: str) -> None:
        picture = self._picture
        if picture is None:
            return

        def told(_changes: Changes) -> None:
            self._context.said.emit("good", self.tr("{0} was taken off the list.").format(picture.person.draft.name))
            self.form.edit(picture.person.draft, picture.person.uid)
            self.left.emit()

        self._context.act(
            lambda desk, _progress: desk.roster.withdraw(picture.person.uid, reason), told, self._on_failed, owner=self
        )

    def _on_failed(self, error: KpDeskError) -> None:
        self.banner.show_error(error)
