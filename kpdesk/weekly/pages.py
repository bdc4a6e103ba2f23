"""The return on paper: covering letter, Parts A to F and the compliance certificate as one PDF."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from reportlab.platypus import Flowable

from kpdesk.base.charts.chart import Chart, ChartKind
from kpdesk.documents.chart_column import ChartColumn
from kpdesk.documents.chart_drawing import ChartBlock
from kpdesk.documents.document import Document, Section, draw_document
from kpdesk.documents.headed import Headed
from kpdesk.documents.letterhead import Endorsement, Letter, Office, Reference, letter
from kpdesk.documents.page_furniture import Furniture
from kpdesk.documents.paper import Paper, Size
from kpdesk.documents.signature_block import signed
from kpdesk.documents.table_rows import folded
from kpdesk.documents.tables import long_table
from kpdesk.weekly.charts import ChartNames, charts_of
from kpdesk.weekly.corrections import corrections_table
from kpdesk.weekly.letter_words import enclosed, letter_paragraphs
from kpdesk.weekly.page_headings import heading, title, week
from kpdesk.weekly.paper_code import PageCodes
from kpdesk.weekly.papers import Letterhead
from kpdesk.weekly.rows import ReturnView
from kpdesk.weekly.rules import ReturnState
from kpdesk.weekly.signed_pages import certificate_page, changes_page, nil_page
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
        Section([*_summary(view, head), *_charts(view, head, upright)], upright),
        Section(_parts(view, head), across),
        *([Section(changes_page(view, head), upright)] if view.editions else []),
        Section(certificate_page(view, head), upright),
        *([Section(nil_page(view, head), upright)] if view.row.nil else []),
    ]
    document_title = head.words("weekly_title", {"office": head.name, "week": view.row.week})
    furniture = _furniture(view, head, size, codes)
    document = Document(document_title, head.heading, moment, sections, furniture, subject=view.row.week)
    return draw_document(document, on_page=on_page)


def _furniture(view: ReturnView, head: Letterhead, size: Size, codes: PageCodes | None) -> Furniture:
    digest = view.row.digest
    return Furniture(
        office=head.heading,
        document_id=f"{head.code}/{view.row.week}" + (f" {digest[:16]}" if digest else ""),
        revision=head.words("paper_revised", {"revision": view.row.edition}) if view.row.edition > 1 else "",
        tags=(head.tag,) if head.tag else (),
        mark="" if view.row.state is ReturnState.FROZEN else head.words("paper_draft"),
        qr=(lambda page, pages: codes(page, pages, size, head.language)) if codes else None,
        language=head.language,
    )


def _letter(view: ReturnView, head: Letterhead) -> list[Flowable]:
    number = f"{view.letter_no or '_' * 8}/{head.suffix}" if "/" not in view.letter_no else view.letter_no
    sheet = view.letters[head.language]
    return letter(
        Letter(
            office=Office(head.heading, head.contact),
            reference=Reference(number, head.station),
            to=sheet.to,
            subject=head.words("weekly_subject"),
            salutation=head.words("weekly_memo"),
            paragraphs=letter_paragraphs(view, head),
            signatory=sheet.signatory,
            enclosures=enclosed(view, head),
            endorsement=Endorsement(sheet.copies, sheet.signatory) if sheet.copies else None,
            language=head.language,
        )
    )


def _summary(view: ReturnView, head: Letterhead) -> list[Flowable]:
    story = [title(head, "weekly_proforma"), week(view, head)]
    *accounts, (figures, table) = summary_tables(view, head)
    for code, account in accounts:
        story.append(Headed(heading(head, code), long_table(account)))
    return [*story, Headed(heading(head, figures), long_table(folded(table)))]


def _charts(view: ReturnView, head: Letterhead, paper: Paper) -> list[Flowable]:
    names = ChartNames(head.kinds, head.platforms, head.language)
    drawn = [_chart_block(chart, head.language) for chart in charts_of(view, names) if not chart.is_empty]
    return [ChartColumn(heading(head, "weekly_part_a_charts"), drawn, paper.text_height)] if drawn else []


def _chart_block(chart: Chart, language: str) -> ChartBlock:
    """The weeks are many and thin: they are drawn lower than they would ask for."""
    return ChartBlock(chart, language, _UPRIGHT_HEIGHT if chart.kind is ChartKind.GROUPED else 0)


def _parts(view: ReturnView, head: Letterhead) -> list[Flowable]:
    tables = part_tables(view, head)
    corrected = corrections_table(view, head)
    if corrected:
        tables.append(("weekly_corrections", corrected))
    *others, (last, ending) = tables
    story = [week(view, head), *(Headed(heading(head, code), long_table(table)) for code, table in others)]
    story += [heading(head, last), long_table(ending)]
    return signed(story, view.letters[head.language].signatory, head.language)
