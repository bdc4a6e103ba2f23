"""What is typed when a further computer joins an office on a database server."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from kpdesk.base.problems import Problem
from kpdesk.desk.server_wanted import ServerWanted


@dataclass(frozen=True, slots=True)
class JoinDraft:
    """The server's address, the folder of files that all share, and who logs in."""

    database: str = ""
    files: str = ""
    user: str = ""
    password: str = ""

    def check(self) -> list[Problem]:
        """Returns all problems at once."""
        problems = [] if self.database.strip() else [Problem("database_url_not_possible", "database")]
        problems += [] if self.files.strip() else [Problem("files_not_given", "files")]
        given = (("user", self.user), ("password", self.password))
        return problems + [Problem(f"join_{name}_missing", name) for name, value in given if not value]

    @property
    def server(self) -> ServerWanted:
        """The server as the desk wants it named."""
        return ServerWanted(self.database.strip(), Path(self.files.strip()))
