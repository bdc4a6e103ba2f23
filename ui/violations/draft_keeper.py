"""Keeps what is half-typed every two seconds, so that a power cut, a crash and the idle lock leave it as a draft."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal

from kpdesk.base.errors import KpDeskError
from kpdesk.desk import Desk
from kpdesk.violations.draft import ViolationDraft
from kpdesk.violations.drafts import KeptDraft
from ui.context import Context
from ui.violations.violation_form import ViolationForm

KEPT_EVERY_MS = 2_000


@dataclass(slots=True)
class Slot:
    """Where one form's typing is kept; only jobs read and set ``uid``, and they run one after the other."""

    uid: str | None = None
    was: ViolationDraft | None = None

    def keep(self, desk: Desk, draft: ViolationDraft) -> None:
        """Writes the draft in place of what was kept before."""
        self.uid = desk.violation_figures.keep_draft(draft, self.uid)

    def give_up(self, desk: Desk) -> None:
        """Leaves the store as it was before the typing began."""
        if self.uid is not None and self.was is not None:
            desk.violation_figures.keep_draft(self.was, self.uid)
        elif self.uid is not None:
            desk.violation_figures.discard_draft(self.uid)
            self.uid = None


class _AtOnce(QObject):
    """Keeps what waits for its two seconds, when the desk is locked, closed or broken."""

    def __init__(self, keeper: DraftKeeper) -> None:
        super().__init__(keeper)
        self._keeper = keeper

    def keep(self) -> None:
        """Keeps it now; nothing where nothing waits, as while the violation is being logged."""
        if self._keeper.timer.isActive():
            self._keeper.timer.stop()
            self._keeper.keep()


class DraftKeeper(QObject):
    """Watches the form of a violation. ``failed(KpDeskError)``: the draft could not be kept; typing goes on.

    Attributes: ``slot`` is where the form's typing is kept now.
    """

    failed = Signal(object)

    def __init__(self, context: Context, form: ViolationForm, parent: QObject) -> None:
        super().__init__(parent)
        self._context, self._form = context, form
        self.slot = Slot()
        self._last: ViolationDraft | None = None
        self.timer = QTimer(self, singleShot=True, interval=KEPT_EVERY_MS)
        self.timer.timeout.connect(self.keep)
        form.edited.connect(self._on_edited)
        context.form_drafts.watch(_AtOnce(self))

    def begin(self, kept: KeptDraft | None = None) -> None:
        """Watches another typing: a fresh one, or one that goes on with what was kept."""
        self.timer.stop()
        self.slot = Slot(kept.uid, kept.draft) if kept else Slot()
        self._last = None

    def keep(self) -> None:
        """Keeps what is typed now, unless nothing of it changed."""
        typed = self._form.draft().draft()
        if not self._form.is_changed or typed == self._last:
            return
        self._last, slot = typed, self.slot
        context = self._context
        context.jobs.start(
            lambda _progress: slot.keep(context.desk, typed), failed=self._on_failed, owner=self, unasked=True
        )

    def hold(self) -> None:
        """Keeps nothing more until the person types again: it is about to be logged, or it is logged."""
        self.timer.stop()

    def was_kept(self, draft: ViolationDraft) -> None:
        """Notes that the person kept it himself: giving up later typing comes back to this."""
        self.slot.was = self._last = draft

    def forget(self, uid: str) -> None:
        """Notes that a draft was taken away; further typing becomes a draft of its own."""
        if self.slot.uid == uid:
            self.begin()

    def give_up(self) -> None:
        """Leaves the store as it was before the typing began."""
        slot = self.slot
        self.begin()
        self._context.act(lambda desk, _progress: slot.give_up(desk), failed=self._on_failed, owner=self)

    def _on_edited(self) -> None:
        if not self.timer.isActive():  # restarting it at each key would keep nothing while somebody types fast
            self.timer.start()

    def _on_failed(self, error: KpDeskError) -> None:
        self._last = None  # tried again at the next key
        self.failed.emit(error)
