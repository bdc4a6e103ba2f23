"""The district's week through its window, from the first start to the file for the CPO."""

from __future__ import annotations

import re

from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QTableView, QWidget

PASSWORD = "four plain words here"
WEEK = "2026-W47"
CTRL, ENTER = Qt.KeyboardModifier.ControlModifier, Qt.Key.Key_Return


def words_of(pdf) -> str:
    return " ".join(" ".join(page.extract_text() for page in PdfReader(pdf).pages).split())


def set_up_the_office(person, sheet) -> None:
    """First run: office, user, password, and the recovery sheet proved by typing one of its words back."""
    person.bot.waitUntil(lambda: person.application.entrance.office_step.office.count() > 60)
    person.type("office", "mardan (")
    person.type("full_name", "Khan Zada")
    person.type("name", "khan")
    person.type("password", PASSWORD)
    person.type("again", PASSWORD)
    person.click("officeFormSubmit")
    person.click("saveSheet")
    person.give_file(sheet)
    wanted = int(re.search(r"word no\. (\d)", person.said("proofHint"))[1])
    person.type("word", recovery_words(sheet)[wanted - 1], ENTER)


def recovery_words(sheet) -> list[str]:
    return re.findall(r"\b\d\. ([a-z]+)", words_of(sheet))


def import_the_roll(person, roll) -> None:
    person.click("start_import")
    person.click("chooseFile")
    person.give_file(roll)
    person.click("compare")
    assert person.said("accept") == "Import 1,200 persons"
    person.click("accept")
    assert person.said("resultWhat") == "1,200 persons entered"
    person.click("toList")
    assert person.said("rosterSubtitle") == "1,200 persons on record"


def find_by_search(person, text) -> None:
    """Ctrl+K, some letters, Enter."""
    person.press(Qt.Key.Key_K, CTRL)
    search = person.find(QLineEdit, "search")
    assert search.hasFocus()
    person.bot.keyClicks(search, text)
    person.bot.waitUntil(lambda: len(search.results) > 0)
    person.bot.keyClick(search, ENTER)
    person.settle()


def log_a_violation(person, capture) -> None:
    """A new violation of the man whose page was open, with a picture as evidence."""
    capture.write_bytes(b"\x89PNG invented")
    person.go_to("violations")
    person.click("violationNew")
    finder = person.find(QLineEdit, "personFinder")
    person.bot.keyClicks(finder, "bakht khattak 1000")
    person.bot.waitUntil(lambda: len(finder.results) > 0)
    person.bot.keyClick(finder, ENTER)
    person.type("kind", "V02")
    person.type("what", "Video in uniform with film music")
    person.type("platform", "tiktok")
    person.type("seen_on", "18.11.2026")
    person.click("evidenceChoose")
    person.give_file(capture)
    person.click("violationFormSubmit")
    assert "Bakht Khattak" in person.said("violationTitle")


def evidence_is_stored_encrypted(store) -> bool:
    kept = [path.read_bytes() for path in (store / "evidence").rglob("*") if path.is_file()]
    return bool(kept) and not any(b"invented" in data for data in kept)


def open_a_case(person) -> None:
    person.click("violationCase")
    person.click("openCaseFormSubmit")
    assert "Bakht Khattak" in person.said("caseTitle")


def take_the_show_cause_step(person) -> None:
    person.click("step_show_cause_issued")
    person.type("number", "12/EC")
    person.click("stepFormSubmit")
    assert person.said("caseState") == "Show-cause notice issued"
    assert not person.seen(QWidget, "stepForm")


def freeze_the_week(person) -> None:
    person.go_to("weekly")
    person.click("weekDrawUp")
    person.click("weekFreeze")
    person.type("reason", "One person does the work of the office.")
    person.click("reasonYes")
    assert person.said("weekState") == "Frozen"
    assert person.said("weekCertificatePill").startswith("Certificate: With exceptions")
    assert [person.said(f"tile_{name}Figure") for name in ("brought_forward", "new", "disposed", "balance")] == [
        "0", "1", "0", "1",
    ]  # fmt: skip


def save_and_read_back(person, pdf) -> None:
    person.click("weekSave")
    person.give_file(pdf)
    words = words_of(pdf)
    assert "week 2026-W47 · 16.11.2026 to 22.11.2026" in words
    assert "Constable Bakht Khattak s/o Sher Ahmad No. 1000 8863 Police Lines TikTok V02" in words
    assert "Show-cause notice issued 12/EC 22.11.2026" in words
    assert "V02 Video or photo in uniform 0 1 0 0 1" in words
    assert "Strength on the roster 1200" in words
    assert "COMPLIANCE CERTIFICATE" in words
    assert "EXCEPT 1,200 whose signature is not on record" in words


def write_the_enrolment_file(person, stick) -> None:
    stick.mkdir()
    person.go_to("exchange")
    person.click("enrolWrite")
    person.give_file(stick)
    assert len(person.find(QWidget, "slipWords").words.split()) == 6
    person.click("slipClose")
    assert [path.name for path in stick.iterdir()] == ["KPD_MRD_CPO_00000_enrol.xlsx"]
    assert person.find(QWidget, "enrolFinish").isEnabled()


def test_from_the_first_start_to_a_frozen_week_on_paper(sit_down, samples, tmp_path) -> None:
    person = sit_down("MRD")
    set_up_the_office(person, tmp_path / "sheet.pdf")
    import_the_roll(person, samples / "roll-clean.xlsx")
    find_by_search(person, "bakht khatak 1000")
    assert person.page.objectName() == "roster"
    assert person.said("rosterSubtitle") == "Bakht Khattak"

    log_a_violation(person, tmp_path / "capture.png")
    assert evidence_is_stored_encrypted(tmp_path / "MRD")
    open_a_case(person)
    take_the_show_cause_step(person)
    freeze_the_week(person)
    save_and_read_back(person, tmp_path / "week.pdf")
    write_the_enrolment_file(person, tmp_path / "stick")
    person.go_to("today")
    due = person.find(QTableView, "due").model()
    assert any("Bakht Khattak" in str(due.index(place, 3).data()) for place in range(due.rowCount()))
