"""``kpdesk init``: a new store; ``kpdesk join``: a further computer of an office on a database server."""

from __future__ import annotations

import os
from pathlib import Path

from kpdesk.base.errors import Refused
from kpdesk.cli.call import Call, Outcome, Verbs, add_verb
from kpdesk.desk import Desk
from kpdesk.desk.server_wanted import ServerWanted


def add_verbs(verbs: Verbs) -> None:
    """Adds ``init`` and ``join``."""
    init = add_verb(verbs, "init", make_store, "creates an office's encrypted store with its first administrator")
    init.add_argument("--office", required=True, metavar="CODE", help="see: kpdesk offices")
    init.add_argument("--full-name", default="", help="the administrator's full name")
    init.add_argument("--recovery-out", metavar="FILE.pdf", help="where to write the recovery sheet")
    init.add_argument("--force", action="store_true", help="replace an existing recovery sheet file")
    init.add_argument(
        "--database",
        metavar="URL",
        help="headquarters with several operators: postgresql+psycopg://role@server/database (or KPDESK_DATABASE)",
    )
    init.add_argument("--files", metavar="DIR", help="with --database: the folder of files that all operators share")
    join = add_verb(verbs, "join", join_office, "opens an office on a database server from one more computer")
    join.add_argument("--database", metavar="URL", help="as it was founded (or KPDESK_DATABASE)")
    join.add_argument("--files", metavar="DIR", help="the folder of files that all operators share")


def make_store(call: Call) -> Outcome:
    """Creates the store; without ``--recovery-out`` the sheet is written beside the store's folder."""
    from kpdesk.desk.recovery_sheet import write_recovery_sheet

    given = call.arguments
    sheet = Path(given.recovery_out) if given.recovery_out else call.folder / "recovery-sheet.pdf"
    desk, words = Desk.create(
        call.folder, given.office, call.user, given.full_name, call.password(), clock=call.clock, server=_server(call)
    )
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


def join_office(call: Call) -> Outcome:
    """Sets this computer's data folder up for an office on a database server, and logs in once to prove it."""
    server = _server(call)
    if server is None:
        raise Refused("database_url_not_possible", field="database")
    desk = call.keep(Desk.join(call.folder, server, call.user, call.password(), clock=call.clock))
    return Outcome(
        {
            "office": desk.actor.office,
            "store": str(call.folder),
            "files": str(desk.files),
            "fingerprint": desk.exchange.fingerprint(),
        }
    )


def _server(call: Call) -> ServerWanted | None:
    """An address with a password in it had better come from the environment: others see this computer's commands."""
    url = call.arguments.database or os.environ.get("KPDESK_DATABASE")
    if not url:
        return None
    files = call.arguments.files
    return ServerWanted(url, Path(files) if files else None)
