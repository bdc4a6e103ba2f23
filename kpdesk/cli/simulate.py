"""``kpdesk simulate``: a province's files for a year with known anomalies, and the CPO's store that opens them."""

from __future__ import annotations

import time
from pathlib import Path

from kpdesk.base.clock import today
from kpdesk.cli.call import Call, Outcome, Verbs, add_verb
from kpdesk.cli.numbers import number

OFFICES, WEEKS, SEED, PERSONS = 56, 52, 1, 140


def add_verbs(verbs: Verbs) -> None:
    """Adds ``simulate``."""
    told = "a province's files for a year, with planted anomalies, and the CPO's store that opens them"
    simulate = add_verb(verbs, "simulate", write_province, told)
    simulate.add_argument("--out", required=True, metavar="DIR", help="an empty folder; everything written stays there")
    for name, default, meaning in (
        ("offices", OFFICES, "how many report"),
        ("weeks", WEEKS, "up to the last whole one"),
        ("seed", SEED, "the same gives the same province"),
        ("persons", PERSONS, "officials of each office"),
    ):
        simulate.add_argument(
            f"--{name}", type=number, default=default, metavar="N", help=f"{meaning}; default {default}"
        )
    simulate.add_argument("--real", type=number, default=0, metavar="N",
                          help="so many offices work in real stores with the program's own verbs; all others are "
                               "computed and only write real files; default 0")  # fmt: skip
    simulate.add_argument("--full-strength", action="store_true",
                          help="passwords stretched as in real files: takes minutes more")  # fmt: skip
    simulate.add_argument("--force", action="store_true", help="replace the folder of earlier practice")


def write_province(call: Call) -> Outcome:
    """Writes the province and returns the truth about it."""
    from kpdesk.desk.practice.marker import PASSWORD, USER
    from kpdesk.desk.simulation.draft import SimulationDraft
    from kpdesk.desk.simulation.simulating import FILES, STORE, TRUTH, simulate

    given = call.arguments
    draft = SimulationDraft(
        given.offices, given.weeks, given.seed, today(call.clock), given.persons, given.real,
        full_strength=given.full_strength,
    )  # fmt: skip
    started = time.perf_counter()
    out = Path(given.out)
    truth = simulate(draft, out, force=given.force, progress=call.progress)
    seconds = round(time.perf_counter() - started, 2)
    places = {"store": str(out / STORE), "folder": str(out / FILES), "truth_file": str(out / TRUTH)}
    return Outcome({"seconds": seconds, **places, "user": USER, "password": PASSWORD, "truth": truth.as_dict()})
