"""``kpdesk province status|grid|totals|rebuild|print``."""

from __future__ import annotations

from pathlib import Path

from kpdesk.base.files import write_file
from kpdesk.base.sentences import sentence
from kpdesk.cli.call import Call, Outcome, Verbs, add_group, add_verb
from kpdesk.cli.numbers import number
from kpdesk.documents.paper import Size
from kpdesk.province.rows import WeekStatus


def add_verbs(verbs: Verbs) -> None:
    """Adds the verbs of headquarters."""
    group = add_group(verbs, "province", "at the CPO and in regions: who has reported")
    status = add_verb(group, "status", show_status, "who has reported for a week, by default the last one that is over")
    which = status.add_mutually_exclusive_group()
    which.add_argument("--week", metavar="2026-W47")
    which.add_argument("--directive", metavar="D", help="who has reported since this directive")
    grid = add_verb(group, "grid", show_grid, "the states of all offices over several weeks")
    grid.add_argument("--weeks", type=number, default=12, metavar="N")
    grid.add_argument("--last", metavar="2026-W47")
    sums = add_verb(group, "totals", show_totals, "the figures of a week over the offices that have reported")
    sums.add_argument("--week", metavar="2026-W47")
    again = add_verb(group, "rebuild", rebuild, "builds everything that was received anew from the transfer files")
    again.add_argument("--from", dest="folder", required=True, metavar="DIR")
    printing = add_verb(group, "print", print_week, "writes status and totals of a week as a PDF")
    printing.add_argument("--week", metavar="2026-W47")
    printing.add_argument("--pdf", required=True, metavar="FILE")
    printing.add_argument("--paper", choices=[size.value for size in Size], default=Size.A4.value)
    printing.add_argument("--force", action="store_true", help="replace an existing file")


def show_status(call: Call) -> Outcome:
    """Shows who has reported."""
    given, province = call.arguments, call.desk().province
    found = province.directive_status(given.directive) if given.directive else province.status(given.week)
    data = _status_object(found)
    if given.directive:
        data = {"directive": found.week, **{name: value for name, value in data.items() if name != "week"}}
    return Outcome(data, attention=found.outstanding > 0)


def show_grid(call: Call) -> Outcome:
    """Shows the grid."""
    found = call.desk().province.grid(call.arguments.weeks, call.arguments.last)
    offices = [
        {"office": code, "name": name, **dict(zip(found.weeks, states, strict=True))}
        for (code, name), states in zip(found.offices, found.cells, strict=True)
    ]
    return Outcome({"weeks": list(found.weeks), "offices": offices})


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
    skipped = [{"file": name, "code": code, "message": sentence(code)} for name, code in done.skipped]
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


def print_week(call: Call) -> Outcome:
    """Writes the PDF."""
    given, province = call.arguments, call.desk().province
    status = province.status(given.week)
    data = province.pdf(given.week, Size(given.paper), call.progress)
    path = write_file(Path(given.pdf), data, force=given.force)
    return Outcome(
        {"pdf": str(path), "size_bytes": len(data), **_status_object(status)}, attention=status.outstanding > 0
    )


def _status_object(found: WeekStatus) -> dict[str, object]:
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
