"""The desk's face for the reference data."""

from __future__ import annotations

from kpdesk.base.changes import Changes
from kpdesk.base.progress import Progress
from kpdesk.cases.dates import COUNTED_BY, renew_dates
from kpdesk.cases.rules_shape import problems_of_lists
from kpdesk.reference import queries, service
from kpdesk.reference.draft import ItemDraft
from kpdesk.reference.items import Item
from kpdesk.reference.reference import Reference
from kpdesk.reference.rules import Table
from kpdesk.store.store import Workplace
from kpdesk.store.unit_of_work import UnitOfWork


class ReferenceDesk:
    """Offices, ranks, kinds and the other lists of the open store."""

    def __init__(self, workplace: Workplace) -> None:
        self._at = workplace

    def load(self) -> Reference:
        """Returns the lookup object over the store's rows."""
        with self._at.reading() as session:
            return queries.load(session)

    def items(self, table: Table) -> tuple[Item, ...]:
        """Returns the rows of one table with their place in the store."""
        with self._at.reading() as session:
            return queries.items(session, table)

    def edit(self, draft: ItemDraft, progress: Progress | None = None) -> Changes:
        """Changes or adds a row; raises as :func:`kpdesk.reference.service.edit`; Stop leaves all as it was."""
        with self._at.writing() as uow:
            changes = service.edit(uow, draft, problems_of_lists) | _dates_anew(uow, draft.table, progress)
            uow.commit()
        return changes

    def withdraw(self, uid: str, reason: str, progress: Progress | None = None) -> Changes:
        """Takes a row out with a reason; raises as :func:`kpdesk.reference.service.withdraw`."""
        with self._at.writing() as uow:
            table = queries.table_of(uow.session, uid)
            changes = service.withdraw(uow, uid, reason, problems_of_lists) | _dates_anew(uow, table, progress)
            uow.commit()
        return changes


def _dates_anew(uow: UnitOfWork, table: Table | None, progress: Progress | None) -> Changes:
    """What is due is counted by these lists: a change of theirs reaches the open cases at once."""
    return renew_dates(uow, queries.load(uow.session), progress) if table in COUNTED_BY else Changes()
