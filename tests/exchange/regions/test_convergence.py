"""Two districts, a region, the CPO and a stick that loses, doubles and mixes files: what they hold converges.

Persons go from one district to the other and back meanwhile; each of them and of his records ends with one owner.

The suite takes few and short histories; ``KPDESK_CONVERGENCE=EXAMPLES,STEPS`` takes others, by chance each time.
"""

from __future__ import annotations

import itertools
import os
import shutil
from collections.abc import Callable
from contextlib import ExitStack
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any, cast

from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)
from sqlalchemy import select

from kpdesk.base.clock import FixedClock
from kpdesk.base.weeks import Week
from kpdesk.cases.draft import CaseDraft
from kpdesk.cases.records import CaseRecord
from kpdesk.cases.states import Track
from kpdesk.desk import Desk
from kpdesk.exchange.record_rows import record_rows
from kpdesk.exchange.record_tables import TABLES
from kpdesk.province.held_records import HELD
from kpdesk.roster.records import PersonRecord
from kpdesk.violations.draft import ViolationDraft
from kpdesk.violations.records import ViolationRecord

PASSWORD = "four plain words here"
DISTRICTS = ("MRD", "SWB")
HEADQUARTERS = ("RMRD", "CPO")
OWNED = (PersonRecord, ViolationRecord, CaseRecord)
NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)
CHOSEN = os.environ.get("KPDESK_CONVERGENCE", "")
EXAMPLES, STEPS = (int(number) for number in (CHOSEN or "2,9").split(","))

district = st.sampled_from(DISTRICTS)
which = st.integers(0, 10_000)


