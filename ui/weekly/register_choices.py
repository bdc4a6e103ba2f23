"""Which register, for which period, narrowed to what: the choices beside the paper."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Signal
from PySide6.QtWidgets import QFormLayout, QLabel, QWidget

from kpdesk.base.clock import Clock, today
from kpdesk.base.problems import Problem
from kpdesk.desk import Desk
from kpdesk.weekly.registers.wanted import RegisterKind, RegisterWanted
from ui.support.fields import ChoiceField, DateField, mark
from ui.support.language import shown_name
from ui.support.widgets import column, named

_TITLES = {
    RegisterKind.PUNISHMENTS: QT_TRANSLATE_NOOP("RegisterChoices", "Punishment register"),
    RegisterKind.MEASURES: QT_TRANSLATE_NOOP("RegisterChoices", "Measures that are no punishment"),
    RegisterKind.PENDING: QT_TRANSLATE_NOOP("RegisterChoices", "Pending cases"),
    RegisterKind.GROUPS: QT_TRANSLATE_NOOP("RegisterChoices", "Register of groups"),
    RegisterKind.ACKNOWLEDGEMENTS: QT_TRANSLATE_NOOP("RegisterChoices", "Acknowledgement statement"),
    RegisterKind.STRENGTH: QT_TRANSLATE_NOOP("RegisterChoices", "Strength statement"),
}
_PERIODS = (
    ("", QT_TRANSLATE_NOOP("RegisterChoices", "As typed below")),
    ("month", QT_TRANSLATE_NOOP("RegisterChoices", "This month")),
    ("last_month", QT_TRANSLATE_NOOP("RegisterChoices", "Last month")),
    ("year", QT_TRANSLATE_NOOP("RegisterChoices", "This year")),
    ("last_year", QT_TRANSLATE_NOOP("RegisterChoices", "Last year")),
    ("all", QT_TRANSLATE_NOOP("RegisterChoices", "From the beginning")),
)


@dataclass(frozen=True, slots=True)
class RegisterLists:
    """What the choices offer: stations, ranks and letters in force, each by code and name."""

    stations: Sequence[str]
    ranks: Sequence[tuple[str, str]]
    letters: Sequence[tuple[str, str]]


def read_lists(desk: Desk) -> RegisterLists:
    """Returns what the choices offer now."""
    reference = desk.reference.load()
    ranks = tuple(dict.fromkeys((rank.code, shown_name(rank)) for rank in reference.ranks))
    letters = tuple(
        (row.code, " · ".join(part for part in (row.code, row.letter_no, row.dated_shown(), row.title) if part))
        for row in reversed(desk.registers.letters())
    )
    return RegisterLists(desk.registers.stations(), ranks, letters)


def title_of(kind: RegisterKind) -> str:
    """Returns what the register is called in the window."""
    return _tr(_TITLES[kind])


class RegisterChoices(QWidget):
    """``changed()``: another register is wanted."""

    changed = Signal()

    def __init__(self, clock: Clock) -> None:
        super().__init__()
        self.setObjectName("registerChoices")
        self._clock = clock
        self._shown: RegisterWanted | None = None
        self.kind = ChoiceField([(kind, title_of(kind)) for kind in RegisterKind])
        self.period = ChoiceField([(code, _tr(words)) for code, words in _PERIODS])
        self.first, self.last = DateField(clock=clock), DateField(clock=clock)
        self.station, self.rank, self.directive = ChoiceField(), ChoiceField(), ChoiceField()
        self._said: dict[QWidget, QLabel] = {}
        self._rows = QFormLayout()
        self._rows.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        for name, words, field in (
            ("registerKind", self.tr("Register"), self.kind),
            ("registerPeriod", self.tr("Period"), self.period),
            ("registerFirst", self.tr("From"), self.first),
            ("registerLast", self.tr("To"), self.last),
            ("registerDirective", self.tr("Letter"), self.directive),
            ("registerStation", self.tr("Station"), self.station),
            ("registerRank", self.tr("Rank"), self.rank),
        ):
            named(field, name, words)
            said = self._said[field] = QLabel(words)
            said.setBuddy(field)
            self._rows.addRow(said, field)
        whole = column(self, gap=3)
        whole.addLayout(self._rows)
        whole.addStretch(1)
        self._connect()
        self.kind.set_value(RegisterKind.PUNISHMENTS)
        self.period.set_value("year")
        self._take_period()
        self._fit()

    @property
    def wanted(self) -> RegisterWanted:
        """The register that is chosen; what it does not know is left out."""
        kind = RegisterKind(str(self.kind.value() or RegisterKind.PUNISHMENTS))
        people = kind.has_people
        return RegisterWanted(
            kind,
            self.first.value() if kind.has_first_day else None,
            self.last.value(),
            str(self.station.value() or "") if people else "",
            str(self.rank.value() or "") if people else "",
            str(self.directive.value() or "") if kind is RegisterKind.ACKNOWLEDGEMENTS else "",
        )

    @property
    def is_understood(self) -> bool:
        """Whether both days are dates or empty."""
        return self.first.is_understood and self.last.is_understood

    def choose(self, kind: RegisterKind) -> None:
        """Puts the choice on a register, as if the person had."""
        self.kind.set_value(kind)
        self._on_kind()

    def offer(self, lists: RegisterLists) -> None:
        """Takes the stations, ranks and letters to choose from; a choice made before stays."""
        for field, all_of_them, choices in (
            (self.station, self.tr("All stations"), [(name, name) for name in lists.stations]),
            (self.rank, self.tr("All ranks"), list(lists.ranks)),
            (self.directive, self.tr("All letters in force, counted"), list(lists.letters)),
        ):
            kept = field.value()
            field.set_choices([("", all_of_them), *choices])
            field.set_value(kept or "")

    def problems(self) -> list[Problem]:
        """Returns what is wrong with the choices, and marks their fields."""
        found = self.wanted.check(today(self._clock))
        wrong = {problem.field for problem in found}
        mark(self.first, "first" in wrong)
        mark(self.last, "last" in wrong)
        return found

    def take_shown(self) -> bool:
        """Returns whether another register is wanted than the last time that this was asked."""
        wanted = self.wanted
        other, self._shown = wanted != self._shown, wanted
        return other

    def _connect(self) -> None:
        self.kind.edited.connect(self._on_kind)
        self.period.edited.connect(self._on_period)
        for choice in (self.station, self.rank, self.directive):
            choice.edited.connect(self.changed)
        for day in (self.first, self.last):
            day.edited.connect(lambda: self.period.set_value(""))
            day.editingFinished.connect(self._on_day)

    def _on_kind(self) -> None:
        self._fit()
        self.changed.emit()

    def _on_period(self) -> None:
        if self._take_period():
            self.changed.emit()

    def _on_day(self) -> None:
        if self.is_understood:
            self.changed.emit()

    def _take_period(self) -> bool:
        code = str(self.period.value() or "")
        if not code:
            return False
        first, last = _SPANS[code](today(self._clock))
        self.first.set_value(first)
        self.last.set_value(last)
        return True

    def _fit(self) -> None:
        """Shows the fields that the register knows; of a state only the day as on which it is told."""
        kind = self.wanted.kind
        for field, shown in (
            (self.period, not kind.as_on_a_day),
            (self.first, kind.has_first_day),
            (self.directive, kind is RegisterKind.ACKNOWLEDGEMENTS),
            (self.station, kind.has_people),
            (self.rank, kind.has_people),
        ):
            self._rows.setRowVisible(field, shown)
        self._said[self.last].setText(self.tr("As on") if kind.as_on_a_day else self.tr("To"))
        if kind.as_on_a_day:
            self.first.set_value(None)
            self.last.set_value(today(self._clock))
        since = self.tr("Only since (may stay empty)") if kind.as_on_a_day else self.tr("From")
        self._said[self.first].setText(since)


def _month(day: date) -> tuple[date, date]:
    return day.replace(day=1), day


def _last_month(day: date) -> tuple[date, date]:
    last = day.replace(day=1) - timedelta(days=1)
    return last.replace(day=1), last


def _year(day: date) -> tuple[date, date]:
    return date(day.year, 1, 1), day


def _last_year(day: date) -> tuple[date, date]:
    return date(day.year - 1, 1, 1), date(day.year - 1, 12, 31)


_SPANS: dict[str, Callable[[date], tuple[date | None, date]]] = {
    "month": _month,
    "last_month": _last_month,
    "year": _year,
    "last_year": _last_year,
    "all": lambda day: (None, day),
}


def _tr(text: object) -> str:
    return QCoreApplication.translate("RegisterChoices", str(text))
