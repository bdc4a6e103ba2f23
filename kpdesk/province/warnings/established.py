"""Which violations a test may rest on: established, not cleared, not protected, not set aside, not under appeal."""

from __future__ import annotations

from typing import Any, Final

from sqlalchemy import and_, exists, or_
from sqlalchemy.orm import aliased

from kpdesk.cases.states import Outcome, State
from kpdesk.province.held_records import HeldAwardRecord, HeldCaseRecord, HeldViolationRecord
from kpdesk.violations.rules import PUNISHED, Attribution, Disposal

_ATTRIBUTED: Final = (Attribution.CONFIRMED.value, Attribution.ADMITTED.value)
_CLEARED: Final = tuple(
    disposal.value
    for disposal in (
        Disposal.FILED, Disposal.EXONERATED, Disposal.NOT_ATTRIBUTABLE, Disposal.PROTECTED, Disposal.ABATED,
    )
)  # fmt: skip
UNDER_APPEAL: Final = tuple(
    state.value for state in (State.APPEAL_PENDING, State.REVISION_PENDING, State.TRIBUNAL_PENDING, State.COURT_PENDING)
)
"""States of a case in which somebody above the authority has still to decide."""

_UNDONE: Final = (Outcome.SET_ASIDE.value, Outcome.REMANDED.value, Outcome.EXONERATED.value, Outcome.FILED.value)
_PUNISHED: Final = tuple(disposal.value for disposal in PUNISHED)


def established(violation: type[HeldViolationRecord] | Any = HeldViolationRecord) -> Any:
    """Returns the condition that the violation is the named official's own by decision or admission, and stands."""
    return and_(
        violation.withdrawn.is_(False),
        violation.person.is_not(None),
        violation.attribution.in_(_ATTRIBUTED),
        or_(violation.disposal.is_(None), violation.disposal.not_in(_CLEARED)),
        or_(violation.case_number.is_(None), ~_undone_or_appealed(violation)),
    )


def proved(violation: type[HeldViolationRecord] | Any = HeldViolationRecord) -> Any:
    """Returns the condition that an order of the authority decided that it was his doing, and that the order stands."""
    return and_(
        established(violation), violation.disposal.in_(_PUNISHED), violation.disposed_on.is_not(None),
        ~_award_undone(violation),
    )  # fmt: skip


def _undone_or_appealed(violation: Any) -> Any:
    return exists().where(
        HeldCaseRecord.number == violation.case_number,
        HeldCaseRecord.owner == violation.owner,
        or_(HeldCaseRecord.state.in_(UNDER_APPEAL), HeldCaseRecord.outcome.in_(_UNDONE)),
    )


def _award_undone(violation: Any) -> Any:
    """Whether a punishment of the same official in the violation's case was set aside or is under appeal."""
    case = aliased(HeldCaseRecord)
    return exists().where(
        HeldAwardRecord.person == violation.person,
        HeldAwardRecord.state.in_(("set_aside", "under_appeal")),
        case.uid == HeldAwardRecord.case,
        case.number == violation.case_number,
        case.owner == violation.owner,
    )