class Convergence(RuleBasedStateMachine):
    """Histories of four offices; each of them ends with everybody reporting once more, and nothing may be missing."""

    def __init__(self, grounds: Path, root: Path, freeze: Callable[..., str], transfers: Callable[..., Any]) -> None:
        super().__init__()
        self.freeze, self.root = freeze, root
        self.clock = FixedClock(NOW)
        self.stack = ExitStack()
        self.numbers = itertools.count(1)
        self.desks: dict[str, Desk] = {}
        self.backups: dict[str, Path] = {}
        self.stick = root / "stick"
        self.stick.mkdir(parents=True)
        for office in (*DISTRICTS, *HEADQUARTERS):
            shutil.copytree(grounds / office, root / office)
            self.desks[office] = Desk.open(root / office, "khan", PASSWORD, clock=self.clock)
        self.transfers = transfers(self.desks, DISTRICTS, self.stick, self.hand_in)

    def teardown(self) -> None:
        try:
            self.settle()
        finally:
            for desk in self.desks.values():
                desk.close()
            shutil.rmtree(self.root)

    @initialize()
    def everybody_begins(self) -> None:
        for office in DISTRICTS:
            self.enter(office)
        self.log("MRD", 1)
        self.offer("MRD", 0)
        self.log("MRD", 2)

    @rule(office=district)
    def enter(self, office: str) -> None:
        number = next(self.numbers)
        with self.desks[office].workplace.writing() as uow:
            uow.session.add(
                PersonRecord(
                    name=f"Gul Khan {number}", sort_name=f"gul khan {number:05d}", rank="CONST", belt_no=str(number),
                    posting="PS City", cnic=f"16101{number:08d}",
                )
            )  # fmt: skip
            uow.commit()

    @rule(office=district, place=which)
    def post(self, office: str, place: int) -> None:
        with self.desks[office].workplace.writing() as uow:
            ours = select(PersonRecord).where(PersonRecord.office == office)
            if people := uow.session.scalars(ours.order_by(PersonRecord.id)).all():
                people[place % len(people)].posting = f"PS {next(self.numbers)}"
            uow.commit()

    @rule(office=district, place=which)
    def log(self, office: str, place: int) -> None:
        """Logs a violation and opens a case about every other one, also while the person waits at the other office."""
        if not (people := self.transfers.people(office)):
            return
        day = date(2026, 11, 1) + timedelta(days=place % 20)
        draft = ViolationDraft(persons=(people[place % len(people)],), kind="V02", platform="tiktok",
                               handle=f"@{place}", url=f"https://example.invalid/{next(self.numbers)}", seen_on=day,
                               seen_by="unit", what="clip")  # fmt: skip
        (found, *_), _ = self.desks[office].violations.register(draft)
        if place % 2:
            self.transfers.may_be_refused({"record_on_offer"}, self.desks[office].cases.open,
                                CaseDraft((found.uid,), Track.GENERAL, day, authority="DPO"))  # fmt: skip

    @rule(office=district, place=which)
    def offer(self, office: str, place: int) -> None:
        """Offers a person to the other district, again where he is offered already."""
        self.transfers.offer(office, place)

    @rule(office=district, place=which, way=st.sampled_from(("withdraw", "accept", "accept", "decline")))
    def settle_offer(self, office: str, place: int, way: str) -> None:
        """Takes an offer back, or answers one that came; what is settled already is told once more."""
        self.transfers.settle(office, place, way)

    @rule(office=district, to=st.sampled_from(HEADQUARTERS))
    def report(self, office: str, to: str) -> None:
        """Freezes the office's next week and sends it."""
        self.desks[office].exchange.send(self.frozen_anew(office), self.stick, to=to, force=True)

    @precondition(lambda self: self.on_stick())
    @rule(place=which, keep=st.booleans(), late=st.booleans())
    def carry(self, place: int, keep: bool, late: bool) -> None:
        """Brings any file of the stick, in any order; kept on the stick it may come twice."""
        files = self.on_stick()
        path = files[place % len(files)]
        self.hand_in(path, late=late)
        if not keep:
            path.unlink()

    @precondition(lambda self: self.on_stick())
    @rule(place=which)
    def lose(self, place: int) -> None:
        files = self.on_stick()
        files[place % len(files)].unlink()

    @rule()
    def pass_on(self) -> None:
        """The region passes on what came to it."""
        for week, office in sorted({(week, office) for _uid, office, week in self.desks["RMRD"].passing_on.waiting()}):
            self.desks["RMRD"].passing_on.pass_on(self.stick, week=week, office=office, force=True)

    @rule(office=district)
    def back_up(self, office: str) -> None:
        self.clock.advance(minutes=1)
        self.backups[office] = Path(self.desks[office].backups.create().path)

    @precondition(lambda self: self.backups)
    @rule(place=which)
    def restore(self, place: int) -> None:
        """An office goes back to an old backup: what it did since is lost there, and it begins a new epoch."""
        office = sorted(self.backups)[place % len(self.backups)]
        self.clock.advance(minutes=1)
        self.desks[office].close()
        self.desks[office] = Desk.restore(
            self.root / office, self.backups[office], "khan", PASSWORD, clock=self.clock
        )  # fmt: skip

    @invariant()
    def time_goes_on(self) -> None:
        self.clock.advance(minutes=7)

    def on_stick(self) -> list[Path]:
        return sorted(self.stick.glob("*.xlsx"))

    def hand_in(self, path: Path, *, late: bool) -> str:
        """Gives the file to whom its name is for, with the receipt back onto the stick; returns its code."""
        to = path.name.split("_")[2]
        receipts = self.stick if to in HEADQUARTERS else None
        (report,) = self.desks[to].exchange.receive([path], accept=True, late=late, receipt_dir=receipts)
        return report.code

    def frozen_anew(self, office: str) -> str:
        weeks = self.frozen_weeks(office)
        week = Week.parse(weeks[-1]).next() if weeks else Week.parse("2026-W30")
        return self.freeze(self.desks[office], week.label, rows=[{"uid": f"{office}-{week.label}"}])

    def frozen_weeks(self, office: str) -> list[str]:
        return sorted(row.week for row in self.desks[office].weekly.items() if str(row.state) == "frozen")

    def empty_quarantine(self, desk: Desk) -> None:
        """Takes in late what waits there to fill a gap: a rebuild takes it too."""
        for row in reversed(desk.exchange.inbox()):
            if not row.accepted and row.code == "older_than_last":
                self.transfers.may_be_refused({"file_taken_in"}, desk.exchange.receive_again, row.uid, late=True)

    def settle(self) -> None:
        """Every district sends a new week, and those that did not come, to both: nothing lacks, nothing is too much."""
        self.transfers.settle_all()
        for kind in OWNED:
            assert {len(offices) for offices in self.transfers.owners(kind).values()} <= {1}, (
                kind,
                self.transfers.owners(kind),
            )
        for office in DISTRICTS:
            self.frozen_anew(office)
        for office, to in itertools.product(DISTRICTS, HEADQUARTERS):
            weeks = self.frozen_weeks(office)
            came = {week for week in weeks for found in self.desks[to].province.returns(week) if found.office == office}
            for week in sorted({*weeks} - came | {weeks[-1]}):
                self.clock.advance(minutes=7)
                sent = self.desks[office].exchange.send(week, self.stick, to=to, again=True, force=True)
                assert self.hand_in(Path(sent.path), late=True) == "in_order"
        for office, to in itertools.product(DISTRICTS, HEADQUARTERS):
            assert self.held(to, office) == self.own(office), (office, to)
            for week in self.frozen_weeks(office):
                assert office in {found.office for found in self.desks[to].province.returns(week)}
        for to in HEADQUARTERS:
            desk = self.desks[to]
            self.empty_quarantine(desk)
            before = desk.province.digest()
            assert desk.province.rebuild(desk.folder / "inbox").digest == before
            assert desk.audit.verify().intact

    def own(self, office: str) -> dict[str, Any]:
        """Returns the office's records, of persons with where they are."""
        with self.desks[office].workplace.reading() as session:
            rows = {table: record_rows(session, office, table) for table in TABLES}
        place = [column.name for column in TABLES[0].columns].index("posting")
        return {
            table.name: {str(row[0]): row[place] if table is TABLES[0] else None for row in found}
            for table, found in rows.items()
        }

    def held(self, headquarters: str, office: str) -> dict[str, Any]:
        """Returns what headquarters holds of the office; one uid stands there once, so it has one owner."""
        with self.desks[headquarters].workplace.reading() as session:
            return {
                table.name: {
                    row.uid: getattr(row, "posting", None)
                    for row in session.scalars(select(HELD[table.name]).where(HELD[table.name].owner == office))
                    if not row.withdrawn
                }
                for table in TABLES
            }


def test_whatever_happens_to_files_and_stores_all_ends_alike(
    grounds: Path, tmp_path: Path, freeze: Callable[..., str], transfers: Callable[..., Any]
) -> None:
    places = itertools.count(1)

    def begin() -> Convergence:
        return Convergence(grounds, tmp_path / f"{next(places)}", freeze, transfers)

    run_state_machine_as_test(
        cast(Any, begin),
        settings=settings(
            max_examples=EXAMPLES, stateful_step_count=STEPS, deadline=None, derandomize=not CHOSEN, database=None,
            suppress_health_check=list(HealthCheck),
            phases=[Phase.generate, Phase.shrink] if CHOSEN else [Phase.generate],
        ),
    )  # fmt: skip
