"""A district sends its week to its own region with a button beside the one for the CPO."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog

from kpdesk.crypto.passphrase import Argon2Cost
from kpdesk.desk import Desk

WEEK = "2026-W47"


@pytest.fixture
def region(enrolled, cpo, stick, tmp_path, clock):
    """The region of the district, whose keys came to the district in a file of the CPO."""
    made = Desk.create(
        tmp_path / "RMRD", "RMRD", "khan", "Khan", "four plain words here", clock=clock, cost=Argon2Cost(64, 1, 1)
    )
    with made[0] as region:
        asked = region.exchange.enrol(stick)
        answer = cpo.exchange.accept_enrolment(Path(asked.path), asked.words, stick)
        region.exchange.finish_enrolment(Path(answer.path))
        for letter in cpo.exchange.send_directives(stick):
            (region if "_RMRD_" in letter.name else enrolled).exchange.receive([Path(letter.path)], accept=True)
        yield region


def test_the_week_goes_to_the_region_and_is_still_to_be_sent_to_the_cpo(qtbot, enrolled, region, tmp_path, open_page):
    page = open_page(enrolled)
    qtbot.waitUntil(page.send_card.region_button.isVisible)
    page.send_card.region_button.click()
    page.findChild(QFileDialog).fileSelected.emit(str(tmp_path))
    qtbot.waitUntil(lambda: "KPD_MRD_RMRD_00001_return" in page.banner.text)

    assert region.exchange.receive(sorted(tmp_path.glob("*_return_*")), accept=True)[0].accepted
    qtbot.waitUntil(lambda: page.context.jobs.is_idle)
    assert "Waiting to be sent" in page.send_card._what.text()
    page.findChild(QFileDialog).reject()


def test_the_cpo_has_no_region_to_send_to(cpo, enrolled, open_page):
    assert not open_page(cpo).send_card.isVisible()
