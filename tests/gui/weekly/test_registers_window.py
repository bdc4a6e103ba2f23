"""Lists and registers in their window, by keyboard and to the file."""

from __future__ import annotations

from datetime import date

import openpyxl
import pytest
from PySide6.QtCore import Qt

from kpdesk.roster.draft import PersonDraft
from kpdesk.weekly.registers.wanted import RegisterKind, RegisterWanted
from ui.support.link_label import LinkLabel
from ui.weekly.registers_window import RegistersWindow


@pytest.fixture
def window(desk, page, qtbot, settle):
    """The window, opened from the page by its keys, with two officials on the roll."""
    for name, station in (("Gul Khan", "PS City"), ("Noor Ali", "PS Hoti")):
        desk.roster.register(PersonDraft(name=name, rank="CONST", posting=station, enlisted_on=date(2015, 1, 1)))
    qtbot.keyClick(page, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: opened(page) is not None)
    settle()
    return opened(page)


def opened(page) -> RegistersWindow | None:
    return page.findChild(RegistersWindow)


def pick(window, field, value, settle) -> None:
    field.set_value(value)
    field.edited.emit()
    settle()


def test_the_window_opens_with_the_punishments_of_this_year(window) -> None:
    assert window.choices.wanted == RegisterWanted(RegisterKind.PUNISHMENTS, date(2026, 1, 1), date(2026, 11, 22))
    assert window.preview.page_count == 1
    assert window.banner.text == ""


@pytest.mark.parametrize("kind", list(RegisterKind))
def test_each_register_is_shown_with_the_choices_that_it_knows(window, settle, kind) -> None:
    pick(window, window.choices.kind, kind, settle)

    choices = window.choices
    assert window.preview.page_count >= 1
    assert (choices.first.isVisible(), choices.station.isVisible()) == (kind.has_first_day, kind.has_people)
    assert choices.directive.isVisible() is (kind is RegisterKind.ACKNOWLEDGEMENTS)
    assert choices.period.isVisible() is not kind.as_on_a_day


def test_a_station_narrows_the_paper_and_the_workbook(window, settle, tmp_path) -> None:
    pick(window, window.choices.kind, RegisterKind.STRENGTH, settle)
    pick(window, window.choices.station, "PS Hoti", settle)

    window.save_workbook(tmp_path / "strength.xlsx")
    settle()

    sheet = openpyxl.load_workbook(tmp_path / "strength.xlsx").worksheets[0]
    assert [row[1:] for row in sheet.iter_rows(min_row=2, values_only=True)] == [
        ("PS Hoti", "Constable", None, 1, None),
        ("Total", None, None, 1, None),
    ]
    assert "strength.xlsx, 1 rows" in window.note.text()


def test_a_period_is_chosen_by_its_name_or_typed(window, qtbot, settle) -> None:
    pick(window, window.choices.period, "last_month", settle)
    assert (window.choices.wanted.first, window.choices.wanted.last) == (date(2026, 10, 1), date(2026, 10, 31))

    window.choices.first.clear()
    qtbot.keyClicks(window.choices.first, "5.10.26")
    qtbot.keyClick(window.choices.first, Qt.Key.Key_Return)
    settle()

    assert window.choices.wanted.first == date(2026, 10, 5)
    assert window.choices.period.value() == ""


def test_a_day_ahead_is_said_and_nothing_old_is_printed(window, qtbot, settle) -> None:
    window.choices.last.clear()
    qtbot.keyClicks(window.choices.last, "1.1.27")
    qtbot.keyClick(window.choices.last, Qt.Key.Key_Return)
    settle()

    assert "has not come yet" in window.banner.findChild(LinkLabel, "finding_last").text()
    assert window.choices.last.property("problem")
    assert not window.print_button.isEnabled() and not window.excel_button.isEnabled()


def test_another_page_opens_a_register_by_its_name(page, settle) -> None:
    page.open_target(("registers", "pending"))
    settle()

    assert opened(page).choices.wanted.kind is RegisterKind.PENDING


def test_the_paper_is_saved_as_it_is_shown(window, settle, tmp_path) -> None:
    pick(window, window.language, "ur", settle)
    window.save_to(tmp_path / "register.pdf")
    settle()

    assert (tmp_path / "register.pdf").read_bytes().startswith(b"%PDF")
    assert window._name == "register-punishments"


def test_what_is_saved_stands_in_the_history_and_its_code_is_known(window, desk, qtbot, settle, tmp_path) -> None:
    window.save_to(tmp_path / "register.pdf")
    settle()
    entry = desk.audit.latest(1)[0]

    window.code.setText(f"MRD/punishments {entry.uid}")
    qtbot.keyClick(window.code, Qt.Key.Key_Return)
    settle()

    assert (entry.action, entry.details["how"]) == ("register_issued", "pdf")
    assert "issued by khan on 22.11.2026" in window.banner.text.replace("\u2066", "").replace("\u2069", "")


def test_a_code_that_was_never_issued_is_told(window, qtbot, settle) -> None:
    window.code.setText("MRD/punishments 0123456789abcdef")
    qtbot.keyClick(window.code, Qt.Key.Key_Return)
    settle()

    assert "never issued" in window.banner.text
