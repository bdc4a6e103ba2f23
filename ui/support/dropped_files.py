"""Files that a person drags onto the window."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtCore import QMimeData

TRANSFER_PREFIX: Final = "KPD_"
"""How the name of every transfer file begins: such a file is received, on whatever page it is dropped."""


def files_in(data: QMimeData) -> list[Path]:
    """Returns the files that something dragged brings; none for anything else."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]


def own_files_in(data: QMimeData) -> list[Path]:
    """Returns the files for a page that takes files for itself; none where a transfer file is among them."""
    found = files_in(data)
    return [] if any(path.name.upper().startswith(TRANSFER_PREFIX) for path in found) else found
