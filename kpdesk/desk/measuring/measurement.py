"""One measurement: what this program takes, what its reference takes, and what was promised."""

from __future__ import annotations

import statistics
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass

import psutil

_MIB = 1 << 20


@dataclass(frozen=True, slots=True)
class Measurement:
    """``ratio`` is ``seconds / reference_seconds``; ``limit`` says in words what is promised, ``kept`` whether it held.

    ``peak_mib`` is the resident memory of the measuring process at its highest, ``child_peak_mib`` that of the largest
    child process that it had (0 where there was none, or where the system does not tell).
    """

    name: str
    size: int
    seconds: float
    reference: str
    reference_seconds: float
    ratio: float
    limit: str
    kept: bool
    peak_mib: int
    child_peak_mib: int = 0


def measured(
    name: str,
    size: int,
    seconds: float,
    reference: str,
    reference_seconds: float,
    *,
    most_ratio: float | None = None,
    most_seconds: float | None = None,
) -> Measurement:
    """Returns the measurement; it holds when either the ratio or the seconds are within what was promised."""
    ratio = seconds / reference_seconds if reference_seconds else 0.0
    limits = []
    kept = False
    if most_ratio is not None:
        limits.append(f"{most_ratio}x")
        kept = ratio <= most_ratio
    if most_seconds is not None:
        limits.append(f"{most_seconds} s")
        kept = kept or seconds <= most_seconds
    return Measurement(
        name, size, round(seconds, 5), reference, round(reference_seconds, 5), round(ratio, 3), " or ".join(limits),
        kept, peak_mib(), child_peak_mib(),
    )  # fmt: skip


def timed(work: Callable[[], object], runs: int = 3, clock: Callable[[], float] = time.perf_counter) -> float:
    """Returns the median seconds of some runs; ``clock`` may count this process's work alone (``process_time``)."""
    taken = []
    for _ in range(runs):
        started = clock()
        work()
        taken.append(clock() - started)
    return statistics.median(taken)


def percentile_95(seconds: list[float]) -> float:
    """Returns what 95 of 100 stay within."""
    return statistics.quantiles(seconds, n=20)[-1]


def peak_mib() -> int:
    """Returns this process's highest resident memory in MiB; on Windows psutil knows it, elsewhere the kernel."""
    info = psutil.Process().memory_info()
    peak = getattr(info, "peak_wset", 0)
    if not peak:
        import resource

        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    return int(peak) // _MIB


def child_peak_mib() -> int:
    """Returns the highest resident memory in MiB of the largest child process that has ended."""
    if sys.platform == "win32":
        return 0
    import resource

    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * 1024 // _MIB
