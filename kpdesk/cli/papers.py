"""``kpdesk check-paper``: a printed code against the store."""

from __future__ import annotations

from pathlib import Path

from kpdesk.cli.call import Call, Outcome, Verbs, add_verb
from kpdesk.weekly.checking import PaperCheck, PaperVerdict


def add_verbs(verbs: Verbs) -> None:
    """Adds ``check-paper``."""
    check = add_verb(verbs, "check-paper", check_paper, "holds the code of a printed page against the store")
    source = check.add_mutually_exclusive_group(required=True)
    source.add_argument("--code", metavar="TEXT", help="what a phone reads from the square code")
    source.add_argument("--image", metavar="FILE", help="a scan or PDF of the page")


def check_paper(call: Call) -> Outcome:
    """Returns the verdict; with several pages that of the worst, and each page's own under ``pages``."""
    weekly = call.desk().weekly
    if call.arguments.code is not None:
        checks: tuple[PaperCheck, ...] = (weekly.check_paper(call.arguments.code),)
    else:
        checks = weekly.check_picture(Path(call.arguments.image), call.progress)
    order = (PaperVerdict.TRUE, PaperVerdict.SUPERSEDED, PaperVerdict.UNKNOWN, PaperVerdict.ALTERED)
    worst = max(checks, key=lambda check: order.index(check.verdict))
    data = {**_shown(worst), "pages": [_shown(check) for check in checks]}
    return Outcome(data, attention=worst.verdict is not PaperVerdict.TRUE)


def _shown(check: PaperCheck) -> dict[str, object]:
    return {
        "verdict": check.verdict,
        "office": check.claimed.office,
        "week": check.claimed.week,
        "revision": check.claimed.edition,
        "page": check.claimed.page,
        "newest_revision": check.newest,
        "frozen_at": check.row.frozen_at if check.row else None,
        "certificate": check.row.certificate if check.row else None,
        "new": check.row.new if check.row else None,
        "balance": check.row.balance if check.row else None,
    }
