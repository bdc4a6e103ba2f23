"""Logging a violation: the form, and beside it what to look out for."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from kpdesk.base.changes import Changes
from kpdesk.base.errors import KpDeskError
from kpdesk.base.progress import Progress
from kpdesk.desk import Desk
from kpdesk.reference.reference import Reference
from kpdesk.violations.drafts import KeptDraft
from ui.context import Context
from ui.support.dialogs import confirm
from ui.support.widgets import column, row
from ui.violations.draft_keeper import DraftKeeper
from ui.violations.drafts_card import DraftsCard
from ui.violations.entry import Entry, Logged
from ui.violations.kind_card import KindCard
from ui.violations.violation_form import ViolationForm

_FORM, _CARD = 2, 1


class LoggingView(QWidget):
    """Signals: ``logged(Logged)`` after the desk has kept it; ``kept()`` as a draft; ``cancelled()``."""

    logged = Signal(object)
    kept = Signal()
    cancelled = Signal()

    def __init__(self, context: Context, reference: Reference) -> None:
        super().__init__()
        self.setObjectName("loggingView")
        self._context = context
        self.form = ViolationForm(context, reference)
        card, self.drafts = KindCard(), DraftsCard()
        self.keeper = DraftKeeper(context, self.form, self)
        frame = QFrame()
        frame.setProperty("look", "card")
        column(frame, margin=3).addWidget(self.form)
        across = row(parent=self, gap=4)
        across.addWidget(frame, _FORM)
        inside = QWidget()
        beside = column(inside, gap=4)
        beside.addWidget(self.drafts)
        beside.addWidget(card)
        beside.addStretch(1)
        area = QScrollArea()
        area.setObjectName("loggingBeside")
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inside)
        inside.setAutoFillBackground(False)
        area.viewport().setAutoFillBackground(False)
        across.addWidget(area, _CARD)
        self.drafts.keep_asked.connect(self._keep)
        self.drafts.chosen.connect(self._go_on)
        self.drafts.discarded.connect(self._discard)
        self.form.kind_changed.connect(card.show_kind)
        self.form.submitted.connect(self._log)
        self.form.cancelled.connect(self._on_cancelled)
        self.keeper.failed.connect(self.form.show_error)

    def start(self, entry: Entry | None = None) -> None:
        """Shows an empty form, or one that is begun; who sees it is likely the user himself."""
        self.keeper.begin()
        self.form.edit(entry or Entry(seen_by=self._context.desk.actor.full_name))
        if entry is not None and entry.incident:
            self.form.banner.say("info", self.tr("He is added to the incident of {0}.").format(entry.incident))
        self.form.fields["persons"].setFocus()
        self._read_drafts()

    def may_leave(self) -> bool:
        """Tells whether nothing is half-typed."""
        return not self.form.is_changed

    def give_up(self) -> None:
        """Forgets what is half-typed; the drafts are as they were before."""
        self.keeper.give_up()

    def go_on_with(self, kept: KeptDraft) -> None:
        """Shows a draft in the form."""
        self.form.edit(Entry.of(kept.draft))
        self.keeper.begin(kept)

    def _read_drafts(self) -> None:
        self._context.ask(lambda desk: desk.violation_figures.drafts(), self.drafts.show_drafts, owner=self)

    def _keep(self) -> None:
        typed, slot = self.form.draft().draft(), self.keeper.slot
        self.keeper.hold()

        def done(_nothing: None) -> None:
            self.keeper.was_kept(typed)
            self.form.edit(self.form.draft())
            self.kept.emit()
            self._read_drafts()

        self._context.act(lambda desk, _progress: slot.keep(desk, typed), done, self.form.show_error, owner=self)

    def _go_on(self, kept: KeptDraft) -> None:
        def go() -> None:
            self.keeper.give_up()
            self.go_on_with(kept)

        if self.may_leave():
            self.go_on_with(kept)
        elif self.keeper.slot.uid != kept.uid:
            detail = self.tr("What is typed now is not kept.")
            confirm(self, self.tr("Go on with the draft?"), detail, self.tr("Go on with the draft"), go, danger=True)

    def _discard(self, uid: str) -> None:
        self.keeper.forget(uid)
        self._context.act(
            lambda desk, _progress: desk.violation_figures.discard_draft(uid),
            lambda _changes: self._read_drafts(),
            self.form.show_error,
            owner=self,
        )

    def _log(self, entry: Entry) -> None:
        draft, slot = entry.draft(), self.keeper.slot
        files = tuple(replace(one, capture=draft.capture()) for one in entry.evidence)
        self.form.verb_button.setEnabled(False)
        self.keeper.hold()

        def work(desk: Desk, progress: Progress) -> Logged:
            made, taken = desk.violations.register(draft, files, progress, from_draft=slot.uid)
            return Logged(Changes.of("violations", uids=tuple(one.uid for one in made)), made, taken)

        self._context.act(work, self._on_logged, self._on_failed, label="logging_violation", owner=self)

    def _on_logged(self, logged: Logged) -> None:
        self.form.verb_button.setEnabled(True)
        self.keeper.begin()
        self.form.edit(Entry())
        self.logged.emit(logged)

    def _on_failed(self, error: KpDeskError) -> None:
        self.form.verb_button.setEnabled(True)
        self.form.show_error(error)

    def _on_cancelled(self) -> None:
        self.keeper.give_up()
        self.cancelled.emit()
