"""A whole paper as PDF bytes: sections of flowables on sheets, the same bytes for the same input."""

from __future__ import annotations

import hashlib
import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from reportlab import rl_config
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus.doctemplate import BaseDocTemplate, NextPageTemplate, PageTemplate
from reportlab.platypus.flowables import Flowable, PageBreak
from reportlab.platypus.frames import Frame

from kpdesk.base.clock import local
from kpdesk.base.invented import is_invented
from kpdesk.documents.page_furniture import Furniture, draw_furniture, draw_mark, marked_as_practice
from kpdesk.documents.paper import Paper, mm

_LANGUAGES = {"en": "en-PK", "ur": "ur-PK"}
_PROGRAM = "KP Desk"
# Streams as bytes, not as letters: a quarter smaller, and the encoding in Python is a tenth of all the work.
rl_config.useA85 = 0


@dataclass(frozen=True, slots=True)
class Section:
    """Flowables on one kind of sheet; each section starts a new page."""

    flowables: Sequence[Flowable]
    paper: Paper


@dataclass(frozen=True, slots=True)
class Document:
    """A paper to be drawn. ``moment`` is when it was drawn up: the PDF's only date, so that bytes repeat."""

    title: str
    author: str
    moment: datetime
    sections: Sequence[Section]
    furniture: Furniture = field(default_factory=Furniture)
    subject: str = ""


def draw_document(document: Document, *, on_page: Callable[[int], None] | None = None) -> bytes:
    """Returns the PDF; equal input gives equal bytes.

    ``on_page`` is called with each page's number before it is filled, and may raise Cancelled. Flowables are used
    up: build them anew for another run. A paper of practice data says so on every page, whoever makes it.
    Raises Refused ``qr_payload_too_long``.
    """
    if is_invented():
        document = replace(document, furniture=marked_as_practice(document.furniture))
    target = io.BytesIO()
    template = _Template(target, document, on_page)
    template.build(template.story(), canvasmaker=_canvas_maker(document))
    return target.getvalue()


class _Template(BaseDocTemplate):  # type: ignore[misc]
    """reportlab's page loop, with one page template for each kind of sheet in the document."""

    def __init__(self, target: io.BytesIO, document: Document, on_page: Callable[[int], None] | None) -> None:
        self._document = document
        self._on_page = on_page
        self._sheets: list[Paper] = []
        papers = list(dict.fromkeys(section.paper for section in document.sections))
        super().__init__(
            target,
            pagesize=papers[0].points,
            pageTemplates=[self._page_template(str(number), paper) for number, paper in enumerate(papers)],
            invariant=1,
            pageCompression=1,
            lang=_LANGUAGES[document.furniture.language],
            title=document.title,
            author=document.author,
            subject=document.subject,
            creator=_PROGRAM,
            producer=_PROGRAM,
        )
        self._names = {paper: str(number) for number, paper in enumerate(papers)}

    def story(self) -> list[Flowable]:
        """Returns all flowables with the page breaks and changes of sheet between the sections."""
        story: list[Flowable] = []
        for number, section in enumerate(self._document.sections):
            if number:
                story += [NextPageTemplate(self._names[section.paper]), PageBreak()]
            story += section.flowables
        return story

    def _page_template(self, name: str, paper: Paper) -> PageTemplate:
        frame = Frame(
            mm(paper.left_mm),
            mm(paper.bottom_mm),
            paper.text_width,
            paper.text_height,
            leftPadding=0,
            rightPadding=0,
            topPadding=0,
            bottomPadding=0,
        )

        def begin(canvas: Canvas, template: BaseDocTemplate) -> None:
            if self._on_page is not None:
                self._on_page(template.page)
            self._sheets.append(paper)
            draw_mark(canvas, self._document.furniture, paper)

        def end(canvas: Canvas, template: BaseDocTemplate) -> None:
            # The page's furniture names the number of pages, which is known at the end only: a form drawn later.
            canvas.doForm(_furniture_form(template.page))

        return PageTemplate(id=name, frames=[frame], onPage=begin, onPageEnd=end, pagesize=paper.points)

    def _endBuild(self) -> None:
        self._doSave = 0
        super()._endBuild()
        canvas = self.canv
        for number, paper in enumerate(self._sheets, start=1):
            width, height = paper.points
            canvas.beginForm(_furniture_form(number), 0, 0, width, height)
            draw_furniture(canvas, self._document.furniture, paper, number, len(self._sheets))
            canvas.endForm()
        canvas.save()


def _furniture_form(page: int) -> str:
    return f"page{page}"


def _canvas_maker(document: Document) -> Callable[..., Canvas]:
    moment = local(document.moment)
    stamp = moment.strftime("D:%Y%m%d%H%M%S+05'00'")
    identity = f"{document.furniture.document_id}|{document.furniture.revision}|{document.title}|{stamp}"
    digest = hashlib.sha256(identity.encode()).hexdigest()[:32].encode()

    def make(*positional: Any, **named: Any) -> Canvas:
        canvas = Canvas(*positional, **named)
        # reportlab's preamble names a font that no paper uses, and that is lost when papers are bound together.
        canvas._preamble = "1 0 0 1 0 0 cm"
        canvas.setDateFormatter(lambda *_: stamp)
        canvas.setViewerPreference("PrintScaling", "None")
        canvas.setViewerPreference("DisplayDocTitle", "true")
        # reportlab derives the file's ID from the time of day, or from nothing; ours names the paper.
        canvas._doc._ID = b"\n[<" + digest + b"><" + digest + b">]\n"
        return canvas

    return make
