"""Writing a compound file (version 3, [MS-CFB]), front to back: the container that Excel keeps encrypted books in."""

from __future__ import annotations

import dataclasses
import struct
from collections.abc import Mapping
from dataclasses import dataclass

MAGIC = bytes.fromhex("d0cf11e0a1b11ae1")
SECTOR = 512
MINI_SECTOR = 64
MINI_CUTOFF = 4096
DIFAT_IN_HEADER = 109
ENTRY_BYTES = 128

DIFAT_SECTOR = 0xFFFFFFFC
FAT_SECTOR = 0xFFFFFFFD
END = 0xFFFFFFFE
FREE = 0xFFFFFFFF
STORAGE, STREAM, ROOT = 1, 2, 5

_PER_SECTOR = SECTOR // 4
_MOST_BYTES = 0x7FFFFFFF
_RED, _BLACK = 0, 1


@dataclass(frozen=True, slots=True)
class Storage:
    """A folder inside the container: streams by name, and further storages."""

    name: str
    streams: Mapping[str, bytes | memoryview] = dataclasses.field(default_factory=dict)
    storages: tuple[Storage, ...] = ()


@dataclass(slots=True)
class _Entry:
    name: str
    kind: int
    data: bytes | memoryview = b""
    start: int = END
    size: int = 0
    left: int = FREE
    right: int = FREE
    child: int = FREE
    colour: int = _BLACK

    def packed(self) -> bytes:
        name = self.name.encode("utf-16-le")
        return struct.pack(
            "<64sHBB3I16sI16sIQ",
            name, len(name) + 2 if name else 0, self.kind, self.colour, self.left, self.right, self.child,
            b"", 0, b"", self.start, self.size,
        )  # fmt: skip


def compound_file(root: Storage) -> bytes:
    """Returns the bytes of a version 3 compound file that holds the root's streams and storages.

    Streams under 4,096 bytes go into the mini stream, as every reader expects. Raises ValueError beyond 2 GB, which
    this version cannot hold.
    """
    entries = _entries(root)
    small = [entry for entry in entries if entry.kind == STREAM and 0 < entry.size < MINI_CUTOFF]
    large = [entry for entry in entries if entry.kind == STREAM and entry.size >= MINI_CUTOFF]
    mini_fat = _Chains()
    for entry in small:
        entry.start = mini_fat.add(_pieces(entry.size, MINI_SECTOR))
    mini_stream = b"".join(piece for entry in small for piece in (entry.data, _filling(entry.size, MINI_SECTOR)))

    parts: list[bytes | memoryview] = [b"", mini_fat.packed(), mini_stream, *(entry.data for entry in large)]
    sizes = [len(entries) * ENTRY_BYTES, *map(len, parts[1:])]
    fat, starts, difat_count, fat_count = _allocation([_pieces(size, SECTOR) for size in sizes])
    entries[0].start, entries[0].size = starts[2], len(mini_stream)
    for entry, start in zip(large, starts[3:], strict=True):
        entry.start = start
    parts[0] = b"".join(entry.packed() for entry in entries)

    fat_places = range(difat_count, difat_count + fat_count)
    head = _header(fat_places, difat_count, starts, _pieces(sizes[1], SECTOR))
    filled = (piece for part in parts for piece in (part, _filling(len(part), SECTOR)))
    return b"".join((head, _difat(fat_places, difat_count), fat, *filled))


class _Chains:
    """A file allocation table under construction, each chain one run of neighbouring sectors."""

    def __init__(self) -> None:
        self.next: list[int] = []

    def add(self, count: int) -> int:
        """Appends a chain of so many sectors and returns its first one; END for an empty chain."""
        start = len(self.next)
        if not count:
            return END
        self.next.extend(range(start + 1, start + count))
        self.next.append(END)
        return start

    def packed(self) -> bytes:
        """Returns whole sectors of little-endian numbers, the rest marked free."""
        numbers = self.next + [FREE] * (-len(self.next) % _PER_SECTOR)
        return struct.pack(f"<{len(numbers)}I", *numbers)


