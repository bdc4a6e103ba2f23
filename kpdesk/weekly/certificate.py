"""The compliance certificate: computed from rows, so that it can contradict none of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

from kpdesk.weekly.account import Account
from kpdesk.weekly.facts import CheckFact, WeekFacts
from kpdesk.weekly.parts import Parts, Row
from kpdesk.weekly.rules import CertificateState

ON_THE_REGISTER = "except_group_open"
"""The exception whose reason stands in the register of groups, and in Part C, so that the two cannot differ."""


@dataclass(frozen=True, slots=True)
class Except:
    """An "except" of the certificate.

    ``clause`` 1-5, ``code`` of its sentence, the serial numbers of the rows of ``part`` that it means, ``reason`` as
    the office states it. A person gives the reason under ``key``, which stays the same when the week is drawn up again.
    """

    clause: int
    code: str
    part: str = ""
    serials: tuple[int, ...] = ()
    values: dict[str, Any] = field(default_factory=dict)
    key: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Certificate:
    """What the head of office signs: the figures of its five statements (``clauses``), and what was looked at."""

    state: CertificateState
    exceptions: tuple[Except, ...]
    clauses: dict[str, Any]
    checks: tuple[Row, ...] = ()

    def as_dict(self) -> dict[str, Any]:
        """Returns JSON types."""
        return {
            "state": self.state.value,
            "exceptions": [
                {**asdict(item), "serials": list(item.serials), "key": item.key or item.code}
                for item in self.exceptions
            ],
            "clauses": self.clauses,
            "checks": list(self.checks),
        }


def certify(facts: WeekFacts, account: Account, parts: Parts) -> Certificate:
    """Returns the certificate: qualified when any statement does not hold, nil when there was nothing to report."""
    exceptions = (
        *_read_out(facts),
        *_unit(facts, parts),
        *_groups(parts),
        *_custody(parts),
        *_action(parts),
        *_found_unlogged(facts, account),
    )
    nothing = nothing_to_report(account, parts)
    state = CertificateState.QUALIFIED if exceptions else CertificateState.NIL if nothing else CertificateState.CLEAN
    return Certificate(state, tuple(exceptions), _clauses(facts, account, parts), _checks(facts))


def nothing_to_report(account: Account, parts: Parts) -> bool:
    """Returns whether there is no row of a violation, group or custody incident: a NIL week."""
    return not account.touched() and not parts.c and not parts.d


def with_reasons(certificate: Mapping[str, Any], reasons: Mapping[str, str]) -> dict[str, Any]:
    """Returns the certificate with the reasons that a person gave for its exceptions."""
    exceptions = [
        item if item["code"] == ON_THE_REGISTER else {**item, "reason": reasons.get(item["key"], "")}
        for item in certificate["exceptions"]
    ]
    return {**certificate, "exceptions": exceptions}


def _read_out(facts: WeekFacts) -> list[Except]:
    answered = facts.answered
    if answered is None:
        return [Except(1, "except_no_directive")]
    if answered.strength == 0:
        return [Except(1, "except_no_roster")]
    left = answered.strength - answered.signed
    return [Except(1, "except_not_signed", values={"left": left, "strength": answered.strength})] if left else []


def _unit(facts: WeekFacts, parts: Parts) -> list[Except]:
    notified = [row for row in parts.e if row["order_no"]]
    if not notified:
        return [Except(2, "except_no_unit")]
    if not any(check.on in facts.week for check in facts.checks):
        return [Except(2, "except_no_check")]
    return [
        *_rows(2, "except_unit_no_check", "E", [row for row in notified if not row["checks"]]),
        *_rows(2, "except_unit_no_head", "E", [row for row in notified if not row["in_charge"]]),
    ]


def _groups(parts: Parts) -> list[Except]:
    return [
        Except(3, ON_THE_REGISTER, "C", (int(row["s_no"]),), {"name": row["name"]}, f"{ON_THE_REGISTER}:{row['uid']}",
               row["exception_reason"])
        for row in parts.c
        if not row["authorised"] and not row["closed_on"]
    ]  # fmt: skip


def _custody(parts: Parts) -> list[Except]:
    return _rows(4, "except_custody_no_action", "D", [row for row in parts.d if not row["action"]])


def _action(parts: Parts) -> list[Except]:
    """A pending row whose column of action is empty does not bear out that action was taken."""
    waiting = [
        row for row in parts.b if row["pending"] and not (row["action"] or row["suspended_on"] or row["referral"])
    ]
    return [
        *_rows(5, "except_no_action", "B", [row for row in waiting if not row["case_number"]]),
        *_rows(5, "except_case_no_step", "B", [row for row in waiting if row["case_number"]]),
    ]


def _found_unlogged(facts: WeekFacts, account: Account) -> list[Except]:
    """A check that found something, in a week to which no violation was logged, bears out no "nothing found"."""
    found = [check for check in facts.checks if check.on in facts.week and not check.nothing_found]
    return [Except(5, "except_found_unlogged", values={"checks": len(found)})] if found and not account.new else []


def _rows(clause: int, code: str, part: str, rows: list[Row]) -> list[Except]:
    return [Except(clause, code, part, tuple(int(row["s_no"]) for row in rows))] if rows else []


def _clauses(facts: WeekFacts, account: Account, parts: Parts) -> dict[str, Any]:
    answered = facts.answered
    notified = [row for row in parts.e if row["order_no"]]
    # Of several units the statement names one that worked, as its row in Part E shows.
    named = max(notified, key=lambda row: (row["checks"] > 0, row["in_charge"] != ""), default=None)
    unauthorised = [row for row in parts.c if not row["authorised"]]
    return {
        "as_on": facts.week.last.isoformat(),
        "directive": answered.code if answered else None,
        "letter_no": answered.letter_no if answered else None,
        "letter_dated": answered.dated if answered else None,
        "signed": answered.signed if answered else 0,
        "strength": answered.strength if answered else 0,
        "unit_in_charge": (named["in_charge"] or None) if named else None,
        "unit_order_no": named["order_no"] if named else None,
        "checks": sum(1 for check in facts.checks if check.on in facts.week),
        "unit_checks": sum(row["checks"] for row in notified),
        "groups_found": len(unauthorised),
        "groups_closed": sum(1 for row in unauthorised if row["closed_on"]),
        "custody": len(parts.d),
        "reported": len(account.touched()),
        "violations": len(account.new),
        "pending": len(account.balance),
    }


def _checks(facts: WeekFacts) -> tuple[Row, ...]:
    """What was looked at, by whom and when: the ground on which a NIL report stands."""
    units = {unit.uid: unit.name for unit in facts.units}
    made = (check for check in facts.checks if check.on in facts.week)
    return tuple(_check(number, check, units) for number, check in enumerate(made, 1))


def _check(number: int, check: CheckFact, units: Mapping[str, str]) -> Row:
    return {
        "s_no": number,
        "uid": check.uid,
        "on": check.on.isoformat(),
        "by": check.by,
        "unit": units.get(check.unit, ""),
        "platforms": list(check.platforms),
        "accounts": check.accounts,
        "looked_at": check.looked_at,
        "nothing_found": check.nothing_found,
    }
