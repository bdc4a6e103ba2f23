"""The covering slip of files on a stick: from whom, to whom, which week, each file with its SHA-256, how to open it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from reportlab.platypus import Flowable, Spacer

from kpdesk.base.clock import minute_on_paper, on_paper
from kpdesk.documents.document import Document, Section, draw_document
from kpdesk.documents.letterhead import Office, labelled, listed, office_heading
from kpdesk.documents.page_furniture import Furniture
from kpdesk.documents.paper import Paper, Size
from kpdesk.documents.rich_paragraph import RichParagraph
from kpdesk.documents.signature_block import signed
from kpdesk.documents.table_rows import Column, Table
from kpdesk.documents.tables import long_table
from kpdesk.documents.text_style import Align, body
from kpdesk.weekly.page_headings import dense
from kpdesk.weekly.papers import Letterhead
from kpdesk.weekly.rows import ReturnRow


@dataclass(frozen=True, slots=True)
class PackedFile:
    """A file that goes with the slip; ``what`` is ``workbook`` or ``report``."""

    name: str
    what: str
    size_bytes: int
    sha256: str


def draw_covering_slip(
    head: Letterhead, recipient: str, row: ReturnRow, files: Sequence[PackedFile], size: Size, moment: datetime
) -> bytes:
    """Returns the slip as a PDF of one page; the password itself never stands on it."""
    style = body(head.language)
    title = replace(style, size=style.size + 2, bold=True, align=Align.CENTRE, space_after=6, keep_with_next=True)
    week = head.words(
        "slip_week_line",
        {"week": row.week, "first": on_paper(row.first), "last": on_paper(row.last), "revision": row.edition},
    )
    story: list[Flowable] = [
        *office_heading(Office(head.heading, head.contact), head.language),
        RichParagraph(head.words("slip_title"), title),
        *labelled("slip_from", [head.name], head.language),
        *labelled("slip_to", [recipient], head.language),
        *labelled("slip_week", [week], head.language),
        *labelled("slip_on", [minute_on_paper(moment)], head.language),
        Spacer(0, 8),
        long_table(_table(head, files)),
        Spacer(0, 8),
        RichParagraph(head.words("slip_password_title"), replace(style, bold=True, keep_with_next=True)),
        *listed([head.words(f"slip_password_{number}") for number in range(1, 4)], head.language, dense(head)),
    ]
    furniture = Furniture(
        office=head.heading, document_id=f"{head.code}/{row.week} ({row.edition})", language=head.language
    )
    sections = [Section(signed(story, head.signatory, head.language), Paper(size))]
    name = f"{head.words('slip_title')} {row.week}"
    return draw_document(Document(name, head.heading, moment, sections, furniture, subject=row.week))


def _table(head: Letterhead, files: Sequence[PackedFile]) -> Table:
    columns = (
        Column(head.words("slip_file"), 2.2),
        Column(head.words("slip_what"), 1.5),
        Column(head.words("slip_bytes"), 0.8, Align.END, fits="00,000,000"),
        Column(head.words("slip_sha256"), 2.9),
    )
    rows = [(one.name, head.words(f"slip_{one.what}"), f"{one.size_bytes:,}", _in_groups(one.sha256)) for one in files]
    return Table(columns, rows, language=head.language)


def _in_groups(sha256: str) -> str:
    return " ".join(sha256[at : at + 8] for at in range(0, len(sha256), 8))
