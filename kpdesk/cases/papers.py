"""The papers of a case as PDF: letterhead, number and date, text, signature, copies, receipt slip."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

import pypdfium2
from reportlab.platypus.flowables import Flowable, KeepTogether, Spacer

from kpdesk.base.progress import Progress, silent
from kpdesk.base.sentences import sentence
from kpdesk.cases.letters import Filled, fill, template
from kpdesk.cases.loading import LoadedCase
from kpdesk.cases.paper_values import PaperValues, Writer, values_for
from kpdesk.cases.states import Paper
from kpdesk.documents.document import Document, Section, draw_document
from kpdesk.documents.letterhead import (
    Endorsement,
    Office,
    Reference,
    Rule,
    endorsement,
    office_heading,
    reference_line,
)
from kpdesk.documents.page_furniture import Furniture
from kpdesk.documents.paper import Paper as Sheet
from kpdesk.documents.rich_paragraph import RichParagraph
from kpdesk.documents.signature_block import Signatory, signed
from kpdesk.documents.text_style import URDU_NASKH, Align, TextStyle, body

WITH_SLIP = frozenset(
    {
        Paper.EXPLANATION,
        Paper.SHOW_CAUSE,
        Paper.CHARGE_SHEET,
        Paper.FINAL_SHOW_CAUSE,
        Paper.ORDER,
        Paper.SUSPENSION,
    }
)
"""Papers that the official signs for."""

_NUMBER_ROOM = 24.0
_ITEM_INDENT = 42.0


@dataclass(frozen=True, slots=True)
class Printed:
    """A PDF and what is in it: the number of its pages, and the papers in their order."""

    pdf: bytes
    pages: int
    papers: tuple[str, ...]


def print_paper(case: LoadedCase, paper: Paper, writer: Writer, sheet: Sheet, moment: datetime) -> Printed:
    """Returns one paper of a case, with its receipt slip; raises Refused ``paper_not_ready``."""
    filled = values_for(case, paper, writer)
    office = writer.reference.office(case.record.office)
    letter = fill(template(paper, writer.language), filled.values, {"charges": filled.charges})
    heading = Office(_heading(office.letterhead, filled, writer), writer.setting("phone"))
    story = [Spacer(0, 0)] if paper is Paper.RECEIPT else _story(letter, heading, filled, writer)
    if paper in WITH_SLIP or paper is Paper.RECEIPT:
        story.append(_slip(paper, filled, writer.language))
    name = sentence(f"paper_{paper.value}", language="en")
    document = Document(
        title=f"{name} {case.record.number}",
        author=office.head_designation,
        moment=moment,
        sections=[Section(story, sheet)],
        furniture=Furniture(office=heading.name, document_id=case.record.number, language=writer.language),
        subject=name,
    )
    pdf = draw_document(document)
    return Printed(pdf, _pages(pdf), (f"{case.record.number} {paper.value}",))


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


def _story(letter: Filled, heading: Office, filled: PaperValues, writer: Writer) -> list[Flowable]:
    values, language = filled.values, writer.language
    number = values["number"] or f"{'_' * 8}/{writer.setting('letter_suffix')}"
    centred = replace(body(language), align=Align.CENTRE, keep_with_next=True)
    title = replace(centred, size=centred.size + 2, bold=True, underline=True, space_before=4, space_after=2)
    story: list[Flowable] = [
        *office_heading(heading, language),
        reference_line(Reference(number, values["station"], values["on"]), language),
        RichParagraph(letter.title, title),
    ]
    if letter.under:
        story.append(RichParagraph(letter.under, replace(centred, space_after=8)))
    signatory = Signatory(values["head"] or "_" * 20, values["designation"], values["station"])
    story += signed(_paragraphs(letter, language), signatory, language)
    if letter.copies:
        story += endorsement(Endorsement(letter.copies, signatory), language)
    return story


def _paragraphs(letter: Filled, language: str) -> list[Flowable]:
    """Returns the paragraphs: numbered from the second on, the parts of a list indented under theirs."""
    style = replace(_text(language), first_indent=_NUMBER_ROOM)
    item = replace(style, first_indent=0, indent=_ITEM_INDENT, align=Align.START)
    story: list[Flowable] = []
    number = 0
    for place, text in enumerate(letter.paragraphs):
        if place in letter.items:
            story.append(RichParagraph(text, item))
            continue
        number += 1
        label = sentence("paper_paragraph_number", {"number": number}, language) if number > 1 else ""
        story.append(RichParagraph(text, style, label=label))
    return story


def _text(language: str) -> TextStyle:
    """Returns the style of the text: Urdu closer than in letters, so that a notice stands on one Legal sheet."""
    if language == "ur":
        return replace(body(language), size=11, urdu_leading_ems=1.75, space_after=4)
    return replace(body(language), align=Align.JUSTIFY, space_after=7)


def _slip(paper: Paper, filled: PaperValues, language: str) -> Flowable:
    """Returns the slip that the official signs and the bearer brings back; it is never torn across two pages."""
    name = sentence(f"paper_{paper.value}", language=language)
    letter = fill(template(Paper.RECEIPT, language), {**filled.values, "paper_name": name}, {})
    style = replace(URDU_NASKH, size=10) if language == "ur" else body(language)
    centred = replace(style, align=Align.CENTRE, space_after=3)
    lines = [RichParagraph(text, replace(style, space_after=6)) for text in letter.paragraphs]
    heading = [RichParagraph(letter.title, replace(centred, bold=True)), RichParagraph(letter.under, centred)]
    return KeepTogether([Rule(), *heading, *lines])


def _heading(letterhead: str, filled: PaperValues, writer: Writer) -> str:
    if writer.language == "en":
        return letterhead
    return sentence("case_letterhead", filled.values, writer.language)


def _pages(pdf: bytes) -> int:
    with pypdfium2.PdfDocument(pdf) as document:
        return len(document)
