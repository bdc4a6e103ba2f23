"""A chart on the screen: walked through, opened, turned into a table, copied, saved."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from kpdesk.base.charts.chart import Chart, ChartKind, Mark, Series
from ui.context import Context
from ui.support.chart_figures import ChartFigures
from ui.support.chart_view import ChartView
from ui.support.theme import THEMES, apply_theme

CLOSED = Series("Closed", (3, 0, 5), ("first", "second", "third"))
RELAPSED = Series("Relapsed", (1, 0, 0), ("r1", "r2", "r3"))
CHART = Chart(
    "Closures by week", ChartKind.GROUPED, ("W45", "W46", "W47"), (CLOSED, RELAPSED), (Mark(1.5, "No. 191", "letter"),)
)


@pytest.fixture
def view(qtbot, desk, jobs) -> Iterator[ChartView]:
    view = ChartView(Context(desk, jobs, clock=desk.clock), "closures", "Week")
    qtbot.addWidget(view)
    view.resize(700, 420)
    view.show_chart(CHART)
    view.show()
    view.activateWindow()
    qtbot.waitUntil(view.isActiveWindow)
    view.setFocus()
    yield view
    jobs.close()


@pytest.fixture
def opened(view) -> list[object]:
    keys: list[object] = []
    view.opened.connect(keys.append)
    return keys


@pytest.fixture
def settle(qtbot, jobs) -> Callable[[], None]:
    return lambda: qtbot.waitUntil(lambda: jobs.is_idle, timeout=20_000)


def press(view: ChartView, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(view.canvas, key)


def test_arrows_walk_through_the_figures_and_enter_opens_one(view, opened) -> None:
    press(view, Qt.Key.Key_Right, Qt.Key.Key_Return, Qt.Key.Key_Right, Qt.Key.Key_Enter)
    press(view, Qt.Key.Key_Left, Qt.Key.Key_Space)

    assert opened == ["first", "r1", "first"]


def test_home_and_end_go_to_the_first_and_last_figure(view, opened) -> None:
    press(view, Qt.Key.Key_End, Qt.Key.Key_Return, Qt.Key.Key_Home, Qt.Key.Key_Return)

    assert opened == ["letter", "first"]


def test_from_the_right_the_left_arrow_goes_on(view, opened) -> None:
    view.setLayoutDirection(Qt.LayoutDirection.RightToLeft)

    press(view, Qt.Key.Key_Left, Qt.Key.Key_Left, Qt.Key.Key_Return)

    assert opened == ["r1"]


def test_a_click_opens_the_bar_under_it(view, opened) -> None:
    box = view.canvas.picture.areas[4].box

    QTest.mouseClick(
        view.canvas, Qt.MouseButton.LeftButton, pos=QPoint(int(box.x + box.width / 2) + 2, int(box.bottom) - 2)
    )

    assert opened == ["third"]


def test_the_figure_that_one_stands_on_is_said(view) -> None:
    press(view, Qt.Key.Key_Right)

    assert view.canvas.accessibleDescription() == "W45: Closed: 3"


def test_a_screen_reader_meets_each_bar_with_its_name_and_value(qtbot, view, monkeypatch) -> None:
    monkeypatch.setattr(ChartFigures, "are_asked_for", True)

    def told() -> list[tuple[str, str]]:
        seen = QAccessible.queryAccessibleInterface(view.canvas)
        children = [seen.child(place) for place in range(seen.childCount())]
        return [(one.text(QAccessible.Text.Name), one.text(QAccessible.Text.Description)) for one in children]

    view.canvas.update()
    qtbot.waitUntil(lambda: len(told()) == 7)
    assert ("W45: Closed: 3", "3") in told()
    assert ("No. 191", "") in told()
    first = view.canvas.picture.areas[0].box
    child = view.canvas.findChild(QWidget, "closuresCanvasFigure1")
    assert (child.x(), child.y()) == (int(first.x) + 2, int(first.y) + 2)

    view.show_chart(Chart("Few", ChartKind.GROUPED, ("W45",), (Series("Closed", (3,)),)))
    qtbot.waitUntil(lambda: told() == [("W45: Closed: 3", "3")])


def test_figures_told_to_a_screen_reader_take_no_clicks(qtbot, view, opened, monkeypatch) -> None:
    monkeypatch.setattr(ChartFigures, "are_asked_for", True)
    view.canvas.update()
    qtbot.waitUntil(lambda: view.canvas.findChild(QWidget, "closuresCanvasFigure1") is not None)
    box = view.canvas.picture.areas[0].box
    at = QPoint(int(box.x + box.width / 2) + 2, int(box.y + box.height / 2) + 2)
    QTest.mouseClick(view.canvas, Qt.MouseButton.LeftButton, pos=at)
    assert opened == ["first"]
    assert view.canvas.childAt(at) is None


def test_the_whole_chart_is_said_in_words(view) -> None:
    assert view.canvas.accessibleName().startswith("Closures by week. Closed: 8 in all, the most in W47: 5")


def test_the_table_holds_the_same_figures_and_opens_them(view, opened) -> None:
    view.table_button.click()
    model = view.table.model()
    cells = [[model.index(row, column).data() for column in range(4)] for row in range(model.rowCount())]

    view.table.choose(2)
    QTest.keyClick(view.table, Qt.Key.Key_Return)

    assert cells == [["W45", "3", "1", ""], ["W46", "0", "0", "No. 191"], ["W47", "5", "0", ""]]
    assert opened == ["third"]


def test_the_picture_goes_to_the_clipboard(view) -> None:
    view.copy()

    assert QGuiApplication.clipboard().image().width() == 2 * 960


def test_the_chart_is_saved_as_a_pdf(view, settle, tmp_path: Path) -> None:
    view.save_to(tmp_path / "closures.pdf")
    settle()

    assert (tmp_path / "closures.pdf").read_bytes().startswith(b"%PDF")


def test_an_empty_chart_offers_nothing(view) -> None:
    view.show_chart(Chart("Closures", ChartKind.GROUPED, (), (), empty="Nothing yet."))
    press(view, Qt.Key.Key_Right, Qt.Key.Key_Return)

    assert not view.copy_button.isEnabled()
    assert view.canvas.accessibleName() == "Closures. Nothing yet."


@pytest.mark.parametrize("theme", THEMES)
def test_every_theme_draws_bars_that_differ_from_the_ground(view, theme: str) -> None:
    apply_theme(QApplication.instance(), theme)
    box = view.canvas.picture.areas[4].box
    shot = view.canvas.grab().toImage()
    apply_theme(QApplication.instance(), "light")

    inside = shot.pixelColor(int((box.x + box.width / 2 + 2) * shot.devicePixelRatio()), int(box.bottom) - 3)
    assert inside.name() == THEMES[theme].accent
