"""An error that is put right on another page has a button that opens it."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QPushButton

from kpdesk.base.errors import Refused
from kpdesk.base.sentences import known_codes
from kpdesk.desk.error_catalogue import families
from kpdesk.desk.error_places import PLACE_OF
from ui.support.banner import Banner


def test_each_place_belongs_to_a_message_and_has_a_verb():
    assert set(PLACE_OF) <= set(families())
    assert {place.verb for place in PLACE_OF.values()} <= known_codes()


@pytest.mark.parametrize("code", ["person_not_found", "disk_full"])
def test_outside_the_window_there_is_no_button(qtbot, code):
    banner = Banner("loneBanner")
    qtbot.addWidget(banner)
    banner.show_error(Refused(code))

    assert banner.findChild(QPushButton, "loneBannerAction") is None


def test_in_the_window_the_button_opens_the_page(window, qtbot):
    window.go_to("cases")
    window.banner.show_error(Refused("person_not_found", text="Gul"))
    action = window.banner.findChild(QPushButton, "windowBannerAction")
    assert action.text() == "Open the roster"

    action.click()

    assert window.page.objectName() == "roster"


def test_a_page_that_the_office_does_not_have_gives_no_button(window):
    window.banner.show_error(Refused("disk_full", path="x"))

    assert window.banner.findChild(QPushButton, "windowBannerAction") is None
