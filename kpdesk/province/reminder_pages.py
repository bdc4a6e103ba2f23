"""Reminders on paper: each letter with its own pages, all of them in one PDF with a list of what was issued."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from reportlab.platypus import Flowable, Spacer

from kpdesk.base.clock import local, on_paper
from kpdesk.base.progress import Progress, silent
from kpdesk.documents.binding import Bookmark, Cover, Leaves, bind, pages_in
from kpdesk.documents.document import Document, Section, draw_document
from kpdesk.documents.headed import Headed
from kpdesk.documents.letterhead import (
    Endorsement,
    Office,
    Reference,
    endorsement,
    labelled,
    numbered,
    office_heading,
    reference_line,
    subject_line,
)
from kpdesk.documents.page_furniture import Furniture
from kpdesk.documents.paper import Paper, Size
from kpdesk.documents.rich_paragraph import RichParagraph
from kpdesk.documents.signature_block import signed
from kpdesk.documents.table_rows import Column, Table
from kpdesk.documents.tables import long_table
from kpdesk.documents.text_style import Align, body
from kpdesk.province.reminder import Reminder, ReminderLetter
from kpdesk.weekly.papers import Letterhead

_MOST_PAGES = 50
_BLANK_MM = 26.0
_DATE = "00.00.0000"


def draw_reminders(
    reminders: Sequence[Reminder], names: Mapping[str, str], head: Letterhead, size: Size, moment: datetime,
    progress: Progress | None = None,
) -> bytes:  # fmt: skip
    """Returns one PDF: the list of all letters, then each letter; a letter's own pages are the same at each print."""
    watched = progress or silent()
    parts = [(head.words("reminder_list_title"), _list(reminders, names, head, size, moment))]
    for done, reminder in enumerate(reminders):
        watched.step("reminder_drawing", done, len(reminders))
        title = f"{reminder.number} {names.get(reminder.office, reminder.office)}"
        parts.append((title, draw_letter(reminder.letters[head.language], reminder.issued_at, size)))
    leaves, marks, page = [], [], 0
    for title, pdf in parts:
        count = pages_in(pdf, _MOST_PAGES)
        leaves.append(Leaves(pdf, 0, count))
        marks.append(Bookmark(title, page))
        page += count
    return bind(leaves, marks, Cover(head.words("reminder_list_title"), "", moment, head.language), Paper(size))


def draw_letter(letter: ReminderLetter, issued_at: datetime, size: Size) -> bytes:
    """Returns one letter as a PDF; the same letter gives the same bytes."""
    document = Document(
        f"{letter.subject} {letter.number}", letter.heading, issued_at, [Section(_story(letter), Paper(size))],
        Furniture(office=letter.heading, document_id=letter.number, language=letter.language), subject=letter.number,
    )  # fmt: skip
    return draw_document(document)


def _story(letter: ReminderLetter) -> list[Flowable]:
    language = letter.language
    before, after = len(letter.opening), len(letter.closing)
    paragraphs = numbered([*letter.opening, *letter.closing], language)
    story: list[Flowable] = [
        *office_heading(Office(letter.heading, letter.contact), language),
        reference_line(Reference(letter.number, letter.place, letter.dated), language),
        *labelled("paper_to", letter.to, language),
        subject_line(letter.subject, language),
        *paragraphs[:before],
        long_table(_table(letter)),
        Spacer(1, 6),
        *paragraphs[before : before + after],
    ]
    story = signed(story, letter.signatory, language, _BLANK_MM)
    if letter.copies:
        story += endorsement(Endorsement(letter.copies, letter.signatory), language, blank_mm=_BLANK_MM)
    return story


def _table(letter: ReminderLetter) -> Table:
    awaited, about, due, late, remark = letter.columns
    columns = (
        Column(awaited, 1.6), Column(about, 2.4), Column(due, 1, fits=_DATE), Column(late, 0.9), Column(remark, 2),
    )  # fmt: skip
    return Table(columns, letter.rows, language=letter.language)


def _list(
    reminders: Sequence[Reminder], names: Mapping[str, str], head: Letterhead, size: Size, moment: datetime
) -> bytes:
    style = body(head.language)
    title = replace(style, size=style.size + 2, bold=True, align=Align.CENTRE, space_after=6, keep_with_next=True)
    columns = (
        Column(head.words("reminder_list_number"), 1.6),
        Column(head.words("reminder_list_office"), 2.4),
        Column(head.words("reminder_list_ordinal"), 1, Align.END),
        Column(head.words("reminder_list_weeks"), 0.8, Align.END),
        Column(head.words("reminder_list_others"), 0.9, Align.END),
        Column(head.words("reminder_list_dated"), 1, fits=_DATE),
        Column(head.words("reminder_list_by"), 1, fits=_DATE),
    )
    rows = [
        (
            one.number, names.get(one.office, one.office), str(one.ordinal), str(one.weeks or "–"),
            str(sum(1 for debt in one.debts if debt.kind != "week") or "–"),
            on_paper(local(one.issued_at).date()), on_paper(one.answer_by),
        )
        for one in reminders
    ]  # fmt: skip
    story: list[Flowable] = [
        *office_heading(Office(head.heading, head.contact), head.language),
        Headed(
            RichParagraph(head.words("reminder_list_title"), title),
            long_table(Table(columns, rows, language=head.language)),
        ),
    ]
    furniture = Furniture(office=head.heading, document_id=head.words("reminder_list_title"), language=head.language)
    return draw_document(
        Document(head.words("reminder_list_title"), head.heading, moment, [Section(story, Paper(size))], furniture)
    )
