"""``kpdesk roster missing|settle``: the persons whom the last roll did not name."""

from __future__ import annotations

from kpdesk.cli.call import Call, Outcome, Verbs, add_verb
from kpdesk.cli.days import day
from kpdesk.roster.cnic import written
from kpdesk.roster.missing_draft import OUTCOMES, MissingDraft
from kpdesk.roster.missing_queries import MissingRow


def add_missing_verbs(roster: Verbs) -> None:
    """Adds the verbs of the queue to the roster's."""
    add_verb(
        roster, "missing", list_missing, "the persons whom the last whole roll did not name, waiting to be settled"
    )
    settle = add_verb(roster, "settle", settle_people, "says what became of persons whom the roll did not name")
    settle.add_argument("person", metavar="PERSON", nargs="*", help="uid, CNIC, personnel number or name")
    settle.add_argument("--all", action="store_true", help="everybody who waits")
    settle.add_argument(
        "--as", dest="outcome", required=True, choices=OUTCOMES, metavar="OUTCOME",
        help=f"{', '.join(OUTCOMES)}; mistake: the roll left them out by mistake, they stay as they are",
    )  # fmt: skip
    settle.add_argument("--on", type=day, metavar="DATE", help="since when; 2026-11-15 or 15.11.2026")
    settle.add_argument("--order", default="", metavar="NUMBER", help="number of the order; a transfer needs one")
    settle.add_argument("--to", default="", metavar="OFFICE", help="to which office, of a transfer")


def list_missing(call: Call) -> Outcome:
    """Returns the queue; somebody in it needs attention."""
    items = [_item(row) for row in call.desk().missing_people.waiting()]
    return Outcome({"items": items}, attention=bool(items))


def settle_people(call: Call) -> Outcome:
    """Settles persons of the queue, all or none, and returns how many still wait."""
    given, desk = call.arguments, call.desk()
    uids = desk.missing_people.uids() if given.all else tuple(desk.roster.person(text).uid for text in given.person)
    draft = MissingDraft(given.outcome, given.on, given.order, given.to)
    acted = desk.missing_people.settle(uids, draft, call.progress)
    return Outcome({"settled": list(acted.changed), "outcome": given.outcome, "waiting": desk.missing_people.count()})


def _item(row: MissingRow) -> dict[str, object]:
    return {
        "uid": row.uid,
        "name": row.name,
        "father_name": row.father_name,
        "rank": row.rank_name,
        "belt_no": row.belt_no,
        "cnic": written(row.cnic),
        "posting": row.posting,
        "status": row.service_state,
        "batch": row.batch,
        "file": row.file_name,
        "asked_on": row.asked_on,
    }
