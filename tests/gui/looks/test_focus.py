"""Where the focus is can be seen in every theme, on every kind of widget that can have it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QStringListModel
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import (
    QComboBox,
    QListView,
    QRadioButton,
    QSpinBox,
    QTabBar,
    QTextBrowser,
    QToolButton,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from tests.gui.looks.test_contrast import ratio
from ui.support.columns import Column
from ui.support.fields import DateField, LinesField, TextField, TickField
from ui.support.link_label import LinkLabel
from ui.support.table_model import RowsTableModel
from ui.support.table_view import TableView
from ui.support.theme import THEMES, apply_theme
from ui.support.widgets import button

PART, LEAST = 3.0, 40
"""How much a pixel must change to be seen, and how many must."""


def table():
    made = TableView("rows", "Rows")
    made.set_model(RowsTableModel([Column("Name", str, width=10)], ("Khan", "Gul"), made))
    return made


def plain_list():
    made = QListView()
    made.setModel(QStringListModel(["one", "two"], made))
    return made


def tabs():
    made = QTabBar()
    for text in ("Figures", "Charts"):
        made.addTab(text)
    return made


def nav(checked=False):
    holder = QWidget()
    holder.setObjectName("navigation")
    made = button("go", "Today", icon="house")
    made.setProperty("look", "nav")
    made.setCheckable(True)
    made.setChecked(checked)
    QVBoxLayout(holder).addWidget(made)
    return holder


def checked(look):
    made = button("b", "Not", look=look)
    made.setCheckable(True)
    made.setChecked(True)
    return made


KINDS = {
    "plain button": lambda: button("b", "Print…", icon="printer"),
    "primary button": lambda: button("b", "Save", look="primary"),
    "danger button": lambda: button("b", "Withdraw…", look="danger"),
    "quiet button": lambda: button("b", "Open", look="quiet"),
    "icon button": lambda: button("b", "", icon="eye", look="quiet"),
    "link button": lambda: button("b", "Log a violation", look="link"),
    "checked button": lambda: checked("plain"),
    "checked quiet button": lambda: checked("quiet"),
    "page": nav,
    "page that is shown": lambda: nav(checked=True),
    "link": lambda: LinkLabel("link", "Open the case"),
    "tool button": QToolButton,
    "text": TextField,
    "lines": LinesField,
    "date": DateField,
    "choice": QComboBox,
    "number": QSpinBox,
    "tick": lambda: TickField("Pending"),
    "radio": lambda: QRadioButton("All"),
    "table": table,
    "list": plain_list,
    "tree": QTreeView,
    "tabs": tabs,
    "document": QTextBrowser,
    "pdf": lambda: QPdfView(None),
}


@pytest.fixture
def window(qtbot, qapp):
    made = QWidget()
    made.other = TextField()
    made.setLayout(QVBoxLayout())
    made.layout().addWidget(made.other)
    made.resize(320, 220)
    qtbot.addWidget(made)
    yield made
    apply_theme(qapp, "light")


def seen_change(before, after):
    return sum(
        ratio(before.pixelColor(x, y), after.pixelColor(x, y)) >= PART
        for x in range(before.width())
        for y in range(before.height())
        if before.pixel(x, y) != after.pixel(x, y)
    )


@pytest.mark.parametrize("theme", THEMES)
def test_the_focus_is_seen_on_every_kind_of_widget(qapp, qtbot, window, theme):
    apply_theme(qapp, theme)
    unseen = []
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    for kind, make in KINDS.items():
        made = make()
        window.layout().addWidget(made)
        made.show()
        qapp.processEvents()
        subject = next((one for one in made.findChildren(QWidget) if made.objectName() == "navigation"), made)
        window.other.setFocus()
        before = made.grab().toImage()
        subject.setFocus()
        assert subject.hasFocus(), kind
        if seen_change(before, made.grab().toImage()) < LEAST:
            unseen.append(kind)
        window.layout().removeWidget(made)
        made.setParent(None)
        made.deleteLater()

    assert unseen == []
