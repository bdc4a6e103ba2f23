"""``kpdesk demo``: the whole job on invented data, on any machine."""

from __future__ import annotations

import time
from pathlib import Path

from kpdesk.cli.call import Call, Outcome, Verbs, add_verb
from kpdesk.cli.numbers import number

PERSONS = 1200
WEEKS = 2


def add_verbs(verbs: Verbs) -> None:
    """Adds ``demo``."""
    demo = add_verb(verbs, "demo", demonstrate, "a practice district and CPO: from a nominal roll to a received report")
    demo.add_argument("--out", required=True, metavar="DIR", help="an empty folder; everything written stays there")
    demo.add_argument("--persons", type=number, default=PERSONS, metavar="N", help=f"default {PERSONS}")
    demo.add_argument("--weeks", type=number, default=WEEKS, metavar="N", help=f"default {WEEKS}")
    demo.add_argument("--force", action="store_true", help="replace the folder of an earlier demonstration")


def demonstrate(call: Call) -> Outcome:
    """Does the whole job and returns what it wrote and what each side says."""
    from kpdesk.desk.practice.demonstration import demonstrate as run

    given = call.arguments
    started = time.perf_counter()
    done = run(Path(given.out), given.persons, given.weeks, call.clock, force=given.force, progress=call.progress)
    seconds = round(time.perf_counter() - started, 2)
    return Outcome({"seconds": seconds, "files": done.files, "district": done.district, "province": done.province})
