"""Long work: what the strip says, how long it is still to take, and the quiet note at the end."""

from __future__ import annotations

import threading

import pytest

from kpdesk.base.errors import Refused
from ui.support.page import Page
from ui.support.progress_strip import ProgressStrip
from ui.support.time_left import TimeLeft
from ui.window.long_work import LongWork
from ui.window.quiet_bar import QuietBar


class Watch:
    """A clock that is put on by hand."""

    def __init__(self) -> None:
        self.at = 100.0

    def __call__(self) -> float:
        return self.at


@pytest.fixture
def watch() -> Watch:
    return Watch()


def test_nothing_is_said_before_two_seconds_and_a_fiftieth_are_over(watch):
    left = TimeLeft(watch)
    told = []
    for seconds, done in ((0, 0), (1, 100), (2, 150), (3, 250)):
        watch.at = 100 + seconds
        told.append(left.seconds("copying", done, 10_000))

    assert told == [None, None, None, pytest.approx(3 * (10_000 - 250) / 250)]
    assert left.seconds("copying", 150, 10_000) is None, "a place before the last one begins anew"


def test_a_fast_beginning_is_forgotten_when_the_work_becomes_slow(watch):
    left = TimeLeft(watch)
    left.seconds("copying", 0, 1000)
    watch.at += 1
    left.seconds("copying", 500, 1000)
    for _ in range(40):
        watch.at += 1
        told = left.seconds("copying", 500 + int(watch.at - 101), 1000)

    assert told == pytest.approx(1000 - 540, rel=0.1)


@pytest.mark.parametrize(("done", "total"), [(5, 0), (10, 10), (0, 10)])
def test_what_cannot_be_known_is_not_guessed(watch, done, total):
    left = TimeLeft(watch)
    left.seconds("copying", 0, total)
    watch.at += 60

    assert left.seconds("copying", done, total) is None


@pytest.fixture
def strip(qtbot, jobs) -> ProgressStrip:
    strip = ProgressStrip(jobs)
    qtbot.addWidget(strip)
    return strip


@pytest.fixture
def gate():
    gate = threading.Event()
    yield gate
    gate.set()


def _waiting(gate, *, stops=False):
    def work(progress):
        while not gate.wait(0.01):
            progress.step("making_paper", 3, 12)

    return work


def test_the_strip_says_what_how_far_and_how_much_waits(strip, jobs, gate, qtbot):
    jobs.start(_waiting(gate), label="making_paper")
    jobs.start(lambda _progress: None, label="printing")
    jobs.start(lambda _progress: None, unasked=True)
    qtbot.waitUntil(strip.isVisible)

    assert strip._far.text() == "3 of 12"
    assert strip.waiting_button.text().startswith("1 ")
    gate.set()
    qtbot.waitUntil(lambda: jobs.is_idle)
    assert not strip.isVisible()


def test_work_that_waits_is_taken_out_of_the_queue(strip, jobs, gate, qtbot):
    done = []
    jobs.start(_waiting(gate), label="making_paper")
    jobs.start(lambda _progress: done.append("printed"), label="printing")
    strip._menu.aboutToShow.emit()
    strip._menu.actions()[0].trigger()
    gate.set()
    qtbot.waitUntil(lambda: jobs.is_idle)

    assert done == []


def test_stop_ends_what_runs_and_what_waits_goes_on(strip, jobs, gate, qtbot):
    done = []
    stopped = jobs.start(_waiting(gate), lambda _: done.append("never"), label="making_paper")
    jobs.start(lambda _progress: None, lambda _: done.append("next"))
    qtbot.waitUntil(strip.isVisible)
    strip.stop_button.click()
    qtbot.waitUntil(lambda: jobs.is_idle)

    assert (done, stopped.outcome) == (["next"], "stopped")


def test_what_nobody_began_is_not_shown(strip, jobs, gate, qtbot):
    jobs.start(_waiting(gate), unasked=True)
    assert not strip._appear.isActive()


@pytest.fixture
def note(qtbot, jobs, watch):
    """The bottom bar, a page that was left, and where the person went."""
    page = Page("backups", "Backups")
    bar = QuietBar()
    for widget in (page, bar):
        qtbot.addWidget(widget)
    bar.show()
    gone: list[str] = []
    shown = ["today"]
    work = LongWork(jobs, lambda: shown[0], gone.append, bar.say, bar, watch)
    yield page, bar, gone, shown, work


def _take(watch, seconds, error=None):
    def work(_progress):
        watch.at += seconds
        if error is not None:
            raise error

    return work


def test_long_work_that_ends_elsewhere_is_told_with_a_button_that_goes_there(note, jobs, watch, qtbot):
    page, bar, gone, _shown, _work = note
    jobs.start(_take(watch, 9), label="making_paper", owner=page.banner)
    qtbot.waitUntil(lambda: bool(bar.note))

    assert bar.note.endswith(": done.")
    assert not bar._fade.isActive(), "it stays until somebody has seen it"
    bar.note_button.click()
    assert (gone, bar.note) == (["backups"], "")


@pytest.mark.parametrize(("seconds", "here"), [(0.5, False), (9, True)])
def test_short_work_and_work_of_the_page_on_the_screen_are_not_told(note, jobs, watch, qtbot, seconds, here):
    page, bar, _gone, shown, _work = note
    shown[0] = "backups" if here else "today"
    jobs.start(_take(watch, seconds), label="making_paper", owner=page)
    qtbot.waitUntil(lambda: jobs.is_idle)

    assert bar.note == ""


def test_work_that_did_not_work_is_told_too(note, jobs, watch, qtbot):
    page, bar, _gone, _shown, _work = note
    refused = Refused("file_exists", path="a.pdf")
    jobs.start(_take(watch, 9, refused), failed=lambda _error: None, label="making_paper", owner=page)
    qtbot.waitUntil(lambda: bool(bar.note))

    assert bar.note.endswith("this did not work.")


def test_the_wait_behind_other_work_does_not_count_as_long(note, jobs, watch, qtbot):
    page, bar, _gone, _shown, _work = note
    jobs.start(_take(watch, 9))
    jobs.start(_take(watch, 0.1), label="making_paper", owner=page)
    qtbot.waitUntil(lambda: jobs.is_idle)

    assert bar.note == ""
