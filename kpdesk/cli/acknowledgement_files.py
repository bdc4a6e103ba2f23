"""``kpdesk exchange send-acknowledgements``: who has signed for which directive, told to headquarters."""

from __future__ import annotations

from pathlib import Path

from kpdesk.cli.call import Call, Outcome, Verbs, add_verb


def add_acknowledgement_files(group: Verbs) -> None:
    """Adds ``exchange send-acknowledgements``."""
    verb = add_verb(
        group, "send-acknowledgements", send_acknowledgements, "writes who has signed for the directives, for the CPO"
    )
    verb.add_argument("--out", required=True, metavar="DIR", help="folder or stick to write to")
    verb.add_argument("--to", default="CPO", metavar="OFFICE", help="recipient (the CPO unless said otherwise)")
    verb.add_argument("--full", action="store_true", help="all of them, not only what is new to the recipient")
    verb.add_argument("--force", action="store_true", help="replace an existing file")


def send_acknowledgements(call: Call) -> Outcome:
    """Sends the acknowledgements."""
    given = call.arguments
    sent = call.desk().exchange.send_acknowledgements(
        Path(given.out), to=given.to, full=given.full, force=given.force, progress=call.progress
    )
    return Outcome({"file": sent.path, "seq": sent.seq, "kind": sent.kind, "rows": sent.rows, "sha256": sent.sha256})
