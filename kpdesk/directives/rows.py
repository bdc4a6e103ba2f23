"""Directives and acknowledgements as screens, papers and other features see them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime

from kpdesk.base.clock import on_paper
from kpdesk.base.sentences import sentence
from kpdesk.directives.rules import AckState, Ask, Link, in_force
from kpdesk.reference.rules import Instrument, Precision


@dataclass(frozen=True, slots=True)
class DirectiveRow:
    """One letter; what is None is not on record. The fields are those of the record.

    ``revision`` tells later whether it was changed meanwhile.
    """

    uid: str
    code: str
    title: str
    title_urdu: str
    instrument: Instrument
    letter_no: str | None
    dated: date | None
    dated_last: date | None
    precision: Precision
    issuer: str | None
    subject: str | None
    ban_no: int | None
    reiterates: tuple[str, ...]
    supersedes: tuple[str, ...]
    extends: tuple[str, ...]
    asks: tuple[Ask, ...]
    offices: tuple[str, ...]
    ranks: tuple[str, ...]
    attaches: bool
    ends_on: date | None
    source: str | None
    note: str
    office_note: str
    from_cpo: bool
    revision: int = field(default=1, compare=False)

    def in_force_on(self, day: date, office: str | None = None) -> bool:
        """Returns whether it certainly held on that day, and binds that office."""
        binds = office is None or not self.offices or office in self.offices
        return binds and in_force(self.dated_last, self.ends_on, day)

    def binds_rank(self, rank: str) -> bool:
        """Returns whether officials of that rank are meant; one whose rank is not on record is."""
        return not self.ranks or not rank or rank in self.ranks

    def links(self) -> Iterator[tuple[Link, str]]:
        """Gives each letter that this one names, with what it does to it."""
        for link in Link:
            yield from ((link, code) for code in getattr(self, link.value))

    def number_shown(self, language: str = "en") -> str:
        """Returns the letter's number, or "not on record"."""
        return self.letter_no or sentence("not_on_record", language=language)

    def dated_iso(self) -> str | None:
        """Returns the date as ISO 8601 writes what is known of it: a day, ``2023-04`` or a span; else None."""
        if self.dated is None or self.dated_last is None:
            return None
        match self.precision:
            case Precision.DAY:
                return self.dated.isoformat()
            case Precision.SPAN:
                return f"{self.dated.isoformat()}/{self.dated_last.isoformat()}"
            case Precision.MONTH:
                return f"{self.dated:%Y-%m}"

    def dated_shown(self, language: str = "en") -> str:
        """Returns the date as letters cite it: ``08.04.2025``, ``15-16.08.2023``, ``__.04.2023`` or "not on record"."""
        if self.dated is None:
            return sentence("not_on_record", language=language)
        match self.precision:
            case Precision.DAY:
                return on_paper(self.dated)
            case Precision.SPAN:
                return f"{self.dated:%d}-{on_paper(self.dated_last)}"
            case Precision.MONTH:
                return f"__.{self.dated:%m.%Y}"


@dataclass(frozen=True, slots=True)
class AckCounts:
    """How many of the serving officials stand where with one directive; ``roll`` is all of them."""

    roll: int
    signed: int = 0
    read_out: int = 0
    refused: int = 0
    absent: int = 0
    on_leave: int = 0

    @property
    def waiting(self) -> int:
        """How many have not signed."""
        return self.roll - self.signed

    @property
    def all_signed(self) -> bool:
        """Whether everybody signed; an empty roll has not."""
        return self.roll > 0 and self.signed == self.roll


@dataclass(frozen=True, slots=True)
class AckRow:
    """One official and one directive; ``state`` None while nothing is on record.

    ``name_urdu`` and ``father_name_urdu`` are empty where the roll does not have them.
    """

    person_id: int
    person_uid: str
    rank: str
    name: str
    father_name: str
    belt_no: str
    posting: str
    state: AckState | None
    on_date: date | None
    sheet: str
    note: str = ""
    name_urdu: str = ""
    father_name_urdu: str = ""


@dataclass(frozen=True, slots=True)
class AckWanted:
    """Which officials a list wants; ``text`` looks in name, father's name, belt number and posting.

    ``state`` "" wants everybody, else a state of :class:`AckState`, ``NOT_SIGNED`` or ``NOTHING``. ``page`` is
    a page of a signature sheet as :func:`page_name` writes it; its officials come in the order of the paper.
    """

    text: str = ""
    posting: str = ""
    rank: str = ""
    state: str = ""
    page: str = ""


@dataclass(frozen=True, slots=True)
class AckChange:
    """What was on record about an official and a directive, and until when."""

    state: AckState
    on_date: date
    sheet: str
    note: str
    recorded_at: datetime
    recorded_by: str


@dataclass(frozen=True, slots=True)
class ScanRow:
    """A scanned paper; ``is_sheet`` tells signed sheets from the letter itself."""

    uid: str
    is_sheet: bool
    file_name: str
    media_type: str
    size_bytes: int
    sha256: str
    attached_at: datetime
    attached_by: str


@dataclass(frozen=True, slots=True)
class SheetPageRow:
    """A page of a signature sheet: how many stand on it, how many of them are on record, its scan's uid or None."""

    sheet: str
    page: int
    pages: int
    about: str
    station: str
    printed_at: datetime
    persons: int
    ticked: int
    scan: str | None
    scan_page: int | None

    @property
    def name(self) -> str:
        """The page as papers and lists call it."""
        return page_name(self.sheet, self.page)


@dataclass(frozen=True, slots=True)
class Matched:
    """A page of a scan that was found to be a page of a sheet: its place in the file, the page's name."""

    file_page: int
    page: str


def page_name(sheet: str, page: int) -> str:
    """Returns the name of a page: ``D9-3/2`` is page 2 of sheet D9-3."""
    return f"{sheet}/{page}"
