"""The desk's face for lists as they are seen: as a workbook and on paper."""

from __future__ import annotations

from pathlib import Path

from kpdesk.access.queries import settings
from kpdesk.base.clock import minute_on_paper
from kpdesk.base.errors import Refused
from kpdesk.base.list_shown import ListShown
from kpdesk.base.progress import Progress, silent
from kpdesk.base.sentences import sentence
from kpdesk.documents.letterhead import Office
from kpdesk.documents.list_paper import draw_list
from kpdesk.documents.paper import Size
from kpdesk.reference.queries import load
from kpdesk.store.schema import new_uid
from kpdesk.store.store import Workplace
from kpdesk.weekly.papers import letterhead_of
from kpdesk.workbooks.list_sheet import write_list

MOST_PRINTED = 20_000
"""The most rows of a list on paper, some 800 sheets."""


class ListsDesk:
    """Lists of the open store, with the columns, the order and the conditions under which somebody sees them."""

    def __init__(self, workplace: Workplace) -> None:
        self._at = workplace

    def export(self, shown: ListShown, target: Path, *, force: bool = False, progress: Progress | None = None) -> int:
        """Writes a list to an .xlsx, notes it in the history and returns its rows; raises as ``write_list``."""
        actor, language = self._at.actor, shown.language
        about = [
            (sentence("list_about_office", language=language), self._office(language).name),
            (sentence("list_about_list", language=language), shown.title),
            *((sentence("list_about_shown", language=language), line) for line in shown.lines),
            (sentence("list_about_rows", language=language), str(len(shown.rows))),
            (sentence("list_about_moment", language=language), minute_on_paper(self._at.clock.now())),
            (sentence("list_about_user", language=language), actor.full_name),
        ]
        rows = write_list(target, shown, about, force=force, progress=progress or silent())
        self._note("list_exported", shown)
        return rows

    def pdf(self, shown: ListShown, size: Size = Size.A4, progress: Progress | None = None) -> bytes:
        """Returns a list on paper and notes it in the history; raises Refused ``list_too_long_for_paper``."""
        if len(shown.rows) > MOST_PRINTED:
            raise Refused("list_too_long_for_paper", count=f"{len(shown.rows):,}", most=f"{MOST_PRINTED:,}")
        watched, office = progress or silent(), self._office(shown.language)
        data = draw_list(
            shown, office, self._at.clock.now(), size, on_page=lambda page: watched.step("list_printing", page)
        )
        self._note("list_drawn", shown)
        return data

    def _office(self, language: str) -> Office:
        with self._at.reading() as session:
            own = settings(session, self._at.actor.name)
            head = letterhead_of(load(session), self._at.actor.office, own, language)
        return Office(head.heading, head.contact)

    def _note(self, action: str, shown: ListShown) -> None:
        with self._at.writing() as uow:
            uow.note(action, "list", new_uid(), list=shown.name, rows=len(shown.rows))
            uow.commit()
