"""``kpdesk weekly draw-up|freeze|print|show|rows|list``."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path

from kpdesk.base.files import write_file
from kpdesk.base.sentences import LANGUAGES
from kpdesk.cli.call import Call, Outcome, Verbs, add_group, add_verb
from kpdesk.cli.numbers import number
from kpdesk.cli.output import problem_object
from kpdesk.cli.packing import add_pack_verb
from kpdesk.cli.signed_scans import add_scan_verbs
from kpdesk.cli.week_words import add_word_verbs
from kpdesk.documents.paper import Size
from kpdesk.weekly.certificate_words import exception_line
from kpdesk.weekly.figure_rows import TABLES
from kpdesk.weekly.road import WeekStep
from kpdesk.weekly.rows import ReturnView
from kpdesk.weekly.rules import CertificateState, ReturnState


def add_verbs(verbs: Verbs) -> None:
    """Adds the weekly verbs."""
    weekly = add_group(verbs, "weekly", "the weekly return and compliance certificate")
    draw = add_verb(weekly, "draw-up", draw_up, "counts a week into its draft, or into the draft of a revision")
    draw.add_argument("--letter-no", help="number of the covering letter; empty leaves it blank for ink")
    draw.add_argument("--note", help="a paragraph of your own for the covering letter")
    freeze_verb = add_verb(weekly, "freeze", freeze, "freezes the draft for good")
    freeze_verb.add_argument("--waive", default="", metavar="REASON", help="why the same person drew it up")
    show = add_verb(weekly, "show", show_week, "figures, certificate and rows of a week")
    printing = add_verb(weekly, "print", print_week, "writes the PDF")
    printing.add_argument("--pdf", required=True, metavar="FILE")
    printing.add_argument("--paper", choices=[size.value for size in Size], default=Size.A4.value)
    printing.add_argument("--language", choices=LANGUAGES, default="en")
    printing.add_argument("--force", action="store_true", help="replace an existing file")
    for parser in (draw, freeze_verb, show, printing):
        parser.add_argument("--week", required=True, metavar="2026-W47")
    for parser in (show, printing):
        parser.add_argument("--edition", type=number, help="an earlier edition; default: the last")
    rows = add_verb(weekly, "rows", figure_rows, "the rows that a figure of a week was counted from")
    rows.add_argument("--week", required=True, metavar="2026-W47")
    rows.add_argument("--figure", required=True, metavar="NAME", help="a name under figures, as weekly show gives it")
    for column in TABLES.values():
        rows.add_argument(f"--{column}", default="", metavar="CODE", help="only this line of the account; or unknown")
    rows.add_argument("--edition", type=number, help="an earlier edition; default: the last")
    add_verb(weekly, "list", list_weeks, "lists all returns, newest first")
    add_verb(weekly, "next", next_of_week, "the week at hand, and what its user does next")
    add_word_verbs(weekly)
    add_scan_verbs(weekly)
    add_pack_verb(weekly)


def next_of_week(call: Call) -> Outcome:
    """Returns the week at hand with its next step; attention while something is to be done by this user."""
    road = call.desk().week_road.next()
    data: dict[str, object] = {
        "week": road.week.label,
        "step": road.step.value,
        "edition": road.row.edition if road.row else None,
        "printed": road.printed,
        "sent": road.sending.sent,
        "received": road.sending.received,
        "freezers": list(road.freezers),
    }
    waits = road.step in (WeekStep.LOG, WeekStep.RECEIPT, WeekStep.DONE, WeekStep.HAND_OVER)
    return Outcome(data, attention=not waits)


def draw_up(call: Call) -> Outcome:
    """Draws the week up."""
    given = call.arguments
    call.desk().weekly.draw_up(given.week, given.letter_no, given.note, call.progress)
    return _shown(call.desk().weekly.show(given.week))


def freeze(call: Call) -> Outcome:
    """Freezes the week."""
    call.desk().weekly.freeze(call.arguments.week, call.arguments.waive, call.progress)
    return _shown(call.desk().weekly.show(call.arguments.week))


def show_week(call: Call) -> Outcome:
    """Shows the week."""
    week, edition = call.arguments.week, call.arguments.edition
    outcome = _shown(call.desk().weekly.show(week, edition))
    return Outcome(
        {**outcome.data, "printed_copies": call.desk().weekly.printed_copies(week, edition)}, outcome.attention
    )


def figure_rows(call: Call) -> Outcome:
    """Shows the rows behind a figure."""
    given = call.arguments
    within = {column: getattr(given, column) for column in TABLES.values()}
    rows = call.desk().weekly.figure_rows(given.week, given.figure, within, given.edition)
    return Outcome({"figure": given.figure, "count": len(rows), "rows": [asdict(row) for row in rows]})


def print_week(call: Call) -> Outcome:
    """Writes the PDF of the week."""
    given = call.arguments
    weekly = call.desk().weekly
    data = weekly.pdf(given.week, Size(given.paper), given.edition, call.progress, given.language)
    path = write_file(Path(given.pdf), data, force=given.force)
    view = weekly.show(given.week, given.edition)
    outcome = _shown(view)
    return Outcome({"pdf": str(path), "size_bytes": len(data), **outcome.data}, outcome.attention)


def list_weeks(call: Call) -> Outcome:
    """Lists the returns."""
    return Outcome(
        {
            "items": [
                {
                    "week": row.week,
                    "revision": row.edition,
                    "state": row.state,
                    "certificate": row.certificate,
                    "nil": row.nil,
                    "new": row.new,
                    "balance": row.balance,
                    "frozen_by": row.frozen_by,
                    "frozen_at": row.frozen_at,
                }
                for row in call.desk().weekly.items()
            ]
        }
    )


def _shown(view: ReturnView) -> Outcome:
    """A certificate with exceptions, or a draft that does not reconcile, needs attention."""
    exceptions = [{**item, "message": exception_line(item)} for item in view.certificate["exceptions"]]
    data: dict[str, object] = {
        "week": view.row.week,
        "first": view.row.first,
        "last": view.row.last,
        "revision": view.row.edition,
        "state": view.row.state,
        "nil": view.row.nil,
        "figures": view.figures,
        "certificate": {
            "state": view.row.certificate,
            "exceptions": exceptions,
            "clauses": view.certificate["clauses"],
            "checks": view.certificate.get("checks", []),
        },
        "reconciles": view.reconciles,
        "problems": [problem_object(problem) for problem in view.problems],
        "digest": view.row.digest,
        "drawn_up_by": view.row.drawn_up_by,
        "frozen_by": view.row.frozen_by,
        "waiver": view.waiver or None,
        "words": {language: told.text for language, told in view.narratives.items()},
        "revised_because": view.revised_as_a_whole or None,
        "changes": [asdict(change) for change in view.changes],
        "parts": view.parts,
    }
    qualified = view.row.certificate is CertificateState.QUALIFIED
    return Outcome(data, attention=qualified or (view.row.state is ReturnState.DRAFT and not view.reconciles))
