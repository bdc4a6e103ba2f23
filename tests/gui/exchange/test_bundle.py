"""A week with its report and covering slip is written from the page in one step."""

from __future__ import annotations


def test_report_workbook_and_slip_lie_in_the_folder(qtbot, open_page, enrolled, stick):
    page = open_page(enrolled)
    assert page.send_card.bundle_button.isEnabled()
    page.bundle("2026-W47", stick / "mail")
    qtbot.waitUntil(lambda: page.banner.isVisible(), timeout=30_000)

    names = sorted(path.name for path in (stick / "mail").iterdir())
    assert names[0].endswith("return_2026-W47.xlsx")
    assert names[1:] == ["MRD_2026-W47_report.pdf", "MRD_2026-W47_slip.pdf"]
    assert "MRD_2026-W47_slip.pdf" in page.banner.text


def test_an_office_that_is_not_enrolled_has_no_such_button(open_page, desk):
    assert not open_page(desk).send_card.bundle_button.isEnabled()
