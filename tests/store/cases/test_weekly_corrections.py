"""A punishment that falls on appeal stands in the next weekly report, with its reason."""

from __future__ import annotations

import pypdfium2

DECISION = {"outcome": "set_aside", "by": "RPO Mardan", "reasons": "no copy of the report was supplied"}


def text_of(pdf: bytes) -> str:
    with pypdfium2.PdfDocument(pdf) as document:
        return " ".join(page.get_textpage().get_text_range() for page in document)


def test_the_report_of_the_week_of_the_decision_corrects_the_earlier_one(office, punished) -> None:
    case = punished("DISMISSAL")
    office.take(case, "appeal_filed", 30)
    office.take(case, "appeal_decided", 60, number="412/ES", **DECISION)

    office.desk.weekly.draw_up("2026-W53")
    view = office.desk.weekly.show("2026-W53")
    office.desk.weekly.draw_up("2026-W48")
    earlier = office.desk.weekly.show("2026-W48")

    assert view.figures["punishments_undone"] == 1
    assert view.figures["major_punishments"] == 0
    assert earlier.figures["major_punishments"] == 1
    (correction,) = view.figures["corrections"].values()
    assert correction["reason"] == "RPO Mardan · no copy of the report was supplied"
    said = text_of(office.desk.weekly.pdf("2026-W53"))
    assert "Corrections" in said
    assert "no longer stand" in said
    assert case in said
