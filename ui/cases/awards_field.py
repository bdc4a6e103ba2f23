"""The punishments of an order: a line for each, with amount and effect."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.support.fields import ChoiceField, TextField
from ui.support.widgets import button, column, named, row

Award = Mapping[str, object]
Asks = Mapping[str, Mapping[str, str]]
"""What the order of each punishment states, by its code; of an amount the unit."""
AMOUNT, CUMULATIVE, LOWER_RANK = "amount", "cumulative", "reduced_to"
"""What an order of a punishment may have to state, named as in ``value``."""


@dataclass(frozen=True, slots=True)
class _Line:
    frame: QWidget
    punishment: ChoiceField
    amount: TextField
    cumulative: ChoiceField
    reduced_to: ChoiceField

    def offer(self, asks: Asks) -> None:
        """Asks only for what an order of the punishment states, the amount in its unit."""
        found = asks.get(str(self.punishment.value()), {})
        for field, name in ((self.amount, AMOUNT), (self.cumulative, CUMULATIVE), (self.reduced_to, LOWER_RANK)):
            field.setVisible(name in found)
        self.amount.setPlaceholderText(found.get(AMOUNT, ""))


class AwardsField(QWidget):
    """A form's field; ``value`` is a tuple of ``{"punishment", "amount", "cumulative", "reduced_to"}``.

    ``edited``: it changed.
    """

    edited = Signal()

    def __init__(
        self,
        punishments: Sequence[tuple[object, str]],
        ranks: Sequence[tuple[object, str]] = (),
        asks: Asks | None = None,
    ) -> None:
        """``punishments`` and ``ranks`` are pairs of a code and a name."""
        super().__init__()
        self._ranks, self._asks = list(ranks), asks or {}
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
                AMOUNT: None if line.amount.isHidden() else line.amount.value(),
                CUMULATIVE: None if line.cumulative.isHidden() else line.cumulative.value(),
                LOWER_RANK: None if line.reduced_to.isHidden() else line.reduced_to.value(),
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
            line.offer(self._asks)

    def _on_add(self) -> None:
        self._add().punishment.setFocus()

    def _add(self) -> _Line:
        number = len(self._lines) + 1
        punishment = ChoiceField(self._punishments, hint=self.tr("type a part of its name"))
        amount = TextField(hint=self.tr("amount"), longest=9)
        amount.setMinimumWidth(76)
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
        line.offer(self._asks)
        punishment.edited.connect(lambda: line.offer(self._asks))
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
