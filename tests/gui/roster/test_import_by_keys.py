"""The whole import by keys alone, with each sample roll; what is on record afterwards is what its truth file says."""

from __future__ import annotations

import json

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QFileDialog, QLineEdit

from kpdesk.reference.pack import built_in
from kpdesk.roster.rows import PeopleWanted

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
MOST_TABS = 60


@pytest.fixture
def key(qtbot, settle):
    """Presses a key where the cursor stands, and waits until what it began is done."""

    def press(name, modifier=Qt.KeyboardModifier.NoModifier):
        widget = QApplication.focusWidget()
        assert widget is not None
        qtbot.keyClick(widget, name, modifier)
        qtbot.wait(1)
        settle()

    return press


@pytest.fixture
def keys(qtbot, key, press, empty_page):
    """The wizard from its file dialog on, driven by keys."""
    press(empty_page.findChild(object, "importRoll"), Qt.Key.Key_I)
    return empty_page.importing


@pytest.fixture
def choose(qtbot, keys, press, settle):
    """Chooses a file by typing its path into the dialog that Ctrl+O opens."""

    def choose(path):
        press(keys.file_step.choose_button, Qt.Key.Key_O)
        dialog = keys.findChild(QFileDialog, "askFile")
        field = dialog.findChild(QLineEdit, "fileNameEdit")
        dialog.setDirectory(str(path.parent))
        field.setCompleter(None)  # its list of names would take the keys
        field.clear()
        qtbot.keyClicks(field, path.name)
        opens = dialog.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Open)
        qtbot.keyClick(opens, Qt.Key.Key_Space)
        qtbot.waitUntil(lambda: keys.findChild(QFileDialog, "askFile") is None)
        keys.window().activateWindow()
        qtbot.waitUntil(keys.window().isActiveWindow)
        settle()

    return choose


def on_record(desk):
    """Everybody of the list, by CNIC."""
    people = desk.roster.page(PeopleWanted(), 0, desk.roster.count())
    return {
        row.cnic: (row.name, row.father_name, row.rank, row.belt_no, row.personnel_no, row.posting, row.mobile)
        for row in people
    }


def told(path, urdu):
    """Everybody of the truth file, as the record must have him; a lost CNIC leaves its row out."""
    truth = json.loads(path.with_name(f"{path.stem}.truth.json").read_text(encoding="utf-8"))
    lost = set(truth.get("cnic_lost_for_personnel", ()))
    names = ("urdu", "urdu_father") if urdu else ("name", "father")
    return {
        person["cnic13"]: (
            *(person[name] for name in names), built_in().rank_called(person["abbr"]).code, person["belt"],
            person["personnel"], person["posting"], person["mobile"],
        )
        for person in truth["people"]
        if person["personnel"] not in lost
    }  # fmt: skip


@pytest.mark.parametrize(
    "name", ["roll-clean.xlsx", "roll-merged-headers.xlsx", "roll-old.xls", "roll-urdu.xlsx", "roll-damaged.csv"]
)
def test_a_sample_roll_goes_from_the_file_to_the_record_by_keys_alone(keys, choose, key, press, desk, sample, name):
    path = sample(name)

    choose(path)
    assert keys.steps.currentWidget() is keys.mapping_step
    press(keys.mapping_step.compare_button, Qt.Key.Key_Return)
    assert keys.steps.currentWidget() is keys.plan_step
    press(keys.plan_step.accept_button, Qt.Key.Key_Return)
    assert keys.steps.currentWidget() is keys.result_step

    assert on_record(desk) == told(path, "urdu" in name)
    assert QApplication.focusWidget() is keys.result_step.list_button
    key(Qt.Key.Key_Space)
    assert not keys.isVisible()


def test_hidden_rows_are_offered_and_taken_when_ticked_by_key(keys, choose, key, press, desk, sample):
    choose(sample("").parent / "workbooks" / "habits.ods")
    tick = keys.mapping_step.hidden

    assert "4" in tick.text()
    assert "Old" in tick.text()
    walk_to(tick, key)
    key(Qt.Key.Key_Space)
    press(keys.mapping_step.compare_button, Qt.Key.Key_Return)

    assert keys.plan_step.groups["new"].text() == "12 new"
    assert keys.plan_step.groups["refused"].text() == "1 refused"


def test_hidden_rows_are_left_out_and_named_unless_asked_for(keys, choose, press, sample, settle):
    choose(sample("").parent / "workbooks" / "habits.xls")
    press(keys.mapping_step.compare_button, Qt.Key.Key_Return)

    assert keys.plan_step.groups["new"].text() == "7 new"
    keys.plan_step.groups["left_out"].click()
    settle()
    lines = [keys.plan_step.model.row_at(place) for place in range(keys.plan_step.model.rowCount())]
    assert {line.row for line in lines} >= {5, 6, 12, 13}


def test_a_hidden_sheet_can_be_chosen_by_its_name(keys, choose, press, sample):
    choose(sample("").parent / "workbooks" / "habits.ods")
    step = keys.mapping_step
    step.sheet.set_value("Old")
    step.sheet.edited.emit()
    press(step.compare_button, Qt.Key.Key_Return)

    assert keys.plan_step.groups["new"].text() == "1 new"


def test_a_file_that_hides_nothing_offers_nothing_hidden(keys, choose, sample):
    choose(sample("roll-damaged.csv"))

    assert keys.mapping_step.hidden.isHidden()


def test_a_column_is_corrected_by_keys_alone(keys, choose, key, press, desk, sample):
    choose(sample("roll-damaged.csv"))
    chooser = keys.mapping_step.choosers[7]
    walk_to(chooser, key)
    while chooser.currentText() != "Domicile":
        key(Qt.Key.Key_Down)
    press(keys.mapping_step.compare_button, Qt.Key.Key_Return)
    press(keys.plan_step.accept_button, Qt.Key.Key_Return)

    assert desk.roster.person("1000").draft.domicile == "Investigation Wing"


def walk_to(widget, key):
    """Presses Tab until the cursor stands on the widget."""
    for _ in range(MOST_TABS):
        if QApplication.focusWidget() is widget:
            return
        key(Qt.Key.Key_Tab)
    raise AssertionError(f"Tab never comes to {widget.objectName()}")


def test_a_file_that_cannot_be_read_stands_beside_no_rows_of_another(keys, sample, settle, tmp_path):
    keys.open_file(sample("roll-damaged.csv"))
    settle()
    (tmp_path / "lost.csv").write_text("????,??????\n??? ????,?? ???\n", encoding="utf-8")
    keys.open_file(tmp_path / "lost.csv")
    settle()

    assert "Urdu letters were lost" in keys.banner.text
    assert keys.steps.currentWidget() is keys.file_step
