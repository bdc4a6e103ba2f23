"""A letter, and acknowledgements of it, as the operator types them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from kpdesk.base.problems import Problem
from kpdesk.directives.rules import LONGEST_TERM_DAYS, AckState, Ask, Link
from kpdesk.documents.paper import Size
from kpdesk.reference.rules import Instrument

_CODE = re.compile(r"[A-Za-z0-9-]{1,20}")


@dataclass(slots=True)
class DirectiveDraft:
    """A letter; an empty ``code`` is given by the program, what is not known stays None.

    ``dated_last`` is only for a letter whose day is not known exactly. ``reiterates``, ``supersedes`` and ``extends``
    are codes of letters; no ``offices`` mean the province, no ``ranks`` everybody.
    """

    title: str = ""
    title_urdu: str = ""
    code: str = ""
    instrument: Instrument = Instrument.LETTER
    letter_no: str | None = None
    dated: date | None = None
    dated_last: date | None = None
    issuer: str | None = None
    subject: str | None = None
    ban_no: int | None = None
    reiterates: tuple[str, ...] = ()
    supersedes: tuple[str, ...] = ()
    extends: tuple[str, ...] = ()
    asks: tuple[Ask, ...] = ()
    offices: tuple[str, ...] = ()
    ranks: tuple[str, ...] = ()
    attaches: bool = True
    ends_on: date | None = None
    source: str | None = None
    note: str = ""
    office_note: str = ""

    def check(self, today: date) -> list[Problem]:
        """Returns all problems at once."""
        problems = []
        if not self.title.strip():
            problems.append(Problem("directive_title_missing", "title"))
        if self.code and not _CODE.fullmatch(self.code):
            problems.append(Problem("directive_code_not_possible", "code", values={"code": self.code}))
        if self.dated and self.dated > today:
            problems.append(Problem("day_in_future", "dated", values={"date": self.dated}))
        if self.dated_last and (self.dated is None or self.dated_last < self.dated):
            problems.append(Problem("directive_span_backwards", "dated_last"))
        if self.ends_on and self.dated and self.ends_on < self.dated:
            problems.append(Problem("directive_ends_before_date", "ends_on"))
        if self.ban_no is not None and (self.ban_no < 1 or self.instrument is not Instrument.BAN):
            problems.append(Problem("ban_no_not_possible", "ban_no", values={"ban_no": self.ban_no}))
        if len({ask.what for ask in self.asks}) < len(self.asks):
            problems.append(Problem("ask_twice", "asks"))
        problems += self._link_problems()
        problems += [
            Problem("ask_term_not_possible", "asks", values={"days": ask.term_days, "most": LONGEST_TERM_DAYS})
            for ask in self.asks
            if ask.term_days is not None and not 0 < ask.term_days <= LONGEST_TERM_DAYS
        ]
        return problems

    def _link_problems(self) -> list[Problem]:
        """A letter cannot name itself, nor do two things to the same letter."""
        found: list[Problem] = []
        seen: set[str] = {self.code.upper()} if self.code else set()
        for link in Link:
            for code in getattr(self, link.value):
                if code.upper() in seen:
                    found.append(Problem("directive_link_not_possible", link.value, values={"directive": code}))
                seen.add(code.upper())
        return found


@dataclass(slots=True)
class AckDraft:
    """What many officials did about one directive on one day.

    ``sheet`` names the signed list it stands on, ``note`` such as the witnesses of a refusal.
    """

    directive: str = ""
    persons: tuple[str, ...] = ()
    state: AckState = AckState.SIGNED
    on: date | None = None
    sheet: str = ""
    note: str = ""

    def check(self, today: date) -> list[Problem]:
        """Returns all problems at once."""
        problems = []
        if not self.directive:
            problems.append(Problem("directive_not_chosen", "directive"))
        if not self.persons:
            problems.append(Problem("nobody_chosen", "persons"))
        if self.on is None:
            problems.append(Problem("day_missing", "on"))
        elif self.on > today:
            problems.append(Problem("day_in_future", "on", values={"date": self.on}))
        return problems


@dataclass(frozen=True, slots=True)
class SheetDraft:
    """A sheet to be printed; without ``posting`` it is for everybody, each station on pages of its own."""

    directive: str
    posting: str = ""
    only_not_signed: bool = False
    language: str = "en"
    size: Size = Size.A4
