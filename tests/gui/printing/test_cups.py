"""Papers go through a real print queue and come out of it as they should."""

from __future__ import annotations

import io

import pypdfium2
import pytest
import zxingcpp
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo
from reportlab.pdfgen.canvas import Canvas

from kpdesk.base.errors import Refused
from kpdesk.base.progress import silent
from kpdesk.documents.paper import Size, mm
from kpdesk.documents.qr import draw_qr
from ui.support.paper_printing import print_paper

A4, LEGAL = (mm(210), mm(297)), (612.0, 1008.0)


def paper(*sheets: tuple[float, float]) -> bytes:
    """A paper with a letterhead, a line below it, a line at the foot and a code, a page for each sheet."""
    target = io.BytesIO()
    canvas = Canvas(target)
    for width, height in sheets:
        canvas.setPageSize((width, height))
        canvas.rect(mm(40), height - mm(25), mm(120), mm(6), fill=1)
        canvas.setLineWidth(1)
        canvas.line(mm(35), height - mm(30), width - mm(15), height - mm(30))
        canvas.rect(mm(40), height - mm(40), mm(60), mm(4), fill=1)
        canvas.rect(mm(60), mm(12), mm(60), mm(3), fill=1)
        draw_qr(canvas, "KPD1:" + "A7" * 70, mm(5), mm(6.5))
        canvas.showPage()
    canvas.save()
    return target.getvalue()


def printer(queue: str, copies: int = 1) -> QPrinter:
    found = QPrinterInfo.printerInfo(queue)
    assert not found.isNull()
    made = QPrinter(found, QPrinter.PrinterMode.HighResolution)
    made.setCopyCount(copies)
    return made


def sizes(path) -> list[tuple[int, int]]:
    with pypdfium2.PdfDocument(path) as document:
        return [tuple(round(side) for side in page.get_size()) for page in document]


def dark(path, first_mm: float, last_mm: float) -> bool:
    """Tells whether something is printed between these heights, right of the code's column."""
    with pypdfium2.PdfDocument(path) as document:
        picture = document[0].render(scale=2, grayscale=True).to_pil()
    part = picture.crop((round(mm(36) * 2), round(mm(first_mm) * 2), picture.width, round(mm(last_mm) * 2)))
    return part.getextrema()[0] < 128


def test_a4_and_legal_come_out_on_their_own_sheets_with_the_copies(spooler, desk, qapp):
    assert print_paper(desk, paper(A4, A4), printer("both", 3), silent(), "report") == 2
    assert print_paper(desk, paper(LEGAL), printer("both"), silent(), "legal") == 1

    (first, copies), (second, one) = spooler.jobs(2)
    assert (sizes(first), copies) == ([(595, 842)] * 2, 3)
    assert (sizes(second), one) == ([(612, 1008)], 1)


def test_a_page_that_lies_across_is_printed_across(spooler, desk, qapp):
    print_paper(desk, paper(A4, A4[::-1]), printer("both"), silent(), "across")

    ((path, _copies),) = spooler.jobs(1)
    assert [sorted(size) for size in sizes(path)] == [[595, 842]] * 2


def test_legal_is_never_put_on_a4_without_a_word(spooler, desk, qapp):
    with pytest.raises(Refused) as refused:
        print_paper(desk, paper(A4, LEGAL), printer("onlya4"), silent(), "legal")

    assert (refused.value.code, refused.value.values["sheet"]) == ("printer_has_no_sheet", "Legal")
    print_paper(desk, paper(A4), printer("onlya4"), silent(), "a4")
    assert len(spooler.jobs(1)) == 1


def test_the_printed_code_is_read_from_what_came_out(spooler, desk, qapp):
    desk.weekly.draw_up("2026-W47")
    desk.weekly.freeze("2026-W47", "one person does the work")
    print_paper(desk, desk.weekly.pdf("2026-W47", Size.LEGAL), printer("both"), silent(), "week")

    ((path, _copies),) = spooler.jobs(1)
    found = desk.papers.check_file(path)
    assert {check.verdict.value for check in found.checks} == {"true"}
    assert (found.unread, found.missing) == ((), ())


def test_a_printed_letterhead_takes_the_place_of_the_papers_own(spooler, desk, qapp):
    desk.printing.set_letterhead("both", 50)
    print_paper(desk, paper(A4), printer("both"), silent(), "letter", has_letterhead=True)
    print_paper(desk, paper(A4), printer("both"), silent(), "list")

    (letter, _one), (plain, _two) = spooler.jobs(2)
    assert (dark(letter, 0, 50), dark(letter, 50, 75)) == (False, True)
    assert dark(letter, 280, 297)
    assert dark(plain, 18, 31)
    with pypdfium2.PdfDocument(letter) as document:
        (code,) = zxingcpp.read_barcodes(document[0].render(scale=100 / 72, grayscale=True).to_pil())
    assert code.text.startswith("KPD1:A7")


def test_the_copies_of_a_week_are_counted(desk):
    desk.weekly.draw_up("2026-W47")
    desk.weekly.note_printed("2026-W47", 1, 3)
    desk.weekly.note_printed("2026-W47", 1, 2)

    assert desk.weekly.printed_copies("2026-W47") == 5


def test_printed_copies_stand_in_the_history(spooler, desk, qapp):
    print_paper(desk, paper(A4), printer("both", 2), silent(), "roll")

    entry = desk.audit.latest()[0]
    assert (entry.action, entry.details["copies"], entry.details["printer"]) == ("paper_printed", 2, "both")
