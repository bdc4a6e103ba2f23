"""``kpdesk exchange …``: encrypted workbooks to and from other offices."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from kpdesk.base.errors import Refused
from kpdesk.base.files import read_file
from kpdesk.base.sentences import remedy, sentence
from kpdesk.cli import evidence_exchange, person_transfer
from kpdesk.cli.acknowledgement_files import add_acknowledgement_files
from kpdesk.cli.call import Call, Outcome, Verbs, add_group, add_verb
from kpdesk.cli.days import day
from kpdesk.cli.exchange_boxes import add_box_verbs
from kpdesk.cli.office_queries import add_query_verbs
from kpdesk.cli.passing_on import add_passing_on, list_received
from kpdesk.exchange.datapack_tables import LISTS
from kpdesk.exchange.rows import FileReport, SentFile
from kpdesk.reference.pack_rules import ListChange


def add_verbs(verbs: Verbs) -> None:
    """Adds ``exchange enrol|revoke|send|inspect|receive|password|outbox|inbox`` and the CPO's own files."""
    group = add_group(verbs, "exchange", "encrypted workbooks to and from other offices")
    enrol = add_verb(group, "enrol", enrol_office, "makes this office known to the CPO, in three steps")
    step = enrol.add_mutually_exclusive_group()
    step.add_argument("--accept", metavar="FILE", help="at the CPO: certify the office of this enrolment file")
    step.add_argument("--look", metavar="FILE", help="at the CPO: show who asks, certify nothing yet")
    step.add_argument("--finish", metavar="FILE", help="at the office: take in the CPO's keys file")
    enrol.add_argument("--words-file", metavar="F", help="file with the six words of the slip (or KPDESK_WORDS)")
    enrol.add_argument("--out", metavar="DIR", help="folder or stick to write to")
    enrol.add_argument("--force", action="store_true", help="replace an existing file")
    revoke = add_verb(group, "revoke", revoke_office, "at the CPO: refuses an office's files sealed from a day on")
    revoke.add_argument("office")
    revoke.add_argument("--from", dest="since", required=True, metavar="DATE", help="the first day, such as 2026-11-22")
    _add_sending(group)
    _add_receiving(group)
    add_box_verbs(group)
    add_query_verbs(group)
    evidence_exchange.add_to(group)
    person_transfer.add_to(group)


def _add_sending(group: Verbs) -> None:
    send = add_verb(group, "send", send_week, "writes the frozen week as an encrypted, signed workbook")
    send.add_argument("--week", required=True, metavar="W", help="such as 2026-W47")
    send.add_argument("--out", required=True, metavar="DIR", help="folder or stick to write to")
    send.add_argument("--to", default="CPO", metavar="OFFICE", help="recipient (the CPO unless said otherwise)")
    send.add_argument(
        "--evidence", default="", choices=("all", "pictures", "none"), help="how much evidence goes along (as set)"
    )
    send.add_argument("--again", action="store_true", help="write it once more under a new number")
    send.add_argument("--full", action="store_true", help="with all records, not only what is new to the recipient")
    send.add_argument("--force", action="store_true", help="replace an existing file")
    letters = add_verb(group, "send-directives", send_directives, "at the CPO: writes its letters for the offices")
    letters.add_argument("--out", required=True, metavar="DIR", help="folder or stick to write to")
    letters.add_argument("--to", metavar="OFFICE", action="append", default=[], help="default: every certified office")
    letters.add_argument("--force", action="store_true", help="replace an existing file")
    pack = add_verb(group, "send-datapack", send_datapack, "at the CPO: writes its lists for the offices")
    pack.add_argument("--out", required=True, metavar="DIR", help="folder or stick to write to")
    whom = pack.add_mutually_exclusive_group(required=True)
    whom.add_argument("--to", metavar="OFFICE", action="append", default=[], help="one office; may stand again")
    whom.add_argument("--all", action="store_true", help="every certified office, a file for each")
    pack.add_argument(
        "--lists", nargs="+", metavar="LIST", default=[], help=f"which lists (default: all): {', '.join(LISTS)}"
    )
    pack.add_argument("--force", action="store_true", help="replace an existing file")
    password = add_verb(group, "password", show_password, "shows the password for Excel (noted in the audit trail)")
    password.add_argument("file")
    add_acknowledgement_files(group)
    add_passing_on(group)
    add_verb(group, "reviews", list_received, "lists what the CPO and the region said of this office's returns")
    add_verb(group, "outbox", list_outbox, "lists what was written and what has its receipt")


