"""The lines of a reader child's answer, fetched beside the other work, so that waiting for them can be stopped."""

from __future__ import annotations

import queue
import threading
from collections.abc import Iterator
from types import TracebackType
from typing import IO, Final, Self

from kpdesk.workbooks.limits import Limits
from kpdesk.workbooks.process_limits import ReaderChild

_LINE_BYTES: Final = 64 * 1024 * 1024
_AHEAD: Final = 4
"""Lines that are fetched before they are asked for: the child and its parent work at the same time."""

_WAIT_SECONDS: Final = 0.1


class ChildLines:
    """Hands the bytes of a workbook to a started child and gives the lines of its answer.

    Leaving the ``with`` block ends the child. ``is_late`` tells that it was ended because its time was up.
    """

    def __init__(self, data: bytes, limits: Limits) -> None:
        self._data = data
        self._child = ReaderChild(limits)
        self._lines: queue.Queue[bytes] = queue.Queue(_AHEAD)
        self._over = threading.Event()
        self._late = threading.Event()
        self._clock = threading.Timer(limits.wall_seconds, self._end_late_child)
        self._fetching = threading.Thread(target=self._fetch, daemon=True)

    @property
    def is_late(self) -> bool:
        """Whether the child was ended because its time was up."""
        return self._late.is_set()

    def __enter__(self) -> Self:
        self._clock.start()
        self._fetching.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._clock.cancel()
        self._over.set()
        self._child.process.kill()
        self._fetching.join()
        self._child.close()

    def __iter__(self) -> Iterator[bytes | None]:
        """Gives the lines up to the end of the answer; None each time that none has come for a tenth of a second."""
        while True:
            try:
                line = self._lines.get(timeout=_WAIT_SECONDS)
            except queue.Empty:
                yield None
                continue
            if not line:
                return
            yield line

    def _end_late_child(self) -> None:
        self._late.set()
        self._child.process.kill()

    def _fetch(self) -> None:
        process = self._child.process
        assert process.stdin is not None and process.stdout is not None
        try:
            _hand_over(process.stdin, self._data)
            while not self._over.is_set() and (line := process.stdout.readline(_LINE_BYTES)):
                self._put(line)
        finally:
            self._put(b"")

    def _put(self, line: bytes) -> None:
        while not self._over.is_set():
            try:
                self._lines.put(line, timeout=_WAIT_SECONDS)
                return
            except queue.Full:
                continue


def _hand_over(pipe: IO[bytes], data: bytes) -> None:
    """Gives the child its input; a child that died meanwhile shows itself by its missing answer."""
    try:
        pipe.write(data)
        pipe.close()
    except OSError:  # a broken pipe, which Windows tells as an invalid argument
        return
