"""The desk's face for the weekly return and certificate."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from kpdesk.access.queries import settings
from kpdesk.base.changes import Changes
from kpdesk.base.clock import iso_utc, today
from kpdesk.base.progress import Progress, silent
from kpdesk.base.weeks import Week
from kpdesk.documents.paper import Size
from kpdesk.reference.queries import load
from kpdesk.store.anchors import add_anchor
from kpdesk.store.audit import AuditHead, entries_about
from kpdesk.store.store import Workplace
from kpdesk.weekly import freezing, queries, service
from kpdesk.weekly.composing import known_language
from kpdesk.weekly.counted_rows import rows_counted, rows_seen
from kpdesk.weekly.drawing import draw
from kpdesk.weekly.figure_rows import cumulative_days, uids_of
from kpdesk.weekly.gather import gather
from kpdesk.weekly.pages import draw_pages
from kpdesk.weekly.papers import letterhead_of
from kpdesk.weekly.rows import CountedRow, ReturnRow, ReturnView
from kpdesk.weekly.rules import ReturnState


class WeeklyDesk:
    """Weekly returns of the open store; a week is named like ``2026-W47``."""

    def __init__(self, workplace: Workplace) -> None:
        self._at = workplace

    def week(self, label: str | None = None) -> Week:
        """Returns the week of that name, or the present one; raises Refused ``week_not_understood``."""
        with self._at.reading() as session:
            first_weekday = int(settings(session, self._at.actor.name)["first_weekday"])
        return Week.parse(label, first_weekday) if label else Week.of(today(self._at.clock), first_weekday)

    def items(self) -> tuple[ReturnRow, ...]:
        """Returns every return, newest first."""
        with self._at.reading() as session:
            return queries.returns(session)

    def draw_up(
        self, label: str, letter_no: str | None = None, note: str | None = None, progress: Progress | None = None
    ) -> Changes:
        """Counts the week into its draft; raises as :func:`kpdesk.weekly.service.draw_up`."""
        week = self.week(label)
        (progress or silent()).step("weekly_counting")
        with self._at.writing() as uow:
            changes = service.draw_up(uow, week, letter_no, note)
            uow.commit()
        return changes

    def freeze(self, label: str, waiver: str = "", progress: Progress | None = None) -> Changes:
        """Freezes the week's draft; ``waiver`` is why the same person drew it up.

        Raises as :func:`kpdesk.weekly.freezing.freeze`.
        """
        week = self.week(label)
        (progress or silent()).step("weekly_counting")
        with self._at.writing() as uow:
            changes = freezing.freeze(uow, week, waiver, progress)
            uow.commit()
        with self._at.reading() as session:
            record = queries.need_record(session, week.label)
            head = AuditHead(record.audit_seq or 0, record.audit_head or "")
            where = f"{week.label}/{record.edition}"
        store = self._at.store
        add_anchor(store.folder.anchors, head, where, iso_utc(store.clock.now()))
        return changes

    def show(self, label: str, edition: int | None = None) -> ReturnView:
        """Returns the return whole, a draft with what stops its freeze; raises Refused ``week_not_drawn_up``."""
        week = self.week(label)
        with self._at.reading() as session:
            view = queries.view(session, week.label, edition)
            if view.row.state is ReturnState.DRAFT:
                drawn = draw(gather(session, self._at.actor.office, Week(view.row.first)))
                record = queries.need_record(session, view.row.week, view.row.edition)
                view = replace(view, problems=tuple(freezing.findings(record, drawn)))
        return view

    def rows_counted(self, uids: Sequence[str]) -> tuple[CountedRow, ...]:
        """Returns the rows that a figure was counted from; ``uids`` are those of ``counted`` in the view."""
        with self._at.reading() as session:
            return rows_counted(session, uids)

    def rows_seen(self, first: date, last: date) -> tuple[CountedRow, ...]:
        """Returns the violations seen in these days that stand in figures: the rows of the running total."""
        with self._at.reading() as session:
            return rows_seen(session, first, last)

    def figure_rows(
        self, label: str, figure: str, within: Mapping[str, str] | None = None, edition: int | None = None
    ) -> tuple[CountedRow, ...]:
        """Returns the rows behind a figure; raises as :func:`kpdesk.weekly.figure_rows.uids_of`."""
        view = self.show(label, edition)
        days = cumulative_days(view) if figure == "cumulative" else None
        return self.rows_seen(*days) if days else self.rows_counted(uids_of(view, figure, within))

    def pdf(
        self,
        label: str,
        size: Size = Size.A4,
        edition: int | None = None,
        progress: Progress | None = None,
        language: str = "en",
    ) -> bytes:
        """Returns the PDF: a frozen return's own bytes, a draft's with the watermark.

        Raises Refused ``week_not_drawn_up``, ``language_unknown``, ``week_paper_missing``.
        """
        known_language(language)
        view = self.show(label, edition)
        with self._at.reading() as session:
            if view.row.state is ReturnState.FROZEN:
                record = queries.need_record(session, view.row.week, view.row.edition)
                return queries.paper_of(session, record, size.value, language).pdf
            values = settings(session, self._at.actor.name)
            head = letterhead_of(load(session), self._at.actor.office, values, language)
        watch = progress or silent()
        return draw_pages(view, head, size, self._at.clock.now(), lambda page: watch.step("weekly_drawing", page))

    def printed_copies(self, label: str, edition: int | None = None) -> int:
        """Returns how many copies of a return went to a printer; raises Refused ``week_not_drawn_up``."""
        with self._at.reading() as session:
            record = queries.need_record(session, self.week(label).label, edition)
            noted = entries_about(session, record.uid)
            return sum(int(str(entry.details["copies"])) for entry in noted if entry.action == "week_printed")

    def note_printed(self, label: str, edition: int, copies: int) -> None:
        """Puts into the history that copies of a return were printed."""
        with self._at.writing() as uow:
            record = queries.need_record(uow.session, label, edition)
            uow.note("week_printed", "weekly_return", record.uid, week=label, edition=edition, copies=copies)
            uow.commit()
