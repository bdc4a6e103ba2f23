"""Setting up a new store through the real widgets."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QPushButton

from kpdesk.crypto.passphrase import Argon2Cost
from kpdesk.desk import Desk
from kpdesk.desk.recovery_sheet import write_recovery_sheet
from ui.first_run.first_run import FirstRun

PASSWORD = "four plain words here"


@pytest.fixture
def made():
    return []


@pytest.fixture
def window(qtbot, jobs, tmp_path, clock, made):
    def create(folder, office):
        cost = Argon2Cost(64, 1, 1)
        answer = Desk.create(
            folder, office.office, office.name, office.full_name, office.password, clock=clock, cost=cost
        )
        made.append(answer)
        return answer

    def practise(folder, office, progress):
        desk, _words = Desk.create(
            folder.with_name("practice"),
            office or "MRD",
            "practice",
            "P",
            PASSWORD,
            clock=clock,
            cost=Argon2Cost(64, 1, 1),
        )
        made.append((desk, ""))
        return desk

    window = FirstRun(tmp_path / "store", jobs, create, write_recovery_sheet, practise, clock=clock)
    qtbot.addWidget(window)
    window.show()
    qtbot.waitUntil(lambda: window.office_step.office.count() > 60)
    yield window
    jobs.close()
    for desk, _words in made:
        desk.close()


def fill(window, **changed):
    values = {"office": "MRD", "full_name": "Khan Zada", "name": "khan", "password": PASSWORD, "again": PASSWORD}
    window.office_step.form.set_values(values | changed)
    window.office_step.form.submit()


def to_sheet_step(qtbot, window):
    fill(window)
    qtbot.waitUntil(lambda: window.stack.currentWidget().objectName() == "sheetStep")
    return window.stack.currentWidget()


def save_sheet(qtbot, step, file):
    qtbot.mouseClick(step.save_button, Qt.MouseButton.LeftButton)
    dialog = step.findChild(QFileDialog, "askNewFile")
    dialog.fileSelected.emit(str(file))
    dialog.close()
    qtbot.waitUntil(step.prove_button.isEnabled)


@pytest.mark.parametrize(("field", "value"), [
    ("office", None), ("full_name", ""), ("name", "two words"), ("password", "short"), ("again", "something else"),
])  # fmt: skip
def test_what_is_wrong_is_marked_and_nothing_is_made(window, tmp_path, field, value):
    fill(window, **{field: value})

    assert window.office_step.form.fields[field].property("problem") is True
    assert not (tmp_path / "store").exists()


def test_an_office_is_found_by_a_part_of_its_name(qtbot, window):
    office = window.office_step.office
    qtbot.keyClicks(office.lineEdit(), "mardan (")
    office.lineEdit().editingFinished.emit()

    assert office.value() == "MRD"


def test_enter_takes_the_office_that_is_offered_first(qtbot, window):
    office = window.office_step.office
    qtbot.keyClicks(office.lineEdit(), "mard")
    qtbot.keyClick(office.lineEdit(), Qt.Key.Key_Return)

    assert office.value() == "MRD"


def test_enter_begins_where_the_cursor_stands(qtbot, window):
    step = to_sheet_step(qtbot, window)
    step.proved.emit()
    begin = window.focusWidget()
    assert begin.objectName() == "start_import"
    with qtbot.waitSignal(window.entered):
        qtbot.keyClick(begin, Qt.Key.Key_Return)


def test_the_sheet_is_written_and_must_be_proved(qtbot, window, tmp_path, made):
    step = to_sheet_step(qtbot, window)
    assert not step.prove_button.isEnabled()
    save_sheet(qtbot, step, tmp_path / "sheet.pdf")

    step.word.setText("nonsense")
    qtbot.mouseClick(step.prove_button, Qt.MouseButton.LeftButton)
    assert "not word no." in step.banner.text

    place = int(step.word.placeholderText().rsplit(" ", 1)[1])
    step.word.setText(made[0][1].split()[place - 1].upper())
    with qtbot.waitSignal(step.proved):
        qtbot.mouseClick(step.prove_button, Qt.MouseButton.LeftButton)

    assert (tmp_path / "sheet.pdf").read_bytes().startswith(b"%PDF")
    assert window.stack.currentWidget().objectName() == "startStep"


def test_the_person_chooses_what_to_begin_with(qtbot, window):
    step = to_sheet_step(qtbot, window)
    step.proved.emit()
    with qtbot.waitSignal(window.entered) as entered:
        qtbot.mouseClick(window.findChild(QPushButton, "start_import"), Qt.MouseButton.LeftButton)

    assert entered.args[0].actor.office == "MRD"
    assert entered.args[1] == "import"


def test_a_store_that_is_there_already_is_not_touched(qtbot, window, tmp_path, clock):
    desk, _words = Desk.create(
        tmp_path / "store", "SWT", "ali", "Ali", PASSWORD, clock=clock, cost=Argon2Cost(64, 1, 1)
    )
    desk.close()
    fill(window)
    qtbot.waitUntil(lambda: bool(window.office_step.form.banner.text))

    assert "already a store" in window.office_step.form.banner.text
    assert Desk.user_names(tmp_path / "store") == ("ali",)


def test_one_can_look_around_before_anything_is_set_up(qtbot, window, tmp_path):
    with qtbot.waitSignal(window.entered) as entered:
        qtbot.mouseClick(window.findChild(QPushButton, "lookAround"), Qt.MouseButton.LeftButton)

    assert entered.args[0].actor.name == "practice"
    assert entered.args[1] == "practice"
    assert not (tmp_path / "store").exists()


def test_who_chose_the_cpo_looks_around_there(qtbot, window):
    window.office_step.form.set_values({"office": "CPO"})
    with qtbot.waitSignal(window.entered) as entered:
        qtbot.mouseClick(window.findChild(QPushButton, "lookAround"), Qt.MouseButton.LeftButton)

    assert entered.args[0].actor.office == "CPO"


def test_looking_around_afterwards_closes_the_offices_own_store(qtbot, window, tmp_path):
    to_sheet_step(qtbot, window).proved.emit()
    with qtbot.waitSignal(window.entered) as entered:
        qtbot.mouseClick(window.findChild(QPushButton, "start_practice"), Qt.MouseButton.LeftButton)

    assert entered.args[0] is window.desk
    Desk.open(tmp_path / "store", "khan", PASSWORD).close()


def test_nothing_else_can_be_begun_while_the_store_is_made(qtbot, window, jobs):
    fill(window)
    assert not window.stack.isEnabled()
    qtbot.waitUntil(lambda: jobs.is_idle)

    assert window.stack.isEnabled()


def test_restoring_a_backup_is_offered(qtbot, window):
    with qtbot.waitSignal(window.restore_asked):
        qtbot.mouseClick(window.findChild(QPushButton, "restore"), Qt.MouseButton.LeftButton)
