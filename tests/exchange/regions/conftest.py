"""Two districts of one region, one of another, that region and the CPO, all enrolled; copied for each test."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from datetime import UTC, datetime
from pathlib import Path

import pytest

from kpdesk.base.clock import FixedClock
from kpdesk.crypto.passphrase import Argon2Cost
from kpdesk.desk import Desk
from kpdesk.exchange.rows import FileReport

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
