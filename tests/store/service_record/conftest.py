"""Three people of a district, its service records, and the same desk for somebody who may only read."""

from __future__ import annotations

import shutil
from datetime import UTC, date, datetime

import pytest

from kpdesk.base.actor import Actor, Role
from kpdesk.base.clock import FixedClock
from kpdesk.crypto.passphrase import Argon2Cost
from kpdesk.desk import Desk
from kpdesk.desk.service_record import ServiceRecordDesk
from kpdesk.roster.draft import PersonDraft
from kpdesk.store.audit import entries_about
from kpdesk.store.store import Workplace

GUL = PersonDraft(
    name="Gul Zaman", father_name="Zar Khan", rank="CONST", belt_no="1042", cnic="1610112345671",
    enlisted_on=date(2012, 5, 1), posting="PS City", posted_on=date(2024, 1, 23),
)  # fmt: skip
AMIR = PersonDraft(
    name="Amir Shah", father_name="Wali Khan", rank="HC", belt_no="77", cnic="1610176543213",
    enlisted_on=date(2020, 11, 22), posting="PS Hoti", posted_on=date(2025, 3, 1),
)  # fmt: skip
NOOR = PersonDraft(
    name="Noor Bibi", father_name="Said Gul", rank="CONST", cnic="1610133333332", posting="PS City",
    service_state="on_probation",
)  # fmt: skip


PASSWORD = "four plain words here"
MOMENT = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)


@pytest.fixture(scope="session")
def founded(tmp_path_factory):
    """A closed store with the three, and their uids: founding one for every test would take most of the time."""
    folder = tmp_path_factory.mktemp("service") / "mardan"
    clock, cost = FixedClock(MOMENT), Argon2Cost(64, 1, 1)
    desk, _words = Desk.create(folder, "MRD", "khan", "Khan Zada", PASSWORD, clock=clock, cost=cost)
    with desk:
        uids = [desk.roster.register(draft).uid for draft in (GUL, AMIR, NOOR)]
    return folder, uids


@pytest.fixture
def desk(founded, clock, tmp_path):
    """The desk of a copy of that store."""
    with Desk.open(shutil.copytree(founded[0], tmp_path / "mardan"), "khan", PASSWORD, clock=clock) as desk:
        yield desk


@pytest.fixture
def record(desk):
    return desk.service_record


@pytest.fixture
def uids(founded):
    """The uids of Gul Zaman, Amir Shah and Noor Bibi."""
    return founded[1]


@pytest.fixture
def gul(uids):
    return uids[0]


@pytest.fixture
def reader(desk):
    """The service records as an auditor has them."""
    return ServiceRecordDesk(Workplace(desk.workplace.store, Actor("audit", "An Auditor", Role.AUDITOR, "MRD")))


@pytest.fixture
def noted(desk):
    """Returns the actions in the history about a uid."""

    def actions(uid):
        with desk.workplace.reading() as session:
            return [entry.action for entry in entries_about(session, uid)]

    return actions


@pytest.fixture
def held(record):
    """Returns (value, from, until) of one aspect of a person, the oldest first."""

    def of(uid, aspect):
        return [(h.value, h.held_from, h.held_until) for h in record.holdings(uid) if h.aspect == aspect]

    return of
