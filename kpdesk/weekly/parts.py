"""Parts B to F of the return: flat rows of plain values, as they are printed, frozen and sent."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from kpdesk.violations.rows import ViolationFact
from kpdesk.weekly.account import Account, pends
from kpdesk.weekly.facts import CaseFact, CheckFact, GroupFact, StepFact, UnitFact, WeekFacts, newest_cases
from kpdesk.weekly.figures import UNKNOWN, overdue, told_otherwise
from kpdesk.weekly.rules import AGES_DAYS, REPORT_KINDS_IN_CUSTODY

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
    about = newest_cases(facts.cases)
    came = _came(facts, account)
    return Parts(
        _numbered(_violation(row, facts, about.get(row.uid), way) for row, way in came),
        _numbered(_group(group) for group in _reported_groups(facts)),
        _numbered(_custody(row, about.get(row.uid)) for row in account.new if row.kind in REPORT_KINDS_IN_CUSTODY),
        _numbered(_unit_rows(facts)),
        _numbered(_arrears(facts, account, about)),
    )


def _came(facts: WeekFacts, account: Account) -> list[tuple[ViolationFact, str]]:
    """Every row of Part B and how it came there: the account's own, then those of which only a case moved.

    The latter were disposed of before; without them an appeal decided in the week would stand in no row.
    """
    ways = {row.uid: way for way in ("brought_forward", "new", "reopened") for row in getattr(account, way)}
    moved = {uid for case in facts.cases if _moved(case, facts) for uid in case.violations} - ways.keys()
    earlier = [
        row
        for row in facts.violations
        if row.uid in moved and row.seen_on <= facts.week.last and not row.protected and row.withdrawn_on is None
    ]
    touched = [(row, _way(row, ways[row.uid], facts)) for row in account.touched()]
    return [*touched, *((row, "earlier") for row in sorted(earlier, key=lambda row: (row.seen_on, row.number)))]


def _way(row: ViolationFact, way: str, facts: WeekFacts) -> str:
    """What another office handed over stands among the reopened ones the first time, and says so."""
    first = row.received_on is not None and row.uid not in facts.carried.known
    return "received" if way == "reopened" and first else way


def _moved(case: CaseFact, facts: WeekFacts) -> bool:
    return any(not step.received and facts.counts(step.on, late=step.late) for step in case.steps)


def _numbered(rows: Iterable[Row]) -> tuple[Row, ...]:
    return tuple({"s_no": number, **row} for number, row in enumerate(rows, 1))


def _violation(row: ViolationFact, facts: WeekFacts, case: CaseFact | None, came: str) -> Row:
    action = _action(case)
    award = case.awards[-1] if case and case.awards else None
    pending = pends(row, facts.week.last)
    told = told_otherwise(row, facts) if came == "brought_forward" else None
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
        # Under what the last signed report counted it, where that is not what it is now.
        "was_rank": (told[0] or UNKNOWN) if told and told[0] != row.rank else "",
        "was_kind": told[1] if told and told[1] != row.kind else "",
        "case_number": case.number if case else "",
        "action": action.step if action else "",
        "action_no": action.letter_no if action else "",
        "action_on": action.on.isoformat() if action else "",
        "suspended_on": _iso(case.suspended_on) if case else "",
        "stage": case.state if case else "",
        "disposal": row.disposal.value if row.disposal and not pending else "",
        "disposed_on": _iso(row.disposed_on) if not pending else "",
        "punishment": award.punishment if award else "",
        "punishment_grade": award.grade if award else "",
        "ob_no": award.ob_no if award else "",
        "appeal": _appeal(case),
        "referral": row.referral,
        "pending": pending,
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


def _custody(row: ViolationFact, case: CaseFact | None) -> Row:
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
    checks = [check for check in facts.checks if check.on in facts.week]
    of_unit = {unit.uid: _checks_of(facts, unit, checks) for unit in facts.units}
    rows = [
        {
            "uid": unit.uid,
            "name": unit.name,
            "in_charge": unit.in_charge,
            "staff": unit.staff,
            "order_no": unit.order_no or "",
            "order_date": _iso(unit.order_date),
            "works": unit.works,
            "checks": len(of_unit[unit.uid]),
            "accounts_checked": sum(check.accounts for check in of_unit[unit.uid]),
        }
        for unit in facts.units
    ]
    told = {check.uid for found in of_unit.values() for check in found}
    others = [check for check in checks if check.uid not in told]
    return [*rows, _without_unit(others)] if others else rows


def _checks_of(facts: WeekFacts, unit: UnitFact, checks: list[CheckFact]) -> list[CheckFact]:
    """Returns the week's checks of a unit; those that name none belong to it where it is the only one."""
    alone = len(facts.units) == 1
    return [check for check in checks if check.unit == unit.uid or (alone and not check.unit)]


def _without_unit(checks: list[CheckFact]) -> Row:
    """A line for the checks of no unit, so that Part E sums to the checks of the week."""
    return {
        "uid": "no-unit",
        "name": "",
        "in_charge": "",
        "staff": 0,
        "order_no": "",
        "order_date": "",
        "works": True,
        "checks": len(checks),
        "accounts_checked": sum(check.accounts for check in checks),
    }


def _arrears(facts: WeekFacts, account: Account, about: dict[str, CaseFact]) -> list[Row]:
    rows = []
    for row in account.balance:
        case = about.get(row.uid)
        late = case is not None and overdue(case, facts)
        if (facts.week.last - row.seen_on).days > AGES_DAYS[0] or late:
            rows.append(_arrear(f"{row.uid}-arrears", row, case, facts))
    told = {row["case_number"] for row in rows if row["due_on"]}
    by_uid = {row.uid: row for row in facts.violations}
    for case in facts.cases:
        if overdue(case, facts) and case.number not in told:
            # Nothing pends any more, but the office owes a step: the entry in the roll, an answer to an appeal.
            first = next((by_uid[uid] for uid in case.violations if uid in by_uid), None)
            rows.append(_arrear(f"{case.uid}-overdue", first, case, facts))
    return sorted(rows, key=lambda row: -int(row["age_days"]))


def _arrear(uid: str, row: ViolationFact | None, case: CaseFact | None, facts: WeekFacts) -> Row:
    late = case is not None and overdue(case, facts)
    seen = row.seen_on if row else case.opened_on if case else facts.week.last
    return {
        "uid": uid,
        "number": row.number if row else "",
        "rank": row.rank if row else "",
        "name": (row.name or row.unidentified) if row else "",
        "case_number": case.number if case else "",
        "stage": case.state if case else "",
        "age_days": (facts.week.last - seen).days,
        "pending": uid.endswith("-arrears"),
        "due_what": (case.due_what or "") if case and late else "",
        "due_on": _iso(case.due_on) if case and late else "",
    }


def _iso(day: date | None) -> str:
    return day.isoformat() if day else ""
