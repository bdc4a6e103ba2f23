"""Every role and every verb on directives: the table of permissions decides, and nothing else."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from kpdesk.access.rules import Permission, may
from kpdesk.base.actor import Actor, Role
from kpdesk.base.errors import KpDeskError, Refused
from kpdesk.desk import Desk
from kpdesk.directives.draft import AckDraft, DirectiveDraft, SheetDraft
from kpdesk.directives.rules import AckState
from kpdesk.reference.rules import Asked
from kpdesk.store.store import Workplace

TODAY = date(2026, 11, 22)
VERBS: dict[str, tuple[Permission, Callable[[Desk, str, Path], object]]] = {
    "register": (Permission.DIRECTIVES, lambda desk, _p, _f: desk.directives.register(DirectiveDraft(title="New"))),
    "amend": (Permission.DIRECTIVES, lambda desk, _p, _f: desk.directives.amend("D9", DirectiveDraft(title="Other"))),
    "write_note": (Permission.DIRECTIVES, lambda desk, _p, _f: desk.directives.write_note("D9", "read")),
    "discharge": (Permission.DIRECTIVES, lambda desk, _p, _f: desk.directives.discharge("D9", Asked.REPORT, TODAY)),
    "attach_letter": (Permission.DIRECTIVES, lambda desk, _p, file: desk.signatures.attach_letter("D9", file)),
    "withdraw_scan": (Permission.DIRECTIVES, lambda desk, _p, _f: desk.signatures.withdraw_scan("none", "mistake")),
    "acknowledge": (
        Permission.LOG,
        lambda desk, person, _f: desk.directives.acknowledge(AckDraft("D9", (person,), AckState.SIGNED, TODAY)),
    ),
    "print_sheet": (Permission.LOG, lambda desk, _p, _f: desk.signatures.print_sheet(SheetDraft("D9"))),
    "attach_page": (Permission.LOG, lambda desk, _p, file: desk.signatures.attach_page(file, "D9-1/1")),
}


@pytest.mark.parametrize("role", Role)
def test_each_role_may_do_what_the_table_says_with_every_verb(
    desk: Desk, roll: list[str], tmp_path: Path, role: Role
) -> None:
    scan = tmp_path / "scan.jpg"
    scan.write_bytes(b"\xff\xd8\xff")
    theirs = Desk(Workplace(desk.workplace.store, Actor("someone", "Someone", role, "MRD")))

    allowed = {verb: is_allowed(lambda act=act: act(theirs, roll[0], scan)) for verb, (_needed, act) in VERBS.items()}

    assert allowed == {verb: may(role, needed) for verb, (needed, _act) in VERBS.items()}


def is_allowed(act: Callable[[], object]) -> bool:
    try:
        act()
    except Refused as refusal:
        return refusal.code != "not_permitted"
    except KpDeskError:
        return True
    return True
