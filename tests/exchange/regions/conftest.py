"""Two districts of one region, one of another, that region and the CPO, all enrolled; copied for each test."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from kpdesk.base.clock import FixedClock
from kpdesk.base.errors import Refused
from kpdesk.crypto.passphrase import Argon2Cost
from kpdesk.desk import Desk
from kpdesk.exchange.rows import FileReport
from kpdesk.roster.records import PersonRecord
from kpdesk.roster.service_drafts import TransferDraft

NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
PASSWORD = "four plain words here"
OFFICES = ("MRD", "SWB", "PSW", "RMRD")


@pytest.fixture(scope="session")
def grounds(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The stores of all offices, enrolled; the districts were certified before their region was."""
    root = tmp_path_factory.mktemp("regions")
    clock = FixedClock(NOW)
    with pytest.MonkeyPatch.context() as quick, ExitStack() as stack:
        quick.setattr("kpdesk.workbooks.encryption.SPIN", 1_000)
        desks = {}
        for office in (*OFFICES, "CPO"):
            made = Desk.create(root / office, office, "khan", "Khan", PASSWORD, clock=clock, cost=Argon2Cost(64, 1, 1))
            desks[office] = stack.enter_context(made[0])
        cpo = desks.pop("CPO")
        for desk in desks.values():
            asked = desk.exchange.enrol(root / "stick")
            answer = cpo.exchange.accept_enrolment(Path(asked.path), asked.words, root / "stick")
            desk.exchange.finish_enrolment(Path(answer.path))
        for letter in cpo.exchange.send_directives(root / "stick"):
            (desk,) = (desk for office, desk in desks.items() if f"_{office}_" in letter.name)
            assert desk.exchange.receive([Path(letter.path)], accept=True)[0].accepted
    return root


class Province:
    """The desks of the offices by code, each opened when it is first asked for, and the folder of carried files."""

    def __init__(self, folder: Callable[[str], Path], clock: FixedClock, stick: Path) -> None:
        self.folder, self._clock, self._desks, self.stick = folder, clock, dict[str, Desk](), stick

    def __getitem__(self, office: str) -> Desk:
        if office not in self._desks:
            self._desks[office] = Desk.open(self.folder(office), "khan", PASSWORD, clock=self._clock)
        return self._desks[office]

    def close(self) -> None:
        while self._desks:
            self._desks.popitem()[1].close()

    def take(self, office: str, *files: Path | str, **options: object) -> tuple[FileReport, ...]:
        return self[office].exchange.receive([Path(file) for file in files], accept=True, **options)  # type: ignore[arg-type]


@pytest.fixture
def province(grounds: Path, tmp_path: Path, clock: FixedClock, stick: Path) -> Iterator[Province]:
    """All offices."""

    def folder(office: str) -> Path:
        if not (tmp_path / office).exists():
            shutil.copytree(grounds / office, tmp_path / office)
        return tmp_path / office

    made = Province(folder, clock, stick)
    yield made
    made.close()


Report = Callable[..., Path]


@pytest.fixture
def report(province: Province, freeze: Callable[..., str]) -> Report:
    """Freezes a district's week with rows of its own, once unless ``revise``, and sends it; returns the file."""

    def make(office: str, week: str = "2026-W47", to: str = "REGION", rows: int = 2, *, revise: bool = False) -> Path:
        desk = province[office]
        frozen = {found.week for found in desk.weekly.items() if str(found.state) == "frozen"}
        if revise or week not in frozen:
            freeze(desk, week, rows=[{"uid": f"{office}-{number}", "stage": week} for number in range(rows)])
        return Path(desk.exchange.send(week, province.stick, to=to).path)

    return make


SETTLED = {"transfer_not_by_file", "transfer_withdrawn", "transfer_accepted", "transfer_declined"}
"""Why an offer or an answer may no longer be possible."""


