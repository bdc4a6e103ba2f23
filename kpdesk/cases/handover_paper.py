"""The hand-over slip: who makes over and who takes over the office, and every open case, signed by both."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from reportlab.platypus.flowables import Flowable, Spacer

from kpdesk.base.clock import on_paper
from kpdesk.base.sentences import sentence
from kpdesk.cases.facts import Head
from kpdesk.cases.handover import Charge, OpenWork
from kpdesk.documents.document import Document, Section, draw_document
from kpdesk.documents.letterhead import Office, office_heading
from kpdesk.documents.page_furniture import Furniture
from kpdesk.documents.paper import Paper
from kpdesk.documents.rich_paragraph import RichParagraph
from kpdesk.documents.signature_block import Signatory, signed
from kpdesk.documents.table_rows import Column, Table
from kpdesk.documents.tables import long_table
from kpdesk.documents.text_style import Align, body
from kpdesk.reference.reference import Reference

_COLUMNS = (("case", 2.0, "MMM-C-0000-0000"), ("person", 3.2, ""), ("state", 2.4, ""), ("opened", 1.3, "00.00.0000"))


@dataclass(frozen=True, slots=True)
class SlipHead:
    """Under whose letterhead, on which sheet, when and in which language; ``place`` is the office's own name."""

    office: Office
    code: str
    designation: str
    place: str
    sheet: Paper
    moment: datetime
    language: str


def draw_slip(head: SlipHead, charge: Charge, outgoing: Head | None, incoming: Head, reference: Reference) -> bytes:
    """Returns the slip as PDF."""
    language = head.language
    style = body(language)
    title = replace(style, size=style.size + 2, bold=True, align=Align.CENTRE, space_after=6, keep_with_next=True)
    unknown = sentence("handover_not_on_record", language=language)
    values = {
        "designation": head.designation,
        "office": head.place,
        "on": on_paper(charge.on),
        "outgoing": outgoing.name if outgoing else unknown,
        "incoming": incoming.name,
    }
    story: list[Flowable] = [*office_heading(head.office, language)]
    story.append(RichParagraph(sentence("handover_title", language=language), title))
    story.append(RichParagraph(sentence("handover_text", values, language), replace(style, space_after=6)))
    story += [RichParagraph(text, replace(style, space_after=2)) for text in _counts(charge, language)]
    story.append(Spacer(0, 6))
    story += _cases(charge, reference, language)
    made = sentence("handover_made_over", language=language)
    taken = sentence("handover_taken_over", language=language)
    story = signed(story, Signatory(values["outgoing"], made), language)
    story += signed([RichParagraph(f"{taken}:", replace(style, bold=True))], Signatory(incoming.name, taken), language)
    name = sentence("handover_title", language="en")
    furniture = Furniture(office=head.office.name, document_id=f"{head.code} {on_paper(charge.on)}", language=language)
    return draw_document(Document(name, head.designation, head.moment, [Section(story, head.sheet)], furniture))


def _counts(charge: Charge, language: str) -> list[str]:
    counted = {
        "handover_open": len(charge.cases),
        "handover_suspended": charge.suspended,
        "handover_overdue": charge.overdue,
        "handover_defects": charge.with_findings,
        "handover_drafts": charge.drafts,
    }
    return [sentence(code, {"count": count}, language) for code, count in counted.items()]


def _cases(charge: Charge, reference: Reference, language: str) -> Sequence[Flowable]:
    if not charge.cases:
        return [RichParagraph(sentence("handover_none_open", language=language), body(language))]
    ranks = {row.code: (language == "ur" and row.name_ur) or row.name for row in reference.ranks}
    columns = [
        *(Column(sentence(f"handover_{key}", language=language), weight, fits=fits) for key, weight, fits in _COLUMNS),
        Column(sentence("handover_due", language=language), 2.6),
    ]
    rows = [_row(case, ranks, language) for case in charge.cases]
    return [long_table(Table(columns, rows, language=language, size=10 if language == "ur" else 8.5))]


def _row(case: OpenWork, ranks: dict[str, str], language: str) -> tuple[str, ...]:
    person = f"{ranks.get(case.rank, case.rank)} {case.person} {case.belt_no}".strip()
    due = ""
    if case.due_on is not None:
        due = f"{sentence(f'case_due_{case.due_what}', language=language)}: {on_paper(case.due_on)}"
    state = sentence(f"case_state_{case.state}", language=language)
    return case.number, person, state, on_paper(case.opened_on), due
