"""The list of violations."""

from __future__ import annotations

from PySide6.QtCore import Qt


def numbers(page):
    model = page.list.table.model()
    return [model.row_at(place).number for place in range(model.rowCount())]


def test_the_latest_seen_stands_on_top_and_enter_opens_it(page, qtbot, settle, log, people):
    log(people[0], day=3)
    log(people[1], day=9)
    page.refresh()
    settle()
    page.list.table.setFocus()
    page.list.table.choose(0)
    qtbot.keyClick(page.list.table, Qt.Key.Key_Return)
    settle()

    assert numbers(page) == ["MRD-V-2026-0002", "MRD-V-2026-0001"]
    assert "MRD-V-2026-0002" in page.view._title.text()


def test_the_filters_ask_the_store(page, qtbot, settle, log, people):
    log(people[0], kind="V02")
    log(people[1], kind="V05")
    log(unidentified="a beard", kind="V05")
    page.refresh()
    settle()
    line = page.list.filter.kind.lineEdit()
    line.selectAll()
    with qtbot.waitSignal(page.list.filter.changed):
        qtbot.keyClicks(line, "V05  Footage of an arrest, recovery or operation")
    settle()
    assert page.list.table.model().rowCount() == 2

    qtbot.mouseClick(
        page.list.filter.unidentified, Qt.MouseButton.LeftButton, pos=page.list.filter.unidentified.rect().center()
    )
    settle()
    assert numbers(page) == ["MRD-V-2026-0003"]


def test_typing_in_the_filter_finds_by_name(page, qtbot, settle, log, people):
    log(people[0])
    log(people[2])
    page.refresh()
    settle()
    qtbot.keyClick(page, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    with qtbot.waitSignal(page.list.filter.changed):
        qtbot.keyClicks(page.list.filter.text, "khattak")
    settle()

    assert numbers(page) == ["MRD-V-2026-0002"]


def test_a_case_is_offered_for_those_who_are_known_and_pending(page, settle, qtbot, log, people):
    log(unidentified="a beard", day=3)
    ready = log(people[0], day=9)
    page.refresh()
    settle()
    page.list.table.selectAll()
    with qtbot.waitSignal(page.page_asked) as asked:
        qtbot.keyClick(page.list.table, Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)

    assert asked.args == ["cases", ("open", (ready,))]
    assert "2" in page.list.marked.text()


def test_an_empty_list_says_what_to_do_first(page):
    assert page.list.table._empty[0]
    assert not page.list.case_button.isEnabled()
