"""What is typed when a store is set up."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from kpdesk.access.draft import UserDraft
from kpdesk.base.actor import Role
from kpdesk.base.problems import Problem
from kpdesk.desk.server_wanted import ServerWanted


@dataclass(frozen=True, slots=True)
class NewOffice:
    """The office, its first administrator, the password twice; a server's address only for a headquarters on one."""

    office: str | None = None
    full_name: str = ""
    name: str = ""
    password: str = ""
    again: str = ""
    database: str = ""
    files: str = ""

    def check(self) -> list[Problem]:
        """Returns all problems at once: those of the user, a missing office, two different passwords."""
        problems = [] if self.office else [Problem("office_not_chosen", "office")]
        problems += UserDraft(self.name, self.full_name, Role.ADMINISTRATOR, self.password).check()
        if self.password != self.again:
            problems.append(Problem("passwords_differ", "again"))
        return problems

    @property
    def server(self) -> ServerWanted | None:
        """The database server on which the records shall lie; None: in the data folder."""
        if not self.database.strip():
            return None
        return ServerWanted(self.database.strip(), Path(self.files.strip()) if self.files.strip() else None)