def _add_receiving(group: Verbs) -> None:
    inspect = add_verb(group, "inspect", inspect_file, "says what a file is; never writes")
    inspect.add_argument("file")
    receive = add_verb(group, "receive", receive_files, "shows what files would change; takes them in with --accept")
    receive.add_argument("files", nargs="+", metavar="FILE")
    receive.add_argument("--accept", action="store_true", help="take in what is green")
    receive.add_argument("--late", action="store_true", help="also take older files that fill a gap in the numbers")
    receive.add_argument("--receipt-dir", metavar="DIR", help="write a receipt for each return into this folder")
    add_verb(group, "inbox", list_inbox, "lists what came in, quarantine included")
    add_verb(group, "datapacks", list_datapacks, "lists the CPO's data packs that were taken in")
    undo = add_verb(group, "undo-datapack", undo_datapack, "takes the last data pack back: the lists as they were")
    undo.add_argument("number", type=int, metavar="NUMBER")


def enrol_office(call: Call) -> Outcome:
    """Does one of the steps of an enrolment."""
    given, exchange = call.arguments, call.desk().exchange
    out = Path(given.out) if given.out else None
    if given.finish:
        report = exchange.finish_enrolment(Path(given.finish))
        return Outcome(file_object(report), attention=not report.is_good)
    if given.look:
        seen = exchange.look_at_enrolment(Path(given.look), _words(call))
        return Outcome({"office": seen.office, "fingerprint": seen.fingerprint, "check_words": seen.check_words})
    if given.accept:
        done = exchange.accept_enrolment(Path(given.accept), _words(call), out, force=given.force)
        return Outcome(
            {"office": done.office, "fingerprint": done.fingerprint, "check_words": done.check_words, "file": done.path}
        )
    if out is None:
        raise Refused("folder_not_given", field="out")
    made = exchange.enrol(out, force=given.force)
    return Outcome(
        {"file": made.path, "words": made.words, "fingerprint": made.fingerprint, "check_words": made.check_words}
    )


def revoke_office(call: Call) -> Outcome:
    """Revokes an office's keys."""
    try:
        since = day(call.arguments.since)
    except ValueError:
        raise Refused("date_not_understood", field="from", text=call.arguments.since) from None
    keys = call.desk().exchange.revoke(call.arguments.office, since)
    return Outcome({"office": call.arguments.office.upper(), "from": since, "keys": list(keys)})


def send_week(call: Call) -> Outcome:
    """Sends the frozen week."""
    given = call.arguments
    sent = call.desk().exchange.send(
        given.week, Path(given.out), to=given.to, again=given.again, full=given.full, force=given.force,
        evidence=given.evidence, progress=call.progress,
    )  # fmt: skip
    data = {"file": sent.path, "seq": sent.seq, "kind": sent.kind, "rows": sent.rows, "sha256": sent.sha256}
    return Outcome({**data, "sidecar": sent.sidecar or None})


def send_directives(call: Call) -> Outcome:
    """Sends the CPO's register of directives."""
    given = call.arguments
    sent = call.desk().exchange.send_directives(Path(given.out), given.to, force=given.force, progress=call.progress)
    return _sent(sent)


def send_datapack(call: Call) -> Outcome:
    """Sends the CPO's lists."""
    given = call.arguments
    sent = call.desk().exchange.send_datapack(
        Path(given.out), given.to, given.lists, force=given.force, progress=call.progress
    )
    return _sent(sent)


def _sent(sent: Sequence[SentFile]) -> Outcome:
    return Outcome(
        {"files": [{"file": one.path, "seq": one.seq, "rows": one.rows, "sha256": one.sha256} for one in sent]}
    )


def inspect_file(call: Call) -> Outcome:
    """Says what a file is."""
    report = call.desk().exchange.inspect(Path(call.arguments.file), call.progress)
    return Outcome(file_object(report), attention=not report.is_good)


def receive_files(call: Call) -> Outcome:
    """Plans or takes in files."""
    given = call.arguments
    reports = call.desk().exchange.receive(
        [Path(name) for name in given.files],
        accept=given.accept,
        late=given.late,
        receipt_dir=Path(given.receipt_dir) if given.receipt_dir else None,
        progress=call.progress,
    )
    files = [file_object(report) for report in reports]
    return Outcome({"files": files}, attention=not all(report.is_good for report in reports))


