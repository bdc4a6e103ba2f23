"""The parts of an official letter, in the order in which they stand on the page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from reportlab.platypus.flowables import Flowable, KeepTogether

from kpdesk.base.sentences import sentence
from kpdesk.documents.block import Block
from kpdesk.documents.line_drawing import Pen
from kpdesk.documents.rich_paragraph import RichParagraph
from kpdesk.documents.signature_block import SIGNATURE_MM, Signatory, signed
from kpdesk.documents.text_style import Align, TextStyle, body
from kpdesk.documents.typeset import Line, typeset
from kpdesk.documents.urdu import isolate

_LABEL_ROOM = 62.0
_NUMBER_ROOM = 36.0
_GAP = 12.0


@dataclass(frozen=True, slots=True)
class Office:
    """Whose paper it is: ``name`` as the heading has it, ``contact`` its line of telephone and e-mail."""

    name: str
    contact: str = ""


@dataclass(frozen=True, slots=True)
class Reference:
    """Number and date of a paper; what is empty is left blank for ink. ``number`` is free text such as 1169-74/EC."""

    number: str = ""
    place: str = ""
    date: str = ""


@dataclass(frozen=True, slots=True)
class Endorsement:
    """Copies below the letter, under the same number; ``signatory`` signs a second time."""

    addressees: tuple[str, ...]
    signatory: Signatory


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter; ``paragraphs`` are numbered from the second on, as offices do; texts come in the letter's language."""

    office: Office
    reference: Reference
    to: tuple[str, ...]
    subject: str
    paragraphs: tuple[str, ...]
    signatory: Signatory
    sender: tuple[str, ...] = ()
    salutation: str = ""
    enclosures: tuple[str, ...] = ()
    endorsement: Endorsement | None = None
    language: str = "en"


def letter(paper: Letter) -> list[Flowable]:
    """Returns the whole letter, the signature kept with its last lines."""
    language = paper.language
    story = [
        *office_heading(paper.office, language),
        reference_line(paper.reference, language),
        *labelled("paper_from", paper.sender, language),
        *labelled("paper_to", paper.to, language),
        subject_line(paper.subject, language),
    ]
    if paper.salutation:
        story.append(RichParagraph(paper.salutation, replace(body(language), keep_with_next=True)))
    story += signed(numbered(paper.paragraphs, language), paper.signatory, language)
    if paper.enclosures:
        story += enclosures(paper.enclosures, language)
    if paper.endorsement is not None:
        story += endorsement(paper.endorsement, language)
    return story


def office_heading(office: Office, language: str = "en") -> list[Flowable]:
    """Returns the office's name, bold and centred, over its contact line and a rule."""
    style = body(language)
    name = replace(style, size=style.size + 3, bold=True, align=Align.CENTRE, space_after=2, keep_with_next=True)
    contact = replace(style, size=style.size - 2, align=Align.CENTRE, space_after=4, keep_with_next=True)
    lines: list[Flowable] = [RichParagraph(office.name, name)]
    if office.contact:
        lines.append(RichParagraph(office.contact, contact))
    return [*lines, Rule()]


def reference_line(reference: Reference, language: str = "en") -> Flowable:
    """Returns the line of number (at the start) and place with date (at the end), blanks where they are not known."""
    # Room for ink has no direction of its own: in Urdu the number's would move behind its slash, the day's to the year.
    set_apart = isolate if language == "ur" else str
    number = f"{sentence('paper_number', language=language)} {set_apart(reference.number or '_' * 12)}"
    code = "paper_dated" if reference.place else "paper_dated_no_place"
    date = set_apart(reference.date or "___.___.______")
    dated = sentence(code, {"place": reference.place, "date": date}, language)
    return TwoSides(number, dated, replace(body(language), space_before=6, space_after=12))


def labelled(code: str, lines: Sequence[str], language: str = "en") -> list[Flowable]:
    """Returns lines with the label of a code beside the first: From, To, Enclosures."""
    label = sentence(code, language=language)
    style = replace(body(language), indent=_LABEL_ROOM, space_after=1, keep_with_next=True)
    story: list[Flowable] = [
        RichParagraph(line, style, label="" if place else label) for place, line in enumerate(lines)
    ]
    if story:
        story[-1].spaceAfter = 10
    return story


