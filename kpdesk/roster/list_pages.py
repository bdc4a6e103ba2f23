"""The nominal roll on paper, on A4 and Legal, in English and Urdu."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from reportlab.platypus.flowables import Flowable

from kpdesk.base.clock import local, on_paper
from kpdesk.base.letters import fold
from kpdesk.base.sentences import sentence
from kpdesk.documents.document import Document, Section, draw_document
from kpdesk.documents.letterhead import Office, office_heading
from kpdesk.documents.page_furniture import Furniture
from kpdesk.documents.paper import Paper, Size
from kpdesk.documents.rich_paragraph import RichParagraph
from kpdesk.documents.signature_block import Signatory, signed
from kpdesk.documents.table_rows import Column, Table
from kpdesk.documents.tables import long_table
from kpdesk.documents.text_style import Align, body
from kpdesk.reference.reference import Reference
from kpdesk.roster.cnic import written
from kpdesk.roster.draft import PersonDraft
from kpdesk.roster.list_words import conditions_in_words, state_in_words
from kpdesk.roster.rows import PeopleWanted

OnPage = Callable[[int], None]

_DATE = "00.00.0000"
_CNIC = "00000-0000000-0"


@dataclass(frozen=True, slots=True)
class ListHead:
    """Whose list it is, when it is drawn up, on which sheet and in which language, and who signs it."""

    office: Office
    signatory: Signatory
    moment: datetime
    size: Size = Size.A4
    language: str = "en"


def draw_roll(
    people: Iterable[PersonDraft],
    wanted: PeopleWanted,
    reference: Reference,
    head: ListHead,
    *,
    numbers: bool = False,
    on_page: OnPage | None = None,
) -> bytes:
    """Returns the nominal roll as a PDF, from the senior rank down, then by name.

    ``numbers`` prints the CNIC in full; otherwise only enough of it to tell two cards apart.
    """
    ordered = sorted(people, key=lambda person: (-_order(person.rank, reference), fold(person.name)))
    language = head.language
    rows = [_roll_row(person, reference, numbers, language) for person in ordered]
    on = on_paper(local(head.moment).date())
    lines = [sentence("roll_count", {"count": len(rows), "date": on}, language)]
    conditions = conditions_in_words(wanted, lambda code: _rank(code, reference, language), language)
    if conditions:
        lines.append(sentence("roll_wanted", {"conditions": conditions}, language))
    columns = (
        Column(sentence("roll_name", language=language), 3),
        Column(sentence("roll_father_name", language=language), 3),
        Column(sentence("roll_rank", language=language), 2.2),
        Column(sentence("roll_belt", language=language), 1.2),
        Column(sentence("roll_cnic", language=language), 2, fits=_CNIC),
        Column(sentence("roll_enlisted_on", language=language), 1.3, fits=_DATE),
        Column(sentence("roll_posting", language=language), 3),
        Column(sentence("roll_posted_on", language=language), 1.3, fits=_DATE),
        Column(sentence("roll_status", language=language), 2),
    )
    table = long_table(Table(columns, rows, language=language, size=10 if language == "ur" else 8))
    return _drawn("roll_title", lines, table, head, Paper(head.size).across(), on_page)


def _drawn(
    title: str, lines: Sequence[str], table: Flowable, head: ListHead, paper: Paper, on_page: OnPage | None
) -> bytes:
    style = body(head.language)
    heading = replace(style, size=style.size + 2, bold=True, align=Align.CENTRE, space_after=4, keep_with_next=True)
    named = sentence(title, language=head.language)
    story: list[Flowable] = [*office_heading(head.office, head.language), RichParagraph(named, heading)]
    story += [RichParagraph(line, replace(style, space_after=2)) for line in lines]
    furniture = Furniture(office=head.office.name, document_id=named, language=head.language)
    flowables = signed([*story, table], head.signatory, head.language)
    document = Document(named, head.office.name, head.moment, [Section(flowables, paper)], furniture)
    return draw_document(document, on_page=on_page)


def _roll_row(person: PersonDraft, reference: Reference, numbers: bool, language: str) -> tuple[str, ...]:
    urdu = language == "ur"
    return (
        (urdu and person.name_urdu) or person.name,
        (urdu and person.father_name_urdu) or person.father_name,
        _rank(person.rank, reference, language),
        person.belt_no,
        written(person.cnic) if numbers else _masked(person.cnic),
        on_paper(person.enlisted_on),
        person.posting,
        on_paper(person.posted_on),
        state_in_words(person.service_state, person.duty_state, language),
    )


def _rank(code: str, reference: Reference, language: str) -> str:
    rank = reference.ranks.get(code) if code else None
    if rank is None:
        return code
    return rank.name_ur if language == "ur" and rank.name_ur else rank.name


def _order(code: str, reference: Reference) -> int:
    rank = reference.ranks.get(code) if code else None
    return rank.order if rank else -1


def _masked(cnic: str | None) -> str:
    return f"{cnic[:5]}-*******-{cnic[-1]}" if cnic else ""
