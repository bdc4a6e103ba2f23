"""``kpdesk exchange evidence …``: exhibits that go to other offices, come from them, and are asked for."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path

from kpdesk.cli.call import Call, Outcome, Verbs, add_verb
from kpdesk.exchange.rows import Arrived


def add_to(group: Verbs) -> None:
    """Adds the verbs on evidence to ``exchange``."""
    send = add_verb(
        group, "send-evidence", send_evidence, "writes the exhibits that were asked for, with their sidecar"
    )
    send.add_argument("--out", required=True, metavar="DIR", help="folder or stick to write to")
    send.add_argument("--to", default="CPO", metavar="OFFICE", help="recipient (the CPO unless said otherwise)")
    send.add_argument("--exhibit", metavar="UID", action="append", default=[], help="this one, asked for or not")
    send.add_argument("--with-accused", action="store_true", help="also what shows an accused in custody")
    send.add_argument("--force", action="store_true", help="replace an existing file")
    add_verb(group, "evidence-asked", list_asked, "lists exhibits of this office that another one asked for")
    held = add_verb(group, "evidence", list_held, "lists other offices' exhibits, here or not")
    wanted = add_verb(group, "evidence-wanted", list_wanted, "lists what did not come; asks with --ask for more")
    for verb in (held, wanted):
        verb.add_argument("--office", default="", metavar="OFFICE", help="of this office only")
        verb.add_argument("--violation", default="", metavar="V", help="of this violation only (number or uid)")
    wanted.add_argument("--ask", metavar="UID", action="append", default=[], help="ask for this exhibit")
    wanted.add_argument("--reason", default="", help="why it is asked for")
    export = add_verb(group, "export-evidence", export_evidence, "writes a copy of another office's exhibit")
    export.add_argument("exhibit", metavar="UID")
    export.add_argument("--out", required=True, metavar="FILE")
    export.add_argument("--reason", required=True, help="what it is for; stands in the audit trail")


def send_evidence(call: Call) -> Outcome:
    """Sends what was asked for."""
    given = call.arguments
    sent = call.desk().evidence_exchange.send(
        Path(given.out), to=given.to, exhibits=given.exhibit, with_accused=given.with_accused, force=given.force,
        progress=call.progress,
    )  # fmt: skip
    return Outcome(
        {
            "file": sent.path, "seq": sent.seq, "kind": sent.kind, "rows": sent.rows, "sha256": sent.sha256,
            "sidecar": sent.sidecar or None,
        }
    )  # fmt: skip


def list_asked(call: Call) -> Outcome:
    """Lists what was asked of us; attention where there is any."""
    items = [asdict(row) for row in call.desk().evidence_exchange.asked()]
    return Outcome({"items": items}, attention=bool(items))


def list_held(call: Call) -> Outcome:
    """Lists other offices' exhibits."""
    given = call.arguments
    found = call.desk().evidence_exchange.held(office=given.office, violation=given.violation)
    return Outcome({"items": [asdict(row) for row in found]})


def list_wanted(call: Call) -> Outcome:
    """Lists what is wanted, after asking for what is named; attention where something is."""
    given, evidence = call.arguments, call.desk().evidence_exchange
    if given.ask:
        evidence.ask(given.ask, given.reason)
    items = [asdict(row) for row in evidence.held(office=given.office, violation=given.violation, missing=True)]
    return Outcome({"items": items}, attention=bool(items))


def export_evidence(call: Call) -> Outcome:
    """Writes a copy of another office's exhibit."""
    given = call.arguments
    target = Path(given.out)
    call.desk().evidence_exchange.export(given.exhibit, target, given.reason, call.progress)
    return Outcome({"file": str(target), "exhibit": given.exhibit})


def arrived_object(arrived: Arrived | None) -> dict[str, object] | None:
    """Returns the JSON object of the evidence that came with a file, None where it lists none."""
    if arrived is None:
        return None
    return {
        "kept": arrived.kept, "missing": list(arrived.missing), "changed": list(arrived.changed),
        "fault": arrived.fault or None,
    }  # fmt: skip
