"""The faces of an open desk that serve the person who sits at it."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kpdesk.desk.clerk_handover import ClerkHandOverDesk
    from kpdesk.desk.form_drafts import FormDraftsDesk
    from kpdesk.desk.lists import ListsDesk
    from kpdesk.desk.news import NewsDesk
    from kpdesk.desk.preferences import PreferencesDesk
    from kpdesk.desk.record_history import RecordHistoryDesk
    from kpdesk.desk.search import SearchDesk
    from kpdesk.desk.undo import UndoDesk
    from kpdesk.desk.week_road import WeekRoadDesk
    from kpdesk.store.store import Workplace


class PersonalFaces:
    """What a desk offers to its user alone; :class:`kpdesk.desk.desk.Desk` is one."""

    workplace: Workplace

    @cached_property
    def preferences(self) -> PreferencesDesk:
        """How the user likes his window."""
        from kpdesk.desk.preferences import PreferencesDesk

        return PreferencesDesk(self.workplace)

    @cached_property
    def form_drafts(self) -> FormDraftsDesk:
        """What the user left half-typed."""
        from kpdesk.desk.form_drafts import FormDraftsDesk

        return FormDraftsDesk(self.workplace)

    @cached_property
    def lists(self) -> ListsDesk:
        """Lists as he sees them, as workbooks and on paper."""
        from kpdesk.desk.lists import ListsDesk

        return ListsDesk(self.workplace)

    @cached_property
    def search(self) -> SearchDesk:
        """Anything, by what is typed of it."""
        from kpdesk.desk.search import SearchDesk

        return SearchDesk(self.workplace)

    @cached_property
    def week_road(self) -> WeekRoadDesk:
        """What he does next for the week at hand."""
        from kpdesk.desk.week_road import WeekRoadDesk

        return WeekRoadDesk(self.workplace)

    @cached_property
    def undo(self) -> UndoDesk:
        """Taking back what the user did last."""
        from kpdesk.desk.undo import UndoDesk

        return UndoDesk(self.workplace)

    @cached_property
    def record_history(self) -> RecordHistoryDesk:
        """The history of one record in plain sentences."""
        from kpdesk.desk.record_history import RecordHistoryDesk

        return RecordHistoryDesk(self.workplace)

    @cached_property
    def news(self) -> NewsDesk:
        """What changed since the user was here last."""
        from kpdesk.desk.news import NewsDesk

        return NewsDesk(self.workplace)

    @cached_property
    def clerk_handover(self) -> ClerkHandOverDesk:
        """The desk of a clerk who is posted out, made over to another."""
        from kpdesk.desk.clerk_handover import ClerkHandOverDesk

        return ClerkHandOverDesk(self.workplace)
