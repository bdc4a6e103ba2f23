"""Charge of the office in the window."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from ui.support.paper_window import PaperWindow


@pytest.fixture
def window(page, case, settle):
    page.reload()
    settle()
    window = page.open_handover()
    settle()
    return window


def test_the_open_work_is_listed_and_leads_to_its_case(window, page, case, settle, qtbot):
    assert window.findChild(QLabel, "chargeCounts").text().startswith("0 suspended")

    qtbot.mouseClick(window.work.findChild(QPushButton, "openWork_MRD-C-2026-0001"), Qt.MouseButton.LeftButton)
    settle()

    assert page.view.uid == case


def test_a_hand_over_is_kept_and_its_slip_shown(window, desk, settle):
    window.form.fields["name"].set_value("Sadia Noor PSP")
    window.form.fields["rank"].set_value("SSP")
    window.form.submit()
    settle()

    (head,) = desk.handover.heads()
    assert (head.name, head.rank) == ("Sadia Noor PSP", "SSP")
    assert window.findChild(PaperWindow).isVisible()


def test_a_hand_over_without_a_name_stays_in_the_form(window, desk, settle):
    window.form.submit()
    settle()

    assert desk.handover.heads() == ()
    assert not window.slip_button.isEnabled()
