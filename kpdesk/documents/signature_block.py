"""The place for the ink signature and the office stamp, with name, designation and place below it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from reportlab.platypus.flowables import Flowable

from kpdesk.base.sentences import sentence
from kpdesk.documents.block import Block
from kpdesk.documents.kept_together import WithEnding
from kpdesk.documents.line_drawing import Pen
from kpdesk.documents.paper import mm
from kpdesk.documents.rich_paragraph import RichParagraph
from kpdesk.documents.tables import GridTable
from kpdesk.documents.text_style import Align, TextStyle, body
from kpdesk.documents.typeset import Line, typeset

SIGNATURE_MM = 40.0
_WIDTH_MM = 80.0


@dataclass(frozen=True, slots=True)
class Signatory:
    """Who signs. ``service`` is such as PSP; with ``for_designation`` he signs for the one who holds that post."""

    name: str
    designation: str
    place: str = ""
    service: str = ""
    for_designation: str = ""


class SignatureBlock(Block):
    """A blank for signature and stamp (3-4 cm), then the signatory's lines, at the right (in Urdu at the left)."""

    def __init__(
        self,
        signatory: Signatory,
        language: str = "en",
        blank_mm: float = SIGNATURE_MM,
        text: TextStyle | None = None,
    ) -> None:
        super().__init__()
        self._at_left = language == "ur"
        self._blank = mm(blank_mm)
        self._lines = tuple(_lines(signatory, language, text or body(language)))
        self._height = self._blank + sum(line.height for line, _ in self._lines)
        self.spaceAfter = 12

    def wrap(self, room_width: float, room_height: float) -> tuple[float, float]:
        """Returns the room taken, in points."""
        self.width, self.height = room_width, self._height
        return self.width, self.height

    def draw(self) -> None:
        """Draws the signatory's lines below the blank."""
        width = min(mm(_WIDTH_MM), self.width)
        x = 0 if self._at_left else self.width - width
        top = self.height - self._blank
        pen = Pen(self.canv)
        for line, style in self._lines:
            pen.lines([line], style, x, top, width)
            top -= line.height
        pen.lift()


def signed(
    story: Sequence[Flowable],
    signatory: Signatory,
    language: str = "en",
    blank_mm: float = SIGNATURE_MM,
    text: TextStyle | None = None,
) -> list[Flowable]:
    """Returns the flowables with the signature block kept together with the last lines or rows of the last one.

    The last flowable must be a paragraph or a table of this package.
    """
    last = story[-1]
    assert isinstance(last, RichParagraph | GridTable)
    return [*story[:-1], WithEnding(last, SignatureBlock(signatory, language, blank_mm, text))]


def _lines(signatory: Signatory, language: str, text: TextStyle) -> list[tuple[Line, TextStyle]]:
    plain = replace(text, align=Align.CENTRE)
    bold = replace(plain, bold=True)
    name = f"({signatory.name}) {signatory.service}".strip()
    wanted = [(name, bold), (signatory.designation, plain)]
    if signatory.for_designation:
        words = sentence("paper_for_signatory", {"designation": signatory.for_designation}, language)
        wanted.append((words, plain))
    wanted.append((signatory.place, plain))
    return [(line, style) for text, style in wanted if text for line in typeset(text, style, mm(_WIDTH_MM))]
