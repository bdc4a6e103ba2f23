"""A simulated year of a province: written, and built anew from its files, over ever more weeks.

The rebuild stands beside the opening and parsing of the same files alone; how its time grows with the weeks is told as
the exponent of the line through the measured times (1 is linear).
"""

from __future__ import annotations

import math
import shutil
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Final

from kpdesk.base.clock import SystemClock
from kpdesk.crypto.passphrase import Argon2Cost
from kpdesk.desk import Desk
from kpdesk.desk.measuring.measurement import Measurement, measured
from kpdesk.desk.practice.marker import PASSWORD, USER
from kpdesk.desk.simulation.draft import SPARE_PERSONS, SimulationDraft
from kpdesk.desk.simulation.simulating import FILES, STORE, simulate
from kpdesk.exchange.judging import keyring
from kpdesk.exchange.opening import open_file
from kpdesk.exchange.reader import read_transfer

OFFICES: Final = 56
WEEKS: Final = (4, 13, 26, 52)
MOST_SIMULATION_SECONDS: Final = 600
MOST_REBUILD_SECONDS: Final = 600
MOST_EXPONENT: Final = 1.15
_DAY: Final = date(2026, 11, 23)
_QUICK: Final = Argon2Cost(64, 1, 1)


def province_year(offices: int = OFFICES, weeks: Sequence[int] = WEEKS) -> Iterator[Measurement]:
    """The files of so many offices for the last of ``weeks``, rebuilt for each number of weeks."""
    with tempfile.TemporaryDirectory() as scratch:
        out = Path(scratch) / "province"
        started = time.perf_counter()
        draft = SimulationDraft(offices, weeks[-1], 1, _DAY, SPARE_PERSONS + 2 * weeks[-1])
        truth = simulate(draft, out, cost=_QUICK)
        simulated = time.perf_counter() - started
        folders = [out / FILES / week for week in truth.weeks]
        bare = _bare_reading(out, folders[: weeks[0]]) / weeks[0]
        taken = [(count, _rebuilt(out, folders[:count])) for count in weeks]
    size = len(truth.files)
    yield measured(
        "province_simulated", size, simulated, "opening and parsing its files", bare * weeks[-1],
        most_seconds=MOST_SIMULATION_SECONDS,
    )  # fmt: skip
    year = measured(
        "province_year", size, taken[-1][1], f"opening and parsing the same files (of {weeks[0]} weeks, scaled)",
        bare * weeks[-1], most_seconds=MOST_REBUILD_SECONDS,
    )  # fmt: skip
    yield year
    exponent = round(_exponent(taken), 3)
    told = ", ".join(f"{count}: {seconds:.0f} s" for count, seconds in taken)
    yield replace(
        year, name="province_year_growth", reference=f"weeks: {told}", ratio=exponent,
        limit=f"exponent {MOST_EXPONENT}", kept=exponent <= MOST_EXPONENT,
    )  # fmt: skip


def _rebuilt(out: Path, folders: Sequence[Path]) -> float:
    """Returns the seconds of a rebuild of these weeks in a store to which no file ever came."""
    with tempfile.TemporaryDirectory() as scratch:
        store, files = Path(scratch) / "cpo", Path(scratch) / "files"
        shutil.copytree(out / STORE, store)
        for folder in folders:
            shutil.copytree(folder, files / folder.name)
        with Desk.open(store, USER, PASSWORD, clock=SystemClock()) as desk:
            started = time.perf_counter()
            desk.province.rebuild(files)
            return time.perf_counter() - started


def _bare_reading(out: Path, folders: Sequence[Path]) -> float:
    with Desk.open(out / STORE, USER, PASSWORD, clock=SystemClock()) as desk:
        with desk.workplace.reading() as session:
            ring = keyring(session, desk.actor.office)
        started = time.perf_counter()
        for folder in folders:
            for path in sorted(folder.iterdir()):
                read_transfer(open_file(path.read_bytes(), path.name, ring).workbook)
        return time.perf_counter() - started


def _exponent(taken: Sequence[tuple[int, float]]) -> float:
    """Returns the slope of the least-squares line through the logarithms."""
    points = [(math.log(weeks), math.log(seconds)) for weeks, seconds in taken]
    middle_x, middle_y = (sum(values) / len(points) for values in zip(*points, strict=True))
    spread = sum((x - middle_x) ** 2 for x, _ in points)
    return sum((x - middle_x) * (y - middle_y) for x, y in points) / spread if spread else 1.0
