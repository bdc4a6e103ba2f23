"""``kpdesk roster post|status|take-back|offer|accept-offer|withdraw-offer|decline-offer|transfers|declare|photo``."""

from __future__ import annotations

import argparse
from pathlib import Path

from kpdesk.base.errors import Refused
from kpdesk.base.files import write_file
from kpdesk.cli.call import Call, Outcome, Verbs, add_verb
from kpdesk.cli.days import day
from kpdesk.cli.people_filter import add_filters, people_chosen
from kpdesk.roster.aspects import Aspect
from kpdesk.roster.rules import DutyState, ServiceState
from kpdesk.roster.selection import Acted
from kpdesk.roster.service_drafts import AccountDraft, DeclarationDraft, PostingDraft, StatusDraft, TransferDraft
from kpdesk.roster.transfer_steps import TransferState


def add_service_verbs(roster: Verbs) -> None:
    """Adds the verbs of the service record to the roster's."""
    post = add_verb(roster, "post", post_people, "posts persons, or all whom conditions fit; all or none")
    post.add_argument("--to", required=True, metavar="POSTING")
    post.add_argument("--supervisor", default="", metavar="NAME", help="who supervises them there")
    status = add_verb(roster, "status", set_status, "sets the status of persons, or of all whom conditions fit")
    status.add_argument("--set-service", default="", choices=[state.value for state in ServiceState], metavar="STATE")
    status.add_argument("--set-duty", default="", choices=[state.value for state in DutyState], metavar="DUTY")
    for parser in (post, status):
        parser.add_argument("person", metavar="PERSON", nargs="*", help="uid, CNIC, personnel number or name")
        add_filters(parser)
        _add_order(parser)
    back = add_verb(roster, "take-back", take_back, "undoes the last change of one aspect that was a mistake")
    back.add_argument("person", metavar="PERSON")
    back.add_argument("aspect", choices=[aspect.value for aspect in Aspect])
    back.add_argument("--reason", required=True)
    offer = add_verb(roster, "offer", offer_people, "offers persons to another office")
    offer.add_argument("person", metavar="PERSON", nargs="+")
    offer.add_argument("--to", required=True, metavar="OFFICE")
    _add_order(offer)
    for name, run, about in (
        ("accept-offer", accept_offer, "records that the other office took the person"),
        ("withdraw-offer", withdraw_offer, "takes an offer back"),
        ("decline-offer", decline_offer, "records that the other office does not take the person"),
    ):
        settle = add_verb(roster, name, run, about)
        settle.add_argument("person", metavar="PERSON")
        _add_order(settle)
    listing = add_verb(roster, "transfers", list_transfers, "lists transfers, the latest offer first")
    listing.add_argument("--state", choices=[state.value for state in TransferState])
    _add_declare(roster)
    photo = add_verb(roster, "photo", person_photo, "takes a photo in, or writes the one on record")
    photo.add_argument("person", metavar="PERSON")
    photo.add_argument("file", metavar="FILE", nargs="?", help="JPEG or PNG to take in")
    photo.add_argument("--out", metavar="FILE", help="where to write the photo on record")
    photo.add_argument("--remove", metavar="REASON", help="takes the photo on record off")
    photo.add_argument("--force", action="store_true", help="replace an existing file")


def post_people(call: Call) -> Outcome:
    """Posts people."""
    given = call.arguments
    draft = PostingDraft(given.to, given.on, given.order, given.supervisor)
    return _acted(call.desk().service_record.post(people_chosen(call), draft, call.progress))


def set_status(call: Call) -> Outcome:
    """Sets the status of people."""
    given = call.arguments
    draft = StatusDraft(given.set_service, given.set_duty, given.on, given.order)
    return _acted(call.desk().service_record.set_status(people_chosen(call), draft, call.progress))


def take_back(call: Call) -> Outcome:
    """Undoes a mistaken entry."""
    given = call.arguments
    uid = _person(call)
    call.desk().service_record.take_back_last(uid, Aspect(given.aspect), given.reason)
    return _record(call, uid)


def offer_people(call: Call) -> Outcome:
    """Offers people to another office."""
    given, desk = call.arguments, call.desk()
    uids = [desk.roster.person(text).uid for text in given.person]
    return _acted(desk.service_record.offer(uids, TransferDraft(given.to, given.on, given.order)))


def accept_offer(call: Call) -> Outcome:
    """Settles an offer as accepted."""
    uid = _person(call)
    call.desk().service_record.accept_offer(uid, call.arguments.on, call.arguments.order)
    return _transfers(call, uid)


