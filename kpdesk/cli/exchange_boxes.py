"""``kpdesk exchange …``: outbox, quarantine, what receipts ask for, sticks, and rows changed after sealing."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from kpdesk.base.errors import Refused
from kpdesk.base.sentences import known_codes, remedy, sentence
from kpdesk.cli.call import Call, Outcome, Verbs, add_verb
from kpdesk.exchange.amber import AmberRow
from kpdesk.exchange.correcting import Correction
from kpdesk.exchange.rows import FileReport, SentFile
from kpdesk.exchange.tasks import TaskRow


def add_box_verbs(group: Verbs) -> None:
    """Adds ``hand-over``, ``quarantine``, ``answer``, ``discard``, ``retry``, ``todo``, ``settle``, ``sticks``,
    ``keys``, ``send-keys``, ``amber`` and ``accept-rows`` to ``kpdesk exchange``."""
    again = add_verb(group, "hand-over", hand_over, "writes a file of the outbox once more onto another stick")
    again.add_argument("file", help="its name, as exchange outbox shows it")
    again.add_argument("--out", required=True, metavar="DIR", help="folder or stick to write to")
    again.add_argument("--force", action="store_true", help="replace an existing file")
    add_verb(group, "quarantine", list_quarantine, "lists files that were not taken in, and what helps with each")
    answer = add_verb(group, "answer", answer_sender, "asks the sender of a file in quarantine for a new one")
    answer.add_argument("item", help="uid of the file, as exchange quarantine shows it")
    answer.add_argument("--out", required=True, metavar="DIR", help="folder or stick to write to")
    drop = add_verb(group, "discard", discard_copy, "takes the copy of a file in quarantine away")
    drop.add_argument("item", help="uid of the file")
    drop.add_argument("--reason", required=True, metavar="TEXT", help="why, as it shall stand on record")
    retry = add_verb(group, "retry", receive_again, "takes a file in quarantine in, where that is possible now")
    retry.add_argument("item", help="uid of the file")
    retry.add_argument("--late", action="store_true", help="also an older file that fills a gap in the numbers")
    todo = add_verb(group, "todo", list_tasks, "lists what receipts ask this office to do")
    todo.add_argument("--all", action="store_true", help="settled items too")
    settle = add_verb(group, "settle", settle_task, "settles an item; says how the correction of its week goes on")
    settle.add_argument("item", help="uid of the item, as exchange todo shows it")
    settle.add_argument("--note", default="", metavar="TEXT")
    add_verb(group, "sticks", list_sticks, "lists sticks in this computer and files on them for this office, by name")
    add_verb(group, "keys", show_keys, "tells how long this office's keys hold, and those of the others")
    keys = add_verb(group, "send-keys", send_keys, "at the CPO: writes certificates and revocations for the offices")
    keys.add_argument("--out", required=True, metavar="DIR", help="folder or stick to write to")
    whom = keys.add_mutually_exclusive_group(required=True)
    whom.add_argument("--to", metavar="OFFICE", action="append", default=[], help="one office; may stand again")
    whom.add_argument("--all", action="store_true", help="every certified office, a file for each")
    keys.add_argument("--force", action="store_true", help="replace an existing file")
    _add_amber(group)


def _add_amber(group: Verbs) -> None:
    amber = add_verb(group, "amber", list_amber, "lists the rows of a file that were changed after sealing")
    amber.add_argument("file")
    accept = add_verb(group, "accept-rows", accept_rows, "takes changed rows of a file in, each with a reason")
    accept.add_argument("file")
    accept.add_argument(
        "--rows", nargs="+", required=True, metavar="SHEET:ROW", help="as exchange amber shows them, such as part:5"
    )
    accept.add_argument(
        "--reason", action="append", required=True, metavar="TEXT",
        help="why; once for all of these rows, or once for each in their order",
    )  # fmt: skip
    accept.add_argument("--late", action="store_true", help="also where the file is an older one that fills a gap")
    accept.add_argument("--receipt-dir", metavar="DIR", help="write the receipt into this folder")


def hand_over(call: Call) -> Outcome:
    """Hands a file over once more."""
    given = call.arguments
    return Outcome(
        _sent(call.desk().exchange.hand_over(given.file, Path(given.out), force=given.force, progress=call.progress))
    )


def list_quarantine(call: Call) -> Outcome:
    """Lists what lies in quarantine; attention where something does."""
    items = [
        {
            "uid": row.uid, "file": row.file_name, "from": row.sender, "seq": row.seq, "kind": row.kind,
            "colour": row.colour, "code": row.code, "message": sentence(row.code, _values(row)),
            "remedy": remedy(row.code, _values(row)), "helps": row.remedy, "answered": row.answered or None,
            "received_at": row.received_at,
        }
        for row in call.desk().exchange.inbox()
        if not row.accepted
    ]  # fmt: skip
    return Outcome({"items": items}, attention=bool(items))


def answer_sender(call: Call) -> Outcome:
    """Writes the answer to a sender."""
    return Outcome(_sent(call.desk().exchange.answer(call.arguments.item, Path(call.arguments.out))))


def discard_copy(call: Call) -> Outcome:
    """Discards a copy."""
    call.desk().exchange.discard(call.arguments.item, call.arguments.reason)
    return Outcome({"discarded": call.arguments.item})


def receive_again(call: Call) -> Outcome:
    """Receives a file in quarantine once more; attention where it stays there."""
    report = call.desk().exchange.receive_again(call.arguments.item, late=call.arguments.late, progress=call.progress)
    return Outcome(_report(report), attention=not report.accepted)


def list_tasks(call: Call) -> Outcome:
    """Lists what receipts ask for; attention where something is open."""
    found = call.desk().exchange.tasks(everything=call.arguments.all)
    return Outcome({"items": [task_object(task) for task in found]}, attention=any(task.is_open for task in found))


def settle_task(call: Call) -> Outcome:
    """Settles an item."""
    exchange = call.desk().exchange
    exchange.settle(call.arguments.item, call.arguments.note)
    offer = exchange.correction(call.arguments.item)
    return Outcome({"settled": call.arguments.item, "correction": _correction(offer) if offer else None})


def list_sticks(call: Call) -> Outcome:
    """Lists sticks."""
    found = call.desk().exchange.sticks()
    items = [
        {"path": str(stick.path), "free_bytes": stick.free_bytes, "files": [str(file) for file in stick.files]}
        for stick in found
    ]
    return Outcome({"items": items})


def show_keys(call: Call) -> Outcome:
    """Tells of keys; attention where this office's own do not hold much longer."""
    desk = call.desk()
    own, now = desk.exchange.key_term(), desk.clock.now()
    others = [
        {
            "office": peer.office, "key_id": peer.key_id, "check_words": peer.check_words,
            "valid_from": peer.valid_from, "valid_to": peer.valid_to, "revoked_at": peer.revoked_at,
        }
        for peer in desk.exchange.peers()
    ]  # fmt: skip
    state = own.state(now)
    mine = {
        "key_id": own.key_id, "valid_from": own.valid_from, "valid_to": own.valid_to, "revoked_at": own.revoked_at,
        "state": state, "check_words": desk.exchange.check_words(),
    }  # fmt: skip
    return Outcome({"own": mine, "offices": others}, attention=state != "good")


