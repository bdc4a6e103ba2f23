"""How a user likes his window: kept in the encrypted store, in no history, in no file that leaves the office."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from kpdesk.access.records import PreferenceRecord
from kpdesk.store.unit_of_work import UnitOfWork


def preferences_of(session: Session, user: str) -> dict[str, object]:
    """Returns everything that was kept for one user, by name."""
    kept = session.scalars(select(PreferenceRecord).where(PreferenceRecord.user_name == user))
    return {record.name: record.value for record in kept}


def keep_preferences(uow: UnitOfWork, changed: Mapping[str, object]) -> None:
    """Keeps plain JSON values for the user at the desk; None takes a name away.

    They leave no trace in the history: where a column stands is nobody's business.
    """
    for name, value in changed.items():
        if value is None:
            record = PreferenceRecord
            uow.session.execute(delete(record).where(record.user_name == uow.actor.name, record.name == name))
        else:
            uow.session.merge(PreferenceRecord(user_name=uow.actor.name, name=name, value=value))
