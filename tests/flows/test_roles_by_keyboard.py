"""Each role works with keys alone, and finds what it may not do hidden or off.

The supervisor's week, who freezes what a clerk drew up, is in ``test_week_in_twelve_keys``.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog, QLineEdit, QWidget

from kpdesk.access.draft import UserDraft
from kpdesk.base.actor import Role
from kpdesk.crypto.passphrase import Argon2Cost
from kpdesk.desk import Desk
from kpdesk.roster.draft import PersonDraft
from kpdesk.violations.draft import ViolationDraft

PASSWORD = "four plain words here"
COST = Argon2Cost(64, 1, 1)
WEEK = "2026-W47"
KEY = Qt.Key
CTRL, NONE = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def office(tmp_path, clock) -> Path:
    """A district with users of five roles, one violation, and its week drawn up by the clerk; locked."""
    desk = Desk.create(tmp_path / "MRD", "MRD", "khan", "Khan Zada", PASSWORD, clock=clock, cost=COST)[0]
    with desk:
        for name, role in (
            ("karim", Role.CLERK), ("wali", Role.SUPERVISOR), ("hamid", Role.HEAD), ("aziz", Role.AUDITOR),
        ):  # fmt: skip
            desk.users.add(UserDraft(name, f"{name.title()} Shah", role, PASSWORD))
        person = desk.roster.register(PersonDraft("Gul Zaman", rank="CONST", cnic="1610112345673")).uid
        seen = date(2026, 11, 18)
        desk.violations.register(ViolationDraft(persons=(person,), kind="V02", platform="tiktok", seen_on=seen))
    with Desk.open(tmp_path / "MRD", "karim", PASSWORD, clock=clock) as desk:
        desk.weekly.draw_up(WEEK)
    return tmp_path / "MRD"


@pytest.fixture
def headquarters(tmp_path, clock, monkeypatch) -> Path:
    """A CPO with a user of its desk, and the file of an enrolled district's week beside it; locked."""
    monkeypatch.setattr("kpdesk.workbooks.encryption.SPIN", 1_000)
    between = tmp_path / "between"
    cpo = Desk.create(tmp_path / "CPO", "CPO", "shah", "Shah Jehan", PASSWORD, clock=clock, cost=COST)[0]
    desk = Desk.create(tmp_path / "MRD", "MRD", "khan", "Khan Zada", PASSWORD, clock=clock, cost=COST)[0]
    with cpo, desk:
        cpo.users.add(UserDraft("dildar", "Dildar Shah", Role.CPO_DESK, PASSWORD))
        asked = desk.exchange.enrol(between)
        desk.exchange.finish_enrolment(Path(cpo.exchange.accept_enrolment(Path(asked.path), asked.words).path))
        desk.weekly.draw_up(WEEK)
        desk.weekly.freeze(WEEK, "one person does the work")
        desk.weekly.note_printed(WEEK, 1, 1)
        desk.exchange.send(WEEK, between)
    return tmp_path / "CPO"


@pytest.fixture
def no_stall() -> None:
    """These flows walk over every page once: how long a page stands still is measured where it is worked on."""