def send_keys(call: Call) -> Outcome:
    """Sends keys."""
    given = call.arguments
    sent = call.desk().exchange.send_keys(Path(given.out), given.to, force=given.force, progress=call.progress)
    return Outcome({"files": [_sent(one) for one in sent]})


def list_amber(call: Call) -> Outcome:
    """Lists changed rows; they always want attention."""
    found = call.desk().exchange.amber(Path(call.arguments.file), call.progress)
    data: dict[str, object] = {
        "file": found.report.name, "from": found.report.sender, "seq": found.report.seq, "kind": found.report.kind,
        "changed_blocks": [
            {"sheet": block.sheet, "first_row": block.first_row, "last_row": block.last_row}
            for block in found.report.changed_blocks
        ],
        "rows": [amber_object(row) for row in found.rows],
        "stopped_by": found.stopped_by or None,
    }  # fmt: skip
    return Outcome(data, attention=True)


def accept_rows(call: Call) -> Outcome:
    """Accepts rows; the outcome wants attention where rows were left out."""
    given = call.arguments
    reasons = dict(zip(given.rows, _reasons(given.rows, given.reason), strict=True))
    report = call.desk().exchange.accept_rows(
        Path(given.file), reasons, late=given.late,
        receipt_dir=Path(given.receipt_dir) if given.receipt_dir else None, progress=call.progress,
    )  # fmt: skip
    left = report.counts.get("refused", 0) + report.counts.get("conflicts", 0)
    return Outcome({**_report(report), "rows": list(reasons)}, attention=bool(left))


def task_object(task: TaskRow) -> dict[str, object]:
    """Returns the JSON object of an item."""
    facts = {**task.facts, "sender": task.asked_by, "name": task.file_name}
    known = task.code in known_codes()
    return {
        "uid": task.uid, "code": task.code, "asked_by": task.asked_by, "file": task.file_name, "week": task.period,
        "sheet": task.sheet or None, "row": task.row, "row_uid": task.row_uid or None,
        "message": sentence(task.code, facts) if known else task.words.get("en", task.code),
        "remedy": remedy(task.code, facts) if known else task.words.get("remedy_en", ""),
        "asked_at": task.asked_at, "settled_at": task.settled_at, "settled_by": task.settled_by or None,
        "note": task.settled_note or None,
    }  # fmt: skip


def amber_object(row: AmberRow) -> dict[str, object]:
    """Returns the JSON object of a changed row."""
    return {
        "key": row.key, "table": row.table, "sheet": row.sheet, "row": row.row, "uid": row.uid or None,
        "state": row.state.value, "acceptable": row.acceptable,
        "cells": [{"column": cell.column, "before": cell.before, "after": cell.after} for cell in row.cells],
    }  # fmt: skip


def _reasons(rows: Sequence[str], reasons: Sequence[str]) -> Sequence[str]:
    if len(reasons) == 1:
        return [reasons[0]] * len(rows)
    if len(reasons) != len(rows):
        raise Refused("amber_reasons_do_not_fit", field="reason", rows=len(rows), reasons=len(reasons))
    return reasons


def _values(row: object) -> dict[str, object]:
    values = dict(getattr(row, "values", {}))
    return {"sender": getattr(row, "sender", ""), "seq": getattr(row, "seq", ""), **values}


def _sent(sent: SentFile) -> dict[str, object]:
    return {"file": sent.path, "seq": sent.seq, "kind": sent.kind, "rows": sent.rows, "sha256": sent.sha256}


def _report(report: FileReport) -> dict[str, object]:
    return {
        "file": report.name, "colour": report.colour, "code": report.code, "accepted": report.accepted,
        "message": sentence(report.code, report.values), "remedy": remedy(report.code, report.values),
        "receipt": report.receipt, **report.counts,
    }  # fmt: skip


def _correction(offer: Correction) -> dict[str, object]:
    return {
        "week": offer.week, "revision": offer.edition, "next": offer.stage.value, "to": offer.recipient,
        "open_items": offer.open_items,
    }  # fmt: skip
