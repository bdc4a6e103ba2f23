"""PDFs bound into one: order, stamps, bookmarks, scans set upright on the sheet."""

from __future__ import annotations

import io
from datetime import UTC, datetime

import pypdfium2
import pytest
from reportlab.pdfgen.canvas import Canvas

from kpdesk.base.errors import Broken
from kpdesk.documents.binding import Bookmark, Cover, Leaves, bind, pages_in
from kpdesk.documents.paper import Paper, Size
from kpdesk.documents.saved_pdf import SavedPdf, entries, written

COVER = Cover("Case file (1)", "MRD-C-(1)", datetime(2026, 11, 22, tzinfo=UTC))
A4, LEGAL = (595.28, 841.89), (612, 1008)


def made(*texts: str, size=A4, turn: int = 0) -> bytes:
    target = io.BytesIO()
    canvas = Canvas(target, pagesize=size)
    for text in texts:
        canvas.drawString(60, 60, text)
        canvas.showPage()
    canvas.save()
    if not turn:
        return target.getvalue()
    again = io.BytesIO()
    with pypdfium2.PdfDocument(target.getvalue()) as document:
        for page in document:
            page.set_rotation(turn)
        document.save(again)
    return again.getvalue()


def texts(pdf: bytes) -> list[str]:
    with pypdfium2.PdfDocument(pdf) as document:
        return [" ".join(page.get_textpage().get_text_bounded().split()) for page in document]


def test_pages_stand_in_order_with_the_stamp_of_the_whole():
    pdf = bind([Leaves(made("one", "two", "three"), 1, 2), Leaves(made("four", size=LEGAL), 0, 1)], [], COVER, Paper())
    for number, (text, word) in enumerate(zip(texts(pdf), ("two", "three", "four"), strict=True), start=1):
        assert word in text
        assert f"MRD-C-(1) file page {number} of 3" in text


def test_sheets_of_both_sizes_keep_their_size():
    pdf = bind([Leaves(made("a"), 0, 1), Leaves(made("b", size=LEGAL), 0, 1)], [], COVER, Paper())
    with pypdfium2.PdfDocument(pdf) as document:
        assert [round(page.get_height()) for page in document] == [842, 1008]


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
@pytest.mark.parametrize("size", [Size.A4, Size.LEGAL])
def test_a_turned_scan_is_set_upright_and_whole_on_the_sheet(turn, size):
    pdf = bind([Leaves(made("scan", size=(1400, 900), turn=turn), 0, 1, fitted=True)], [], COVER, Paper(size))
    with pypdfium2.PdfDocument(pdf) as document:
        page = document[0]
        assert (page.get_rotation(), page.get_size()) == (0, pytest.approx(Paper(size).points, abs=0.1))
        words = page.get_textpage()
        place = words.get_text_range().index("scan")
        left, bottom, right, top = words.get_charbox(place)
        assert 0 < left < right < page.get_width()
        assert 0 < bottom < top < page.get_height() - 40
        # The word stands at the lower left of the page as it lay: where that corner goes tells how it was turned.
        assert (left > page.get_width() / 2, bottom > page.get_height() / 2) == {
            0: (False, False), 90: (False, True), 180: (True, True), 270: (True, False),
        }[turn]  # fmt: skip


def test_bookmarks_hang_under_their_part_in_any_script():
    marks = [Bookmark("Index", 0), Bookmark("چارج شیٹ", 1, 1), Bookmark("Order", 2)]
    pdf = bind([Leaves(made("a", "b", "c"), 0, 3)], marks, COVER, Paper())
    with pypdfium2.PdfDocument(pdf) as document:
        found = [(mark.level, mark.get_title(), mark.get_dest().get_index()) for mark in document.get_toc()]
        assert document.get_metadata_dict()["Title"] == "Case file (1)"
    assert found == [(0, "Index", 0), (1, "چارج شیٹ", 1), (0, "Order", 2)]


def test_what_is_no_pdf_or_too_long_has_no_pages():
    assert pages_in(b"%PDF-1.4 nothing", 10) == 0
    assert pages_in(made("a", "b"), 1) == 0
    assert pages_in(made("a", "b"), 2) == 2


def test_a_dictionary_is_taken_apart_and_written_again():
    found = entries(b"<</A 1 0 R/B<</C [1 2 0 R]/D(x) >>/E[ (a\\)b/) <00ff> ] /F/Name/G 12.5>>")
    assert found == {
        b"/A": b"1 0 R",
        b"/B": b"<</C [1 2 0 R]/D(x) >>", b"/E": b"[ (a\\)b/) <00ff> ]", b"/F": b"/Name", b"/G": b"12.5",
    }  # fmt: skip
    assert entries(written(found)) == found


@pytest.mark.parametrize("data", [b"", b"%PDF-1.7", b"trailer <</Size 3>> startxref\n0\n"])
def test_a_damaged_table_of_objects_is_refused(data):
    with pytest.raises(Broken) as broken:
        SavedPdf(data)
    assert broken.value.code == "pdf_damaged"
