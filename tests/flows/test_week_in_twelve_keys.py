"""The week from Today to the file on the stick: every key that is pressed is counted, and there is nothing else."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from types import SimpleNamespace

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication, QPushButton

from kpdesk.access.draft import UserDraft
from kpdesk.base.actor import Role
from kpdesk.crypto.passphrase import Argon2Cost
from kpdesk.desk import Desk
from kpdesk.roster.draft import PersonDraft
from kpdesk.violations.draft import ViolationDraft

PASSWORD = "four plain words here"
COST = Argon2Cost(64, 1, 1)
WEEK = "2026-W47"
ENTER = Qt.Key.Key_Return


@pytest.fixture
def office(tmp_path, clock, monkeypatch) -> Path:
    """An enrolled district with its last week reported and a violation in the present one; locked."""
    monkeypatch.setattr("kpdesk.workbooks.encryption.SPIN", 1_000)
    between = tmp_path / "between"
    cpo = Desk.create(tmp_path / "CPO", "CPO", "shah", "Shah Jehan", PASSWORD, clock=clock, cost=COST)[0]
    desk = Desk.create(tmp_path / "MRD", "MRD", "khan", "Khan Zada", PASSWORD, clock=clock, cost=COST)[0]
    with cpo, desk:
        asked = desk.exchange.enrol(between)
        desk.exchange.finish_enrolment(Path(cpo.exchange.accept_enrolment(Path(asked.path), asked.words).path))
        person = desk.roster.register(PersonDraft("Gul Zaman", rank="CONST", cnic="1610112345673")).uid
        desk.weekly.draw_up("2026-W46")
        desk.weekly.freeze("2026-W46", "one person does the work")
        desk.weekly.note_printed("2026-W46", 1, 1)
        desk.exchange.send("2026-W46", between)
        seen = date(2026, 11, 18)
        desk.violations.register(ViolationDraft(persons=(person,), kind="V02", platform="tiktok", seen_on=seen))
    return tmp_path / "MRD"


@pytest.fixture
def stick(tmp_path, monkeypatch) -> Path:
    """A stick that is plugged in, as the system tells of it."""
    mounted = tmp_path / "media" / "stick"
    mounted.mkdir(parents=True)
    part = SimpleNamespace(mountpoint=str(mounted), opts="rw", device="/dev/none", fstype="vfat")
    monkeypatch.setattr("kpdesk.exchange.sticks.psutil.disk_partitions", lambda all: [part])
    monkeypatch.setattr("kpdesk.exchange.sticks._MOUNTED_BY_HAND", (f"{tmp_path}/media/",))
    return mounted


class Keyboard:
    """Nothing but keys, each given to what has the focus in the window that is in front; it counts them."""

    def __init__(self, person) -> None:
        self._person, self.pressed = person, []

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        bot = self._person.bot
        window = QApplication.activeModalWidget() or self._person.application.main
        window.activateWindow()
        bot.waitUntil(lambda: QApplication.focusWidget() is not None)
        self.pressed.append((QApplication.focusWidget().objectName(), Qt.Key(key).name))
        bot.keyClick(QApplication.focusWidget(), key, held)
        self._person.settle()

    def wait_for(self, name: str) -> None:
        """Waits until the focus is where the program puts it by itself."""

        def there() -> bool:
            (QApplication.activeModalWidget() or self._person.application.main).activateWindow()
            focused = QApplication.focusWidget()
            return focused is not None and focused.objectName() == name

        self._person.bot.waitUntil(there, timeout=15_000)

    def walk(self, *names: str) -> None:
        """Presses Enter on one control after the other, each as soon as the program has put the cursor there."""
        for name in names:
            self.wait_for(name)
            self.press(ENTER)


def log_in(person, user="khan"):
    program = person.application
    person.bot.waitUntil(lambda: program.entrance is not None and program.entrance.user.value() is not None)
    program.entrance.user.set_value(user)
    person.type("password", PASSWORD, ENTER)
    person.find(QPushButton, "do_freeze")
    person.settle()


def print_to(monkeypatch, file):
    """The office's printer: one that prints into a file, which its dialog shows as it shows any other."""

    class OfficePrinter(QPrinter):
        def __init__(self, mode):
            super().__init__(mode)
            self.setOutputFileName(str(file))

    monkeypatch.setattr("ui.support.paper_printing.QPrinter", OfficePrinter)


def written_to(person, stick) -> list[str]:
    person.bot.waitUntil(lambda: bool(list(stick.glob("*.xlsx"))), timeout=20_000)
    person.settle()
    return [path.name for path in stick.iterdir()]


def pages_in(pdf) -> int:
    return len(PdfReader(pdf).pages)


def test_one_officer_alone_takes_six_keys(sit_down, office, stick, tmp_path, monkeypatch):
    person = sit_down("MRD")
    print_to(monkeypatch, tmp_path / "week.pdf")
    log_in(person)
    keys = Keyboard(person)
    keys.walk("do_freeze", "weekFreeze", "reasonYes", "weekPrint", "printers", "weekSend")

    assert written_to(person, stick) == [f"KPD_MRD_CPO_00002_return_{WEEK}.xlsx"]
    assert pages_in(tmp_path / "week.pdf") > 2
    assert len(keys.pressed) == 6 <= 12, keys.pressed


def test_two_officers_take_nine_keys_beside_the_second_ones_password(
    sit_down, office, stick, tmp_path, monkeypatch, clock
):
    with Desk.open(office, "khan", PASSWORD, clock=clock) as desk:
        desk.users.add(UserDraft("wali", "Wali Shah", Role.SUPERVISOR, PASSWORD))
    person = sit_down("MRD")
    print_to(monkeypatch, tmp_path / "week.pdf")
    log_in(person)
    keys = Keyboard(person)
    keys.walk("do_freeze")
    person.bot.waitUntil(lambda: person.said("weekState") == "Draft", timeout=15_000)
    keys.wait_for("weekFreeze")
    keys.press(ENTER)
    assert "another officer freezes it" in person.page.banner.text
    keys.press(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    log_in(person, "wali")
    keys.walk("do_freeze", "weekFreeze", "confirmYes", "weekPrint", "printers", "weekSend")

    assert written_to(person, stick) == [f"KPD_MRD_CPO_00002_return_{WEEK}.xlsx"]
    assert pages_in(tmp_path / "week.pdf") > 2
    assert len(keys.pressed) == 9 <= 12, keys.pressed
