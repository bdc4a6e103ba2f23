"""The papers of a case as PDF: letterhead, number and date, text, signature, copies, receipt slip."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass, replace

import pypdfium2
from reportlab.platypus.flowables import Flowable, KeepTogether, Spacer

from kpdesk.base.progress import Progress, silent
from kpdesk.base.sentences import sentence
from kpdesk.cases.paper_content import WITH_SLIP, PaperContent
from kpdesk.cases.paper_density import DENSITIES, Density
from kpdesk.cases.states import Paper
from kpdesk.documents.document import Document, Section, draw_document
from kpdesk.documents.letterhead import (
    Endorsement,
    Office,
    Reference,
    Rule,
    endorsement,
    labelled,
    office_heading,
    reference_line,
    subject_line,
)
from kpdesk.documents.page_furniture import Furniture
from kpdesk.documents.paper import Paper as Sheet
from kpdesk.documents.rich_paragraph import RichParagraph
from kpdesk.documents.signature_block import Signatory, signed
from kpdesk.documents.text_style import URDU_NASKH, Align, TextStyle, body

__all__ = ["WITH_SLIP", "Printed", "draw_paper", "joined"]

_NUMBER_ROOM = 24.0
_ITEM_INDENT = 42.0


@dataclass(frozen=True, slots=True)
class Printed:
    """A PDF and what is in it: the number of its pages, and the papers in their order."""

    pdf: bytes
    pages: int
    papers: tuple[str, ...]


def draw_paper(paper: PaperContent, sheet: Sheet) -> Printed:
    """Returns the paper as PDF with its receipt slip; the same words on the same sheet give the same bytes.

    Where closer lines and smaller type, still easily read, save a sheet of paper, they are taken.
    """
    first = _drawn(paper, sheet, DENSITIES[0])
    if first.pages == 1:
        return first
    closer = (_drawn(paper, sheet, density) for density in DENSITIES[1:])
    return next((drawn for drawn in closer if drawn.pages < first.pages), first)


def _drawn(paper: PaperContent, sheet: Sheet, density: Density) -> Printed:
    story: list[Flowable] = [Spacer(0, 0)] if paper.paper == Paper.RECEIPT else _story(paper, density)
    if paper.slip:
        story.append(_slip(paper))
    name = sentence(f"paper_{paper.paper}", language="en")
    document = Document(
        title=f"{name} {paper.case}",
        author=paper.author,
        moment=paper.drawn_up,
        sections=[Section(story, sheet)],
        furniture=Furniture(office=paper.heading, document_id=paper.case, language=paper.language),
        subject=name,
    )
    pdf = draw_document(document)
    return Printed(pdf, _pages(pdf), (f"{paper.case} {paper.paper}",))


def joined(parts: Sequence[Printed], progress: Progress | None = None) -> Printed:
    """Returns all papers in one PDF; each keeps its own "page x of y". Raises Cancelled."""
    progress = progress or silent()
    whole = pypdfium2.PdfDocument.new()
    try:
        for done, part in enumerate(parts):
            progress.step("notices_printing", done, len(parts))
            with pypdfium2.PdfDocument(part.pdf) as document:
                whole.import_pages(document)
        target = io.BytesIO()
        whole.save(target)
    finally:
        whole.close()
    return Printed(
        target.getvalue(), sum(part.pages for part in parts), tuple(p for part in parts for p in part.papers)
    )


def _story(paper: PaperContent, density: Density) -> list[Flowable]:
    language = paper.language
    text = density.text(language)
    number = Reference(paper.number, paper.place, paper.on)
    story: list[Flowable] = [
        *office_heading(Office(paper.heading, paper.contact), language),
        reference_line(number, language),
    ]
    if paper.to:
        story += [*labelled("paper_to", paper.to, language), subject_line(paper.title, language)]
    else:
        story += _title(paper, density.copies(language))
    story += signed(
        _paragraphs(paper, text), _signatory(paper.signs), language, density.signature_mm, density.copies(language)
    )
    if paper.copies:
        copies = Endorsement(paper.copies, _signatory(paper.endorses))
        story += endorsement(copies, language, density.copies(language), density.second_signature_mm)
    return story


def _title(paper: PaperContent, text: TextStyle) -> list[Flowable]:
    centred = replace(text, align=Align.CENTRE, keep_with_next=True)
    title = replace(centred, size=centred.size + 2, bold=True, underline=True, space_before=2, space_after=2)
    lines: list[Flowable] = [RichParagraph(paper.title, title)]
    if paper.under:
        lines.append(RichParagraph(paper.under, replace(centred, space_after=6)))
    return lines


def _signatory(lines: tuple[str, ...]) -> Signatory:
    name, designation, place, signs_for = lines
    return Signatory(name, designation, place, for_designation=signs_for)


def _paragraphs(paper: PaperContent, text_style: TextStyle) -> list[Flowable]:
    """Returns the paragraphs: numbered from the second on, the parts of a list indented under theirs."""
    style = replace(text_style, first_indent=_NUMBER_ROOM)
    item = replace(style, first_indent=0, indent=_ITEM_INDENT, align=Align.START)
    story: list[Flowable] = []
    number = 0
    for place, text in enumerate(paper.paragraphs):
        if place in paper.items:
            story.append(RichParagraph(text, item))
            continue
        number += 1
        label = sentence("paper_paragraph_number", {"number": number}, paper.language) if number > 1 else ""
        story.append(RichParagraph(text, style, label=label))
    return story


def _slip(paper: PaperContent) -> Flowable:
    """Returns the slip that the official signs and the bearer brings back; it is never torn across two pages."""
    title, under, *texts = paper.slip
    style = replace(URDU_NASKH, size=10) if paper.language == "ur" else body(paper.language)
    centred = replace(style, align=Align.CENTRE, space_after=3)
    lines = [RichParagraph(text, replace(style, space_after=6)) for text in texts]
    heading = [RichParagraph(title, replace(centred, bold=True)), RichParagraph(under, centred)]
    return KeepTogether([Rule(), *heading, *lines])


def _pages(pdf: bytes) -> int:
    with pypdfium2.PdfDocument(pdf) as document:
        return len(document)
