"""``kpdesk find``: anything by what is typed of it."""

from __future__ import annotations

from kpdesk.base.sentences import sentence
from kpdesk.cli.call import Call, Outcome, Verbs, add_verb
from kpdesk.desk.search import OF_EACH
from kpdesk.desk.search_rows import SearchHit, SearchKind


def add_verbs(verbs: Verbs) -> None:
    """Adds ``find``."""
    verb = add_verb(verbs, "find", find, "finds persons, cases, violations, papers, letters, accounts, weeks, help")
    verb.add_argument("text", metavar="TEXT", help="name in either script, belt, CNIC, handle, number, letter, day")
    kinds = [kind.value for kind in SearchKind]
    verb.add_argument("--kind", action="append", choices=kinds, default=[], help="only this kind; may be repeated")
    verb.add_argument("--limit", type=int, default=OF_EACH, metavar="N", help=f"of each kind; default {OF_EACH}")
    verb.add_argument("--language", choices=["en", "ur"], default="en", help="of the help pages")


def find(call: Call) -> Outcome:
    """Returns what was found, best first; nothing found needs attention."""
    given = call.arguments
    kinds = tuple(SearchKind(kind) for kind in given.kind) or tuple(SearchKind)
    groups = call.desk().search.everywhere(given.text, kinds, max(1, given.limit), given.language)
    items = [_shown(hit) for group in groups for hit in group.hits]
    return Outcome({"text": given.text, "items": items}, attention=not items)


def _shown(hit: SearchHit) -> dict[str, object]:
    title = sentence(f"paper_{hit.title}") if hit.kind is SearchKind.PAPER else hit.title
    return {
        "kind": hit.kind,
        "number": hit.number,
        "title": title,
        "details": " · ".join(hit.details),
        "on": hit.on,
        "target": hit.target,
    }
