"""What was accepted becomes the other office's, and nothing else; it stays here to be read.

The other office has what the file said. What was recorded here since the file was written is known to this office
alone, so it stays this office's.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from sqlalchemy import delete, select

from kpdesk.base.changes import Changes
from kpdesk.cases.records import CaseDueRecord, CaseRecord, CaseStepRecord, PunishmentRecord
from kpdesk.cases.states import ENDED, State
from kpdesk.roster.records import PersonRecord
from kpdesk.store.unit_of_work import UnitOfWork
from kpdesk.violations.records import EvidenceRecord, ViolationRecord
from kpdesk.violations.rules import Disposal
from kpdesk.violations.rules import State as ViolationState


def hand_over_records(
    uow: UnitOfWork, person: PersonRecord, to_office: str, on: date, content: Mapping[str, Any]
) -> Changes:
    """Makes the person's records of the content the other office's; no violation pends here then and no case is open.

    ``content`` is what the file said, as :func:`kpdesk.exchange.person_transfer_content.content_of` returns it.
    """
    violations = _violations(uow, person, to_office, on, content)
    cases = _cases(uow, person, to_office, on, content)
    uow.note("transfer_handed_over", "person", person.uid, to_office=to_office, violations=violations, cases=cases)
    return Changes.of("roster", "violations", "cases", uids=(person.uid,))


def _violations(uow: UnitOfWork, person: PersonRecord, to_office: str, on: date, content: Mapping[str, Any]) -> int:
    told, exhibits = _uids(content["violations"]), _uids(content["exhibits"])
    wanted = (
        ViolationRecord.person_id == person.id,
        ViolationRecord.office == uow.office,
        ViolationRecord.protected.is_(False),
        ViolationRecord.withdrawn_at.is_(None),
    )
    going = [record for record in uow.session.scalars(select(ViolationRecord).where(*wanted)) if record.uid in told]
    for violation in going:
        if violation.disposed_on is None:
            violation.state, violation.disposal = ViolationState.DISPOSED.value, Disposal.TRANSFERRED.value
            violation.disposed_on = max(on, violation.seen_on)
        violation.office = to_office
        for exhibit in uow.session.scalars(select(EvidenceRecord).where(EvidenceRecord.violation_id == violation.id)):
            if exhibit.uid in exhibits:
                exhibit.office = to_office
    return len(going)


def _cases(uow: UnitOfWork, person: PersonRecord, to_office: str, on: date, content: Mapping[str, Any]) -> int:
    told = {row["uid"]: row for row in content["cases"]}
    wanted = (CaseRecord.person_id == person.id, CaseRecord.office == uow.office, CaseRecord.withdrawn_at.is_(None))
    going = [case for case in uow.session.scalars(select(CaseRecord).where(*wanted)) if case.uid in told]
    for case in going:
        if State(case.state) not in ENDED:
            case.state, case.closed_on = State.HANDED_OVER.value, max(on, case.opened_on)
        case.due_on = case.due_what = None
        case.office = to_office
        uow.session.execute(delete(CaseDueRecord).where(CaseDueRecord.case_id == case.id))
        parts = _uids([*told[case.uid]["steps"], *told[case.uid]["punishments"]])
        for kind in (CaseStepRecord, PunishmentRecord):
            for row in uow.session.scalars(select(kind).where(kind.case_id == case.id)):
                if row.uid in parts:
                    row.office = to_office
    return len(going)


def _uids(rows: list[dict[str, Any]]) -> set[str]:
    return {str(row["uid"]) for row in rows}
