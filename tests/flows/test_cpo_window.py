"""Two programs, one stick: a district's enrolment and its frozen week reach the CPO, window to window."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTableView, QTabWidget, QWidget

from kpdesk.crypto.passphrase import Argon2Cost
from kpdesk.desk import Desk
from kpdesk.roster.draft import PersonDraft
from kpdesk.violations.draft import ViolationDraft

PASSWORD = "four plain words here"
WEEK = "2026-W47"
COST = Argon2Cost(64, 1, 1)


@pytest.fixture
def stores(tmp_path, clock) -> Path:
    """A district with one violation in its frozen week, and a new CPO; both locked."""
    Desk.create(tmp_path / "CPO", "CPO", "shah", "Shah Jehan", PASSWORD, clock=clock, cost=COST)[0].close()
    with Desk.create(tmp_path / "MRD", "MRD", "khan", "Khan Zada", PASSWORD, clock=clock, cost=COST)[0] as desk:
        person = desk.roster.register(PersonDraft("Gul Zaman", rank="CONST", cnic="1610112345673")).uid
        seen = date(2026, 11, 18)
        desk.violations.register(ViolationDraft(persons=(person,), kind="V02", platform="tiktok", seen_on=seen))
        desk.weekly.draw_up(WEEK)
        desk.weekly.freeze(WEEK, "one person does the work")
    return tmp_path


@pytest.fixture
def stick(tmp_path) -> Path:
    (tmp_path / "stick").mkdir()
    return tmp_path / "stick"


def unlock(person) -> None:
    person.bot.waitUntil(lambda: person.application.entrance.user.value() is not None)
    person.type("password", PASSWORD, Qt.Key.Key_Return)
    person.find(QWidget, "mainWindow")
    person.settle()


def enrol(district, cpo, stick) -> None:
    """The slip is read out by telephone; the keys file comes back on the stick."""
    district.go_to("exchange")
    district.click("enrolWrite")
    district.give_file(stick)
    words = district.find(QWidget, "slipWords").words
    check_words = district.find(QWidget, "slipCheckWords").words
    district.click("slipClose")

    cpo.go_to("exchange")
    cpo.click("enrolAccept")
    cpo.click("acceptChoose")
    cpo.give_file(next(stick.glob("*_enrol.xlsx")))
    cpo.type("words", words)
    cpo.click("acceptFormSubmit")
    assert cpo.find(QWidget, "acceptCheckWords").words == check_words
    cpo.click("acceptCertify")
    assert "Mardan is certified" in cpo.said("exchangeBanner")

    district.click("enrolFinish")
    district.give_file(next(stick.glob("*_keys.xlsx")))
    assert "This office is enrolled" in district.said("exchangeBanner")


def send(district, stick) -> Path:
    """From the frozen week's own button."""
    district.go_to("weekly")
    district.click("weekSend")
    district.click("sendToCpo")
    district.give_file(stick)
    assert "was written and read back" in district.said("exchangeBanner")
    return stick / f"KPD_MRD_CPO_00001_return_{WEEK}.xlsx"


def receive(cpo, file) -> list[str]:
    """Looks at a file and takes it in where that is offered; returns its line in the window."""
    cpo.go_to("exchange")
    cpo.click("receive")
    cpo.give_file(file)
    if cpo.seen(QWidget, "receiveAccept") and cpo.find(QWidget, "receiveAccept").isEnabled():
        cpo.click("receiveAccept")
    model = cpo.find(QTableView, "receiveTable").model()
    line = [str(model.index(0, column).data() or "") for column in range(model.columnCount())]
    cpo.click("receiveClose")
    return line


def standing(cpo) -> tuple[dict[str, str], str]:
    """What the page Province says: each office's state, and how many have reported."""
    cpo.go_to("province")
    tabs = cpo.find(QTabWidget, "provinceTabs")
    tabs.setCurrentIndex([tabs.tabText(place) for place in range(tabs.count())].index("Offices"))
    model = cpo.find(QTableView, "officesTable").model()
    rows = {str(model.index(row, 0).data()): str(model.index(row, 2).data()) for row in range(model.rowCount())}
    return rows, cpo.said("number_received")


def test_a_districts_week_reaches_the_cpo_from_window_to_window(sit_down, stores, stick, clock) -> None:
    district, cpo = sit_down("MRD"), sit_down("CPO")
    unlock(district)
    unlock(cpo)
    enrol(district, cpo, stick)
    file = send(district, stick)
    # An encrypted Office file, not a zip: nothing of it can be read without the password.
    assert file.read_bytes()[:8] == bytes.fromhex("d0cf11e0a1b11ae1")

    # The CPO's page shows the last week that is over: on Monday it is the one just sent.
    clock.advance(days=1)
    before, received_before = standing(cpo)
    assert (before["Mardan"], received_before) == ("– Owed", "0")
    line = receive(cpo, file)
    assert line[1] == "✓ Taken in"
    assert line[2] == "MRD"
    after, received = standing(cpo)
    assert (after["Mardan"], received) == ("! Except", "1")
    assert {name: state for name, state in after.items() if name != "Mardan"} == {
        name: state for name, state in before.items() if name != "Mardan"
    }

    again = receive(cpo, file)
    assert again[1] == "= Already here"
    assert standing(cpo) == (after, received)
