"""From the office's own records to practice and back: two folders, never open at once, nothing goes across."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from kpdesk.crypto.passphrase import Argon2Cost
from kpdesk.desk import Desk
from kpdesk.desk.practice import district
from kpdesk.roster.draft import PersonDraft

PASSWORD = "four plain words here"
COST = Argon2Cost(64, 1, 1)


@pytest.fixture
def own(tmp_path, clock, monkeypatch):
    monkeypatch.setattr(district, "PERSONS", 20)
    with Desk.create(tmp_path / "MRD", "MRD", "khan", "Khan Zada", PASSWORD, clock=clock, cost=COST)[0] as desk:
        desk.roster.register(PersonDraft("Gul Zaman", rank="CONST", cnic="1610112345673"))
    return tmp_path / "MRD"


def entrance(person):
    person.bot.waitUntil(lambda: person.application.entrance is not None, timeout=15_000)
    person.bot.waitUntil(lambda: person.application.entrance.user.value() is not None, timeout=15_000)
    return person.application.entrance


def test_the_entrance_leads_to_practice_and_back_and_nothing_is_mixed(sit_down, own, tmp_path):
    person = sit_down("MRD")
    assert entrance(person).other_side.text() == "Practise with invented data"
    person.click("otherSide")
    person.bot.waitUntil(
        lambda: person.application.main is not None and person.application.main.isVisible(), timeout=60_000
    )
    person.settle()

    assert person.application.main.windowTitle().startswith("PRACTICE")
    assert "nothing is sent" in person.find(QLabel, "practiceMark").toolTip()
    assert person.find(QLabel, "state_send").text() == "Practice"
    person.press(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert entrance(person).user.value() == "practice"
    person.click("otherSide")

    assert entrance(person).user.value() == "khan"
    person.type("password", PASSWORD, Qt.Key.Key_Return)
    person.find(QPushButton, "do_log")
    person.settle()
    assert not person.application.main.windowTitle().startswith("PRACTICE")
    assert not person.seen(QLabel, "practiceMark")
    person.go_to("roster")
    assert person.said("rosterSubtitle") == "1 person on record"


def test_a_practice_store_by_itself_has_no_other_side(sit_down, tmp_path, clock):
    district.practice_district(tmp_path / "alone", clock, cost=COST).close()
    person = sit_down("alone")
    assert not entrance(person).other_side.isVisible()
