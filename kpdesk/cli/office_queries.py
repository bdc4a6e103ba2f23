"""``kpdesk exchange queries|answer-query``: what headquarters asks of this office."""

from __future__ import annotations

from pathlib import Path

from kpdesk.base.clock import today
from kpdesk.cli.call import Call, Outcome, Verbs, add_verb


def add_query_verbs(group: Verbs) -> None:
    """Adds the verbs to ``exchange``."""
    add_verb(group, "queries", list_queries, "queries of the CPO or the region to this office")
    answer = add_verb(group, "answer-query", answer_query, "answers a query in words; writes the signed answer")
    answer.add_argument("number", metavar="NUMBER")
    answer.add_argument("--text", help="the answer; left out: the answer given before is written once more")
    answer.add_argument("--by", metavar="WHO", help="who answers: name and designation; default: the user")
    answer.add_argument("--out", metavar="DIR", help="folder or stick to write to; left out: kept, not written")
    answer.add_argument("--force", action="store_true", help="replace an existing file")


def list_queries(call: Call) -> Outcome:
    """Lists the queries; attention where an answer is owed."""
    desk = call.desk()
    day = today(desk.clock)
    found = desk.office_queries.items()
    items = [
        {
            "number": one.number, "from": one.asker, "test": one.test, "finding": one.finding,
            "question": one.question, "rows": [dict(row) for row in one.rows], "due_on": one.due_on,
            "asked_by": one.asked_by, "answer": one.answer, "answered_by": one.answered_by,
            "answered_on": one.answered_on, "sent": one.is_sent, "open": one.is_open, "days_late": one.days_late(day),
        }
        for one in found
    ]  # fmt: skip
    return Outcome({"items": items}, attention=any(one.is_open for one in found))


def answer_query(call: Call) -> Outcome:
    """Answers a query; attention while the answer stands in no file."""
    given, desk = call.arguments, call.desk()
    out = Path(given.out) if given.out else None
    if given.text is None and out is not None:
        sent = desk.office_queries.send(given.number, out, force=given.force)
        return Outcome({"number": given.number, "file": sent.path, "seq": sent.seq, "sha256": sent.sha256})
    by = given.by or desk.workplace.actor.full_name
    done = desk.office_queries.answer(given.number, given.text or "", by, out, force=given.force)
    data: dict[str, object] = {"number": done.query.number, "answered_by": by, "file": None}
    if done.file is not None:
        data |= {"file": done.file.path, "seq": done.file.seq, "sha256": done.file.sha256}
    return Outcome(data, attention=done.file is None)
