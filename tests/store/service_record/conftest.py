"""Three people of a district, its service records, and the same desk for somebody who may only read."""

from __future__ import annotations

from datetime import date

import pytest

from kpdesk.base.actor import Actor, Role
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


@pytest.fixture
def record(desk):
    return desk.service_record


@pytest.fixture
def uids(desk):
    """The uids of Gul Zaman, Amir Shah and Noor Bibi."""
    return [desk.roster.register(draft).uid for draft in (GUL, AMIR, NOOR)]


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
