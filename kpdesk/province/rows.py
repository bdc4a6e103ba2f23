"""Who has reported, as screens, papers and the command line show it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from kpdesk.province.rules import OWED, State


@dataclass(frozen=True, slots=True)
class OfficeStatus:
    """One office in one week; ``reason`` is the code of why its file was not taken in, or the codes, with commas,
    of what its certificate excepts.

    ``days_late`` counts until today while nothing has come.
    """

    office: str
    name: str
    region: str | None
    state: State
    received_at: datetime | None
    days_late: int
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class WeekStatus:
    """All offices from which a return is expected for a week, in the order of the reference data."""

    week: str
    due: date
    offices: tuple[OfficeStatus, ...]

    @property
    def expected(self) -> int:
        """How many returns are expected."""
        return len(self.offices)

    @property
    def outstanding(self) -> int:
        """How many are still owed, rejected ones included."""
        return sum(1 for office in self.offices if office.state in OWED)

    @property
    def received(self) -> int:
        """How many have come."""
        return self.expected - self.outstanding


@dataclass(frozen=True, slots=True)
class ReturnFacts:
    """A received return as the figures are drawn from it."""

    office: str
    week: str
    edition: int
    nil: bool
    received_at: datetime
    figures: Mapping[str, Any]
    certificate: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Totals:
    """Figures added up over the offices that have reported; ``missing`` are those whose figures are not in them."""

    week: str
    included: tuple[str, ...]
    missing: tuple[str, ...]
    figures: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Rebuilt:
    """What building anew did; ``skipped`` are names and codes of files that were not used, ``digest`` the state's."""

    files: int
    duplicates: int
    used: int
    skipped: tuple[tuple[str, str], ...]
    returns: int
    rows: int
    digest: str

    @property
    def reasons(self) -> tuple[tuple[str, str], ...]:
        """Each file left out with the code of the sentence that says why."""
        # The sentence of an inbox names the file before; here none was taken in.
        told = {"fork": "fork_in_archive"}
        return tuple((name, told.get(code, code)) for name, code in self.skipped)


def exceptions_in(certificate: Mapping[str, Any]) -> str:
    """Returns the codes of what a certificate excepts, each once, with commas."""
    exceptions = certificate.get("exceptions", ())
    return ", ".join(dict.fromkeys(str(item.get("code", "")) for item in exceptions if isinstance(item, dict)))
