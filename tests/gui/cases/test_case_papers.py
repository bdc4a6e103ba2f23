"""Papers in the window: looked at, issued when printed or saved, drawn up anew; legal action beside them."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QLabel, QPushButton

from kpdesk.cases.issued import PaperWanted
from kpdesk.cases.states import Paper, Step


def noticed(take, case: str) -> str:
    take(case, Step.SHOW_CAUSE_ISSUED, 5, number="1169/EC")
    return case


def test_looking_at_a_paper_issues_nothing_and_saving_does(
    opened, qtbot, settle, desk, case, take, tmp_path: Path
) -> None:
    window = opened(noticed(take, case)).view.open_paper(Paper.SHOW_CAUSE)
    settle()
    assert desk.case_papers.issued(case) == ()
    qtbot.waitUntil(lambda: "Not issued" in window.note.text())

    window.save_to(tmp_path / "notice.pdf")
    settle()

    (row,) = desk.case_papers.issued(case)
    assert (row.paper, row.edition, row.number) == (Paper.SHOW_CAUSE, 1, "1169/EC")
    assert (tmp_path / "notice.pdf").read_bytes() == desk.case_papers.look(
        case, PaperWanted(Paper.SHOW_CAUSE)
    ).printed.pdf
    assert "notice.pdf" in window.note.text()
    window.close()


def test_an_issued_paper_can_be_drawn_up_anew_with_a_reason(opened, settle, desk, case, take, tmp_path: Path) -> None:
    page = opened(noticed(take, case))
    window = page.view.open_paper(Paper.SHOW_CAUSE)
    settle()
    assert not window.anew_button.isVisible()
    window.save_to(tmp_path / "notice.pdf")
    settle()

    window.draw_anew("the name was misspelt")
    settle()

    assert [(row.edition, row.reason) for row in desk.case_papers.issued(case)] == [
        (1, ""),
        (2, "the name was misspelt"),
    ]
    shown = [one.text() for one in page.view.papers.findChildren(QLabel, "issued_show_cause") if not one.isHidden()]
    assert shown == ["edition 2"]
    window.close()


def test_a_date_left_for_ink_is_chosen_before_the_paper_is_issued(opened, settle, desk, case, take, tmp_path) -> None:
    window = opened(noticed(take, case)).view.open_paper(Paper.SHOW_CAUSE)
    settle()
    dated = window._pdf

    window.date_in_ink.click()
    settle()
    assert window._pdf != dated
    window.save_to(tmp_path / "notice.pdf")
    settle()

    assert not window.date_in_ink.isEnabled()
    window.close()


def test_each_step_has_its_own_paper_and_slips_go_with_the_latest(opened, settle, case, take) -> None:
    take(case, Step.EXPLANATION_CALLED, 5, number="1/EC")
    take(case, Step.EXPLANATION_CALLED, 6, number="2/EC")

    panel = opened(case).view.papers
    settle()

    names = {made.objectName() for made in panel.findChildren(QPushButton)}
    assert {"paper_explanation", "paper_explanation_1", "paper_receipt", "paper_endorsement"} <= names


def test_legal_action_is_listed_with_where_it_stands(opened, settle, case, take) -> None:
    fir = {"action": "fir", "number": "412", "station": "PS Hoti", "sections": "118 Police Act"}
    take(case, Step.LEGAL_ACTION_RECORDED, 6, **fir)
    take(case, Step.LEGAL_ACTION_RECORDED, 9, action="fir", number="412", status="challan", gist="sent to court")

    panel = opened(case).view.papers
    settle()

    shown = " | ".join(one.text() for one in panel.findChildren(QLabel))
    assert panel.findChild(QLabel, "legalStatus0").text() == "Challan in court"
    for words in ("PS Hoti · 118 Police Act", "sent to court", "FIR registered"):
        assert words in shown
