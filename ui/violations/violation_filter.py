"""The filter row of the list of violations."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from kpdesk.base.clock import Clock
from kpdesk.reference.reference import Reference
from kpdesk.violations.rows import ViolationFilter as Kept
from ui.support.fields import ChoiceField, DateField, TextField, TickField
from ui.support.widgets import column, label, named, row

_TYPED_MS = 150


class FilterRow(QWidget):
    """``changed()``: the person wants another list; typing waits until he pauses."""

    changed = Signal()

    def __init__(self, clock: Clock) -> None:
        super().__init__()
        self.text = TextField(hint=self.tr("Name, number, account"))
        self.kind = ChoiceField([(None, self.tr("Any kind"))])
        self.platform = ChoiceField([(None, self.tr("Any platform"))])
        self.first, self.last = DateField(clock=clock), DateField(clock=clock)
        self.first.setPlaceholderText(self.tr("from"))
        self.last.setPlaceholderText(self.tr("to"))
        self.pending = TickField(self.tr("Pending"))
        self.without_case = TickField(self.tr("Without a case"))
        self.unidentified = TickField(self.tr("Not identified"))
        self.count = label(look="muted", name="violationCount")
        for field, name, said in (
            (self.text, "filterText", self.tr("Search violations")),
            (self.kind, "filterKind", self.tr("Kind")),
            (self.platform, "filterPlatform", self.tr("Platform")),
            (self.first, "filterFrom", self.tr("Seen from")),
            (self.last, "filterTo", self.tr("Seen to")),
            (self.pending, "filterPending", self.tr("Pending only")),
            (self.without_case, "filterWithoutCase", self.tr("Without a case only")),
            (self.unidentified, "filterUnidentified", self.tr("Not identified only")),
        ):
            named(field, name, said)
        self._lay_out()
        self._soon = QTimer(self, singleShot=True, interval=_TYPED_MS)
        self._soon.timeout.connect(self.changed)
        for typed in (self.text, self.kind, self.platform, self.first, self.last):
            typed.edited.connect(self._soon.start)
        for tick in (self.pending, self.without_case, self.unidentified):
            tick.edited.connect(self.changed)

    def offer(self, reference: Reference, day: date) -> None:
        """Offers the kinds and platforms of the reference data."""
        kinds = [(kind.code, f"{kind.code}  {kind.name}") for kind in reference.kinds.on(day)]
        platforms = [(one.code, one.name) for one in reference.platforms.on(day)]
        self.kind.set_choices([(None, self.tr("Any kind")), *kinds])
        self.platform.set_choices([(None, self.tr("Any platform")), *platforms])

    def kept(self) -> Kept:
        """Returns what the person asks for."""
        kind, platform = self.kind.value(), self.platform.value()
        return Kept(
            first=self.first.value(),
            last=self.last.value(),
            kinds=(str(kind),) if kind else (),
            platform=str(platform) if platform else None,
            pending=self.pending.value(),
            without_case=self.without_case.value(),
            unidentified=self.unidentified.value(),
            text=self.text.value(),
        )

    def _lay_out(self) -> None:
        self.kind.setMinimumContentsLength(14)
        self.platform.setMinimumContentsLength(10)
        for day in (self.first, self.last):
            day.setFixedWidth(116)
        first = row(gap=2)
        first.addWidget(self.text, 3)
        first.addWidget(self.kind, 3)
        first.addWidget(self.platform, 2)
        first.addWidget(self.first)
        first.addWidget(self.last)
        both = column(self, gap=1)
        both.addLayout(first)
        both.addLayout(row(self.pending, self.without_case, self.unidentified, None, self.count, gap=4))
