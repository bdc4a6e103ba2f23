"""One template, many persons: a numbered notice for each, with his own case and his own clock."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from sqlalchemy import select

from kpdesk.base.changes import Changes
from kpdesk.base.errors import Refused
from kpdesk.base.problems import Problem
from kpdesk.base.progress import Progress, silent
from kpdesk.cases.draft import CaseDraft, StepDraft
from kpdesk.cases.loading import LoadedCase, load_cases
from kpdesk.cases.records import CaseRecord
from kpdesk.cases.service import open_cases, take_step
from kpdesk.cases.states import BEFORE_ORDER, Paper, State, Step, Track
from kpdesk.reference.reference import Reference
from kpdesk.store.unit_of_work import UnitOfWork
from kpdesk.violations.service import record_of

NOTICES: Mapping[Step, Paper] = {
    Step.EXPLANATION_CALLED: Paper.EXPLANATION,
    Step.SHOW_CAUSE_ISSUED: Paper.SHOW_CAUSE,
    Step.CHARGE_SHEET_ISSUED: Paper.CHARGE_SHEET,
}
"""Steps that can be taken for many at once, and the paper of each."""


@dataclass(frozen=True, slots=True)
class BulkDraft:
    """Notices on these violations (uids or numbers); ``first_number`` starts the range of letter numbers.

    Where it is None the numbers are left blank for ink; ``date_in_ink`` leaves the date blank until despatch.
    ``fields`` and ``overrides`` go to every step alike.
    """

    violations: tuple[str, ...]
    step: Step = Step.SHOW_CAUSE_ISSUED
    track: Track = Track.GENERAL
    on: date | None = None
    first_number: int | None = None
    suffix: str = ""
    fields: Mapping[str, object] = field(default_factory=dict)
    overrides: Mapping[str, str] = field(default_factory=dict)
    date_in_ink: bool = False

    def check(self) -> list[Problem]:
        """Returns what is wrong with it."""
        problems = CaseDraft(self.violations).check()
        if self.step not in NOTICES:
            known = ", ".join(NOTICES)
            problems.append(Problem("step_no_notice", field="step", values={"step": self.step, "known": known}))
        return problems

    def number(self, place: int) -> str:
        """Returns the letter number of the notice at a place from 0, empty for ink."""
        if self.first_number is None:
            return ""
        return f"{self.first_number + place}/{self.suffix}" if self.suffix else str(self.first_number + place)


def issue_notices(
    uow: UnitOfWork, draft: BulkDraft, reference: Reference, progress: Progress | None = None
) -> tuple[Changes, tuple[str, ...]]:
    """Returns what changed, and the uids of the cases in the order of the draft, one for each person.

    A violation that has an open case stays in it, and a notice that was issued already is not issued again.
    Raises as :func:`kpdesk.cases.service.open_cases` and ``take_step``, and Cancelled.
    """
    progress = progress or silent()
    present = [_open_case_of(uow, name) for name in draft.violations]
    bare = tuple(name for name, uid in zip(draft.violations, present, strict=True) if uid is None)
    changes = Changes()
    if bare:
        changes |= open_cases(uow, CaseDraft(bare, draft.track, draft.on, overrides=draft.overrides))
    uids = tuple(dict.fromkeys(uid for uid in (_open_case_of(uow, name) for name in draft.violations) if uid))
    loaded, issued = _read_together(uow, uids, reference, draft.on or uow.today), 0
    for done, uid in enumerate(uids):
        progress.step("case_steps_taking", done, len(uids))
        if loaded[uid].facts.last(draft.step) is None:
            fields = {**draft.fields, "number": draft.number(issued)}
            step = StepDraft(uid, draft.step, draft.on, fields, draft.overrides)
            changes |= take_step(uow, step, reference, loaded[uid])
            issued += 1
    return changes, uids


def _open_case_of(uow: UnitOfWork, name: str) -> str | None:
    """Returns the uid of the open case about a violation, or None; raises Refused ``violation_unknown``."""
    number = record_of(uow, name).case_number
    if number is None:
        return None
    record = uow.session.scalars(select(CaseRecord).where(CaseRecord.number == number)).one_or_none()
    if record is None:
        raise Refused("case_unknown", field="case", case=number)
    return record.uid if State(record.state) in BEFORE_ORDER else None


def _read_together(uow: UnitOfWork, uids: Sequence[str], reference: Reference, day: date) -> dict[str, LoadedCase]:
    """Returns the cases by uid, read together: one by one they took longer than all the rest."""
    records = uow.session.scalars(select(CaseRecord).where(CaseRecord.uid.in_(uids))).all()
    return load_cases(uow.session, records, reference, day)
