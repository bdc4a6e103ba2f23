"""The compliance certificate: computed from rows, so that it can contradict none of them."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from typing import Any

from kpdesk.weekly.account import Account
from kpdesk.weekly.facts import WeekFacts
from kpdesk.weekly.parts import Parts
from kpdesk.weekly.rules import CertificateState


@dataclass(frozen=True, slots=True)
class Except:
    """An "except" of the certificate: ``clause`` 1-5, ``code`` of its sentence, the serial numbers it annexes."""

    clause: int
    code: str
    part: str = ""
    serials: tuple[int, ...] = ()
    values: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Certificate:
    """What the head of office signs; ``clauses`` are the figures of the five statements."""

    state: CertificateState
    exceptions: tuple[Except, ...]
    clauses: dict[str, Any]

    def as_dict(self) -> dict[str, Any]:
        """Returns JSON types."""
        return {
            "state": self.state.value,
            "exceptions": [{**asdict(item), "serials": list(item.serials)} for item in self.exceptions],
            "clauses": self.clauses,
        }


def certify(facts: WeekFacts, account: Account, parts: Parts) -> Certificate:
    """Returns the certificate: qualified when any statement does not hold, nil when there was nothing to report."""
    exceptions = (
        *_read_out(facts),
        *_unit(facts),
        *_groups(parts),
        *_custody(parts),
        *_action(parts),
    )
    nothing = not account.touched() and not parts.c and not parts.d
    state = CertificateState.QUALIFIED if exceptions else CertificateState.NIL if nothing else CertificateState.CLEAN
    return Certificate(state, tuple(exceptions), _clauses(facts, account, parts))


def _read_out(facts: WeekFacts) -> list[Except]:
    answered = facts.answered
    if answered is None:
        return [Except(1, "except_no_directive")]
    if answered.strength == 0:
        return [Except(1, "except_no_roster")]
    left = answered.strength - answered.signed
    return [Except(1, "except_not_signed", values={"left": left, "strength": answered.strength})] if left else []


def _unit(facts: WeekFacts) -> list[Except]:
    if not any(unit.order_no for unit in facts.units):
        return [Except(2, "except_no_unit")]
    if not any(check.on in facts.week for check in facts.checks):
        return [Except(2, "except_no_check")]
    return []


def _groups(parts: Parts) -> list[Except]:
    found = []
    for row in parts.c:
        if row["authorised"] or row["closed_on"]:
            continue
        reason = row["exception_reason"]
        code = "except_group_open" if reason else "except_group_open_no_reason"
        found.append(Except(3, code, "C", (int(row["s_no"]),), {"name": row["name"], "reason": reason}))
    return found


def _custody(parts: Parts) -> list[Except]:
    open_rows = tuple(int(row["s_no"]) for row in parts.d if not row["action"])
    return [Except(4, "except_custody_no_action", "D", open_rows)] if open_rows else []


def _action(parts: Parts) -> list[Except]:
    waiting = tuple(int(row["s_no"]) for row in parts.b if row["pending"] and not row["case_number"])
    return [Except(5, "except_no_action", "B", waiting)] if waiting else []


def _clauses(facts: WeekFacts, account: Account, parts: Parts) -> dict[str, Any]:
    answered = facts.answered
    notified = [unit for unit in facts.units if unit.order_no]
    unauthorised = [row for row in parts.c if not row["authorised"]]
    return {
        "as_on": facts.week.last.isoformat(),
        "directive": answered.code if answered else None,
        "letter_no": answered.letter_no if answered else None,
        "letter_dated": answered.dated if answered else None,
        "signed": answered.signed if answered else 0,
        "strength": answered.strength if answered else 0,
        "unit_in_charge": notified[0].in_charge if notified else None,
        "unit_order_no": notified[0].order_no if notified else None,
        "checks": sum(1 for check in facts.checks if check.on in facts.week),
        "groups_found": len(unauthorised),
        "groups_closed": sum(1 for row in unauthorised if row["closed_on"]),
        "custody": len(parts.d),
        "violations": len(account.new),
        "pending": len(account.balance),
    }
