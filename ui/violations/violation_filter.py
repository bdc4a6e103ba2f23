"""The filter row of the list of violations."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from kpdesk.base.clock import Clock
from kpdesk.reference.reference import Reference
from kpdesk.violations.rows import ViolationFilter as Kept
from ui.support.fields import ChoiceField, DateField, TextField, TickField
from ui.support.language import shown_name
from ui.support.saved_filters import FilterField, FilterFields
from ui.support.turn_button import TurnedChoice
from ui.support.widgets import column, named, row

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
        self.without_evidence = TickField(self.tr("Without an exhibit"))
        self.turned_kind = TurnedChoice(self.kind, "filterKind", self.tr("Kind"))
        self.turned_platform = TurnedChoice(self.platform, "filterPlatform", self.tr("Platform"))
        for field, name, said in (
            (self.text, "filterText", self.tr("Search violations")),
            (self.kind, "filterKind", self.tr("Kind")),
            (self.platform, "filterPlatform", self.tr("Platform")),
            (self.first, "filterFrom", self.tr("Seen from")),
            (self.last, "filterTo", self.tr("Seen to")),
            (self.pending, "filterPending", self.tr("Pending only")),
            (self.without_case, "filterWithoutCase", self.tr("Without a case only")),
            (self.unidentified, "filterUnidentified", self.tr("Not identified only")),
            (self.without_evidence, "filterWithoutEvidence", self.tr("Without an exhibit only")),
        ):
            named(field, name, said)
        self._lay_out()
        self._soon = QTimer(self, singleShot=True, interval=_TYPED_MS)
        self._soon.timeout.connect(self.changed)
        for typed in (self.text, self.turned_kind, self.turned_platform, self.first, self.last):
            typed.edited.connect(self._soon.start)
        for tick in (self.pending, self.without_case, self.unidentified, self.without_evidence):
            tick.edited.connect(self.changed)
        self.fields = FilterFields(self._named_fields(), self.words)
        self.fields.put_back.connect(self.changed)

    def offer(self, reference: Reference, day: date) -> None:
        """Offers the kinds and platforms of the reference data."""
        kinds = [(kind.code, f"{kind.code}  {shown_name(kind)}") for kind in reference.kinds.on(day)]
        platforms = [(one.code, shown_name(one)) for one in reference.platforms.on(day)]
        self.kind.set_choices([(None, self.tr("Any kind")), *kinds])
        self.platform.set_choices([(None, self.tr("Any platform")), *platforms])

    def kept(self) -> Kept:
        """Returns what the person asks for."""
        kind, platform = self.kind.value(), self.platform.value()
        return Kept(
            first=self.first.value(),
            last=self.last.value(),
            kinds=(str(kind),) if kind else (),
            not_kinds=self.turned_kind.value(),
            platform=str(platform) if platform else None,
            not_platform=self.turned_platform.value(),
            pending=self.pending.value(),
            without_case=self.without_case.value(),
            unidentified=self.unidentified.value(),
            without_evidence=self.without_evidence.value(),
            text=self.text.value(),
        )

    def _lay_out(self) -> None:
        self.kind.setMinimumContentsLength(14)
        self.platform.setMinimumContentsLength(10)
        for day in (self.first, self.last):
            day.setFixedWidth(116)
        first = row(gap=2)
        first.addWidget(self.text, 3)
        first.addWidget(self.turned_kind, 3)
        first.addWidget(self.turned_platform, 2)
        first.addWidget(self.first)
        first.addWidget(self.last)
        both = column(self, gap=1)
        both.addLayout(first)
        ticks = (self.pending, self.without_case, self.unidentified, self.without_evidence)
        both.addLayout(row(*ticks, None, gap=4))

    def words(self) -> list[str]:
        """Returns the conditions as a reader shall find them on paper."""
        told = [f"{self.tr('Search violations')}: {self.text.value()}"] if self.text.value() else []
        for title, turned in ((self.tr("Kind"), self.turned_kind), (self.tr("Platform"), self.turned_platform)):
            if turned.choice.value():
                told.append(f"{title} {turned.button.text()}: {turned.choice.currentText()}")
        for title, day in ((self.tr("Seen from"), self.first), (self.tr("Seen to"), self.last)):
            if day.value() is not None:
                told.append(f"{title}: {day.text()}")
        ticks = (self.pending, self.without_case, self.unidentified, self.without_evidence)
        return [*told, *(tick.accessibleName() for tick in ticks if tick.value())]

    def _named_fields(self) -> dict[str, FilterField]:
        """Returns the fields by the names that the options of the command line have."""
        return {
            "text": self.text, "kind": self.kind, "not_kind": self.turned_kind, "platform": self.platform,
            "not_platform": self.turned_platform, "first": self.first, "last": self.last, "pending": self.pending,
            "without_case": self.without_case, "unidentified": self.unidentified,
            "without_evidence": self.without_evidence,
        }  # fmt: skip
