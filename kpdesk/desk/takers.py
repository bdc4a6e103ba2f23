"""What an office takes in, by kind of file: everybody receipts, headquarters returns, all others what the CPO sends."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from kpdesk.base.clock import today
from kpdesk.base.progress import Progress
from kpdesk.exchange.datapack_taking import plan_datapack, take_datapack
from kpdesk.exchange.directive_tables import take_directives
from kpdesk.exchange.enrolment import take_keys
from kpdesk.exchange.evidence_taking import take_evidence_rows
from kpdesk.exchange.manifest import Kind
from kpdesk.exchange.merge import Incoming, Planner, Taker
from kpdesk.exchange.peers import ROOT
from kpdesk.exchange.person_transfer_taking import take_transfer
from kpdesk.exchange.plan import PlannedRow
from kpdesk.exchange.query_taking import take_query
from kpdesk.exchange.receipts import take_receipt
from kpdesk.province.follow_ups import take_answer
from kpdesk.province.held_intake import plan_records
from kpdesk.province.intake import take_acknowledgements, take_return
from kpdesk.province.rules import is_headquarters
from kpdesk.reference.queries import load
from kpdesk.store.store import Workplace
from kpdesk.store.unit_of_work import UnitOfWork


def takers(at: Workplace, progress: Progress | None) -> dict[str, Taker]:
    """Returns for each kind that this office takes in what it changes beside its rows."""
    found: dict[str, Taker] = {Kind.RECEIPT.value: take_receipt, Kind.TRANSFER.value: take_transfer}
    found[Kind.EVIDENCE.value] = take_evidence_rows
    with at.reading() as session:
        if is_headquarters(load(session), at.actor.office):
            found[Kind.RETURN.value] = _return_with_evidence
            found[Kind.ACKNOWLEDGEMENT.value] = take_acknowledgements
            found[Kind.ANSWER.value] = take_answer
    if at.actor.office != ROOT:
        found[Kind.KEYS.value] = lambda uow, incoming, _uid: take_keys(uow, incoming.transfer)
        found[Kind.DIRECTIVES.value] = take_directives
        found[Kind.QUERY.value] = take_query
        found[Kind.DATAPACK.value] = partial(take_datapack, progress=progress)
    return found


def _return_with_evidence(uow: UnitOfWork, incoming: Incoming, inbox_uid: str) -> Sequence[PlannedRow]:
    return (*take_return(uow, incoming, inbox_uid), *take_evidence_rows(uow, incoming, inbox_uid))


def planners(at: Workplace) -> dict[str, Planner]:
    """Returns what the takers that judge rows themselves would do, before anything is written."""
    return {
        Kind.DATAPACK.value: partial(plan_datapack, today=today(at.clock)),
        Kind.RETURN.value: plan_records,
        Kind.ACKNOWLEDGEMENT.value: plan_records,
    }
