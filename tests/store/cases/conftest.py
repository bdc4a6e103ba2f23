"""A small office with three people and a violation of each, and the usual steps of a case."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from kpdesk.base.clock import FixedClock
from kpdesk.cases.draft import CaseDraft, StepDraft
from kpdesk.cases.letters import fill, template
from kpdesk.cases.loading import find_case, load_case
from kpdesk.cases.paper_values import Writer, values_for
from kpdesk.cases.rows import CaseView
from kpdesk.cases.states import Paper, Step, Track
from kpdesk.cli.main import main
from kpdesk.crypto.passphrase import Argon2Cost
from kpdesk.desk import Desk
from kpdesk.reference import queries as reference
from kpdesk.roster.draft import PersonDraft
from kpdesk.roster.ranks import RankNames
from kpdesk.roster.service import register as register_person
from kpdesk.violations.capture import EvidenceDraft
from kpdesk.violations.draft import ViolationDraft
from kpdesk.violations.service import register as register_violation

Run = Callable[..., tuple[int, dict[str, object]]]
START = date(2026, 11, 2)
LATER = datetime(2027, 3, 2, 9, 0, tzinfo=UTC)
PASSWORD = "four plain words here"
PEOPLE = (("Gul Khan", "Zarin Khan", "CONST", "1234"), ("Noor Ali", "Sher Ali", "HC", "56"), ("Asad", "Umar", "SI", ""))


@dataclass(frozen=True, slots=True)
class Practice:
    """A closed store, and what was entered in it."""

    folder: Path
    persons: tuple[str, ...]
    violations: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Office:
    """The desk, and the numbers of what was entered."""

    desk: Desk
    clock: FixedClock
    persons: tuple[str, ...]
    violations: tuple[str, ...]

    def case(self, *violations: str, track: Track = Track.GENERAL) -> str:
        """Opens one case and returns its number."""
        uid = self.desk.cases.open(CaseDraft(violations or self.violations[:1], track, START)).uid
        return self.desk.cases.show(uid).row.number

    def take(self, case: str, step: str, day: int, overrides: dict[str, str] | None = None, **fields: object) -> None:
        """Takes a step ``day`` days after the start."""
        on = START + timedelta(days=day)
        self.desk.cases.step(StepDraft(case, Step(step), on, fields, overrides or {}))

    def inquire(self, case: str) -> None:
        """Takes the steps of an inquiry, the procedure observed, from the charge sheet to the personal hearing."""
        self.take(case, "charge_sheet_issued", 0, served_on="2026-11-02")
        self.take(case, "enquiry_officer_appointed", 1, officer="Sher Zaman", officer_rank="INSP")
        self.take(case, "reply_received", 5, gist="denied", wants_hearing=True)
        self.take(case, "hearing_held", 8, cross_examined=True)
        self.take(case, "findings_received", 12, result="proved", gist="proved on the record")
        self.take(case, "final_show_cause_issued", 14, served_on="2026-11-16", report_enclosed=True)
        self.take(case, "final_reply_received", 20, gist="regrets")
        self.take(case, "personal_hearing_held", 22)

    def show(self, case: str) -> CaseView:
        """Returns the case."""
        return self.desk.cases.show(case)

    def words(self, case: str, paper: Paper, language: str = "en") -> str:
        """Returns the paragraphs of a paper before they are typeset: Urdu cannot be read back from a PDF."""
        with self.desk.workplace.reading() as session:
            rules = reference.load(session)
            loaded = load_case(session, find_case(session, case), rules, LATER.date())
            filled = values_for(loaded, paper, Writer(session, rules, {}, language))
            letter = fill(template(paper, language), filled.values, {"charges": filled.charges})
        return "\n".join(letter.paragraphs)


@pytest.fixture(scope="session")
def practice(tmp_path_factory: pytest.TempPathFactory) -> Practice:
    """Mardan with a Constable, a Head Constable and a Sub-Inspector, each seen once on 02.11.2026; closed again."""
    folder = tmp_path_factory.mktemp("practice") / "mardan"
    persons, violations = [], []
    desk, _words = Desk.create(
        folder, "MRD", "khan", "Khan Zada", PASSWORD, clock=FixedClock(LATER), cost=Argon2Cost(64, 1, 1)
    )
    with desk, desk.workplace.writing() as uow:
        ranks = RankNames(reference.load(uow.session).ranks)
        for name, father, rank, belt in PEOPLE:
            draft = PersonDraft(name=name, father_name=father, rank=rank, belt_no=belt, posting="PS Hoti")
            persons.append(register_person(uow, draft, ranks).uid)
        for person in persons:
            seen = ViolationDraft(
                persons=(person,),
                kind="V02",
                platform="tiktok",
                handle="@star",
                seen_on=START,
                seen_by="Monitoring Unit",
                what="a video in uniform",
            )
            violations.append(register_violation(uow, seen)[1][0].number)
        uow.commit()
    return Practice(folder, tuple(persons), tuple(violations))


@pytest.fixture
def office(practice: Practice, tmp_path: Path) -> Iterator[Office]:
    """A copy of the practice office, opened on 02.03.2027: founding one for every test would take most of the time."""
    folder = shutil.copytree(practice.folder, tmp_path / "mardan")
    clock = FixedClock(LATER)
    with Desk.open(folder, "khan", PASSWORD, clock=clock) as desk:
        yield Office(desk, clock, practice.persons, practice.violations)


@pytest.fixture
def punished(office: Office) -> Callable[..., str]:
    """A maker of cases that end in a punishment, the procedure observed."""

    def make(punishment: str = "CENSURE", **award: object) -> str:
        case = office.case()
        office.inquire(case)
        office.take(
            case,
            "order_issued",
            24,
            outcome="punished",
            reasons="the video is admitted",
            punishment=punishment,
            ob_number="OB 812",
            reply_considered=True,
            **award,
        )
        return case

    return make


@pytest.fixture
def run(office: Office, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs ``kpdesk …`` on the office's store, with its clock; returns exit code and JSON object."""
    monkeypatch.setenv("KPDESK_STORE", str(office.desk.folder))
    monkeypatch.setenv("KPDESK_USER", "khan")
    monkeypatch.setenv("KPDESK_PASSWORD", PASSWORD)
    monkeypatch.setattr("kpdesk.cli.call.SystemClock", lambda: office.clock)

    def call(*words: object) -> tuple[int, dict[str, object]]:
        office.desk.close()
        code = main([*map(str, words), "--json"])
        return code, json.loads(capsys.readouterr().out)

    return call


@pytest.fixture
def exhibits(office: Office, tmp_path: Path) -> tuple[Path, ...]:
    """Two files taken in as exhibits A and B of the first violation."""
    files = (tmp_path / "capture.txt", tmp_path / "chat.txt")
    for place, file in enumerate(files):
        file.write_text(f"seen {place}", encoding="utf-8")
    office.desk.evidence.take_in(office.violations[:1], [EvidenceDraft(file) for file in files])
    return files
