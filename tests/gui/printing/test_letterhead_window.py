"""The height of a printer's letterhead is set in a window."""

from __future__ import annotations

from ui.settings.letterhead_window import LetterheadWindow


def test_the_height_is_saved_for_its_printer_and_shown_again(qtbot, context, desk, settle):
    window = LetterheadWindow(context)
    qtbot.addWidget(window)
    window.show()
    settle()
    window.printer.setEditText("HP of the reader")
    window.height_mm.setValue(45)
    window.save_button.click()
    qtbot.waitUntil(lambda: window.banner.isVisible())

    assert [(row.name, row.letterhead_mm) for row in desk.printing.printers()] == [("HP of the reader", 45)]
    window.printer.setEditText("another")
    assert window.height_mm.value() == 0
    window.printer.setEditText("HP of the reader")
    assert window.height_mm.value() == 45


def test_a_printer_without_name_is_refused_with_a_sentence(qtbot, context, settle):
    window = LetterheadWindow(context)
    qtbot.addWidget(window)
    window.show()
    settle()
    window.printer.setEditText("  ")
    window.save_button.click()
    qtbot.waitUntil(lambda: window.banner.isVisible())

    assert "name" in window.banner.text
