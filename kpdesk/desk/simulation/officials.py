"""The officials of a simulated office, as its roster has them."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from kpdesk.base.letters import ascii_digits
from kpdesk.desk.practice.people import POSTINGS, InventedPerson, invented_people
from kpdesk.desk.simulation.office import SimulatedOffice

RANK_CODES = {
    "Constable": "CONST", "Head Constable": "HC", "ASI": "ASI", "SI": "SI", "Inspector": "INSP", "DSP": "DSP",
}  # fmt: skip
OFFICERS = frozenset({"ASI", "SI", "INSP", "DSP"})
_FEWEST_OFFICERS = 6
_FEWEST_LEADERS = 24
"""So many officials have others under them, so that ordinary life puts few violations under each."""


def enrol_officials(office: SimulatedOffice, count: int, place: int, moment: datetime, seed: int) -> None:
    """Fills the office's roster; ``place`` is the office's own among all, so that no number is given twice."""
    day = moment.date()
    for invented in invented_people(count, day, seed * 1000 + place, place * count):
        uid = office.new_uid(moment)
        office.put("person", uid, **_fields(invented, len(office.officers)))
        if RANK_CODES[invented.rank] in OFFICERS:
            office.officers.append(uid)
        else:
            office.people.append(uid)
    while len(office.officers) < _FEWEST_OFFICERS:
        uid = office.people.pop()
        office.put("person", uid, rank="ASI", bps=11, belt_no=None)
        office.officers.append(uid)
    leaders = [*office.officers, *office.people[-max(_FEWEST_LEADERS - len(office.officers), 0) :]]
    for number, uid in enumerate(office.people):
        office.record("person", uid)["posting_supervisor"] = named(office, leaders[number % len(leaders)])


def named(office: SimulatedOffice, uid: str) -> str:
    """Returns somebody as the roster names him as a supervisor: rank, name, belt number where he has one."""
    leader = office.record("person", uid)
    return " ".join(str(part) for part in (leader["rank"], leader["name"], leader["belt_no"]) if part)


def give_posting(office: SimulatedOffice, uid: str, posting: str, on: date, moment: datetime, order: str = "") -> None:
    """Posts somebody elsewhere; what held until then becomes his history."""
    person = office.record("person", uid)
    office.put(
        "posting", office.new_uid(moment), person=uid, aspect="posting", value=person["posting"],
        held_from=person["posted_on"], held_until=on, order_no=person["posting_order"],
        supervisor=person["posting_supervisor"],
    )  # fmt: skip
    office.put("person", uid, posting=posting, posted_on=on, posting_order=order or f"OB {on:%d%m}/{on.year}")


def other_posting(office: SimulatedOffice, uid: str) -> str:
    """Returns a posting that is not his own."""
    mine = office.record("person", uid)["posting"]
    return office.chance.choice([posting for posting in POSTINGS if posting != mine])


def _fields(invented: InventedPerson, number: int) -> dict[str, object]:
    return {
        "name": invented.name,
        "father_name": invented.father_name,
        "rank": RANK_CODES[invented.rank],
        "bps": invented.bps,
        "belt_no": invented.belt_no or None,
        "cnic": "".join(sign for sign in ascii_digits(invented.cnic) if sign.isdigit()),
        "personnel_no": invented.personnel_no,
        "mobile": invented.mobile,
        "posting": invented.posting,
        "posted_on": invented.posted_on,
        "posting_order": f"OB {number}",
        "posting_supervisor": None,
        "enlisted_on": invented.enlisted_on,
        "rank_since": invented.enlisted_on + timedelta(days=1),
        "service_state": "in_service",
        "duty_state": "present",
        "state_since": None,
        "duty_since": None,
    }
