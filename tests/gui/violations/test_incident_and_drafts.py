"""Several persons in one form, the forum of a criticism, drafts that survive, and who sees what."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from kpdesk.base.actor import Actor, Role
from kpdesk.desk import Desk
from kpdesk.store.store import Workplace
from kpdesk.violations.draft import Involved, ViolationDraft
from kpdesk.violations.rules import Forum, Part, Place
from ui.context import Context
from ui.violations.violations_page import ViolationsPage

CONTROL = Qt.KeyboardModifier.ControlModifier


def texts(widget):
    return "\n".join(one.text() for one in widget.findChildren(QLabel) if not one.isHidden())


def click(qtbot, widget, name):
    qtbot.mouseClick(widget.findChild(QPushButton, name), Qt.MouseButton.LeftButton)


@pytest.fixture
def form(page, qtbot):
    page.open_new()
    qtbot.waitUntil(lambda: page.stack.currentWidget() is page.logging)
    return page.logging.form


def test_everybody_is_logged_in_his_part_by_one_form(page, form, qtbot, settle, desk, people):
    form.set_values(
        {
            "persons": (Involved(people[0], Part.DID), Involved(people[1], Part.DID)),
            "kind": "V16",
            "seen_on": date(2026, 11, 20),
            "places": (Place.STATION,),
            "accused": "A.K.",
        }
    )
    settle()
    form.fields["persons"].findChild(object, "part1").set_value(Part.FILMED)
    form.fields["persons"].findChild(object, "part1").edited.emit()
    form.submit()
    settle()

    rows = desk.violations.items()
    assert {(row.person_uid, row.part) for row in rows} == {(people[0], Part.DID), (people[1], Part.FILMED)}
    assert len({row.incident for row in rows}) == 1
    assert desk.violations.show(rows[0].uid).places == ("station",)


def test_a_name_of_an_accused_is_marked_at_its_field(form, people):
    form.set_values({"persons": (people[0],), "kind": "V16", "seen_on": date(2026, 11, 20), "accused": "Ahmad Khan"})
    form.submit()

    assert form.fields["accused"].property("problem") is True


def test_the_forum_is_asked_of_criticism_only(form):
    for kind, asked in (("V02", False), ("V07", True), ("V16", False)):
        form.fields["kind"].set_value(kind)
        form.fields["kind"].edited.emit()
        assert form.fields["forum"].isVisibleTo(form) is asked
        form.fields["forum"].set_value(Forum.COURT)
    assert form.fields["accused"].isVisibleTo(form)
    form._on_kind()
    assert form.values()["forum"] is None


def test_a_draft_survives_and_is_gone_when_it_was_logged(page, form, qtbot, settle, desk, people):
    form.set_values({"persons": (people[2],), "kind": "V02", "what": "seen on a phone"})
    click(qtbot, page.logging.drafts, "keepDraft")
    settle()
    assert page.logging.may_leave()
    page.leave()
    page.open_new()
    settle()

    click(qtbot, page.logging.drafts, "draft0")
    settle()
    assert form.values()["what"] == "seen on a phone"
    assert desk.violations.count() == 0
    form.set_values({"seen_on": date(2026, 11, 20)})
    form.submit()
    settle()

    assert [row.person_uid for row in desk.violations.items()] == [people[2]]
    assert desk.violation_figures.drafts() == ()


def test_the_incident_lists_everybody_and_somebody_is_added_to_it(opened, qtbot, settle, desk, people):
    draft = ViolationDraft((people[0],), (Involved(people[1], Part.FILMED),), kind="V02", seen_on=date(2026, 11, 9))
    made = desk.violations.register(draft)[0]
    page = opened(made[0].uid)
    assert "2 persons in this incident" in texts(page.view.incident)

    click(qtbot, page.view.incident, "joinIncident")
    settle()
    page.logging.form.set_values(
        {"persons": (Involved(people[2], Part.PROMOTED),), "kind": "V14", "seen_on": date(2026, 11, 9)}
    )
    page.logging.form.submit()
    settle()

    assert len(desk.violations.show(made[0].uid).others) == 2


def test_another_part_of_the_incident_opens_by_its_line(opened, qtbot, settle, desk, people):
    draft = ViolationDraft((people[0],), (Involved(people[2], Part.FILMED),), kind="V02", seen_on=date(2026, 11, 9))
    made = desk.violations.register(draft)[0]
    page = opened(made[0].uid)

    click(qtbot, page.view.incident, "other0")
    settle()

    assert page.view.uid == made[1].uid


@pytest.mark.parametrize(("forum", "protected"), [(Forum.COURT, True), (Forum.NONE, False)])
def test_the_authority_answers_whether_it_was_a_complaint(opened, qtbot, settle, desk, log, people, forum, protected):
    uid = log(people[0], kind="V07")
    page = opened(uid)
    click(qtbot, page.view.forum, "answerForum")
    page.view.forum.form.fields["forum"].set_value(forum)
    qtbot.keyClicks(page.view.forum.form.fields["note"], "read the whole of it")
    page.view.forum.form.submit()
    settle()

    found = desk.violations.show(uid)
    assert (found.row.protected, found.forum, found.authority_note) == (protected, forum.value, "read the whole of it")
    assert page.view.forum.isHidden()


def test_an_answer_without_a_reason_is_not_kept(opened, qtbot, settle, desk, log, people):
    uid = log(people[0], kind="V07")
    page = opened(uid)
    page.view.forum.open_form()
    page.view.forum.form.fields["forum"].set_value(Forum.COURT)
    page.view.forum.form.submit()
    settle()

    assert desk.violations.show(uid).forum == ""


def test_a_clerk_sees_a_protected_disclosure_without_its_complainant(qtbot, jobs, desk, people, settle):
    draft = ViolationDraft((people[0],), kind="V07", seen_on=date(2026, 11, 9), forum=Forum.RTI, what="his letter")
    uid = desk.violations.register(draft)[0][0].uid
    clerk = Desk(Workplace(desk.workplace.store, Actor("clerk", "A Clerk", Role.CLERK, "MRD")))
    page = ViolationsPage(Context(clerk, jobs, clock=desk.clock))
    qtbot.addWidget(page)
    page.show()
    settle()
    page.open_target(uid)
    settle()

    shown = texts(page)
    assert "shown to the authority alone" in shown
    assert "Gul Zaman" not in shown
    assert "his letter" not in shown
    assert page.patterns_button.isHidden()
    page.close()
    settle()
    jobs.close()
