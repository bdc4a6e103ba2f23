"""The pages of the report that state something: the certificate, the NIL statement, the list of changes."""

from __future__ import annotations

from dataclasses import replace

from reportlab.platypus import Flowable, Spacer

from kpdesk.documents.letterhead import Office, listed, numbered, office_heading
from kpdesk.documents.rich_paragraph import RichParagraph
from kpdesk.documents.signature_block import signed
from kpdesk.documents.tables import long_table
from kpdesk.documents.text_style import Align, TextStyle, body
from kpdesk.weekly.certificate_words import opening_words, reason_lines, statements
from kpdesk.weekly.nil_statement import checks_table, nil_words
from kpdesk.weekly.page_headings import heading, place, title, week
from kpdesk.weekly.papers import Letterhead
from kpdesk.weekly.revision_words import certificate_revision, changes_table, revision_paragraph
from kpdesk.weekly.rows import ReturnView


def certificate_page(view: ReturnView, head: Letterhead) -> list[Flowable]:
    """Returns the certificate: its opening, five statements, the reasons of its exceptions, signature and stamp."""
    story = [*_head(head, "certificate_title"), *_revised(view, head)]
    story.append(RichParagraph(opening_words(view.certificate, head.language), _text(head)))
    story += numbered(statements(view.certificate, head.language), head.language, number_first=True)
    reasons = reason_lines(view.certificate, head.language)
    if reasons:
        story += [heading(head, "certificate_reasons"), *listed(reasons, head.language)]
    return _certified(story, view, head)


def nil_page(view: ReturnView, head: Letterhead) -> list[Flowable]:
    """Returns the NIL statement over the checks on which it stands."""
    story = [*_head(head, "nil_title"), week(view, head)]
    story += [RichParagraph(text, _text(head)) for text in nil_words(view, head.name, head.language)]
    checks = checks_table(view.certificate, head.platforms, head.language)
    if checks is not None:
        story.append(long_table(checks))
    return _certified(story, view, head)


def changes_page(view: ReturnView, head: Letterhead) -> list[Flowable]:
    """Returns the list of what a revision changed, each figure with its reason."""
    told = revision_paragraph(view.row.edition, view.editions, view.changes, view.revised_as_a_whole, head.language)
    story = [title(head, "revision_title"), week(view, head), RichParagraph(told, _text(head))]
    return [*story, long_table(changes_table(view.changes, head, head.language))] if view.changes else story


def _head(head: Letterhead, code: str) -> list[Flowable]:
    office = office_heading(Office(head.heading, head.contact), head.language)
    return [*office, Spacer(1, 10), title(head, code, underline=True)]


def _revised(view: ReturnView, head: Letterhead) -> list[Flowable]:
    if not view.editions:
        return []
    lines = certificate_revision(view.row.edition, view.editions, view.changes, head, head.language)
    return [RichParagraph(line, _text(head)) for line in lines]


def _certified(story: list[Flowable], view: ReturnView, head: Letterhead) -> list[Flowable]:
    return signed(story, replace(view.letters[head.language].certifier, place=place(head)), head.language)


def _text(head: Letterhead) -> TextStyle:
    style = body(head.language)
    return replace(style, align=Align.START if head.language == "ur" else Align.JUSTIFY, space_after=6)
