"""A user as the administrator types it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kpdesk.access.rules import password_problems
from kpdesk.base.actor import Role
from kpdesk.base.letters import control_at, tidy
from kpdesk.base.problems import Problem

LONGEST_FULL_NAME = 120
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
        if not _LOGIN.fullmatch(self.name) or not _plain(self.name):
            problems.append(Problem("user_name_not_possible", "name", values={"user": self.name}))
        if not self.full_name.strip():
            problems.append(Problem("full_name_missing", "full_name"))
        elif len(self.full_name) > LONGEST_FULL_NAME:
            values: dict[str, object] = {"length": len(self.full_name), "most": LONGEST_FULL_NAME}
            problems.append(Problem("full_name_too_long", "full_name", values=values))
        elif not _plain(self.full_name):
            problems.append(Problem("full_name_not_possible", "full_name"))
        return problems + password_problems(self.password)


def _plain(name: str) -> bool:
    """Tells whether the name shows all its signs: two that look alike must not be two users."""
    return control_at(name) is None and tidy(name) == " ".join(name.split())