def subject_line(subject: str, language: str = "en") -> Flowable:
    """Returns the subject in bold capitals, underlined, beside its label."""
    style = replace(body(language), bold=True, underline=True, indent=_LABEL_ROOM, space_after=10, keep_with_next=True)
    return RichParagraph(subject.upper(), style, label=sentence("paper_subject", language=language))


def numbered(paragraphs: Sequence[str], language: str = "en", *, number_first: bool = False) -> list[Flowable]:
    """Returns the paragraphs with their numbers; the first goes without unless ``number_first``."""
    align = Align.START if language == "ur" else Align.JUSTIFY
    style = replace(body(language), first_indent=_NUMBER_ROOM, align=align, space_after=8)
    return [
        RichParagraph(text, style, label=_number(number, language) if number > 1 or number_first else "")
        for number, text in enumerate(paragraphs, start=1)
    ]


def listed(items: Sequence[str], language: str = "en", text: TextStyle | None = None) -> list[Flowable]:
    """Returns a numbered list with hanging numbers, in the body style unless another is given."""
    style = replace(text or body(language), indent=_NUMBER_ROOM, space_after=3)
    return [
        RichParagraph(text, style, label=_number(number, language), label_at=_NUMBER_ROOM / 3)
        for number, text in enumerate(items, start=1)
    ]


def enclosures(items: Sequence[str], language: str = "en") -> list[Flowable]:
    """Returns the list of enclosures."""
    heading = replace(body(language), bold=True, keep_with_next=True, space_after=2)
    return [RichParagraph(sentence("paper_enclosures", language=language), heading), *listed(items, language)]


def endorsement(
    copies: Endorsement, language: str = "en", text: TextStyle | None = None, blank_mm: float = SIGNATURE_MM
) -> list[Flowable]:
    """Returns "No. & date even", the addressees of copies, and the second signature below ``blank_mm`` of room."""
    style = replace(text or body(language), keep_with_next=True)
    even = replace(style, bold=True, space_before=10)
    story = [
        RichParagraph(sentence("paper_number_even", language=language), even),
        RichParagraph(sentence("paper_copy_forwarded", language=language), style),
        *signed(listed(copies.addressees, language, text), copies.signatory, language, blank_mm, text),
    ]
    return [KeepTogether(story)]


class Rule(Block):
    """A line across the page below the heading."""

    spaceAfter = 4

    def wrap(self, room_width: float, room_height: float) -> tuple[float, float]:
        """Returns the room taken, in points."""
        self.width, self.height = room_width, 2.0
        return self.width, self.height

    def draw(self) -> None:
        """Draws the line."""
        self.canv.setLineWidth(1)
        self.canv.line(0, 1, self.width, 1)


class TwoSides(Block):
    """One text at the start of the line and one at its end; below each other where both do not fit."""

    def __init__(self, start: str, end: str, style: TextStyle) -> None:
        super().__init__()
        self.texts = (start, end)
        self._styles = (style, replace(style, align=Align.END))
        self._lines: tuple[tuple[Line, ...], ...] = ()
        self.spaceBefore, self.spaceAfter = style.space_before, style.space_after

    def wrap(self, room_width: float, room_height: float) -> tuple[float, float]:
        """Returns the room taken, in points."""
        self._lines = tuple(
            typeset(text, style, room_width) for text, style in zip(self.texts, self._styles, strict=True)
        )
        heights = [sum(line.height for line in lines) for lines in self._lines]
        beside = (
            all(len(lines) == 1 for lines in self._lines)
            and sum(lines[0].width for lines in self._lines) + 12 <= room_width
        )
        self.width, self.height = room_width, max(heights) if beside else sum(heights)
        return self.width, self.height

    def draw(self) -> None:
        """Draws both texts."""
        pen = Pen(self.canv)
        start, end = self._lines
        pen.lines(start, self._styles[0], 0, self.height, self.width)
        pen.lines(end, self._styles[1], 0, sum(line.height for line in end), self.width)
        pen.lift()


def _number(number: int, language: str) -> str:
    return sentence("paper_paragraph_number", {"number": number}, language)
