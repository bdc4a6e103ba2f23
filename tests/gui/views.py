"""Everything that there is to look at in the window, one view after the other: pages, tabs, records, windows.

What opens a window is found in the sources: a button whose text ends with an ellipsis. What shows another view of
the same page is named here. The gallery takes a picture of each view, the tests measure each.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QAbstractPrintDialog
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialog,
    QFileDialog,
    QPushButton,
    QTabWidget,
    QWidget,
)

from ui.main_window import MainWindow
from ui.support.page import Page
from ui.support.table_model import TableModel
from ui.support.table_view import TableView

UI: Final = Path(__file__).resolve().parents[2] / "ui"
RECORDS: Final = {"roster": "people", "violations": "violationTable", "cases": "caseTable"}
"""Pages whose list opens a record in its own view, by the list's name."""
BESIDE: Final = {"weekly": ("weekList", 1)}
"""Pages whose list shows what it stands on at its side, and the row that has more to show than the first one."""
INSIDE: Final = {
    "roster": ("addPerson", "importRoll", "openMissing"),
    "directives": ("letterNew",),
    "monitoring": ("accountNew",),
    "violations": ("violationNew", "violationFigures", "violationPatterns", "violationImport"),
    "cases": ("bulkReplies", "bulkOrders"),
    "settings": ("addUser",),
}
"""Buttons that show another view of their page."""
LEAVING: Final = {"restoreBackup", "lookRestore"}
"""Buttons that leave the desk."""
WAYS_BACK: Final = ("backToList", "violationsBack", "casesBack", "logLeave")
Rest = Callable[[], None]


@dataclass(frozen=True, slots=True)
class View:
    """Something to look at: ``name`` is stable and says how one gets there, ``widget`` is the whole window of it."""

    name: str
    widget: QWidget


def views(window: MainWindow, rest: Rest, pages: Iterable[str] = (), *, windows: bool = True) -> Iterator[View]:
    """Yields every view of the pages named (all, if none is); each is on the screen while the caller has it.

    ``rest`` waits until the window is at rest. Without ``windows`` only what stands in the window itself.
    """
    wanted = tuple(pages) or window.navigation.names
    for name in (one for one in window.navigation.names if one in wanted):
        window.go_to(name)
        rest()
        page = window.page
        _stand_on_first(page, rest)
        yield from _as_it_is(window, page, name, rest, windows=windows)
        if name in BESIDE:
            list_name, place = BESIDE[name]
            _shown_table(page, list_name).choose(place)
            rest()
            yield from _as_it_is(window, page, f"{name}-chosen", rest, windows=windows)
        table = page.findChild(TableView, RECORDS.get(name, "-"))
        if table is not None and _open_first(table):
            rest()
            yield from _as_it_is(window, page, f"{name}-opened", rest, windows=windows)
            _go_back(page, rest)
        for inside in INSIDE.get(name, ()):
            opener = _button(page, inside)
            if opener is not None:
                opener.click()
                rest()
                yield View(f"{name}-{inside}", window)
                _go_back(page, rest)
    window.go_to(window.navigation.names[0])
    rest()


def _as_it_is(window: MainWindow, page: Page, name: str, rest: Rest, *, windows: bool) -> Iterator[View]:
    """Yields what is shown, the other tabs of it, and the windows that can be opened from each."""
    yield View(name, window)
    if windows:
        yield from _windows(window, page, name, rest)
    for tabs in page.findChildren(QTabWidget):
        if not tabs.isVisible():
            continue
        first = tabs.currentIndex()
        for place in range(tabs.count()):
            if place != first and tabs.isTabVisible(place) and tabs.isTabEnabled(place):
                tabs.setCurrentIndex(place)
                rest()
                _stand_on_first(page, rest)
                yield View(f"{name}-{tabs.objectName()}{place + 1}", window)
                if windows:
                    yield from _windows(window, tabs.currentWidget(), f"{name}-{tabs.objectName()}{place + 1}", rest)
        tabs.setCurrentIndex(first)
        rest()


def _windows(window: MainWindow, shown: QWidget, name: str, rest: Rest) -> Iterator[View]:
    """Yields each window, or other page, that a button with an ellipsis opens, and goes back from it."""
    page, inside = window.page, {one for each in INSIDE.values() for one in each}
    for opener_name in sorted(_openers(shown) - inside - LEAVING):
        opener = _button(shown, opener_name)
        if opener is None:
            continue
        before = set(_shown_windows())
        opener.click()
        rest()
        for opened in [one for one in _shown_windows() if one not in before]:
            if not isinstance(opened, QFileDialog | QAbstractPrintDialog):
                yield View(f"{name}-{opener_name}", opened)
            _close(opened)
        if window.page is not page:
            yield View(f"{name}-{opener_name}", window)
            _go_back(window.page, rest)
            window.go_to(page.objectName())
        QTest.keyClick(QApplication.focusWidget() or shown, Qt.Key.Key_Escape)
        rest()


def _openers(shown: QWidget) -> set[str]:
    named = {one.objectName() for one in shown.findChildren(QPushButton) if one.isVisible() and one.isEnabled()}
    return named & ellipsis_buttons()


@cache
def ellipsis_buttons() -> frozenset[str]:
    """Returns the object names of the buttons whose English text ends with an ellipsis: they open a window."""
    return frozenset(name for file in UI.rglob("*.py") for name in _named_in(ast.parse(file.read_text("utf-8"))))


def _named_in(tree: ast.Module) -> Iterator[str]:
    for call in ast.walk(tree):
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id == "button":
            texts = [one.value for part in call.args[:2] for one in ast.walk(part) if isinstance(one, ast.Constant)]
            if len(texts) >= 2 and str(texts[-1]).endswith("…"):
                yield str(texts[0])


def _shown_windows() -> list[QDialog]:
    return [one for one in QApplication.topLevelWidgets() if isinstance(one, QDialog) and one.isVisible()]


def _close(opened: QDialog) -> None:
    opened.reject()
    opened.hide()
    opened.deleteLater()


def _button(shown: QWidget, name: str) -> QAbstractButton | None:
    found = [one for one in shown.findChildren(QAbstractButton, name) if one.isVisible() and one.isEnabled()]
    return found[0] if found else None


def _open_first(table: TableView) -> bool:
    model = table.model()
    row = model.row_at(0) if isinstance(model, TableModel) and model.rowCount() else None
    if row is not None:
        table.opened.emit(row)
    return row is not None


def _stand_on_first(page: Page, rest: Rest) -> None:
    """Chooses the first row of each list that stands on none: more can be done then, and more is shown beside it."""
    for table in page.findChildren(TableView):
        if table.isVisible() and table.model() is not None and not table.currentIndex().isValid():
            table.choose(0)
    rest()


def _shown_table(page: Page, name: str) -> TableView:
    table = page.findChild(TableView, name)
    assert isinstance(table, TableView)
    return table


def _go_back(page: Page, rest: Rest) -> None:
    for name in WAYS_BACK:
        back = _button(page, name)
        if back is not None:
            back.click()
            rest()
            return
    QTest.keyClick(QApplication.focusWidget() or page, Qt.Key.Key_Escape)
    rest()
