"""``kpdesk violations import|add|list|show|identify|evidence-add|evidence-export|evidence-verify``."""

from __future__ import annotations

from pathlib import Path

from kpdesk.base.files import read_file
from kpdesk.cli.call import Call, Outcome, Verbs, add_group, add_verb
from kpdesk.cli.days import day
from kpdesk.cli.evidence import add_evidence_verbs
from kpdesk.cli.evidence_objects import taken_object
from kpdesk.cli.numbers import number
from kpdesk.cli.violation_objects import import_object, listed_object, registered_object, violation_object
from kpdesk.monitoring.rules import Obtained
from kpdesk.reference.reference import Reference
from kpdesk.roster.columns import read_choice
from kpdesk.violations.capture import Capture
from kpdesk.violations.draft import ViolationDraft
from kpdesk.violations.evidence import EvidenceDraft
from kpdesk.violations.rows import ViolationFilter
from kpdesk.violations.rules import Part

LISTED_AT_ONCE = 1_000


def add_verbs(verbs: Verbs) -> None:
    """Adds the verbs on violations."""
    group = add_group(verbs, "violations", "what was seen, by whom, with its evidence")
    _add_import(group)
    _add_add(group)
    listed = add_verb(group, "list", list_violations, "lists violations, latest seen first")
    listed.add_argument("--from", dest="first", metavar="D", type=day, help="seen on this day or later")
    listed.add_argument("--to", dest="last", metavar="D", type=day, help="seen on this day or earlier")
    listed.add_argument("--person", metavar="P")
    listed.add_argument("--kind", metavar="K", action="append", default=[])
    listed.add_argument("--platform", metavar="NAME")
    listed.add_argument("--without", choices=["case", "person"], action="append", default=[])
    listed.add_argument("--pending", action="store_true", help="only what is not disposed of")
    listed.add_argument("--text", default="", help="words of number, person, account, what was seen")
    listed.add_argument("--limit", type=number, metavar="N")
    show = add_verb(group, "show", show_violation, "everything about one violation")
    show.add_argument("violation", metavar="VIOLATION")
    identify = add_verb(group, "identify", identify_person, "says who somebody not yet identified is")
    identify.add_argument("violation", metavar="VIOLATION")
    identify.add_argument("--person", metavar="P", required=True)
    add_evidence_verbs(group)


def import_log(call: Call) -> Outcome:
    """Plans the import of a monitoring log and, without ``--dry-run``, accepts it."""
    given = call.arguments
    choice = read_choice(read_file(Path(given.mapping)).decode("utf-8-sig", "replace")) if given.mapping else None
    desk = call.desk().violations
    plan = desk.plan_log(Path(given.file), given.sheet, choice, call.progress)
    accepted = None
    if not given.dry_run:
        accepted = desk.accept_log(plan, take_doubtful=given.accept_doubtful, progress=call.progress)
    data = import_object(plan, accepted)
    return Outcome(data, attention=bool(data["doubtful"] or data["refused"]))


def add_violation(call: Call) -> Outcome:
    """Logs one incident for the named persons and those not yet identified."""
    given, desk = call.arguments, call.desk()
    reference = desk.reference.load()
    draft = ViolationDraft(
        persons=tuple(desk.violations.person_uid(text) for text in given.person),
        unidentified=given.unidentified,
        kind=given.kind,
        platform=_platform(reference, given.platform, given.url),
        seen_on=given.on,
        posted_on=given.posted_on,
        seen_by=given.seen_by or desk.actor.full_name,
        handle=given.handle,
        url=given.url,
        what=given.what,
        note=given.note,
        obtained=given.obtained,
        part=Part(given.part),
        station=given.station,
        fir_no=given.fir_no,
        fir_date=given.fir_date,
        outlet=given.outlet,
        permitted_by=given.permitted_by,
    )
    files = tuple(
        EvidenceDraft(Path(path), Capture(url=draft.url, handle=draft.handle, captured_by=draft.seen_by))
        for path in given.evidence
    )
    made, taken = desk.violations.register(draft, files, call.progress)
    items = [registered_object(item) for item in made]
    return Outcome({**items[0], "items": items, "evidence": [taken_object(item) for item in taken]})


def list_violations(call: Call) -> Outcome:
    """Returns the violations that the options keep."""
    given, desk = call.arguments, call.desk()
    platform = _platform(desk.reference.load(), given.platform, "") if given.platform else None
    kept = ViolationFilter(
        first=given.first,
        last=given.last,
        person=desk.violations.person_uid(given.person) if given.person else None,
        kinds=tuple(kind.upper() for kind in given.kind),
        platform=platform,
        pending=given.pending,
        without_case="case" in given.without,
        unidentified="person" in given.without,
        text=given.text,
    )
    items: list[dict[str, object]] = []
    after = None
    while given.limit is None or len(items) < given.limit:
        wanted = LISTED_AT_ONCE if given.limit is None else min(LISTED_AT_ONCE, given.limit - len(items))
        rows = desk.violations.items(kept, after, wanted)
        items.extend(listed_object(row) for row in rows)
        if len(rows) < wanted:
            break
        after = rows[-1].key
    return Outcome({"items": items})


def show_violation(call: Call) -> Outcome:
    """Returns one violation with its directives and exhibits."""
    return Outcome(violation_object(call.desk().violations.show(call.arguments.violation)))


def identify_person(call: Call) -> Outcome:
    """Says who it is."""
    desk = call.desk().violations
    desk.identify(call.arguments.violation, desk.person_uid(call.arguments.person))
    return Outcome(violation_object(desk.show(call.arguments.violation)))


def _add_import(group: Verbs) -> None:
    take = add_verb(group, "import", import_log, "takes in a monitoring unit's log from .xlsx .xls .ods .csv")
    take.add_argument("file", metavar="FILE")
    take.add_argument("--sheet", metavar="S", help="one sheet by its name; default: the first that is a log")
    take.add_argument("--mapping", metavar="FILE.json", help="columns by field, as --json prints them under mapping")
    take.add_argument("--dry-run", action="store_true", help="only the plan; nothing is written")
    take.add_argument(
        "--accept-doubtful", action="store_true", help="takes doubtful rows too, their persons as not yet identified"
    )


def _add_add(group: Verbs) -> None:
    add = add_verb(group, "add", add_violation, "logs a violation against one or many persons")
    add.add_argument(
        "--person", metavar="P", action="append", default=[], help="uid, CNIC, personnel no, belt and name"
    )
    add.add_argument("--unidentified", metavar="TEXT", default="", help="what is known of somebody not yet identified")
    add.add_argument("--kind", metavar="V02", required=True)
    add.add_argument("--platform", metavar="NAME", default="")
    add.add_argument("--on", metavar="DATE", type=day, required=True, help="the day on which it was seen")
    add.add_argument("--posted-on", metavar="DATE", type=day, help="the day on which it was put out, where known")
    add.add_argument("--obtained", choices=[way.value for way in Obtained], default=Obtained.PUBLIC.value)
    add.add_argument("--part", choices=[part.value for part in Part], default=Part.DID.value)
    add.add_argument("--fir-date", metavar="DATE", type=day)
    for name in ("url", "handle", "what", "note", "seen-by", "station", "fir-no", "outlet", "permitted-by"):
        add.add_argument(f"--{name}", default="")
    add.add_argument("--evidence", metavar="FILE", nargs="+", action="extend", default=[])


def _platform(reference: Reference, text: str, url: str) -> str:
    """Returns the platform's code by any spelling or by the link; what is not known is left for the check to refuse."""
    found = reference.platform_called(text) if text else reference.platform_of(url)
    return found.code if found else text
