"""``kpdesk roster strength|print``."""

from __future__ import annotations

from pathlib import Path

from kpdesk.base.files import write_file
from kpdesk.cli.call import Call, Outcome, Verbs, add_verb
from kpdesk.cli.numbers import number
from kpdesk.cli.people_filter import add_filters, add_persons, chosen_or_wanted
from kpdesk.documents.paper import Size
from kpdesk.roster.service_drafts import SanctionDraft
from kpdesk.roster.strength import StrengthRow


def add_list_verbs(roster: Verbs) -> None:
    """Adds the verbs of lists on paper to the roster's."""
    strength = add_verb(roster, "strength", show_strength, "sanctioned, actual and vacant posts by rank and station")
    strength.add_argument("--set", dest="posts", type=number, metavar="POSTS", help="records sanctioned posts first")
    strength.add_argument("--clear", action="store_true", help="takes a figure of --rank off the record first")
    strength.add_argument("--rank", default="", help="of this rank")
    strength.add_argument("--posting", default="", help="at this station; none: in the office as a whole")
    strength.add_argument("--order", default="", metavar="NUMBER")
    strength.add_argument("--pdf", metavar="FILE")
    strength.add_argument("--xlsx", metavar="FILE")
    printing = add_verb(roster, "print", print_roll, "the nominal roll of a list as a PDF")
    printing.add_argument("text", metavar="TEXT", nargs="?", default="", help="as in roster find")
    printing.add_argument("--pdf", required=True, metavar="FILE")
    printing.add_argument("--numbers", action="store_true", help="CNIC in full; noted in the history")
    add_filters(printing)
    add_persons(printing)
    for parser in (strength, printing):
        parser.add_argument("--paper", choices=[size.value for size in Size], default=Size.A4.value)
        parser.add_argument("--language", choices=["en", "ur"], default="en")
        parser.add_argument("--force", action="store_true", help="replace an existing file")


def show_strength(call: Call) -> Outcome:
    """Returns the statement, after recording sanctioned posts where they are given."""
    given, desk = call.arguments, call.desk()
    if given.posts is not None or given.clear:
        desk.service_record.sanction(SanctionDraft(given.rank, given.posting, given.posts, given.order))
    statement = desk.service_record.strength()
    data: dict[str, object] = {
        "total": _row(statement.total),
        "by_rank": [_row(row) for row in statement.by_rank],
        "by_posting": [_row(row) for row in statement.by_posting],
        "items": [_row(row) for row in statement.each],
    }
    if given.pdf:
        pdf = desk.service_record.strength_pdf(Size(given.paper), given.language, call.progress)
        data["pdf"] = str(write_file(Path(given.pdf), pdf, force=given.force))
    if given.xlsx:
        target = Path(given.xlsx)
        desk.service_record.export_strength(target, given.language, force=given.force, progress=call.progress)
        data["xlsx"] = str(target)
    return Outcome(data)


def print_roll(call: Call) -> Outcome:
    """Writes the PDF of a list."""
    given, desk = call.arguments, call.desk()
    wanted = chosen_or_wanted(call, given.text.strip())
    pdf = desk.service_record.roll_pdf(
        wanted, Size(given.paper), given.language, numbers=given.numbers, progress=call.progress
    )
    path = write_file(Path(given.pdf), pdf, force=given.force)
    return Outcome({"pdf": str(path), "size_bytes": len(pdf), "rows": desk.roster.count(wanted)})


def _row(row: StrengthRow) -> dict[str, object]:
    return {
        "rank": row.rank,
        "rank_name": row.rank_name,
        "posting": row.posting,
        "sanctioned": row.sanctioned,
        "actual": row.actual,
        "vacant": row.vacant,
    }
