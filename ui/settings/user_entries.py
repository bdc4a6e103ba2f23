"""A user and a new password as the form has them: with the password typed twice."""

from __future__ import annotations

from dataclasses import dataclass

from kpdesk.access.draft import UserDraft
from kpdesk.access.rules import password_problems
from kpdesk.base.actor import Role
from kpdesk.base.problems import Problem


@dataclass(frozen=True, slots=True)
class UserEntry:
    """A new user."""

    full_name: str = ""
    name: str = ""
    role: Role | None = Role.CLERK
    password: str = ""
    again: str = ""

    def check(self) -> list[Problem]:
        """Returns all problems at once."""
        found = self.draft.check()
        if self.role is None:
            found.append(Problem("role_not_chosen", "role"))
        return [*found, *_differing(self.password, self.again)]

    @property
    def draft(self) -> UserDraft:
        """What the desk takes."""
        return UserDraft(self.name, self.full_name, self.role or Role.CLERK, self.password)


@dataclass(frozen=True, slots=True)
class PasswordEntry:
    """A new password for one user."""

    password: str = ""
    again: str = ""

    def check(self) -> list[Problem]:
        """Returns all problems at once."""
        return [*password_problems(self.password), *_differing(self.password, self.again)]


def _differing(password: str, again: str) -> list[Problem]:
    return [] if password == again else [Problem("passwords_differ", "again")]
