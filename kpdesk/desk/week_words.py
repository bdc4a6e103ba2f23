"""The desk's face for the words of a week: its letter, the story told in words, the reasons that are stated."""

from __future__ import annotations

from collections.abc import Mapping

from kpdesk.base.changes import Changes
from kpdesk.base.progress import Progress
from kpdesk.store.store import Workplace
from kpdesk.weekly import composing, queries
from kpdesk.weekly.draft import LetterDraft
from kpdesk.weekly.letter_sheet import draft_of


class WeekWordsDesk:
    """Words of the returns of the open store; a week is named like ``2026-W47``, a language is ``en`` or ``ur``."""

    def __init__(self, workplace: Workplace) -> None:
        self._at = workplace

    def letter(self, week: str, language: str = "en", edition: int | None = None) -> LetterDraft:
        """Returns the covering letter of a return; raises Refused ``week_not_drawn_up``, ``language_unknown``."""
        composing.known_language(language)
        with self._at.reading() as session:
            record = queries.need_record(session, week, edition)
            sheet, told = queries.letters_of(session, record)[language], queries.narratives_of(record)[language]
            return draft_of(sheet, told, record.letter_no, record.note)

    def write_letter(
        self, week: str, draft: LetterDraft, language: str = "en", progress: Progress | None = None
    ) -> Changes:
        """Puts the letter into the draft; raises as :func:`kpdesk.weekly.composing.write_letter`."""
        with self._at.writing() as uow:
            changes = composing.write_letter(uow, week, draft, language)
            uow.commit()
        return changes

    def tell(self, week: str, text: str, language: str = "en") -> Changes:
        """Puts the week in a person's words into the draft, "" goes back to the drafted ones; raises as above."""
        with self._at.writing() as uow:
            changes = composing.word_narrative(uow, week, text, language)
            uow.commit()
        return changes

    def state_reasons(
        self, week: str, exceptions: Mapping[str, str] | None = None, figures: Mapping[str, str] | None = None
    ) -> Changes:
        """Puts reasons into the draft; raises as :func:`kpdesk.weekly.composing.state_reasons`."""
        with self._at.writing() as uow:
            changes = composing.state_reasons(uow, week, exceptions, figures)
            uow.commit()
        return changes
