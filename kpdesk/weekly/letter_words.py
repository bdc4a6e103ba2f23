"""The covering letter in words: its paragraphs and enclosures, in the language of the paper."""

from __future__ import annotations

from kpdesk.base.clock import local, on_paper
from kpdesk.weekly.papers import Letterhead
from kpdesk.weekly.revision_words import revision_paragraph
from kpdesk.weekly.rows import ReturnView
from kpdesk.weekly.wording import joined


def letter_paragraphs(view: ReturnView, head: Letterhead) -> tuple[str, ...]:
    """Returns the paragraphs of the covering letter; a paragraph that a person worded says so."""
    values = {"first": on_paper(view.row.first), "last": on_paper(view.row.last), "office": head.name}
    paragraphs = [
        head.words("weekly_letter_refer", {"references": _references(view, head)}),
        head.words("weekly_letter_report", values),
        told_paragraph(view, head),
    ]
    if view.editions:
        paragraphs.append(
            revision_paragraph(view.row.edition, view.editions, view.changes, view.revised_as_a_whole, head.language)
        )
    if view.note:
        paragraphs.append(view.note)
    return (*paragraphs, head.words("weekly_letter_close"))


def told_paragraph(view: ReturnView, head: Letterhead) -> str:
    """Returns the week told in words, with the mark of whoever worded it."""
    narrative = view.narratives[head.language]
    if narrative.edit is None:
        return narrative.text
    on = on_paper(local(narrative.edit.at).date())
    return f"{narrative.text} {head.words('words_edited', {'by': narrative.edit.by, 'on': on})}"


def enclosed(view: ReturnView, head: Letterhead) -> tuple[str, ...]:
    """Returns the enclosures, with the NIL statement and the list of changes where the return has them."""
    own = [("weekly_enclosure_nil", view.row.nil), ("weekly_enclosure_changes", bool(view.changes))]
    return (*view.letters[head.language].enclosures, *(head.words(code) for code, has in own if has))


def _references(view: ReturnView, head: Letterhead) -> str:
    """The letter that the certificate answers comes first."""
    clauses = view.certificate["clauses"]
    blank = head.words("not_on_record_blank")
    answered = {"letter_no": clauses["letter_no"] or blank, "letter_dated": clauses["letter_dated"] or blank}
    others = view.letters[head.language].references
    return joined((head.words("weekly_letter_answered", answered), *others), head.language)
