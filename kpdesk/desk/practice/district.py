"""A practice district to look around in: invented data in a store that marks itself and sends nothing."""

from __future__ import annotations

import random
import tempfile
from contextlib import ExitStack
from pathlib import Path
from typing import Final

from kpdesk.base.clock import Clock, today
from kpdesk.base.errors import Refused
from kpdesk.base.files import make_folder, remove_tree, write_file
from kpdesk.base.progress import Progress, silent
from kpdesk.crypto.passphrase import Argon2Cost
from kpdesk.desk.desk import Desk
from kpdesk.desk.practice.demonstration import DISTRICT, import_roll, morning_before, weeks_before
from kpdesk.desk.practice.marker import MARKER, MARKER_TEXT, PASSWORD, USER, is_practice_folder
from kpdesk.desk.practice.week import PracticeOffice
from kpdesk.store.folder import DataFolder
from kpdesk.store.meta import PRACTICE, practice_state, put_meta

PERSONS: Final = 300
WEEKS: Final = 2
_BEGUN, _READY = "begun", "1"
_LETTER_HEAD: Final = {
    "head_name": "INVENTED FOR PRACTICE",
    "head_designation": "District Police Officer (PRACTICE)",
    "station": "Mardan (PRACTICE)",
}


def practice_district(
    folder: Path, clock: Clock, progress: Progress | None = None, cost: Argon2Cost | None = None
) -> Desk:
    """Returns the desk of the practice store in this folder, made now or found there from an earlier look round.

    Two whole weeks are worked through: the first is frozen, the second waits for whoever practises. Stopped or
    failed, nothing is left. Raises Refused ``practice_folder_in_use``, ``store_in_use``, and as log-in.
    """
    watch = progress or silent()
    if folder.exists() and any(folder.iterdir()):
        if not is_practice_folder(folder):
            raise Refused("practice_folder_in_use", field="out", path=str(folder))
        if (found := _found(folder, clock)) is not None:
            return found
        remove_tree(folder)
    with ExitStack() as on_failure:
        on_failure.callback(remove_tree, folder, quietly=True)
        _make(folder, clock, watch, cost)
        on_failure.pop_all()
    return Desk.open(folder, USER, PASSWORD, clock=clock)


def _found(folder: Path, clock: Clock) -> Desk | None:
    """Returns the store of an earlier look round, None where a power cut left one that was never finished."""
    if not DataFolder(folder).key_slots.exists():  # written last
        return None
    desk = Desk.open(folder, USER, PASSWORD, clock=clock)
    with desk.workplace.reading() as session:
        ready = practice_state(session) == _READY
    if ready:
        return desk
    desk.close()
    return None


def _make(folder: Path, clock: Clock, watch: Progress, cost: Argon2Cost | None) -> None:
    weeks = weeks_before(today(clock), WEEKS)
    start = morning_before(weeks[0])
    watch.step("practice_office")
    make_folder(folder)
    write_file(folder / MARKER, MARKER_TEXT)
    desk, _words = Desk.create(folder, DISTRICT, USER, "Practice Clerk", PASSWORD, clock=start, cost=cost)
    with desk:
        with desk.workplace.writing() as uow:
            put_meta(uow.session, PRACTICE, _BEGUN)
            uow.note("practice_begun", "store", DISTRICT)
            uow.commit()
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
        with desk.workplace.writing() as uow:
            put_meta(uow.session, PRACTICE, _READY)
            uow.commit()
