"""Parts B to F of the return: flat rows of plain values, as they are printed, frozen and sent."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from kpdesk.violations.rows import ViolationFact
from kpdesk.weekly.account import Account, pends
from kpdesk.weekly.facts import CaseFact, CheckFact, GroupFact, StepFact, UnitFact, WeekFacts
from kpdesk.weekly.figures import overdue
from kpdesk.weekly.rules import REPORT_KINDS_IN_CUSTODY

Row = dict[str, Any]

ACTIONS = (
    "charge_sheet_issued",
    "show_cause_issued",
    "orderly_room_held",
    "explanation_called",
    "fact_finding_ordered",
)
"""Steps shown as the action taken, the weightiest first."""


@dataclass(frozen=True, slots=True)
class Parts:
    """The rows of each part; every row has its ``uid`` and its serial number ``s_no``."""

    b: tuple[Row, ...]
    c: tuple[Row, ...]
    d: tuple[Row, ...]
    e: tuple[Row, ...]
    f: tuple[Row, ...]

    def as_dict(self) -> dict[str, list[Row]]:
        """Returns JSON types under the parts' letters."""
        return {letter.upper(): list(getattr(self, letter)) for letter in "bcdef"}


def draw_parts(facts: WeekFacts, account: Account) -> Parts:
    """Returns every part, numbered."""
    return Parts(
        _numbered(_violation(row, facts, account) for row in account.touched()),
        _numbered(_group(group) for group in _reported_groups(facts)),
        _numbered(_custody(row, facts) for row in account.new if row.kind in REPORT_KINDS_IN_CUSTODY),
        _numbered(_unit_rows(facts)),
        _numbered(_arrears(facts, account)),
    )


def _numbered(rows: Iterable[Row]) -> tuple[Row, ...]:
    return tuple({"s_no": number, **row} for number, row in enumerate(rows, 1))


def _violation(row: ViolationFact, facts: WeekFacts, account: Account) -> Row:
    case = facts.case_of(row.uid)
    action = _action(case)
    award = case.awards[-1] if case and case.awards else None
    came = "new" if row in account.new else "reopened" if row in account.reopened else "brought_forward"
    return {
        "uid": row.uid,
        "number": row.number,
        "rank": row.rank,
        "name": row.name or row.unidentified,
        "father_name": row.father_name,
        "belt_no": row.belt_no,
        # Outside the office only the last four digits are shown (domain 4.2, Part B).
        "cnic_last4": row.cnic[-4:] if row.cnic else "",
        "posting": row.posting,
        "platform": row.platform,
        # An account tells who is meant as well as his name does.
        "account": "" if row.person_uid and not row.name else row.handle or row.url,
        "kind": row.kind,
        "what": row.what,
        "seen_on": row.seen_on.isoformat(),
        "seen_by": row.seen_by,
        "exhibits": row.exhibits,
        "attribution": row.attribution.value,
        "came": came,
        "case_number": case.number if case else "",
        "action": action.step if action else "",
        "action_no": action.letter_no if action else "",
        "action_on": action.on.isoformat() if action else "",
        "suspended_on": _iso(case.suspended_on) if case else "",
        "stage": case.state if case else "",
        "disposal": row.disposal.value if row.disposal and not pends(row, facts.week.last) else "",
        "disposed_on": _iso(row.disposed_on) if not pends(row, facts.week.last) else "",
        "punishment": award.punishment if award else "",
        "punishment_grade": award.grade if award else "",
        "ob_no": award.ob_no if award else "",
        "appeal": _appeal(case),
        "referral": row.referral,
        "pending": pends(row, facts.week.last),
    }


def _action(case: CaseFact | None) -> StepFact | None:
    if case is None:
        return None
    taken = [step for step in case.steps if step.step in ACTIONS]
    return min(taken, key=lambda step: ACTIONS.index(step.step)) if taken else None


def _appeal(case: CaseFact | None) -> str:
    if case is None:
        return ""
    steps = [step for step in case.steps if step.step.startswith(("appeal_", "revision_", "tribunal_"))]
    return (steps[-1].outcome or steps[-1].step) if steps else ""


def _reported_groups(facts: WeekFacts) -> list[GroupFact]:
    """Open ones always, closed ones in the week of their closing, authorised ones as the register stands."""
    known = [group for group in facts.groups if group.found_on <= facts.week.last]
    kept = [
        group for group in known if group.authorised or group.closed_on is None or group.closed_on >= facts.week.first
    ]
    return sorted(kept, key=lambda group: (group.authorised, group.found_on, group.name))


def _group(group: GroupFact) -> Row:
    return {
        "uid": group.uid,
        "platform": group.platform,
        "kind": group.kind,
        "name": group.name,
        "admin": group.admin,
        "authorised": group.authorised,
        "authorised_by": group.authorised_by,
        "members": group.members,
        "found_on": group.found_on.isoformat(),
        "closed_on": _iso(group.closed_on),
        "proof": group.proof,
        "exception_reason": group.exception_reason,
    }


def _custody(row: ViolationFact, facts: WeekFacts) -> Row:
    case = facts.case_of(row.uid)
    action = _action(case)
    return {
        "uid": f"{row.uid}-custody",
        "number": row.number,
        "station": row.station or row.posting,
        "fir_no": row.fir_no,
        "fir_date": _iso(row.fir_date),
        "outlet": row.outlet,
        "permitted_by": row.permitted_by,
        "seen_on": row.seen_on.isoformat(),
        "action": row.custody_action or (action.step if action else ""),
    }


def _unit_rows(facts: WeekFacts) -> list[Row]:
    return [
        {
            "uid": unit.uid,
            "name": unit.name,
            "in_charge": unit.in_charge,
            "staff": unit.staff,
            "order_no": unit.order_no or "",
            "order_date": _iso(unit.order_date),
            "works": unit.works,
            "checks": len(checks := _checks_of(facts, unit)),
            "accounts_checked": sum(check.accounts for check in checks),
        }
        for unit in facts.units
    ]


def _checks_of(facts: WeekFacts, unit: UnitFact) -> list[CheckFact]:
    """Returns the week's checks of a unit; those that name none belong to it where it is the only one."""
    alone = len(facts.units) == 1
    return [check for check in facts.checks if check.on in facts.week and (alone or check.unit == unit.uid)]


def _arrears(facts: WeekFacts, account: Account) -> list[Row]:
    rows = []
    for row in account.balance:
        case = facts.case_of(row.uid)
        late = case is not None and overdue(case, facts)
        age = (facts.week.last - row.seen_on).days
        if age > 30 or late:
            rows.append(
                {
                    "uid": f"{row.uid}-arrears",
                    "number": row.number,
                    "rank": row.rank,
                    "name": row.name or row.unidentified,
                    "case_number": case.number if case else "",
                    "stage": case.state if case else "",
                    "age_days": age,
                    "due_what": (case.due_what or "") if case and late else "",
                    "due_on": _iso(case.due_on) if case and late else "",
                }
            )
    return sorted(rows, key=lambda row: -int(row["age_days"]))


def _iso(day: date | None) -> str:
    return day.isoformat() if day else ""
