"""Every page of the navigation, built over a real and empty store."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QPlainTextEdit, QTableView

from ui.context import Context
from ui.support.page import Page
from ui.window.pages import page_entries

NAMES = ("today", "roster", "directives", "monitoring", "violations", "cases", "weekly", "exchange", "settings")
CONTROLS = (QAbstractButton, QLineEdit, QComboBox, QPlainTextEdit, QTableView)


def shown(qtbot, desk, jobs, name):
    context = Context(desk, jobs, clock=desk.clock)
    entry = next(entry for entry in page_entries(desk) if entry.name == name)
    page = entry.build(context)
    page.context_kept = context
    qtbot.addWidget(page)
    page.resize(1150, 640)
    page.show()
    qtbot.waitUntil(lambda: jobs.is_idle)
    return page


def test_the_table_holds_these_pages_in_this_order(desk):
    assert tuple(entry.name for entry in page_entries(desk)) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_a_page_opens_on_an_empty_store_without_a_complaint(qtbot, desk, jobs, name):
    page = shown(qtbot, desk, jobs, name)
    told = []
    jobs.unanswered.connect(told.append)

    assert isinstance(page, Page)
    assert page.objectName() == name
    assert told == []
    assert not page.is_stale
    jobs.close()


@pytest.mark.parametrize("name", NAMES)
def test_every_control_of_a_page_has_a_name(qtbot, desk, jobs, name):
    page = shown(qtbot, desk, jobs, name)
    controls = [one for kind in CONTROLS for one in page.findChildren(kind) if one.isVisible()]
    inner = ("qt_", "QAbstractItemView")
    unnamed = [
        f"{type(one).__name__} {one.objectName()!r} in {one.parent().objectName()!r}"
        for one in controls
        if not one.objectName().startswith(inner)
        and not isinstance(one.parent(), QComboBox | QTableView | QLineEdit)
        and not (one.objectName() and (one.accessibleName() or getattr(one, "text", str)()))
    ]
    jobs.close()

    assert unnamed == []


def test_the_province_page_opens_at_the_cpo(qtbot, cpo, jobs):
    page = shown(qtbot, cpo, jobs, "province")
    jobs.close()

    assert page.objectName() == "province"
