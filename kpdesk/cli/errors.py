"""``kpdesk errors [CODE]``: every message of the program, with its cause and what helps."""

from __future__ import annotations

from dataclasses import asdict

from kpdesk.cli.call import Call, Outcome, Verbs, add_verb
from kpdesk.desk.error_catalogue import entry, found


def add_verbs(verbs: Verbs) -> None:
    """Adds ``errors``; it needs no store."""
    listing = add_verb(verbs, "errors", show, "tells what each message means, why it comes, and what helps")
    listing.add_argument("code", nargs="?", help="one code, such as store_in_use; default: all")
    listing.add_argument("--find", metavar="WORDS", default="", help="words of code, sentence, cause or remedy")
    listing.add_argument("--language", choices=("en", "ur"), default="en")


def show(call: Call) -> Outcome:
    """Returns one code, or those that the words find."""
    given = call.arguments
    if given.code:
        return Outcome(asdict(entry(given.code, given.language)))
    return Outcome({"items": [asdict(each) for each in found(given.find, given.language)]})
