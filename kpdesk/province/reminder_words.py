"""The words of a reminder in one language: what is owed, since when, and by when it is asked for."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from kpdesk.base.clock import on_paper
from kpdesk.base.sentences import known_codes
from kpdesk.cases.paper_words import name_in
from kpdesk.directives.rows import DirectiveRow
from kpdesk.province.debts import Debt, DebtKind, OfficeDebts
from kpdesk.province.reminder import ReminderLetter
from kpdesk.reference.reference import Reference
from kpdesk.reference.rows import Office
from kpdesk.reference.rules import OfficeKind
from kpdesk.weekly.papers import LISTED, Letterhead, designation_of

_COLUMNS: Final = ("awaited", "about", "due", "late", "remark")
_NAMED_ORDINALS: Final = 3


@dataclass(frozen=True, slots=True)
class ReminderFrame:
    """What all letters of one issue share; ``week_days`` gives the first and last day of a week by its name."""

    head: Letterhead
    reference: Reference
    letters: Mapping[str, DirectiveRow]
    asking: tuple[DirectiveRow, ...]
    today: date
    answer_by: date
    week_days: Callable[[str], tuple[date, date]]


@dataclass(frozen=True, slots=True)
class Chain:
    """Where a reminder stands among those to its office: its number, and the letter before it."""

    number: str
    ordinal: int = 1
    previous: str = ""
    previous_dated: str = ""


def reminder_letter(owed: OfficeDebts, chain: Chain, frame: ReminderFrame) -> ReminderLetter:
    """Returns the letter to one office."""
    head, words = frame.head, frame.head.words
    office = frame.reference.office(owed.office.code)
    return ReminderLetter(
        heading=head.heading,
        contact=head.contact,
        number=chain.number,
        place=head.station,
        dated=on_paper(frame.today),
        to=_to(office, frame),
        subject=_subject(chain, head),
        opening=_opening(owed, chain, frame),
        columns=tuple(words(f"reminder_column_{name}") for name in _COLUMNS),
        rows=tuple(_row(debt, frame) for debt in owed.debts),
        closing=(
            words("reminder_close", {"by": on_paper(frame.answer_by)}),
            words("reminder_close_sent"),
        ),
        copies=_copies(office, frame),
        signatory=head.signatory,
        language=head.language,
    )


def _to(office: Office, frame: ReminderFrame) -> tuple[str, ...]:
    language = frame.head.language
    post = designation_of(frame.reference, office, language) if language == "ur" else office.head_designation
    values = {"designation": post, "office": name_in(office, language)}
    return (frame.head.words("reminder_to_1", values), frame.head.words("reminder_to_2", values))


def _subject(chain: Chain, head: Letterhead) -> str:
    code = f"reminder_subject_{chain.ordinal}" if chain.ordinal <= _NAMED_ORDINALS else "reminder_subject_more"
    return head.words(code, {"ordinal": chain.ordinal})


def _opening(owed: OfficeDebts, chain: Chain, frame: ReminderFrame) -> tuple[str, ...]:
    words = frame.head.words
    cited = LISTED[frame.head.language].join(
        _cited(one, frame) for one in frame.asking if not one.offices or owed.office.code in one.offices
    )
    found = [words("reminder_refer", {"letters": cited})] if cited else []
    if chain.previous:
        found.append(words("reminder_again", {"number": chain.previous, "dated": chain.previous_dated}))
    found.append(words("reminder_awaited", {"today": on_paper(frame.today)}))
    return tuple(found)


def _row(debt: Debt, frame: ReminderFrame) -> tuple[str, ...]:
    words = frame.head.words
    late = words("reminder_days", {"days": debt.days_late}) if debt.days_late > 0 else ""
    what = words(f"reminder_{debt.kind.value}s" if debt.count > 1 else f"reminder_{debt.kind.value}")
    return (what, _about(debt, frame), on_paper(debt.due), late, _remark(debt, frame))


def _about(debt: Debt, frame: ReminderFrame) -> str:
    words = frame.head.words
    if debt.kind is DebtKind.DIRECTIVE:
        return _cited(frame.letters[debt.about], frame)
    if debt.kind is DebtKind.QUERY:
        return debt.about
    first = frame.week_days(debt.about)[0]
    last = frame.week_days(debt.to or debt.about)[1]
    values = {"week": debt.about, "to": debt.to, "first": on_paper(first), "last": on_paper(last), "count": debt.count}
    return words("reminder_run" if debt.to else "reminder_one_week", values)


def _cited(letter: DirectiveRow, frame: ReminderFrame) -> str:
    """A number that is not on record is left blank for ink."""
    number = letter.letter_no or frame.head.words("not_on_record_blank")
    return frame.head.words("reminder_cited", {"number": number, "dated": letter.dated_shown(frame.head.language)})


def _remark(debt: Debt, frame: ReminderFrame) -> str:
    """A file that was refused is told apart from one that never came: the office may believe it has sent it."""
    words = frame.head.words
    if debt.kind is DebtKind.CERTIFICATE:
        told = [words(f"short_{code}") for code in debt.reason.split(", ") if f"short_{code}" in known_codes()]
        return words("reminder_excepts", {"what": LISTED[frame.head.language].join(told)}) if told else ""
    if debt.kind is DebtKind.WEEK and debt.reason:
        return words("reminder_refused")
    return ""


def _copies(office: Office, frame: ReminderFrame) -> tuple[str, ...]:
    """The region is told of its districts; a region's own letter goes to the district alone."""
    if office.kind is not OfficeKind.DISTRICT or not office.region or office.region == frame.head.code:
        return ()
    region = frame.reference.office(office.region)
    return (frame.head.words("weekly_copy_region", {"region": name_in(region, frame.head.language)}),)
