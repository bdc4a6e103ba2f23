"""What the user left half-typed in any form of the window: read once at log-in, written as it changes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import Protocol

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from kpdesk.base.canonical import canonical, sha256_hex
from kpdesk.base.clock import Clock
from kpdesk.base.errors import KpDeskError
from kpdesk.base.form_draft import FormDraft
from ui.support.jobs import is_gone

Key = tuple[str, str]
Failed = Callable[[KpDeskError], object]
Write = Callable[[tuple[FormDraft, ...], tuple[Key, ...], Failed], object]


class Keeper(Protocol):
    """Whoever watches a form that is open."""

    def keep(self) -> None:
        """Hands on what is typed now, if it changed."""


class FormDrafts(QObject):
    """All half-typed forms of the user, by form and subject; a window that has one as ``form_drafts`` keeps drafts.

    Signals: ``changed()`` when one came, went or was typed on; ``failed(KpDeskError)`` when the store could not take
    one: it is tried again with the next.
    """

    changed = Signal()
    failed = Signal(object)

    def __init__(self, kept: Iterable[FormDraft], write: Write, clock: Clock, parent: QObject | None = None) -> None:
        """``write`` is given what to keep and what to take away, does it in a job, and tells of a failure."""
        super().__init__(parent)
        self._kept = {draft.key: draft for draft in kept}
        self._waiting: dict[Key, FormDraft | None] = {}
        self._write, self._clock = write, clock
        self._keepers: list[Keeper] = []
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._flush)

    @property
    def items(self) -> tuple[FormDraft, ...]:
        """The drafts that wait, the latest first."""
        return tuple(sorted(self._kept.values(), key=lambda draft: str(draft.kept_at or ""), reverse=True))

    def find(self, form: str, subject: str) -> FormDraft | None:
        """Returns the draft of a form about a record, or None."""
        return self._kept.get((form, subject))

    def put(self, draft: FormDraft) -> None:
        """Keeps a draft in place of the one before."""
        self._kept[draft.key] = self._waiting[draft.key] = replace(draft, kept_at=self._clock.now())
        self._soon.start()
        self.changed.emit()

    def discard(self, form: str, subject: str) -> None:
        """Takes a draft away; none is no mistake."""
        if self._kept.pop((form, subject), None) is not None:
            self._waiting[(form, subject)] = None
            self._soon.start()
            self.changed.emit()

    def watch(self, keeper: Keeper) -> None:
        """Asks this keeper as well whenever everything is to be kept at once."""
        if keeper not in self._keepers:
            self._keepers.append(keeper)

    def keep_all_now(self) -> int:
        """Returns how many drafts there are after every open form was asked and the writing has begun.

        For the moments before a lock, a close or a crash: nothing waits for the next two seconds.
        """
        self._keepers = [keeper for keeper in self._keepers if not (isinstance(keeper, QObject) and is_gone(keeper))]
        for keeper in self._keepers:
            keeper.keep()
        self._flush()
        return len(self._kept)

    def _flush(self) -> None:
        self._soon.stop()
        if not self._waiting:
            return
        waiting, self._waiting = self._waiting, {}
        kept = tuple(draft for draft in waiting.values() if draft is not None)
        gone = tuple(key for key, draft in waiting.items() if draft is None)

        def failed(error: KpDeskError) -> None:
            self._waiting = waiting | self._waiting
            self.failed.emit(error)

        self._write(kept, gone, failed)


def drafts_around(widget: QWidget) -> FormDrafts | None:
    """Returns where the window around a widget keeps half-typed forms; None in a window that keeps none."""
    at: QWidget | None = widget
    while at is not None:
        found = getattr(at, "form_drafts", None)
        if isinstance(found, FormDrafts):
            return found
        at = at.parentWidget()
    return None


def subject_of(uids: Sequence[str]) -> str:
    """Returns what stands for one or many records as the subject of a form: the uid of one, a digest of many."""
    if len(uids) < 2:
        return "".join(uids)
    return f"many:{sha256_hex(canonical(sorted(uids)))[:32]}"
