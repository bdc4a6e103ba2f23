"""The desk's face for queries of headquarters to this office, and their answers."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from kpdesk.base.changes import Changes
from kpdesk.base.errors import Refused
from kpdesk.desk.handing_over import handed_over, refuse_practice
from kpdesk.exchange.query_answering import ReceivedQuery, answer_query, received_queries, write_answer
from kpdesk.exchange.rows import SentFile
from kpdesk.store.store import Workplace


@dataclass(frozen=True, slots=True)
class Answered:
    """A query with its answer; ``file`` is None while the answer stands in no file."""

    query: ReceivedQuery
    file: SentFile | None
    changes: Changes


class OfficeQueriesDesk:
    """What the CPO or the region asks of this office."""

    def __init__(self, workplace: Workplace) -> None:
        self._at = workplace

    def items(self) -> tuple[ReceivedQuery, ...]:
        """Returns the queries, open ones first by the day on which they are due."""
        with self._at.reading() as session:
            return received_queries(session)

    def answer(
        self, number: str, text: str, answered_by: str, out: Path | None = None, *, force: bool = False
    ) -> Answered:
        """Keeps the answer, and with ``out`` writes it as a signed file there.

        Raises as :func:`kpdesk.exchange.query_answering.answer_query` and :meth:`send`; the answer stays where the file
        could not be written.
        """
        with self._at.writing() as uow:
            query = answer_query(uow, number, text, answered_by)
            uow.commit()
        sent = self.send(query.uid, out, force=force) if out is not None else None
        return Answered(query, sent, Changes.of("exchange", uids=(query.uid,)))

    def send(self, number: str, out: Path, *, force: bool = False) -> SentFile:
        """Writes an answer that was given as a signed file into ``out``.

        Raises Refused ``practice_never_sent`` and as :func:`kpdesk.exchange.query_answering.write_answer` and
        :func:`kpdesk.exchange.packing.hand_over`.
        """
        refuse_practice(self._at)
        with self._at.writing() as uow:
            prepared = write_answer(uow, number, self._at.store.folder.outbox, out, force=force)
            uow.commit()
        return handed_over(self._at, prepared, out, force=force)

    def need(self, number: str) -> ReceivedQuery:
        """Returns the query of that number or uid; raises Refused ``query_unknown``."""
        found = next((query for query in self.items() if number in (query.number, query.uid)), None)
        if found is None:
            raise Refused("query_unknown", field="number", number=number)
        return found
