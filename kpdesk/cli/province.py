"""``kpdesk province status|grid|totals|rebuild``."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from kpdesk.base.sentences import sentence
from kpdesk.cli.call import Call, Outcome, Verbs, add_group, add_verb
from kpdesk.cli.consolidated import add_report_verbs
from kpdesk.cli.early_warnings import add_warning_verbs
from kpdesk.cli.effects import add_effect_verb
from kpdesk.cli.numbers import number
from kpdesk.cli.reminders import add_reminder_verbs
from kpdesk.cli.reviews import add_reviews
from kpdesk.province.grid import DirectiveGrid, Grid
from kpdesk.province.rows import WeekStatus

WEEKS_A_YEAR: Final = 52


def add_verbs(verbs: Verbs) -> None:
    """Adds the verbs of headquarters; reminders and the consolidated report add theirs to the same group."""
    group = add_group(verbs, "province", "at the CPO and in regions: who has reported")
    add_reviews(group)
    status = add_verb(group, "status", show_status, "who has reported for a week, by default the last one that is over")
    which = status.add_mutually_exclusive_group()
    which.add_argument("--week", metavar="2026-W47")
    which.add_argument("--directive", metavar="D", help="who has reported since this directive")
    grid = add_verb(group, "grid", show_grid, "what came from all offices over several weeks, or under each directive")
    span = grid.add_mutually_exclusive_group()
    span.add_argument("--weeks", type=number, default=12, metavar="N")
    span.add_argument("--years", type=number, metavar="N", help=f"so many times {WEEKS_A_YEAR} weeks")
    span.add_argument("--directives", action="store_true", help="offices by directives in force")
    grid.add_argument("--last", metavar="2026-W47", help="the last week shown")
    add_reminder_verbs(group)
    add_report_verbs(group)
    add_warning_verbs(group)
    add_effect_verb(group)
    sums = add_verb(group, "totals", show_totals, "the figures of a week over the offices that have reported")
    sums.add_argument("--week", metavar="2026-W47")
    again = add_verb(group, "rebuild", rebuild, "builds everything that was received anew from the transfer files")
    again.add_argument("--from", dest="folder", required=True, metavar="DIR")


def show_status(call: Call) -> Outcome:
    """Shows who has reported."""
    given, province = call.arguments, call.desk().province
    found = province.directive_status(given.directive) if given.directive else province.status(given.week)
    data = status_object(found)
    if given.directive:
        data = {"directive": found.week, **{name: value for name, value in data.items() if name != "week"}}
    return Outcome(data, attention=found.outstanding > 0)


def show_grid(call: Call) -> Outcome:
    """Shows the grid; a cell is its state, what more there is to say stands under ``late`` and ``why``."""
    given, province = call.arguments, call.desk().province
    if given.directives:
        under = province.directive_grid()
        letters = [
            {"directive": one.code, "title": one.title, "number": one.number, "dated": one.dated, "due": one.due}
            for one in under.letters
        ]
        return Outcome({"directives": letters, "offices": _grid_objects([one.code for one in under.letters], under)})
    found = province.grid(given.years * WEEKS_A_YEAR if given.years else given.weeks, given.last)
    return Outcome({"weeks": list(found.weeks), "since": found.since, "offices": _grid_objects(found.weeks, found)})


def show_totals(call: Call) -> Outcome:
    """Shows the consolidated figures."""
    found = call.desk().province.totals(call.arguments.week)
    return Outcome(
        {
            "week": found.week,
            "included": list(found.included),
            "missing": list(found.missing),
            "figures": dict(found.figures),
        },
        attention=bool(found.missing),
    )


def rebuild(call: Call) -> Outcome:
    """Builds the received rows anew."""
    done = call.desk().province.rebuild(Path(call.arguments.folder), call.progress)
    skipped = [
        {"file": name, "code": code, "message": sentence(why)}
        for (name, code), (_name, why) in zip(done.skipped, done.reasons, strict=True)
    ]
    return Outcome(
        {
            "files": done.files,
            "used": done.used,
            "duplicates": done.duplicates,
            "skipped": skipped,
            "returns": done.returns,
            "rows": done.rows,
            "digest": done.digest,
        },
        attention=bool(skipped),
    )


def _grid_objects(columns: Sequence[str], grid: Grid | DirectiveGrid) -> list[dict[str, object]]:
    """Returns a line for each office: a key for each week or directive, as scripts know it, and the details."""
    lines: list[dict[str, object]] = []
    for office, cells in zip(grid.offices, grid.cells, strict=True):
        told = tuple(zip(columns, cells, strict=True))
        lines.append(
            {
                "office": office.code,
                "name": office.name,
                "region": office.region,
                **{name: cell.state for name, cell in told},
                "late": {name: cell.days_late for name, cell in told if cell.days_late > 0},
                "why": {name: cell.reason for name, cell in told if cell.reason},
                "merged_into": {name: cell.into for name, cell in told if cell.into},
            }
        )
    return lines


def status_object(found: WeekStatus) -> dict[str, object]:
    """Returns who has reported, as ``province status`` prints it."""
    offices = [
        {
            "office": office.office,
            "name": office.name,
            "state": office.state,
            "received_at": office.received_at,
            "days_late": office.days_late,
            "reason": office.reason,
        }
        for office in found.offices
    ]
    return {
        "week": found.week,
        "due": found.due,
        "expected": found.expected,
        "received": found.received,
        "outstanding": found.outstanding,
        "offices": offices,
    }
