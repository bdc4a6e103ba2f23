"""``kpdesk violations evidence-…``: files in, copies out, capture sheets, custody log, proof."""

from __future__ import annotations

import argparse
from dataclasses import replace
from pathlib import Path

from kpdesk.base.errors import Refused
from kpdesk.base.files import write_file
from kpdesk.cli.call import Call, Outcome, Verbs, add_verb
from kpdesk.cli.evidence_objects import custody_object, exhibit_object, fault_object, stray_object, taken_object
from kpdesk.cli.numbers import number
from kpdesk.documents.paper import Size
from kpdesk.monitoring.rules import Obtained
from kpdesk.violations.capture import Capture, EvidenceDraft
from kpdesk.violations.evidence_rows import EvidenceRow
from kpdesk.violations.moments import read_moment

_TEXTS = ("url", "handle", "account-id", "display-name", "captured-by", "computer", "witness", "note")


def add_evidence_verbs(group: Verbs) -> None:
    """Adds the verbs on evidence to ``kpdesk violations``."""
    more = add_verb(group, "evidence-add", add_evidence, "takes evidence files in, or all files of a folder")
    more.add_argument("violation", metavar="VIOLATION")
    more.add_argument("files", metavar="FILE", nargs="+", help="a folder stands for the files in it")
    _add_capture(more)
    listed = add_verb(group, "evidence-list", list_evidence, "the exhibits of a violation with their capture sheets")
    listed.add_argument("violation", metavar="VIOLATION")
    _add_capture(_on_exhibit(group, "evidence-describe", describe, "completes an exhibit's capture sheet"))
    linked = _on_exhibit(group, "evidence-link", link, "enters an exhibit at another violation too")
    linked.add_argument("--to", metavar="VIOLATION", required=True)
    taken_off = _on_exhibit(group, "evidence-withdraw", withdraw, "takes an exhibit off; its file and letter stay")
    taken_off.add_argument("--reason", required=True)
    export = _on_exhibit(
        group, "evidence-export", export_evidence, "writes a copy of an exhibit; its custody log says so"
    )
    export.add_argument("file", metavar="FILE")
    export.add_argument("--reason", required=True, help="what the copy is for")
    export.add_argument("--working-copy", action="store_true", help="a picture stamped as a working copy")
    log = _on_exhibit(group, "evidence-log", custody_log, "who did what with an exhibit, when and why")
    log.set_defaults(run=custody_log)
    sheet = add_verb(group, "evidence-sheet", capture_sheet, "prints the capture sheets of a violation's exhibits")
    sheet.add_argument("violation", metavar="VIOLATION")
    sheet.add_argument("file", metavar="FILE.pdf")
    sheet.add_argument("--exhibit", metavar="EXHIBIT", action="append", default=[], help="only these; default: all")
    sheet.add_argument("--paper", choices=[size.value for size in Size], default=Size.A4.value)
    sheet.add_argument("--language", choices=["en", "ur"], default="en")
    add_verb(group, "evidence-verify", verify_evidence, "hashes every evidence file again and names what changed")
    sweep = add_verb(group, "evidence-sweep", sweep_evidence, "removes files older than a day that no record names")
    sweep.add_argument("--reason", required=True, help="stands in the history")


def add_evidence(call: Call) -> Outcome:
    """Takes files in for one violation."""
    given, desk = call.arguments, call.desk()
    capture = _given_capture(given, Capture(captured_by=desk.actor.full_name))
    files = [EvidenceDraft(Path(path), capture) for path in given.files]
    taken = desk.evidence.take_in((given.violation,), files, call.progress)
    warned = any(item.shows_accused or item.kind_differs for item in taken)
    return Outcome({"evidence": [taken_object(item) for item in taken]}, attention=warned)


def list_evidence(call: Call) -> Outcome:
    """Returns the exhibits of a violation."""
    return Outcome({"items": [exhibit_object(row) for row in call.desk().evidence.items(call.arguments.violation)]})


def describe(call: Call) -> Outcome:
    """Completes a capture sheet; what is not given stays."""
    desk, row = call.desk().evidence, _named(call)
    desk.describe(row.uid, _given_capture(call.arguments, row.capture))
    return Outcome(exhibit_object(desk.show(row.uid)))


def link(call: Call) -> Outcome:
    """Enters the exhibit at another violation."""
    letter = call.desk().evidence.link(_named(call).uid, call.arguments.to)
    return Outcome({"violation": call.arguments.to, "exhibit": letter})


