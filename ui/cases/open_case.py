"""Opening cases from violations: track, day, and reasons where a violation was dealt with before."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from kpdesk.base.changes import Changes
from kpdesk.base.clock import today
from kpdesk.base.errors import KpDeskError
from kpdesk.base.problems import Problem
from kpdesk.cases.draft import CaseDraft
from kpdesk.cases.states import Track
from kpdesk.violations.rows import ViolationPage
from ui.cases.overrides_box import OverridesBox
from ui.context import Context
from ui.support.fields import ChoiceField, DateField
from ui.support.form import Form
from ui.support.form_drafts import subject_of
from ui.support.widgets import clear_layout, column, label, row
from ui.support.words import code_words


@dataclass(frozen=True, slots=True)
class CaseEntry:
    """What is typed to open cases."""

    track: Track | None = Track.GENERAL
    opened_on: date | None = None


class OpenCase(QFrame):
    """``opened(tuple[str, ...])``: the uids of the new cases; ``cancelled()``."""

    opened = Signal(object)
    cancelled = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("openCase")
        self.setProperty("look", "card")
        self._context = context
        self._violations: tuple[str, ...] = ()
        self._what = column(gap=1)
        self.form: Form[CaseEntry] = Form("openCaseForm", self.tr("Open the case"), self._check)
        tracks = [(track, code_words(f"track_{track}")) for track in (Track.GENERAL, Track.SUMMARY)]
        summary = self.tr("Summary proceedings (orderly room) can end in one minor punishment only.")
        self.form.add("track", self.tr("Proceedings"), ChoiceField(tracks), summary)
        day = DateField(clock=context.clock, latest=today(context.clock))
        self.form.add("opened_on", self.tr("Opened on"), day)
        self.overrides = OverridesBox()
        self.form.add_widget(self.overrides)
        self.form.keeper.add("overrides", self.overrides)
        self.form.submitted.connect(self._open)
        self.form.cancelled.connect(self.cancelled)
        whole = column(self, margin=4, gap=3)
        whole.addWidget(label(self.tr("Open a case"), "heading"))
        whole.addLayout(self._what)
        whole.addWidget(self.form, 1)

    def ask_for(self, violations: Sequence[str]) -> None:
        """Asks for the proceedings about these violations; each official gets a case of his own."""
        self._violations = tuple(violations)
        self.overrides.set_warnings(())
        self.overrides.put_kept({})
        self.form.edit(CaseEntry(opened_on=today(self._context.clock)), subject_of(self._violations))
        clear_layout(self._what)
        uids = self._violations[:12]
        self._context.ask(lambda desk: [desk.violations.show(uid) for uid in uids], self._on_shown, owner=self)

    def _on_shown(self, pages: list[ViolationPage]) -> None:
        for page in pages:
            who = page.row.name or page.row.unidentified or self.tr("not yet identified")
            self._what.addLayout(row(label(f"{page.row.number} · {who} · {page.row.kind}"), None))
        if len(self._violations) > len(pages):
            more = self.tr("and {0} more").format(len(self._violations) - len(pages))
            self._what.addWidget(label(more, "muted"))

    def _check(self, entry: CaseEntry) -> list[Problem]:
        return [] if entry.track else [Problem("track_unknown", field="track", values={"value": ""})]

    def _open(self, entry: CaseEntry) -> None:
        if self.overrides.go_to_missing():
            return
        reasons = {code: text for code, text in self.overrides.value().items() if text}
        draft = dataclasses.replace(
            CaseDraft(self._violations),
            track=entry.track or Track.GENERAL,
            opened_on=entry.opened_on,
            overrides=reasons,
        )
        self._context.act(lambda desk, _progress: desk.cases.open(draft), self._on_opened, self._on_failed, owner=self)

    def _on_opened(self, changes: Changes) -> None:
        self.opened.emit(changes.uids)

    def _on_failed(self, error: KpDeskError) -> None:
        warnings = error.values.get("warnings")
        if error.code == "override_reason_needed" and isinstance(warnings, tuple):
            self.overrides.add_warnings(warnings)
            self.overrides.go_to_missing()
            return
        self.form.show_error(error)
