"""A practice province to look around in: the CPO's store with files of invented offices, marked, sending nothing."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path
from typing import Final

from kpdesk.base.clock import Clock, today
from kpdesk.base.files import make_folder, write_file
from kpdesk.base.progress import Progress, silent
from kpdesk.crypto.passphrase import Argon2Cost
from kpdesk.desk.desk import Desk
from kpdesk.desk.practice.marker import MARKER, MARKER_TEXT, PASSWORD, USER
from kpdesk.desk.practice.practice_store import mark_begun, mark_ready, practice_store
from kpdesk.desk.simulation.draft import SPARE_PERSONS, SimulationDraft
from kpdesk.desk.simulation.simulating import FILES, STORE, TRUTH, simulate

OFFICES: Final = 8
WEEKS: Final = 11
"""So many that an undecided case can have stood still for sixty days."""

SEED: Final = 7


def practice_province(
    folder: Path, clock: Clock, progress: Progress | None = None, cost: Argon2Cost | None = None
) -> Desk:
    """Returns the desk of a practice CPO in this folder, made now or found there from an earlier look round.

    Eight offices have reported for eleven weeks, with something for every early warning; what was put in stands in
    ``truth.json`` beside the store. Raises as :func:`kpdesk.desk.practice.practice_store.practice_store`.
    """
    watch = progress or silent()
    return practice_store(folder, clock, lambda: _make(folder, clock, watch, cost))


def _make(folder: Path, clock: Clock, watch: Progress, cost: Argon2Cost | None) -> None:
    draft = SimulationDraft(OFFICES, WEEKS, SEED, today(clock), SPARE_PERSONS + 2 * WEEKS)
    with tempfile.TemporaryDirectory() as scratch:
        out = Path(scratch) / "province"
        simulate(draft, out, cost=cost, progress=watch)
        make_folder(folder)
        write_file(folder / MARKER, MARKER_TEXT)
        shutil.copytree(out / STORE, folder, dirs_exist_ok=True)
        shutil.copy(out / TRUTH, folder / TRUTH)
        with Desk.open(folder, USER, PASSWORD, clock=clock) as desk:
            mark_begun(desk)
            desk.province.rebuild(out / FILES, watch)
            mark_ready(desk)
