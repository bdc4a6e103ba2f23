"""A list as somebody sees it, on paper: its columns, its conditions, how many rows."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, datetime

from reportlab.platypus.flowables import Flowable

from kpdesk.base.clock import minute_on_paper
from kpdesk.base.list_shown import ListShown, Value, text_of
from kpdesk.base.sentences import sentence
from kpdesk.documents.document import Document, Section, draw_document
from kpdesk.documents.letterhead import Office, office_heading
from kpdesk.documents.page_furniture import Furniture
from kpdesk.documents.paper import Paper, Size
from kpdesk.documents.rich_paragraph import RichParagraph
from kpdesk.documents.table_rows import Column, Table
from kpdesk.documents.tables import long_table
from kpdesk.documents.text_style import Align, body
from kpdesk.documents.told_rows import ToldRows

_FITS: dict[type, str] = {date: "00.00.0000", datetime: "00.00.0000 00:00"}
_LOOKED_AT = 200
"""So many rows tell what kind of values a column has."""


def draw_list(
    shown: ListShown,
    office: Office,
    moment: datetime,
    size: Size = Size.A4,
    *,
    on_page: Callable[[int], None] | None = None,
) -> bytes:
    """Returns the list as a PDF in the list's language, across the sheet; it is a working paper and nobody signs it."""
    language = shown.language
    style = body(language)
    heading = replace(style, size=style.size + 2, bold=True, align=Align.CENTRE, space_after=4, keep_with_next=True)
    values = {"count": f"{len(shown.rows):,}", "at": minute_on_paper(moment)}
    lines = [sentence("list_counted", values, language), *shown.lines]
    story: list[Flowable] = [*office_heading(office, language), RichParagraph(shown.title, heading)]
    story += [RichParagraph(line, replace(style, space_after=2)) for line in lines]
    columns = [_column(shown, place) for place in range(len(shown.columns))]
    table = Table(columns, ToldRows(shown.rows, _texts), language=language, size=10 if language == "ur" else 8)
    story.append(long_table(table))
    furniture = Furniture(office=office.name, document_id=shown.title, language=language)
    section = Section(story, Paper(size).across())
    return draw_document(Document(shown.title, office.name, moment, [section], furniture), on_page=on_page)


def _column(shown: ListShown, place: int) -> Column:
    column, kinds = shown.columns[place], {type(row[place]) for row in shown.rows[:_LOOKED_AT]} - {type(None)}
    kind: type = kinds.pop() if len(kinds) == 1 else str
    align = Align.END if kind is int else Align.START
    return Column(column.heading, max(column.letters, 6) / 10, align, _FITS.get(kind, ""))


def _texts(row: Sequence[Value]) -> tuple[str, ...]:
    return tuple(map(text_of, row))
