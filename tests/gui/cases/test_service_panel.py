"""The register of service in the window: what is not on record, refusals with witnesses, scans kept and seen."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QDialog, QLabel, QPushButton

from kpdesk.cases.states import Step
from kpdesk.documents.document import Document, Section, draw_document
from kpdesk.documents.paper import Paper, Size
from ui.cases.charges_field import ChargesField


def words(panel) -> str:
    return "\n".join(found.text() for found in panel.findChildren(QLabel))


@pytest.fixture
def served(opened, case, take):
    """A notice that was pasted at his house before two witnesses, since he refused to sign."""
    take(case, Step.SHOW_CAUSE_ISSUED, 6, number="7/EC")
    service = {"paper": "show_cause_issued", "how": "pasted", "by": "ASI Noor", "acknowledged": False}
    take(case, Step.SERVICE_RECORDED, 8, witnesses=["HC Ali", "C Umar"], **service)
    return opened(case)


def test_a_paper_without_service_says_so_and_leads_to_the_step(opened, case, take, settle):
    take(case, Step.SHOW_CAUSE_ISSUED, 6, number="7/EC")
    page = opened(case)
    panel = page.view.service

    assert "not on record" in words(panel)
    panel.findChild(QPushButton, "serve_1").click()
    settle()
    assert page.view.next_step.step is Step.SERVICE_RECORDED


def test_how_by_whom_and_before_whom_it_was_served_stands_in_the_register(served):
    said = words(served.view.service)

    for part in ("08.11.2026", "Pasted at his house", "ASI Noor", "he refused to sign", "HC Ali, C Umar"):
        assert part in said


def test_a_scan_is_kept_with_the_service_and_seen_again(served, case, desk, settle, tmp_path: Path, clock):
    file = tmp_path / "receipt.pdf"
    file.write_bytes(draw_document(Document("t", "t", clock.now(), [Section([], Paper(Size.A4))])))
    panel = served.view.service

    panel.attach(2, file)
    settle()
    served.open_target(case)
    settle()

    (scan,) = desk.cases.show(case).scans
    assert scan.file_name == "receipt.pdf"
    panel.look_at(scan.uid)
    settle()
    window = panel.findChild(QDialog, "scanWindow")
    assert window is not None
    assert window.windowTitle() == "receipt.pdf"
    window.reject()


def test_a_file_that_is_no_scan_is_told_and_nothing_is_kept(served, case, desk, settle, tmp_path: Path):
    told = []
    served.view.service.said.connect(lambda tone, text: told.append((tone, text)))
    file = tmp_path / "receipt.txt"
    file.write_text("signed")

    served.view.service.attach(2, file)
    settle()

    assert told[0][0] == "warning"
    assert "receipt.txt" in told[0][1]
    assert desk.cases.show(case).scans == ()


def test_findings_per_charge_are_typed_in_a_line_each(qtbot):
    field = ChargesField([("proved", "Proved"), ("not_proved", "Not proved")], ["uniform", "music"])
    qtbot.addWidget(field)
    assert field.value() == ()

    field.set_value(({"result": "proved", "gist": "admitted"}, {}))

    assert field.value() == ({"result": "proved", "gist": "admitted"}, {"result": "", "gist": ""})
