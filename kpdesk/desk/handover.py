"""The desk's face for the charge of the office: who is its head, what is open, and the hand-over."""

from __future__ import annotations

from datetime import date

from kpdesk.access.queries import settings
from kpdesk.access.rules import Permission, allow
from kpdesk.base.changes import Changes
from kpdesk.base.clock import today
from kpdesk.base.errors import Refused
from kpdesk.base.sentences import sentence
from kpdesk.cases import handover
from kpdesk.cases.facts import Head
from kpdesk.cases.handover import Charge, HandOverDraft
from kpdesk.cases.handover_paper import SlipHead, draw_slip
from kpdesk.documents.letterhead import Office
from kpdesk.documents.paper import Paper, Size
from kpdesk.reference import queries as reference
from kpdesk.store.store import Workplace


class HandOverDesk:
    """Who heads the office of the open store."""

    def __init__(self, workplace: Workplace) -> None:
        self._at = workplace

    def heads(self) -> tuple[Head, ...]:
        """Returns who was head of this office when, the latest first."""
        with self._at.reading() as session:
            return handover.heads(session)

    def charge(self, on: date | None = None) -> Charge:
        """Returns what stands open in the office on that day (today), the oldest case first."""
        with self._at.reading() as session:
            return handover.charge(session, reference.load(session), on or today(self._at.clock))

    def hand_over(self, draft: HandOverDraft) -> Changes:
        """Puts the new head on record; raises as :func:`kpdesk.cases.handover.make_over`."""
        with self._at.writing() as uow:
            changes = handover.make_over(uow, draft)
            uow.commit()
        return changes

    def slip(self, language: str = "en", size: str = Size.A4) -> bytes:
        """Returns the slip of the latest hand-over as PDF, with what is open on this day, for both to sign.

        Raises Refused ``not_permitted``, ``handover_none``.
        """
        allow(self._at.actor, Permission.SETTINGS)
        with self._at.reading() as session:
            rules = reference.load(session)
            found = handover.heads(session)
            if not found:
                raise Refused("handover_none")
            of_office = settings(session, self._at.actor.name)
            office = rules.office(self._at.actor.office)
            row = rules.designations.get(office.head)
            named = (language == "ur" and row and row.name_ur) or office.head_designation
            shown = (language == "ur" and office.name_ur) or office.name
            heading = office.letterhead
            if language == "ur":
                heading = sentence("case_letterhead", {"designation": named, "office": shown}, language)
            head = SlipHead(
                Office(heading, str(of_office["phone"])),
                office.code,
                str(named),
                str(shown),
                Paper(Size(size)),
                self._at.clock.now(),
                language,
            )
            charge = handover.charge(session, rules, found[0].first or today(self._at.clock))
        return draw_slip(head, charge, found[1] if len(found) > 1 else None, found[0], rules)
