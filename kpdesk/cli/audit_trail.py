"""``kpdesk audit verify|list``."""

from __future__ import annotations

from dataclasses import asdict

from kpdesk.cli.call import Call, Outcome, Verbs, add_group, add_verb
from kpdesk.cli.numbers import number


def add_verbs(verbs: Verbs) -> None:
    """Adds ``audit verify`` and ``audit list``."""
    audit = add_group(verbs, "audit", "the history of everything")
    add_verb(audit, "verify", verify, "walks the whole hash chain and its outside anchors")
    listing = add_verb(audit, "list", newest, "lists the newest entries")
    listing.add_argument("--limit", type=number, default=50)
    listing.add_argument("--about", metavar="UID", help="only the history of one record")


def verify(call: Call) -> Outcome:
    """Returns whether the history is intact."""
    verdict = call.desk().audit.verify()
    return Outcome(asdict(verdict), attention=not verdict.intact)


def newest(call: Call) -> Outcome:
    """Returns entries of the history."""
    about = call.arguments.about
    audit = call.desk().audit
    entries = audit.about(about) if about else audit.latest(call.arguments.limit)
    return Outcome({"items": [asdict(entry) for entry in entries]})
