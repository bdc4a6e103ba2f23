"""What a person sees of a long work: how often its place is told, and whether the place only grows."""

from __future__ import annotations

import time
from itertools import pairwise

from kpdesk.base.progress import Progress, Step


class ToldSteps:
    """Watches one work; ``progress`` is to be given to it, :meth:`end` to be called after it."""

    def __init__(self) -> None:
        self._steps: list[tuple[float, Step]] = [(time.perf_counter(), Step("", 0, 0))]
        self.progress = Progress(self._take)

    def end(self) -> None:
        """Notes that the work is done."""
        self._take(Step("", 0, 0))

    @property
    def longest_silence(self) -> float:
        """Seconds of the longest time in which nothing was told, from the beginning to the end."""
        return max(after[0] - before[0] for before, after in pairwise(self._steps))

    @property
    def count(self) -> int:
        """How often a place was told."""
        return len(self._steps) - 2

    @property
    def only_grows(self) -> bool:
        """Whether within one label the place never goes back nor beyond its total."""
        steps = [step for _moment, step in self._steps]
        forward = all(b.done >= a.done for a, b in pairwise(steps) if a.label == b.label)
        return forward and all(step.done <= step.total for step in steps if step.total)

    def _take(self, step: Step) -> None:
        self._steps.append((time.perf_counter(), step))
