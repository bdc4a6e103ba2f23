"""A form in a window of its own, for one person or for all who are chosen in a list."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QWidget

from kpdesk.base.errors import KpDeskError
from kpdesk.base.progress import Progress
from kpdesk.desk import Desk
from ui.context import Context
from ui.support.form import Form
from ui.support.jobs import Job
from ui.support.widgets import column, label
from ui.support.words import problems_of

Draft = TypeVar("Draft")
Result = TypeVar("Result")

_BESIDE_FIELDS_AT_MOST = 3
_LEAST_WIDTH, _LETTERS = 520, 74
"""Pixels, and letters of a larger text, that the widest of the forms needs."""


class ActWindow(QDialog):
    """Closes itself when the work is done; what was refused stands in the form, and nothing is written."""

    def __init__(
        self,
        context: Context,
        title: str,
        detail: str,
        form: Form[Draft],
        empty: Draft,
        work: Callable[[Desk, Draft, Progress], Result],
        done: Callable[[Result], object],
        parent: QWidget | None = None,
        subject: str = "",
    ) -> None:
        """``detail`` says for whom it is; ``work`` runs off the GUI thread with the draft that was typed.

        ``subject`` is the uid of whom it is about, or what stands for many: his half-typed form comes back to it.
        """
        super().__init__(parent)
        self.setObjectName("actWindow")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.setMinimumWidth(max(_LEAST_WIDTH, _LETTERS * self.fontMetrics().averageCharWidth()))
        self._context: Context = context
        self._work: Callable[[Desk, Any, Progress], Any] = work
        self._done: Callable[[Any], object] = done
        self._job: Job | None = None
        self._had_focus: QWidget | None = None
        self.form: Form[Any] = form
        form.edit(empty, subject)
        form.submitted.connect(self._act)
        form.cancelled.connect(self.reject)
        layout = column(self, margin=4, gap=3)
        layout.addWidget(label(title, "heading", wrap=True))
        layout.addWidget(label(detail, "muted", name="actDetail", wrap=True))
        layout.addWidget(form, 1)
        context.jobs.ended.connect(self._on_ended)

    def _act(self, draft: object) -> None:
        if self._job is not None:
            return
        work, self._had_focus = self._work, self.focusWidget()
        self.form.setEnabled(False)
        self._job = self._context.act(
            lambda desk, progress: work(desk, draft, progress), self._on_done, self._on_failed, "working", self
        )

    def _on_ended(self, job: Job) -> None:
        if job is self._job:
            self._job = None
            self.form.setEnabled(True)
            # A form that was disabled lost its cursor, and without one its keys go nowhere.
            if self._had_focus is not None:
                self._had_focus.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_done(self, result: object) -> None:
        self.accept()
        self._done(result)

    def _on_failed(self, error: KpDeskError) -> None:
        """Findings about many people would burst the notes beside the fields: they stand in the banner."""
        if len(problems_of(error)) > _BESIDE_FIELDS_AT_MOST:
            self.form.show_problems(())
            self.form.banner.show_error(error)
        else:
            self.form.show_error(error)
