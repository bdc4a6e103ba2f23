"""A province as headquarters holds it, in bulk: ten years of 56 offices, for measuring reads of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from random import Random
from typing import Any

from sqlalchemy import Connection, insert

from kpdesk.base.weeks import Week
from kpdesk.province.held_records import (
    HeldAccountRecord,
    HeldAwardRecord,
    HeldCaseRecord,
    HeldPersonRecord,
    HeldPostingRecord,
    HeldRow,
    HeldStepRecord,
    HeldViolationRecord,
)
from kpdesk.province.records import ReceivedReturnRecord
from kpdesk.province.warnings.copied_figures import flows_of
from kpdesk.reference.reference import Reference
from kpdesk.store.schema import new_uid

TODAY = date(2026, 11, 22)
YEARS = 10
OFFICES, PERSONS, VIOLATIONS = 56, 150_000, 60_000
_CHUNK = 10_000
_KINDS = ("V01", "V02", "V03", "V05", "V09")
_PLACES = ("SHO {0}", "Moharrir {0}", "In-charge PP {0}", "PS {0}, guard", "PS {0}, patrol", "Police Lines {0}")
_DISPOSALS = (None, "punished_minor", "punished_major", "warned", "filed", "exonerated")
_STATES = ("closed", "decided", "closed", "closed", "appeal_pending", "enquiry")


def fill_province(connection: Connection, reference: Reference, stamp: Mapping[str, object]) -> None:
    """Holds so many persons, violations, cases with steps and awards, postings, accounts and returns of each week."""
    chance = Random(7)  # noqa: S311 - invented data, the same at each run
    offices = [office.code for office in reference.offices_reporting(TODAY)][:OFFICES]
    _insert(connection, HeldPersonRecord, _persons(chance, offices))
    _insert(connection, HeldPostingRecord, _postings(chance, offices))
    _insert(connection, HeldViolationRecord, _violations(chance, offices))
    _insert(connection, HeldCaseRecord, _cases(chance, offices))
    _insert(connection, HeldStepRecord, _steps(chance, offices))
    _insert(connection, HeldAwardRecord, _awards(chance, offices))
    _insert(connection, HeldAccountRecord, _accounts(chance, offices))
    _insert(connection, ReceivedReturnRecord, _returns(chance, offices, stamp))


def _insert(connection: Connection, record: type[HeldRow] | type[ReceivedReturnRecord], rows: Iterator[Any]) -> None:
    chunk: list[dict[str, Any]] = []
    for row in rows:
        chunk.append(row)
        if len(chunk) == _CHUNK:
            connection.execute(insert(record), chunk)
            chunk = []
    if chunk:
        connection.execute(insert(record), chunk)


def _held(kind: str, place: int, owner: str) -> dict[str, Any]:
    return {"uid": f"{kind}{place:07d}", "owner": owner, "epoch": "e", "place": 1, "last_file": "f", "row_digest": ""}


def _day(chance: Random) -> date:
    return TODAY - timedelta(days=chance.randrange(YEARS * 365))


def _posting(chance: Random) -> str:
    return chance.choice(_PLACES).format(f"Town {chance.randrange(40)}")


def _persons(chance: Random, offices: list[str]) -> Iterator[dict[str, Any]]:
    for place in range(PERSONS):
        owner = offices[place % len(offices)]
        yield {
            **_held("p", place, owner), "name": f"Gul Khan {place}", "rank": "CONST", "belt_no": str(place),
            "posting": _posting(chance), "posted_on": _day(chance), "posting_order": f"OB {place}",
            "posting_supervisor": f"SHO {owner} {chance.randrange(20)}",
        }  # fmt: skip


def _postings(chance: Random, offices: list[str]) -> Iterator[dict[str, Any]]:
    for place in range(PERSONS):
        person = chance.randrange(PERSONS)
        began = _day(chance)
        yield {
            **_held("h", place, offices[person % len(offices)]), "person": f"p{person:07d}", "aspect": "posting",
            "value": _posting(chance), "held_from": began, "held_until": began + timedelta(days=300),
            "order_no": f"OB {place}",
        }  # fmt: skip


def _violations(chance: Random, offices: list[str]) -> Iterator[dict[str, Any]]:
    for place in range(VIOLATIONS):
        person, seen_on = chance.randrange(PERSONS), _day(chance)
        owner, disposal = offices[person % len(offices)], chance.choice(_DISPOSALS)
        yield {
            **_held("v", place, owner), "number": f"{owner}-V-{place}", "person": f"p{person:07d}",
            "kind": chance.choice(_KINDS), "platform": "tiktok", "seen_on": seen_on,
            "attribution": chance.choice(("admitted", "confirmed", "undecided", "denied")), "disposal": disposal,
            "disposed_on": seen_on + timedelta(days=60) if disposal else None,
            "supervisor_then": f"SHO {owner} {chance.randrange(20)}", "case_number": f"{owner}-C-{place}",
        }  # fmt: skip


def _cases(chance: Random, offices: list[str]) -> Iterator[dict[str, Any]]:
    for place in range(VIOLATIONS):
        owner, opened = offices[place % len(offices)], _day(chance)
        yield {
            **_held("c", place, owner), "number": f"{owner}-C-{place}", "state": chance.choice(_STATES),
            "opened_on": opened, "last_step_on": opened + timedelta(days=40), "outcome": "punished",
        }  # fmt: skip


def _steps(chance: Random, offices: list[str]) -> Iterator[dict[str, Any]]:
    names = ("explanation_called", "charge_sheet_issued", "hearing_held", "order_issued")
    for place in range(VIOLATIONS * len(names)):
        case = place // len(names)
        yield {
            **_held("s", place, offices[case % len(offices)]), "case": f"c{case:07d}", "seq": place % len(names),
            "step": names[place % len(names)], "on_date": _day(chance),
        }  # fmt: skip


def _awards(chance: Random, offices: list[str]) -> Iterator[dict[str, Any]]:
    for place in range(VIOLATIONS // 2):
        state = chance.choice(("in_force", "in_force", "in_force", "modified", "set_aside", "under_appeal"))
        yield {
            **_held("w", place, offices[place % len(offices)]), "case": f"c{place:07d}",
            "person": f"p{place:07d}", "punishment": "CENSURE",
            "authority": chance.choice(("DPO", "SDPO", "RPO")), "state": state, "ordered_on": _day(chance),
            "undone_on": _day(chance) if state in ("modified", "set_aside") else None,
        }  # fmt: skip


def _accounts(chance: Random, offices: list[str]) -> Iterator[dict[str, Any]]:
    for place in range(VIOLATIONS // 3):
        found = _day(chance)
        yield {
            **_held("a", place, offices[place % len(offices)]), "platform": "facebook", "name": f"PS {place}",
            "authorised": chance.random() < 0.2, "found_on": found,
            "closed_on": found + timedelta(days=9) if chance.random() < 0.9 else None,
            "proof": "" if chance.random() < 0.3 else "screenshot",
        }  # fmt: skip


def _returns(chance: Random, offices: list[str], stamp: Mapping[str, object]) -> Iterator[dict[str, Any]]:
    week = Week.of(TODAY, 0)
    for _ in range(YEARS * 52):
        week = week.previous()
        for office in offices:
            new = chance.choice((0, 0, 1, 2, 3, 4))
            figures = {
                "new": new, "strength": 2600, "by_kind": {kind: {"new": chance.randrange(3)} for kind in _KINDS},
                "checks": 7, "summary": ["x" * 40] * 40,
            }  # fmt: skip
            yield {
                **stamp, "uid": new_uid(), "reporting_office": office, "week": week.label, "first": week.first,
                "last": week.last, "edition": 1, "nil": not new, "qualified": False, "figures": figures,
                "certificate": {"state": "clean", "clauses": {"groups_found": 3, "groups_closed": 3}},
                "new_violations": new, "flows": flows_of(figures), "contradicted": int(chance.random() < 0.001),
                "contradictions": [{"code": "contradicted_pending", "said": 0, "found": 1}],
                "frozen_at": stamp["changed_at"], "received_at": stamp["changed_at"], "inbox_uid": "f",
            }  # fmt: skip
