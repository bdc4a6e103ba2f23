"""What a simulated office's return is counted from, in the plain values from which the program counts every return."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta
from typing import Any, Final

from kpdesk.base.weeks import Week
from kpdesk.desk.simulation.office import SimulatedOffice
from kpdesk.violations.rows import ViolationFact
from kpdesk.violations.rules import Attribution, Disposal
from kpdesk.weekly.drawing import Drawn
from kpdesk.weekly.facts import (
    Answered,
    AwardFact,
    Basis,
    Carried,
    CaseFact,
    CheckFact,
    GroupFact,
    SeenCount,
    StepFact,
    UnitFact,
    WeekFacts,
)

_BAN: Final = ("D9", date(2025, 4, 8))
"""The directive that every certificate answers: the last ban of the built-in list."""


def facts_of(office: SimulatedOffice, week: Week) -> WeekFacts:
    """Returns the facts of the week as the office's records stand."""
    cases = tuple(_case(office, uid) for uid in office.open_cases)
    moved = {uid for case in cases for uid in case.violations}
    wanted = dict.fromkeys((*office.live, *(uid for uid in office.tables["violation"] if uid in moved)))
    strength = Counter(
        str(person["rank"]) for person in office.tables["person"].values() if not person.get("withdrawn")
    )
    total = strength.total()
    code, since = _BAN
    return WeekFacts(
        office=office.code,
        week=week,
        violations=tuple(_violation(office, uid) for uid in wanted),
        cases=cases,
        groups=tuple(_group(uid, fields) for uid, fields in office.tables["account"].items()),
        units=(_unit(office),),
        checks=tuple(_checks(office, week)),
        strength=dict(strength),
        answered=Answered(code, None, since.strftime("%d.%m.%Y"), since, total, total, total),
        carried=office.carried,
        basis=Basis(len(office.tables["violation"]), len(office.tables["step"]), len(office.tables["award"]), since,
                    len(office.tables["violation"])),
        seen=tuple(_seen(office)),
    )  # fmt: skip


def carry(office: SimulatedOffice, week: Week, drawn: Drawn) -> None:
    """Keeps what the return counted for the next one; what is over is looked at no more."""
    before = office.carried
    counted = frozenset(uid for name in ("new", "brought_forward", "reopened") for uid in drawn.counted[name])
    rows = office.tables["violation"]
    pending = drawn.counted["balance"]
    office.carried = Carried(
        week.label, frozenset(pending), before.known | counted, before.since or week.first, week.last,
        {uid: (str(rows[uid]["rank_then"]), str(rows[uid]["kind"])) for uid in pending},
    )  # fmt: skip
    office.live = {uid: None for uid in office.live if rows[uid]["disposed_on"] is None}
    cases = office.tables["case"]
    office.open_cases = {uid: None for uid in office.open_cases if cases[uid]["closed_on"] is None}


def _violation(office: SimulatedOffice, uid: str) -> ViolationFact:
    row: Any = office.record("violation", uid)
    person: Any = office.record("person", row["person"])
    handle, what = office.shown[uid]
    return ViolationFact(
        uid=uid, number=row["number"], person_uid=row["person"], name=person["name"],
        father_name=person["father_name"], belt_no=person["belt_no"] or "", cnic=person["cnic"], rank=row["rank_then"],
        posting=row["posting_then"], unidentified="", kind=row["kind"], platform=row["platform"], handle=handle,
        url=f"https://example.invalid/{row['platform']}/{handle[1:]}", what=what, seen_on=row["seen_on"],
        seen_by="Monitoring unit", attribution=Attribution(row["attribution"]), protected=False,
        disposed_on=row["disposed_on"], disposal=Disposal(row["disposal"]) if row["disposal"] else None,
        reopened_on=None, withdrawn_on=None, case_number=row["case_number"], station="", fir_no="", fir_date=None,
        outlet="", permitted_by="", custody_action="", referral="", exhibits=1,
    )  # fmt: skip


def _case(office: SimulatedOffice, uid: str) -> CaseFact:
    row: Any = office.record("case", uid)
    steps: list[Any] = [(step, office.record("step", step)) for step in office.steps[uid]]
    awards: list[Any] = [(award, office.record("award", award)) for award in office.awards[uid]]
    return CaseFact(
        uid, row["number"], (row["violations"],), row["track"], row["state"], row["opened_on"], None, None,
        row["suspended_on"],
        tuple(StepFact(step, uid, s["step"], s["on_date"], s["letter_no"] or "", s["outcome"]) for step, s in steps),
        tuple(
            AwardFact(award, uid, a["punishment"], a["grade"], a["amount"], a["unit"] or "", a["ordered_on"],
                      a["ob_no"], a["state"], a["undone_on"])
            for award, a in awards
        ),
    )  # fmt: skip


def _group(uid: str, row: Any) -> GroupFact:
    return GroupFact(
        uid, row["platform"], row["kind"], row["name"], "", row["authorised"], "", row["members"], row["found_on"],
        row["closed_on"], row["proof"] or "", row["exception_reason"] or "",
    )  # fmt: skip


def _unit(office: SimulatedOffice) -> UnitFact:
    head: Any = office.record("person", office.officers[0])
    return UnitFact(f"{office.code}-unit", "Social Media Monitoring Unit", "214-18/EC", _BAN[1], head["name"], 3)


def _checks(office: SimulatedOffice, week: Week) -> list[CheckFact]:
    found = any(row["seen_on"] in week for row in office.tables["violation"].values())  # type: ignore[operator]
    halves = (office.accounts_checked // 2, office.accounts_checked - office.accounts_checked // 2)
    return [
        CheckFact(f"{office.code}-{week.label}-{number}", week.first + timedelta(days=3 * number),
                  "HC of the unit", accounts, not found, f"{office.code}-unit", ("tiktok", "facebook"))
        for number, accounts in enumerate(halves)
    ]  # fmt: skip


def _seen(office: SimulatedOffice) -> list[SeenCount]:
    counts = Counter((row["seen_on"], row["kind"], row["platform"]) for row in office.tables["violation"].values())
    return [SeenCount(on, str(kind), str(platform), count) for (on, kind, platform), count in counts.items()]  # type: ignore[arg-type]
