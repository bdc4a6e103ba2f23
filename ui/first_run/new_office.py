"""What is typed when a store is set up."""

from __future__ import annotations

from dataclasses import dataclass

from kpdesk.access.draft import UserDraft
from kpdesk.base.actor import Role
from kpdesk.base.problems import Problem


@dataclass(frozen=True, slots=True)
class NewOffice:
    """The office, its first administrator, and the password twice."""

    office: str | None = None
    full_name: str = ""
    name: str = ""
    password: str = ""
    again: str = ""

    def check(self) -> list[Problem]:
        """Returns all problems at once: those of the user, a missing office, two different passwords."""
        problems = [] if self.office else [Problem("office_not_chosen", "office")]
        problems += UserDraft(self.name, self.full_name, Role.ADMINISTRATOR, self.password).check()
        if self.password != self.again:
            problems.append(Problem("passwords_differ", "again"))
        return problems
