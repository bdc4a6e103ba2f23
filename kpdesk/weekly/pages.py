"""The return on paper: covering letter, Parts A to F and the compliance certificate as one PDF."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from reportlab.platypus import Flowable, Spacer

from kpdesk.base.clock import on_paper
from kpdesk.base.sentences import sentence
from kpdesk.documents.document import Document, Section, draw_document
from kpdesk.documents.letterhead import Endorsement, Letter, Office, Reference, letter, numbered, office_heading
from kpdesk.documents.page_furniture import Furniture
from kpdesk.documents.paper import Paper, Size
from kpdesk.documents.rich_paragraph import RichParagraph
from kpdesk.documents.signature_block import signed
from kpdesk.documents.tables import long_table
from kpdesk.documents.text_style import ENGLISH, Align
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

_TITLE = replace(ENGLISH, size=13, bold=True, align=Align.CENTRE, space_after=6, keep_with_next=True)
_PART = replace(ENGLISH, size=11, bold=True, space_before=8, space_after=2, keep_with_next=True)
_LINE = replace(ENGLISH, size=9.5, align=Align.CENTRE, space_after=6, keep_with_next=True)


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
    sections = [Section(_letter(view, head), upright), Section(_summary(view, head), upright)]
    sections.append(Section(_parts(view, head), across))
    sections.append(Section(_certificate(view, head), upright))
    title = sentence("weekly_title", {"office": head.name, "week": view.row.week})
    furniture = _furniture(view, head, size, codes)
    document = Document(title, head.heading, moment, sections, furniture, subject=view.row.week)
    return draw_document(document, on_page=on_page)


def _furniture(view: ReturnView, head: Letterhead, size: Size, codes: PageCodes | None) -> Furniture:
    digest = view.row.digest
    return Furniture(
        office=head.heading,
        document_id=f"{head.code}/{view.row.week}" + (f" {digest[:16]}" if digest else ""),
        revision=sentence("paper_revised", {"revision": view.row.edition}) if view.row.edition > 1 else "",
        mark="" if view.row.state is ReturnState.FROZEN else sentence("paper_draft"),
        qr=(lambda page, pages: codes(page, pages, size)) if codes else None,
    )


def _letter(view: ReturnView, head: Letterhead) -> list[Flowable]:
    number = f"{view.letter_no or '_' * 8}/{head.suffix}" if "/" not in view.letter_no else view.letter_no
    copies = [sentence("weekly_copy_region", {"region": head.region})] if head.region else []
    return letter(
        Letter(
            office=Office(head.heading, head.contact),
            reference=Reference(number, head.station),
            to=(sentence("weekly_to_1"), sentence("weekly_to_2")),
            subject=sentence("weekly_subject"),
            salutation=sentence("weekly_memo"),
            paragraphs=letter_paragraphs(view, head),
            signatory=head.signatory,
            enclosures=(sentence("weekly_enclosure_parts"), sentence("weekly_enclosure_certificate")),
            endorsement=Endorsement(tuple(copies), head.signatory) if copies else None,
        )
    )


def _summary(view: ReturnView, head: Letterhead) -> list[Flowable]:
    story: list[Flowable] = [
        RichParagraph(sentence("weekly_proforma"), _TITLE),
        RichParagraph(_week_line(view, head), _LINE),
    ]
    for code, table in summary_tables(view, head):
        story += [RichParagraph(sentence(code), _PART), long_table(table)]
    return story


def _parts(view: ReturnView, head: Letterhead) -> list[Flowable]:
    story: list[Flowable] = [RichParagraph(_week_line(view, head), _LINE)]
    for code, table in part_tables(view, head):
        story += [RichParagraph(sentence(code), _PART), long_table(table)]
    corrected = corrections_table(view, head.punishments)
    if corrected:
        story += [RichParagraph(sentence("weekly_corrections"), _PART), long_table(corrected)]
    return signed(story, head.signatory)


def _certificate(view: ReturnView, head: Letterhead) -> list[Flowable]:
    story: list[Flowable] = [
        *office_heading(Office(head.heading, head.contact)),
        Spacer(1, 10),
        RichParagraph(sentence("certificate_title"), replace(_TITLE, underline=True)),
        RichParagraph(certificate_opening(view, head), replace(ENGLISH, align=Align.JUSTIFY)),
    ]
    statements = numbered(certificate_statements(view), number_first=True)
    return signed([*story, *statements], replace(head.signatory, place=_place(head)))


def _week_line(view: ReturnView, head: Letterhead) -> str:
    values = {
        "office": head.name,
        "week": view.row.week,
        "first": on_paper(view.row.first),
        "last": on_paper(view.row.last),
    }
    return sentence("weekly_week_line", values)


def _place(head: Letterhead) -> str:
    return sentence("certificate_place_date", {"station": head.station})
