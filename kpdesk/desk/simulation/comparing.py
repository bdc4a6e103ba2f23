"""What early warning found of a simulated year, beside the truth: what was found, what was missed, what is false."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final, Protocol

from kpdesk.desk.simulation.truth import Anomaly, Planted
from kpdesk.province.warnings.finding import RowRef, WarningTest

TESTS: Final = {
    Anomaly.NIL: WarningTest.NIL_WHILE_NEIGHBOURS,
    Anomaly.COPIED: WarningTest.COPIED_FIGURES,
    Anomaly.NO_RESULT: WarningTest.NO_RESULT,
    Anomaly.RELAPSE: WarningTest.RELAPSE,
    Anomaly.NO_PROOF: WarningTest.CLOSURE_WITHOUT_PROOF,
    Anomaly.SUPERVISOR: WarningTest.SAME_SUPERVISOR,
    Anomaly.POSTING: WarningTest.BETTER_POSTING,
    Anomaly.REDUCED: WarningTest.REDUCED_ON_APPEAL,
    Anomaly.CERTIFICATE: WarningTest.CERTIFICATE_CONTRADICTED,
}
"""Which test is to find what."""

_ROW_BY_ROW: Final = frozenset({WarningTest.NO_RESULT, WarningTest.CLOSURE_WITHOUT_PROOF})
"""Tests that put an office's rows into one finding, each of which is right or false for itself."""


class Reported(Protocol):
    """What a finding and a line of the list of findings have in common; a key is test, office and what is its own."""

    @property
    def test(self) -> WarningTest:
        """The test that found it."""

    @property
    def office(self) -> str:
        """The office that it is about."""

    @property
    def key(self) -> str:
        """Its name, the same every week."""

    @property
    def since(self) -> date:
        """The day since which it is so."""

    @property
    def rows(self) -> tuple[RowRef, ...]:
        """The rows that it rests on."""


@dataclass(frozen=True, slots=True)
class Compared:
    """``found`` and ``missed`` are planted anomalies; ``told`` counts what was reported, ``false`` names what of it is
    not true: the finding's key, and the row where each row counts for itself."""

    found: tuple[Planted, ...]
    missed: tuple[Planted, ...]
    told: int
    false: tuple[str, ...]

    @property
    def found_share(self) -> float:
        """The share of planted anomalies that were found; 1 where nothing was planted."""
        planted = len(self.found) + len(self.missed)
        return len(self.found) / planted if planted else 1.0

    @property
    def false_share(self) -> float:
        """The share of what was reported that is false; 0 where nothing was reported."""
        return len(self.false) / self.told if self.told else 0.0


def compared(planted: Iterable[Planted], findings: Iterable[Reported]) -> Compared:
    """Returns how far the findings are the truth."""
    truth, told = tuple(planted), tuple(findings)
    found = {place for place, item in enumerate(truth) if any(_shows(finding, item) for finding in told)}
    units = [unit for finding in told for unit in _units(finding, truth)]
    return Compared(
        tuple(item for place, item in enumerate(truth) if place in found),
        tuple(item for place, item in enumerate(truth) if place not in found),
        len(units),
        tuple(name for name, is_true in units if not is_true),
    )


def _shows(finding: Reported, item: Planted) -> bool:
    """Tells whether a finding is about what was planted."""
    if finding.test is not TESTS[item.kind] or finding.office != item.office:
        return False
    match item.kind:
        case Anomaly.COPIED | Anomaly.CERTIFICATE:
            return item.week in finding.key.split("/")
        case Anomaly.NIL:
            return bool(str(finding.since) == item.detail["since"])
        case _:
            return item.uids[0] in {row.uid for row in finding.rows}


def _units(finding: Reported, truth: Iterable[Planted]) -> Iterator[tuple[str, bool]]:
    """Gives each thing that the finding reports, with whether it was planted."""
    mine = [item for item in truth if finding.test is TESTS[item.kind] and finding.office == item.office]
    if finding.test not in _ROW_BY_ROW:
        yield finding.key, any(_shows(finding, item) for item in mine)
        return
    planted = {uid for item in mine for uid in item.uids}
    for row in finding.rows:
        yield f"{finding.key}/{row.uid}", row.uid in planted
