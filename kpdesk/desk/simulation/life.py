"""An ordinary week of a simulated office: cases go on, checks are made, violations logged, groups closed."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

from kpdesk.base.weeks import Week
from kpdesk.desk.simulation.office import SimulatedOffice
from kpdesk.desk.simulation.officials import give_posting, other_posting
from kpdesk.desk.simulation.proceedings import (
    appeal,
    close,
    decide,
    decide_appeal,
    log_violation,
    moment_of,
    reply,
)

APPEALED: Final = 0.15
"""The share of punishments that are appealed against."""

REDUCED: Final = 0.1
MOST_REDUCED: Final = 2
"""In ordinary life an appellate authority reduces one in ten, and no authority's orders more than twice a year."""

_NEW = (1, 1, 1, 2)
_WEEKS_OF_APPEAL = 3
_PROOF = "screenshot of the deleted group"


def live_week(office: SimulatedOffice, week: Week) -> None:
    """Does the week's work; in a quiet one only what is under way goes on."""
    for case in [case for case in office.open_cases if case not in office.held_up]:
        _go_on(office, case, week)
    office.accounts_checked = office.chance.randint(20, 80)
    if office.quiet_until is not None and week.first <= office.quiet_until:
        return
    for _ in range(office.chance.choice(_NEW)):
        if (person := _somebody(office)) is not None:
            logged = log_violation(office, person, _day(office, week, 4))
            if logged.case:
                office.open_cases[logged.case] = None
    if office.chance.random() < 0.5:
        close_group(office, found_group(office, week), week, _PROOF)
    if office.chance.random() < 0.15 and (person := _somebody(office)) is not None:
        day = _day(office, week, 6)
        give_posting(office, person, other_posting(office, person), day, moment_of(day))


def found_group(office: SimulatedOffice, week: Week) -> str:
    """Puts an unauthorised group on the register and returns its uid."""
    day = _day(office, week, 3)
    uid = office.new_uid(moment_of(day, 10))
    name = f"{office.chance.choice(('Jawan', 'Lines Ke Dost', 'Batch', 'Thana'))} {office.chance.randint(1, 999)}"
    office.put(
        "account", uid, platform="whatsapp", kind="group", name=name, authorised=False,
        members=office.chance.randint(5, 40), found_on=day, closed_on=None, proof=None, exception_reason=None,
    )  # fmt: skip
    return uid


def close_group(office: SimulatedOffice, group: str, week: Week, proof: str | None) -> None:
    """Closes a group of this week, proved or not."""
    office.put("account", group, closed_on=week.first + timedelta(days=office.chance.randint(4, 6)), proof=proof)


def _go_on(office: SimulatedOffice, case: str, week: Week) -> None:
    """Notice, reply and order in three weeks; then the end, or an appeal that takes three more."""
    record = office.record("case", case)
    if record["opened_on"] >= week.first - timedelta(days=7):  # type: ignore[operator]
        return
    match record["state"]:
        case "show_cause_issued":
            reply(office, case, week.first + timedelta(days=2))
            decide(office, case, week.first + timedelta(days=5))
        case "decided" if case not in office.settled and office.chance.random() < APPEALED:
            appeal(office, case, week.first + timedelta(days=3))
        case "decided":
            close(office, case, week.first + timedelta(days=3))
        case "appeal_pending" if record["last_step_on"] < week.first - timedelta(weeks=_WEEKS_OF_APPEAL):  # type: ignore[operator]
            reduced = office.chance.random() < REDUCED and office.reduced < MOST_REDUCED
            office.reduced += reduced
            decide_appeal(office, case, week.first + timedelta(days=4), "modified" if reduced else "upheld")


def _somebody(office: SimulatedOffice) -> str | None:
    """Returns the next official in turn to whom nothing happened yet; nobody falls twice in ordinary life."""
    while office.next_person < len(office.people):
        uid = office.people[office.next_person]
        office.next_person += 1
        if uid not in office.idle:
            return uid
    return None


def _day(office: SimulatedOffice, week: Week, last: int) -> date:
    return week.first + timedelta(days=office.chance.randint(0, last))
