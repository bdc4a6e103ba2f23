"""The week's figures, each with the uids of the rows that it was counted from."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from typing import Any

from kpdesk.cases.clocks import RIGHTS
from kpdesk.cases.states import ENDED
from kpdesk.violations.rows import ViolationFact
from kpdesk.weekly.account import Account
from kpdesk.weekly.facts import AwardFact, CaseFact, StepFact, WeekFacts, newest_cases
from kpdesk.weekly.rules import AGES_DAYS, REPORT_KINDS_IN_CUSTODY, Balance

UNKNOWN = "unknown"

STEPS_COUNTED = {
    "explanations": ("explanation_called",),
    "show_cause_notices": ("show_cause_issued",),
    "charge_sheets": ("charge_sheet_issued",),
    "final_show_cause_notices": ("final_show_cause_issued",),
    "suspended": ("suspended",),
    "closed_to_lines": ("closed_to_lines",),
    "transferred": ("transferred",),
    "reinstated": ("reinstated",),
    "appeals_filed": ("appeal_filed", "revision_filed", "tribunal_filed", "court_filed"),
    "appeals_decided": ("appeal_decided", "revision_decided", "tribunal_decided", "court_decided"),
    "legal_actions": ("legal_action_recorded",),
}
"""Figure -> steps of a case; suspension, Lines, transfer and explanations are no punishments (domain 1.3)."""

OUTCOMES = ("filed", "exonerated", "warned", "displeasure")
"""Decisions of the authority that are counted and are no punishment."""

PUNISHMENTS = ("minor_punishments", "major_punishments")

ACTIONS = (*STEPS_COUNTED, *OUTCOMES, *PUNISHMENTS, "punishments_undone")
"""Figures that count what was done in cases."""

COUNTED_ONCE = ("new", *STEPS_COUNTED, *OUTCOMES, *PUNISHMENTS)
"""Figures whose rows stand in one signed week only: what entered late is counted in the next, nothing twice."""


def figures_of(facts: WeekFacts, account: Account) -> tuple[dict[str, Any], dict[str, list[str]]]:
    """Returns the figures, and for each counted figure the uids of its rows, by the same names.

    Not counted row by row are the strength and, as a running total over all weeks, ``cumulative``: its rows are the
    violations seen since the day in ``basis``.
    """
    counted: dict[str, list[str]] = {column.value: _uids(account.rows(column)) for column in Balance}
    counted["late_entries"] = _uids(account.late)
    counted["reclassified"] = [row.uid for row in account.brought_forward if told_otherwise(row, facts)]
    counted["custody"] = [row.uid for row in account.new if row.kind in REPORT_KINDS_IN_CUSTODY]
    counted |= _actions(facts)
    counted["late_actions"] = _late_actions(facts, counted)
    counted |= _groups(facts)
    counted |= _arrears(facts, account)
    checks = [check for check in facts.checks if check.on in facts.week]
    counted["checks"] = [check.uid for check in checks]
    figures: dict[str, Any] = {name: len(uids) for name, uids in counted.items()}
    figures["cumulative"] = facts.basis.cumulative
    figures["by_rank"] = _table(account, lambda row: row.rank or UNKNOWN)
    figures["by_kind"] = _table(account, lambda row: row.kind)
    figures["by_platform"] = dict(sorted(Counter(row.platform or UNKNOWN for row in account.new).items()))
    figures["accounts_checked"] = sum(check.accounts for check in checks)
    figures["strength"] = sum(facts.strength.values())
    if facts.sanctioned is not None:
        figures["sanctioned"] = facts.sanctioned
    figures["basis"] = _basis(facts)
    return figures, counted


def told_otherwise(row: ViolationFact, facts: WeekFacts) -> tuple[str, str] | None:
    """Returns rank and kind under which the last signed return counted the row, where they are others now."""
    told = facts.carried.told.get(row.uid)
    return told if told is not None and told != (row.rank, row.kind) else None


def _basis(facts: WeekFacts) -> dict[str, str]:
    """Texts, since none of it is a figure that a revision could change."""
    basis = facts.basis
    return {
        "after": facts.carried.label or "",
        "violations": str(basis.violations),
        "steps": str(basis.steps),
        "awards": str(basis.awards),
        "cumulative_since": basis.since.isoformat() if basis.since else "",
    }


def _table(account: Account, key: Callable[[ViolationFact], str]) -> dict[str, dict[str, int]]:
    counts = {column: Counter(map(key, account.rows(column))) for column in Balance}
    groups = sorted({key(row) for row in account.touched()})
    return {group: {column.value: counts[column][group] for column in Balance} for group in groups}


def _actions(facts: WeekFacts) -> dict[str, list[str]]:
    steps = [step for case in facts.cases for step in case.steps if _counts(step, facts)]
    found = {name: [step.uid for step in steps if step.step in wanted] for name, wanted in STEPS_COUNTED.items()}
    orders = [step for step in steps if step.step == "order_issued" or _orderly_decision(step)]
    for outcome in OUTCOMES:
        found[outcome] = [step.uid for step in orders if step.outcome == outcome]
    awards = [award for case in facts.cases for award in case.awards if _stands(award, facts)]
    for name in PUNISHMENTS:
        found[name] = [award.uid for award in awards if award.grade == name.removesuffix("_punishments")]
    found["punishments_undone"] = [award.uid for case, award in undone_in(facts)]
    return found


def _counts(step: StepFact, facts: WeekFacts) -> bool:
    return not step.received and facts.counts(step.on, late=step.late)


def _late_actions(facts: WeekFacts, counted: dict[str, list[str]]) -> list[str]:
    late = {step.uid for case in facts.cases for step in case.steps if step.late}
    late |= {award.uid for case in facts.cases for award in case.awards if award.late or award.undone_late}
    return list(dict.fromkeys(uid for name in ACTIONS for uid in counted[name] if uid in late))


def undone_in(facts: WeekFacts) -> list[tuple[CaseFact, AwardFact]]:
    """Returns what an earlier week counted and this one takes back: the corrections of the week, with their case."""
    return [
        (case, award)
        for case in facts.cases
        for award in case.awards
        if facts.counts(award.undone_on, late=award.undone_late)
        and award.ordered_on <= facts.week.last
        and not facts.counts(award.ordered_on, late=award.late)
    ]


def corrections_of(facts: WeekFacts) -> dict[str, dict[str, str]]:
    """Returns the corrections of the week by the uid of the punishment, each with its reason, as they are printed."""
    return {
        award.uid: {
            "case": case.number,
            "punishment": award.punishment,
            "grade": award.grade,
            "ordered_on": award.ordered_on.isoformat(),
            "ob_no": award.ob_no,
            "now": award.state,
            "undone_on": award.undone_on.isoformat() if award.undone_on else "",
            "step": award.undone_step,
            "letter_no": award.undone_letter,
            "reason": award.undone_reason,
        }
        for case, award in undone_in(facts)
    }


def _stands(award: AwardFact, facts: WeekFacts) -> bool:
    """A punishment that was set aside or modified by the week's end is in no adverse total (domain 7)."""
    if award.received or not facts.counts(award.ordered_on, late=award.late):
        return False
    if award.undone_on is not None:
        return award.undone_on > facts.week.last
    return award.state != "set_aside"


