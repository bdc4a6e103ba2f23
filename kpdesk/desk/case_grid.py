"""The desk's face for replies and orders of many cases in one grid."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from kpdesk.access.rules import Permission, allow
from kpdesk.base.changes import Changes
from kpdesk.base.clock import today
from kpdesk.base.errors import Refused
from kpdesk.base.progress import Progress, silent
from kpdesk.cases.draft import StepDraft
from kpdesk.cases.grid import JudgedLine, Remark, judge_lines
from kpdesk.cases.grid_lines import GridKind, GridLine, lines_in
from kpdesk.cases.queries import page
from kpdesk.cases.rows import CasesWanted
from kpdesk.cases.service import take_step
from kpdesk.cases.states import State
from kpdesk.reference import queries as reference
from kpdesk.store.store import Workplace
from kpdesk.workbooks.reading import read_workbook

_AWAIT_REPLY = (
    State.EXPLANATION_AWAITED,
    State.SHOW_CAUSE_ISSUED,
    State.CHARGED,
    State.FINAL_SHOW_CAUSE_ISSUED,
)
_AWAIT_ORDER = (State.SHOW_CAUSE_ANSWERED, State.FINDINGS_IN, State.FINAL_SHOW_CAUSE_ANSWERED, State.ORDERLY_ROOM)
AWAITING = {GridKind.REPLIES: _AWAIT_REPLY, GridKind.ORDERS: _AWAIT_ORDER}


@dataclass(frozen=True, slots=True)
class Entered:
    """What became of the lines: ``entered`` are the cases whose step is on record now."""

    changes: Changes
    lines: tuple[JudgedLine, ...]
    entered: tuple[str, ...]


class CaseGridDesk:
    """Many cases of the open store at once."""

    def __init__(self, workplace: Workplace) -> None:
        self._at = workplace

    def read(self, kind: GridKind, path: Path, progress: Progress | None = None) -> tuple[GridLine, ...]:
        """Returns the lines of a workbook or CSV file; raises Refused ``grid_no_headings`` and as ``read_workbook``."""
        return lines_in(kind, read_workbook(path, progress=progress))

    def awaiting(self, kind: GridKind) -> tuple[tuple[str, str], ...]:
        """Returns number and person of every case that waits for a reply, or for an order, the oldest first."""
        found: list[tuple[str, str]] = []
        with self._at.reading() as session:
            for state in AWAITING[kind]:
                after: int | None = 0
                while after is not None:
                    part = page(session, CasesWanted(state=state), after, 500)
                    found += [(row.number, row.name) for row in part.rows]
                    after = part.next_after
        return tuple(sorted(found))

    def judge(
        self, kind: GridKind, lines: Sequence[GridLine], progress: Progress | None = None
    ) -> tuple[JudgedLine, ...]:
        """Returns every line with what the guard finds, entering nothing; raises Cancelled."""
        with self._at.reading() as session:
            rules, day = reference.load(session), today(self._at.clock)
            return judge_lines(session, kind, lines, rules, self._at.actor.role, day, progress)

    def enter(
        self, kind: GridKind, lines: Sequence[GridLine], *, ready_only: bool = False, progress: Progress | None = None
    ) -> Entered:
        """Enters all lines as one transaction, or with ``ready_only`` each that is ready by itself.

        Where a line is not ready and ``ready_only`` is false, nothing is entered and the lines say why.
        Raises Refused ``not_permitted``, ``grid_empty``, Cancelled (what was entered line by line before it stays).
        """
        allow(self._at.actor, Permission.CASE_STEPS)
        if not lines:
            raise Refused("grid_empty", field="file")
        judged = self.judge(kind, lines, progress)
        ready = tuple(line for line in judged if line.ready)
        if ready_only:
            return self._one_by_one(judged, progress or silent())
        if len(ready) < len(judged):
            return Entered(Changes(), judged, ())
        return self._together(judged, progress or silent())

    def _together(self, judged: tuple[JudgedLine, ...], progress: Progress) -> Entered:
        changes = Changes()
        with self._at.writing() as uow:
            rules = reference.load(uow.session)
            for done, line in enumerate(judged):
                progress.step("case_steps_taking", done, len(judged))
                try:
                    changes |= take_step(uow, _draft(line), rules)
                except Refused as refused:
                    said = Remark(refused.code, dict(refused.values), refused.field or "")
                    marked = (replace(one, remarks=(*one.remarks, said)) if one is line else one for one in judged)
                    return Entered(Changes(), tuple(marked), ())
            uow.commit()
        return Entered(changes, judged, tuple(line.case for line in judged))

    def _one_by_one(self, judged: tuple[JudgedLine, ...], progress: Progress) -> Entered:
        changes, told, entered = Changes(), [], []
        for done, line in enumerate(judged):
            progress.step("case_steps_taking", done, len(judged))
            if not line.ready:
                told.append(line)
                continue
            try:
                with self._at.writing() as uow:
                    changes |= take_step(uow, _draft(line), reference.load(uow.session))
                    uow.commit()
                entered.append(line.case)
                told.append(line)
            except Refused as refused:
                said = Remark(refused.code, dict(refused.values), refused.field or "")
                told.append(replace(line, remarks=(*line.remarks, said)))
        return Entered(changes, tuple(told), tuple(entered))


def _draft(line: JudgedLine) -> StepDraft:
    assert line.draft is not None
    return line.draft
