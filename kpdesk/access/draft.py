"""A user as the administrator types it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kpdesk.access.rules import password_problems
from kpdesk.base.actor import Role
from kpdesk.base.problems import Problem

_LOGIN = re.compile(r"[^\s/\\:*?\"<>|]{1,60}")


@dataclass(slots=True)
class UserDraft:
    """What was typed; :meth:`check` tells everything that is wrong with it."""

    name: str = ""
    full_name: str = ""
    role: Role = Role.CLERK
    password: str = ""

    def check(self) -> list[Problem]:
        """Returns all problems at once."""
        problems = []
        if not _LOGIN.fullmatch(self.name):
            problems.append(Problem("user_name_not_possible", "name", values={"user": self.name}))
        if not self.full_name.strip():
            problems.append(Problem("full_name_missing", "full_name"))
        return problems + password_problems(self.password)
