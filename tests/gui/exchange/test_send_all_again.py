"""A tick on the send card sends all records again, whatever the recipient has confirmed; for one file."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog

from kpdesk.roster.draft import PersonDraft

WEEK = "2026-W47"


@pytest.fixture
def confirmed(enrolled, cpo, stick, tmp_path):
    """The district, all of whose records the CPO has confirmed."""
    enrolled.roster.register(PersonDraft("Gul Khan"))
    file = Path(enrolled.exchange.send(WEEK, stick).path)
    (taken,) = cpo.exchange.receive([file], accept=True, receipt_dir=tmp_path)
    enrolled.exchange.receive([Path(taken.receipt)], accept=True)
    return enrolled


def people_in(cpo, folder: Path) -> int:
    (file,) = folder.glob("*_return_*.xlsx")
    return dict(cpo.exchange.inspect(file).tables).get("person", 0)


def written_anew(qtbot, page, folder: Path, tick: bool) -> None:
    folder.mkdir()
    if tick:
        page.send_card.full.click()
    outbox = page.boxes.outbox
    page.boxes.setCurrentWidget(outbox)
    week = next(place for place, line in enumerate(outbox.table.model().rows) if line.is_week)
    outbox.table.choose(week)
    outbox.again_button.click()
    page.findChild(QFileDialog).fileSelected.emit(str(folder))
    qtbot.waitUntil(lambda: bool(list(folder.glob("*_return_*.xlsx"))) and page.context.jobs.is_idle)
    dialog = page.findChild(QFileDialog)
    dialog.setObjectName("done")
    dialog.reject()


def test_only_the_ticked_file_holds_what_the_cpo_has_confirmed(qtbot, confirmed, cpo, tmp_path, open_page):
    page = open_page(confirmed)
    written_anew(qtbot, page, tmp_path / "anew", tick=False)
    assert people_in(cpo, tmp_path / "anew") == 0

    qtbot.waitUntil(lambda: page.findChild(QFileDialog) is None)
    written_anew(qtbot, page, tmp_path / "full", tick=True)
    assert people_in(cpo, tmp_path / "full") == 1
    assert page.send_card.full.value() is False


def test_before_a_week_went_out_there_is_nothing_to_send_again(enrolled, open_page):
    assert not open_page(enrolled).send_card.full.isVisible()
