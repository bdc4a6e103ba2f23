"""``kpdesk violations list|show|identify``; the other verbs on violations have files of their own."""

from __future__ import annotations

from kpdesk.base.sentences import sentence
from kpdesk.cli.call import Call, Outcome, Verbs, add_group, add_verb
from kpdesk.cli.days import day
from kpdesk.cli.evidence import add_evidence_verbs
from kpdesk.cli.list_files import add_list_files, take_saved, write_list_files
from kpdesk.cli.numbers import number
from kpdesk.cli.violation_add import add_adding_verb, platform_meant
from kpdesk.cli.violation_figures import add_figure_verbs
from kpdesk.cli.violation_log import add_log_verbs
from kpdesk.cli.violation_objects import listed_object, violation_object
from kpdesk.cli.violation_rulings import add_ruling_verbs
from kpdesk.violations.rows import ViolationFilter

LISTED_AT_ONCE = 1_000
_COLUMNS = ("number", "seen_on", "name", "rank", "belt_no", "kind", "platform", "handle", "attribution", "state")
_SAVED = {
    "without_case": ("without", "case"), "unidentified": ("without", "person"),
    "without_evidence": ("without_evidence", True),
}  # fmt: skip


def add_verbs(verbs: Verbs) -> None:
    """Adds the verbs on violations."""
    group = add_group(verbs, "violations", "what was seen, by whom, with its evidence")
    add_log_verbs(group)
    add_adding_verb(group)
    listed = add_verb(group, "list", list_violations, "lists violations, latest seen first")
    listed.add_argument("--from", dest="first", metavar="D", type=day, help="seen on this day or later")
    listed.add_argument("--to", dest="last", metavar="D", type=day, help="seen on this day or earlier")
    listed.add_argument("--person", metavar="P")
    listed.add_argument("--kind", metavar="K", action="append", default=[])
    listed.add_argument("--platform", metavar="NAME")
    for way, about in (("without", "only what has none"), ("with", "only what has one")):
        listed.add_argument(f"--{way}", choices=["case", "person"], action="append", default=[], help=about)
    listed.add_argument("--without-evidence", action="store_true", help="only what has no exhibit")
    for turned, about in (("kind", "of another kind than these"), ("platform", "on any other platform")):
        listed.add_argument(f"--not-{turned}", action="store_true", help=f"with --{turned}: {about}")
    listed.add_argument("--pending", action="store_true", help="only what is not disposed of")
    listed.add_argument("--disposed", action="store_true", help="only what is disposed of")
    listed.add_argument("--text", default="", help="words of number, person, account, what was seen")
    listed.add_argument("--limit", type=number, metavar="N")
    add_list_files(listed)
    show = add_verb(group, "show", show_violation, "everything about one violation")
    show.add_argument("violation", metavar="VIOLATION")
    identify = add_verb(group, "identify", identify_person, "says who somebody not yet identified is")
    identify.add_argument("violation", metavar="VIOLATION")
    identify.add_argument("--person", metavar="P", required=True)
    listed.add_argument("--rank", metavar="R", default="")
    listed.add_argument("--station", metavar="POSTING", default="", help="posting on the day, as written on the roll")
    listed.add_argument("--incident-of", metavar="VIOLATION", default="", help="everybody in the same incident")
    add_ruling_verbs(group)
    add_figure_verbs(group)
    add_evidence_verbs(group)


def list_violations(call: Call) -> Outcome:
    """Returns the violations that the options keep."""
    given, desk = call.arguments, call.desk()
    take_saved(call, "violationTable", _SAVED)
    platform = platform_meant(desk.reference.load(), given.platform, "") if given.platform else None
    same = desk.violations.show(given.incident_of).row if given.incident_of else None
    kept = ViolationFilter(
        first=given.first,
        last=given.last,
        person=desk.violations.person_uid(given.person) if given.person else None,
        kinds=tuple(kind.upper() for kind in given.kind),
        not_kinds=given.not_kind,
        platform=platform,
        not_platform=given.not_platform,
        pending=given.pending,
        disposed=given.disposed,
        without_case="case" in given.without,
        with_case="case" in getattr(given, "with"),
        unidentified="person" in given.without,
        identified="person" in getattr(given, "with"),
        without_evidence=given.without_evidence,
        rank=given.rank.upper() or None,
        posting=given.station or None,
        incident=same.incident if same else None,
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
    files = write_list_files(call, "violationTable", sentence("list_violations"), items, _COLUMNS)
    return Outcome({"items": items, **files})


def show_violation(call: Call) -> Outcome:
    """Returns one violation with its directives and exhibits."""
    return Outcome(violation_object(call.desk().violations.show(call.arguments.violation)))


def identify_person(call: Call) -> Outcome:
    """Says who it is."""
    desk = call.desk().violations
    desk.identify(call.arguments.violation, desk.person_uid(call.arguments.person))
    return Outcome(violation_object(desk.show(call.arguments.violation)))
