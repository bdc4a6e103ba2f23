"""Lists, opening cases, papers and notices."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QMessageBox

from kpdesk.cases.draft import CaseDraft
from kpdesk.cases.fields import FIELDS, Kind
from kpdesk.cases.states import Paper, Step, Track
from kpdesk.violations.draft import ViolationDraft
from ui.cases.columns import case_due_tone
from ui.cases.names import choice_name, field_title
from ui.support.paper_window import PaperWindow

CONTROL = Qt.KeyboardModifier.ControlModifier


def rows_of(page):
    model = page.list._model
    return [model.row_at(place) for place in range(model.rowCount())]


def numbers(page):
    return [case.number for case in rows_of(page)]


@pytest.fixture
def three(desk, violations, take):
    uids = desk.cases.open(CaseDraft(tuple(violations), Track.GENERAL, date(2026, 11, 5))).uids
    take(uids[1], Step.SHOW_CAUSE_ISSUED, 18, served_on=date(2026, 11, 19))
    take(uids[2], Step.SHOW_CAUSE_ISSUED, 6, served_on=date(2026, 11, 6))
    return uids


def test_the_nearest_date_stands_on_top(three, page):
    assert numbers(page) == ["MRD-C-2026-0003", "MRD-C-2026-0002", "MRD-C-2026-0001"]


def test_late_cases_are_filtered_and_coloured(three, page, qtbot, settle, desk):
    qtbot.keyClick(page.list.filter.overdue, Qt.Key.Key_Space)
    settle()

    assert numbers(page) == ["MRD-C-2026-0003"]
    assert case_due_tone(rows_of(page)[0], date(2026, 11, 22)) == "danger"


def test_cases_are_found_by_name_while_typing(three, page, qtbot, settle):
    qtbot.keyClick(page, Qt.Key.Key_F, CONTROL)
    with qtbot.waitSignal(page.list.filter.changed):
        qtbot.keyClicks(page.list.filter.text, "asad")
    settle()

    assert numbers(page) == ["MRD-C-2026-0002"]


def test_enter_in_the_search_goes_to_the_first_case_and_enter_opens_it(three, page, qtbot, settle):
    page.reload()
    settle()
    qtbot.keyClick(page, Qt.Key.Key_F, CONTROL)
    qtbot.waitUntil(lambda: page.focusWidget() is page.list.filter.text)
    qtbot.keyClick(page.list.filter.text, Qt.Key.Key_Return)
    settle()
    qtbot.keyClick(page.list.table, Qt.Key.Key_Return)
    settle()

    assert page.stack.currentWidget() is page.view


def test_what_is_due_names_case_and_days_late(three, page):
    rows = page.list.due_view.model.rows

    assert [row.number for row in rows] == ["MRD-C-2026-0003", "MRD-C-2026-0002"]
    assert rows[0].overdue_days > 0
    assert "2" in page.list.tabText(page.list.indexOf(page.list.due_view))


def test_enter_opens_the_case_and_the_way_back_leads_to_the_list(three, page, qtbot, settle):
    page.list.table.setFocus()
    page.list.table.choose(0)
    qtbot.keyClick(page.list.table, Qt.Key.Key_Return)
    settle()
    assert "MRD-C-2026-0003" in page.view.findChild(QLabel, "caseTitle").text()

    qtbot.keyClick(page.view, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: page.stack.currentWidget() is page.list)


def test_each_official_gets_a_case_of_his_own(page, qtbot, settle, desk, violations):
    page.open_target(("open", tuple(violations[:2])))
    settle()
    qtbot.keyClick(page.opening.form.fields["opened_on"], Qt.Key.Key_S, CONTROL)
    settle()

    assert desk.cases.page().total == 2
    assert len(numbers(page)) == 2


def test_a_second_case_on_the_same_violation_needs_a_reason(page, qtbot, settle, desk, violations, case):
    page.open_target(("open", (violations[0],)))
    settle()
    qtbot.keyClick(page.opening.form.fields["opened_on"], Qt.Key.Key_S, CONTROL)
    settle()
    assert desk.cases.page().total == 1

    qtbot.keyClicks(page.opening.overrides._lines["other_case_open"], "ordered afresh by the RPO")
    qtbot.keyClick(page.opening.form.fields["opened_on"], Qt.Key.Key_S, CONTROL)
    settle()
    assert desk.cases.page().total == 2


def test_leaving_a_half_typed_opening_asks(page, qtbot, settle, desk, violations):
    page.open_target(("open", (violations[0],)))
    settle()
    page.opening.form.fields["opened_on"].clear()
    qtbot.keyClicks(page.opening.form.fields["opened_on"], "1.11.26")
    assert not page.may_leave()
    page.leave()
    box = page.findChild(QMessageBox, "confirm")
    qtbot.mouseClick(box.findChild(object, "confirmNo"), Qt.MouseButton.LeftButton)

    assert page.stack.currentWidget() is page.opening
    assert desk.cases.page().total == 0


def test_a_paper_is_shown_and_saved_as_it_is_printed(opened, qtbot, settle, case, take, tmp_path):
    take(case, Step.SHOW_CAUSE_ISSUED, 6, number="120/PA")
    page = opened(case)
    qtbot.mouseClick(page.view.papers.findChild(object, "paper_show_cause"), Qt.MouseButton.LeftButton)
    window = page.view.findChild(PaperWindow)
    qtbot.waitUntil(lambda: window.preview.page_count > 0, timeout=20_000)
    window.save_to(tmp_path / "notice.pdf")
    settle()

    assert (tmp_path / "notice.pdf").read_bytes().startswith(b"%PDF")
    window.reject()


def test_the_paper_is_drawn_anew_on_legal_and_in_urdu(opened, qtbot, settle, case, take):
    take(case, Step.SHOW_CAUSE_ISSUED, 6)
    window = opened(case).view.open_paper(Paper.SHOW_CAUSE)
    settle()
    first = window._pdf
    window.size_choice.set_value("legal")
    window.language.set_value("ur")
    window.draw()
    settle()

    assert window._pdf != first
    assert window.preview.page_count > 0
    window.reject()


def test_notices_go_out_to_all_that_were_marked(page, qtbot, settle, desk, violations):
    page.open_target(("notices", tuple(violations)))
    settle()
    form = page.notices.form
    qtbot.keyClicks(form.fields["first_number"], "150")
    qtbot.keyClicks(form.fields["suffix"], "PA")
    qtbot.keyClick(form.fields["suffix"], Qt.Key.Key_S, CONTROL)
    settle()
    window = page.findChild(PaperWindow)

    letters = {desk.cases.show(number).steps[0].letter_no for number in numbers(page)}
    assert letters == {"150/PA", "151/PA", "152/PA"}
    assert window.preview.page_count >= 3
    window.reject()


def test_the_note_of_the_authority_goes_with_every_notice_on_criticism(page, settle, desk):
    uids = []
    for person in desk.roster.uids()[:2]:
        draft = ViolationDraft(persons=(person,), kind="V07", platform="x", seen_on=date(2026, 11, 3), what="post")
        uids.append(desk.violations.register(draft)[0][0].uid)
    page.open_target(("notices", tuple(uids)))
    settle()
    form = page.notices.form
    form.submit()
    settle()
    said = "\n".join(one.text() for one in page.notices.overrides.findChildren(QLabel))
    assert "note of the authority" in said
    assert "authority_note" not in said

    form.set_values({"authority_note": "It calls colleagues to disobey."})
    for line in page.notices.overrides._lines.values():
        line.insert("as ordered")
    form.submit()
    settle()

    steps = [desk.cases.show(number).steps[0] for number in numbers(page)]
    assert [step.fields["authority_note"] for step in steps] == ["It calls colleagues to disobey."] * 2
    page.findChild(PaperWindow).reject()


def test_a_number_that_is_none_is_marked(page, qtbot, settle, desk, violations):
    page.open_target(("notices", tuple(violations)))
    settle()
    form = page.notices.form
    qtbot.keyClicks(form.fields["first_number"], "15a")
    qtbot.keyClick(form.fields["suffix"], Qt.Key.Key_S, CONTROL)
    settle()

    assert form.fields["first_number"].property("problem") is True
    assert desk.cases.page().total == 0


def test_the_history_tells_the_reasons_that_were_given(opened, case, take):
    take(case, Step.ORDER_ISSUED, 6, outcome="punished", reasons="admitted", awards=[{"punishment": "CENSURE"}])
    page = opened(case)
    said = "\n".join(one.text() for one in page.view.history.findChildren(QLabel))

    assert "Reason given: as ordered" in said


def test_the_history_writes_codes_out(opened, case, take):
    award = {"punishment": "FORFEITURE", "amount": 2}
    take(case, Step.ORDER_ISSUED, 6, outcome="punished", reasons="admitted", awards=[award], authority="DPO")
    said = "\n".join(one.text() for one in opened(case).view.history.findChildren(QLabel))

    assert "Punishment: Forfeiture of approved service for 2 year(s)" in said
    assert "District Police Officer" in said
    assert "FORFEITURE" not in said


def test_every_field_and_choice_of_every_step_has_a_name():
    for fields in FIELDS.values():
        for field in fields:
            assert field_title(field.name) != field.name
            if field.kind is Kind.CHOICE:
                assert all(choice_name(str(choice)) for choice in field.choices)
