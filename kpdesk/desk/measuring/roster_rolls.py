"""Large rolls: plan and accept of 150,000 rows beside a fast reader, its progress, and the preview of 10,000."""

from __future__ import annotations

import dataclasses
import time
from collections.abc import Iterator

from kpdesk.desk.measuring.bare_rows import fast_read, into_encrypted, into_plain
from kpdesk.desk.measuring.measurement import Measurement, child_peak_mib, measured, peak_mib, timed
from kpdesk.desk.measuring.offices import new_office, write_roll
from kpdesk.desk.measuring.told_steps import ToldSteps

MOST_MIB = 500
MOST_SILENT_SECONDS = 0.5


def roster_import_150000(persons: int = 150_000) -> Iterator[Measurement]:
    """Plan and accept together, beside a fast reader and a bare ``executemany`` of the same rows.

    Once into the same encrypted table, once into a plain SQLite file without an index. Both hold only if the
    importing process and its reader stay under 500 MiB each. Then the longest time in which nothing was told.
    """
    with new_office() as (desk, folder), new_office() as (other, bare_folder):
        path = write_roll(folder, persons)
        told = ToldSteps()
        started = time.perf_counter()
        accepted = desk.roster.accept(desk.roster.plan(path, progress=told.progress), progress=told.progress)
        seconds = time.perf_counter() - started
        told.end()
        # The peaks are taken before the references run, which hold all rows a second time.
        peaks = peak_mib(), child_peak_mib()
        assert accepted.added == persons
        started = time.perf_counter()
        rows = fast_read(path)
        reading = time.perf_counter() - started
        plain = reading + timed(lambda: into_plain(bare_folder / "plain.db", rows), 1)
        encrypted = reading + timed(lambda: into_encrypted(other, rows), 1)
    for name, reference, bare in (
        ("roster_import_150000", "python-calamine, bare executemany into the same encrypted table", encrypted),
        ("roster_import_150000_plain", "python-calamine, bare executemany into a plain SQLite table", plain),
    ):
        yield _within_memory(measured(name, persons, seconds, reference, bare, most_ratio=3.0), peaks)
    silence = measured(
        "roster_import_progress", persons, told.longest_silence, f"longest silence; told {told.count} times", seconds,
        most_seconds=MOST_SILENT_SECONDS,
    )  # fmt: skip
    yield dataclasses.replace(silence, kept=silence.kept and told.only_grows)


def roster_preview(persons: int = 10_000) -> Iterator[Measurement]:
    """Opening the import's preview, beside a fast reader's reading of the sheet."""
    with new_office() as (desk, folder):
        path = write_roll(folder, persons)
        reference = timed(lambda: fast_read(path))
        seconds = timed(lambda: desk.roster.preview(path))
    yield measured(
        "roster_preview", persons, seconds, "python-calamine, all rows", reference, most_ratio=1.5, most_seconds=2.0
    )


def _within_memory(found: Measurement, peaks: tuple[int, int]) -> Measurement:
    """Returns the measurement with the peaks of the import; it holds only if neither process went beyond."""
    return dataclasses.replace(
        found, limit=f"{found.limit} and {MOST_MIB} MiB", kept=found.kept and max(peaks) <= MOST_MIB,
        peak_mib=peaks[0], child_peak_mib=peaks[1],
    )  # fmt: skip
