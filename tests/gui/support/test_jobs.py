"""Work off the GUI thread."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtCore import QObject

from kpdesk.base.errors import Broken, Refused


def test_work_runs_elsewhere_and_its_answer_arrives_on_the_gui_thread(jobs, qtbot):
    threads = {}

    def work(_progress):
        threads["work"] = threading.current_thread()
        return 42

    def done(answer):
        threads["done"] = threading.current_thread()
        threads["answer"] = answer

    jobs.start(work, done)
    qtbot.waitUntil(lambda: "answer" in threads)

    assert threads["answer"] == 42
    assert threads["work"] is not threading.main_thread()
    assert threads["done"] is threading.main_thread()


def test_work_is_done_in_the_order_it_was_given(jobs, qtbot):
    order = []
    for number in range(20):
        jobs.start(lambda _progress, number=number: number, order.append)

    qtbot.waitUntil(lambda: len(order) == 20)

    assert order == list(range(20))


def test_a_read_does_not_wait_behind_long_work(jobs, qtbot):
    answers, let_go = [], threading.Event()
    jobs.start(lambda _progress: let_go.wait(10), lambda _: answers.append("work"))
    jobs.read(lambda _progress: "read", answers.append)

    qtbot.waitUntil(lambda: answers == ["read"])
    let_go.set()

    qtbot.waitUntil(lambda: answers == ["read", "work"])


@pytest.mark.parametrize("error", [Refused("file_exists", path="a"), Broken("disk_full", path="a")])
def test_an_outcome_goes_to_the_handler_given_for_it(jobs, qtbot, error):
    got = []

    def work(_progress):
        raise error

    jobs.start(work, lambda _: got.append("done"), got.append)
    qtbot.waitUntil(lambda: bool(got))

    assert got == [error]


def test_an_outcome_without_a_handler_is_told_to_the_window(jobs, qtbot):
    def work(_progress):
        raise Refused("file_exists", path="a")

    with qtbot.waitSignal(jobs.unanswered) as told:
        jobs.start(work)

    assert told.args[0].code == "file_exists"


def test_a_bug_is_raised_on_the_gui_thread(jobs, qtbot):
    def work(_progress):
        raise ZeroDivisionError

    with qtbot.captureExceptions() as caught:
        jobs.start(work)
        qtbot.waitUntil(lambda: bool(caught))

    assert caught[0][0] is ZeroDivisionError
    assert jobs.is_idle


def test_stopped_work_gives_no_answer_and_shows_nothing(jobs, qtbot):
    steps, answers, began = [], [], threading.Event()

    def work(progress):
        while True:
            steps.append(1)
            began.set()
            progress.step("working", len(steps), 0)

    job = jobs.start(work, answers.append, answers.append)
    jobs.unanswered.connect(answers.append)
    began.wait(5)
    job.stop()
    qtbot.waitUntil(lambda: jobs.is_idle)

    assert answers == []


def test_work_stopped_while_it_waits_never_begins(jobs, qtbot):
    done, let_go = [], threading.Event()
    jobs.start(lambda _progress: let_go.wait(10))
    waiting = jobs.start(lambda _progress: done.append("began"), done.append)
    waiting.stop()
    let_go.set()
    qtbot.waitUntil(lambda: jobs.is_idle)

    assert done == []


def test_an_answer_for_a_page_that_is_gone_is_dropped(jobs, qtbot):
    answers, let_go, owner = [], threading.Event(), QObject()
    jobs.start(lambda _progress: let_go.wait(10), answers.append, owner=owner)
    with qtbot.waitSignal(owner.destroyed):
        owner.deleteLater()
    let_go.set()
    qtbot.waitUntil(lambda: jobs.is_idle)

    assert answers == []


def test_busy_is_told_once_for_work_that_follows_each_other(jobs, qtbot):
    told = []
    jobs.busy_changed.connect(told.append)
    for _ in range(5):
        jobs.start(lambda _progress: None)
    jobs.read(lambda _progress: None)
    qtbot.waitUntil(lambda: jobs.is_idle)

    assert told == [True, False]


def test_progress_of_many_steps_is_told_a_few_times(jobs, qtbot):
    told = []
    jobs.progressed.connect(lambda job: told.append(job.step.done))

    def work(progress):
        for number in range(50_000):
            progress.step("working", number, 50_000)

    jobs.start(work)
    qtbot.waitUntil(lambda: jobs.is_idle)

    assert 1 <= len(told) <= 20


def test_closing_stops_what_runs_and_ends_both_threads(jobs, qtbot):
    began = threading.Event()

    def work(progress):
        began.set()
        while True:
            progress.step("working")

    jobs.start(work)
    jobs.read(lambda _progress: None)
    began.wait(5)
    jobs.close()

    assert not [thread for thread in threading.enumerate() if thread.name.startswith("kpdesk-")]


def test_what_is_asked_after_the_end_is_dropped_without_an_answer(jobs, qtbot):
    answered = []
    jobs.read(lambda _progress: None, answered.append)
    qtbot.waitUntil(lambda: len(answered) == 1)
    jobs.close()
    jobs.read(lambda _progress: None, answered.append)
    jobs.start(lambda _progress: None, answered.append)
    qtbot.wait(20)
    assert len(answered) == 1
    assert jobs.is_idle
