"""Nobody at the desk: a warning first, then the lock; a sign of life takes the warning back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from ui.support.idle import WARNS_BEFORE_SECONDS, IdleWatch
from ui.support.jobs import Jobs
from ui.window.locking import Locking
from ui.window.quiet_bar import QuietBar


@pytest.fixture
def field(qtbot):
    field = QLineEdit()
    qtbot.addWidget(field)
    field.show()
    return field


def test_it_warns_half_a_minute_before_it_locks(qapp):
    watch = IdleWatch(qapp, 5)

    assert watch._timer.interval() - watch._warning.interval() == WARNS_BEFORE_SECONDS * 1000
    watch.stop()


def test_a_short_stretch_is_warned_of_in_its_middle_and_then_it_is_idle(qapp, qtbot):
    watch = IdleWatch(qapp, 0.004)
    with qtbot.waitSignals([watch.nearly, watch.idle], order="strict"):
        pass
    watch.stop()


def test_a_key_after_the_warning_takes_it_back_and_counts_anew(qapp, qtbot, field):
    watch = IdleWatch(qapp, 5)
    watch._warning.timeout.emit()
    with qtbot.waitSignal(watch.back):
        qtbot.keyClick(field, Qt.Key.Key_A)
    with qtbot.assertNotEmitted(watch.back):
        qtbot.keyClick(field, Qt.Key.Key_A)
    watch.stop()


def test_the_quiet_bar_says_that_the_desk_locks_soon_and_forgets_it_again(qapp, qtbot, field):
    jobs, bar = Jobs(), QuietBar()
    qtbot.addWidget(bar)
    locking = Locking(qapp, jobs, jobs)
    locking.watch(5, bar)
    locking.idle._warning.timeout.emit()
    assert "30 seconds" in bar.note

    qtbot.keyClick(field, Qt.Key.Key_A)
    assert bar.note == ""
    locking.rest()
    jobs.close()


def test_no_minutes_mean_that_it_never_locks(qapp):
    watch = IdleWatch(qapp, 0)

    assert not watch._timer.isActive()
    assert not watch._warning.isActive()
    watch.stop()
