"""Headings of the report's pages, and the line that names its week."""

from __future__ import annotations

from dataclasses import replace

from reportlab.platypus import Flowable

from kpdesk.base.clock import on_paper
from kpdesk.documents.rich_paragraph import RichParagraph
from kpdesk.documents.text_style import ENGLISH, URDU_NASKH, Align, TextStyle, body
from kpdesk.weekly.papers import Letterhead
from kpdesk.weekly.rows import ReturnView


def title(head: Letterhead, code: str, *, underline: bool = False) -> Flowable:
    """Returns the title of a page, centred."""
    style = body(head.language)
    look = replace(style, size=style.size + 2, bold=True, underline=underline, align=Align.CENTRE, keep_with_next=True)
    return RichParagraph(head.words(code), look)


def heading(head: Letterhead, code: str) -> RichParagraph:
    """Returns the heading of a table; in Urdu it is set like the table, in Naskh."""
    style = replace(dense(head), size=11, bold=True)
    return RichParagraph(head.words(code), replace(style, space_before=8, space_after=2, keep_with_next=True))


def week(view: ReturnView, head: Letterhead) -> Flowable:
    """Returns the line that names office and week."""
    style = replace(dense(head), size=9.5, align=Align.CENTRE, space_after=6, keep_with_next=True)
    return RichParagraph(_week_line(view, head), style)


def dense(head: Letterhead) -> TextStyle:
    """Returns the style of what stands close together, as in tables."""
    return URDU_NASKH if head.language == "ur" else ENGLISH


def _week_line(view: ReturnView, head: Letterhead) -> str:
    values = {
        "office": head.name,
        "week": view.row.week,
        "first": on_paper(view.row.first),
        "last": on_paper(view.row.last),
    }
    return head.words("weekly_week_line", values)


def place(head: Letterhead) -> str:
    """Returns place and date below a signature, the date left for ink; no place where none is on record."""
    return head.words("certificate_place_date" if head.station else "certificate_date", {"station": head.station})
