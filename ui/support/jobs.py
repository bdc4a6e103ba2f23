"""Work off the GUI thread: one lane for writing and long work, one for quick reads."""

from __future__ import annotations

import queue
import threading
import weakref
from collections.abc import Callable
from typing import Any, TypeVar

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal

from kpdesk.base.errors import Cancelled, KpDeskError
from kpdesk.base.progress import Progress, Step

T = TypeVar("T")
Failed = Callable[[KpDeskError], object]


def is_gone(owner: QObject | None) -> bool:
    """Tells whether Qt has destroyed the object; None never is."""
    return owner is not None and not shiboken6.isValid(owner)


class Job(QObject):
    """One piece of work that was submitted; it lives on the GUI thread while the work runs elsewhere.

    ``label`` is the message code shown until the work reports its own, ``step`` the last report. ``outcome`` is empty
    until it has ended, then "done", "failed" or "stopped"; ``is_stopping``: the person pressed Stop.
    """

    _reported = Signal()
    _returned = Signal()

    def __init__(
        self,
        jobs: Jobs,
        work: Callable[[Progress], Any],
        done: Callable[[Any], object] | None,
        failed: Failed | None,
        label: str,
        owner: QObject | None,
    ) -> None:
        super().__init__(jobs)
        self.label = label
        self.step = Step(label, 0, 0)
        self.progress = Progress(self._report)
        self.is_unasked = self.is_stopping = False
        self.outcome = ""
        self._jobs, self._done, self._failed = jobs, done, failed
        self._work: Callable[[Progress], Any] | None = work
        self._owner = weakref.ref(owner) if owner is not None else None
        self._result: Any = None
        self._error: Exception | None = None
        self._cancelled = False
        self._reported.connect(self._on_reported, Qt.ConnectionType.QueuedConnection)
        self._returned.connect(self._on_returned, Qt.ConnectionType.QueuedConnection)

    def stop(self) -> None:
        """Asks the work to stop at its next step; its answer is then never given."""
        self.is_stopping = True
        self.progress.stop()

    @property
    def owner(self) -> QObject | None:
        """Whoever submitted it, None when nobody is named or he is gone."""
        owner = self._owner() if self._owner is not None else None
        return None if is_gone(owner) else owner

    def run(self) -> None:
        """Does the work on the calling thread; only a lane calls this."""
        assert self._work is not None, "a job runs once"
        try:
            self.progress.step(self.label)
            self._result = self._work(self.progress)
        except Cancelled:
            self._cancelled = True
        except Exception as error:  # the job runner: a bug travels to the GUI thread and is raised there
            self._error = error
        self._returned.emit()

    def _report(self, step: Step) -> None:
        self.step = step
        self._reported.emit()

    def _on_reported(self) -> None:
        self._jobs.progressed.emit(self)

    def _on_returned(self) -> None:
        result, error, done, failed = self._result, self._error, self._done, self._failed
        # The lane may hold the job until its next one; what the job holds of the window must not die over there.
        self._result = self._error = self._done = self._failed = self._work = None
        self.outcome = "stopped" if self._cancelled else "done" if error is None else "failed"
        self._jobs.forget(self)
        self.deleteLater()
        if self._cancelled or self._owner_is_gone():
            return
        if error is None:
            if done is not None:
                done(result)
        elif isinstance(error, KpDeskError):
            (failed or self._jobs.unanswered.emit)(error)
        else:
            raise error

    def _owner_is_gone(self) -> bool:
        if self._owner is None:
            return False
        owner = self._owner()
        return owner is None or is_gone(owner)


class _Lane:
    """A thread that does its jobs one after the other; it starts with the first one."""

    def __init__(self, name: str) -> None:
        self._queue: queue.SimpleQueue[Job | None] = queue.SimpleQueue()
        self._thread = threading.Thread(target=self._run, name=name, daemon=True)
        self._started = False

    def put(self, job: Job) -> None:
        self._queue.put(job)
        if not self._started:
            self._started = True
            self._thread.start()

    def close(self) -> None:
        self._queue.put(None)
        if self._thread.is_alive():
            self._thread.join()

    def _run(self) -> None:
        while (job := self._queue.get()) is not None:
            job.run()