def withdraw(call: Call) -> Outcome:
    """Takes the exhibit off."""
    row = _named(call)
    call.desk().evidence.withdraw(row.uid, call.arguments.reason)
    return Outcome({"violation": row.number, "exhibit": row.exhibit, "withdrawn": True})


def export_evidence(call: Call) -> Outcome:
    """Writes a copy of one exhibit."""
    given, row = call.arguments, _named(call)
    call.desk().evidence.export(
        row.uid, Path(given.file), given.reason, working_copy=given.working_copy, progress=call.progress
    )
    data: dict[str, object] = {"written": given.file, "sha256": row.sha256, "size_bytes": row.size_bytes}
    return Outcome({**data, "working_copy": given.working_copy, "shows_accused": row.shows_accused})


def custody_log(call: Call) -> Outcome:
    """Returns the custody log of one exhibit."""
    row = _named(call)
    entries = call.desk().evidence.custody_log(row.uid)
    return Outcome({"exhibit": row.exhibit, "items": [custody_object(entry) for entry in entries]})


def capture_sheet(call: Call) -> Outcome:
    """Writes the capture sheets as a PDF."""
    given = call.arguments
    wanted = tuple(letter.upper() for letter in given.exhibit)
    size = Size(given.paper)
    pdf = call.desk().evidence.sheets_pdf(given.violation, wanted, size, given.language, call.progress)
    write_file(Path(given.file), pdf)
    return Outcome({"pdf": given.file, "size_bytes": len(pdf)})


def verify_evidence(call: Call) -> Outcome:
    """Hashes everything again."""
    verdict = call.desk().evidence.verify(call.progress)
    faults = [fault_object(fault) for fault in verdict.faults]
    strays = [stray_object(stray) for stray in verdict.strays]
    data: dict[str, object] = {"files": verdict.files, "exhibits": verdict.exhibits, "faults": faults}
    return Outcome(data | {"intact": not faults, "strays": strays}, attention=bool(faults or strays))


def sweep_evidence(call: Call) -> Outcome:
    """Removes what no record names."""
    return Outcome({"swept": [stray_object(stray) for stray in call.desk().evidence.sweep(call.arguments.reason)]})


def _on_exhibit(group: Verbs, name: str, run: object, about: str) -> argparse.ArgumentParser:
    parser = add_verb(group, name, run, about)  # type: ignore[arg-type]
    parser.add_argument("violation", metavar="VIOLATION")
    parser.add_argument("exhibit", metavar="EXHIBIT", help="its letter")
    return parser


def _add_capture(parser: argparse.ArgumentParser) -> None:
    sheet = parser.add_argument_group("capture sheet")
    for name in _TEXTS:
        sheet.add_argument(f"--{name}", metavar="TEXT")
    for name in ("posted-at", "captured-at"):
        sheet.add_argument(f"--{name}", metavar="TIME", help="Pakistan time: '22.11.2026 14:30', or the day alone")
    sheet.add_argument("--obtained", choices=[way.value for way in Obtained])
    for name in ("followers", "views"):
        sheet.add_argument(f"--{name}", metavar="N", type=number)
    sheet.add_argument(
        "--shows-accused", choices=["yes", "no"], help="whether an accused in custody is seen: never printed"
    )


def _given_capture(given: argparse.Namespace, before: Capture) -> Capture:
    """Returns the capture sheet with what was given on the command line."""
    names = [name.replace("-", "_") for name in _TEXTS]
    values = {name: getattr(given, name) for name in (*names, "obtained", "followers", "views")}
    values |= {
        name: read_moment(getattr(given, name), name)
        for name in ("posted_at", "captured_at")
        if getattr(given, name) is not None
    }
    if given.shows_accused is not None:
        values["shows_accused"] = given.shows_accused == "yes"
    return replace(before, **{name: value for name, value in values.items() if value is not None})


def _named(call: Call) -> EvidenceRow:
    """Returns the exhibit that the arguments name; raises Refused ``evidence_unknown``."""
    given = call.arguments
    rows = {row.exhibit: row for row in call.desk().evidence.items(given.violation)}
    found = rows.get(given.exhibit.strip().upper())
    if found is None:
        raise Refused("evidence_unknown", field="exhibit", evidence=given.exhibit)
    return found
