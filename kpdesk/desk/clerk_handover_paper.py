"""The paper by which one clerk makes his desk over to another: what is open, what was handed, signed by both."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING

from reportlab.platypus.flowables import Flowable, Spacer

from kpdesk.base.clock import on_paper
from kpdesk.base.sentences import sentence
from kpdesk.documents.document import Document, Section, draw_document
from kpdesk.documents.letterhead import Office, office_heading
from kpdesk.documents.page_furniture import Furniture
from kpdesk.documents.paper import Paper
from kpdesk.documents.rich_paragraph import RichParagraph
from kpdesk.documents.signature_block import Signatory, signed
from kpdesk.documents.table_rows import Column, Table
from kpdesk.documents.tables import long_table
from kpdesk.documents.text_style import Align, TextStyle, body
from kpdesk.reference.reference import Reference

if TYPE_CHECKING:
    from kpdesk.desk.clerk_handover import ClerkCharge, HandedThings

BLANK = "……………………………………"
"""What is left for the pen where nothing was typed."""


@dataclass(frozen=True, slots=True)
class ClerkPaper:
    """Under whose letterhead, on which sheet, when and in which language."""

    office: Office
    code: str
    sheet: Paper
    moment: datetime
    language: str


def draw_clerk_paper(head: ClerkPaper, charge: ClerkCharge, things: HandedThings, reference: Reference) -> bytes:
    """Returns the paper as PDF."""
    language = head.language
    style = body(language)
    title = replace(style, size=style.size + 2, bold=True, align=Align.CENTRE, space_after=6, keep_with_next=True)
    successor = charge.successor.full_name if charge.successor else ""
    values = {"outgoing": charge.user.full_name, "incoming": successor, "on": on_paper(charge.on)}
    story: list[Flowable] = [*office_heading(head.office, language)]
    story.append(RichParagraph(sentence("clerk_handover_title", language=language), title))
    story.append(RichParagraph(sentence("clerk_handover_text", values, language), replace(style, space_after=6)))
    story += _things(charge, things, style, language)
    story += _cases(charge, reference, style, language)
    story += _lists(charge, style, language)
    made = sentence("handover_made_over", language=language)
    taken = sentence("handover_taken_over", language=language)
    story = signed(story, Signatory(charge.user.full_name, made), language)
    story += signed([RichParagraph(f"{taken}:", replace(style, bold=True))], Signatory(successor, taken), language)
    name = sentence("clerk_handover_title", language="en")
    furniture = Furniture(office=head.office.name, document_id=f"{head.code} {on_paper(charge.on)}", language=language)
    return draw_document(Document(name, charge.user.full_name, head.moment, [Section(story, head.sheet)], furniture))


def _things(charge: ClerkCharge, things: HandedThings, style: TextStyle, language: str) -> list[Flowable]:
    unknown = sentence("handover_not_on_record", language=language)
    keys = on_paper(charge.keys_valid_to) if charge.keys_valid_to else unknown
    rows = [
        ("clerk_handover_sheet", things.recovery_sheet or BLANK),
        ("clerk_handover_sticks", things.sticks or BLANK),
        ("clerk_handover_keys", things.keys or BLANK),
        ("clerk_handover_office_keys", keys),
        ("clerk_handover_remarks", things.remarks or BLANK),
    ]
    columns = [
        Column(sentence("clerk_handover_thing", language=language), 2.2),
        Column(sentence("clerk_handover_where", language=language), 3.0),
    ]
    shown = [(sentence(code, language=language), value) for code, value in rows]
    return [_heading("clerk_handover_things", style, language), _table(columns, shown, language), Spacer(0, 6)]


def _cases(charge: ClerkCharge, reference: Reference, style: TextStyle, language: str) -> list[Flowable]:
    heading = _heading("clerk_handover_cases", style, language, len(charge.cases))
    if not charge.cases:
        return [heading, RichParagraph(sentence("handover_none_open", language=language), style)]
    ranks = {row.code: (language == "ur" and row.name_ur) or row.name for row in reference.ranks}
    columns = [
        Column(sentence("handover_case", language=language), 2.0, fits="MMM-C-0000-0000"),
        Column(sentence("handover_person", language=language), 3.0),
        Column(sentence("handover_state", language=language), 2.2),
        Column(sentence("handover_due", language=language), 2.6),
        Column(sentence("clerk_handover_his", language=language), 0.9),
    ]
    yes = sentence("clerk_handover_yes", language=language)
    rows = []
    for case in charge.cases:
        due = ""
        if case.due_on is not None:
            due = f"{sentence(f'case_due_{case.due_what}', language=language)}: {on_paper(case.due_on)}"
        person = f"{ranks.get(case.rank, case.rank)} {case.person} {case.belt_no}".strip()
        state = sentence(f"case_state_{case.state}", language=language)
        rows.append((case.number, person, state, due, yes if case.uid in charge.own_cases else ""))
    return [heading, _table(columns, rows, language), Spacer(0, 6)]


def _lists(charge: ClerkCharge, style: TextStyle, language: str) -> list[Flowable]:
    """Letters without an answer, files without a receipt and drafts, each as its own short list."""
    letters = [
        " · ".join(
            (
                sentence(f"directive_asks_{debt.obligation.what}", language=language),
                debt.obligation.code,
                on_paper(debt.obligation.due_on) if debt.obligation.due_on else "",
            )
        )
        for debt in charge.letters
    ]
    files = [f"{row.file_name} · {row.recipient} · {on_paper(row.written_at.date())}" for row in charge.files]
    story: list[Flowable] = []
    for code, lines in (
        ("clerk_handover_letters", letters),
        ("clerk_handover_files", files),
        ("clerk_handover_drafts", list(charge.drafts)),
    ):
        story.append(_heading(code, style, language, len(lines)))
        story += [RichParagraph(text, style) for text in lines]
        if not lines:
            story.append(RichParagraph(sentence("clerk_handover_nothing", language=language), style))
    return story


def _heading(code: str, style: TextStyle, language: str, count: int | None = None) -> Flowable:
    text = sentence(code, {"count": count}, language)
    return RichParagraph(text, replace(style, bold=True, space_before=4, space_after=2, keep_with_next=True))


def _table(columns: Sequence[Column], rows: Sequence[tuple[str, ...]], language: str) -> Flowable:
    return long_table(Table(list(columns), list(rows), language=language, size=10 if language == "ur" else 8.5))
