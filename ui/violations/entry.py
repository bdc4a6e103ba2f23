"""What stands in the form of a violation: the draft, and the files that prove it."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from datetime import date
from typing import Any

from kpdesk.base.changes import Changes
from kpdesk.base.problems import Problem
from kpdesk.violations.capture import EvidenceDraft
from kpdesk.violations.draft import Involved, ViolationDraft
from kpdesk.violations.evidence_rows import EvidenceTaken
from kpdesk.violations.rows import Registered

PERSON, PERSONS = "person", "persons"


@dataclass(slots=True)
class Entry(ViolationDraft):
    """A violation as typed; choices that are empty are None until :meth:`draft`.

    ``persons`` holds everybody in his part, as the form shows them.
    """

    persons: tuple[Any, ...] = ()
    evidence: tuple[EvidenceDraft, ...] = ()

    def draft(self) -> ViolationDraft:
        """Returns what the desk takes, with empty choices as empty texts."""
        names = [field.name for field in dataclasses.fields(ViolationDraft)]
        values = {name: getattr(self, name) for name in names}
        for name in ("kind", "platform", "obtained"):
            values[name] = str(values[name] or "")
        values["also"] = tuple(one if isinstance(one, Involved) else Involved(str(one)) for one in self.persons)
        values["persons"] = ()
        return ViolationDraft(**values)

    @classmethod
    def of(cls, draft: ViolationDraft) -> Entry:
        """Returns a kept draft as the form shows it."""
        values = {field.name: getattr(draft, field.name) for field in dataclasses.fields(ViolationDraft)}
        values |= {name: values[name] or None for name in ("kind", "platform", "obtained")}
        return cls(**(values | {"persons": draft.involved(), "also": ()}))

    def problems(self, today: date) -> list[Problem]:
        """Returns all problems, each at the field of the form."""
        found = [at_form_field(problem) for problem in self.draft().check(today)]
        missing = [one.path for one in self.evidence if one.data is None and not one.path.is_file()]
        return found + [Problem("file_not_found", "evidence", values={"path": path}) for path in missing]


@dataclass(frozen=True, slots=True)
class Logged:
    """What logging made: one violation for each official."""

    changes: Changes
    made: tuple[Registered, ...]
    taken: tuple[EvidenceTaken, ...]


def at_form_field(problem: Problem) -> Problem:
    """Returns the problem at the form's name for its field: the core speaks of one person, the form holds several."""
    return dataclasses.replace(problem, field=PERSONS) if problem.field == PERSON else problem
