"""What a step does to the official himself: his state in service, his duty, his posting.

Source: Police Rules 1975, rules 4 and 4-A; domain notes §2.4, §7 (outcomes cascade). What was before stays in the
service record.
"""

from __future__ import annotations

from typing import Final

from sqlalchemy import select

from kpdesk.cases.facts import CaseFacts, StepFact
from kpdesk.cases.loading import LoadedCase
from kpdesk.cases.records import PunishmentRecord
from kpdesk.cases.reduction import rank_after
from kpdesk.cases.states import REVIEWS, Step
from kpdesk.roster.history import Turn, turn
from kpdesk.roster.records import PersonRecord
from kpdesk.roster.rules import DutyState, ServiceState
from kpdesk.store.unit_of_work import UnitOfWork

_SCALE: Final = "bps"


def apply_to_person(uow: UnitOfWork, case: LoadedCase, after: CaseFacts, step: StepFact) -> bool:
    """Brings the roster up to date; returns whether it changed."""
    person = case.person
    wanted = _wanted(case, after, step)
    before = {name: getattr(person, name) for name in (*wanted, _SCALE)}
    order = Turn(step.day("effective_on") or step.on, step.text("ob_number") or step.text("number"))
    if not wanted or not turn(uow, person, wanted, order):
        return False
    if person.rank != before.get("rank", person.rank):
        _scale(uow, case, str(before["rank"]))
    changed = {name: getattr(person, name) for name in before if getattr(person, name) != before[name]}
    old = {name: before[name] for name in changed}
    uow.note("person_changed", "person", person.uid, before=old, after=changed, case=case.record.number)
    return True


def _scale(uow: UnitOfWork, case: LoadedCase, rank: str) -> None:
    """Gives the pay scale of the rank that he has now, or back the one that he held before; ``rank`` is the one left.

    A scale that is not on record stays so, and one that somebody gave him since a reduction is left alone.
    """
    person, usual = case.person, {code: row.bps for code, row in case.schedule.ranks.items()}
    if person.bps is None:
        return
    given_back = uow.session.scalar(
        select(PunishmentRecord.scale_before)
        .where(PunishmentRecord.case_id == case.record.id)
        .where(PunishmentRecord.reduced_to == rank, PunishmentRecord.reduced_from == person.rank)
        .order_by(PunishmentRecord.id.desc())
        .limit(1)
    )
    if given_back is not None:
        person.bps = given_back if person.bps == usual.get(rank) else person.bps
    else:
        person.bps = usual.get(person.rank) or person.bps


def _wanted(case: LoadedCase, after: CaseFacts, step: StepFact) -> dict[str, str]:
    match step.step:
        case Step.CLOSED_TO_LINES:
            return {"duty_state": DutyState.CLOSED_TO_LINES.value}
        case Step.RETURNED_FROM_LINES if case.person.duty_state == DutyState.CLOSED_TO_LINES:
            return {"duty_state": DutyState.PRESENT.value}
        case Step.TRANSFERRED:
            return {"posting": step.text("to")}
        case Step.SUSPENDED:
            return {"service_state": ServiceState.SUSPENDED.value}
        case Step.REINSTATED:
            return {"service_state": ServiceState.REINSTATED.value}
        case Step.ORDER_ISSUED:
            return {"service_state": _after_order(case.person, case, after, step)} | _rank(case, after)
        case step_taken if step_taken in REVIEWS:
            return {"service_state": _after_review(case.person, case, after)} | _rank(case, after)
        case _:
            return {}


def _rank(case: LoadedCase, after: CaseFacts) -> dict[str, str]:
    return {"rank": rank_after(case.person.rank, case.facts, after)}


def _leaving(case: LoadedCase, facts: CaseFacts) -> str:
    found = [state for award in facts.awards if (state := case.schedule.ends_service(award.punishment))]
    return found[-1] if found and found[-1] in set(ServiceState) else ""


def _after_order(person: PersonRecord, case: LoadedCase, after: CaseFacts, step: StepFact) -> str:
    """An order that ends the service; one that says how a suspension counts ends the suspension."""
    leaving = _leaving(case, after)
    if leaving:
        return leaving
    treated = step.text("suspension_treated_as") and person.service_state == ServiceState.SUSPENDED
    return ServiceState.REINSTATED.value if treated else person.service_state


def _after_review(person: PersonRecord, case: LoadedCase, after: CaseFacts) -> str:
    leaving = _leaving(case, after)
    if leaving:
        return leaving
    return ServiceState.REINSTATED.value if _leaving(case, case.facts) else person.service_state
