"""An office of a simulation that works in a real store, with the program's own verbs from the roll to the file.

Nothing is planted there and its truth is not foretold: it is the check that computed offices write what real ones do.
"""

from __future__ import annotations

import os
import random
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from kpdesk.base.clock import FixedClock
from kpdesk.base.files import make_folder
from kpdesk.base.progress import Progress
from kpdesk.base.weeks import Week
from kpdesk.crypto.passphrase import Argon2Cost
from kpdesk.desk.desk import Desk
from kpdesk.desk.practice.demonstration import import_roll
from kpdesk.desk.practice.marker import PASSWORD, USER
from kpdesk.desk.practice.week import PracticeOffice
from kpdesk.desk.simulation.proceedings import moment_of
from kpdesk.desk.simulation.truth import Fate, FileTruth


@dataclass(slots=True)
class RealOffice:
    """One office at work in its store; close its desk when done."""

    code: str
    desk: Desk
    clock: FixedClock
    practice: PracticeOffice

    def __enter__(self) -> RealOffice:
        return self

    def __exit__(self, *_error: object) -> None:
        self.desk.close()

    @classmethod
    def founded(
        cls,
        code: str,
        place: int,
        persons: int,
        out: Path,
        headquarters: Desk,
        first: Week,
        progress: Progress,
        cost: Argon2Cost | None,
    ) -> RealOffice:
        """Returns the office with its roll, enrolled with the CPO as every real one is."""
        clock = FixedClock(moment_of(first.first - timedelta(days=2), 9))
        desk, _words = Desk.create(out / code, code, USER, "Practice Clerk", PASSWORD, clock=clock, cost=cost)
        import_roll(desk, make_folder(out / code / "roll"), persons, progress, place * persons)
        stick = make_folder(out / code / "stick")
        asked = desk.exchange.enrol(stick)
        answer = headquarters.exchange.accept_enrolment(Path(asked.path), asked.words, stick)
        desk.exchange.finish_enrolment(Path(answer.path))
        chance = random.Random(place)  # noqa: S311 - invented data, no secret
        practice = PracticeOffice(desk, clock, desk.roster.page(limit=persons), chance)
        practice.set_up(first.first)
        return cls(code, desk, clock, practice)

    def report(self, week: Week, files: Path, out: Path) -> FileTruth:
        """Does the week's work, freezes it, and sends it into the folder of its week."""
        self.practice.work(week)
        self.clock.moment = max(self.clock.moment, moment_of(week.last + timedelta(days=1), 10))
        self.desk.weekly.draw_up(week.label)
        self.desk.weekly.freeze(week.label, "one person does the work")
        sent = self.desk.exchange.send(week.label, make_folder(files / week.label))
        arrives = self.clock.moment + timedelta(hours=5)
        os.utime(sent.path, (arrives.timestamp(), arrives.timestamp()))
        where = str(Path(sent.path).relative_to(out))
        return FileTruth(where, self.code, week.label, sent.seq, Fate.IN_TIME, arrives.date().isoformat())
