"""``kpdesk bench``: the project's own measurements, each beside its reference in the same run."""

from __future__ import annotations

import importlib
import json
import platform
import subprocess
import sys
from collections.abc import Callable, Iterable
from dataclasses import asdict

import psutil

from kpdesk.base.errors import Broken, Refused
from kpdesk.cli.call import Call, Outcome, Verbs, add_verb
from kpdesk.desk.measuring.measurement import Measurement

MEASUREMENTS = {
    "case_file": ("kpdesk.desk.measuring.case_file", "case_file"),
    "case_guard": ("kpdesk.desk.measuring.case_guard", "case_guard"),
    "case_list": ("kpdesk.desk.measuring.case_file", "case_list"),
    "early_warnings": ("kpdesk.desk.measuring.early_warnings", "early_warnings"),
    "evidence_1gib": ("kpdesk.desk.measuring.evidence", "evidence_1gib"),
    "province_year": ("kpdesk.desk.measuring.province_year", "province_year"),
    "register_20000": ("kpdesk.desk.measuring.registers", "register_20000"),
    "package_encryption": ("kpdesk.desk.measuring.transfer_files", "package_encryption"),
    "province_grid": ("kpdesk.desk.measuring.province_grid", "province_grid"),
    "roster_import": ("kpdesk.desk.measuring.roster", "roster_import"),
    "roster_import_150000": ("kpdesk.desk.measuring.roster_rolls", "roster_import_150000"),
    "roster_import_stop": ("kpdesk.desk.measuring.roster_stopping", "roster_import_stop"),
    "roster_large": ("kpdesk.desk.measuring.roster_large", "roster_large"),
    "roster_preview": ("kpdesk.desk.measuring.roster_rolls", "roster_preview"),
    "roster_search": ("kpdesk.desk.measuring.roster", "roster_search"),
    "search_everywhere": ("kpdesk.desk.measuring.search_everywhere", "search_everywhere"),
    "transfer_150000": ("kpdesk.desk.measuring.transfer_files", "transfer_150000"),
    "violation_add": ("kpdesk.desk.measuring.violations", "violation_add"),
    "violation_week_counts": ("kpdesk.desk.measuring.violations", "violation_week_counts"),
    "week_merge": ("kpdesk.desk.measuring.week_merge", "week_merge"),
    "weekly_draw_up": ("kpdesk.desk.measuring.weekly_counting", "weekly_draw_up"),
    "weekly_pdf": ("kpdesk.desk.measuring.weekly", "weekly_pdf"),
    "weekly_workbook": ("kpdesk.desk.measuring.weekly", "weekly_workbook"),
}
WINDOW_MEASUREMENT = "window"
WINDOW_BENCH = "--window-bench"


def add_verbs(verbs: Verbs) -> None:
    """Adds ``bench``."""
    names = (*MEASUREMENTS, WINDOW_MEASUREMENT)
    bench = add_verb(verbs, "bench", measure, "measures this program on this machine, beside bare libraries")
    bench.add_argument("names", nargs="*", metavar="NAME", help=f"of: {', '.join(names)}; default: all")
    bench.add_argument("--here", action="store_true", help="in this process; default: each in a fresh one")


def measure(call: Call) -> Outcome:
    """Returns every measurement; one that does not keep its promise needs attention."""
    names = call.arguments.names or [*MEASUREMENTS, WINDOW_MEASUREMENT]
    unknown = [name for name in names if name not in MEASUREMENTS and name != WINDOW_MEASUREMENT]
    if unknown:
        raise Refused("measurement_unknown", field="names", name=unknown[0])
    results: list[dict[str, object]] = []
    for done, name in enumerate(names):
        call.progress.step("measuring", done, len(names))
        results += _here(name) if call.arguments.here and name in MEASUREMENTS else _apart(name)
    machine = (
        f"{platform.system()} {platform.machine()}, {psutil.cpu_count()} cores, Python {platform.python_version()}"
    )
    return Outcome({"machine": machine, "results": results}, attention=not all(result["kept"] for result in results))


def _here(name: str) -> list[dict[str, object]]:
    module, function = MEASUREMENTS[name]
    work: Callable[[], Iterable[Measurement]] = getattr(importlib.import_module(module), function)
    return [asdict(found) for found in work()]


def _apart(name: str) -> list[dict[str, object]]:
    """A process of its own, so that one measurement's memory does not count for the next."""
    program = [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, "-m", "kpdesk"]
    words = [WINDOW_BENCH] if name == WINDOW_MEASUREMENT else ["bench", name, "--here", "--json"]
    done = subprocess.run([*program, *words], capture_output=True, text=True, check=False)
    try:
        found: list[dict[str, object]] = json.loads(done.stdout)["results"]
    except (ValueError, KeyError):
        raise Broken("measurement_failed", name=name, reason=done.stderr.strip()[-300:]) from None
    return found
