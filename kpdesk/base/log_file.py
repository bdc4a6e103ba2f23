"""Where this computer keeps the log of the program's own mistakes."""

from __future__ import annotations

from pathlib import Path


def log_path() -> Path:
    """Returns the path of the log, whether there is one or not."""
    from platformdirs import user_log_path

    return user_log_path("kpdesk", appauthor=False) / "kpdesk.log"
