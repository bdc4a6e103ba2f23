"""A province's picture from its files: in any order, with doubles, saved again by another program, with a fork."""

from __future__ import annotations

import json
import random
import shutil
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from kpdesk.base.errors import Refused
from kpdesk.desk.simulation.truth import Fate
from kpdesk.province.held_records import HeldCopyRecord
from kpdesk.province.held_state import held_count
from kpdesk.province.rules import State


def shuffled(province: Any, target: Path, seed: int, doubles: int = 0) -> Path:
    """Returns a folder with the files under their own names in folders that sort by chance, some of them twice."""
    chance = random.Random(seed)
    paths = sorted(province.files.rglob("*.xlsx"))
    paths += chance.sample(paths, doubles)
    for number, path in enumerate(chance.sample(paths, len(paths))):
        folder = target / f"{number:03d}"
        folder.mkdir(parents=True)
        shutil.copy2(path, folder / path.name)
    return target


def test_any_order_with_doubles_gives_the_identical_state(
    small: Any, rebuilt: Any, headquarters: Any, tmp_path: Path
) -> None:
    _desk, first = rebuilt
    other = headquarters(small)
    again = other.province.rebuild(shuffled(small, tmp_path / "shuffled", 1, doubles=7))
    assert (again.digest, again.duplicates) == (first.digest, 7)
    assert other.province.digest() == first.digest
    # And once more over what is there: nothing changes.
    over = other.province.rebuild(small.files)
    assert (over.digest, over.used, over.returns, over.rows) == (first.digest, first.used, first.returns, first.rows)
    assert other.audit.verify().intact


def test_taken_in_one_by_one_the_state_is_that_of_a_rebuild(small: Any, headquarters: Any, tmp_path: Path) -> None:
    forked = {file.office for file in small.truth.files if file.fate is Fate.FORK}
    arrived = [file for file in small.truth.files if file.arrives and file.office not in forked]
    desk, other = headquarters(small), headquarters(small)
    for number, file in enumerate(sorted(arrived, key=lambda file: file.arrives or "")):
        (report,) = desk.exchange.receive([small.folder / file.file], accept=True, late=True)
        assert report.accepted, report.code
        (tmp_path / "files" / f"{number}").mkdir(parents=True)
        shutil.copy2(small.folder / file.file, tmp_path / "files" / f"{number}")
    assert other.province.rebuild(tmp_path / "files").digest == desk.province.digest()


def test_both_sides_of_a_fork_are_left_out_and_named(small: Any, rebuilt: Any) -> None:
    _desk, done = rebuilt
    forked = {Path(file.file).name for file in small.truth.files if file.fate is Fate.FORK}
    assert {name for name, code in done.skipped if code == "fork"} == forked
    assert done.used == len(list(small.files.rglob("*.xlsx"))) - len(forked)


def test_the_side_of_a_fork_that_was_taken_in_before_counts(small: Any, headquarters: Any) -> None:
    desk = headquarters(small)
    mine, other = sorted(small.folder / file.file for file in small.truth.files if file.fate is Fate.FORK)
    before = sorted(path for path in small.files.rglob(f"*{mine.name[4:7]}*") if path < mine)
    reports = desk.exchange.receive([*before, mine], accept=True)
    assert all(report.accepted for report in reports)
    rebuilt = desk.province.rebuild(small.files)
    assert (other.name, "fork") in rebuilt.skipped
    assert mine.name not in dict(rebuilt.skipped)


def test_a_file_that_was_taken_in_and_is_not_in_the_archive_stops_the_rebuild(
    small: Any, headquarters: Any, tmp_path: Path
) -> None:
    desk = headquarters(small)
    first, *others = sorted((small.files / small.truth.weeks[0]).glob("*.xlsx"))[:3]
    desk.exchange.receive([first, *others], accept=True)
    before = desk.province.digest()
    (tmp_path / "files").mkdir()
    for path in others:
        shutil.copy2(path, tmp_path / "files")
    with pytest.raises(Refused, match="archive_incomplete"):
        desk.province.rebuild(tmp_path / "files")
    assert desk.province.digest() == before


def test_late_and_lost_files_show_in_the_grid(small: Any, rebuilt: Any) -> None:
    desk, _done = rebuilt
    for week in small.truth.weeks:
        states = {found.office: found for found in desk.province.status(week).offices}
        for file in (file for file in small.truth.files if file.week == week):
            found = states[file.office]
            if file.fate is Fate.LOST:
                assert found.state is State.OUTSTANDING
            elif file.fate is Fate.LATE:
                assert found.days_late > 0
            elif file.fate is not Fate.FORK:
                assert (found.days_late, found.received_at is not None) == (0, True)


def test_what_was_in_a_lost_file_comes_with_the_next_one(small: Any, rebuilt: Any) -> None:
    desk, _done = rebuilt
    (lost,) = [file for file in small.truth.files if file.fate is Fate.LOST]
    with desk.workplace.reading() as session:
        copies = session.scalars(select(HeldCopyRecord).where(HeldCopyRecord.owner == lost.office))
        told = {copy.table_name: copy.told_count for copy in copies}
        assert told["person"] and told["violation"]
        assert told == {table: held_count(session, lost.office, table) for table in told}


@pytest.mark.libreoffice
@pytest.mark.slow
def test_files_that_libreoffice_saved_again_give_the_same_state(
    small: Any, rebuilt: Any, headquarters: Any, tmp_path: Path, libreoffice: Any
) -> None:
    _desk, first = rebuilt
    copy = shuffled(small, tmp_path / "saved", 5)
    desk = headquarters(small)
    for path in sorted(copy.rglob(f"*{small.truth.weeks[-1]}.xlsx"))[:2]:
        (told,) = libreoffice(["--save", str(path)], desk.exchange.password(path))
        assert told["opened"], json.dumps(told)[:300]
    assert desk.province.rebuild(copy).digest == first.digest
