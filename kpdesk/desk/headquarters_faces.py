"""The faces of an open office that other offices report to."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kpdesk.desk.early_warnings import EarlyWarningsDesk
    from kpdesk.desk.effects import EffectsDesk
    from kpdesk.desk.passing_on import PassingOnDesk
    from kpdesk.desk.province import ProvinceDesk
    from kpdesk.desk.reminders import RemindersDesk
    from kpdesk.desk.reviews import ReviewsDesk
    from kpdesk.store.store import Workplace


class HeadquartersFaces:
    """What :class:`kpdesk.desk.desk.Desk` offers about other offices; each face is imported when it is first used."""

    workplace: Workplace

    @cached_property
    def province(self) -> ProvinceDesk:
        """Who has reported."""
        from kpdesk.desk.province import ProvinceDesk

        return ProvinceDesk(self.workplace)

    @cached_property
    def early_warnings(self) -> EarlyWarningsDesk:
        """What plain tests find in what offices sent, and queries about it."""
        from kpdesk.desk.early_warnings import EarlyWarningsDesk

        return EarlyWarningsDesk(self.workplace)

    @cached_property
    def effects(self) -> EffectsDesk:
        """What was counted before and after each ban."""
        from kpdesk.desk.effects import EffectsDesk

        return EffectsDesk(self.workplace)

    @cached_property
    def reminders(self) -> RemindersDesk:
        """Letters to those who owe."""
        from kpdesk.desk.reminders import RemindersDesk

        return RemindersDesk(self.workplace)

    @cached_property
    def passing_on(self) -> PassingOnDesk:
        """Districts' returns on their way from a region to the CPO."""
        from kpdesk.desk.passing_on import PassingOnDesk

        return PassingOnDesk(self.workplace)

    @cached_property
    def reviews(self) -> ReviewsDesk:
        """Reviews of received returns, and late windows."""
        from kpdesk.desk.reviews import ReviewsDesk

        return ReviewsDesk(self.workplace)
