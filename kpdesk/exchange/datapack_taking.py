"""A data pack of the CPO at the office: what it would change, row by row, and taking it in as a whole or not at all."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from kpdesk.base.clock import local
from kpdesk.base.errors import Refused
from kpdesk.base.progress import Progress
from kpdesk.cases.dates import COUNTED_BY, renew_dates
from kpdesk.cases.held_terms import hold_terms
from kpdesk.cases.rules_shape import problems_of_lists
from kpdesk.cases.template_packs import TEMPLATES, TemplateRow, plan_templates, take_templates
from kpdesk.exchange.datapack_tables import lines_in, lists_in, number_in, texts_in
from kpdesk.exchange.enrolment import known_roots, take_certificates
from kpdesk.exchange.inbox import places
from kpdesk.exchange.manifest import Manifest
from kpdesk.exchange.merge import Incoming
from kpdesk.exchange.peers import ROOT
from kpdesk.exchange.plan import KEPT_HERE, PlannedRow, Step
from kpdesk.exchange.reader import Transfer
from kpdesk.reference.pack_lines import standing
from kpdesk.reference.pack_plan import PackRow, after, plan_pack
from kpdesk.reference.pack_rules import PackMark, PackStep
from kpdesk.reference.pack_taking import keep_pack, refuse_broken, take_rows
from kpdesk.reference.queries import load
from kpdesk.reference.records import DataPackRecord
from kpdesk.reference.reference import Reference
from kpdesk.reference.rules import Table
from kpdesk.reference.service import new_problems
from kpdesk.store.unit_of_work import UnitOfWork

_STEPS: Final = {
    PackStep.NEW: Step.ADD,
    PackStep.CHANGED: Step.UPDATE,
    PackStep.WITHDRAWN: Step.UPDATE,
    PackStep.OVERRULED: Step.UPDATE,
    PackStep.KEPT: Step.CONFLICT,
    PackStep.SAME: Step.SAME,
}

DATAPACK_ERRORS: Final = frozenset(
    {
        "datapack_only_of_cpo",
        "datapack_older",
        "datapack_row_unreadable",
        "datapack_list_unknown",
        "datapack_template_unfit",
        "datapack_breaks_lists",
    }
)
"""What may be wrong with a pack that is sealed well: it is then refused as a whole, with its reason."""


@dataclass(frozen=True, slots=True)
class _PackPlan:
    """What a pack would do: to rows of lists, to texts of papers."""

    lists: tuple[str, ...]
    rows: tuple[PackRow, ...]
    texts: tuple[TemplateRow, ...]

    def planned(self) -> tuple[PlannedRow, ...]:
        """Returns every row under the steps that all files have; row 1 of a sheet holds the headings."""
        lines = [(row.line.uid, row.step, row.shown()) for row in self.rows]
        lines += [(row.line.code, row.step, row.shown()) for row in self.texts]
        return tuple(
            PlannedRow(
                _STEPS[step], shown.table, uid, place, code=KEPT_HERE if step is PackStep.KEPT else "", change=shown
            )
            for place, (uid, step, shown) in enumerate(lines, 2)
        )


def plan_datapack(session: Session, transfer: Transfer, today: date) -> tuple[PlannedRow, ...]:
    """Returns what taking the pack in today would do to each row; writes nothing.

    Raises Refused ``datapack_only_of_cpo``, ``datapack_older``, ``datapack_row_unreadable``,
    ``datapack_list_unknown``, ``datapack_template_unfit``, ``datapack_breaks_lists``; Broken ``damaged``.
    """
    _refuse_others(session, transfer.manifest)
    return _plan(session, transfer, load(session), today).planned()


def take_datapack(
    uow: UnitOfWork, incoming: Incoming, inbox_uid: str, progress: Progress | None = None
) -> Sequence[PlannedRow]:
    """Takes the CPO's lists in and returns what was done with each row; all of it or nothing.

    Terms that run go on as they were, dates that hang on the lists are counted anew, and what every changed row was
    before stays on record. Raises as :func:`plan_datapack`; Broken ``tampered``.
    """
    transfer = incoming.transfer
    manifest = transfer.manifest
    _refuse_others(uow.session, manifest, but=inbox_uid)
    before = load(uow.session)
    plan = _plan(uow.session, transfer, before, uow.today)
    sent_on = local(datetime.fromisoformat(manifest.created_at)).date()
    mark = PackMark(number_in(manifest.period), sent_on, inbox_uid)
    undoing = [*take_rows(uow, plan.rows, mark), *take_templates(uow, plan.texts, mark)]
    steps = [*(row.step for row in plan.rows), *(row.step for row in plan.texts)]
    keep_pack(uow, mark, plan.lists, steps, undoing)
    follow_lists(uow, before, {Table(name) for name in plan.lists if name != TEMPLATES} if undoing else set(), progress)
    root = next(peer for peer in known_roots(uow.session) if peer.key_id == manifest.key_id)
    take_certificates(uow, transfer, root)
    return plan.planned()


def follow_lists(uow: UnitOfWork, before: Reference, changed: set[Table], progress: Progress | None = None) -> None:
    """Lets open cases follow lists that were changed: what runs keeps its term, what is due is counted anew.

    Stopped half-way nothing is kept: ``progress`` raises Cancelled.
    """
    if not changed & COUNTED_BY:
        return
    now = load(uow.session)
    hold_terms(uow, before, now)
    renew_dates(uow, now, progress)


def _plan(session: Session, transfer: Transfer, before: Reference, today: date) -> _PackPlan:
    number_in(transfer.manifest.period)
    lists = lists_in(transfer)
    present = standing(session, [Table(name) for name in lists if name != TEMPLATES])
    rows = plan_pack(lines_in(transfer), present, today)
    refuse_broken(new_problems(problems_of_lists(after(rows, present, before)), problems_of_lists(before)))
    return _PackPlan(lists, rows, plan_templates(session, texts_in(transfer)))


def _refuse_others(session: Session, manifest: Manifest, but: str = "") -> None:
    """Only the CPO sends packs, and none after a newer one."""
    if manifest.sender != ROOT:
        raise Refused("datapack_only_of_cpo", field="file", sender=manifest.sender)
    numbers = dict(session.execute(select(DataPackRecord.file, DataPackRecord.number)).all())
    here = manifest.place
    newer = [numbers[file] for file, place in places(session, numbers).items() if file != but and place > here]
    if newer:
        number = number_in(manifest.period)
        raise Refused("datapack_older", field="file", number=number, last=max(newer))
