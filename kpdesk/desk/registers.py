"""The desk's face for lists and registers."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy.orm import Session

from kpdesk.access.queries import settings
from kpdesk.base.clock import today
from kpdesk.base.progress import Progress, silent
from kpdesk.directives.ack_lists import postings_on_roll
from kpdesk.directives.queries import directives_in_force
from kpdesk.directives.rows import AckWanted, DirectiveRow
from kpdesk.documents.letterhead import Office
from kpdesk.documents.paper import Size
from kpdesk.reference.queries import load
from kpdesk.roster.list_pages import ListHead
from kpdesk.store.store import Workplace
from kpdesk.weekly.papers import letterhead_of
from kpdesk.weekly.registers.acknowledgements import of_letter
from kpdesk.weekly.registers.drawing_up import drawn_up
from kpdesk.weekly.registers.paper import draw_register
from kpdesk.weekly.registers.register import Register
from kpdesk.weekly.registers.register_code import RegisterCode, RegisterIssue, issues_of, note_register, read_code
from kpdesk.weekly.registers.source import Source
from kpdesk.weekly.registers.wanted import RegisterKind, RegisterWanted
from kpdesk.weekly.registers.workbook import Origin, write_register


class RegistersDesk:
    """Registers of the open store."""

    def __init__(self, workplace: Workplace) -> None:
        self._at = workplace

    def register(self, wanted: RegisterWanted, language: str = "en") -> Register:
        """Returns a register drawn up now; raises as :func:`kpdesk.weekly.registers.drawing_up.drawn_up`."""
        with self._at.reading() as session:
            return drawn_up(self._source(session, wanted, language))

    def acknowledgements(self, code: str, wanted: AckWanted, language: str = "en") -> Register:
        """Returns the officials of a letter's list; raises Refused ``directive_unknown``, ``sheet_unknown``."""
        with self._at.reading() as session:
            kind = RegisterWanted(RegisterKind.ACKNOWLEDGEMENTS)
            return of_letter(self._source(session, kind, language), code, wanted)

    def pdf(self, register: Register, size: Size = Size.A4, progress: Progress | None = None) -> bytes:
        """Returns a register on paper."""
        watched = progress or silent()
        with self._at.reading() as session:
            head = self._head(session, size, register.language)
        office = self._at.actor.office
        return draw_register(register, head, office, on_page=lambda page: watched.step("register_drawing", page))

    def export(self, register: Register, target: Path, *, force: bool = False, progress: Progress | None = None) -> int:
        """Writes a register to an .xlsx, notes it in the history and returns its rows; raises as ``write_register``."""
        with self._at.reading() as session:
            head = self._head(session, Size.A4, register.language)
        actor = self._at.actor
        origin = Origin(actor.office, head.office.name, actor.full_name, self._at.clock.now())
        rows = write_register(target, register, origin, force=force, progress=progress)
        self.note_issued(register, "xlsx")
        return rows

    def note_issued(self, register: Register, how: str, copies: int = 1) -> None:
        """Puts into the history that a register was printed or saved; ``how`` is printed, pdf or xlsx."""
        with self._at.writing() as uow:
            note_register(uow, register, how, copies)
            uow.commit()

    def check(self, code: str) -> tuple[RegisterCode, tuple[RegisterIssue, ...]]:
        """Returns what the code of a page claims, and when this office issued a register that says so.

        Raises Refused ``register_code_not_ours``.
        """
        claimed = read_code(code)
        with self._at.reading() as session:
            return claimed, issues_of(session, claimed, self._at.actor.office)

    def stations(self) -> tuple[str, ...]:
        """Returns the stations that somebody is posted to."""
        with self._at.reading() as session:
            return postings_on_roll(session)

    def letters(self) -> tuple[DirectiveRow, ...]:
        """Returns the letters in force today, for the acknowledgement statement."""
        with self._at.reading() as session:
            return directives_in_force(session, today(self._at.clock), self._at.actor.office)

    def _source(self, session: Session, wanted: RegisterWanted, language: str) -> Source:
        return Source(session, load(session), wanted, self._at.actor.office, today(self._at.clock), language)

    def _head(self, session: Session, size: Size, language: str) -> ListHead:
        own = settings(session, self._at.actor.name)
        head = letterhead_of(load(session), self._at.actor.office, own, language)
        return ListHead(Office(head.heading, head.contact), head.signatory, self._at.clock.now(), size, language)
