"""The filter row of the list of cases."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from kpdesk.cases.rows import CasesWanted
from kpdesk.cases.states import State, Track
from ui.cases.names import state_name
from ui.support.fields import ChoiceField, TextField, TickField
from ui.support.saved_filters import FilterFields
from ui.support.turn_button import TurnedChoice
from ui.support.widgets import column, named, row
from ui.support.words import code_words

_TYPED_MS = 150
IDLE_DAYS = 14


class CaseFilter(QWidget):
    """``changed()``: the person wants another list; typing waits until he pauses."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.text = TextField(hint=self.tr("Name, belt no., case or letter number"))
        self.text.setMinimumWidth(200)
        self.state = ChoiceField([(None, self.tr("Any stage")), *((state, state_name(state)) for state in State)])
        self.track = ChoiceField(
            [(None, self.tr("Both tracks")), *((track, code_words(f"track_{track}")) for track in Track)]
        )
        self.state.setMinimumContentsLength(16)
        self.track.setMinimumContentsLength(14)
        self.open_only = TickField(self.tr("Open"))
        self.overdue = TickField(self.tr("Overdue"))
        self.suspended = TickField(self.tr("Suspended"))
        self.idle = TickField(self.tr("No step for {0} days").format(IDLE_DAYS))
        self.open_only.set_value(True)
        for field, name, said in (
            (self.text, "filterText", self.tr("Search cases")),
            (self.state, "filterState", self.tr("Stage")),
            (self.track, "filterTrack", self.tr("Track")),
            (self.open_only, "filterOpen", self.tr("Open cases only")),
            (self.overdue, "filterOverdue", self.tr("Overdue cases only")),
            (self.suspended, "filterSuspended", self.tr("Cases of suspended officials only")),
            (self.idle, "filterIdle", self.tr("Cases without a step for {0} days").format(IDLE_DAYS)),
        ):
            named(field, name, said)
        self.state.setCurrentIndex(0)
        self.track.setCurrentIndex(0)
        self.turned_state = TurnedChoice(self.state, "filterState", self.tr("Stage"))
        self.turned_track = TurnedChoice(self.track, "filterTrack", self.tr("Track"))
        first = row(gap=2)
        first.addWidget(self.text, 2)
        first.addWidget(self.turned_state, 1)
        first.addWidget(self.turned_track, 1)
        both = column(self, gap=1)
        both.addLayout(first)
        both.addLayout(row(self.open_only, self.overdue, self.suspended, self.idle, None, gap=4))
        self._soon = QTimer(self, singleShot=True, interval=_TYPED_MS)
        self._soon.timeout.connect(self.changed)
        self.text.edited.connect(self._soon.start)
        for choice in (self.turned_state, self.turned_track):
            choice.edited.connect(self._soon.start)
        for tick in (self.open_only, self.overdue, self.suspended, self.idle):
            tick.edited.connect(self.changed)
        self.fields = FilterFields(
            {
                "text": self.text, "state": self.state, "not_state": self.turned_state, "track": self.track,
                "not_track": self.turned_track, "open": self.open_only, "overdue": self.overdue,
                "suspended": self.suspended, "idle": self.idle,
            },
            self.words,
        )  # fmt: skip
        self.fields.put_back.connect(self.changed)

    def words(self) -> list[str]:
        """Returns the conditions as a reader shall find them on paper."""
        told = [f"{self.tr('Search cases')}: {self.text.value()}"] if self.text.value() else []
        for title, turned in ((self.tr("Stage"), self.turned_state), (self.tr("Track"), self.turned_track)):
            if turned.choice.value() is not None:
                told.append(f"{title} {turned.button.text()}: {turned.choice.currentText()}")
        ticks = (self.open_only, self.overdue, self.suspended, self.idle)
        return [*told, *(tick.accessibleName() for tick in ticks if tick.value())]

    def wanted(self, today: date) -> CasesWanted:
        """Returns what the person asks for."""
        state, track = self.state.value(), self.track.value()
        return CasesWanted(
            is_open=True if self.open_only.value() else None,
            state=state if isinstance(state, State) else None,
            not_state=self.turned_state.value(),
            track=track if isinstance(track, Track) else None,
            not_track=self.turned_track.value(),
            text=self.text.value(),
            suspended=True if self.suspended.value() else None,
            overdue_on=today if self.overdue.value() else None,
            idle_since=today - timedelta(days=IDLE_DAYS) if self.idle.value() else None,
        )
