"""The history of one record in plain sentences: who changed what when, from what to what."""

from __future__ import annotations

from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from kpdesk.base.errors import Refused
from kpdesk.cases.records import CaseRecord
from kpdesk.desk.told_lines import ToldLine, told_lines, without_protected
from kpdesk.directives.records import DirectiveRecord
from kpdesk.exchange.records import InboxRecord, OutboxRecord
from kpdesk.monitoring.records import AccountRecord, UnitRecord
from kpdesk.roster.records import PersonRecord
from kpdesk.store.audit import latest_about
from kpdesk.store.store import Workplace
from kpdesk.violations.records import ViolationRecord
from kpdesk.weekly.records import ReturnRecord

NEWEST: Final = 500
"""Lines of one record; a record that was changed more often is told by its newest ones."""


class RecordHistoryDesk:
    """What was done to one record, for its page and for the command line."""

    def __init__(self, workplace: Workplace) -> None:
        self._at = workplace

    def about(self, record: str, language: str = "en") -> tuple[ToldLine, ...]:
        """Returns the history of a record, the newest first; it is named by uid, number, code, handle, week or name.

        Raises Refused ``record_unknown``.
        """
        with self._at.reading() as session:
            entries = tuple(latest_about(session, _uids(session, record.strip()), NEWEST))
            if not entries:
                raise Refused("record_unknown", field="record", record=record)
            return tuple(told_lines(session, without_protected(session, self._at.actor, entries), language))


def _uids(session: Session, named: str) -> tuple[str, ...]:
    """Returns under which names the history knows a record."""
    if not named:
        return ()
    wanted = (
        (PersonRecord.uid, (PersonRecord.cnic == named,)),
        (ViolationRecord.uid, (ViolationRecord.number == named.upper(),)),
        (CaseRecord.uid, (CaseRecord.number == named.upper(),)),
        (DirectiveRecord.uid, (DirectiveRecord.code == named,)),
        (AccountRecord.uid, (AccountRecord.handle == named,)),
        (AccountRecord.uid, (AccountRecord.name == named,)),
        (UnitRecord.uid, (UnitRecord.name == named,)),
        (ReturnRecord.uid, (ReturnRecord.week == named,)),
        (OutboxRecord.uid, (OutboxRecord.file_name == named,)),
        (InboxRecord.uid, (InboxRecord.file_name == named,)),
    )
    found = [uid for column, conditions in wanted for uid in session.scalars(select(column).where(*conditions))]
    return tuple(dict.fromkeys((named, *found)))
