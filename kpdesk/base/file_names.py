"""Names of files: as they are entered in the record, and as they may be written to any disk."""

from __future__ import annotations

import re
from pathlib import Path, PurePosixPath

from kpdesk.base.letters import control_at, tidy

LONGEST_NAME = 255
_NO_FILE_NAME = re.compile(r'[\\/:*?"<>|]')
_DEVICE = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\.|$)", re.IGNORECASE)


def entered_name(path: Path) -> str:
    """Returns the name under which a file is entered: tidy, without what cannot be printed, at most 255 signs.

    The end is kept, since it tells the kind; bytes that are no text become question marks.
    """
    text = path.name.encode("utf-8", "replace").decode()
    kept = tidy("".join(sign for sign in text if control_at(sign) is None))
    return kept[-LONGEST_NAME:] or "-"


def safe_name(name: str) -> str:
    """Returns a name under which every system lets a copy be written, never one that leads to another folder."""
    plain = _NO_FILE_NAME.sub("_", PurePosixPath(name.replace("\\", "/")).name).strip(". ")
    return f"_{plain}" if _DEVICE.match(plain) or not plain else plain[-150:].strip(". ")
