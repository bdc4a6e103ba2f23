"""``kpdesk cases file|rti-copy|exhibits|board``."""

from __future__ import annotations

import argparse
from pathlib import Path

from kpdesk.base.clock import today
from kpdesk.base.errors import Refused
from kpdesk.base.files import write_file
from kpdesk.cases.board import Card, Column, stage_named
from kpdesk.cli.call import Call, Outcome, Verbs, add_verb
from kpdesk.cli.days import day
from kpdesk.cli.evidence_objects import exhibit_object
from kpdesk.desk.case_file import PublicCopy
from kpdesk.documents.paper import Size


def add_file_verbs(cases: Verbs) -> None:
    """Adds ``file``, ``rti-copy``, ``exhibits`` and ``board`` to the verbs of cases."""
    file = add_verb(cases, "file", write_case_file, "writes the whole case file, paged and indexed, as one PDF")
    file.add_argument("case", help="number or uid")
    _add_target(file)
    copy = add_verb(
        cases, "rti-copy", write_public_copy, "writes a copy for who asks for information, without private data"
    )
    copy.add_argument("case", help="number or uid")
    copy.add_argument("--to", required=True, metavar="NAME", help="who asked")
    copy.add_argument("--requested-on", type=day, metavar="DATE", help="the day of the request, by default today")
    copy.add_argument(
        "--withhold", action="append", default=[], metavar="WORDS", help="more words to leave out; may be repeated"
    )
    copy.add_argument("--without-name", action="store_true", help="leaves out the official's name and belt number too")
    _add_target(copy)
    proved = add_verb(cases, "exhibits", list_exhibits, "the exhibits of a case by violation, with their hashes")
    proved.add_argument("case", help="number or uid")
    board = add_verb(cases, "board", show_board, "counts the open cases by stage and age; with --stage lists one stage")
    board.add_argument("--stage", metavar="STAGE")


def write_case_file(call: Call) -> Outcome:
    """Writes the case file."""
    given = call.arguments
    target = _target(call)
    printed = call.desk().case_file.file(given.case, given.language, Size(given.paper), call.progress)
    write_file(target, printed.pdf, force=given.force)
    return Outcome({"written": given.pdf, "pages": printed.pages, "papers": list(printed.papers)})


def write_public_copy(call: Call) -> Outcome:
    """Writes a copy without private data and puts it on record."""
    given = call.arguments
    target = _target(call)
    asked = PublicCopy(
        given.case, given.to, given.requested_on or today(call.clock), tuple(given.withhold), not given.without_name
    )
    printed = call.desk().case_file.public_copy(asked, given.language, Size(given.paper), call.progress)
    write_file(target, printed.pdf, force=given.force)
    return Outcome({"written": given.pdf, "pages": printed.pages, "papers": list(printed.papers)})


def list_exhibits(call: Call) -> Outcome:
    """Lists the exhibits of a case; exit code 1 when a violation has none."""
    found = call.desk().case_file.exhibits(call.arguments.case)
    bare = sum(1 for part in found if not part.exhibits and not part.is_hidden)
    violations = [
        {
            "violation": part.number,
            "kind": part.kind,
            "hidden": part.is_hidden,
            "exhibits": [exhibit_object(row) for row in part.exhibits],
        }
        for part in found
    ]
    return Outcome({"case": call.arguments.case, "violations": violations, "without_exhibits": bare}, bare > 0)


def show_board(call: Call) -> Outcome:
    """Shows the board, or every card of one stage."""
    desk = call.desk().case_file
    if call.arguments.stage is None:
        found = desk.board()
        return Outcome({"stages": [_column(column) for column in found.columns], "cases": found.cases})
    stage = stage_named(call.arguments.stage)
    cards: list[dict[str, object]] = []
    page = desk.cards(stage)
    cards += [_card(card) for card in page.cards]
    while page.next_after is not None:
        page = desk.cards(stage, page.next_after)
        cards += [_card(card) for card in page.cards]
    return Outcome({"stage": stage, "cards": cards, "total": len(cards)})


def _target(call: Call) -> Path:
    """Returns the file to write, looked at before anything is put on record; raises Refused ``file_exists``."""
    target = Path(call.arguments.pdf)
    if target.exists() and not call.arguments.force:
        raise Refused("file_exists", field="pdf", path=str(target))
    return target


def _column(column: Column) -> dict[str, object]:
    to_30, to_60, to_90, older = column.ages
    ages = {"to_30_days": to_30, "to_60_days": to_60, "to_90_days": to_90, "older": older}
    return {"stage": column.stage, "cases": column.cases, "late": column.late, "ages": ages}


def _card(card: Card) -> dict[str, object]:
    return {
        "case": card.number,
        "uid": card.uid,
        "person": card.name,
        "rank": card.rank,
        "state": card.state,
        "opened_on": card.opened_on,
        "days": card.days,
        "due_what": card.due_what,
        "due_on": card.due_on,
        "late_days": card.late_days,
        "suspended": card.suspended,
    }


def _add_target(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--pdf", required=True, metavar="FILE")
    parser.add_argument("--language", default="en", choices=["en", "ur"])
    parser.add_argument("--paper", default=Size.A4.value, choices=[size.value for size in Size])
    parser.add_argument("--force", action="store_true", help="replaces a file that is there")
