"""``kpdesk violations add``: one incident with everybody in it, or a draft of one."""

from __future__ import annotations

from pathlib import Path

from kpdesk.base.errors import Refused
from kpdesk.cli.call import Call, Outcome, Verbs, add_verb
from kpdesk.cli.days import day
from kpdesk.cli.evidence_objects import taken_object
from kpdesk.cli.violation_objects import registered_object
from kpdesk.desk import Desk
from kpdesk.monitoring.rules import Obtained
from kpdesk.reference.reference import Reference
from kpdesk.violations.capture import EvidenceDraft
from kpdesk.violations.draft import Involved, ViolationDraft
from kpdesk.violations.rules import Factor, Forum, Part, Place

_TEXTS = (
    "url", "handle", "what", "note", "seen-by", "station", "fir-no", "accused", "outlet", "permitted-by",
    "custody-action",
)  # fmt: skip


def add_adding_verb(group: Verbs) -> None:
    """Adds ``add``."""
    add = add_verb(group, "add", add_violation, "logs an incident, with a violation for everybody in it")
    add.add_argument(
        "--person", metavar="P", action="append", default=[], help="uid, CNIC, personnel no, belt and name"
    )
    parts = ", ".join(part.value for part in Part)
    add.add_argument(
        "--also",
        metavar="PERSON:PART[:KIND]",
        action="append",
        default=[],
        help=f"somebody else in a part of his own: {parts}; with a kind of his own where it differs",
    )
    add.add_argument("--incident", metavar="VIOLATION", default="", help="joins the incident of this violation")
    add.add_argument("--unidentified", metavar="TEXT", default="", help="what is known of somebody not yet identified")
    add.add_argument("--kind", metavar="V02", required=True)
    add.add_argument("--platform", metavar="NAME", default="")
    add.add_argument("--on", metavar="DATE", type=day, required=True, help="the day on which it was seen")
    add.add_argument("--posted-on", metavar="DATE", type=day, help="the day on which it was put out, where known")
    add.add_argument("--obtained", choices=[way.value for way in Obtained], default=Obtained.PUBLIC.value)
    add.add_argument("--part", choices=[part.value for part in Part], default=Part.DID.value)
    add.add_argument("--on-duty", choices=["yes", "no"], help="left out: not known")
    add.add_argument("--place", choices=[place.value for place in Place], action="append", default=[])
    add.add_argument("--factor", choices=[factor.value for factor in Factor], action="append", default=[])
    add.add_argument("--forum", choices=[forum.value for forum in Forum], help="V07: the forum of a complaint, or none")
    add.add_argument("--fir-date", metavar="DATE", type=day)
    for name in _TEXTS:
        add.add_argument(f"--{name}", default="", help="initials only" if name == "accused" else None)
    add.add_argument("--evidence", metavar="FILE", nargs="+", action="extend", default=[])
    add.add_argument("--draft", action="store_true", help="only keeps it as your draft, which is counted nowhere")


def add_violation(call: Call) -> Outcome:
    """Logs one incident for the named persons and those not yet identified, or keeps a draft of it."""
    given, desk = call.arguments, call.desk()
    draft = _draft(desk, call)
    if given.draft:
        return Outcome({"draft": desk.violation_figures.keep_draft(draft)})
    files = tuple(EvidenceDraft(Path(path), draft.capture()) for path in given.evidence)
    made, taken = desk.violations.register(draft, files, call.progress)
    items = [registered_object(item) for item in made]
    return Outcome({**items[0], "items": items, "evidence": [taken_object(item) for item in taken]})


def platform_meant(reference: Reference, text: str, url: str) -> str:
    """Returns the platform's code by any spelling or by the link; what is not known is left for the check to refuse."""
    found = reference.platform_called(text) if text else reference.platform_of(url)
    return found.code if found else text


def _draft(desk: Desk, call: Call) -> ViolationDraft:
    given = call.arguments
    return ViolationDraft(
        persons=tuple(desk.violations.person_uid(text) for text in given.person),
        also=tuple(_involved(desk, text) for text in given.also),
        incident=given.incident,
        unidentified=given.unidentified,
        kind=given.kind,
        platform=platform_meant(desk.reference.load(), given.platform, given.url),
        seen_on=given.on,
        posted_on=given.posted_on,
        obtained=given.obtained,
        part=Part(given.part),
        on_duty={"yes": True, "no": False}.get(given.on_duty or ""),
        places=tuple(Place(place) for place in given.place),
        factors=tuple(Factor(factor) for factor in given.factor),
        forum=Forum(given.forum) if given.forum else None,
        fir_date=given.fir_date,
        **{name.replace("-", "_"): getattr(given, name.replace("-", "_")) for name in _TEXTS if name != "seen-by"},
        seen_by=given.seen_by or desk.actor.full_name,
    )


def _involved(desk: Desk, text: str) -> Involved:
    """Returns ``PERSON:PART`` or ``PERSON:PART:KIND``; raises Refused ``part_not_understood`` and as person_uid."""
    person, _, rest = text.partition(":")
    part, _, kind = rest.partition(":")
    name = part.strip().lower().replace("-", "_")
    if name not in set(Part):
        known = ", ".join(one.value for one in Part)
        raise Refused("part_not_understood", field="also", text=text, known=known)
    return Involved(desk.violations.person_uid(person.strip()), Part(name), kind.strip().upper())
