"""``kpdesk province review|reviews|send-reviews|…late-window…``: judging returns, leave to correct a closed week."""

from __future__ import annotations

from pathlib import Path

from kpdesk.base.errors import Refused
from kpdesk.cli.call import Call, Outcome, Verbs, add_verb
from kpdesk.cli.days import day
from kpdesk.cli.exchange import file_object
from kpdesk.cli.passing_on import remark_object, review_object
from kpdesk.exchange.late_windows import LateWindow
from kpdesk.exchange.review_rules import ReviewState
from kpdesk.exchange.review_tables import RowRemark
from kpdesk.province.review_draft import ReviewDraft
from kpdesk.province.review_rows import ReviewLine

_DECISIONS = {"accept": ReviewState.ACCEPTED, "send_back": ReviewState.SENT_BACK, "seen": ReviewState.SEEN}


def add_reviews(group: Verbs) -> None:
    """Adds the verbs of reviews and late windows to ``province``."""
    several = add_verb(group, "reviews", list_reviews, "the returns that came, with their reviews")
    several.add_argument("--week", default="", metavar="2026-W47", help="only of this week")
    several.add_argument("--awaiting", action="store_true", help="only those that wait for a decision here")
    one = add_verb(group, "review", review_return, "shows a return with its rows; decides on it where that is said")
    one.add_argument("--office", required=True, metavar="OFFICE")
    one.add_argument("--week", required=True, metavar="2026-W47")
    which = one.add_mutually_exclusive_group()
    which.add_argument("--accept", action="store_true", help="accept it: at the CPO this closes the week")
    which.add_argument("--send-back", action="store_true", help="send it back; needs a remark")
    which.add_argument("--seen", action="store_true", help="at a region: note that it was seen")
    which.add_argument("--keep", action="store_true", help="keep the remarks as a draft, told to nobody")
    one.add_argument("--remark", metavar="TEXT", help="about the whole return")
    one.add_argument(
        "--row", nargs=3, metavar=("TABLE", "UID", "TEXT"), action="append", default=[],
        help="a remark on a row, such as part_b 2026-W47/… 'no FIR number'; an empty text takes it back",
    )  # fmt: skip
    telling = add_verb(group, "send-reviews", send_reviews, "writes what was decided for the offices (and for the CPO)")
    telling.add_argument("--out", required=True, metavar="DIR", help="folder or stick to write to")
    telling.add_argument("--week", default="", metavar="2026-W47")
    telling.add_argument("--office", default="", metavar="OFFICE")
    telling.add_argument("--force", action="store_true", help="replace an existing file")
    _add_windows(group)


def _add_windows(group: Verbs) -> None:
    opening = add_verb(group, "open-late-window", open_late_window, "at the CPO: lets an office correct a closed week")
    opening.add_argument("--office", metavar="OFFICE")
    opening.add_argument("--week", action="append", default=[], metavar="2026-W47", help="may stand again")
    opening.add_argument("--file", metavar="UID", help="instead: for this file in quarantine, which is then taken in")
    opening.add_argument("--reason", required=True, metavar="TEXT")
    opening.add_argument("--until", type=day, metavar="DATE", help="the last day (default: seven days from today)")
    add_verb(group, "late-windows", list_windows, "the late windows that this office knows of")
    closing = add_verb(group, "close-late-window", close_late_window, "at the CPO: takes a late window back")
    closing.add_argument("window", metavar="UID")
    closing.add_argument("--reason", required=True, metavar="TEXT")


def list_reviews(call: Call) -> Outcome:
    """Lists returns with their reviews."""
    given = call.arguments
    lines = call.desk().reviews.lines(given.week, undecided=given.awaiting)
    return Outcome({"items": [_line(line) for line in lines]})


def review_return(call: Call) -> Outcome:
    """Shows a return, after the decision where one was given."""
    given, reviews = call.arguments, call.desk().reviews
    sheet = reviews.sheet(given.office, given.week)
    line = sheet.line
    remark = sheet.remark if given.remark is None else given.remark
    typed = tuple(RowRemark(table, uid, text) for table, uid, text in given.row)
    draft = ReviewDraft(line.office, line.week, line.edition, remark, typed or sheet.remarks)
    state = next((state for name, state in _DECISIONS.items() if getattr(given, name)), None)
    if state is not None:
        reviews.decide(draft, state)
    elif given.keep:
        reviews.keep(draft)
    elif typed or given.remark is not None:
        raise Refused("decision_missing", field="decision")
    sheet = reviews.sheet(given.office, given.week)
    return Outcome(
        {
            **_line(sheet.line),
            "remark": sheet.remark,
            "remarks": [remark_object(one) for one in sheet.remarks],
            "parts": [{"table": part.table, "rows": [dict(row) for row in part.rows]} for part in sheet.parts],
        }
    )


def send_reviews(call: Call) -> Outcome:
    """Writes the files that tell of decisions."""
    given = call.arguments
    sent = call.desk().reviews.tell(
        Path(given.out), week=given.week, office=given.office, force=given.force, progress=call.progress
    )
    return Outcome(
        {"files": [{"file": one.path, "seq": one.seq, "kind": one.kind, "sha256": one.sha256} for one in sent]}
    )


def open_late_window(call: Call) -> Outcome:
    """Opens late windows, or one for a file in quarantine."""
    given, reviews = call.arguments, call.desk().reviews
    if given.file:
        report = reviews.open_and_take_in(given.file, given.reason, given.until, call.progress)
        return Outcome(file_object(report), attention=not report.is_good)
    if not given.office or not given.week:
        raise Refused("window_for_whom", field="office")
    uids = [reviews.open_window(given.office, week, given.reason, given.until).uid for week in given.week]
    return Outcome({"items": [_window(one) for one in reviews.windows() if one.uid in uids]})


def list_windows(call: Call) -> Outcome:
    """Lists late windows."""
    return Outcome({"items": [_window(one) for one in call.desk().reviews.windows()]})


def close_late_window(call: Call) -> Outcome:
    """Takes a late window back."""
    given = call.arguments
    return Outcome({"uid": call.desk().reviews.close_window(given.window, given.reason).uid})


def _line(line: ReviewLine) -> dict[str, object]:
    return {
        "office": line.office, "name": line.name, "week": line.week, "edition": line.edition, "nil": line.nil,
        "received_at": line.received_at, "days_late": line.days_late, "state": line.state.value,
        "decided_at": line.decided_at, "decided_by": line.decided_by, "told": not line.untold,
        "passed_on": line.passed_on, "went_on": line.went_on,
        "region": review_object(line.region) if line.region else None,
    }  # fmt: skip


def _window(one: LateWindow) -> dict[str, object]:
    return {
        "uid": one.uid, "office": one.office, "week": one.week, "until": one.until, "reason": one.reason,
        "opened_at": one.opened_at, "withdrawn": one.withdrawn,
    }  # fmt: skip
