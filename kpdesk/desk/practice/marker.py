"""How a folder of practice data is known, and who logs in there; the unlock window asks it, so it imports nothing."""

from __future__ import annotations

from pathlib import Path
from typing import Final

USER: Final = "practice"
PASSWORD: Final = "practice only"  # noqa: S105 - known to everybody, it opens invented data
MARKER: Final = "practice.txt"
MARKER_TEXT: Final = b"KP Desk practice data: nobody and nothing in this folder is real.\n"


def practice_folder(folder: Path) -> Path:
    """Returns where the practice store beside an office's folder lies."""
    return folder.with_name(f"{folder.name}-practice")


def is_practice_folder(folder: Path) -> bool:
    """Tells whether the folder was made for practice data."""
    return (folder / MARKER).is_file()
