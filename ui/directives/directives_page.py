"""The page of directives: the chain, and one letter with its debts and signatures."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFrame, QSplitter, QTabWidget, QWidget

from kpdesk.access.rules import Permission, may
from kpdesk.base.changes import Changes
from kpdesk.base.errors import KpDeskError
from kpdesk.base.progress import Progress
from kpdesk.desk import Desk
from kpdesk.directives.draft import DirectiveDraft
from kpdesk.directives.rows import DirectiveRow
from ui.context import Context
from ui.directives.chain_strip import ChainStrip
from ui.directives.debts_panel import DebtsPanel, Done
from ui.directives.letter_form import LetterForm, draft_of
from ui.directives.letter_panel import LetterPanel
from ui.directives.letters import Letter, Register, letter_columns, read_register
from ui.directives.signatures_panel import SignaturesPanel
from ui.support.dialogs import confirm
from ui.support.list_frame import ListFrame
from ui.support.meanwhile_window import MeanwhileWindow
from ui.support.page import Page
from ui.support.parts import Parts
from ui.support.spare_columns import SpareColumns
from ui.support.table_model import RowsTableModel
from ui.support.table_view import TableView
from ui.support.widgets import button, column, label, row

_CHAIN, _LETTER = 560, 560


class DirectivesPage(Page):
    """Target of :meth:`open_target`: a letter's code or uid."""

    features: ClassVar[frozenset[str]] = frozenset({"directives", "roster", "monitoring", "weekly", "violations"})

    def __init__(self, context: Context) -> None:
        super().__init__("directives", QCoreApplication.translate("DirectivesPage", "Directives"))
        self._context = context
        self._may = may(context.desk.actor.role, Permission.DIRECTIVES)
        self._letter: Letter | None = None
        self._wanted = ""
        self._amended = ""
        self._revision = 0
        self.model: RowsTableModel[Letter] = RowsTableModel(letter_columns(), parent=self)
        self.table = TableView("letterTable", self.tr("Chain of letters"))
        self.table.set_model(self.model)
        self.frame = ListFrame(context, self.table, self.tr("Chain of letters"))
        self.frame.add_find()
        self._spare = SpareColumns(self.table, (4, 2, 3, 1))
        self._title = label(look="heading", name="letterTitle", wrap=True)
        self.strip = ChainStrip()
        self.letter = LetterPanel(context, may_change=self._may)
        self.debts = DebtsPanel(context, may_note=self._may)
        self.signatures = SignaturesPanel(context, may_mark=may(context.desk.actor.role, Permission.LOG))
        self.form = LetterForm(context)
        self._wanted_form = ("", "")
        self.amend_button = button("letterAmend", self.tr("Correct this letter…"), self._amend, icon="pencil")
        self.new_button = button(
            "letterNew", self.tr("Register a letter"), self._new, icon="plus", look="primary", keys="Ctrl+N"
        )
        self.tabs = QTabWidget()
        self.parts = Parts("directiveParts")
        self._lay_out()
        self._connect()

    def reload(self) -> None:
        """Reads the chain; the letter that is shown stays."""
        self._context.ask(read_register, self._on_register, owner=self)

    def open_target(self, target: object) -> None:
        """Shows a letter."""
        self._wanted = str(target)
        self.reload()

    def open_draft(self, form: str, subject: str) -> None:
        """Opens the form of a letter, a new one or one on record, or of what is owed under it."""
        if form == self.form.objectName() and not subject:
            self._new()
        else:
            self._wanted_form = (form, subject)
            self.open_target(subject.partition(":")[0])

    def may_leave(self) -> bool:
        """Tells whether nothing is half-typed and no mark waits to be kept."""
        typed = self.parts.currentWidget() is not self._chain and self.form.is_changed
        noted = not self.debts.form.isHidden() and self.debts.form.is_changed
        return not (typed or noted or self.letter.is_changed or self.signatures.is_changed)

    @property
    def _is_signing(self) -> bool:
        return self.tabs.currentWidget() is self.signatures

    def _make_room(self) -> None:
        self.frame.setHidden(self._is_signing)
        self.split.setSizes([_CHAIN, _LETTER])

    def _lay_out(self) -> None:
        # What is hidden claims no width from what is shown.
        self.signatures.setMinimumWidth(_LETTER // 2)
        self.tabs.setObjectName("letterTabs")
        self.tabs.addTab(self.debts, self.tr("Owed"))
        self.tabs.addTab(self.signatures, self.tr("Signatures"))
        self.tabs.addTab(self.letter, self.tr("Letter"))
        side = QFrame()
        side.setProperty("look", "card")
        inside = column(side, margin=3, gap=2)
        head = row(gap=2)
        head.addWidget(self._title, 1)
        head.addWidget(self.amend_button)
        inside.addLayout(head)
        inside.addWidget(self.tabs, 1)
        self.split = split = QSplitter()
        split.setObjectName("directiveSplit")
        split.setChildrenCollapsible(False)
        split.addWidget(self.frame)
        split.addWidget(side)
        split.setSizes([_CHAIN, _LETTER])
        split.setHandleWidth(16)
        self._chain: QWidget = split
        frame = QFrame()
        frame.setProperty("look", "card")
        column(frame, margin=4).addWidget(self.form)
        self.parts.addWidget(split)
        self.parts.addWidget(frame)
        self._form_part = frame
        self.body.addWidget(self.strip)
        self.body.addWidget(self.parts, 1)
        self.action_row.addWidget(self.new_button)
        self.new_button.setVisible(self._may)
        self.amend_button.setVisible(False)

    def _connect(self) -> None:
        self.table.row_changed.connect(self._on_row)
        # Ticking names wants the whole width; the chain stays in reach above.
        self.tabs.currentChanged.connect(lambda _place: self._make_room())
        self.table.opened.connect(lambda _letter: self.tabs.setFocus())
        self.debts.done.connect(self._note_done)
        self.signatures.said.connect(self.said)
        self.letter.said.connect(self.said)
        self.letter.asked.connect(self._go_to)
        self.strip.chosen.connect(self._go_to)
        self.form.submitted.connect(self._keep)
        self.form.cancelled.connect(self._show_chain)

    def _on_register(self, register: Register) -> None:
        letters = register.letters
        shown = self._wanted or (self._letter.row.code if self._letter else "")
        self._wanted = ""
        self.model.set_rows(letters)
        self.strip.show_letters(letters)
        for part in (self.form, self.letter, self.signatures):
            part.offer(register)
        owed = sum(letter.owed for letter in letters)
        late = max((letter.days_late for letter in letters), default=0)
        self.set_subtitle(self._summary(owed, late))
        rows = self.model.rows
        codes = [(letter.row.code, letter.row.uid) for letter in rows]
        place = next((place for place, names in enumerate(codes) if shown in names), None)
        if place is None:
            place = max(range(len(rows)), key=lambda at: rows[at].days_late, default=0)
        self.table.choose(place)
        self._on_row(self.table.current_row)
        self._open_wanted_form()

    def _open_wanted_form(self) -> None:
        (form, subject), self._wanted_form = self._wanted_form, ("", "")
        if form == self.form.objectName() and self.amend_button.isVisible():
            self._amend()
        elif form == self.debts.form.objectName():
            self.tabs.setCurrentWidget(self.debts)
            self.debts.open_form(subject.partition(":")[2])
        elif form == self.letter.objectName():
            self.tabs.setCurrentWidget(self.letter)
            self.letter.go_to_note()

    def _summary(self, owed: int, late: int) -> str:
        if not owed:
            return self.tr("Nothing is owed under any letter.")
        return self.tr("{0} things are owed; the oldest is {1} days late.").format(owed, late)

    def _on_row(self, letter: Letter | None) -> None:
        if letter is None:
            return
        other = self._letter is None or self._letter.row.code != letter.row.code
        if other and self._letter is not None and (self.signatures.is_changed or self.letter.is_changed):
            self._ask_to_drop(letter)
            return
        self._letter = letter
        self._title.setText(f"{letter.row.code} · {letter.title}")
        self.amend_button.setVisible(self._may and not letter.row.from_cpo)
        self.strip.mark(letter)
        if other:
            self.debts.close_form()
        self.debts.show_letter(letter)
        self.letter.show_letter(letter)
        self.signatures.show_letter(letter.row.code)

    def _go_to(self, code: str) -> None:
        place = next((at for at, letter in enumerate(self.model.rows) if letter.row.code == code), None)
        if place is not None:
            self.table.choose(place)

    def _ask_to_drop(self, letter: Letter) -> None:
        """Stays at the letter whose marks are not kept, until the person has decided."""
        kept = self._letter
        place = next(at for at, row_ in enumerate(self.model.rows) if kept and row_.row.code == kept.row.code)
        self.table.choose(place)

        def go() -> None:
            self.signatures.model.clear_marks()
            self.letter.discard()
            self.table.choose(self.model.rows.index(letter))

        question = self.tr("Discard what was not kept?")
        confirm(self, question, self.tr("The record stays as it was."), self.tr("Discard"), go, danger=True)

    def _note_done(self, done: Done) -> None:
        assert self._letter is not None and done.what is not None and done.on is not None
        code, what, on, letter_no, note = self._letter.row.code, done.what, done.on, done.letter_no, done.note

        def work(desk: Desk, _progress: Progress) -> Changes:
            return desk.directives.discharge(code, what, on, letter_no, note)

        def kept(_changes: Changes) -> None:
            self.debts.close_form()
            self.said.emit("good", self.tr("Noted as done."))

        self._context.act(work, kept, self.debts.form.show_error, owner=self)

    def _new(self) -> None:
        if self.parts.currentWidget() is self._chain:
            self._amended = ""
            self.form.edit(DirectiveDraft())
            self._show_form()

    def _amend(self) -> None:
        if self._letter is not None:
            self._amended, self._revision = self._letter.row.code, self._letter.row.revision
            self.form.edit_letter(self._letter.row)
            self._show_form()

    def _show_form(self) -> None:
        self.parts.setCurrentWidget(self._form_part)
        self.new_button.setVisible(False)
        self.strip.hide()
        self.form.fields["letter_no"].setFocus()

    def _show_chain(self) -> None:
        self.parts.setCurrentWidget(self._chain)
        self.strip.show()
        self.new_button.setVisible(self._may)
        self.table.setFocus()

    def _keep(self, draft: DirectiveDraft) -> None:
        code, revision = self._amended, self._revision

        def work(desk: Desk, _progress: Progress) -> Changes:
            return desk.directives.amend(code, draft, revision) if code else desk.directives.register(draft)

        def kept(changes: Changes) -> None:
            self._wanted = changes.uid
            self._show_chain()
            self.reload()
            self.said.emit("good", self.tr("The letter is on record."))

        self._context.act(work, kept, self._not_kept, owner=self)

    def _not_kept(self, error: KpDeskError) -> None:
        """What was typed stays; a letter that is newer on record is read, so that the next Keep can go through."""
        self.form.show_error(error)
        code = self._amended
        if error.code != "changed_meanwhile":
            return

        def compare(now: DirectiveRow) -> None:
            self._revision = now.revision
            MeanwhileWindow(self.form, error, draft_of(now), self.form.titles, parent=self).open()

        self._context.ask(lambda desk: desk.directives.show(code), compare, self.form.show_error, owner=self)
