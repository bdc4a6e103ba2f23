"""Reading a file whose disk may go away in the middle, or what comes in chunks as if it were one."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import IO

from kpdesk.base.errors import Broken

HEAD_BYTES = 64


class ReadThrough:
    """Reads on from an open file and tells a failing source apart from a failing target.

    Both are an ``OSError`` to whoever copies; the one is a stick that was pulled out, the other our own full disk.
    ``head`` holds the first 64 bytes that went through.
    """

    def __init__(self, source: IO[bytes], path: Path) -> None:
        self._source = source
        self._path = path
        self.head = b""

    def read(self, size: int, /) -> bytes:
        """Returns the next bytes; raises Broken ``file_lost_while_reading``."""
        try:
            data = self._source.read(size)
        except OSError as error:
            raise Broken("file_lost_while_reading", file=self._path.name, reason=error.strerror or "") from error
        if len(self.head) < HEAD_BYTES:
            self.head += data[: HEAD_BYTES - len(self.head)]
        return data


class ReadChunks:
    """Reads on from chunks as they come."""

    def __init__(self, chunks: Iterator[bytes]) -> None:
        self._chunks = chunks
        self._rest = b""

    def read(self, size: int, /) -> bytes:
        """Returns at most so many bytes, none at the end; raises what the chunks raise."""
        while not self._rest:
            following = next(self._chunks, None)
            if following is None:
                return b""
            self._rest = following
        found, self._rest = self._rest[:size], self._rest[size:]
        return found

    def portion(self, size_bytes: int) -> Iterator[bytes]:
        """Gives the next so many bytes in pieces, fewer where the end comes before."""
        while size_bytes and (piece := self.read(size_bytes)):
            size_bytes -= len(piece)
            yield piece
