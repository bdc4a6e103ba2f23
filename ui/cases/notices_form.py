"""Notices to many officials at once: one template, a numbered paper, a case and a clock for each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from kpdesk.base.clock import today
from kpdesk.base.errors import KpDeskError
from kpdesk.base.letters import ascii_digits
from kpdesk.base.problems import Problem
from kpdesk.base.progress import Progress
from kpdesk.cases.bulk import NOTICES, BulkDraft
from kpdesk.cases.fields import FIELDS
from kpdesk.cases.states import Step
from kpdesk.desk import Desk
from kpdesk.desk.cases import Issued, Size
from ui.cases.names import field_title, step_name
from ui.cases.overrides_box import OverridesBox
from ui.context import Context
from ui.support.fields import ChoiceField, DateField, LinesField, TextField, TickField
from ui.support.form import Form
from ui.support.form_drafts import subject_of
from ui.support.widgets import column, label

_NOTE = "authority_note"


@dataclass(frozen=True, slots=True)
class NoticeEntry:
    """What is typed to issue notices; an empty number leaves it blank for ink."""

    step: Step | None = Step.SHOW_CAUSE_ISSUED
    on: date | None = None
    first_number: str = ""
    suffix: str = ""
    date_in_ink: bool = False
    language: str | None = "en"
    size: Size | None = Size.A4
    authority_note: str = ""

    def check(self) -> list[Problem]:
        """Returns what is wrong with it."""
        known = ", ".join(NOTICES)
        found = [] if self.step else [Problem("step_no_notice", "step", values={"step": "", "known": known})]
        if self.first_number and not ascii_digits(self.first_number).isdecimal():
            found.append(Problem("step_number_expected", "first_number", values={"text": self.first_number}))
        return found


class NoticesForm(QFrame):
    """``issued(Issued)`` with all notices in one PDF; ``cancelled()``. All are issued, or none."""

    issued = Signal(object)
    cancelled = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notices")
        self.setProperty("look", "card")
        self._context = context
        self._violations: tuple[str, ...] = ()
        self._what = label(look="muted", name="noticesWhat")
        self.form: Form[NoticeEntry] = Form("noticesForm", self.tr("Issue the notices"), NoticeEntry.check)
        self.overrides = OverridesBox(fields={_NOTE})
        self.overrides.field_asked.connect(lambda name: self.form.fields[name].setFocus())
        self._add_fields()
        self.form.add_widget(self.overrides)
        self.form.keeper.add("overrides", self.overrides)
        self.form.submitted.connect(self._issue)
        self.form.cancelled.connect(self.cancelled)
        whole = column(self, margin=4, gap=3)
        whole.addWidget(label(self.tr("Issue notices"), "heading"))
        whole.addWidget(self._what)
        whole.addWidget(self.form, 1)

    def ask_for(self, violations: Sequence[str]) -> None:
        """Asks for the notices on these violations; each official gets one."""
        self._violations = tuple(violations)
        self._what.setText(self.tr("{0} violations are marked; each official gets one notice.").format(len(violations)))
        self.overrides.set_warnings(())
        self.overrides.put_kept({})
        entry = NoticeEntry(on=today(self._context.clock), language=self._context.language)
        self.form.edit(entry, subject_of(self._violations))

    def _add_fields(self) -> None:
        day = today(self._context.clock)
        form = self.form
        form.add("step", self.tr("Notice"), ChoiceField([(step, step_name(step)) for step in NOTICES]))
        form.add("on", self.tr("Dated"), DateField(clock=self._context.clock, latest=day))
        blank = self.tr("The others follow one by one. Empty: numbers are written in ink.")
        form.add("first_number", self.tr("First letter number"), TextField(longest=9), blank)
        form.add("suffix", self.tr("Branch after the number"), TextField(hint="PA"))
        form.add("date_in_ink", "", TickField(self.tr("Date on the papers left for ink")))
        only = self.tr("Criticism of policy (V07) wants the reasoned note of the authority; it goes to every notice.")
        form.add(_NOTE, field_title(_NOTE), LinesField(lines=2), only)
        languages = [("en", self.tr("English")), ("ur", self.tr("Urdu"))]
        form.add("language", self.tr("Language"), ChoiceField(languages))
        form.add("size", self.tr("Sheet"), ChoiceField([(Size.A4, "A4"), (Size.LEGAL, "Legal")]))

    def _issue(self, entry: NoticeEntry) -> None:
        if self.overrides.go_to_missing() or entry.step is None:
            return
        reasons = {code: text for code, text in self.overrides.value().items() if text}
        first = int(ascii_digits(entry.first_number)) if entry.first_number else None
        draft = BulkDraft(
            self._violations,
            entry.step,
            on=entry.on,
            first_number=first,
            suffix=entry.suffix,
            fields=_fields(entry),
            overrides=reasons,
            date_in_ink=entry.date_in_ink,
        )
        language, size = entry.language or "en", entry.size or Size.A4
        self.form.verb_button.setEnabled(False)

        def work(desk: Desk, progress: Progress) -> Issued:
            return desk.cases.bulk_notice(draft, language, size, progress)

        self._context.act(work, self._on_issued, self._on_failed, label="notices_printing", owner=self)

    def _on_issued(self, issued: Issued) -> None:
        self.form.verb_button.setEnabled(True)
        self.form.edit(NoticeEntry())
        self.issued.emit(issued)

    def _on_failed(self, error: KpDeskError) -> None:
        self.form.verb_button.setEnabled(True)
        warnings = error.values.get("warnings")
        if error.code == "override_reason_needed" and isinstance(warnings, tuple):
            self.overrides.add_warnings(warnings)
            self.overrides.go_to_missing()
            return
        self.form.show_error(error)


def _fields(entry: NoticeEntry) -> dict[str, object]:
    """Returns what goes to every step alike; only a step that has the field takes the note."""
    takes = entry.step is not None and any(field.name == _NOTE for field in FIELDS[entry.step])
    return {_NOTE: entry.authority_note.strip()} if takes and entry.authority_note.strip() else {}
