"""The simulator: the same seed gives the same province, its files are real, and nothing is left of a stopped one."""

from __future__ import annotations

import json
from collections import Counter
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

from kpdesk.base.clock import local
from kpdesk.base.errors import Cancelled, Refused
from kpdesk.base.problems import ProblemsFound
from kpdesk.base.progress import Progress, Step
from kpdesk.cli.main import main
from kpdesk.crypto.passphrase import Argon2Cost
from kpdesk.desk.measuring.province_year import province_year
from kpdesk.desk.practice.marker import is_practice_folder
from kpdesk.desk.simulation.draft import SimulationDraft
from kpdesk.desk.simulation.simulating import LOST, simulate
from kpdesk.desk.simulation.truth import Fate
from kpdesk.province.held_state import held_count

DAY = date(2026, 11, 23)


def test_the_same_seed_gives_the_same_truth_and_the_same_state(make_province: Any, headquarters: Any) -> None:
    one, two = make_province(3, 4, 7), make_province(3, 4, 7)
    assert one.told == two.told
    states = []
    for province in (one, two):
        desk = headquarters(province)
        states.append(desk.province.rebuild(province.files).digest)
    assert states[0] == states[1]
    first = [sorted(path.read_bytes() for path in province.files.rglob("*.xlsx")) for province in (one, two)]
    assert first[0] != first[1]  # their keys of encryption differ


def test_another_seed_gives_another_province(make_province: Any) -> None:
    assert make_province(3, 4, 8).told["files"] != make_province(3, 4, 9).told["files"]


def test_every_office_writes_a_file_for_every_week(small: Any) -> None:
    written = Counter((file.office, file.week) for file in small.truth.files)
    forked = {(file.office, file.week) for file in small.truth.files if file.fate is Fate.FORK}
    assert written == {
        (office, week): 2 if (office, week) in forked else 1
        for office in small.truth.offices
        for week in small.truth.weeks
    }
    assert all((small.folder / file.file).is_file() for file in small.truth.files)


def test_lost_files_lie_apart_and_have_no_day_of_arrival(small: Any) -> None:
    lost = [file for file in small.truth.files if file.fate is Fate.LOST]
    assert lost
    assert all(file.file.startswith(LOST) and file.arrives is None for file in lost)


def test_files_arrive_on_the_day_that_the_truth_tells(small: Any) -> None:
    for file in small.truth.files:
        if file.arrives:
            arrived = datetime.fromtimestamp((small.folder / file.file).stat().st_mtime).astimezone()
            assert local(arrived).date().isoformat() >= file.arrives


def test_the_cpo_finds_every_file_in_order_but_for_the_fork_and_reads_the_note_of_a_restored_store(
    small: Any, headquarters: Any
) -> None:
    desk = headquarters(small)
    paths = sorted(small.files.rglob("*.xlsx"))
    forked = {Path(file.file).name for file in small.truth.files if file.fate is Fate.FORK}
    reports = desk.exchange.receive(paths)
    codes = {report.name: report.code for report in reports}
    assert {name for name, code in codes.items() if code != "in_order"} <= forked
    assert "fork" in codes.values()
    (restored,) = [file for file in small.truth.files if file.fate is Fate.RESTORED]
    notes = {report.name: report.epoch_note for report in reports if report.epoch_note}
    assert notes.keys() == {Path(restored.file).name}
    assert notes.popitem()[1].startswith("restored from")


@pytest.mark.parametrize(
    ("changes", "field"),
    [({"offices": 0}, "offices"), ({"offices": 70}, "offices"), ({"weeks": 0}, "weeks"),
     ({"weeks": 101, "persons": 300}, "weeks"), ({"persons": 31}, "persons"), ({"real": 4}, "real")],
)  # fmt: skip
def test_what_cannot_be_is_refused_before_anything_is_written(
    tmp_path: Path, changes: dict[str, int], field: str
) -> None:
    numbers = {"offices": 3, "weeks": 4, "persons": 40, "real": 0, **changes}
    with pytest.raises(ProblemsFound) as refused:
        simulate(SimulationDraft(seed=1, last_day=DAY, **numbers), tmp_path / "out")
    assert [problem.field for problem in refused.value.problems] == [field]
    assert not (tmp_path / "out").exists()


def test_a_folder_that_holds_anything_else_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "letters.txt").write_text("mine")
    with pytest.raises(Refused, match="practice_folder_in_use"):
        simulate(SimulationDraft(1, 1, 1, DAY, persons=40), tmp_path, force=True)
    assert (tmp_path / "letters.txt").read_text() == "mine"


def test_stopped_in_the_middle_nothing_is_left(tmp_path: Path) -> None:
    def stop(step: Step) -> None:
        if step.label == "simulation_week":
            progress.stop()

    progress = Progress(stop)
    with pytest.raises(Cancelled):
        simulate(SimulationDraft(3, 3, 1, DAY, persons=40), tmp_path / "out", progress=progress)
    assert not (tmp_path / "out").exists()


def test_the_command_line_prints_the_truth(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    words = ["simulate", "--offices", "2", "--weeks", "2", "--persons", "40", "--seed", "3", "--json"]
    assert main([*words, "--out", str(tmp_path / "out")]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["truth"] == json.loads(Path(told["truth_file"]).read_text())
    assert {"seconds", "store", "folder", "user", "password"} <= told.keys()
    assert is_practice_folder(tmp_path / "out")
    assert main([*words, "--out", str(tmp_path / "out")]) == 3


def test_the_year_is_measured_with_the_exponent_of_its_growth() -> None:
    simulated, year, growth = province_year(offices=2, weeks=(1, 2))
    assert [found.name for found in (simulated, year, growth)] == [
        "province_simulated", "province_year", "province_year_growth",
    ]  # fmt: skip
    assert simulated.kept and year.kept
    assert year.size == 4
    assert -1 < growth.ratio < 3


def test_an_office_in_a_real_store_reports_beside_the_computed_ones(
    tmp_path: Path, headquarters: Any, province_in: Any
) -> None:
    truth = simulate(SimulationDraft(2, 2, 1, DAY, persons=60, real=1), tmp_path / "out", cost=Argon2Cost(64, 1, 1))
    assert (truth.offices, truth.real) == (("PSW",), ("KHB",))
    desk = headquarters(province_in(tmp_path / "out", truth))
    rebuilt = desk.province.rebuild(tmp_path / "out" / "files")
    assert (rebuilt.used, rebuilt.skipped) == (4, ())
    with desk.workplace.reading() as session:
        assert held_count(session, "KHB", "violation") == 12
        assert held_count(session, "KHB", "person") == 60
