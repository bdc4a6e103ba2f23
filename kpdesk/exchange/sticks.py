"""Sticks that are put into this computer, and the names of transfer files on them; no file is opened."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

import psutil

from kpdesk.exchange.file_name import hint_of
from kpdesk.exchange.manifest import Kind

_MOUNTED_BY_HAND: Final = ("/media/", "/run/media/", "/Volumes/")
_FOLDERS_LOOKED_INTO: Final = 40
_NAMES_LOOKED_AT: Final = 5_000


@dataclass(frozen=True, slots=True)
class Stick:
    """One removable volume: where it is mounted, the transfer files for this office, and its free space.

    Two looks at the same stick are equal as long as it brings the same files, however full it is.
    """

    path: Path
    files: tuple[Path, ...]
    free_bytes: int = field(compare=False)


def removable_volumes() -> tuple[Path, ...]:
    """Returns where removable volumes are mounted now, in the order of the system."""
    found = [Path(part.mountpoint) for part in psutil.disk_partitions(all=False) if _is_removable(part)]
    return tuple(dict.fromkeys(found))


def sticks(office: str, volumes: Callable[[], Iterable[Path]] = removable_volumes) -> tuple[Stick, ...]:
    """Returns the sticks that are in now; one that is pulled out while it is looked at is left out."""
    found = []
    for path in volumes():
        try:
            usage = psutil.disk_usage(str(path))
            found.append(Stick(path, files_for(office, path), usage.free))
        except OSError:
            continue
    return tuple(found)


def files_for(office: str, folder: Path) -> tuple[Path, ...]:
    """Returns the files in the folder, and one level below, whose names say that they are for this office.

    An enrolment is left out: it is accepted with its six words, not received.
    Raises OSError where the folder itself cannot be read.
    """
    found: list[Path] = []
    below: list[Path] = []
    for entry in _entries(folder):
        if entry.is_dir(follow_symlinks=False) and not entry.name.startswith((".", "$")):
            below.append(Path(entry.path))
        elif _is_for(office, entry.name):
            found.append(Path(entry.path))
    for inner in sorted(below)[:_FOLDERS_LOOKED_INTO]:
        try:
            found += [Path(entry.path) for entry in _entries(inner) if _is_for(office, entry.name)]
        except OSError:
            continue
    return tuple(sorted(found, key=lambda path: (path.name, path)))


def _entries(folder: Path) -> list[os.DirEntry[str]]:
    with os.scandir(folder) as entries:
        return [entry for _place, entry in zip(range(_NAMES_LOOKED_AT), entries, strict=False)]


def _is_for(office: str, name: str) -> bool:
    hint = hint_of(name)
    return hint is not None and hint.recipient == office and hint.kind != Kind.ENROL.value


def _is_removable(part: object) -> bool:
    options = str(getattr(part, "opts", "")).split(",")
    where = f"{getattr(part, 'mountpoint', '')}/"
    if sys.platform == "win32":
        return "removable" in options and "fixed" not in options
    if where.startswith(_MOUNTED_BY_HAND):
        return True
    return _says_removable(str(getattr(part, "device", "")))


def _says_removable(device: str) -> bool:
    """Returns what the system says of the disk on which the partition lies; sticks of any mount point are found so."""
    name = Path(device).name
    for disk in (name, name.rstrip("0123456789"), name.rstrip("0123456789").removesuffix("p")):
        flag = Path("/sys/block") / disk / "removable"
        if disk and flag.is_file():
            return flag.read_text(encoding="ascii", errors="replace").strip() == "1"
    return False
