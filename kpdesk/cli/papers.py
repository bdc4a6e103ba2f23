"""``kpdesk check-paper``: a printed code against the store."""

from __future__ import annotations

from pathlib import Path

from kpdesk.base.errors import Refused
from kpdesk.base.files import write_file
from kpdesk.base.sentences import remedy, sentence
from kpdesk.cli.call import Call, Outcome, Verbs, add_verb
from kpdesk.cli.registers import register_answer
from kpdesk.desk.papers import CheckedFile, PaperCheck, PaperVerdict, Why

_ORDER = (PaperVerdict.TRUE, PaperVerdict.SUPERSEDED, PaperVerdict.UNKNOWN, PaperVerdict.ALTERED)


def add_verbs(verbs: Verbs) -> None:
    """Adds ``check-paper``."""
    check = add_verb(verbs, "check-paper", check_paper, "holds the code of a printed page against the store")
    source = check.add_mutually_exclusive_group(required=True)
    source.add_argument("--code", metavar="TEXT", help="what a phone reads from the square code")
    source.add_argument("--image", metavar="FILE", help="a scan, photograph or PDF of the pages")
    check.add_argument("--true-page", metavar="FILE.pdf", help="writes the page on record, to lay beside the paper")
    check.add_argument("--force", action="store_true", help="replace an existing file")


def check_paper(call: Call) -> Outcome:
    """Returns the verdict; with several pages that of the worst, and each page's own under ``pages``."""
    given, papers = call.arguments, call.desk().papers
    if given.code is not None:
        found = papers.check_code(given.code)
    else:
        found = papers.check_file(Path(given.image), call.progress)
    if found.registers:
        return _registers(call, found)
    worst = max(found.checks, key=lambda check: _ORDER.index(check.verdict))
    written = _true_page(call, worst) if given.true_page else None
    data = {
        **_shown(worst),
        "true_page": written,
        "pages": [_shown(check) for check in found.checks],
        "unread_pages": list(found.unread),
        "missing_pages": [
            {
                "office": one.office,
                "week": one.week,
                "revision": one.edition,
                "pages": one.pages,
                "missing": one.missing,
            }
            for one in found.missing
        ],
    }
    is_well = worst.why is Why.TRUE and not found.missing and not found.unread
    return Outcome(data, attention=not is_well)


def _registers(call: Call, found: CheckedFile) -> Outcome:
    if call.arguments.true_page:
        raise Refused("register_no_true_page", field="true_page")
    pages = [
        {**register_answer(one.claimed, one.issues), "file_page": one.file_page or None} for one in found.registers
    ]
    # The first that was never issued speaks for the file.
    worst = min(pages, key=lambda page: page["verdict"] == PaperVerdict.TRUE)
    data = {**worst, "pages": pages, "unread_pages": list(found.unread)}
    return Outcome(data, attention=worst["verdict"] != PaperVerdict.TRUE or bool(found.unread))


def _true_page(call: Call, check: PaperCheck) -> str:
    target = Path(call.arguments.true_page)
    if target.exists() and not call.arguments.force:
        raise Refused("file_exists", field="true_page", path=str(target))
    return str(write_file(target, call.desk().papers.true_page(check), force=call.arguments.force))


def _shown(check: PaperCheck) -> dict[str, object]:
    return {
        "verdict": check.verdict,
        "reason": check.why,
        "message": sentence(check.why, check.values),
        "remedy": remedy(check.why, check.values),
        "office": check.claimed.office,
        "week": check.claimed.week,
        "revision": check.claimed.edition,
        "page": check.claimed.page,
        "of_pages": check.claimed.pages,
        "paper": check.claimed.size,
        "language": check.claimed.language,
        "file_page": check.file_page or None,
        "newest_revision": check.newest,
        "frozen_at": check.row.frozen_at if check.row else None,
        "certificate": check.row.certificate if check.row else None,
        "new": check.row.new if check.row else None,
        "balance": check.row.balance if check.row else None,
        "figures": dict(check.figures),
        "other_words": list(check.words),
    }
