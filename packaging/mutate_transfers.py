"""Tries hostile transfer files: ``python packaging/mutate_transfers.py --count 100000 --seed 1``; prints JSON.

Each file is opened, parsed, checked and judged as in the program. Counted are: green ones whose contents are not those
that were sealed (there must be none), ends that are no answer (none), answers that are not right for what was done, and
the highest memory of this process and of its children.
"""

from __future__ import annotations

import argparse
import json
import random
import resource
import sys
import time
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from hostile_offices import Offices, Variant
from hostile_transfers import INSIDE, OUTSIDE

from kpdesk.base.errors import KpDeskError
from kpdesk.exchange.opening import Keyring, open_file
from kpdesk.exchange.reader import read_transfer
from kpdesk.exchange.trust import Colour, judge, verdict_of

INSIDE_SHARE = 0.06
SAMPLES = 10


class Tally:
    """What came of the variants; ``wrong`` are the first ones that got another answer than is right."""

    def __init__(self) -> None:
        self.kinds: Counter[str] = Counter()
        self.codes: Counter[str] = Counter()
        self.outcomes: Counter[str] = Counter()
        self.samples: list[dict[str, object]] = []

    def add(self, variant: Variant, code: str, outcome: str) -> None:
        """Counts one; keeps it where it is not as it should be."""
        self.kinds[variant.kind] += 1
        self.codes[code] += 1
        self.outcomes[outcome] += 1
        if outcome not in ("right", "contents unchanged") and len(self.samples) < SAMPLES:
            self.samples.append({"kind": variant.kind, "code": code, "right": sorted(variant.right), "is": outcome})

    def report(self, seconds: float) -> dict[str, object]:
        """Returns the figures; memory in MiB."""
        total = self.outcomes.total()
        good = self.outcomes["right"] + self.outcomes["contents unchanged"]
        children = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
        peaks = {"peak_mib": own_peak_mib(), "child_peak_mib": children}
        return {
            "variants": total, "green": self.outcomes["green"], "crashes": self.outcomes["crash"],
            "right_share": good / total if total else 0.0, **peaks, "seconds": round(seconds),
            "outcomes": dict(self.outcomes), "kinds": dict(self.kinds), "codes": dict(self.codes),
            "samples": self.samples,
        }  # fmt: skip


def own_peak_mib() -> int:
    """Returns the highest memory of this process in MiB."""
    status = Path("/proc/self/status")
    if status.exists():  # getrusage would tell that of the process which started this one, where it was the larger
        lines = dict(line.split(":", 1) for line in status.read_text().splitlines())
        return int(lines["VmHWM"].split()[0]) // 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def answer(world: Offices, ring: Keyring, variant: Variant) -> tuple[str, str]:
    """Returns the code that the variant gets, and what that means."""
    try:
        opened = open_file(variant.data, variant.name, ring)
        if opened.workbook in (world.plain, world.other_plain) and not variant.inside:
            # What lies between the streams changes nothing inside: the very bytes that were sealed came out.
            return "in_order", "contents unchanged"
        transfer = read_transfer(opened.workbook)
    except KpDeskError as error:
        verdict = verdict_of(error)
        unchanged = False
    else:
        verdict = judge(transfer, ring.office, world.peers(), variant.accepted or world.before)
        rows = [table.rows for table in transfer.tables]
        # A splice may hold the whole of the other good file.
        genuine = transfer.manifest in (world.second, world.third)
        unchanged = genuine and rows == [table.rows for table in world.tables]
    if verdict.colour is Colour.GREEN:
        return verdict.code, "contents unchanged" if unchanged else "green"
    return verdict.code, "right" if verdict.code in variant.right else "wrong"


def tried(world: Offices, count: int, inside: float) -> Tally:
    """Returns the tally of so many variants; whatever ends otherwise than with an answer is a crash."""
    tally, chance = Tally(), world.chance
    ring = Keyring("CPO", world.agreement["CPO"], world.peers(), last={"MRD": 1})
    for number in range(count):
        kinds = INSIDE if number % 100 < inside * 100 else OUTSIDE
        makes, shares = zip(*kinds, strict=True)
        variant = chance.choices(makes, shares)[0](world)
        try:
            code, outcome = answer(world, ring, variant)
        except (ArithmeticError, AssertionError, AttributeError, KpDeskError, LookupError, MemoryError, OSError,
                RuntimeError, TypeError, ValueError) as error:  # fmt: skip
            code, outcome = repr(error)[:80], "crash"
        tally.add(variant, code, outcome)
    return tally


def main() -> int:
    """Prints the figures; 0 when all that was promised held."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--count", type=int, default=3_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--rows", type=int, default=30, help="of each table of the good file")
    parser.add_argument("--inside", type=float, default=INSIDE_SHARE, help="share of those that have to be parsed")
    asked = parser.parse_args()
    started = time.monotonic()
    tally = tried(Offices(random.Random(asked.seed), asked.rows), asked.count, asked.inside)
    report = tally.report(time.monotonic() - started)
    print(json.dumps({"seed": asked.seed, **report}, ensure_ascii=False, indent=1))
    kept = not report["green"] and not report["crashes"]
    return 0 if kept and tally.outcomes["wrong"] <= asked.count // 1000 else 1


if __name__ == "__main__":
    raise SystemExit(main())
