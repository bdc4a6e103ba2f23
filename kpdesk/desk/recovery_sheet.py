"""The recovery sheet: six words on paper that open the store when every password is lost."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from reportlab.platypus import Flowable, Spacer

from kpdesk.base.clock import local, on_paper
from kpdesk.base.files import write_file
from kpdesk.base.sentences import sentence
from kpdesk.documents.document import Document, Section, draw_document
from kpdesk.documents.letterhead import Office, office_heading
from kpdesk.documents.paper import Paper
from kpdesk.documents.rich_paragraph import RichParagraph
from kpdesk.documents.text_style import ENGLISH, URDU, Align
from kpdesk.reference.pack import built_in

if TYPE_CHECKING:
    from kpdesk.desk.desk import Desk

WORD_POINTS = 20


def write_recovery_sheet(desk: Desk, words: str, path: Path, *, force: bool = False) -> Path:
    """Writes the sheet as PDF and returns its path; raises as :func:`kpdesk.base.files.write_file`."""
    office = built_in().office(desk.actor.office)
    made = local(desk.clock.now())
    story: list[Flowable] = [*office_heading(Office(office.letterhead)), Spacer(1, 18)]
    title = replace(ENGLISH, size=16, bold=True, align=Align.CENTRE, space_after=14)
    story.append(RichParagraph(sentence("recovery_title"), title))
    values: dict[str, object] = {
        "user": desk.actor.full_name,
        "date": on_paper(made.date()),
        "folder": desk.folder.name,
    }
    story += [RichParagraph(sentence(code, values), ENGLISH) for code in ("recovery_what", "recovery_keep")]
    word = replace(ENGLISH, size=WORD_POINTS, bold=True, align=Align.CENTRE, space_before=8, space_after=8)
    for number, text in enumerate(words.split(), 1):
        story.append(RichParagraph(f"{number}.  {text}", word))
    story += [Spacer(1, 12), RichParagraph(sentence("recovery_how"), ENGLISH)]
    story += [RichParagraph(sentence(code, values, "ur"), URDU) for code in ("recovery_what", "recovery_keep")]
    title_text = sentence("recovery_title")
    document = Document(title_text, office.letterhead, desk.clock.now(), [Section(story, Paper())])
    return write_file(path, draw_document(document), force=force)
