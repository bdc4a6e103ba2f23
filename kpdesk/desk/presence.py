"""Whether an office is set up in a folder: asked before anything that opens one is loaded."""

from __future__ import annotations

from pathlib import Path

from kpdesk.store.folder import DataFolder


def is_set_up(folder: Path) -> bool:
    """Tells whether a store was set up in this folder."""
    return DataFolder(folder).exists()
