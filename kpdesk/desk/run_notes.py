"""How the last runs of the window ended, noted beside the store: what tells crashes in a row from a power cut.

A run writes a note when it begins; a clean end removes the notes. A note that stays is a run that did not end well:

- the hook for mistakes of the program wrote into it that it *fell*;
- or the process is gone without a word. Had the power failed or the computer been restarted, this would be another
  boot: that run was *cut off*, which is no mistake of ours. In the same boot it *fell*: a fault below Python, or
  somebody killed it, which nothing tells apart. For that reason it counts only where the next run followed soon.

Two runs that fell one after the other, each within half an hour of its own beginning, start the next one in safe mode.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from datetime import datetime, timedelta
from itertools import pairwise
from pathlib import Path
from typing import Final

from kpdesk import __version__
from kpdesk.base.clock import Clock, iso_utc
from kpdesk.base.errors import KpDeskError
from kpdesk.base.files import write_file
from kpdesk.base.json_text import parsed
from kpdesk.base.this_computer import boot_of, is_running, same_boot

FILE: Final = "runs.json"
SHORT_RUN: Final = timedelta(minutes=30)
CRASHES: Final = 2

RUNNING, FELL, CUT_OFF = "running", "fell", "cut_off"
_KEPT: Final = 20


@dataclass(frozen=True, slots=True)
class RunNote:
    """One run: when it began (ISO, UTC), in which boot of the computer, as which process, and how it ended."""

    began_at: str
    boot: str
    process: int
    ended: str = RUNNING
    version: str = ""


class RunNotes:
    """The notes beside one store, for the run that is under way."""

    def __init__(self, folder: Path, clock: Clock, boot: str = "") -> None:
        self._folder, self._clock = folder, clock
        self._boot = boot or boot_of(clock.now())
        self._note: RunNote | None = None

    def begin(self) -> bool:
        """Notes that a run begins; returns whether it shall be in safe mode. A missing folder has none."""
        before = [self._settled(note) for note in notes_beside(self._folder)]
        now = self._clock.now()
        self._note = RunNote(iso_utc(now), self._boot, os.getpid(), version=__version__)
        self._write([*before, self._note])
        return crashed_in_a_row([note for note in before if note.ended != RUNNING], now)

    def fell(self) -> None:
        """Notes that this run met a mistake of the program; a clean end afterwards does not take it back."""
        if self._note is None:  # it fell before its first window was on the screen
            self.begin()
        if self._note is not None and self._note.ended != FELL:
            others = [note for note in notes_beside(self._folder) if note != self._note]
            self._note = replace(self._note, ended=FELL)
            self._write([*others, self._note])

    def ended(self) -> None:
        """Removes the notes after a clean end; a run that fell leaves its own."""
        if self._note is None or self._note.ended == FELL:
            return
        others = [note for note in notes_beside(self._folder) if note != self._note]
        self._write([note for note in others if note.ended == RUNNING])

    def _settled(self, note: RunNote) -> RunNote:
        if note.ended != RUNNING:
            return note
        at_once = same_boot(note.boot, self._boot)
        if at_once and note.process != os.getpid() and is_running(note.process):
            return note
        return replace(note, ended=FELL if at_once else CUT_OFF)

    def _write(self, notes: Sequence[RunNote]) -> None:
        """A note is only a note: a full disk must not keep anybody out of his records."""
        path = self._folder / FILE
        try:
            if notes and self._folder.is_dir():
                write_file(path, json.dumps([asdict(note) for note in notes[-_KEPT:]]).encode(), force=True)
            else:
                path.unlink(missing_ok=True)
        except (KpDeskError, OSError) as error:
            sys.stderr.write(f"kpdesk: {type(error).__name__}\n")


def notes_beside(folder: Path) -> tuple[RunNote, ...]:
    """Returns the notes, oldest first; a file that cannot be read holds none."""
    try:
        return tuple(RunNote(**fields) for fields in parsed((folder / FILE).read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError):
        return ()


def crashed_in_a_row(notes: Sequence[RunNote], now: datetime) -> bool:
    """Tells whether the last runs all fell, each soon after it began: the next one began within half an hour."""
    last = notes[-CRASHES:]
    begun = [*(datetime.fromisoformat(note.began_at) for note in last), now]
    short = all(after - before <= SHORT_RUN for before, after in pairwise(begun))
    return len(last) == CRASHES and short and all(note.ended == FELL for note in last)
