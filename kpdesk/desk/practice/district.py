"""A practice district to look around in: invented data in a store that marks itself and sends nothing."""

from __future__ import annotations

import random
import tempfile
from pathlib import Path
from typing import Final

from kpdesk.base.clock import Clock, today
from kpdesk.base.files import make_folder, write_file
from kpdesk.base.progress import Progress, silent
from kpdesk.crypto.passphrase import Argon2Cost
from kpdesk.desk.desk import Desk
from kpdesk.desk.practice.demonstration import DISTRICT, import_roll, morning_before, weeks_before
from kpdesk.desk.practice.marker import MARKER, MARKER_TEXT, PASSWORD, USER
from kpdesk.desk.practice.practice_store import mark_begun, mark_ready, practice_store
from kpdesk.desk.practice.week import PracticeOffice

PERSONS: Final = 300
WEEKS: Final = 2
_LETTER_HEAD: Final = {
    "head_name": "INVENTED FOR PRACTICE",
    "head_designation": "District Police Officer (PRACTICE)",
    "station": "Mardan (PRACTICE)",
}


def practice_district(
    folder: Path, clock: Clock, progress: Progress | None = None, cost: Argon2Cost | None = None
) -> Desk:
    """Returns the desk of the practice store in this folder, made now or found there from an earlier look round.

    Two whole weeks are worked through: the first is frozen, the second waits for whoever practises. Raises as
    :func:`kpdesk.desk.practice.practice_store.practice_store`.
    """
    watch = progress or silent()
    return practice_store(folder, clock, lambda: _make(folder, clock, watch, cost))


def _make(folder: Path, clock: Clock, watch: Progress, cost: Argon2Cost | None) -> None:
    weeks = weeks_before(today(clock), WEEKS)
    start = morning_before(weeks[0])
    watch.step("practice_office")
    make_folder(folder)
    write_file(folder / MARKER, MARKER_TEXT)
    desk, _words = Desk.create(folder, DISTRICT, USER, "Practice Clerk", PASSWORD, clock=start, cost=cost)
    with desk:
        mark_begun(desk)
        for key, value in _LETTER_HEAD.items():
            desk.users.set(key, value)
        with tempfile.TemporaryDirectory() as scratch:
            import_roll(desk, Path(scratch), PERSONS, watch)
        people = desk.roster.page(limit=PERSONS)
        office = PracticeOffice(desk, start, people, random.Random(7))  # noqa: S311 - invented data, no secret
        watch.step("practice_week", 0, WEEKS)
        office.set_up(weeks[0].first)
        for number, week in enumerate(weeks):
            watch.step("practice_week", number, WEEKS)
            office.work(week)
            if number < WEEKS - 1:
                desk.weekly.draw_up(week.label)
                desk.weekly.freeze(week.label, "one person does the work")
        mark_ready(desk)
