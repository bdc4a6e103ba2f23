"""``kpdesk support-bundle``: a file for whoever mends the program; it contains no names."""

from __future__ import annotations

from pathlib import Path

from kpdesk.cli.call import Call, Outcome, Verbs, add_verb


def add_verbs(verbs: Verbs) -> None:
    """Adds ``support-bundle``."""
    bundle = add_verb(verbs, "support-bundle", make_bundle, "writes what helps to mend the program; contains no names")
    bundle.add_argument("--out", metavar="FILE", help="the archive; left out: only shows what would be in it")
    bundle.add_argument("--force", action="store_true", help="overwrite the file")
    bundle.add_argument("--without-store", action="store_true", help="where the store cannot be opened")


def make_bundle(call: Call) -> Outcome:
    """Shows every part, and writes them where a file is given."""
    from kpdesk.desk.support_bundle import parts_without_store, write_bundle

    given = call.arguments
    if given.without_store:
        parts = parts_without_store(call.folder, call.clock)
    else:
        parts = call.desk().health.bundle_parts(call.progress)
    written = str(write_bundle(parts, Path(given.out), force=given.force)) if given.out else ""
    shown = [{"name": part.name, "bytes": len(part.text.encode())} for part in parts]
    texts = {} if written else {"contents": {part.name: part.text for part in parts}}
    return Outcome({"written": written, "parts": shown, **texts})
