"""What a step does to the punishments on record: awarded, under appeal, modified, set aside, due in the roll.

Nothing is deleted: what an appeal undoes stays on record as modified or set aside.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Final

from sqlalchemy import select

from kpdesk.cases.award_units import counted_in
from kpdesk.cases.clocks import appeal_ends
from kpdesk.cases.facts import Award, CaseFacts, StepFact
from kpdesk.cases.loading import STANDING, LoadedCase
from kpdesk.cases.records import PunishmentRecord
from kpdesk.cases.roll_rules import UNDONE, due_on
from kpdesk.cases.states import REVIEWS, Outcome, Step
from kpdesk.store.unit_of_work import UnitOfWork

CONCERNED: Final = REVIEWS | {Step.ORDER_ISSUED, Step.APPEAL_FILED, Step.SERVICE_RECORDED}
"""Steps that a punishment may hang on."""

_AFTER_REVIEW: Final[Mapping[str, str]] = MappingProxyType(
    {
        Outcome.UPHELD: "in_force",
        Outcome.MODIFIED: "modified",
        Outcome.SET_ASIDE: "set_aside",
        Outcome.REMANDED: "set_aside",
    }
)


def apply_to_awards(uow: UnitOfWork, case: LoadedCase, after: CaseFacts, step: StepFact, step_uid: str) -> None:
    """Brings the punishments of the case up to date; ``after`` is the case with the step taken."""
    standing = uow.session.scalars(
        select(PunishmentRecord).where(PunishmentRecord.case_id == case.record.id, PunishmentRecord.state.in_(STANDING))
    ).all()
    for record in standing:
        if step.step is Step.APPEAL_FILED:
            record.state = "under_appeal"
        elif step.step in REVIEWS:
            record.state = _AFTER_REVIEW.get(step.outcome, record.state)
            if record.state in UNDONE:
                record.undone_on, record.undone_by = step.on, step_uid
        elif step.step is Step.SERVICE_RECORDED:
            _served(record, case, after)
        decided = step if step.step in REVIEWS else None
        if record.state not in STANDING or step.step is not Step.SERVICE_RECORDED:
            _roll(record, case, decided)
    if step.step is Step.ORDER_ISSUED or step.outcome == Outcome.MODIFIED:
        scale = _scale_held(standing, case)
        added = [_punishment(case, after, step, award, scale) for award in after.awards]
        for record in added:
            _roll(record, case, step if step.step in REVIEWS else None)
        uow.session.add_all(added)


def _scale_held(undone: Iterable[PunishmentRecord], case: LoadedCase) -> int | None:
    """Returns the pay scale that he held before any reduction of this case."""
    reduced = next((record for record in undone if record.reduced_to == case.person.rank), None)
    return reduced.scale_before if reduced else case.person.bps


def _served(record: PunishmentRecord, case: LoadedCase, after: CaseFacts) -> None:
    """The time for an appeal runs from service: when that is entered later, the last day moves with it."""
    order = after.last(Step.ORDER_ISSUED)
    if order is None or record.appeal_until is None or record.ordered_on != order.on:
        return
    record.appeal_until = appeal_ends(after, order, case.schedule)
    _roll(record, case, None)


def _roll(record: PunishmentRecord, case: LoadedCase, decided: StepFact | None) -> None:
    record.entry_due_on = due_on(
        record.state,
        record.ordered_on,
        record.appeal_until,
        case.schedule.appealable(record.punishment),
        decided.on if decided else None,
    )


def _punishment(
    case: LoadedCase, after: CaseFacts, step: StepFact, award: Award, scale: int | None
) -> PunishmentRecord:
    row = case.schedule.punishment(award.punishment)
    first = step.step is Step.ORDER_ISSUED
    return PunishmentRecord(
        case_id=case.record.id,
        person_id=case.person.id,
        punishment=row.code,
        grade=row.punishment_class.value,
        amount=award.amount,
        unit=counted_in(row) if award.amount is not None else "",
        cumulative=award.cumulative,
        reduced_to=award.reduced_to,
        reduced_from=award.reduced_from,
        scale_before=scale if award.reduced_to else None,
        ordered_on=step.on,
        ob_no=step.text("ob_number") or step.text("number"),
        appeal_until=appeal_ends(after, step, case.schedule) if first and row.appealable else None,
        state="in_force",
    )
