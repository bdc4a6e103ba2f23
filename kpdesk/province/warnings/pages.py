"""The list of early warnings on paper."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from itertools import groupby

from reportlab.platypus import Flowable, Spacer

from kpdesk.base.clock import local, on_paper
from kpdesk.base.progress import Progress, silent
from kpdesk.base.sentences import sentence
from kpdesk.documents.document import Document, Section, draw_document
from kpdesk.documents.letterhead import Office, office_heading
from kpdesk.documents.page_furniture import Furniture
from kpdesk.documents.paper import Paper, Size
from kpdesk.documents.rich_paragraph import RichParagraph
from kpdesk.documents.signature_block import signed
from kpdesk.documents.table_rows import Column, Table
from kpdesk.documents.tables import long_table
from kpdesk.documents.text_style import Align, body
from kpdesk.province.warnings.listing import FindingShown
from kpdesk.weekly.papers import Letterhead

_DATE = "00.00.0000"


def draw_warnings(
    found: tuple[FindingShown, ...],
    head: Letterhead,
    since: date,
    size: Size,
    moment: datetime,
    progress: Progress | None = None,
) -> bytes:
    """Returns the PDF: a table for each test, in the order of offices; what the tests leave out stands above them."""
    language = head.language
    style = body(language)
    title = replace(style, size=style.size + 2, bold=True, align=Align.CENTRE, space_after=6, keep_with_next=True)
    part = replace(style, bold=True, space_before=8, space_after=2, keep_with_next=True)
    today = local(moment).date()
    values = {"since": on_paper(since), "today": on_paper(today), "count": len(found)}
    story: list[Flowable] = [
        *office_heading(Office(head.heading, head.contact), language),
        Spacer(1, 8),
        RichParagraph(sentence("warnings_title", values, language), title),
        RichParagraph(sentence("warnings_left_out", values, language), style),
    ]
    if not found:
        story.append(RichParagraph(sentence("warnings_none", values, language), style))
    for test, group in groupby(found, key=lambda one: one.test):
        story.append(RichParagraph(sentence(f"warning_test_{test.value}", language=language), part))
        story.append(long_table(_table(list(group), language)))
    watched = progress or silent()
    document = Document(
        sentence("warnings_title", values, language), head.heading, moment,
        [Section(signed(story, head.signatory), Paper(size))],
        Furniture(office=head.heading, document_id=f"{head.code}/warnings", language=language), subject=on_paper(today),
    )  # fmt: skip
    return draw_document(document, on_page=lambda page: watched.step("warnings_printing", page))


def _table(found: list[FindingShown], language: str) -> Table:
    columns = (
        Column(sentence("warnings_column_finding", language=language), 7),
        Column(sentence("warnings_column_since", language=language), 1.4, fits=_DATE),
        Column(sentence("warnings_column_state", language=language), 1.5),
    )
    rows = [(_words(one, language), on_paper(one.since), _state(one, language)) for one in found]
    return Table(columns, rows, language=language)


def _words(one: FindingShown, language: str) -> str:
    words, rate = (one.words_ur, one.rate_ur) if language == "ur" else (one.words, one.rate)
    return f"{words} {rate}".strip()


def _state(one: FindingShown, language: str) -> str:
    state = sentence(f"follow_up_{one.state.value}", language=language)
    number = one.follow_up.number if one.follow_up else None
    return f"{state} ({number})" if number else state
