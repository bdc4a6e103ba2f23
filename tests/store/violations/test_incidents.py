"""One incident with several persons in their parts, custody by initials, and the rules as known then and now."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from kpdesk.base.errors import Refused
from kpdesk.desk import Desk
from kpdesk.directives.draft import AckDraft
from kpdesk.directives.rules import AckState
from kpdesk.roster.service_drafts import PostingDraft
from kpdesk.violations.draft import Involved
from kpdesk.violations.rows import ViolationFilter
from kpdesk.violations.rules import Factor, Part, Place

Log = Callable[..., Any]


def test_everybody_stands_in_the_incident_in_his_own_part_and_kind(
    desk: Desk, log: Log, people: dict[str, str]
) -> None:
    also = (Involved(people["noor"], Part.FILMED), Involved(people["asad"], Part.FAILED_TO_SUPERVISE, "V15"))
    made = log("gul", also=also, unidentified="a boy in the van")

    page = desk.violations.show(made[0].uid)
    everybody = {(row.name or row.unidentified, row.part, row.kind) for row in (page.row, *page.others)}
    assert everybody == {
        ("Gul Khan", Part.DID, "V02"),
        ("Noor Ali", Part.FILMED, "V02"),
        ("Asad Ullah", Part.FAILED_TO_SUPERVISE, "V15"),
        ("a boy in the van", Part.DID, "V02"),
    }
    assert desk.violations.count(ViolationFilter(incident=page.row.incident)) == 4


def test_the_history_names_each_persons_own_kind(desk: Desk, log: Log, people: dict[str, str]) -> None:
    log("gul", also=(Involved(people["asad"], Part.FAILED_TO_SUPERVISE, "V15"),))

    logged = [entry.details["violation_kind"] for entry in desk.audit.latest() if entry.action == "violation_logged"]
    assert sorted(map(str, logged)) == ["V02", "V15"]


def test_somebody_may_join_an_incident_later(desk: Desk, log: Log) -> None:
    (first,) = log("gul")
    (second,) = log("noor", incident=first.number, part=Part.PROMOTED)

    assert [other.number for other in desk.violations.show(first.uid).others] == [second.number]


def test_an_incident_that_nobody_knows_is_refused(log: Log) -> None:
    with pytest.raises(Refused, match="violation_unknown"):
        log("gul", incident="MRD-V-2026-0099")


def test_nobody_stands_twice_in_one_incident(log: Log, people: dict[str, str]) -> None:
    with pytest.raises(Refused, match="involved_twice"):
        log("gul", also=(Involved(people["gul"], Part.FILMED),))


def test_custody_fields_place_and_duty_are_kept(desk: Desk, log: Log) -> None:
    (made,) = log(
        "asad",
        kind="V16",
        part=Part.ALLOWED_MEDIA,
        station="PS City",
        fir_no="412",
        fir_date=date(2026, 11, 18),
        accused="A.K., B.S.",
        outlet="A channel",
        permitted_by="SHO",
        on_duty=True,
        places=(Place.STATION, Place.UNIFORM),
        factors=(Factor.WIDE_REACH,),
    )

    page = desk.violations.show(made.uid)
    assert (page.station, page.fir_no, page.accused, page.outlet) == ("PS City", "412", "A.K., B.S.", "A channel")
    assert (page.permitted_by, page.on_duty, page.places) == ("SHO", True, ("station", "uniform"))


@pytest.mark.parametrize("name", ["Ahmad Khan", "A. Khan", "احمد", "AK", "A" * 3])
def test_the_name_of_an_accused_is_refused_plainly(desk: Desk, log: Log, name: str) -> None:
    with pytest.raises(Refused, match="accused_not_initials"):
        log("asad", kind="V16", accused=name)

    assert desk.violations.count() == 0


@pytest.mark.parametrize("initials", ["", "A.K.", "a k", "م۔ ا۔", "A.K. / B.S."])
def test_initials_are_taken(desk: Desk, log: Log, initials: str) -> None:
    (made,) = log("asad", kind="V16", accused=initials)

    assert desk.violations.show(made.uid).accused == initials


def test_what_he_had_signed_is_shown_as_known_then_and_as_on_record_now(
    desk: Desk, log: Log, people: dict[str, str]
) -> None:
    (made,) = log("gul")
    desk.directives.acknowledge(AckDraft("D9", (people["gul"],), AckState.SIGNED, date(2026, 11, 21)))

    ninth = next(known for known in desk.violations.show(made.uid).directives if known.code == "D9")

    assert (ninth.acknowledged, ninth.now, ninth.now_on) == (None, AckState.SIGNED, date(2026, 11, 21))
    assert not ninth.knew_on(date(2026, 11, 20))
    assert ninth.knew_on(date(2026, 11, 21))


def test_the_acknowledgement_known_at_the_time_keeps_its_day(desk: Desk, log: Log, people: dict[str, str]) -> None:
    desk.directives.acknowledge(AckDraft("D9", (people["gul"],), AckState.SIGNED, date(2026, 11, 1)))
    (made,) = log("gul")

    ninth = next(known for known in desk.violations.show(made.uid).directives if known.code == "D9")

    assert (ninth.acknowledged, ninth.acknowledged_on) == (AckState.SIGNED, date(2026, 11, 1))


def test_supervisor_and_posting_are_those_of_the_day_it_was_seen(desk: Desk, log: Log, people: dict[str, str]) -> None:
    for posting, on, supervisor in (("PS Takht Bhai", 5, "SHO Takht Bhai"), ("Lines", 21, "RI Lines")):
        desk.service_record.post((people["gul"],), PostingDraft(posting, date(2026, 11, on), "OB 7", supervisor))
    (made,) = log("gul", seen_on=date(2026, 11, 20))

    page = desk.violations.show(made.uid)
    assert (page.row.posting, page.supervisor) == ("PS Takht Bhai", "SHO Takht Bhai")
