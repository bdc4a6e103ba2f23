"""A register on paper: letterhead, title, period and counts, its tables, and the signature at the end."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from reportlab.platypus.flowables import CondPageBreak, Flowable

from kpdesk.base.clock import local, on_paper
from kpdesk.base.sentences import sentence
from kpdesk.documents import table_rows
from kpdesk.documents.document import Document, Section, draw_document
from kpdesk.documents.letterhead import office_heading
from kpdesk.documents.page_furniture import Furniture
from kpdesk.documents.paper import Paper, mm
from kpdesk.documents.rich_paragraph import RichParagraph
from kpdesk.documents.signature_block import signed
from kpdesk.documents.tables import long_table
from kpdesk.documents.text_style import Align, body
from kpdesk.documents.told_rows import ToldRows
from kpdesk.roster.list_pages import ListHead
from kpdesk.weekly.registers.register import CellKind, Column, Part, Register, Value
from kpdesk.weekly.registers.register_code import foot_code, square_code

_SIZES: Final = {("en", True): 7.5, ("en", False): 9.0, ("ur", True): 9.0, ("ur", False): 10.0}
"""Letters of the tables by language and whether the sheet lies across."""
_ROOM_MM: Final = 35
"""So much room is left for a title with the heading and the first rows of its table."""


def draw_register(
    register: Register, head: ListHead, office_code: str, *, on_page: Callable[[int], None] | None = None
) -> bytes:
    """Returns the register as a PDF; ``on_page`` as in ``draw_document``. Same input, same bytes."""
    language = register.language
    style = body(language)
    title = replace(style, size=style.size + 2, bold=True, align=Align.CENTRE, space_after=4, keep_with_next=True)
    part_title = replace(style, bold=True, space_before=8, space_after=2)
    # Not kept with the table: what fits on the first page stands there, under its title.
    line_style = replace(style, size=style.size - 1.5, space_after=2)
    period = replace(line_style, align=Align.CENTRE, space_after=4)
    story: list[Flowable] = [
        *office_heading(head.office, language),
        RichParagraph(register.title, title),
        RichParagraph(register.period, period),
        *(RichParagraph(line, line_style) for line in register.lines),
    ]
    for part in register.parts:
        if part.title:
            # A title kept with its table would take the whole of it to the next page, not the first rows.
            story += [CondPageBreak(mm(_ROOM_MM)), RichParagraph(part.title, part_title)]
        story.append(long_table(_table(part, register)))
    paper = Paper(head.size).across() if register.across else Paper(head.size)
    section = Section(signed(story, head.signatory, language), paper)
    document = Document(
        register.title, head.office.name, head.moment, [section], _furniture(register, head, office_code)
    )
    return draw_document(document, on_page=on_page)


def _furniture(register: Register, head: ListHead, office_code: str) -> Furniture:
    digest = register.digest()
    drawn = sentence("register_drawn_up", {"on": on_paper(local(head.moment).date())}, register.language)
    return Furniture(
        office=f"{head.office.name}   {register.title}   {register.period}",
        document_id=foot_code(office_code, register.kind, digest),
        qr=lambda page, pages: square_code(office_code, register.kind, digest, page, pages),
        revision=drawn,
        language=register.language,
    )


def _table(part: Part, register: Register) -> table_rows.Table:
    emphasised = frozenset({len(part.rows) - 1}) if part.has_total and part.rows else frozenset()
    return table_rows.Table(
        [_column(column) for column in part.columns],
        ToldRows(part.rows, _teller(part.columns)),
        emphasised=emphasised,
        language=register.language,
        size=_SIZES[register.language, register.across],
    )


def _column(column: Column) -> table_rows.Column:
    align = Align.END if column.kind is CellKind.NUMBER else Align.START
    return table_rows.Column(column.heading, column.weight, align, column.fits)


def _teller(columns: Sequence[Column]) -> Callable[[tuple[Value, ...]], tuple[str, ...]]:
    blanks = tuple("–" if column.kind is CellKind.NUMBER else "" for column in columns)

    def told(row: tuple[Value, ...]) -> tuple[str, ...]:
        return tuple(_in_words(value, blank) for value, blank in zip(row, blanks, strict=True))

    return told


def _in_words(value: Value, blank: str) -> str:
    if isinstance(value, str):
        return value
    if value is None:
        return blank
    return on_paper(value) if isinstance(value, date) else str(value)