class Transfers:
    """Persons who go from one of two districts to the other and back by files on a stick; ``hand_in`` brings one."""

    def __init__(
        self, desks: dict[str, Desk], offices: tuple[str, str], stick: Path, hand_in: Callable[..., str]
    ) -> None:
        self.desks, self.offices, self.stick, self.hand_in = desks, offices, stick, hand_in
        self.other = dict(zip(offices, reversed(offices), strict=True))

    def offer(self, office: str, place: int) -> None:
        if people := self.people(office):
            self.send(office, people[place % len(people)])

    def send(self, office: str, person: str) -> str:
        draft = TransferDraft(self.other[office], NOW.date(), "9/EB")
        return self.desks[office].person_transfer.send(person, self.stick, draft, force=True).path or ""

    def settle(self, office: str, place: int, way: str) -> None:
        desk = self.desks[office].person_transfer
        if rows := desk.items(direction="out" if way == "withdraw" else "in"):
            row = rows[place % len(rows)]
            words = {"withdraw": [row.person_uid], "accept": [row.transfer], "decline": [row.transfer, "no vacancy"]}
            self.may_be_refused(SETTLED, getattr(desk, way), *words[way], self.stick, force=True)

    def people(self, office: str) -> list[str]:
        """Returns who is the office's."""
        with self.desks[office].workplace.reading() as session:
            ours = select(PersonRecord.uid).where(PersonRecord.office == office)
            return list(session.scalars(ours.order_by(PersonRecord.id)))

    def may_be_refused(self, codes: set[str], verb: Callable[..., Any], *args: Any, **options: Any) -> Any:
        try:
            return verb(*args, **options)
        except Refused as refused:
            assert refused.code in codes, refused.code
            return None

    def carried(self, path: str | None) -> str:
        return self.hand_in(Path(path), late=True) if path else ""

    def settle_all(self) -> None:
        """Every offer is sent once more and answered, every answer told once more, and what a restore lost mended."""
        for office in self.offices:
            giver, taker = self.desks[office].person_transfer, self.desks[self.other[office]].person_transfer
            for row in giver.items(direction="out", waiting=True):
                self.carried(giver.send(row.person_uid, self.stick, force=True).path)
            for row in taker.items(direction="in"):
                if row.state in ("offered", "accepted"):
                    self.carried(taker.accept(row.transfer, self.stick, force=True).path)
                elif row.state == "declined":
                    self.carried(taker.decline(row.transfer, row.reason, self.stick, force=True).path)
        owners = self.owners(PersonRecord)
        for uid in sorted(uid for uid, offices in owners.items() if len(offices) != 1):
            self.mend(uid, owners[uid])

    def mend(self, person: str, owners: set[str]) -> None:
        """If two offices have him, the one that refused the acceptance offers anew; if none, its file comes again."""
        for taker, giver in self.other.items():
            taking, giving = self.desks[taker].person_transfer, self.desks[giver].person_transfer
            if owners and any(row.state == "accepted" for row in taking.items(direction="in", person=person)):
                self.carried(self.send(giver, person))
                self.carried(taking.accept(person, self.stick, force=True).path)
                return
            if not owners and any(row.state == "accepted" for row in giving.items(direction="out", person=person)):
                for row in reversed(self.desks[giver].exchange.outbox()):
                    if row.kind == "transfer":
                        self.carried(self.desks[giver].exchange.hand_over(row.uid, self.stick, force=True).path)
                for known in taking.items(direction="in", person=person):
                    self.may_be_refused(SETTLED, taking.accept, known.transfer, self.stick, force=True)
                return
        raise AssertionError((person, owners))

    def owners(self, kind: Any) -> dict[str, set[str]]:
        """Returns for every record that any district knows which of them hold it as their own."""
        found: dict[str, set[str]] = {}
        for office in self.offices:
            with self.desks[office].workplace.reading() as session:
                for uid, owner in session.execute(select(kind.uid, kind.office).where(kind.withdrawn_at.is_(None))):
                    found.setdefault(uid, set()).update({office} & {owner})
        return found


@pytest.fixture
def transfers() -> type[Transfers]:
    """Persons between two districts."""
    return Transfers
