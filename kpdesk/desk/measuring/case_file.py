"""The file of one case, beside a bare reportlab build of the same pages; the list and the board of many cases."""

from __future__ import annotations

import io
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from xml.sax.saxutils import escape

import pypdfium2
from PIL import Image
from reportlab.lib.colors import black
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Image as Picture
from reportlab.platypus import PageBreak, Paragraph, SimpleDocTemplate, Table
from reportlab.platypus.flowables import Flowable

from kpdesk.cases.board import Stage
from kpdesk.cases.draft import CaseDraft, StepDraft
from kpdesk.cases.rows import CasesWanted
from kpdesk.cases.states import Step, Track
from kpdesk.desk.desk import Desk
from kpdesk.desk.measuring.case_guard import insert_cases
from kpdesk.desk.measuring.measurement import Measurement, measured, timed
from kpdesk.desk.measuring.offices import fill, new_office
from kpdesk.documents.fonts import latin_font
from kpdesk.violations.capture import EvidenceDraft
from kpdesk.violations.draft import ViolationDraft

EXHIBITS = 35
SCAN_PAGES = 20
CASES = 20_000
_STEPS = (
    (Step.CHARGE_SHEET_ISSUED, 5, {"number": "12/EC", "served_on": "2026-11-05"}),
    (Step.ENQUIRY_OFFICER_APPOINTED, 5, {"officer": "Sher Ali", "officer_rank": "CONST"}),
    (Step.REPLY_RECEIVED, 9, {"gist": "He denies that the account is his own."}),
    (Step.HEARING_HELD, 11, {"witnesses": ["HC Noor Gul"], "cross_examined": True}),
    (Step.FINDINGS_RECEIVED, 12, {"result": "proved", "gist": "The face and the voice are his own."}),
    (Step.FINAL_SHOW_CAUSE_ISSUED, 12, {"number": "13/EC", "served_on": "2026-11-12", "report_enclosed": True}),
    (Step.FINAL_REPLY_RECEIVED, 18, {"gist": "He regrets."}),
)


def case_file() -> Iterator[Measurement]:
    """A file of a hundred pages and more: papers, exhibits with pictures and custody logs, scans, history."""
    with new_office() as (desk, folder):
        fill(desk, folder, 300)
        case = _case(desk, folder)
        printed = desk.case_file.file(case)
        pages = _pages(printed.pdf)
        seconds = timed(lambda: desk.case_file.file(case))
        picture = (folder / "shot-0.png").read_bytes()
        reference = timed(lambda: _bare(pages, picture))
    yield measured("case_file", printed.pages, seconds, "bare reportlab build of the same pages", reference,
                   most_ratio=2.0)  # fmt: skip


def case_list(cases: int = CASES) -> Iterator[Measurement]:
    """The first page of the list by due date, the board's figures and the cards of one stage, beside a count."""
    with new_office() as (desk, folder):
        fill(desk, folder, 3_000)
        with desk.workplace.writing() as uow:
            insert_cases(uow.session.connection(), cases, uow.stamp())
            uow.commit()
        wanted = CasesWanted(is_open=True)
        with desk.workplace.reading() as session:
            count = session.connection().exec_driver_sql
            bare = timed(lambda: count("SELECT state, count(*) FROM disciplinary_case GROUP BY state").fetchall())
        for name, work in (
            ("case_list", lambda: desk.case_file.by_due(wanted)),
            ("case_board", desk.case_file.board),
            ("case_cards", lambda: desk.case_file.cards(Stage.FINAL)),
        ):
            yield measured(name, cases, timed(work), "bare count by state", bare, most_seconds=0.3)


def _case(desk: Desk, folder: Path) -> str:
    person = desk.roster.page(limit=1)[0]
    draft = ViolationDraft((person.uid,), kind="V02", platform="tiktok", seen_on=date(2026, 11, 2), what="video")
    violation = desk.violations.register(draft)[0][0].uid
    shots = [folder / f"shot-{number}.png" for number in range(EXHIBITS)]
    for number, shot in enumerate(shots):
        Image.linear_gradient("L").resize((360, 240)).rotate(number * 10).convert("RGB").save(shot)
    desk.evidence.take_in([violation], [EvidenceDraft(shot) for shot in shots])
    uid = desk.cases.open(CaseDraft((violation,), Track.GENERAL, date(2026, 11, 5))).uid
    for step, day, fields in _STEPS:
        asked = StepDraft(uid, step, date(2026, 11, day), fields)
        reasons = {warning.code: "as ordered by the head of office" for warning in desk.cases.judge(asked)}
        desk.cases.step(StepDraft(uid, step, date(2026, 11, day), fields, reasons))
    scan = folder / "reply.pdf"
    canvas = Canvas(str(scan), pagesize=A4)
    for number in range(SCAN_PAGES):
        canvas.drawString(80, 700, f"page {number + 1} of the reply")
        canvas.showPage()
    canvas.save()
    desk.case_dates.attach_scan(uid, 3, scan)
    return uid


def _pages(pdf: bytes) -> list[list[str]]:
    with pypdfium2.PdfDocument(pdf) as document:
        return [page.get_textpage().get_text_bounded().splitlines() for page in document]


def _bare(pages: list[list[str]], picture: bytes) -> bytes:
    """Builds the same words in the same font, a capture sheet with grid and picture (without its square code)."""
    style = ParagraphStyle("bare", fontName=latin_font(), fontSize=9, leading=11)
    story: list[Flowable] = []
    for lines in pages:
        words = [Paragraph(escape(line), style) for line in lines if line.strip()]
        if any("Capture sheet: exhibit" in line for line in lines):
            pairs = [words[place : place + 2] for place in range(0, len(words) - 1, 2)]
            grid = Table(pairs, colWidths=[150, 320], style=[("GRID", (0, 0), (-1, -1), 0.5, black)])
            story += [Picture(io.BytesIO(picture), 180, 120), grid]
        else:
            story += words
        story.append(PageBreak())
    target = io.BytesIO()
    SimpleDocTemplate(target, pagesize=A4, topMargin=20, bottomMargin=20).build(story)
    return target.getvalue()
