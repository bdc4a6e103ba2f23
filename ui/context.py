"""What every page is given: the desk, the jobs, the user, and the news of what changed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from kpdesk.base.changes import Changes
from kpdesk.base.clock import Clock, SystemClock
from kpdesk.base.errors import KpDeskError
from kpdesk.base.form_draft import FormDraft
from kpdesk.base.progress import Progress
from ui.support.form_drafts import Failed, FormDrafts, Key
from ui.support.jobs import Job, Jobs, is_gone
from ui.support.looks_choice import LooksChoice
from ui.support.preferences import Preferences

if TYPE_CHECKING:
    from kpdesk.desk import Desk

T = TypeVar("T")


class Context(QObject):
    """The one thing that pages share; built by the application after the unlock.

    Attributes: ``desk`` (call it in jobs only), ``jobs``, ``clock``, ``language``, ``practice`` (the
    data are invented), ``preferences`` (how the user likes his window), ``form_drafts`` (what he left half-typed),
    ``looks`` (colours and text size; None outside the window), ``restore_asked(path)`` to put a backup in place.
    Signals: ``changed(Changes)`` after each committed piece of work; ``page_asked(name, target)`` to open another
    page; ``said(tone, text)`` for a quiet note in the window's bottom bar, tones are "good", "info", "warning";
    ``help_asked()`` to open the help of the page that is shown.
    """

    changed = Signal(object)
    page_asked = Signal(str, object)
    said = Signal(str, str)
    help_asked = Signal()
    tour_asked = Signal()
    restore_asked = Signal(object)

    def __init__(
        self,
        desk: Desk,
        jobs: Jobs,
        *,
        language: str = "en",
        clock: Clock | None = None,
        practice: bool = False,
        preferences: Mapping[str, object] | None = None,
        form_drafts: Iterable[FormDraft] = (),
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.desk = desk
        self.jobs = jobs
        self.language = language
        self.practice = practice
        self.clock: Clock = clock or SystemClock()
        self.preferences = Preferences(preferences or {}, self._keep_preferences, self)
        self.looks: LooksChoice | None = None
        self.form_drafts = FormDrafts(form_drafts, self._keep_form_drafts, self.clock, self)

    def act(
        self,
        work: Callable[[Desk, Progress], T],
        done: Callable[[T], object] | None = None,
        failed: Callable[[KpDeskError], object] | None = None,
        label: str = "",
        owner: QObject | None = None,
    ) -> Job:
        """Returns the job that writes or takes long; its ``Changes`` are told to every page before ``done`` is called.

        The changes are the result itself, or its attribute ``changes``. ``failed`` missing: the window's banner.
        """

        def on_done(result: T) -> None:
            changes = result if isinstance(result, Changes) else getattr(result, "changes", None)
            if isinstance(changes, Changes) and changes.features:
                self.changed.emit(changes)
            if done is not None and not is_gone(owner):
                done(result)

        def on_failed(error: KpDeskError) -> None:
            if failed is None:
                self.jobs.unanswered.emit(error)
            elif not is_gone(owner):
                failed(error)

        return self.jobs.start(lambda progress: work(self.desk, progress), on_done, on_failed, label, owner=self)

    def ask(
        self,
        work: Callable[[Desk], T],
        done: Callable[[T], object],
        failed: Callable[[KpDeskError], object] | None = None,
        owner: QObject | None = None,
    ) -> Job:
        """Returns the job that reads quickly, on the read lane."""
        return self.jobs.read(lambda _progress: work(self.desk), done, failed, owner)

    def keep_now(self) -> int:
        """Returns how many half-typed forms there are, after they and all preferences went to the store's queue."""
        self.preferences.keep_now()
        return self.form_drafts.keep_all_now()

    def _keep_preferences(self, changed: dict[str, object]) -> None:
        self.jobs.start(lambda _progress: self.desk.preferences.keep(changed), unasked=True)

    def _keep_form_drafts(self, kept: tuple[FormDraft, ...], gone: tuple[Key, ...], failed: Failed) -> None:
        self.jobs.start(lambda _progress: self.desk.form_drafts.keep(kept, gone), failed=failed, unasked=True)
