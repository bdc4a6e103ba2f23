"""A query of headquarters and its answer as tables of a transfer file.

Both have a kind of their own: a receipt tells what became of a file, an acknowledgement what became of a directive,
and a program that does not know queries refuses the file with a sentence instead of misreading it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from kpdesk.base.errors import Broken
from kpdesk.base.sentences import sentence
from kpdesk.exchange.reader import Transfer
from kpdesk.exchange.tables import ColumnSpec, Table, ValueType, canonical_row

QUERY: Final = "query"
QUERY_ROWS: Final = "query_rows"
ANSWER: Final = "answer"
LONGEST_ANSWER: Final = 10_000

_QUERY_COLUMNS: Final = (
    ColumnSpec("uid"), ColumnSpec("number"), ColumnSpec("test"), ColumnSpec("finding"), ColumnSpec("finding_ur"),
    ColumnSpec("question"), ColumnSpec("due_on", ValueType.DATE), ColumnSpec("asked_by"),
)  # fmt: skip
_ROW_COLUMNS: Final = tuple(map(ColumnSpec, ("table", "uid", "text", "text_ur")))
_ANSWER_COLUMNS: Final = (
    ColumnSpec("query"), ColumnSpec("number"), ColumnSpec("answer"), ColumnSpec("answered_by"),
    ColumnSpec("answered_on", ValueType.DATE),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class QueryRow:
    """A row that a query rests on: where it stands at its office, and what it says."""

    table: str
    uid: str
    text: str
    text_ur: str

    def as_dict(self) -> dict[str, str]:
        """Returns JSON types."""
        return {"table": self.table, "uid": self.uid, "text": self.text, "text_ur": self.text_ur}


@dataclass(frozen=True, slots=True)
class Query:
    """A question to one office; ``finding`` is the sentence that it rests on, ``question`` what the asker wrote."""

    uid: str
    number: str
    test: str
    finding: str
    finding_ur: str
    question: str
    due_on: date
    asked_by: str
    rows: tuple[QueryRow, ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """What the office says to a query, and who says it."""

    query: str
    number: str
    answer: str
    answered_by: str
    answered_on: date


def query_tables(query: Query) -> tuple[Table, ...]:
    """Returns the query as people read it, then its tables."""
    told = (
        ("query_heading_number", query.number),
        ("query_heading_finding", query.finding),
        ("query_heading_finding_ur", query.finding_ur),
        ("query_heading_question", query.question),
        ("query_heading_due_on", query.due_on.isoformat()),
        ("query_heading_asked_by", query.asked_by),
        *(("query_heading_row", row.text) for row in query.rows),
    )
    head = canonical_row(
        _QUERY_COLUMNS,
        (query.uid, query.number, query.test, query.finding, query.finding_ur, query.question, query.due_on,
         query.asked_by),
    )  # fmt: skip
    rows = tuple(canonical_row(_ROW_COLUMNS, (row.table, row.uid, row.text, row.text_ur)) for row in query.rows)
    return (
        _view("Query", told),
        Table(QUERY, "data_query", _QUERY_COLUMNS, (head,)),
        Table(QUERY_ROWS, "data_query_rows", _ROW_COLUMNS, rows),
    )


def answer_tables(answer: Answer) -> tuple[Table, ...]:
    """Returns the answer as people read it, then its table."""
    told = (
        ("query_heading_number", answer.number),
        ("query_heading_answer", answer.answer),
        ("query_heading_answered_by", answer.answered_by),
        ("query_heading_answered_on", answer.answered_on.isoformat()),
    )
    row = canonical_row(
        _ANSWER_COLUMNS, (answer.query, answer.number, answer.answer, answer.answered_by, answer.answered_on)
    )
    return (_view("Answer", told), Table(ANSWER, "data_answer", _ANSWER_COLUMNS, (row,)))


def query_in(transfer: Transfer) -> Query:
    """Returns the query of a file; raises Broken ``damaged`` for one that lacks what every query has."""
    try:
        (head,) = transfer.table(QUERY).records()
        rows = tuple(
            QueryRow(*(_text(row[name]) for name in ("table", "uid", "text", "text_ur")))
            for row in transfer.table(QUERY_ROWS).records()
        )
        names = ("uid", "number", "test", "finding", "finding_ur", "question", "asked_by")
        texts = {name: _text(head[name]) for name in names}
        return Query(due_on=date.fromisoformat(_text(head["due_on"])), rows=rows, **texts)
    except (ValueError, KeyError) as error:
        raise Broken("damaged", part=QUERY) from error


def answer_in(transfer: Transfer) -> Answer:
    """Returns the answer of a file; raises Broken ``damaged``."""
    try:
        (row,) = transfer.table(ANSWER).records()
        texts = {name: _text(row[name]) for name in ("query", "number", "answer", "answered_by")}
        if len(texts["answer"]) > LONGEST_ANSWER:
            raise ValueError("too long")
        return Answer(answered_on=date.fromisoformat(_text(row["answered_on"])), **texts)
    except (ValueError, KeyError) as error:
        raise Broken("damaged", part=ANSWER) from error


def _view(sheet: str, told: Sequence[tuple[str, str]]) -> Table:
    columns = (ColumnSpec(sentence("query_heading_what")), ColumnSpec(sentence("query_heading_text")))
    rows = tuple(canonical_row(columns, (sentence(code), text)) for code, text in told)
    return Table(f"view_{sheet.lower()}", sheet, columns, rows)


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise ValueError("no text")
    return value
