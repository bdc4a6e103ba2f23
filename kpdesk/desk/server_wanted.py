"""A database server as an administrator named it: plain values, loaded without any database."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class ServerWanted:
    """The address of a database, and the folder for the files that its operators share; None: the data folder."""

    url: str
    files: Path | None = None
