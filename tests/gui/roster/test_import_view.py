"""The import of a nominal roll, from the file to its undoing."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication, QMessageBox

from kpdesk.roster import entering, search
from kpdesk.roster.fields import Field


@pytest.fixture
def wizard(empty_page, press):
    press(empty_page.findChild(object, "importRoll"), Qt.Key.Key_I)
    return empty_page.importing


@pytest.fixture
def planned(wizard, sample, press, settle):
    """The wizard with the plan of the damaged roll on the screen."""
    wizard.open_file(sample("roll-damaged.csv"))
    settle()
    press(wizard.mapping_step.compare_button, Qt.Key.Key_Return)
    return wizard


def lines(step):
    return [step.model.row_at(place) for place in range(step.model.rowCount())]


@pytest.mark.parametrize(
    ("name", "new", "refused"), [("roll-damaged.csv", 225, 25), ("roll-old.xls", 400, 0), ("roll-urdu.xlsx", 300, 0)]
)
def test_a_roll_is_taken_in_by_keyboard(wizard, desk, press, settle, sample, name, new, refused):
    wizard.open_file(sample(name))
    settle()
    assert wizard.steps.currentWidget() is wizard.mapping_step
    press(wizard.mapping_step.compare_button, Qt.Key.Key_Return)
    assert wizard.plan_step.groups["new"].text() == f"{new} new"
    assert wizard.plan_step.groups["refused"].text() == f"{refused} refused"
    assert wizard.plan_step.accept_button.text() == f"Import {new} persons"
    press(wizard.plan_step.accept_button, Qt.Key.Key_Return)

    assert wizard.steps.currentWidget() is wizard.result_step
    assert desk.roster.count() == new


def test_the_preview_shows_the_files_own_rows_under_the_guess(wizard, sample, settle):
    wizard.open_file(sample("roll-clean.xlsx"))
    settle()
    step = wizard.mapping_step

    assert step.choosers[6].value() == Field.CNIC
    assert step.rows.item(1, 6).text() == "CNIC"
    assert step.rows.item(2, 1).text() == "Bakht Khattak"


def test_a_field_that_is_given_to_another_column_leaves_its_old_one(wizard, sample, settle):
    wizard.open_file(sample("roll-damaged.csv"))
    settle()
    step = wizard.mapping_step
    step.choosers[7].set_value(Field.DOMICILE)
    step.choosers[7].edited.emit()
    step.choosers[2].set_value(Field.DOMICILE)
    step.choosers[2].edited.emit()

    assert step.choosers[7].value() is None
    assert step.options.choice == {"rank": None, "posting": None, "domicile": {"column": 3}}


def test_a_corrected_column_is_what_is_taken_in(wizard, sample, desk, settle):
    wizard.open_file(sample("roll-damaged.csv"))
    settle()
    step = wizard.mapping_step
    step.choosers[7].set_value(Field.DOMICILE)
    step.choosers[7].edited.emit()
    step.compare_button.click()
    settle()
    wizard.plan_step.accept_button.click()
    settle()

    assert desk.roster.person("1000").draft.domicile == "Investigation Wing"


def test_without_a_name_column_nothing_can_be_compared(wizard, sample, settle):
    wizard.open_file(sample("roll-damaged.csv"))
    settle()
    wizard.mapping_step.choosers[0].set_value(None)
    wizard.mapping_step.choosers[0].edited.emit()

    assert not wizard.mapping_step.compare_button.isEnabled()
    assert "name" in wizard.mapping_step.findChild(object, "mappingAdvice").text()


def test_the_plan_opens_at_the_refused_rows_with_place_and_sentence(planned):
    first = lines(planned.plan_step)[0]

    assert planned.plan_step.groups["refused"].isChecked()
    assert (first.row, first.column) == (5, "E")
    assert "1.63E+12" in first.text


def test_refused_rows_without_a_question_point_to_no_question(planned):
    assert "question" not in planned.plan_step._meaning.text()


def test_the_last_step_says_how_many_rows_were_not_taken_in(planned, settle):
    planned.plan_step.accept_button.click()
    settle()

    assert planned.findChild(object, "resultWhat").text() == "225 persons entered"
    assert "25 refused or doubtful rows were not taken in" in planned.findChild(object, "resultDetail").text()


def test_the_cursor_comes_back_when_the_marked_sheet_is_written(planned, settle, tmp_path):
    planned.plan_step.mark_button.setFocus()
    planned.mark_to(tmp_path / "marked.xlsx")
    settle()

    assert QApplication.focusWidget() is planned.plan_step.mark_button


def test_every_count_opens_its_rows(planned, settle):
    planned.plan_step.groups["new"].click()
    settle()

    assert len({line.row for line in lines(planned.plan_step)}) == 225


def test_the_same_roll_again_changes_nothing(planned, sample, desk, settle):
    planned.plan_step.accept_button.click()
    settle()
    planned.open_file(sample("roll-damaged.csv"))
    settle()
    planned.mapping_step.compare_button.click()
    settle()

    assert planned.plan_step.groups["unchanged"].text() == "225 unchanged"
    assert not planned.plan_step.accept_button.isEnabled()


def test_a_change_is_shown_field_by_field(planned, sample, settle, tmp_path):
    planned.plan_step.accept_button.click()
    settle()
    text = sample("roll-damaged.csv").read_text(encoding="utf-8-sig").replace("Investigation Wing", "Police Lines", 1)
    (tmp_path / "later.csv").write_text(text, encoding="utf-8")
    planned.open_file(tmp_path / "later.csv")
    settle()
    planned.mapping_step.compare_button.click()
    settle()
    planned.plan_step.groups["changed"].click()
    settle()

    assert [line.text for line in lines(planned.plan_step)] == ["Posting: Investigation Wing → Police Lines"]
    assert planned.plan_step.accept_button.text() == "Import 1 person"


def test_an_import_is_undone_as_one(planned, desk, settle):
    planned.plan_step.accept_button.click()
    settle()
    planned.result_step.undo_button.click()
    settle()

    assert desk.roster.count() == 0
    assert "225" in planned.result_step.findChild(object, "resultWhat").text()


def test_an_earlier_import_is_taken_back_after_a_question(planned, desk, settle, qtbot):
    planned.plan_step.accept_button.click()
    settle()
    planned.start()
    settle()
    planned.file_step.table.choose(0)
    planned.file_step.undo_button.click()
    qtbot.mouseClick(
        planned.findChild(QMessageBox, "confirm").findChild(object, "confirmYes"), Qt.MouseButton.LeftButton
    )
    settle()

    assert desk.roster.count() == 0
    assert desk.roster.batches()[0].undone


def test_stop_in_the_middle_leaves_nothing_and_the_plan_can_be_accepted_again(planned, desk, jobs, settle, monkeypatch):
    add, stopped = search.add, []

    def add_and_stop(*given):
        add(*given)
        if not stopped:
            stopped.append(jobs.current)
            jobs.current.stop()

    monkeypatch.setattr(entering, "BLOCK", 50)
    monkeypatch.setattr(search, "add", add_and_stop)
    before = desk.audit.verify().entries
    planned.plan_step.accept_button.click()
    settle()

    assert len(stopped) == 1
    assert desk.roster.count() == 0
    assert desk.audit.verify().entries == before
    assert planned.steps.currentWidget() is planned.plan_step
    planned.plan_step.accept_button.click()
    settle()
    assert desk.roster.count() == 225


def test_a_file_that_is_no_roll_is_told_and_another_can_be_chosen(wizard, settle, tmp_path):
    (tmp_path / "notes.csv").write_text("notes\nof a day\n", encoding="utf-8")
    wizard.open_file(tmp_path / "notes.csv")
    settle()

    assert "No headings" in wizard.banner.text
    assert wizard.steps.currentWidget() is wizard.file_step
    assert wizard.steps.isEnabled()


def test_a_roster_that_changed_after_the_plan_is_not_written_over(planned, desk, settle):
    from kpdesk.roster.draft import PersonDraft

    desk.roster.register(PersonDraft("Gul Zaman", cnic="1610112345673"))
    planned.plan_step.accept_button.click()
    settle()

    assert "changed after this plan" in planned.banner.text
    assert desk.roster.count() == 1


def test_a_file_dropped_on_the_page_begins_the_import(empty_page, sample, settle):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(sample("roll-damaged.csv")))])
    dropped = QDropEvent(
        QPointF(10, 10), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    empty_page.dropEvent(dropped)
    settle()

    assert empty_page.importing.steps.currentWidget() is empty_page.importing.mapping_step


def test_escape_leaves_the_import_and_nothing_is_kept(planned, empty_page, desk, qtbot):
    qtbot.keyClick(planned.plan_step.table, Qt.Key.Key_Escape)

    assert empty_page.views.currentWidget() is empty_page.list
    assert desk.roster.count() == 0


def test_columns_without_known_headings_are_named_by_the_person(wizard, desk, settle, tmp_path):
    (tmp_path / "roll.csv").write_text("Sahib,Qaumi raqam\nGul Zaman,1610112345673\n", encoding="utf-8")
    wizard.open_file(tmp_path / "roll.csv")
    settle()
    step = wizard.mapping_step
    assert [chooser.value() for chooser in step.choosers] == [Field.NAME, Field.CNIC]
    for chooser, field in zip(step.choosers, (Field.NAME, Field.CNIC), strict=True):
        chooser.set_value(field)
        chooser.edited.emit()
    step.compare_button.click()
    settle()
    wizard.plan_step.accept_button.click()
    settle()

    assert desk.roster.person("1610112345673").draft.name == "Gul Zaman"
