"""Opening the window that puts a backup in the place of the records."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from ui.support.jobs import Jobs

if TYPE_CHECKING:
    from kpdesk.desk import Desk


def ask_restore(
    folder: Path,
    jobs: Jobs,
    parent: QWidget,
    restore: Callable[[Path, Path, str, str], Desk],
    on_restored: Callable[[Desk], object],
    *,
    user: str = "",
    backup: Path | None = None,
) -> None:
    """Opens the window over ``parent``; ``backup`` is chosen in it already where one is given."""
    from ui.restoring.restore_window import RestoreWindow

    window = RestoreWindow(folder, jobs, parent, user=user, restore=restore)
    window.restored.connect(on_restored)
    window.open()
    if backup is not None:
        window.choose(backup)
