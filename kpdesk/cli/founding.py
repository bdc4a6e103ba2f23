"""``kpdesk init``: a new store."""

from __future__ import annotations

from pathlib import Path

from kpdesk.cli.call import Call, Outcome, Verbs, add_verb
from kpdesk.desk import Desk


def add_verbs(verbs: Verbs) -> None:
    """Adds ``init``."""
    init = add_verb(verbs, "init", make_store, "creates an office's encrypted store with its first administrator")
    init.add_argument("--office", required=True, metavar="CODE", help="see: kpdesk offices")
    init.add_argument("--full-name", default="", help="the administrator's full name")
    init.add_argument("--recovery-out", metavar="FILE.pdf", help="where to write the recovery sheet")
    init.add_argument("--force", action="store_true", help="replace an existing recovery sheet file")


def make_store(call: Call) -> Outcome:
    """Creates the store; without ``--recovery-out`` the sheet is written beside the store's folder."""
    from kpdesk.desk.recovery_sheet import write_recovery_sheet

    given = call.arguments
    sheet = Path(given.recovery_out) if given.recovery_out else call.folder / "recovery-sheet.pdf"
    desk, words = Desk.create(call.folder, given.office, call.user, given.full_name, call.password(), clock=call.clock)
    call.keep(desk)
    write_recovery_sheet(desk, words, sheet, force=given.force)
    return Outcome(
        {
            "office": desk.actor.office,
            "store": str(call.folder),
            "fingerprint": desk.exchange.fingerprint(),
            "recovery_sheet": str(sheet),
        }
    )
