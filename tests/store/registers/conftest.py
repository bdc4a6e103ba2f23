"""An office with one case of every fate, groups, acknowledgements and posts: read by all tests, changed by none."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from kpdesk.base.clock import FixedClock
from kpdesk.cases.draft import CaseDraft, StepDraft
from kpdesk.cases.states import Step, Track
from kpdesk.crypto.passphrase import Argon2Cost
from kpdesk.desk import Desk
from kpdesk.directives.draft import AckDraft
from kpdesk.directives.rules import AckState
from kpdesk.monitoring.draft import AccountDraft
from kpdesk.monitoring.rules import AccountKind
from kpdesk.roster.draft import PersonDraft
from kpdesk.roster.service_drafts import PostingDraft, SanctionDraft
from kpdesk.violations.draft import ViolationDraft
from kpdesk.weekly.registers.register import Part, Register
from kpdesk.weekly.registers.wanted import RegisterKind, RegisterWanted

START = date(2026, 11, 2)
LATER = datetime(2027, 3, 2, 9, 0, tzinfo=UTC)
PASSWORD = "four plain words here"
PEOPLE = (
    ("censured", "Gul Khan", "CONST", "1234", "PS Hoti"), ("undone", "Noor Ali", "CONST", "56", "PS Hoti"),
    ("modified", "Asad Jan", "HC", "78", "PS Hoti"), ("appealing", "Tariq Shah", "CONST", "90", "PS Saddar"),
    ("reduced", "Wali Khan", "HC", "91", "PS Saddar"), ("warned", "Zar Wali", "CONST", "92", "PS Saddar"),
    ("noticed", "Umar Gul", "SI", "", "PS City"), ("suspended", "=HYPERLINK(\"x\")", "CONST", "93", "PS City"),
)  # fmt: skip


@dataclass(frozen=True)
class Office:
    """The desk, with persons, violations and cases by what became of them."""

    desk: Desk
    persons: dict[str, str] = field(default_factory=dict)
    cases: dict[str, str] = field(default_factory=dict)

    def take(self, who: str, step: str, day: int, **fields: object) -> None:
        """Takes a step ``day`` days after the start."""
        self.desk.cases.step(StepDraft(self.cases[who], Step(step), START + timedelta(days=day), fields, {}))

    def order(self, who: str, day: int, **order: object) -> None:
        """Takes the whole road to an order."""
        self.take(who, "charge_sheet_issued", 0, served_on="2026-11-02")
        self.take(who, "enquiry_officer_appointed", 1, officer="Sher Zaman", officer_rank="INSP")
        self.take(who, "reply_received", 5, gist="denied", wants_hearing=True)
        self.take(who, "hearing_held", 8, cross_examined=True)
        self.take(who, "findings_received", 12, result="proved", gist="proved on the record")
        self.take(who, "final_show_cause_issued", 14, served_on="2026-11-16", report_enclosed=True)
        self.take(who, "final_reply_received", 16, gist="regrets")
        self.take(who, "personal_hearing_held", 18)
        self.take(who, "order_issued", day, reasons="admitted", reply_considered=True, **order)

    def register(self, kind: str, language: str = "en", **wanted: Any) -> Register:
        """Returns a register."""
        return self.desk.registers.register(RegisterWanted(RegisterKind(kind), **wanted), language)


@pytest.fixture(scope="session")
def office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    """Mardan on 02.03.2027."""
    folder = tmp_path_factory.mktemp("registers") / "mardan"
    clock = FixedClock(LATER)
    desk, _words = Desk.create(folder, "MRD", "khan", "Khan Zada", PASSWORD, clock=clock, cost=Argon2Cost(64, 1, 1))
    made = Office(desk)
    with desk:
        _people(made)
        _decided(made)
        _beside(made)
        yield made


def _people(office: Office) -> None:
    for who, name, rank, belt, station in PEOPLE:
        draft = PersonDraft(
            name=name,
            father_name=f"Father of {who}",
            rank=rank,
            belt_no=belt,
            posting=station,
            enlisted_on=date(2015, 5, 1),
        )
        person = office.persons[who] = office.desk.roster.register(draft).uid
        seen = ViolationDraft((person,), kind="V02", platform="tiktok", handle="@star", seen_on=START, what="a video")
        number = office.desk.violations.register(seen)[0][0].number
        uid = office.desk.cases.open(CaseDraft((number,), Track.GENERAL, START)).uid
        office.cases[who] = office.desk.cases.show(uid).row.number


def _decided(office: Office) -> None:
    office.order("censured", 24, outcome="punished", punishment="CENSURE", ob_number="OB 812")
    office.order("undone", 25, outcome="punished", punishment="DISMISSAL", ob_number="OB 813")
    office.take("undone", "appeal_filed", 30)
    office.take(
        "undone", "appeal_decided", 60, number="412/ES", outcome="set_aside", by="RPO Mardan", reasons="no copy"
    )
    office.order("modified", 26, outcome="punished", punishment="INCREMENT_STOPPED", amount=2, cumulative=True)
    office.take("modified", "appeal_filed", 31)
    office.take("modified", "appeal_decided", 61, outcome="modified", by="RPO Mardan", punishment="CENSURE")
    office.order("appealing", 27, outcome="punished", punishment="FINE", amount=5000)
    office.take("appealing", "appeal_filed", 33)
    office.order("reduced", 28, outcome="punished", punishment="REDUCTION_RANK", amount=2, reduced_to="Constable")
    office.order("warned", 29, outcome="warned")
    office.take(
        "noticed", "show_cause_issued", 3, number="500/PA", served_on="2026-11-05", inquiry_dispensed_because="x"
    )
    office.take("suspended", "suspended", 1, number="77/PA", reason="grave charge")
    office.take("suspended", "charge_sheet_issued", 2, served_on="2026-11-04")


def _beside(office: Office) -> None:
    desk = office.desk
    for name, on, closed in (("Mardan Jawan", 1, 20), ("Lines Ke Dost", 5, None)):
        draft = AccountDraft(
            platform="whatsapp", kind=AccountKind.GROUP, name=name, admin=office.persons["censured"],
            found_on=START + timedelta(days=on), members_of_office=12,
        )  # fmt: skip
        uid = desk.monitoring.add_account(draft).uid
        if closed:
            desk.monitoring.close_account(uid, START + timedelta(days=closed), "screenshot", None)
    for who, state, day in (
        ("censured", AckState.READ_OUT, 3),
        ("censured", AckState.SIGNED, 40),
        ("warned", AckState.SIGNED, 3),
    ):
        desk.directives.acknowledge(AckDraft("D9", (office.persons[who],), state, START + timedelta(days=day)))
    desk.service_record.sanction(SanctionDraft("CONST", "PS Hoti", 10))
    desk.service_record.post([office.persons["censured"]], PostingDraft("PS Toru", date(2027, 2, 1)))


@pytest.fixture
def cells() -> Callable[..., list[tuple[object, ...]]]:
    """The rows of a register's table, cut down to the columns of these headings."""

    def found(register: Register, *headings: str, part: int = 0) -> list[tuple[object, ...]]:
        table: Part = register.parts[part]
        places = [[column.heading for column in table.columns].index(heading) for heading in headings]
        return [tuple(row[place] for place in places) for row in table.rows]

    return found


@pytest.fixture
def read_back() -> Callable[[bytes], str]:
    """Reads a PDF by pdftotext, an independent reader; line ends and breaks inside words are taken out."""
    if shutil.which("pdftotext") is None:
        pytest.skip("pdftotext (poppler-utils) is not installed")

    def read(pdf: bytes) -> str:
        found = subprocess.run(["pdftotext", "-raw", "-", "-"], input=pdf, capture_output=True, check=True)
        return found.stdout.decode()

    return read
