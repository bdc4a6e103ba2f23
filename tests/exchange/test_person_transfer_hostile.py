"""What a transfer file may say: every value that does not fit its column stops the whole file."""

from __future__ import annotations

import copy
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from sqlalchemy import select

from kpdesk.base.errors import Broken
from kpdesk.cases.draft import CaseDraft
from kpdesk.cases.states import Track
from kpdesk.desk import Desk
from kpdesk.exchange import nested
from kpdesk.exchange.manifest import Manifest
from kpdesk.exchange.person_transfer_content import content_of
from kpdesk.exchange.person_transfer_reading import RECORDS, content_in, fields_of
from kpdesk.exchange.reader import Transfer
from kpdesk.exchange.seal import Seal
from kpdesk.exchange.tables import Table
from kpdesk.roster.draft import PersonDraft
from kpdesk.roster.records import PersonRecord
from kpdesk.violations.draft import ViolationDraft

UID = "01933f5e-0000-7000-8000-000000000001"


@pytest.fixture
def content(desk: Desk) -> dict[str, Any]:
    """A person's records with one violation and one case, as they go out."""
    uid = desk.roster.register(PersonDraft("Gul Zaman", rank="CONST", cnic="1610112345673")).uids[0]
    draft = ViolationDraft(persons=(uid,), kind="V02", platform="tiktok", seen_on=date(2026, 11, 17))
    (violation,), _ = desk.violations.register(draft)
    desk.cases.open(CaseDraft((violation.uid,), Track.GENERAL, date(2026, 11, 17)))
    with desk.workplace.reading() as session:
        return content_of(session, session.scalars(select(PersonRecord)).one())


def told(content: dict[str, Any]) -> Transfer:
    manifest = Manifest(
        "transfer", "MRD", ("SWB",), "0" * 16, 1, "", UID, "", "2026-11-22T09:00:00Z", "-", (), "0" * 64
    )
    table = Table(RECORDS, "data_records", nested.COLUMNS, nested.rows_of(content))
    return Transfer(manifest, Seal(b"", b""), (table,), ())


def test_what_goes_out_comes_in_as_it_was(content: dict[str, Any]) -> None:
    assert content_in(told(content)) == content


SPOILT: dict[str, Callable[[dict[str, Any]], Any]] = {
    "no person": lambda c: c.pop("person"),
    "a list for the person": lambda c: c.update(person=[]),
    "a number for a name": lambda c: c["person"].update(name=7),
    "no name": lambda c: c["person"].update(name=None),
    "an impossible day": lambda c: c["violations"][0].update(seen_on="2026-02-31"),
    "an unknown state": lambda c: c["cases"][0].update(state="pardoned"),
    "an unknown disposal": lambda c: c["violations"][0].update(disposal="forgotten"),
    "an endless text": lambda c: c["person"].update(belt_no="9" * 31),
    "a huge number": lambda c: c["person"].update(bps=2**60),
    "a truth for a number": lambda c: c["person"].update(bps=True),
    "a uid that is none": lambda c: c["cases"][0].update(uid="../../etc"),
    "a violation twice": lambda c: c["violations"].append(copy.deepcopy(c["violations"][0])),
    "a protected one": lambda c: c["violations"][0].update(protected=True),
    "a case about somebody else's": lambda c: c["cases"][0].update(violations=[UID]),
    "a text for the steps": lambda c: c["cases"][0].update(steps="none"),
    "a step without a day": lambda c: c["cases"][0]["dues"].append({"what": "reply", "since": None}),
    "an exhibit of nothing": lambda c: c["exhibits"].append({"uid": UID, "violation": UID}),
    "counts that are no numbers": lambda c: c["left"].update(scans="many"),
    "a text for a list of places": lambda c: c["violations"][0].update(places="everywhere"),
}


@pytest.mark.parametrize("spoil", SPOILT.values(), ids=SPOILT)
def test_a_value_that_does_not_fit_stops_the_file(
    content: dict[str, Any], spoil: Callable[[dict[str, Any]], Any]
) -> None:
    spoil(content)

    with pytest.raises(Broken, match="damaged"):
        content_in(told(content))


def test_columns_of_the_store_in_a_file_are_not_believed(content: dict[str, Any]) -> None:
    content["person"] |= {"office": "CPO", "id": 1, "revision": 99}

    found = fields_of(PersonRecord, content_in(told(content))["person"])

    assert found["name"] == "Gul Zaman"
    assert {"office", "id", "revision"}.isdisjoint(found)
