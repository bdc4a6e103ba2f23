"""What is known of one violation."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QWidget

from kpdesk.monitoring.rules import Obtained
from kpdesk.reference.reference import Reference
from kpdesk.violations.rows import ViolationPage
from kpdesk.violations.rules import Factor, Forum, Part, Place
from ui.support.dates import on_screen
from ui.support.language import ltr, shown_name
from ui.support.theme import SPACE
from ui.support.widgets import clear_layout, column, label, paragraph
from ui.violations.names import state_name, word


class FactsCard(QFrame):
    """Label and value, line by line; what is not on record is left out."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("violationFacts")
        self.setProperty("look", "card")
        self._column = column(self, margin=4, gap=2)

    def show_violation(self, page: ViolationPage, reference: Reference) -> None:
        """Fills it for one violation."""
        clear_layout(self._column)
        kind = reference.kinds.get(page.row.kind)
        name = shown_name(kind) if kind else ""
        self._column.addWidget(paragraph(f"{page.row.kind} · {name}", "heading", name="factKind"))
        if page.row.hidden:
            hidden = self.tr("Who made it, and what it says, is shown to the authority alone.")
            self._column.addWidget(paragraph(hidden, "doubt", name="hiddenNote"))
        for flag in page.flags:
            self._column.addWidget(paragraph(word(flag), "doubt"))
        if page.row.what:
            self._column.addWidget(paragraph(page.row.what))
        self._column.addWidget(self._table(page, reference))

    def _table(self, page: ViolationPage, reference: Reference) -> QWidget:
        frame = QWidget()
        grid = QGridLayout(frame)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(SPACE[4])
        grid.setVerticalSpacing(SPACE[1])
        grid.setColumnStretch(1, 1)
        lines = [(title, text) for title, text in (*self._seen(page, reference), *self._custody(page)) if text]
        for place, (title, text) in enumerate(lines):
            value: QLabel = paragraph(text)
            value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            grid.addWidget(label(title, "muted"), place, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(value, place, 1)
        return frame

    def _seen(self, page: ViolationPage, reference: Reference) -> list[tuple[str, str]]:
        row = page.row
        platform = reference.platforms.get(row.platform) if row.platform else None
        duty = {True: self.tr("yes"), False: self.tr("no"), None: ""}[page.on_duty]
        return [
            (self.tr("Stands"), state_name(row)),
            (self.tr("Platform"), shown_name(platform) if platform else row.platform),
            (self.tr("Account or group"), ltr(row.handle)),
            (self.tr("Link"), ltr(row.url)),
            (self.tr("Seen on"), ltr(on_screen(row.seen_on))),
            (self.tr("Seen by"), row.seen_by),
            (self.tr("How obtained"), word(Obtained(page.obtained)) if page.obtained else ""),
            (self.tr("Posted on"), ltr(on_screen(page.posted_on))),
            (self.tr("His part"), word(Part(page.part))),
            (self.tr("On duty"), duty),
            (self.tr("In the picture"), ", ".join(word(Place(place)) for place in page.places)),
            (self.tr("Supervisor of the day"), page.supervisor),
            (self.tr("A complaint?"), word(Forum(page.forum)) if page.forum and not row.hidden else ""),
            (self.tr("What weighs"), ", ".join(word(Factor(factor)) for factor in page.factors)),
            (self.tr("Note"), page.note),
            (self.tr("Note of the authority"), page.authority_note),
            (self.tr("Referred"), page.referral),
            (self.tr("Withdrawn because"), page.withdrawn_reason or ""),
        ]

    def _custody(self, page: ViolationPage) -> list[tuple[str, str]]:
        fir = " ".join(part for part in (page.fir_no, on_screen(page.fir_date)) if part)
        return [
            (self.tr("Police station"), page.station),
            (self.tr("FIR"), ltr(fir)),
            (self.tr("Accused (initials)"), ltr(page.accused)),
            (self.tr("Media or channel"), page.outlet),
            (self.tr("Permitted by"), page.permitted_by),
            (self.tr("Action taken"), page.custody_action),
        ]
