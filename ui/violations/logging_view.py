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
from kpdesk.violations.capture import Capture
from kpdesk.violations.draft import ViolationDraft
from kpdesk.violations.drafts import KeptDraft
from ui.context import Context
from ui.support.dialogs import confirm
from ui.support.widgets import column, row
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
        self._draft: str | None = None
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

    def start(self, entry: Entry | None = None) -> None:
        """Shows an empty form, or one that is begun; who sees it is likely the user himself."""
        self._draft = None
        self.form.edit(entry or Entry(seen_by=self._context.desk.actor.full_name))
        if entry is not None and entry.incident:
            self.form.banner.say("info", self.tr("He is added to the incident of {0}.").format(entry.incident))
        self.form.fields["persons"].setFocus()
        self._read_drafts()

    def may_leave(self) -> bool:
        """Tells whether nothing is half-typed."""
        return not self.form.is_changed

    def _read_drafts(self) -> None:
        self._context.ask(lambda desk: desk.violation_figures.drafts(), self.drafts.show_drafts, owner=self)

    def _keep(self) -> None:
        draft, uid = self.form.draft().draft(), self._draft

        def done(kept: str) -> None:
            self._draft = kept
            self.form.edit(self.form.draft())
            self.kept.emit()
            self._read_drafts()

        self._context.act(
            lambda desk, _progress: desk.violation_figures.keep_draft(draft, uid),
            done,
            self.form.show_error,
            owner=self,
        )

    def _go_on(self, kept: KeptDraft) -> None:
        def go() -> None:
            self.form.edit(Entry.of(kept.draft))
            self._draft = kept.uid

        if self.may_leave():
            go()
            return
        detail = self.tr("What is typed now is not kept.")
        confirm(self, self.tr("Go on with the draft?"), detail, self.tr("Go on with the draft"), go, danger=True)

    def _discard(self, uid: str) -> None:
        self._draft = None if self._draft == uid else self._draft
        self._context.act(
            lambda desk, _progress: desk.violation_figures.discard_draft(uid),
            lambda _changes: self._read_drafts(),
            self.form.show_error,
            owner=self,
        )

    def _log(self, entry: Entry) -> None:
        draft, kept = entry.draft(), self._draft
        files = tuple(replace(one, capture=_capture(draft)) for one in entry.evidence)
        self.form.verb_button.setEnabled(False)

        def work(desk: Desk, progress: Progress) -> Logged:
            made, taken = desk.violations.register(draft, files, progress)
            if kept is not None:
                desk.violation_figures.discard_draft(kept)
            return Logged(Changes.of("violations", uids=tuple(one.uid for one in made)), made, taken)

        self._context.act(work, self._on_logged, self._on_failed, label="logging_violation", owner=self)

    def _on_logged(self, logged: Logged) -> None:
        self.form.verb_button.setEnabled(True)
        self._draft = None
        self.form.edit(Entry())
        self.logged.emit(logged)

    def _on_failed(self, error: KpDeskError) -> None:
        self.form.verb_button.setEnabled(True)
        self.form.show_error(error)

    def _on_cancelled(self) -> None:
        self.cancelled.emit()


def _capture(draft: ViolationDraft) -> Capture:
    """Returns what the form says of its files; the rest of a capture sheet is completed with the exhibit."""
    return Capture(url=draft.url, handle=draft.handle, captured_by=draft.seen_by, obtained=draft.obtained)
