"""Sheets typed in place, and the ranks of the built-in reference data."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from kpdesk.reference.pack import built_in
from kpdesk.roster.draft import PersonDraft
from kpdesk.roster.importing import ImportOptions, RollReading, read_roll_of
from kpdesk.roster.intake import IncomingRow
from kpdesk.roster.ranks import RankNames
from kpdesk.roster.rows import PresentPerson
from kpdesk.workbooks.grid import Sheet, Workbook

TODAY = date(2026, 11, 22)
SAMPLES = Path(__file__).resolve().parents[2] / "data" / "samples"


@pytest.fixture(scope="session")
def ranks() -> RankNames:
    return RankNames(built_in().ranks)


@pytest.fixture(scope="session")
def today() -> date:
    return TODAY


@pytest.fixture(scope="session")
def samples() -> Path:
    return SAMPLES


@pytest.fixture(scope="session")
def truth() -> Callable[[str], dict[str, Any]]:
    return lambda name: json.loads((SAMPLES / f"{name}.truth.json").read_text(encoding="utf-8"))


@pytest.fixture
def sheet() -> Callable[..., Sheet]:
    """A sheet of these rows, filled up to one length as a reader gives them."""

    def make(*rows: tuple[object, ...], name: str = "Roll", **more: Any) -> Sheet:
        width = max(map(len, rows))
        return Sheet(name, tuple((*row, *[None] * (width - len(row))) for row in rows), **more)  # type: ignore[arg-type]

    return make


@pytest.fixture
def read(ranks: RankNames) -> Callable[..., RollReading]:
    """What is read from a workbook of these sheets."""

    def make(*sheets: Sheet, **options: Any) -> RollReading:
        return read_roll_of(Workbook("xlsx", sheets, "0" * 64), "roll.xlsx", ranks, TODAY, ImportOptions(**options))

    return make


@pytest.fixture
def incoming() -> Callable[..., IncomingRow]:
    """A row of a roll, right in every particular unless told otherwise."""

    def make(row: int = 2, **values: Any) -> IncomingRow:
        return IncomingRow("Roll", row, PersonDraft(**(USUAL | values)))

    return make


@pytest.fixture
def present() -> Callable[..., PresentPerson]:
    """A person on record, the same as the row above unless told otherwise."""

    def make(key: int = 1, **values: Any) -> PresentPerson:
        return PresentPerson(key, f"uid-{key}", 1, PersonDraft(**(USUAL | values)))

    return make


USUAL: dict[str, Any] = {
    "name": "Gul Zaman",
    "father_name": "Zar Khan",
    "rank": "CONST",
    "belt_no": "1042",
    "bps": 7,
    "cnic": "1610112345671",
    "personnel_no": "00467023",
    "born_on": date(1990, 3, 14),
    "enlisted_on": date(2012, 5, 1),
    "posting": "PS City",
    "posted_on": date(2024, 1, 23),
    "mobile": "0319-2715087",
}