class Hands:
    """Keys, each given to what has the focus in the window that is in front; no control is touched by its name."""

    def __init__(self, person) -> None:
        self.person, self._bot = person, person.bot

    def log_in(self, user: str) -> Hands:
        program = self.person.application
        self._bot.waitUntil(
            lambda: program.entrance is not None and program.entrance.user.value() is not None, timeout=30_000
        )
        program.entrance.user.set_value(user)
        self.person.type("password", PASSWORD, KEY.Key_Return)
        self.person.find(QWidget, "mainWindow")
        self.person.settle()
        return self

    def focused(self) -> QWidget:
        """What has the cursor: the offscreen platform leaves a popup that has closed active."""
        window = QApplication.activeModalWidget() or self.person.application.main
        window.activateWindow()
        self._bot.waitUntil(window.isActiveWindow)
        return QApplication.focusWidget() or window

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = NONE) -> None:
        self._bot.keyClick(QApplication.activePopupWidget() or self.focused(), key, held)
        self.person.settle()

    def page(self, number: int) -> None:
        """Ctrl and the page's number at the side."""
        self.press(Qt.Key(KEY.Key_0 + number), CTRL)

    def type(self, text: str, then: Qt.Key | None = None) -> None:
        self._bot.keyClicks(self.focused(), text)
        if then is not None:
            self.press(then)

    def wait_for(self, name: str) -> None:
        """Waits until the program has put the cursor there by itself."""
        self._bot.waitUntil(lambda: self.focused().objectName() == name, timeout=15_000)

    def tab_to(self, name: str) -> None:
        """Tab until the control has the cursor."""
        for _ in range(60):
            if self.focused().objectName() == name:
                return
            self._bot.keyClick(QApplication.activePopupWidget() or self.focused(), KEY.Key_Tab)
        raise AssertionError(f"{name} is not reached by Tab")

    def offered(self, words: str) -> list[str]:
        """The titles that the search shows for these words; it stays open."""
        self.press(KEY.Key_K, CTRL)
        search = self.person.find(QLineEdit, "search")
        self._bot.keyClicks(search, words)
        self._bot.waitUntil(lambda: self.person.application.jobs.is_idle)
        return [hit.title for hit in search.results]

    def command(self, title: str) -> None:
        """Types a command into the search and takes it."""
        search = self.person.find(QLineEdit, "search")
        assert title in self.offered(title)
        while search.list.current is None or search.list.current.title != title:
            self._bot.keyClick(search, KEY.Key_Down)
        self._bot.keyClick(search, KEY.Key_Return)
        self.person.settle()

    def give_file(self, path: Path) -> None:
        self._bot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), QFileDialog), timeout=15_000)
        dialog = QApplication.activeModalWidget()
        dialog.setDirectory(str(path.parent))
        line = dialog.findChild(QLineEdit, "fileNameEdit")
        line.clear()
        self._bot.keyClicks(line, path.name)
        self._bot.keyClick(line, KEY.Key_Return)
        self._bot.waitUntil(lambda: not dialog.isVisible())
        self.person.settle()

    def button(self, name: str) -> QAbstractButton:
        (found,) = self.person.application.main.findChildren(QAbstractButton, name)
        return found

    def is_refused(self, *names: str) -> bool:
        """Whether these are hidden, or off with the sentence that says whose work it is."""
        return all(
            not one.isVisible() or (not one.isEnabled() and "may not do this" in one.toolTip())
            for one in (self.button(name) for name in names)
        )


def test_a_clerk_logs_what_was_seen_opens_its_case_and_leaves_freezing_to_another(sit_down, office):
    hands = Hands(sit_down("MRD")).log_in("karim")
    hands.page(5)
    hands.press(KEY.Key_N, CTRL)
    hands.wait_for("personFinder")
    hands.type("gul zaman")
    finder = hands.focused()
    hands.person.bot.waitUntil(lambda: len(finder.results) > 0)
    hands.press(KEY.Key_Return)
    for field, text in (("kind", "V01"), ("what", "Account with his rank in its name"), ("platform", "tiktok")):
        hands.tab_to(field)
        hands.type(text, KEY.Key_Tab)
    hands.tab_to("seen_on")
    hands.type("18.11.2026")
    hands.press(KEY.Key_S, CTRL)
    assert "Gul Zaman" in hands.person.said("violationTitle")

    hands.tab_to("violationCase")
    hands.press(KEY.Key_Return)
    hands.press(KEY.Key_S, CTRL)
    assert "Gul Zaman" in hands.person.said("caseTitle")

    hands.page(7)
    hands.command("Draw up again")
    assert hands.person.said("weekState") == "Draft"
    freeze = hands.button("weekFreeze")
    assert not freeze.isEnabled()
    assert "ask the supervisor or the head" in freeze.toolTip()


