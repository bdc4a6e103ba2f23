"""How a folder of practice data is known, and who logs in there; the unlock window asks it, so it imports nothing."""

from __future__ import annotations

from pathlib import Path
from typing import Final

USER: Final = "practice"
PASSWORD: Final = "practice only"  # noqa: S105 - known to everybody, it opens invented data
MARKER: Final = "practice.txt"
_BESIDE: Final = "-practice"
MARKER_TEXT: Final = b"KP Desk practice data: nobody and nothing in this folder is real.\n"


def practice_folder(folder: Path) -> Path:
    """Returns where the practice store beside an office's folder lies."""
    return folder.with_name(f"{folder.name}{_BESIDE}")


def is_practice_folder(folder: Path) -> bool:
    """Tells whether the folder was made for practice data."""
    return (folder / MARKER).is_file()


def own_folder(practice: Path) -> Path | None:
    """Returns the folder of the office's own records beside a practice folder; None where it lies by itself."""
    name = practice.name.removesuffix(_BESIDE)
    return practice.with_name(name) if name and name != practice.name else None
