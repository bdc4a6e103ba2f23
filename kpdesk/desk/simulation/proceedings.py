"""Violations and cases of a simulated office, from what was seen to the order and the appeal."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time

from kpdesk.base.clock import PKT
from kpdesk.desk.simulation.office import SimulatedOffice

KINDS = (
    ("V02", "tiktok", "video in uniform with film music"),
    ("V04", "facebook", "photo with service rifle as profile picture"),
    ("V12", "whatsapp", "smartphone in use on guard duty"),
    ("V10", "whatsapp", "member of a group that nobody authorised"),
    ("V03", "tiktok", "clip made inside the official van"),
    ("V01", "instagram", "personal account still open after the ban"),
)
AUTHORITY = "DPO"
_PUNISHMENTS = (("CENSURE", "minor", None, None), ("FINE", "minor", 7, "days"), ("QUARTER_GUARD", "minor", 5, "days"))


@dataclass(frozen=True, slots=True)
class Logged:
    """A violation that was logged, with the case that was opened (None: none)."""

    violation: str
    case: str | None


def moment_of(day: date, hour: int = 11) -> datetime:
    """Returns an hour of a day in Pakistan."""
    return datetime.combine(day, time(hour), PKT).astimezone(UTC)


def log_violation(office: SimulatedOffice, person: str, day: date, *, case: bool = True) -> Logged:
    """Logs a violation that the official admits; with ``case`` a case is opened and a show-cause notice issued."""
    moment = moment_of(day)
    official = office.record("person", person)
    kind, platform, what = office.chance.choice(KINDS)
    uid = office.new_uid(moment)
    handle = f"@{str(official['name']).lower().replace(' ', '')}{office.chance.randint(1, 99)}"
    office.put(
        "violation", uid, number=office.number("V", day.year), person=person, rank_then=official["rank"],
        posting_then=official["posting"], supervisor_then=official["posting_supervisor"], kind=kind,
        platform=platform, seen_on=day, posted_on=None, part="did", on_duty=None, attribution="admitted",
        attribution_on=day, disposal=None, disposed_on=None, reopened_on=None, case_number=None, referral=None,
        station=None, fir_no=None, fir_date=None,
    )  # fmt: skip
    office.live[uid] = None
    office.shown[uid] = (handle, what)
    return Logged(uid, open_case(office, uid, day) if case else None)


def open_case(office: SimulatedOffice, violation: str, day: date) -> str:
    """Opens a case, issues the show-cause notice, and returns the case's uid."""
    uid = office.new_uid(moment_of(day, 12))
    number = office.number("C", day.year)
    office.put(
        "case", uid, number=number, person=office.record("violation", violation)["person"], violations=violation,
        track="general", state="information", opened_on=day, last_step_on=day, due_on=None, due_what=None,
        authority=AUTHORITY, enquiry_officer=None, suspended_on=None, outcome=None, closed_on=None,
    )  # fmt: skip
    office.put("violation", violation, case_number=number)
    take_step(office, uid, "show_cause_issued", day, state="show_cause_issued")
    return uid


def take_step(
    office: SimulatedOffice, case: str, step: str, day: date, *, state: str, outcome: str | None = None
) -> str:
    """Takes a step in a case and returns the step's uid."""
    uid = office.new_uid(moment_of(day, 13))
    seq = len(office.steps[case]) + 1
    letter = f"{office.chance.randint(100, 9999)}/PA" if step.endswith("_issued") else None
    office.put("step", uid, case=case, seq=seq, step=step, on_date=day, letter_no=letter, outcome=outcome)
    office.steps[case].append(uid)
    office.put("case", case, state=state, last_step_on=day)
    return uid


def reply(office: SimulatedOffice, case: str, day: date) -> None:
    """The official answers the notice."""
    take_step(office, case, "reply_received", day, state="show_cause_answered")


def decide(office: SimulatedOffice, case: str, day: date, *, outcome: str | None = None) -> str | None:
    """Hears him and gives the order, which disposes of the violation; returns the award's uid, None without one."""
    take_step(office, case, "personal_hearing_held", day, state="show_cause_answered")
    outcome = outcome or office.settled.get(case) or office.chance.choice(("punished", "punished", "warned", "filed"))
    take_step(office, case, "order_issued", day, state="decided", outcome=outcome)
    violation = str(office.record("case", case)["violations"])
    disposal = {"punished": "punished_minor"}.get(outcome, outcome)
    office.put("violation", violation, disposal=disposal, disposed_on=day)
    office.put("case", case, outcome=outcome)
    if outcome == "punished":
        return _award(office, case, day)
    close(office, case, day)
    return None


def close(office: SimulatedOffice, case: str, day: date) -> None:
    """Closes a case that was decided."""
    take_step(office, case, "closed", day, state="closed")
    office.put("case", case, closed_on=day)


def appeal(office: SimulatedOffice, case: str, day: date) -> None:
    """The official appeals."""
    take_step(office, case, "appeal_filed", day, state="appeal_pending")
    for uid in office.awards[case]:
        office.put("award", uid, state="under_appeal")


def decide_appeal(office: SimulatedOffice, case: str, day: date, outcome: str) -> None:
    """The appellate authority upholds, modifies or sets aside, and the case is closed."""
    step = take_step(office, case, "appeal_decided", day, state="appeal_decided", outcome=outcome)
    for uid in office.awards[case]:
        if outcome == "upheld":
            office.put("award", uid, state="in_force")
        else:
            office.put("award", uid, state=outcome, undone_on=day, undone_by=step)
    close(office, case, day)


def _award(office: SimulatedOffice, case: str, day: date) -> str:
    punishment, grade, amount, unit = office.chance.choice(_PUNISHMENTS)
    uid = office.new_uid(moment_of(day, 14))
    office.put(
        "award", uid, case=case, person=office.record("case", case)["person"], punishment=punishment, grade=grade,
        amount=amount, unit=unit, ordered_on=day, ob_no=str(office.chance.randint(1000, 1899)), authority=AUTHORITY,
        state="in_force", undone_on=None, undone_by=None,
    )  # fmt: skip
    office.awards[case].append(uid)
    return uid
