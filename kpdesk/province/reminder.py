"""A reminder to an office: the words of the letter as it was issued, and its line in the register."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from datetime import date, datetime
from typing import Any

from kpdesk.documents.signature_block import Signatory
from kpdesk.province.debts import Debt

ALL = "all"
"""The scope of a reminder for everything that is owed, not for one week."""


@dataclass(frozen=True, slots=True)
class ReminderLetter:
    """Everything that stands on the letter in one language, so that a reprint is the same whatever changed since."""

    heading: str
    contact: str
    number: str
    place: str
    dated: str
    to: tuple[str, ...]
    subject: str
    opening: tuple[str, ...]
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    closing: tuple[str, ...]
    copies: tuple[str, ...]
    signatory: Signatory
    language: str = "en"

    def as_dict(self) -> dict[str, Any]:
        """Returns JSON types."""
        return asdict(self)


@dataclass(frozen=True, slots=True)
class Reminder:
    """One line of the register; ``previous`` is the number of the reminder that it refers to, or ""."""

    uid: str
    number: str
    office: str
    scope: str
    ordinal: int
    previous: str
    issued_at: datetime
    answer_by: date
    debts: tuple[Debt, ...]
    letters: Mapping[str, ReminderLetter] = field(default_factory=dict)
    is_new: bool = False

    @property
    def weeks(self) -> int:
        """How many weekly returns it asks for."""
        return sum(debt.count for debt in self.debts if debt.kind == "week")


def letter_from(kept: Mapping[str, Any]) -> ReminderLetter:
    """Returns a letter as it was kept."""
    lists = {name: tuple(kept[name]) for name in ("to", "opening", "columns", "closing", "copies")}
    values = {**kept, **lists, "rows": tuple(map(tuple, kept["rows"])), "signatory": Signatory(**kept["signatory"])}
    return ReminderLetter(**values)