def show_password(call: Call) -> Outcome:
    """Shows the password for Excel."""
    return Outcome({"password": call.desk().exchange.password(Path(call.arguments.file))})


def list_outbox(call: Call) -> Outcome:
    """Lists the outbox."""
    items = [
        {
            "file": row.file_name, "to": row.recipient, "seq": row.seq, "kind": row.kind, "period": row.period,
            "state": row.state, "rows": row.rows, "sha256": row.sha256, "written_at": row.written_at,
            "receipt": dict(row.receipt) if row.receipt else None, "overdue": row.overdue, "review": row.review or None,
        }
        for row in call.desk().exchange.outbox()
    ]  # fmt: skip
    return Outcome({"items": items}, attention=any(row["overdue"] for row in items))


def list_inbox(call: Call) -> Outcome:
    """Lists the inbox."""
    items = [
        {
            "file": row.file_name, "from": row.sender, "seq": row.seq, "kind": row.kind, "period": row.period,
            "colour": row.colour, "code": row.code, "accepted": row.accepted, "received_at": row.received_at,
            "sha256": row.sha256, "accepted_by": row.accepted_by or None,
            "accepted_rows": [{"row": key, "reason": reason} for key, reason in row.reasons],
            "missing": list(row.missing),
            "left_out": row.left_out, **row.counts,
        }
        for row in call.desk().exchange.inbox()
    ]  # fmt: skip
    return Outcome({"items": items})


def list_datapacks(call: Call) -> Outcome:
    """Lists the data packs."""
    return Outcome({"items": [asdict(pack) for pack in call.desk().exchange.datapacks()]})


def undo_datapack(call: Call) -> Outcome:
    """Takes the last data pack back; attention where a row stays because somebody changed it since."""
    undone = call.desk().exchange.undo_datapack(call.arguments.number, call.progress)
    data = {"number": undone.number, "reverted": undone.reverted, "kept": list(undone.kept)}
    return Outcome(data, attention=bool(undone.kept))


def file_object(report: FileReport) -> dict[str, object]:
    """Returns the JSON object of one received file."""
    counts = {name: report.counts.get(name, 0) for name in ("added", "updated", "same", "conflicts", "refused")}
    return {
        "file": report.name,
        "colour": report.colour,
        "code": report.code,
        "message": _message(report),
        "remedy": remedy(report.code, report.values),
        "from": report.sender,
        "to": list(report.recipients),
        "seq": report.seq,
        "kind": report.kind,
        "period": report.period,
        "sha256": report.sha256,
        "tables": [{"name": name, "rows": rows} for name, rows in report.tables],
        "changed_blocks": [
            {"table": block.table, "sheet": block.sheet, "first_row": block.first_row, "last_row": block.last_row}
            for block in report.changed_blocks
        ],
        "missing": list(report.missing),
        "accepted": report.accepted,
        "epoch_note": report.epoch_note,
        **counts,
        "list_changes": [_change_object(change) for change in report.list_changes],
        "receipt": report.receipt,
        "evidence": evidence_exchange.arrived_object(report.evidence),
    }


def _change_object(change: ListChange) -> dict[str, object]:
    """Returns the JSON object of one row of a list: what becomes of it, field by field."""
    fields = [{"field": one.name, "before": one.before, "after": one.after} for one in change.fields]
    return {
        "list": change.table, "code": change.code, "name": change.name, "step": change.step, "gone": change.gone,
        "fields": fields,
    }  # fmt: skip


def _message(report: FileReport) -> str:
    """Returns what the file is, and that its sender's store was restored where that shows for the first time."""
    said = sentence(report.code, report.values)
    if not report.epoch_note:
        return said
    return f"{said} {sentence('sender_restored', {'sender': report.sender, 'note': report.epoch_note})}"


def _words(call: Call) -> str:
    """Returns the words of the slip from ``--words-file`` or KPDESK_WORDS; raises Refused ``words_not_given``."""
    if call.arguments.words_file:
        return read_file(Path(call.arguments.words_file)).decode("utf-8", "replace")
    if "KPDESK_WORDS" in os.environ:
        return os.environ["KPDESK_WORDS"]
    raise Refused("words_not_given", field="words")