class Jobs(QObject):
    """Runs every call into the desk away from the GUI thread and brings the answers back to it.

    Signals, all on the GUI thread: ``busy_changed(bool)`` when the first piece of work starts and the last one
    has ended (reads do not count), ``started(Job)`` and ``ended(Job)`` around each piece of work,
    ``progressed(Job)`` at most ten times a second, ``unanswered(KpDeskError)`` for an outcome whose submitter
    gave no ``failed``: the window shows it in its banner.
    """

    busy_changed = Signal(bool)
    started = Signal(object)
    progressed = Signal(object)
    ended = Signal(object)
    unanswered = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work_lane = _Lane("kpdesk-work")
        self._read_lane = _Lane("kpdesk-read")
        self._working: list[Job] = []
        self._reading: list[Job] = []
        self._closed = False

    def start(
        self,
        work: Callable[[Progress], T],
        done: Callable[[T], object] | None = None,
        failed: Failed | None = None,
        label: str = "",
        owner: QObject | None = None,
        *,
        unasked: bool = False,
    ) -> Job:
        """Returns the job that does ``work`` after all earlier ones: for everything that writes or takes long.

        ``unasked`` is what nobody began and nobody must wait for, such as keeping a draft.
        Once the jobs are closed, what a last timer of the window still asks for is dropped without an answer.
        ``done`` gets the result, ``failed`` a Refused or Broken, both on the GUI thread; neither is called when
        the person pressed Stop or ``owner`` no longer exists. Any other exception is raised on the GUI thread.
        """
        job = Job(self, work, done, failed, label, owner)
        job.is_unasked = unasked
        if self._closed:
            return job
        self._working.append(job)
        self.started.emit(job)
        if len(self._working) == 1:
            self.busy_changed.emit(True)
        self._work_lane.put(job)
        return job

    def read(
        self,
        work: Callable[[Progress], T],
        done: Callable[[T], object] | None = None,
        failed: Failed | None = None,
        owner: QObject | None = None,
    ) -> Job:
        """Returns the job that does a quick read without waiting behind long work; handlers as in :meth:`start`."""
        job = Job(self, work, done, failed, "", owner)
        if self._closed:
            return job
        self._reading.append(job)
        self._read_lane.put(job)
        return job

    @property
    def current(self) -> Job | None:
        """The piece of work that runs now, or None."""
        return self._working[0] if self._working else None

    @property
    def asked_for(self) -> Job | None:
        """The first piece of work that a person began and that has not ended: it runs, or is the next to run."""
        return next((job for job in self._working if not job.is_unasked), None)

    @property
    def waiting(self) -> tuple[Job, ...]:
        """What a person began that waits behind it, in its order."""
        behind = [job for job in self._working if not job.is_unasked][1:]
        return tuple(job for job in behind if not job.is_stopping)

    @property
    def is_at_work(self) -> bool:
        """Whether something runs or waits that a person began."""
        return any(not job.is_unasked for job in self._working)

    @property
    def is_idle(self) -> bool:
        """Whether neither lane has anything left to do or to answer."""
        return not self._working and not self._reading

    def stop_all(self) -> None:
        """Asks everything that runs or waits to stop."""
        for job in (*self._working, *self._reading):
            job.stop()

    def close(self) -> None:
        """Stops what runs, drops what waits or comes later, and returns when both threads have ended."""
        self._closed = True
        self.stop_all()
        self._work_lane.close()
        self._read_lane.close()

    def forget(self, job: Job) -> None:
        """Strikes a job that has ended off the list; only the job calls this."""
        if job in self._reading:
            self._reading.remove(job)
            return
        self._working.remove(job)
        self.ended.emit(job)
        if not self._working:
            self.busy_changed.emit(False)
