"""Logging a violation: the form, and beside it what to look out for."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from kpdesk.base.changes import Changes
from kpdesk.base.errors import KpDeskError
from kpdesk.base.progress import Progress
from kpdesk.desk import Desk
from kpdesk.reference.reference import Reference
from kpdesk.violations.capture import Capture, EvidenceDraft
from kpdesk.violations.draft import ViolationDraft
from ui.context import Context
from ui.support.widgets import column, row
from ui.violations.entry import Entry, Logged
from ui.violations.kind_card import KindCard
from ui.violations.violation_form import ViolationForm

_FORM, _CARD = 5, 2


class LoggingView(QWidget):
    """Signals: ``logged(Logged)`` after the desk has kept it; ``cancelled()``."""

    logged = Signal(object)
    cancelled = Signal()

    def __init__(self, context: Context, reference: Reference) -> None:
        super().__init__()
        self.setObjectName("loggingView")
        self._context = context
        self.form = ViolationForm(context, reference)
        card = KindCard()
        frame = QFrame()
        frame.setProperty("look", "card")
        column(frame, margin=3).addWidget(self.form)
        across = row(parent=self, gap=4)
        across.addWidget(frame, _FORM)
        across.addWidget(card, _CARD)
        self.form.kind_changed.connect(card.show_kind)
        self.form.submitted.connect(self._log)
        self.form.cancelled.connect(self._on_cancelled)

    def start(self) -> None:
        """Shows an empty form; who sees it is likely the user himself, on the day it was seen."""
        self.form.edit(Entry(seen_by=self._context.desk.actor.full_name))
        self.form.fields["persons"].setFocus()

    def may_leave(self) -> bool:
        """Tells whether nothing is half-typed."""
        return not self.form.is_changed

    def _log(self, entry: Entry) -> None:
        draft = entry.draft()
        files = tuple(EvidenceDraft(path, _capture(draft)) for path in entry.evidence)
        self.form.verb_button.setEnabled(False)

        def work(desk: Desk, progress: Progress) -> Logged:
            made, taken = desk.violations.register(draft, files, progress)
            return Logged(Changes.of("violations", uids=tuple(one.uid for one in made)), made, taken)

        self._context.act(work, self._on_logged, self._on_failed, label="logging_violation", owner=self)

    def _on_logged(self, logged: Logged) -> None:
        self.form.verb_button.setEnabled(True)
        self.form.fields["evidence"].discard_pasted()
        self.form.edit(Entry())
        self.logged.emit(logged)

    def _on_failed(self, error: KpDeskError) -> None:
        self.form.verb_button.setEnabled(True)
        self.form.show_error(error)

    def _on_cancelled(self) -> None:
        self.form.fields["evidence"].discard_pasted()
        self.cancelled.emit()


def _capture(draft: ViolationDraft) -> Capture:
    """Returns what the form says of its files; the rest of a capture sheet is completed with the exhibit."""
    return Capture(url=draft.url, handle=draft.handle, captured_by=draft.seen_by, obtained=draft.obtained)
