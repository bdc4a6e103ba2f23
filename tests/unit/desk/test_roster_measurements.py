"""The roster's own measurements, on few persons: every part runs as it does on 150,000."""

from __future__ import annotations

import pytest

from kpdesk.base.progress import Progress
from kpdesk.cli.bench import MEASUREMENTS
from kpdesk.desk.measuring import roster_stopping
from kpdesk.desk.measuring.roster_large import roster_large
from kpdesk.desk.measuring.roster_rolls import MOST_MIB, roster_import_150000
from kpdesk.desk.measuring.roster_stopping import POINTS, roster_import_stop
from kpdesk.desk.measuring.told_steps import ToldSteps


@pytest.fixture(scope="module")
def large():
    return {one.name: one for one in roster_large(300)}


@pytest.fixture(scope="module")
def imported():
    return {one.name: one for one in roster_import_150000(300)}


def test_an_import_is_measured_beside_both_references_and_its_memory(imported):
    encrypted, plain = imported["roster_import_150000"], imported["roster_import_150000_plain"]

    assert encrypted.seconds == plain.seconds > 0
    assert encrypted.reference_seconds != plain.reference_seconds
    # How much is the bench's to judge: this process holds what other tests left in it.
    assert encrypted.peak_mib > 50
    assert encrypted.child_peak_mib > 0
    assert str(MOST_MIB) in plain.limit


def test_the_longest_silence_is_part_of_the_import(imported):
    assert 0 < imported["roster_import_progress"].seconds <= imported["roster_import_150000"].seconds


def test_the_work_of_a_large_office_is_measured(large):
    assert list(large) == ["roster_second_plan", "roster_second_accept", "roster_find", "roster_export", "roster_undo"]
    assert large["roster_second_accept"].size == 3
    assert all(one.seconds > 0 and one.reference_seconds > 0 for one in large.values())


def test_an_import_that_is_stopped_anywhere_leaves_nothing():
    (found,) = roster_import_stop(300)

    assert found.kept
    assert str(POINTS) in found.reference


def test_something_that_is_left_is_noticed(monkeypatch):
    counted = iter(range(1000))
    monkeypatch.setattr(roster_stopping, "_left", lambda *_: next(counted))

    (found,) = roster_import_stop(300)

    assert not found.kept


def test_a_place_that_goes_back_is_noticed():
    told = ToldSteps()
    for done in (1, 3, 2):
        told.progress = Progress(told._take)
        told.progress.step("roster_accepting", done, 3)
    told.end()

    assert (told.count, told.only_grows) == (3, False)


def test_a_place_that_grows_through_several_labels_is_right():
    told = ToldSteps()
    for label in ("workbook_checking", "workbook_reading", "roster_accepting"):
        told.progress.step(label, 5, 9)
    told.end()

    assert told.only_grows
    assert told.longest_silence > 0


@pytest.mark.parametrize("name", MEASUREMENTS)
def test_every_name_of_the_bench_is_there(name):
    module, function = MEASUREMENTS[name]

    assert callable(getattr(__import__(module, fromlist=[function]), function))
