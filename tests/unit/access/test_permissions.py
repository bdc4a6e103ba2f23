"""Who may do what, pair by pair: the table written out a second time, by hand."""

from __future__ import annotations

import pytest

from kpdesk.access.rules import Permission, allow, may
from kpdesk.base.actor import Actor, Role
from kpdesk.base.errors import Refused

# Rows: permission. Columns: Clerk, Supervisor, Head, cPo desk, aDministrator, aUditor.
TABLE = """
roster           C S H - D -
log              C S H - D -
case_steps       C S H - D -
case_orders      - S H - D -
draw_up_week     C S H - D -
freeze_week      - S H - D -
send             C S H P D -
receive          C S H P D -
certify_offices  - - - P D -
directives       - S H P D -
review           - S H P D -
reference        - - - - D -
users            - - - - D -
settings         - - H - D -
backup           C S H P D -
restore          - - - - D -
complainants     - - H - D -
evidence_export  - S H P D -
evidence_view    C S H P D -
patterns         - - H P D -
"""
COLUMNS = (Role.CLERK, Role.SUPERVISOR, Role.HEAD, Role.CPO_DESK, Role.ADMINISTRATOR, Role.AUDITOR)
PAIRS = [
    (Permission(line.split()[0]), role, sign != "-")
    for line in TABLE.strip().splitlines()
    for role, sign in zip(COLUMNS, line.split()[1:], strict=True)
]


def test_the_table_here_names_every_permission() -> None:
    assert {permission for permission, _, _ in PAIRS} == set(Permission)


@pytest.mark.parametrize(("permission", "role", "allowed"), PAIRS)
def test_each_pair_is_as_the_table_says(permission: Permission, role: Role, allowed: bool) -> None:
    actor = Actor("gul", "Gul", role, "MRD")

    assert may(role, permission) is allowed
    if allowed:
        allow(actor, permission)
        return
    with pytest.raises(Refused) as refused:
        allow(actor, permission)
    assert refused.value.code == "not_permitted"
    assert "administrator" in str(refused.value.values["allowed"])
