"""How long a piece of work will still take, from how it went lately; nothing is said before it is known."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable

KNOWN_AFTER_SECONDS = 2.0
KNOWN_AFTER_SHARE = 0.02
LOOKS_BACK_SECONDS = 15.0
"""What was done before is no measure for what is left: files differ in size, the disk is busy or free."""


class TimeLeft:
    """Watches one work at a time; another label, or a place before the last one, begins anew."""

    def __init__(self, now: Callable[[], float] = time.monotonic) -> None:
        self._now = now
        self._seen: deque[tuple[float, int]] = deque()
        self._label = ""
        self._began = (0.0, 0)

    def begin(self) -> None:
        """Forgets everything: other work begins."""
        self._seen.clear()
        self._label = ""

    def seconds(self, label: str, done: int, total: int) -> float | None:
        """Returns the seconds that are left of the step with this label, None as long as nobody can know."""
        now = self._now()
        if label != self._label or not self._seen or done < self._seen[-1][1]:
            self._label, self._began = label, (now, done)
            self._seen.clear()
        self._seen.append((now, done))
        while len(self._seen) > 2 and now - self._seen[1][0] >= LOOKS_BACK_SECONDS:
            self._seen.popleft()
        known = now - self._began[0] >= KNOWN_AFTER_SECONDS and done - self._began[1] >= total * KNOWN_AFTER_SHARE
        lately, from_done = self._seen[0]
        if not known or total <= 0 or done >= total or done == from_done:
            return None
        return (now - lately) * (total - done) / (done - from_done)