def withdraw_offer(call: Call) -> Outcome:
    """Settles an offer as taken back."""
    uid = _person(call)
    call.desk().service_record.withdraw_offer(uid, call.arguments.on, call.arguments.order)
    return _transfers(call, uid)


def decline_offer(call: Call) -> Outcome:
    """Settles an offer as not taken."""
    uid = _person(call)
    call.desk().service_record.decline_offer(uid, call.arguments.on, call.arguments.order)
    return _transfers(call, uid)


def list_transfers(call: Call) -> Outcome:
    """Lists transfers."""
    return _transfers(call, None, call.arguments.state)


def declare(call: Call) -> Outcome:
    """Records a declaration of accounts."""
    given = call.arguments
    uid = _person(call)
    accounts = tuple(AccountDraft(*account) for account in given.account)
    call.desk().service_record.declare(uid, DeclarationDraft(given.on, accounts, given.nil, given.note))
    items = [
        {
            "uid": row.uid,
            "signed_on": row.signed_on,
            "nil": row.nil,
            "note": row.note,
            "accounts": [{"platform": a.platform, "handle": a.handle, "url": a.url} for a in row.accounts],
        }
        for row in call.desk().service_record.declarations(uid)
    ]
    return Outcome({"uid": uid, "declarations": items})


def person_photo(call: Call) -> Outcome:
    """Takes a photo in, off, or out."""
    given, record = call.arguments, call.desk().service_record
    uid = _person(call)
    if sum(bool(way) for way in (given.file, given.out, given.remove)) != 1:
        raise Refused("photo_one_way", field="photo")
    if given.file:
        record.put_photo(uid, Path(given.file))
        return Outcome({"uid": uid, "photo": "taken_in"})
    if given.remove:
        record.withdraw_photo(uid, given.remove)
        return Outcome({"uid": uid, "photo": "removed"})
    data = record.photo(uid)
    if data is None:
        raise Refused("photo_missing", field="person", name=call.desk().roster.row(uid).name)
    path = write_file(Path(given.out), data, force=given.force)
    return Outcome({"uid": uid, "written": str(path), "size_bytes": len(data)})


def _add_order(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--on", type=day, required=True, metavar="DATE", help="2026-11-15 or 15.11.2026")
    parser.add_argument("--order", default="", metavar="NUMBER", help="number of the order, as the order has it")


def _add_declare(roster: Verbs) -> None:
    parser = add_verb(roster, "declare", declare, "records declared social-media accounts or the nil undertaking")
    parser.add_argument("person", metavar="PERSON")
    parser.add_argument("--on", type=day, required=True, metavar="DATE", help="when it was signed")
    parser.add_argument(
        "--account", nargs="+", action=_Account, default=[], metavar="PLATFORM HANDLE [URL]", help="may be repeated"
    )
    parser.add_argument("--nil", action="store_true", help="the person signed that there is no account")
    parser.add_argument("--note", default="")


class _Account(argparse.Action):
    """Collects ``--account tiktok gul.khan [https://…]``, two or three words each."""

    def __call__(
        self,
        parser: argparse.ArgumentParser,
        namespace: argparse.Namespace,
        values: object,
        option_string: str | None = None,
    ) -> None:
        if not isinstance(values, list) or len(values) not in (2, 3):
            parser.error(f"{option_string} needs PLATFORM HANDLE and perhaps URL")
        setattr(namespace, self.dest, [*getattr(namespace, self.dest), values])


def _person(call: Call) -> str:
    return call.desk().roster.person(call.arguments.person).uid


def _acted(acted: Acted) -> Outcome:
    return Outcome({"changed": list(acted.changed), "unchanged": list(acted.unchanged)})


def _record(call: Call, uid: str) -> Outcome:
    items = [
        {
            "aspect": holding.aspect,
            "value": holding.value,
            "from": holding.held_from,
            "until": holding.held_until,
            "order": holding.order_no,
            "supervisor": holding.supervisor,
            "office": holding.office,
        }
        for holding in call.desk().service_record.holdings(uid)
    ]
    return Outcome({"uid": uid, "items": items})


def _transfers(call: Call, uid: str | None, state: str | None = None) -> Outcome:
    rows = call.desk().service_record.transfers(TransferState(state) if state else None, uid)
    items = [
        {
            "person": row.person_uid,
            "name": row.name,
            "from_office": row.from_office,
            "to_office": row.to_office,
            "order": row.order_no,
            "offered_on": row.offered_on,
            "state": row.state,
            "settled_on": row.settled_on,
            "settled_order": row.settled_order,
        }
        for row in rows
    ]
    return Outcome({"items": items})
