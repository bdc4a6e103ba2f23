"""``kpdesk cases bulk-replies|bulk-orders``: replies and orders of many cases from one workbook or CSV file."""

from __future__ import annotations

from pathlib import Path

from kpdesk.base.sentences import remedy, sentence
from kpdesk.cases.grid import JudgedLine, Remark
from kpdesk.cases.grid_lines import COLUMNS, GridKind
from kpdesk.cli.call import Call, Outcome, Verbs, add_verb


def add_grid_verbs(cases: Verbs) -> None:
    """Adds the verbs to ``kpdesk cases``."""
    for name, run, kind, about in (
        ("bulk-replies", enter_replies, GridKind.REPLIES, "enters the replies of many cases"),
        ("bulk-orders", enter_orders, GridKind.ORDERS, "enters the orders in many cases"),
    ):
        verb = add_verb(cases, name, run, f"{about}; columns: {', '.join(COLUMNS[kind])}")
        verb.add_argument("file", metavar="FILE", help=".xlsx, .xls, .ods or .csv with a line of headings")
        verb.add_argument("--dry-run", action="store_true", help="only tells what the guard finds in each line")
        verb.add_argument(
            "--ready-only", action="store_true", help="enters the lines that are ready, instead of all or none"
        )


def enter_replies(call: Call) -> Outcome:
    """Enters replies; exit code 1 where a line was not entered."""
    return _enter(call, GridKind.REPLIES)


def enter_orders(call: Call) -> Outcome:
    """Enters orders; exit code 1 where a line was not entered."""
    return _enter(call, GridKind.ORDERS)


def _enter(call: Call, kind: GridKind) -> Outcome:
    given, grid = call.arguments, call.desk().case_grid
    lines = grid.read(kind, Path(given.file), call.progress)
    if given.dry_run:
        judged = grid.judge(kind, lines, call.progress)
        data = {"lines": [_line(line) for line in judged], "entered": [], "ready": sum(line.ready for line in judged)}
        return Outcome(data, attention=not all(line.ready for line in judged))
    done = grid.enter(kind, lines, ready_only=given.ready_only, progress=call.progress)
    data = {"lines": [_line(line) for line in done.lines], "entered": list(done.entered)}
    data["ready"] = sum(line.ready for line in done.lines)
    return Outcome(data, attention=len(done.entered) < len(done.lines))


def _line(line: JudgedLine) -> dict[str, object]:
    return {
        "line": line.line,
        "case": line.case,
        "person": line.person,
        "step": line.step,
        "ready": line.ready,
        "remarks": [_remark(remark) for remark in line.remarks],
    }


def _remark(remark: Remark) -> dict[str, object]:
    return {
        "code": remark.code,
        "column": remark.column,
        "message": sentence(remark.code, remark.values),
        "remedy": remedy(remark.code, remark.values),
        "stops": remark.stops,
    }