def _allocation(counts: list[int]) -> tuple[bytes, list[int], int, int]:
    """Returns the table's bytes, the first sector of each part, and the numbers of DIFAT and FAT sectors."""
    fat_count = difat_count = 0
    while (wanted := _pieces(sum(counts) + fat_count + difat_count, _PER_SECTOR)) != fat_count:
        fat_count = wanted
        difat_count = _pieces(max(0, fat_count - DIFAT_IN_HEADER), _PER_SECTOR - 1)
    if (sum(counts) + fat_count + difat_count + 1) * SECTOR > _MOST_BYTES:
        raise ValueError("a compound file of version 3 holds at most 2 GB")
    chains = _Chains()
    chains.next = [DIFAT_SECTOR] * difat_count + [FAT_SECTOR] * fat_count
    starts = [chains.add(count) for count in counts]
    return chains.packed(), starts, difat_count, fat_count


def _header(fat_places: range, difat_count: int, starts: list[int], mini_fat_count: int) -> bytes:
    listed = list(fat_places[:DIFAT_IN_HEADER])
    listed += [FREE] * (DIFAT_IN_HEADER - len(listed))
    return struct.pack(
        "<8s16s6H10I109I",
        MAGIC, b"", 0x3E, 3, 0xFFFE, 9, 6, 0,
        0, 0, len(fat_places), starts[0], 0, MINI_CUTOFF, starts[1], mini_fat_count,
        0 if difat_count else END, difat_count,
        *listed,
    )  # fmt: skip


def _difat(fat_places: range, difat_count: int) -> bytes:
    rest = fat_places[DIFAT_IN_HEADER:]
    sectors = []
    for number in range(difat_count):
        listed = list(rest[number * (_PER_SECTOR - 1) : (number + 1) * (_PER_SECTOR - 1)])
        listed += [FREE] * (_PER_SECTOR - 1 - len(listed))
        following = number + 1 if number + 1 < difat_count else END
        sectors.append(struct.pack(f"<{_PER_SECTOR}I", *listed, following))
    return b"".join(sectors)


def _entries(root: Storage) -> list[_Entry]:
    """Returns the directory: the root first, siblings linked as a red-black tree, padded to whole sectors."""
    entries = [_Entry("Root Entry", ROOT)]
    open_storages = [(0, root)]
    while open_storages:
        place, storage = open_storages.pop()
        below = [(_Entry(name, STREAM, data, size=len(data)), None) for name, data in storage.streams.items()]
        members: list[tuple[_Entry, Storage | None]] = [
            *below,
            *((_Entry(inner.name, STORAGE, start=0), inner) for inner in storage.storages),
        ]
        members.sort(key=lambda member: _order(member[0].name))
        first = len(entries)
        entries += [entry for entry, _ in members]
        open_storages += [(first + index, inner) for index, (_, inner) in enumerate(members) if inner]
        entries[place].child = _link(entries, first, len(entries), 0, len(members).bit_length() - 1)
    entries += [_Entry("", 0, start=0) for _ in range(-len(entries) % (SECTOR // ENTRY_BYTES))]
    return entries


def _link(entries: list[_Entry], first: int, end: int, level: int, deepest: int) -> int:
    # Halving fills every level but the last; with that one red the tree is a valid red-black tree.
    if first == end:
        return FREE
    middle = (first + end) // 2
    entry = entries[middle]
    entry.colour = _RED if level == deepest and level else _BLACK
    entry.left = _link(entries, first, middle, level + 1, deepest)
    entry.right = _link(entries, middle + 1, end, level + 1, deepest)
    return middle


def _order(name: str) -> tuple[int, str]:
    # [MS-CFB] 2.6.4: the shorter name comes first, equal lengths by upper-case letters.
    return len(name.encode("utf-16-le")), name.upper()


def _pieces(size: int, piece: int) -> int:
    return -(-size // piece)


def _filling(size: int, piece: int) -> bytes:
    return bytes(-size % piece)
