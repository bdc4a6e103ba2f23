"""``kpdesk exchange pass-on|reviews``: returns on their way through the region, and what came back about them."""

from __future__ import annotations

from pathlib import Path

from kpdesk.cli.call import Call, Outcome, Verbs, add_verb
from kpdesk.exchange.review_tables import Review, RowRemark


def add_passing_on(group: Verbs) -> None:
    """Adds ``exchange pass-on``."""
    verb = add_verb(
        group, "pass-on", pass_on, "at a region: passes districts' returns on to the CPO as they were sealed"
    )
    which = verb.add_mutually_exclusive_group(required=True)
    which.add_argument("--week", default="", metavar="W", help="such as 2026-W47")
    which.add_argument("--all", action="store_true", help="every return that did not go on yet")
    verb.add_argument("--office", default="", metavar="OFFICE", help="only this district's")
    verb.add_argument("--out", required=True, metavar="DIR", help="folder or stick to write to")
    verb.add_argument("--again", action="store_true", help="also those that went on before")
    verb.add_argument("--force", action="store_true", help="replace an existing file")


def pass_on(call: Call) -> Outcome:
    """Passes returns on."""
    given = call.arguments
    sent = call.desk().passing_on.pass_on(
        Path(given.out), week=given.week, office=given.office, again=given.again, force=given.force,
        progress=call.progress,
    )  # fmt: skip
    files = [
        {
            "file": one.path, "seq": one.seq, "rows": one.rows, "sha256": one.sha256, "sidecar": one.sidecar,
            "evidence_lacking": one.evidence_lacking,
        }
        for one in sent
    ]  # fmt: skip
    return Outcome({"files": files}, attention=any(one.evidence_lacking for one in sent))


def list_received(call: Call) -> Outcome:
    """Lists what the CPO and the region said of this office's own returns."""
    return Outcome({"items": [review_object(one) for one in call.desk().reviews.received()]})


def review_object(review: Review) -> dict[str, object]:
    """Returns the JSON object of a review."""
    return {
        "by": review.reviewer, "office": review.office, "week": review.week, "edition": review.edition,
        "state": review.state.value, "remark": review.remark, "remarks": [remark_object(one) for one in review.remarks],
        "decided_by": review.decided_by, "decided_at": review.decided_at,
    }  # fmt: skip


def remark_object(one: RowRemark) -> dict[str, object]:
    """Returns the JSON object of a remark on a row."""
    return {"table": one.table, "row": one.row_uid, "text": one.text}
