"""What the official answered, and how he was heard: replies and hearings of a case in their order."""

from __future__ import annotations

from kpdesk.cases.rows import CaseView, StepRow
from kpdesk.cases.states import Step
from ui.cases.case_panels import CasePanel
from ui.cases.names import field_title, step_name
from ui.support.dates import on_screen
from ui.support.language import ltr
from ui.support.widgets import clear_layout, label, line, paragraph, row

_REPLIES = (
    Step.EXPLANATION_RECEIVED, Step.REPLY_RECEIVED, Step.REPLY_NOT_RECEIVED, Step.FINAL_REPLY_RECEIVED,
    Step.FINAL_REPLY_NOT_RECEIVED, Step.TIME_EXTENDED,
)  # fmt: skip
_HEARINGS = (
    Step.HEARING_CALLED, Step.HEARING_HELD, Step.HEARING_ADJOURNED, Step.EX_PARTE_ORDERED, Step.ORDERLY_ROOM_HELD,
    Step.PERSONAL_HEARING_HELD,
)  # fmt: skip
_TEXTS = ("gist", "reason", "witnesses", "defence_witnesses", "until", "hearing_on", "adjourned_to", "place")


class HeardPanel(CasePanel):
    """Replies, then hearings and adjournments."""

    def __init__(self) -> None:
        super().__init__("caseHeard", "")
        self.setAccessibleName(self.tr("Replies and hearings"))

    def show_case(self, view: CaseView) -> None:
        """Fills it for one case."""
        clear_layout(self.rows)
        scanned = {scan.step_uid for scan in view.scans}
        for title, wanted, none in (
            (self.tr("Replies"), _REPLIES, self.tr("No reply is on record.")),
            (self.tr("Hearings"), _HEARINGS, self.tr("No hearing is on record.")),
        ):
            self.head(title)
            found = [step for step in view.steps if step.step in wanted]
            if not found:
                self.say(none)
            for step in found:
                self._step(step, has_scan=step.uid in scanned)
            self.rows.addWidget(line())
        self.rows.addStretch(1)

    def _step(self, step: StepRow, *, has_scan: bool) -> None:
        title = paragraph(step_name(step.step))
        across = row(label(ltr(on_screen(step.on)), "muted"))
        across.insertWidget(0, title, 1)
        self.rows.addLayout(across)
        for name in _TEXTS:
            value = step.fields.get(name)
            if isinstance(value, list | tuple):
                value = "; ".join(str(item) for item in value)
            if value:
                self.rows.addWidget(paragraph(f"{field_title(name)}: {value}", "small"))
        if has_scan:
            self.rows.addWidget(label(self.tr("The paper itself is scanned: see Service."), "small"))
