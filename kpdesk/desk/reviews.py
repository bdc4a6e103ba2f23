"""The desk's face for reviews: what came, what was said of it, and telling it to those who sent it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from functools import partial
from pathlib import Path

from kpdesk.access.queries import settings
from kpdesk.access.rules import Permission, allow
from kpdesk.base.changes import Changes
from kpdesk.base.errors import Refused
from kpdesk.base.progress import Progress, silent
from kpdesk.desk.handing_over import handed_over, refuse_practice
from kpdesk.desk.headquarters import HeadquartersDesk
from kpdesk.exchange import late_windows as known_windows
from kpdesk.exchange.late_windows import LateWindow
from kpdesk.exchange.peers import ROOT
from kpdesk.exchange.quarantine import quarantined
from kpdesk.exchange.review_rules import ReviewState, decisions
from kpdesk.exchange.review_tables import Review, reviews_received
from kpdesk.exchange.rows import FileReport, SentFile
from kpdesk.exchange.sending import Prepared
from kpdesk.province import late_windows, review
from kpdesk.province.review_draft import ReviewDraft
from kpdesk.province.review_paper import as_on_paper
from kpdesk.province.review_queries import review_lines, review_sheet, review_states, untold
from kpdesk.province.review_rows import ReviewLine, ReviewSheet
from kpdesk.province.review_sending import tell_office, tell_root, tell_windows
from kpdesk.reference.queries import load
from kpdesk.store.unit_of_work import UnitOfWork
from kpdesk.weekly.papers import letterhead_of

_Telling = Callable[[UnitOfWork], Prepared]
WINDOW_DAYS = 7
"""How long a late window stays open where nobody says otherwise."""


class ReviewsDesk(HeadquartersDesk):
    """Reviews at a region or at the CPO; reading and deciding raise Refused ``only_at_headquarters`` elsewhere."""

    def decisions(self) -> tuple[ReviewState, ...]:
        """Returns what this office may decide."""
        return decisions(is_root=self._office == ROOT)

    def lines(self, week: str = "", *, undecided: bool = False) -> tuple[ReviewLine, ...]:
        """Returns the returns of the week (of all weeks where none is named) with their reviews."""
        with self._reading() as session:
            weeks = [self._week(session, week).label] if week else None
            return review_lines(session, self._office, self._term(session), weeks, undecided=undecided)

    def states(self, weeks: Sequence[str]) -> dict[tuple[str, str], ReviewState]:
        """Returns the states of this office's reviews by office and week."""
        with self._reading() as session:
            return review_states(session, weeks)

    def sheet(self, office: str, week: str, language: str = "en") -> ReviewSheet:
        """Returns a return laid open for review, its parts as on paper; raises Refused ``return_not_received``."""
        with self._reading() as session:
            label = self._week(session, week).label
            found = review_sheet(session, self._office, self._term(session), office.upper(), label)
            head = letterhead_of(load(session), found.line.office, settings(session, self._at.actor.name), language)
        return as_on_paper(found, head)

    def received(self) -> tuple[Review, ...]:
        """Returns what the CPO and the region said of this office's own returns, in the order of their weeks."""
        with self._at.reading() as session:
            here = load(session).offices.get(self._office)
            reviewers = [code for code in (ROOT, here.region if here else None) if code and code != self._office]
            found = reviews_received(session, reviewers)
            return tuple(one for one in found if one.office == self._office)

    def keep(self, draft: ReviewDraft) -> Changes:
        """Keeps what was typed; raises as :func:`kpdesk.province.review.keep_draft`."""
        return self._written(lambda uow: review.keep_draft(uow, draft))

    def decide(self, draft: ReviewDraft, state: ReviewState) -> Changes:
        """Accepts, sends back or notes as seen; raises as :func:`kpdesk.province.review.decide_on_return`."""
        return self._written(lambda uow: review.decide_on_return(uow, draft, state))

    def tell(
        self, out: Path, *, week: str = "", office: str = "", force: bool = False, progress: Progress | None = None
    ) -> tuple[SentFile, ...]:
        """Writes what was decided and not told yet: a receipt for each return, and from a region one file to the CPO.

        Late windows ride in the receipts; an office that gets none is told of them in a receipt of its own. An office
        without valid keys is passed over and stays untold. Raises Refused ``not_permitted``, ``nothing_to_tell``,
        ``recipient_unknown`` where nobody could be told, ``practice_never_sent``, and as
        :mod:`kpdesk.province.review_sending` and :func:`kpdesk.exchange.packing.hand_over`.
        """
        allow(self._at.actor, Permission.SEND)
        refuse_practice(self._at)
        watched = progress or silent()
        steps = self._tellings(week, office.upper(), out, force=force)
        sent: list[SentFile] = []
        for done, step in enumerate(steps):
            watched.step("reviews_telling", done, len(steps))
            try:
                with self._at.writing() as uow:
                    prepared = step(uow)
                    uow.commit()
            except Refused as refusal:
                if refusal.code != "recipient_unknown" or (done == len(steps) - 1 and not sent):
                    raise
                continue
            sent.append(handed_over(self._at, prepared, out, force=force))
        return tuple(sent)

    def _tellings(self, week: str, office: str, out: Path, *, force: bool) -> list[_Telling]:
        """Returns what is to be told, a file each; raises Refused ``nothing_to_tell``."""
        outbox = self._at.store.folder.outbox
        with self._reading() as session:
            label = self._week(session, week).label if week else ""
            decided = [(one.uid, one.reporting_office) for one in untold(session, label, office)]
            upward = [one.uid for one in untold(session, label, office, root=True) if self._office != ROOT]
            offices = {found for _uid, found in decided}
            alone = [one for one in known_windows.untold(session) if one not in offices and office in ("", one)]
        tellings: list[Callable[..., Prepared]] = [partial(tell_office, review_uid=uid) for uid, _office in decided]
        tellings += [partial(tell_root, review_uids=upward)] if upward else []
        tellings += [partial(tell_windows, office=one) for one in alone]
        if not tellings:
            raise Refused("nothing_to_tell", field="week", week=label or "-")
        return [partial(one, outbox=outbox, target=out, force=force) for one in tellings]

    def windows(self) -> tuple[LateWindow, ...]:
        """Returns the late windows that this office knows of; at the CPO those that it opened."""
        with self._at.reading() as session:
            return known_windows.windows(session, self._office)

    def open_window(self, office: str, week: str, reason: str, until: date | None = None) -> Changes:
        """Opens a late window, for a week where no last day is given; raises as ``late_windows.open_window``."""
        last = until or self._today + timedelta(days=WINDOW_DAYS)

        def opened(uow: UnitOfWork) -> Changes:
            return late_windows.open_window(uow, office, self._week(uow.session, week), last, reason)

        return self._written(opened)

    def close_window(self, uid: str, reason: str) -> Changes:
        """Takes a late window back; raises as :func:`kpdesk.province.late_windows.close_window`."""
        return self._written(lambda uow: late_windows.close_window(uow, uid, reason))

    def open_and_take_in(
        self, uid: str, reason: str, until: date | None = None, progress: Progress | None = None
    ) -> FileReport:
        """Opens a late window for the file in quarantine with that uid and takes it in.

        Raises as :meth:`open_window` and :meth:`kpdesk.desk.exchange.ExchangeDesk.receive_again`.
        """
        from kpdesk.desk.exchange import ExchangeDesk

        allow(self._at.actor, Permission.RECEIVE)
        with self._at.reading() as session:
            record = quarantined(session, uid)
            office, week = record.sender, record.period
        self.open_window(office, week, reason, until)
        return ExchangeDesk(self._at).receive_again(uid, progress=progress)

    def _written(self, verb: Callable[[UnitOfWork], Changes]) -> Changes:
        with self._at.writing() as uow:
            changes = verb(uow)
            uow.commit()
        return changes
