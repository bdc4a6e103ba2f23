"""Persons and evidence on their way to and from other offices, on the page Send & receive."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from kpdesk.desk import Desk
from kpdesk.roster.draft import PersonDraft
from kpdesk.roster.service_drafts import TransferDraft
from kpdesk.violations.capture import EvidenceDraft
from kpdesk.violations.draft import ViolationDraft
from ui.exchange.exchange_page import ExchangePage
from ui.today.due_lines import due_lines

OpenPage = Callable[[Desk], ExchangePage]
VIDEO = b"\0\0\0\x18ftypmp42" + bytes(range(256)) * 2_000


@pytest.fixture
def offered(enrolled: Desk) -> Desk:
    """The district with a person who is offered to another office on the roll."""
    uid = enrolled.roster.register(PersonDraft("Gul Zaman", rank="CONST", cnic="1610112345673")).uids[0]
    enrolled.service_record.offer([uid], TransferDraft("SWB", date(2026, 11, 20), "55/EB"))
    return enrolled


@pytest.fixture
def without_sidecar(enrolled: Desk, cpo: Desk, stick: Path, tmp_path: Path) -> Desk:
    """The CPO after a week came whose evidence file was lost; the next receipt has asked for it."""
    (tmp_path / "clip.mp4").write_bytes(VIDEO)
    draft = ViolationDraft(kind="V02", platform="tiktok", seen_on=date(2026, 11, 10), unidentified="somebody")
    (violation,), _ = enrolled.violations.register(draft)
    enrolled.evidence.take_in([violation.uid], [EvidenceDraft(tmp_path / "clip.mp4")])
    enrolled.weekly.draw_up("2026-W46")
    enrolled.weekly.freeze("2026-W46", "one person does the work")
    sent = Path(enrolled.exchange.send("2026-W46", stick).path)
    sent.with_name(f"{sent.stem}_evidence.kpe").unlink()
    receipt = cpo.exchange.receive([sent], accept=True, receipt_dir=stick)[0].receipt
    enrolled.exchange.receive([Path(str(receipt))], accept=True)
    return cpo


def test_an_offer_of_the_roll_waits_for_its_file_and_says_why_it_cannot_go(
    qtbot, offered: Desk, open_page: OpenPage, stick: Path
) -> None:
    page = open_page(offered)
    box = page.transfers
    qtbot.waitUntil(lambda: box.rows.rowCount() == 1)
    assert page.boxes.tabText(page.boxes.indexOf(box)) == "Persons (1)"
    assert (box.write_button.isHidden(), box.accept_button.isHidden()) == (False, True)

    with qtbot.waitSignal(box.failed):
        box.write(box.table.current_row, stick)

    assert "SWB" in page.banner.text


def test_what_did_not_come_is_named_at_the_cpo_and_sent_by_the_office(
    qtbot, without_sidecar: Desk, enrolled: Desk, open_page: OpenPage, stick: Path
) -> None:
    page = open_page(without_sidecar)
    qtbot.waitUntil(lambda: page.evidence.rows.rowCount() == 1)
    assert page.boxes.tabText(page.boxes.indexOf(page.evidence)) == "Evidence (1)"
    assert page.evidence.table.current_row.state == "wanted"

    (line,) = [line for line in due_lines(enrolled) if line.target == ("evidence",)]
    assert line.about == "CPO"
    office = open_page(enrolled).evidence
    qtbot.waitUntil(lambda: office.rows.rowCount() == 1)
    with qtbot.waitSignal(office.done):
        office.send(office.table.current_row, stick)
    qtbot.waitUntil(lambda: office.rows.rowCount() == 0)

    (answer,) = stick.glob("*_evidence.xlsx")
    without_sidecar.exchange.receive([answer], accept=True)
    page.evidence.reload()
    qtbot.waitUntil(lambda: page.evidence.table.current_row.state == "here")
    assert not page.evidence.copy_button.isHidden()


def test_a_copy_of_another_offices_exhibit_is_saved_with_its_reason(
    qtbot, without_sidecar: Desk, enrolled: Desk, open_page: OpenPage, stick: Path, tmp_path: Path
) -> None:
    answer = enrolled.evidence_exchange.send(stick)
    without_sidecar.exchange.receive([Path(answer.path)], accept=True)
    box = open_page(without_sidecar).evidence
    qtbot.waitUntil(lambda: box.rows.rowCount() == 1)

    with qtbot.waitSignal(box.done):
        box.copy(box.table.current_row, "for the appeal", tmp_path / "copy.mp4")

    assert (tmp_path / "copy.mp4").read_bytes() == VIDEO
