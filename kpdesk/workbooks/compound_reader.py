"""Reading streams out of an untrusted compound file, every chain bounded by what the file can hold ([MS-CFB])."""

from __future__ import annotations

import struct
from dataclasses import dataclass

from kpdesk.base.errors import Broken, Refused
from kpdesk.workbooks.compound_file import (
    DIFAT_IN_HEADER,
    END,
    ENTRY_BYTES,
    FREE,
    MAGIC,
    MINI_CUTOFF,
    MINI_SECTOR,
    ROOT,
    SECTOR,
    STORAGE,
    STREAM,
)

HEADER_BYTES = 512
PER_SECTOR = SECTOR // 4
# An encrypted book has about eleven entries; a hundred times that is still read at once.
_MOST_ENTRIES = 1024


@dataclass(frozen=True, slots=True)
class _Entry:
    name: str
    kind: int
    left: int
    right: int
    child: int
    start: int
    size: int


class CompoundFile:
    """The streams of a container that arrived from outside.

    Nothing is followed further than the file is long: a loop, a sector outside the file or a size that its chain does
    not have ends in Broken ``damaged``. A file that is no container is Refused ``not_a_transfer_file``.
    """

    def __init__(self, untrusted: bytes) -> None:
        if untrusted[:8] != MAGIC:
            raise Refused("not_a_transfer_file", field="file")
        if len(untrusted) < HEADER_BYTES:
            raise _damaged("header")
        self._data = memoryview(untrusted)
        # Version 3, little-endian, sectors of 512 and 64 bytes: the form in which Excel writes encrypted books.
        if struct.unpack_from("<4H", untrusted, 26) != (3, 0xFFFE, 9, 6):
            raise _damaged("header")
        # The last sector of a file may have lost its padding.
        self._sectors = -(-(len(untrusted) - HEADER_BYTES) // SECTOR)
        fat_count, directory, _, cutoff, mini_start, mini_count = struct.unpack_from("<6I", untrusted, 44)
        if cutoff != MINI_CUTOFF:
            raise _damaged("header")
        self._fat = self._numbers(self._fat_sectors(fat_count))
        self._entries = self._directory(directory)
        self._root = self._entries[0]
        self._mini_start, self._mini_count = mini_start, mini_count

    def names(self) -> list[str]:
        """Returns the names of the streams that lie at the top; raises Broken ``damaged``."""
        return [entry.name for entry in self._top() if entry.kind == STREAM]

    def stream(self, name: str) -> memoryview:
        """Returns a view of a top stream's bytes; raises KeyError when there is none, Broken ``damaged``."""
        found = [entry for entry in self._top() if entry.name == name and entry.kind == STREAM]
        if not found:
            raise KeyError(name)
        entry = found[0]
        if len(found) > 1 or entry.size > len(self._data):
            raise _damaged("directory")
        if not entry.size:
            return memoryview(b"")
        if entry.size < MINI_CUTOFF:
            return self._small_stream(entry)
        sectors = _chain(self._fat, entry.start, -(-entry.size // SECTOR))
        return self._cut(self._gathered(sectors), entry.size)

    def _fat_sectors(self, count: int) -> list[int]:
        if not 0 < count <= -(-self._sectors // PER_SECTOR) + 1:
            raise _damaged("table")
        following, difat_count = struct.unpack_from("<2I", self._data, 68)
        if difat_count > -(-count // (PER_SECTOR - 1)):
            raise _damaged("table")
        listed = list(struct.unpack_from(f"<{DIFAT_IN_HEADER}I", self._data, 76))
        for _ in range(difat_count):
            *more, following = self._numbers([following])
            listed += more
        used = [number for number in listed if number != FREE]
        if len(used) != count or len(set(used)) != count:
            raise _damaged("table")
        return used

    def _numbers(self, sectors: list[int]) -> tuple[int, ...]:
        data = self._gathered(sectors)
        if len(data) != len(sectors) * SECTOR:
            raise _damaged("table")
        return struct.unpack(f"<{len(data) // 4}I", data)

    def _directory(self, start: int) -> list[_Entry]:
        sectors = _chain(self._fat, start, None, most=_MOST_ENTRIES * ENTRY_BYTES // SECTOR)
        data = self._gathered(sectors)
        places = range(0, len(data) - ENTRY_BYTES + 1, ENTRY_BYTES)
        entries = [self._entry(data[place : place + ENTRY_BYTES]) for place in places]
        if not entries or entries[0].kind != ROOT:
            raise _damaged("directory")
        return entries

    def _entry(self, data: memoryview) -> _Entry:
        name, size, kind, _, left, right, child = struct.unpack_from("<64sHBB3I", data)
        # The upper half of the length is rubbish of old writers in this version ([MS-CFB] 2.6.1).
        start, length = struct.unpack_from("<II", data, 116)
        text = name[: max(0, min(size, 64) - 2)].decode("utf-16-le", errors="replace")
        return _Entry(text, kind, left, right, child, start, length)

    def _top(self) -> list[_Entry]:
        """Returns the entries directly under the root; each is met once or the tree is damaged."""
        found: list[_Entry] = []
        seen: set[int] = set()
        waiting = [self._root.child]
        while waiting:
            place = waiting.pop()
            if place == FREE:
                continue
            if place in seen or place >= len(self._entries) or self._entries[place].kind not in (STORAGE, STREAM):
                raise _damaged("directory")
            seen.add(place)
            entry = self._entries[place]
            found.append(entry)
            waiting += [entry.left, entry.right]
        return found

    def _small_stream(self, entry: _Entry) -> memoryview:
        if self._mini_count > self._sectors or self._root.size > len(self._data):
            raise _damaged("small streams")
        table = self._numbers(_chain(self._fat, self._mini_start, self._mini_count))
        holder_sectors = _chain(self._fat, self._root.start, -(-self._root.size // SECTOR))
        holder = self._cut(self._gathered(holder_sectors), self._root.size)
        pieces = _chain(table, entry.start, -(-entry.size // MINI_SECTOR))
        data = b"".join(holder[place * MINI_SECTOR : (place + 1) * MINI_SECTOR] for place in pieces)
        return self._cut(memoryview(data), entry.size)

    def _gathered(self, sectors: list[int]) -> memoryview:
        """Returns the sectors' bytes in order; a file written front to back is not copied for it."""
        parts = []
        place = 0
        while place < len(sectors):
            first = sectors[place]
            run = 1
            while place + run < len(sectors) and sectors[place + run] == first + run:
                run += 1
            # A sector behind the end gives too few bytes, which whoever asked finds out.
            parts.append(self._data[(first + 1) * SECTOR : (first + 1 + run) * SECTOR])
            place += run
        return parts[0] if len(parts) == 1 else memoryview(b"".join(parts))

    @staticmethod
    def _cut(data: memoryview, size: int) -> memoryview:
        if len(data) < size:
            raise _damaged("stream")
        return data[:size]


def _chain(table: tuple[int, ...], start: int, count: int | None, most: int = 0) -> list[int]:
    """Returns a chain of exactly ``count`` sectors, or of at most ``most`` when the count is not known."""
    limit = most if count is None else count
    chain: list[int] = []
    place = start
    while place != END and len(chain) < limit:
        if place >= len(table):
            raise _damaged("chain")
        chain.append(place)
        place = table[place]
    # An empty chain may start anywhere: some writers put 0 or FREE there.
    if limit and (place != END or (count is not None and len(chain) != count)):
        raise _damaged("chain")
    return chain


def _damaged(part: str) -> Broken:
    return Broken("damaged", part=part)
