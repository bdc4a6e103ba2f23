"""The chain of letters with what is still owed under each."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from kpdesk.desk import Desk
from kpdesk.directives.rows import DirectiveRow
from kpdesk.directives.rules import Debt
from ui.support.columns import Column
from ui.support.language import current_language, shown_name


@dataclass(frozen=True, slots=True)
class Letter:
    """One letter with its debts as they stand today."""

    row: DirectiveRow
    debts: tuple[Debt, ...]

    @property
    def owed(self) -> int:
        """How many things are still owed."""
        return sum(debt.is_open for debt in self.debts)

    @property
    def days_late(self) -> int:
        """By how many days the oldest of them is late."""
        return max((debt.days_late for debt in self.debts if debt.is_open), default=0)

    @property
    def title(self) -> str:
        """Its title in the window's language, where there is one."""
        return (self.row.title_urdu if current_language() == "ur" else "") or self.row.title


@dataclass(frozen=True, slots=True)
class Register:
    """The letters, and the ranks and offices that one can bind: pairs of a code and a name."""

    letters: tuple[Letter, ...]
    ranks: tuple[tuple[str, str], ...]
    offices: tuple[tuple[str, str], ...]

    def rank_names(self) -> dict[str, str]:
        """Returns the ranks' names by their codes."""
        return dict(self.ranks)


def read_register(desk: Desk) -> Register:
    """Returns what the page shows; runs in a job."""
    reference = desk.reference.load()
    return Register(
        read_letters(desk),
        tuple((rank.code, shown_name(rank)) for rank in reference.ranks),
        tuple((office.code, shown_name(office)) for office in reference.offices),
    )


def read_letters(desk: Desk) -> tuple[Letter, ...]:
    """Returns every letter on record, the bans first in their order, then the rest by date."""
    debts: dict[str, list[Debt]] = {}
    for debt in desk.directives.debts():
        debts.setdefault(debt.obligation.code, []).append(debt)
    rows = sorted(desk.directives.items(), key=lambda row: row.ban_no or 1000)
    return tuple(Letter(row, tuple(debts.get(row.code, ()))) for row in rows)


def letter_columns() -> list[Column[Letter]]:
    """Returns the columns of the chain."""
    language = current_language()
    return [
        Column(_tr("Ban"), lambda letter: letter.row.ban_no or "", 3),
        Column(_tr("Letter no."), lambda letter: letter.row.number_shown(language), 17, tone=_number_tone),
        Column(_tr("Dated"), lambda letter: letter.row.dated_shown(language), 10),
        Column(_tr("Owed"), _owed, 15, tone=_owed_tone),
        Column(_tr("About"), lambda letter: letter.title, 0),
    ]


def _owed(letter: Letter) -> str:
    if not letter.debts:
        return ""
    if not letter.owed:
        return _tr("all done")
    if letter.days_late:
        return _tr("{0}, {1} days late").format(letter.owed, letter.days_late)
    return str(letter.owed)


def _owed_tone(letter: Letter) -> str:
    if not letter.debts:
        return ""
    return "good" if not letter.owed else "danger" if letter.days_late else "warning"


def _number_tone(letter: Letter) -> str:
    return "" if letter.row.letter_no else "muted"


def _tr(text: str) -> str:
    return QCoreApplication.translate("directives", text)