def test_a_head_of_office_sees_what_repeats_and_neither_adds_users_nor_restores(sit_down, office, clock):
    hands = Hands(sit_down("MRD")).log_in("hamid")
    hands.page(5)
    hands.command("Patterns")
    assert hands.person.page.stack.currentWidget() is hands.person.page.patterns
    hands.press(KEY.Key_Left, Qt.KeyboardModifier.AltModifier)
    hands.page(6)
    assert hands.button("handOver").isVisible()
    hands.command("Backups")
    assert hands.is_refused("restoreBackup")
    hands.command("Users")
    assert hands.is_refused("addUser", "disableUser", "resetPassword")


def test_an_administrator_adds_a_user_who_can_log_in(sit_down, office, clock):
    hands = Hands(sit_down("MRD")).log_in("khan")
    hands.command("Users")
    hands.tab_to("addUser")
    hands.press(KEY.Key_Return)
    hands.wait_for("full_name")
    for field, text in (
        ("full_name", "Naved Khan"), ("name", "naved"), ("password", PASSWORD), ("again", PASSWORD),
    ):  # fmt: skip
        hands.tab_to(field)
        hands.type(text)
    hands.press(KEY.Key_S, CTRL)
    hands.press(KEY.Key_L, CTRL)

    hands.log_in("naved")
    assert hands.person.said("userName") == "Naved Khan"


def test_an_auditor_checks_the_history_and_is_offered_nothing_that_writes(sit_down, office):
    hands = Hands(sit_down("MRD")).log_in("aziz")
    assert hands.is_refused("do_log")
    hands.page(2)
    assert hands.is_refused("addPerson", "importRoll", "postChosen", "statusChosen")
    hands.press(KEY.Key_N, CTRL)
    assert hands.person.page.views.currentWidget() is hands.person.page.list
    hands.page(4)
    assert hands.is_refused("unitNew", "unitEnd", "checkNew", "accountNew")
    hands.page(5)
    assert hands.is_refused("violationNew", "violationImport", "openCases", "issueNotices")
    hands.press(KEY.Key_N, CTRL)
    assert hands.person.page.logging is None
    hands.page(6)
    assert hands.is_refused("bulkReplies", "bulkOrders", "handOver", "rollEnter")
    hands.page(8)
    assert hands.is_refused("sendToCpo", "receive", "enrolWrite")
    assert not {"New violation", "Log a violation"} & set(hands.offered("violation"))
    hands.press(KEY.Key_Escape)
    assert "Back up now" not in hands.offered("back up")
    hands.press(KEY.Key_Escape)

    hands.command("History of the records")
    hands.tab_to("verifyHistory")
    hands.press(KEY.Key_Return)
    assert "as they were written" in hands.person.said("historyBanner")


def test_the_cpos_desk_receives_sees_who_owes_and_reminds(sit_down, headquarters, clock, tmp_path):
    clock.advance(days=1)
    hands = Hands(sit_down("CPO")).log_in("dildar")
    hands.command("Go to Send & receive")
    hands.press(KEY.Key_R, CTRL)
    (file,) = (tmp_path / "between").glob("*_return_*.xlsx")
    hands.give_file(file)
    hands.wait_for("receiveAccept")
    hands.press(KEY.Key_Return)
    hands.press(KEY.Key_Escape)

    hands.command("Go to Province")
    assert hands.person.said("number_received") == "1"
    hands.command("Reminders")
    hands.press(KEY.Key_R, CTRL)
    hands.wait_for("confirmYes")
    hands.press(KEY.Key_Return)
    hands.person.bot.waitUntil(lambda: QApplication.activeModalWidget() is not None, timeout=15_000)
    hands.press(KEY.Key_Escape)
    hands.command("Users")
    assert hands.is_refused("addUser", "disableUser", "resetPassword")
