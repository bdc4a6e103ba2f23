"""Which files are meant when files and whole folders are given."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

from kpdesk.base.errors import Broken, Refused

_OF_THE_SYSTEM = frozenset({"thumbs.db", "desktop.ini", ".ds_store"})
_NUMBERS = re.compile(r"(\d+)")


def spread(paths: Iterable[Path]) -> tuple[Path, ...]:
    """Returns the files meant, each once: a folder stands for its files, in the order of the numbers in their names.

    Hidden files and those that the system keeps in every folder are passed over, folders within a folder too.
    Raises Refused ``folder_without_files``, ``no_right_to_read``.
    """
    found: dict[Path, None] = {}
    for path in paths:
        found.update(dict.fromkeys(_files_in(path) if path.is_dir() else (path,)))
    return tuple(found)


def _files_in(folder: Path) -> tuple[Path, ...]:
    try:
        found = [path for path in folder.iterdir() if path.is_file() and not _passed_over(path.name)]
    except PermissionError:
        raise Refused("no_right_to_read", field="evidence", path=str(folder)) from None
    except OSError as error:
        raise Broken("file_lost_while_reading", file=folder.name, reason=error.strerror or "") from error
    if not found:
        raise Refused("folder_without_files", field="evidence", path=str(folder))
    return tuple(sorted(found, key=_by_number))


def _passed_over(name: str) -> bool:
    return name.startswith((".", "~$")) or name.casefold() in _OF_THE_SYSTEM


def _by_number(path: Path) -> list[tuple[int, str]]:
    parts = _NUMBERS.split(path.name.casefold())
    return [(int(part), "") if part.isdecimal() else (-1, part) for part in parts]
