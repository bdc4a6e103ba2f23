"""A video of 1 GiB into the evidence locker and out again, beside copying and hashing it without any sealing."""

from __future__ import annotations

import hashlib
import os
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import psutil

from kpdesk.desk.desk import Desk
from kpdesk.desk.measuring.measurement import Measurement, measured, peak_mib
from kpdesk.desk.measuring.offices import new_office
from kpdesk.violations.capture import Capture, EvidenceDraft
from kpdesk.violations.draft import ViolationDraft

MIB = 1 << 20
SIZE_BYTES = 1 << 30
MOST_MORE_MIB = 100


def evidence_1gib() -> Iterator[Measurement]:
    """Gives the times of taking in, hashing again and copying out; kept when none needs 100 MiB more memory."""
    with new_office() as (desk, folder):
        video = _video(folder / "video.mp4")
        draft = ViolationDraft(unidentified="bench", kind="V02", platform="tiktok", seen_on=date(2026, 11, 20))
        ((made,), _taken) = desk.violations.register(draft)
        bare = _seconds(lambda: _copied_and_hashed(video, folder / "bare"))
        (folder / "bare").unlink()
        for name, work in _works(desk, made.uid, video, folder / "out.mp4").items():
            yield _measured(name, work, bare)


def _works(desk: Desk, violation: str, video: Path, target: Path) -> dict[str, Callable[[], object]]:
    def copy_out() -> None:
        (row,) = desk.evidence.items(violation)
        desk.evidence.export(row.uid, target, "measuring")

    return {
        "evidence_1gib_in": lambda: desk.evidence.take_in((violation,), (EvidenceDraft(video, Capture()),)),
        "evidence_1gib_verify": desk.evidence.verify,
        "evidence_1gib_out": copy_out,
    }


def _measured(name: str, work: Callable[[], object], bare: float) -> Measurement:
    before = psutil.Process().memory_info().rss // MIB
    seconds = _seconds(work)
    more = peak_mib() - before
    found = measured(name, SIZE_BYTES, seconds, "copy with SHA-256, no sealing", bare)
    return replace(found, limit=f"{MOST_MORE_MIB} MiB more memory ({more} taken)", kept=more < MOST_MORE_MIB)


def _video(path: Path) -> Path:
    """Returns a file of 1 GiB in which no MiB is like another."""
    block = os.urandom(MIB)
    with path.open("wb") as handle:
        for number in range(SIZE_BYTES // MIB):
            handle.write(number.to_bytes(8, "big") + block[8:])
    return path


def _copied_and_hashed(source: Path, target: Path) -> str:
    seen = hashlib.sha256()
    with source.open("rb") as reading, target.open("wb") as writing:
        while piece := reading.read(MIB):
            seen.update(piece)
            writing.write(piece)
        writing.flush()
        os.fsync(writing.fileno())
    return seen.hexdigest()


def _seconds(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return time.perf_counter() - started
