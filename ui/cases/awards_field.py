"""The punishments of an order: a line for each, with amount and effect."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.support.fields import ChoiceField, TextField
from ui.support.widgets import button, column, named, row

Award = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class _Line:
    frame: QWidget
    punishment: ChoiceField
    amount: TextField
    cumulative: ChoiceField
    reduced_to: ChoiceField

    def offer_rank(self, reducing: frozenset[str]) -> None:
        """Asks for the rank only where the punishment takes one away."""
        self.reduced_to.setVisible(self.punishment.value() in reducing)


class AwardsField(QWidget):
    """A form's field; ``value`` is a tuple of ``{"punishment", "amount", "cumulative", "reduced_to"}``.

    ``edited``: it changed.
    """

    edited = Signal()

    def __init__(
        self,
        punishments: Sequence[tuple[object, str]],
        ranks: Sequence[tuple[object, str]] = (),
        reducing: frozenset[str] = frozenset(),
    ) -> None:
        """``punishments`` and ``ranks`` are pairs of a code and a name, ``reducing`` what takes a rank away."""
        super().__init__()
        self._ranks, self._reducing = list(ranks), reducing
        self._punishments = list(punishments)
        self._lines: list[_Line] = []
        self._column = column(gap=1)
        whole = column(self, gap=1)
        whole.addLayout(self._column)
        add = button("awardAdd", self.tr("Another punishment"), self._on_add, icon="plus", look="link")
        whole.addLayout(row(add, None))
        self._add()
        self.setFocusProxy(self._lines[0].punishment)

    def value(self) -> tuple[Award, ...]:
        """Returns the lines that name a punishment."""
        return tuple(
            {
                "punishment": line.punishment.value(),
                "amount": line.amount.value(),
                "cumulative": line.cumulative.value(),
                "reduced_to": line.reduced_to.value() if line.punishment.value() in self._reducing else None,
            }
            for line in self._lines
            if line.punishment.value() is not None
        )

    def set_value(self, value: object) -> None:
        """Shows these lines, and an empty one where there is none."""
        awards = list(value) if isinstance(value, Iterable) else []
        while len(self._lines) > max(1, len(awards)):
            self._drop(self._lines[-1])
        while len(self._lines) < len(awards):
            self._add()
        for place, line in enumerate(self._lines):
            award: Award = awards[place] if place < len(awards) else {}
            line.punishment.set_value(award.get("punishment"))
            line.amount.set_value(award.get("amount"))
            line.cumulative.set_value(award.get("cumulative"))
            line.reduced_to.set_value(award.get("reduced_to"))
            line.offer_rank(self._reducing)

    def _on_add(self) -> None:
        self._add().punishment.setFocus()

    def _add(self) -> _Line:
        number = len(self._lines) + 1
        punishment = ChoiceField(self._punishments, hint=self.tr("type a part of its name"))
        amount = TextField(hint=self.tr("amount"), longest=9)
        amount.setFixedWidth(64)
        punishment.setMinimumContentsLength(10)
        effect = ChoiceField(
            [(True, self.tr("with cumulative effect")), (False, self.tr("without cumulative effect"))],
            hint=self.tr("cumulative?"),
        )
        effect.setMinimumContentsLength(8)
        lower = ChoiceField(self._ranks, hint=self.tr("reduced to the rank of"))
        lower.setMinimumContentsLength(8)
        named(lower, f"awardReducedTo{number}", self.tr("Rank reduced to {0}").format(number))
        named(punishment, f"awardPunishment{number}", self.tr("Punishment {0}").format(number))
        named(amount, f"awardAmount{number}", self.tr("Amount {0}").format(number))
        named(effect, f"awardCumulative{number}", self.tr("Cumulative effect {0}").format(number))
        for field in (punishment, amount, effect, lower):
            field.edited.connect(self.edited)
        frame = QWidget()
        whole, across = column(frame, gap=1), row(gap=1)
        whole.addLayout(across)
        across.addWidget(punishment, 3)
        across.addWidget(amount)
        across.addWidget(effect, 2)
        # A line of its own: the form has no room for a fourth field beside the others.
        whole.addWidget(lower)
        line = _Line(frame, punishment, amount, effect, lower)
        line.offer_rank(self._reducing)
        punishment.edited.connect(lambda: line.offer_rank(self._reducing))
        if number > 1:
            away = button(f"awardRemove{number}", "", icon="x", look="quiet", tip=self.tr("Remove this line"))
            away.clicked.connect(lambda _checked=False: self._on_remove(line))
            across.addWidget(away)
        self._lines.append(line)
        self._column.addWidget(frame)
        return line

    def _on_remove(self, line: _Line) -> None:
        self._drop(line)
        self.edited.emit()

    def _drop(self, line: _Line) -> None:
        self._lines.remove(line)
        self._column.removeWidget(line.frame)
        line.frame.hide()
        line.frame.deleteLater()
