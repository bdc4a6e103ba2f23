"""Every word of one paper, apart from the sheet it is drawn on: what is kept when it is issued."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, fields
from datetime import datetime
from typing import TypedDict

from kpdesk.base.clock import iso_utc
from kpdesk.base.sentences import sentence
from kpdesk.cases.letters import Filled, Template, fill
from kpdesk.cases.loading import LoadedCase
from kpdesk.cases.paper_values import LETTERS, values_for
from kpdesk.cases.paper_writer import Writer
from kpdesk.cases.states import Paper

WITH_SLIP = frozenset(
    {
        Paper.EXPLANATION,
        Paper.SHOW_CAUSE,
        Paper.CHARGE_SHEET,
        Paper.FINAL_SHOW_CAUSE,
        Paper.ORDER,
        Paper.SUSPENSION,
        Paper.HEARING_NOTICE,
        Paper.REINSTATEMENT,
    }
)
"""Papers that the official signs for."""

MAY_BE_SIGNED_FOR = LETTERS | {Paper.ENDORSEMENT, Paper.HEARING_NOTICE, Paper.EXPLANATION}
"""Papers that decide nothing: an officer may sign them for the head of office."""


@dataclass(frozen=True, slots=True)
class PaperContent:
    """One paper in words. ``items`` are the places of paragraphs that are parts of a list; an empty ``number`` or
    ``on`` is left for ink; ``signs`` holds name, designation, place and for whom; ``slip`` title, line and paragraphs.
    """

    paper: str
    language: str
    case: str
    heading: str
    contact: str
    number: str
    place: str
    on: str
    to: tuple[str, ...]
    title: str
    under: str
    paragraphs: tuple[str, ...]
    items: tuple[int, ...]
    copies: tuple[str, ...]
    signs: tuple[str, ...]
    endorses: tuple[str, ...]
    slip: tuple[str, ...]
    author: str
    template: str
    moment: str

    @property
    def drawn_up(self) -> datetime:
        """The moment at which it was drawn up."""
        return datetime.fromisoformat(self.moment)

    def kept(self) -> dict[str, object]:
        """Returns what a record keeps of it."""
        return asdict(self)


class Written(TypedDict):
    """What a filled template says on the paper."""

    to: tuple[str, ...]
    title: str
    under: str
    paragraphs: tuple[str, ...]
    items: tuple[int, ...]
    copies: tuple[str, ...]


def written(text: Filled) -> Written:
    """Returns the words of a filled template as they stand in a :class:`PaperContent`."""
    return Written(
        to=text.to,
        title=text.title,
        under=text.under,
        paragraphs=text.paragraphs,
        items=tuple(sorted(text.items)),
        copies=text.copies,
    )


def content_from(kept: Mapping[str, object]) -> PaperContent:
    """Returns the paper that a record keeps."""
    values = {field.name: kept[field.name] for field in fields(PaperContent)}
    return PaperContent(**{name: tuple(value) if isinstance(value, list) else value for name, value in values.items()})  # type: ignore[arg-type]


def compose(
    case: LoadedCase,
    paper: Paper,
    writer: Writer,
    template_of: Callable[[Paper], Template],
    moment: datetime,
    seq: int | None = None,
) -> PaperContent:
    """Returns the paper that step ``seq`` (the latest) made, as it reads today; raises Refused ``paper_not_ready``."""
    language, letter = writer.language, template_of(paper)
    filled = values_for(case, paper, writer, seq)
    values = filled.values
    office = writer.reference.office(case.record.office)
    text = fill(letter, values, {"charges": filled.charges})
    head = (values["head"] or "_" * 20, values["designation"], values["station"], "")
    name = writer.in_language("signs_for_name")
    deputy = (name, writer.in_language("signs_for_designation"), values["station"], values["designation"])
    return PaperContent(
        paper=paper.value,
        language=language,
        case=case.record.number,
        heading=_heading(office.letterhead, values, writer),
        contact=writer.setting("phone"),
        number=values["number"] or f"{'_' * 8}/{writer.setting('letter_suffix')}",
        place=values["station"],
        on=values["on"],
        **written(text),
        signs=deputy if name and paper in MAY_BE_SIGNED_FOR else head,
        endorses=deputy if name else head,
        slip=_slip(paper, values, template_of(Paper.RECEIPT)) if paper in WITH_SLIP or paper is Paper.RECEIPT else (),
        author=office.head_designation,
        template=f"{'office' if letter.of_office else 'built-in'} {letter.version}",
        moment=iso_utc(moment),
    )


def _slip(paper: Paper, values: Mapping[str, str], letter: Template) -> tuple[str, ...]:
    name = values.get("paper_name") or sentence(f"paper_{paper.value}", language=letter.language)
    slip = fill(letter, {**values, "paper_name": name}, {})
    return (slip.title, slip.under, *slip.paragraphs)


def _heading(letterhead: str, values: Mapping[str, str], writer: Writer) -> str:
    own = writer.setting("letterhead_urdu" if writer.language == "ur" else "letterhead")
    if own or writer.language == "en":
        return own or letterhead
    return sentence("case_letterhead", values, writer.language)
