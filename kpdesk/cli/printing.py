"""``kpdesk printers list|letterhead``: printers that hold the office's printed letterhead."""

from __future__ import annotations

from kpdesk.cli.call import Call, Outcome, Verbs, add_group, add_verb
from kpdesk.cli.numbers import number


def add_verbs(verbs: Verbs) -> None:
    """Adds ``printers``."""
    group = add_group(verbs, "printers", "printers that hold the office's printed letterhead")
    add_verb(group, "list", list_printers, "lists the printers that something was set about")
    letterhead = add_verb(group, "letterhead", set_letterhead, "leaves the top of the first sheet blank on a printer")
    letterhead.add_argument("printer", metavar="NAME", help="as the print dialog names it")
    letterhead.add_argument("--mm", type=number, required=True, help="height of the printed letterhead; 0 for none")


def list_printers(call: Call) -> Outcome:
    """Lists the printers."""
    rows = call.desk().printing.printers()
    return Outcome({"items": [{"printer": row.name, "letterhead_mm": row.letterhead_mm} for row in rows]})


def set_letterhead(call: Call) -> Outcome:
    """Sets the height of a printer's letterhead."""
    call.desk().printing.set_letterhead(call.arguments.printer, call.arguments.mm)
    return Outcome({"printer": call.arguments.printer, "letterhead_mm": call.arguments.mm})
