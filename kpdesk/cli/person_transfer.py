"""``kpdesk exchange send-transfer|accept-transfer|decline-transfer|withdraw-transfer|person-transfers``."""

from __future__ import annotations

from dataclasses import asdict
from datetime import date
from pathlib import Path

from kpdesk.base.clock import today
from kpdesk.base.errors import Refused
from kpdesk.cli.call import Call, Outcome, Verbs, add_verb
from kpdesk.cli.days import day
from kpdesk.exchange.rows import SentFile
from kpdesk.roster.service_drafts import TransferDraft


def add_to(group: Verbs) -> None:
    """Adds the verbs on persons who change office to ``exchange``."""
    send = add_verb(group, "send-transfer", send_transfer, "offers a person with his records and open cases as a file")
    send.add_argument("--person", required=True, metavar="PERSON", help="uid, CNIC, or what fits one person only")
    send.add_argument("--to", metavar="OFFICE", help="the office (as he is offered already unless given)")
    send.add_argument("--order", default="", metavar="NO", help="order of the transfer")
    send.add_argument("--on", metavar="DATE", help="day of the offer (today)")
    send.add_argument("--with-accused", action="store_true", help="also exhibits that show an accused in custody")
    accept = add_verb(group, "accept-transfer", accept_transfer, "takes a person over who was offered by file")
    accept.add_argument("transfer", metavar="TRANSFER", help="uid of the transfer or of the person")
    accept.add_argument("--order", default="", metavar="NO", help="this office's order")
    decline = add_verb(group, "decline-transfer", decline_transfer, "does not take a person who was offered by file")
    decline.add_argument("transfer", metavar="TRANSFER", help="uid of the transfer or of the person")
    decline.add_argument("--reason", required=True)
    withdraw = add_verb(group, "withdraw-transfer", withdraw_transfer, "takes an offer back and tells the other office")
    withdraw.add_argument("--person", required=True, metavar="PERSON")
    for verb in (accept, decline, withdraw):
        verb.add_argument("--on", metavar="DATE", help="the day (today)")
    for verb in (send, accept, decline, withdraw):
        verb.add_argument("--out", required=True, metavar="DIR", help="folder or stick to write to")
        verb.add_argument("--force", action="store_true", help="replace an existing file")
    listing = add_verb(group, "person-transfers", list_transfers, "lists transfers of persons by file")
    listing.add_argument("--waiting", action="store_true", help="only those that nobody has settled")


def send_transfer(call: Call) -> Outcome:
    """Offers a person by file."""
    given, desk = call.arguments, call.desk()
    person = desk.violations.person_uid(given.person)
    draft = TransferDraft(given.to, _day(given.on) or today(call.clock), given.order) if given.to else None
    sent = desk.person_transfer.send(
        person, Path(given.out), draft, with_accused=given.with_accused, force=given.force, progress=call.progress
    )
    return _sent(sent)


def accept_transfer(call: Call) -> Outcome:
    """Accepts."""
    given = call.arguments
    faces = call.desk().person_transfer
    return _sent(faces.accept(given.transfer, Path(given.out), _day(given.on), given.order, force=given.force))


def decline_transfer(call: Call) -> Outcome:
    """Declines."""
    given = call.arguments
    faces = call.desk().person_transfer
    return _sent(faces.decline(given.transfer, given.reason, Path(given.out), _day(given.on), force=given.force))


def withdraw_transfer(call: Call) -> Outcome:
    """Takes an offer back."""
    given, desk = call.arguments, call.desk()
    person = desk.violations.person_uid(given.person)
    return _sent(desk.person_transfer.withdraw(person, Path(given.out), _day(given.on), force=given.force))


def list_transfers(call: Call) -> Outcome:
    """Lists transfers by file; attention where one waits here to be accepted."""
    rows = call.desk().person_transfer.items(waiting=call.arguments.waiting)
    waits = any(row.direction == "in" and row.waits for row in rows)
    return Outcome({"items": [asdict(row) for row in rows]}, attention=waits)


def _day(text: str | None) -> date | None:
    try:
        return day(text) if text else None
    except ValueError:
        raise Refused("date_not_understood", field="on", text=text or "") from None


def _sent(sent: SentFile) -> Outcome:
    return Outcome(
        {
            "file": sent.path, "seq": sent.seq, "kind": sent.kind, "rows": sent.rows, "sha256": sent.sha256,
            "sidecar": sent.sidecar or None,
        }
    )  # fmt: skip
