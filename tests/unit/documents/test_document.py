"""Whole papers: sheets, page numbers, repeatability."""

from __future__ import annotations

import io

import pytest
from pypdf import PdfReader

from kpdesk.base.errors import Cancelled
from kpdesk.documents.document import Document, Section, draw_document
from kpdesk.documents.page_furniture import Furniture
from kpdesk.documents.paper import Paper, Size
from kpdesk.documents.rich_paragraph import RichParagraph
from kpdesk.documents.text_style import ENGLISH, URDU

FURNITURE = Furniture(
    office="OFFICE OF THE DISTRICT POLICE OFFICER, SHANGLA",
    document_id="SHG/2025-W47",
    revision="Revised (2)",
    tags=("CONFIDENTIAL",),
    mark="DRAFT",
    qr=lambda page, pages: f"SHG/2025-W47 {page}/{pages}",
)


def paper_of(moment, flowables=None) -> Document:
    """Three sections on three kinds of sheet."""
    flowables = flowables or [RichParagraph("word " * 1500, ENGLISH), RichParagraph("حکم نامہ 12-11-2025", URDU)]
    return Document(
        "Weekly report",
        "DPO Shangla",
        moment,
        [
            Section(flowables, Paper()),
            Section([RichParagraph("Part B", ENGLISH)], Paper(Size.LEGAL).across()),
            Section([RichParagraph("Annex", ENGLISH)], Paper(Size.LEGAL)),
        ],
        FURNITURE,
    )


def test_the_same_input_gives_the_same_bytes(moment):
    assert draw_document(paper_of(moment)) == draw_document(paper_of(moment))


def test_the_machines_date_and_environment_leave_no_trace(moment, monkeypatch):
    first = draw_document(paper_of(moment))
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1000000000")

    assert draw_document(paper_of(moment)) == first


def test_each_section_has_its_own_sheet(moment):
    reader = PdfReader(io.BytesIO(draw_document(paper_of(moment))))

    sizes = [tuple(round(float(side)) for side in page.mediabox[2:]) for page in reader.pages]

    assert sizes[0] == (595, 842)
    assert sizes[-2:] == [(1008, 612), (612, 1008)]


def test_each_page_says_which_of_how_many_it_is(moment, pages_of):
    pages = pages_of(draw_document(paper_of(moment)))

    assert len(pages) > 4
    assert all(f"Page {number} of {len(pages)}" in text for number, text in enumerate(pages, start=1))


def test_each_page_carries_tags_revision_number_and_draft_mark(moment, pages_of):
    for text in pages_of(draw_document(paper_of(moment))):
        assert text.count("CONFIDENTIAL") == 2
        assert "SHG/2025-W47" in text
        assert "Revised (2)" in text
        assert "DRAFT" in text


def test_the_office_heads_every_page_but_the_first(moment, pages_of):
    first, *others = pages_of(draw_document(paper_of(moment)))

    assert FURNITURE.office not in first
    assert all(FURNITURE.office in text for text in others)


def test_title_author_date_language_and_print_size_are_in_the_file(moment):
    reader = PdfReader(io.BytesIO(draw_document(paper_of(moment))))

    assert (reader.metadata.title, reader.metadata.author) == ("Weekly report", "DPO Shangla")
    assert reader.metadata.creation_date == moment
    assert reader.root_object["/Lang"] == "en-PK"
    assert reader.root_object["/ViewerPreferences"]["/PrintScaling"] == "/None"


def test_drawing_stops_when_the_person_pressed_stop(moment):
    def stop(page: int) -> None:
        if page == 2:
            raise Cancelled

    with pytest.raises(Cancelled):
        draw_document(paper_of(moment), on_page=stop)


def test_markup_in_a_text_is_only_text(drawn, pages_of):
    assert "<b>&amp;</b>" in pages_of(drawn([RichParagraph("<b>&amp;</b>", ENGLISH)]))[0]


def test_a_glyph_is_stored_once_however_often_it_occurs(drawn):
    once = drawn([RichParagraph("پولیس", URDU)])
    often = drawn([RichParagraph("پولیس " * 100, URDU)])

    assert len(often) < 2 * len(once)


def test_no_page_break_leaves_a_single_line_behind(drawn, pages_of):
    for lines in range(40, 60):
        filler = RichParagraph("\n".join(["filler"] * lines), ENGLISH)
        pages = pages_of(drawn([filler, RichParagraph("\n".join(["line"] * 4), ENGLISH)]))
        assert all(page.count("line") != 1 for page in pages)
        assert sum(page.count("line") for page in pages) == 4


def test_signs_that_no_font_has_stop_nothing(drawn, pages_of):
    assert "PS Alpuri" in pages_of(drawn([RichParagraph("😀 امیر \ud800 漢 PS Alpuri", ENGLISH)]))[0]
