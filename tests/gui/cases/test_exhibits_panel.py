"""The exhibits of a case beside its next step."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from kpdesk.violations.capture import Capture, EvidenceDraft


@pytest.fixture
def shown(desk, opened, case, violations, tmp_path):
    """The exhibits tab of the case, with a file that was taken in and one that shows an accused."""
    for name, accused in (("capture.txt", False), ("custody.txt", True)):
        file = tmp_path / name
        file.write_text(name, encoding="utf-8")
        draft = EvidenceDraft(file, Capture(captured_by="ASI Bakht", witness="HC Noor", shows_accused=accused))
        desk.evidence.take_in((violations[0],), [draft])
    page = opened(case)
    page.view.tabs.setCurrentWidget(page.view.exhibits)
    return page


def words(panel) -> str:
    return "\n".join(found.text() for found in panel.findChildren(QLabel))


def test_each_exhibit_stands_with_its_hash_and_who_captured_it(shown, desk, violations):
    first = desk.evidence.items(violations[0])[0]

    said = words(shown.view.exhibits)

    assert "A · " in said
    assert "capture.txt" in said
    assert first.sha256[:16] in said
    assert "ASI Bakht" in said
    assert "HC Noor" in said


def test_an_exhibit_that_shows_an_accused_says_so(shown):
    assert words(shown.view.exhibits).count("accused in custody") == 1


def test_the_violation_is_opened_from_its_exhibits(shown, qtbot, desk, violations):
    number = desk.violations.show(violations[0]).row.number
    opener = shown.view.exhibits.findChild(QPushButton, f"exhibitsOf_{number}")

    with qtbot.waitSignal(shown.page_asked) as asked:
        qtbot.keyClick(opener, Qt.Key.Key_Space)

    assert asked.args == ["violations", violations[0]]


def test_the_capture_sheets_are_drawn_for_print(shown, desk, violations, settle):
    window = shown.view.exhibits.print_sheets(desk.violations.show(violations[0]).row.number)
    settle()

    assert window.preview.page_count >= 1
    window.reject()


def test_a_case_without_exhibits_says_what_to_do(opened, case):
    assert "without it nothing stands" in words(opened(case).view.exhibits)