def _orderly_decision(step: StepFact) -> bool:
    return step.step == "orderly_room_held" and step.outcome is not None


def _groups(facts: WeekFacts) -> dict[str, list[str]]:
    known = [group for group in facts.groups if group.found_on <= facts.week.last]
    unauthorised = [group for group in known if not group.authorised]
    closed = [group for group in unauthorised if group.closed_on and group.closed_on <= facts.week.last]
    return {
        "groups_authorised": [group.uid for group in known if group.authorised],
        "groups_found": [group.uid for group in unauthorised],
        "groups_closed": [group.uid for group in closed],
        "groups_open": [group.uid for group in unauthorised if group not in closed],
    }


def _arrears(facts: WeekFacts, account: Account) -> dict[str, list[str]]:
    found = {
        f"pending_over_{days}_days": [row.uid for row in account.balance if (facts.week.last - row.seen_on).days > days]
        for days in AGES_DAYS
    }
    found["steps_overdue"] = [case.uid for case in facts.cases if overdue(case, facts)]
    found["directives_owed"] = [owed.uid for owed in facts.owed]
    found["directives_late"] = [owed.uid for owed in facts.owed if owed.days_late]
    live = newest_cases(case for case in facts.cases if case.state not in ENDED)
    found["pending_without_action"] = [row.uid for row in account.balance if row.uid not in live]
    return found


def overdue(case: CaseFact, facts: WeekFacts) -> bool:
    """Returns whether the office let a date pass by the week's last day; a right of appeal that lapsed is no delay."""
    return case.due_on is not None and case.due_on <= facts.week.last and case.due_what not in RIGHTS


def _uids(rows: Iterable[ViolationFact]) -> list[str]:
    return [row.uid for row in rows]
