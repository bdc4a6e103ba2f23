"""A button on the send card writes who has signed for the directives."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from kpdesk.directives.draft import AckDraft
from kpdesk.roster.records import PersonRecord


def signed(desk) -> None:
    with desk.workplace.writing() as uow:
        record = PersonRecord(name="Gul Khan", sort_name="gul khan", rank="CONST")
        uow.session.add(record)
        uow.commit()
        uid = record.uid
    desk.directives.acknowledge(AckDraft("D9", (uid,), on=date(2026, 11, 20)))


def write(qtbot, page, folder: Path) -> None:
    page.send_card.acknowledgements_button.setFocus()
    qtbot.keyClick(page.send_card.acknowledgements_button, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: page.findChild(QFileDialog) is not None)
    dialog = page.findChild(QFileDialog)
    dialog.fileSelected.emit(str(folder))
    dialog.reject()


def test_the_button_writes_them_and_the_cpo_takes_them_in(qtbot, enrolled, cpo, tmp_path, open_page):
    signed(enrolled)
    page = open_page(enrolled)
    write(qtbot, page, tmp_path)
    qtbot.waitUntil(lambda: "acknowledgement" in page.banner.text)

    (file,) = tmp_path.glob("KPD_MRD_CPO_*_acknowledgement_*.xlsx")
    assert cpo.exchange.receive([file], accept=True)[0].counts["added"] == 1
    qtbot.waitUntil(lambda: page.context.jobs.is_idle)


def test_without_any_it_says_so_and_offers_all_of_them_again(qtbot, enrolled, tmp_path, open_page):
    page = open_page(enrolled)
    write(qtbot, page, tmp_path)
    qtbot.waitUntil(lambda: "nothing to send" in page.banner.text)
    assert page.banner.findChild(object, f"{page.banner.objectName()}Action") is not None


def test_before_the_enrolment_there_is_nothing_to_press(desk, open_page):
    assert not open_page(desk).send_card.acknowledgements_button.isEnabled()
