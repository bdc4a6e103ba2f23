"""Every page of the window goes with it: what stayed would be drawn anew at each change of language or colours."""

from __future__ import annotations

import gc
from collections import Counter

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from ui.main_window import MainWindow
from ui.window.office_frame import frame_of


def forms_on_their_own() -> Counter[str]:
    """Widgets of ours that stand in no window, by their object name."""
    tops = (one for one in QApplication.topLevelWidgets() if type(one).__module__.startswith("ui."))
    return Counter(one.objectName() or type(one).__name__ for one in tops)


def delete(window: MainWindow) -> None:
    window.close_for_good()
    window.deleteLater()
    del window
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()


def test_a_window_takes_every_form_of_its_pages_with_it(desk, context, jobs, looks, settle):
    gc.collect()
    before = forms_on_their_own()
    window = MainWindow(context, frame_of(desk, "Mardan"), looks)
    for entry in window.entries_to_build():
        window.build(entry.name)
    settle()

    delete(window)
    del window
    gc.collect()

    assert forms_on_their_own() - before == Counter()
