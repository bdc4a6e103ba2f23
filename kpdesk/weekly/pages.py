"""The return on paper: covering letter, Parts A to F and the compliance certificate as one PDF."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from reportlab.platypus import Flowable, KeepTogether, Spacer

from kpdesk.base.charts.chart import Chart, ChartKind
from kpdesk.base.clock import on_paper
from kpdesk.documents.chart_drawing import ChartBlock
from kpdesk.documents.document import Document, Section, draw_document
from kpdesk.documents.letterhead import Endorsement, Letter, Office, Reference, letter, numbered, office_heading
from kpdesk.documents.page_furniture import Furniture
from kpdesk.documents.paper import Paper, Size
from kpdesk.documents.rich_paragraph import RichParagraph
from kpdesk.documents.signature_block import signed
from kpdesk.documents.table_rows import folded
from kpdesk.documents.tables import long_table
from kpdesk.documents.text_style import ENGLISH, URDU_NASKH, Align, TextStyle, body
from kpdesk.weekly.charts import ChartNames, charts_of
from kpdesk.weekly.corrections import corrections_table
from kpdesk.weekly.paper_code import PageCodes
from kpdesk.weekly.papers import (
    Letterhead,
    certificate_opening,
    certificate_statements,
    letter_paragraphs,
)
from kpdesk.weekly.rows import ReturnView
from kpdesk.weekly.rules import ReturnState
from kpdesk.weekly.tables import part_tables, summary_tables

_UPRIGHT_HEIGHT = 190.0  # points


def draw_pages(
    view: ReturnView,
    head: Letterhead,
    size: Size,
    moment: datetime,
    on_page: Callable[[int], None] | None = None,
    codes: PageCodes | None = None,
) -> bytes:
    """Returns the PDF on A4 or Legal; a draft carries the watermark and no code. Same input, same bytes."""
    upright = Paper(size)
    across = upright.across()
    sections = [
        Section(_letter(view, head), upright),
        Section([*_summary(view, head), *_charts(view, head)], upright),
        Section(_parts(view, head), across),
        Section(_certificate(view, head), upright),
    ]
    title = head.words("weekly_title", {"office": head.name, "week": view.row.week})
    furniture = _furniture(view, head, size, codes)
    document = Document(title, head.heading, moment, sections, furniture, subject=view.row.week)
    return draw_document(document, on_page=on_page)


def _furniture(view: ReturnView, head: Letterhead, size: Size, codes: PageCodes | None) -> Furniture:
    digest = view.row.digest
    return Furniture(
        office=head.heading,
        document_id=f"{head.code}/{view.row.week}" + (f" {digest[:16]}" if digest else ""),
        revision=head.words("paper_revised", {"revision": view.row.edition}) if view.row.edition > 1 else "",
        mark="" if view.row.state is ReturnState.FROZEN else head.words("paper_draft"),
        qr=(lambda page, pages: codes(page, pages, size)) if codes else None,
        language=head.language,
    )


def _letter(view: ReturnView, head: Letterhead) -> list[Flowable]:
    number = f"{view.letter_no or '_' * 8}/{head.suffix}" if "/" not in view.letter_no else view.letter_no
    copies = [head.words("weekly_copy_region", {"region": head.region})] if head.region else []
    return letter(
        Letter(
            office=Office(head.heading, head.contact),
            reference=Reference(number, head.station),
            to=(head.words("weekly_to_1"), head.words("weekly_to_2")),
            subject=head.words("weekly_subject"),
            salutation=head.words("weekly_memo"),
            paragraphs=letter_paragraphs(view, head),
            signatory=head.signatory,
            enclosures=(head.words("weekly_enclosure_parts"), head.words("weekly_enclosure_certificate")),
            endorsement=Endorsement(tuple(copies), head.signatory) if copies else None,
            language=head.language,
        )
    )


def _summary(view: ReturnView, head: Letterhead) -> list[Flowable]:
    story = [_title(head, "weekly_proforma"), _week(view, head)]
    *accounts, (figures, table) = summary_tables(view, head)
    for code, account in accounts:
        story += [_heading(head, code), long_table(account)]
    return [*story, _heading(head, figures), long_table(folded(table))]


def _charts(view: ReturnView, head: Letterhead) -> list[Flowable]:
    names = ChartNames(head.kinds, head.platforms, head.language)
    drawn = [_chart_block(chart, head.language) for chart in charts_of(view, names) if not chart.is_empty]
    return [KeepTogether([_heading(head, "weekly_part_a_charts"), drawn[0]]), *drawn[1:]] if drawn else []


def _chart_block(chart: Chart, language: str) -> Flowable:
    """The weeks are many and thin: they are drawn lower than they would ask for, so that a page holds all charts."""
    return ChartBlock(chart, language, _UPRIGHT_HEIGHT if chart.kind is ChartKind.GROUPED else 0)


def _parts(view: ReturnView, head: Letterhead) -> list[Flowable]:
    story = [_week(view, head)]
    for code, table in part_tables(view, head):
        story += [_heading(head, code), long_table(table)]
    corrected = corrections_table(view, head)
    if corrected:
        story += [_heading(head, "weekly_corrections"), long_table(corrected)]
    return signed(story, head.signatory, head.language)


def _certificate(view: ReturnView, head: Letterhead) -> list[Flowable]:
    style = body(head.language)
    story: list[Flowable] = [
        *office_heading(Office(head.heading, head.contact), head.language),
        Spacer(1, 10),
        _title(head, "certificate_title", underline=True),
        RichParagraph(
            certificate_opening(view, head),
            replace(style, align=Align.START if head.language == "ur" else Align.JUSTIFY),
        ),
    ]
    statements = numbered(certificate_statements(view, head.language), head.language, number_first=True)
    return signed([*story, *statements], replace(head.signatory, place=_place(head)), head.language)


def _title(head: Letterhead, code: str, *, underline: bool = False) -> Flowable:
    style = body(head.language)
    look = replace(style, size=style.size + 2, bold=True, underline=underline, align=Align.CENTRE, keep_with_next=True)
    return RichParagraph(head.words(code), look)


def _heading(head: Letterhead, code: str) -> Flowable:
    """The heading of a table; in Urdu it is set like the table, in Naskh."""
    style = replace(_dense(head), size=11, bold=True)
    return RichParagraph(head.words(code), replace(style, space_before=8, space_after=2, keep_with_next=True))


def _week(view: ReturnView, head: Letterhead) -> Flowable:
    style = replace(_dense(head), size=9.5, align=Align.CENTRE, space_after=6, keep_with_next=True)
    return RichParagraph(_week_line(view, head), style)


def _dense(head: Letterhead) -> TextStyle:
    return URDU_NASKH if head.language == "ur" else ENGLISH


def _week_line(view: ReturnView, head: Letterhead) -> str:
    values = {
        "office": head.name,
        "week": view.row.week,
        "first": on_paper(view.row.first),
        "last": on_paper(view.row.last),
    }
    return head.words("weekly_week_line", values)


def _place(head: Letterhead) -> str:
    return head.words("certificate_place_date", {"station": head.station})
