"""What is typed when a backup is restored."""

from __future__ import annotations

from dataclasses import dataclass

from kpdesk.base.problems import Problem


@dataclass(frozen=True, slots=True)
class RestoreDraft:
    """Who opens the backup, with the password that he had on the day it was made."""

    user: str = ""
    password: str = ""

    def check(self) -> list[Problem]:
        """Returns all problems at once."""
        given = (("user", self.user), ("password", self.password))
        return [Problem(f"restore_{name}_missing", name) for name, value in given if not value]
