"""The desk's face for reminders: letters to all who owe, and the register of those that were issued."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from sqlalchemy.orm import Session

from kpdesk.access.queries import settings
from kpdesk.base.changes import Changes
from kpdesk.base.progress import Progress
from kpdesk.base.sentences import LANGUAGES
from kpdesk.base.weeks import Week
from kpdesk.desk.headquarters import HeadquartersDesk
from kpdesk.directives.queries import directives, directives_in_force
from kpdesk.documents.paper import Size
from kpdesk.province.debt_queries import owed
from kpdesk.province.debts import OfficeDebts
from kpdesk.province.expectation import asks_for_returns
from kpdesk.province.reminder import ALL, Reminder, ReminderLetter
from kpdesk.province.reminder_pages import draw_reminders
from kpdesk.province.reminder_service import Issue, Write, issue_reminders, reminders, reminders_numbered
from kpdesk.province.reminder_words import Chain, ReminderFrame, reminder_letter
from kpdesk.reference.queries import load
from kpdesk.weekly.papers import letterhead_of

ANSWER_DAYS: Final = 7


@dataclass(frozen=True, slots=True)
class Issued:
    """Reminders as they are printed; ``reminders`` of an earlier key press on the same day are not new."""

    reminders: tuple[Reminder, ...]
    pdf: bytes
    changes: Changes


class RemindersDesk(HeadquartersDesk):
    """Letters to those who owe; raises Refused ``only_at_headquarters`` elsewhere."""

    def issue(
        self, week: str | None = None, size: Size = Size.A4, language: str = "en", progress: Progress | None = None
    ) -> Issued:
        """Returns a numbered letter to each office that owes: for one week, or for everything; kept as issued.

        Raises Refused ``nobody_owes``, ``week_not_understood``, ``not_permitted``; Cancelled.
        """
        with self._reading() as session:
            only = self._week(session, week) if week else None
            owing = owed(session, self._office, self._week(session, None), self._term(session), self._today, only)
            suffix = str(settings(session, self._at.actor.name)["letter_suffix"])
            answer_by = self._today + timedelta(days=ANSWER_DAYS)
            write = self._writer(session, answer_by)
        with self._at.writing() as uow:
            found = issue_reminders(uow, owing, Issue(only.label if only else ALL, suffix, answer_by, write))
            pdf = self._draw(uow.session, found, size, language, progress)
            uow.commit()
        new = tuple(one.uid for one in found if one.is_new)
        return Issued(found, pdf, Changes.of("province", uids=new) if new else Changes())

    def items(self, office: str = "") -> tuple[Reminder, ...]:
        """Returns the register, the newest first; of one office where it is given."""
        with self._reading() as session:
            return reminders(session, load(session).office(office).code if office else "")

    def reprint(
        self, numbers: Sequence[str], size: Size = Size.A4, language: str = "en", progress: Progress | None = None
    ) -> bytes:
        """Returns reminders as they were issued, with their list; raises Refused ``reminder_unknown``."""
        with self._reading() as session:
            return self._draw(session, reminders_numbered(session, numbers), size, language, progress)

    def _draw(
        self, session: Session, found: Sequence[Reminder], size: Size, language: str, progress: Progress | None
    ) -> bytes:
        head, names = self._head(session, language)
        return draw_reminders(found, names, head, size, self._at.clock.now(), progress)

    def _writer(self, session: Session, answer_by: date) -> Write:
        reference, mine = load(session), settings(session, self._at.actor.name)
        letters = {letter.code: letter for letter in directives(session)}
        asking = tuple(one for one in directives_in_force(session, self._today) if asks_for_returns(one))
        weekday = int(mine["first_weekday"])

        def days(label: str) -> tuple[date, date]:
            week = Week.parse(label, weekday)
            return week.first, week.last

        frames: Mapping[str, ReminderFrame] = {
            language: ReminderFrame(
                letterhead_of(reference, self._office, mine, language), reference, letters, asking, self._today,
                answer_by, days,
            )
            for language in LANGUAGES
        }  # fmt: skip

        def write(one: OfficeDebts, chain: Chain) -> dict[str, ReminderLetter]:
            return {language: reminder_letter(one, chain, frame) for language, frame in frames.items()}

        return write
