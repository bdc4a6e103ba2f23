"""``kpdesk registers list|show|print|check``."""

from __future__ import annotations

from argparse import ArgumentParser
from collections.abc import Sequence
from pathlib import Path

from kpdesk.base.errors import Refused
from kpdesk.base.files import write_file
from kpdesk.base.sentences import sentence
from kpdesk.cli.call import Call, Outcome, Verbs, add_group, add_verb
from kpdesk.cli.days import day
from kpdesk.documents.paper import Size
from kpdesk.weekly.registers.register import Part, Register
from kpdesk.weekly.registers.register_code import RegisterCode, RegisterIssue
from kpdesk.weekly.registers.wanted import RegisterKind, RegisterWanted


def add_verbs(verbs: Verbs) -> None:
    """Adds the verbs on registers."""
    registers = add_group(verbs, "registers", "lists and registers of the office for any period")
    add_verb(registers, "list", list_registers, "which registers there are")
    show = add_verb(registers, "show", show_register, "the rows of a register")
    printing = add_verb(registers, "print", print_register, "a register as a PDF, as a workbook, or as both")
    check = add_verb(
        registers, "check", check_register, "whether this office issued the register that a page's code names"
    )
    check.add_argument("--code", required=True, metavar="TEXT", help="read from the square, or typed from the foot")
    for parser in (show, printing):
        _add_wanted(parser)
    printing.add_argument("--pdf", metavar="FILE")
    printing.add_argument("--xlsx", metavar="FILE")
    printing.add_argument("--paper", choices=[size.value for size in Size], default=Size.A4.value)
    printing.add_argument("--force", action="store_true", help="replace an existing file")


def list_registers(call: Call) -> Outcome:
    """Returns every kind with how it is asked for."""
    del call
    items = [
        {
            "kind": kind,
            "title": sentence(f"register_{kind}"),
            "as_on_a_day": kind.as_on_a_day,
            "from": kind.has_first_day,
            "station_and_rank": kind.has_people,
        }
        for kind in RegisterKind
    ]
    return Outcome({"items": items})


def show_register(call: Call) -> Outcome:
    """Returns the rows of a register, each by the headings of its columns."""
    register = call.desk().registers.register(_wanted(call), call.arguments.language)
    return Outcome({**_shown(register), "parts": [_part(part) for part in register.parts]})


def print_register(call: Call) -> Outcome:
    """Writes the PDF, the workbook, or both of the same rows."""
    given, desk = call.arguments, call.desk().registers
    if not given.pdf and not given.xlsx:
        raise Refused("register_no_file", field="pdf")
    register = desk.register(_wanted(call), given.language)
    data = _shown(register)
    if given.pdf:
        pdf = desk.pdf(register, Size(given.paper), call.progress)
        path = write_file(Path(given.pdf), pdf, force=given.force)
        desk.note_issued(register, "pdf")
        data |= {"pdf": str(path), "size_bytes": len(pdf)}
    if given.xlsx:
        desk.export(register, Path(given.xlsx), force=given.force, progress=call.progress)
        data["xlsx"] = given.xlsx
    return Outcome(data)


def check_register(call: Call) -> Outcome:
    """Returns when the register was issued; one that never was needs attention."""
    claimed, issues = call.desk().registers.check(call.arguments.code)
    return Outcome(register_answer(claimed, issues), attention=not issues)


def register_answer(claimed: RegisterCode, issues: Sequence[RegisterIssue]) -> dict[str, object]:
    """Returns what a register's code came to, as the verbs print it."""
    return {
        "verdict": "true" if issues else "unknown",
        "office": claimed.office,
        "kind": claimed.kind,
        "issues": [
            {"at": one.at, "by": one.by, "how": one.how, "period": one.period, "rows": one.rows} for one in issues
        ],
    }


def _add_wanted(parser: ArgumentParser) -> None:
    parser.add_argument("--kind", required=True, choices=[kind.value for kind in RegisterKind])
    parser.add_argument("--from", dest="first", metavar="D", type=day, help="from this day on")
    parser.add_argument("--to", dest="last", metavar="D", type=day, help="to this day, or as on it; default: today")
    parser.add_argument("--station", default="", help="only of this station")
    parser.add_argument("--rank", default="", help="only of this rank, by its code or name")
    parser.add_argument("--directive", default="", metavar="CODE", help="names who acknowledged this letter")
    parser.add_argument("--language", choices=["en", "ur"], default="en")


def _wanted(call: Call) -> RegisterWanted:
    given = call.arguments
    return RegisterWanted(
        RegisterKind(given.kind), given.first, given.last, given.station.strip(), given.rank.strip(), given.directive
    )


def _shown(register: Register) -> dict[str, object]:
    return {
        "kind": register.kind,
        "title": register.title,
        "period": register.period,
        "rows": register.rows,
        "lines": list(register.lines),
        "digest": register.digest(),
    }


def _part(part: Part) -> dict[str, object]:
    headings = [column.heading for column in part.columns]
    return {"name": part.name, "rows": [dict(zip(headings, row, strict=True)) for row in part.rows]}
