"""``kpdesk province warnings|query|queries|settle``: early warnings and what is done about them."""

from __future__ import annotations

from pathlib import Path

from kpdesk.base.files import write_file
from kpdesk.cli.call import Call, Outcome, Verbs, add_verb
from kpdesk.cli.days_given import day_of
from kpdesk.documents.paper import Size
from kpdesk.province.follow_ups import FollowUp, FollowUpState
from kpdesk.province.warnings.finding import WarningTest
from kpdesk.province.warnings.listing import FindingShown, RowTold


def add_warning_verbs(group: Verbs) -> None:
    """Adds the verbs to ``province``."""
    tests = ", ".join(WarningTest)
    shown = add_verb(group, "warnings", show_warnings, "early warnings: plain tests, each with the rows it rests on")
    shown.add_argument("--test", action="append", default=[], metavar="T", help=f"one of: {tests}; may stand again")
    shown.add_argument("--finding", metavar="KEY", help="one finding with all its rows")
    shown.add_argument("--since", metavar="DATE", help="how far back; default: setting warning_look_back_days")
    shown.add_argument("--open", action="store_true", help="leave out what was settled")
    shown.add_argument("--pdf", metavar="FILE", help="also write the list as a PDF")
    shown.add_argument("--language", choices=["en", "ur"], default="en")
    shown.add_argument("--paper", choices=[size.value for size in Size], default=Size.A4.value)
    shown.add_argument("--force", action="store_true", help="replace an existing file")
    query = add_verb(group, "query", send_query, "writes a finding as a signed query to its office")
    query.add_argument("finding", metavar="FINDING", help="its key or short key, from province warnings")
    query.add_argument("--out", required=True, metavar="DIR", help="folder or stick to write to")
    query.add_argument("--text", required=True, help="what is asked")
    query.add_argument("--due", metavar="DATE", help="the answer's last day; default: setting query_due_days")
    query.add_argument("--since", metavar="DATE", help="as in province warnings")
    query.add_argument("--force", action="store_true", help="replace an existing file")
    rest = add_verb(group, "settle", settle_one, "lays a finding to rest with a reason")
    rest.add_argument("finding", metavar="FINDING")
    rest.add_argument("--reason", required=True)
    rest.add_argument("--since", metavar="DATE", help="as in province warnings")
    queries = add_verb(group, "queries", list_queries, "queries that were sent: open, answered, overdue, settled")
    queries.add_argument("--open", action="store_true", help="only those that wait for something")


def show_warnings(call: Call) -> Outcome:
    """Shows what the tests find; attention where anything waits that nobody asked about or settled."""
    given, face = call.arguments, call.desk().early_warnings
    since = day_of("since", given.since)
    tests = [given.finding.partition("/")[0]] if given.finding and "/" in given.finding else given.test
    found = face.findings(tests, since)
    if given.finding:
        found = tuple(one for one in found if given.finding in (one.key, one.short))
    if given.open:
        found = tuple(one for one in found if one.state is not FollowUpState.SETTLED)
    data: dict[str, object] = {"count": len(found), "items": [_object(one, given.language) for one in found]}
    if given.finding and found:
        data["rows"] = [_row_object(row, given.language) for row in face.rows(found[0].rows)]
    if given.pdf:
        pdf = face.pdf(given.test, since, Size(given.paper), given.language, call.progress)
        data["pdf"] = str(write_file(Path(given.pdf), pdf, force=given.force))
    return Outcome(data, attention=any(one.state is FollowUpState.NEW for one in found))


def send_query(call: Call) -> Outcome:
    """Sends a query."""
    given = call.arguments
    sent = call.desk().early_warnings.ask(
        given.finding, given.text, Path(given.out), due=day_of("due", given.due), since=day_of("since", given.since),
        force=given.force,
    )  # fmt: skip
    return Outcome(
        {"number": sent.number, "office": sent.office, "due_on": sent.due_on, "file": sent.file.path,
         "seq": sent.file.seq, "sha256": sent.file.sha256}
    )  # fmt: skip


def settle_one(call: Call) -> Outcome:
    """Settles a finding."""
    given = call.arguments
    done = call.desk().early_warnings.settle(given.finding, given.reason, day_of("since", given.since))
    return Outcome({"uid": done.uid, "finding": given.finding})


def list_queries(call: Call) -> Outcome:
    """Lists the queries; attention where an answer is overdue."""
    desk = call.desk()
    today = desk.early_warnings.today
    found = [(one, one.state(today)) for one in desk.early_warnings.queries()]
    if call.arguments.open:
        found = [(one, state) for one, state in found if state is not FollowUpState.SETTLED]
    items = [_follow_up_object(one, state) for one, state in found]
    return Outcome({"items": items}, attention=any(state is FollowUpState.OVERDUE for _one, state in found))


def _object(one: FindingShown, language: str) -> dict[str, object]:
    urdu = language == "ur"
    return {
        "finding": one.key, "short": one.short, "test": one.test.value, "office": one.office, "since": one.since,
        "words": one.words_ur if urdu else one.words, "rate": one.rate_ur if urdu else one.rate, "rows": len(one.rows),
        "count": one.count, "staff": one.staff, "state": one.state.value, "rows_added": one.added,
        "query": one.follow_up.number if one.follow_up else None,
    }  # fmt: skip


def _row_object(row: RowTold, language: str) -> dict[str, object]:
    return {
        "table": row.ref.table, "uid": row.ref.uid, "office": row.office, "on": row.on, "number": row.number,
        "who": row.who, "words": row.words_ur if language == "ur" else row.words, "fields": dict(row.fields),
    }  # fmt: skip


def _follow_up_object(one: FollowUp, state: FollowUpState) -> dict[str, object]:
    return {
        "number": one.number, "office": one.office, "state": state.value, "finding": one.finding_key,
        "words": one.finding, "question": one.question, "asked_on": one.asked_on, "asked_by": one.asked_by,
        "due_on": one.due_on, "answer": one.answer, "answered_by": one.answered_by, "answered_on": one.answered_on,
        "settled_on": one.settled_on, "settled_by": one.settled_by, "reason": one.settled_reason,
    }  # fmt: skip
