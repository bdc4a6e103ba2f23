"""A new office in one sitting, by keyboard alone: from the empty folder to the frozen and printed first report."""

from __future__ import annotations

import re

from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QLineEdit

PASSWORD = "four plain words here"
ENTER, TAB, NONE = Qt.Key.Key_Return, Qt.Key.Key_Tab, Qt.KeyboardModifier.NoModifier


class Hands:
    """Types into whatever has the focus; never names a control to go to it."""

    def __init__(self, person) -> None:
        self._person, self._bot = person, person.bot

    def window(self):
        application = self._person.application
        return QApplication.activeModalWidget() or (
            application.entrance if application.entrance is not None else application.main
        )

    def focused(self):
        window = self.window()
        # The offscreen platform leaves a closed popup or file dialog active.
        window.activateWindow()
        self._bot.waitUntil(lambda: window.isActiveWindow() and QApplication.focusWidget() is not None)
        return QApplication.focusWidget()

    def wait_for(self, name: str) -> None:
        """Waits until the program has put the cursor there by itself."""
        self._bot.waitUntil(lambda: self.focused().objectName() == name, timeout=30_000)

    def type(self, text: str, then: Qt.Key | None = None) -> None:
        self._bot.keyClicks(self.focused(), text)
        if then is not None:
            # While a list of proposals is open it gets the keys, as from a real keyboard.
            self._bot.keyClick(QApplication.activePopupWidget() or self.focused(), then)
            self._person.settle()

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = NONE) -> None:
        self._bot.keyClick(self.focused(), key, held)
        self._person.settle()

    def tab_to(self, name: str) -> None:
        """Presses Tab until the control has the cursor: it can be reached by keyboard, and soon."""
        for _ in range(40):
            if self.focused().objectName() == name:
                return
            self._bot.keyClick(self.focused(), TAB)
        raise AssertionError(f"{name} is not reached by Tab")

    def give_file(self, path) -> None:
        self._bot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), QFileDialog), timeout=15_000)
        dialog = QApplication.activeModalWidget()
        dialog.setDirectory(str(path.parent))
        line = dialog.findChild(QLineEdit, "fileNameEdit")
        line.clear()
        self._bot.keyClicks(line, path.name)
        self._bot.keyClick(line, ENTER)
        self._bot.waitUntil(lambda: not dialog.isVisible())
        self._person.settle()


def words_of(pdf) -> str:
    return " ".join(" ".join(page.extract_text() for page in PdfReader(pdf).pages).split())


def test_from_the_empty_folder_to_the_frozen_first_report(sit_down, samples, tmp_path, monkeypatch):
    class OfficePrinter(QPrinter):
        def __init__(self, mode):
            super().__init__(mode)
            self.setOutputFileName(str(tmp_path / "first.pdf"))

    monkeypatch.setattr("ui.support.paper_printing.QPrinter", OfficePrinter)
    person = sit_down("MRD")
    person.bot.waitUntil(lambda: person.application.entrance.office_step.office.count() > 60)
    hands = Hands(person)
    hands.type("mardan (", ENTER)
    for field, text in (("full_name", "Khan Zada"), ("name", "khan"), ("password", PASSWORD), ("again", PASSWORD)):
        hands.tab_to(field)
        hands.type(text)
    hands.tab_to("officeFormSubmit")
    hands.press(ENTER)
    hands.wait_for("saveSheet")
    hands.press(ENTER)
    hands.give_file(tmp_path / "sheet.pdf")
    hands.wait_for("word")
    wanted = int(re.search(r"word no\. (\d)", person.said("proofHint"))[1])
    hands.type(re.findall(r"\b\d\. ([a-z]+)", words_of(tmp_path / "sheet.pdf"))[wanted - 1], ENTER)
    hands.wait_for("start_import")
    hands.press(ENTER)
    hands.tab_to("chooseFile")
    hands.press(ENTER)
    hands.give_file(samples / "roll-clean.xlsx")
    for control in ("compare", "accept"):
        hands.tab_to(control)
        hands.press(ENTER)
    assert person.said("resultWhat") == "1,200 persons entered"

    hands.press(Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    assert person.page.objectName() == "today"
    hands.wait_for("firstReport")
    assert person.find(QLabel, "first_people").accessibleName() == "done"
    for control in ("firstReport", "weekFreeze", "reasonYes", "weekPrint", "printers"):
        hands.wait_for(control)
        hands.press(ENTER)
    hands.wait_for("weekSend")
    assert person.said("weekState") == "Frozen"
    assert len(PdfReader(tmp_path / "first.pdf").pages) > 2
    hands.press(Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    person.settle()
    assert not person.seen(QLabel, "first_people")
