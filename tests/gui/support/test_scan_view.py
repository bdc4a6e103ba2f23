"""A scanned paper on the screen."""

from __future__ import annotations

import io

import pytest
from PIL import Image
from PySide6.QtWidgets import QLabel

from ui.support.scan_view import ScanView


@pytest.fixture
def view(qtbot) -> ScanView:
    made = ScanView("scan", "The scan")
    qtbot.addWidget(made)
    made.resize(300, 300)
    made.show()
    return made


def picture(view: ScanView) -> QLabel:
    return view._area.widget()


def png(width: int) -> bytes:
    target = io.BytesIO()
    Image.new("L", (width, 50), 255).save(target, "PNG")
    return target.getvalue()


def test_a_wide_picture_is_made_as_wide_as_the_room(view):
    view.show_file(png(900), "image/png")

    assert 0 < picture(view).pixmap().width() <= view._area.viewport().width() < 900


def test_a_picture_that_cannot_be_shown_is_said_so(view):
    view.show_file(png(900), "image/png")
    view.show_file(b"no picture at all", "image/jpeg")

    assert picture(view).pixmap().isNull()
    assert "cannot be shown" in picture(view).text()
