"""The exhibits of a case, as the window and the command line list them."""

from __future__ import annotations

import hashlib

from kpdesk.access.draft import UserDraft
from kpdesk.base.actor import Role
from kpdesk.desk import Desk
from kpdesk.violations.records import ViolationRecord


def test_the_exhibits_stand_under_their_violation_with_their_hashes(office, exhibits) -> None:
    case = office.case(*office.violations[:2])

    first, *_others = office.desk.case_file.exhibits(case)

    assert [row.exhibit for row in first.exhibits] == ["A", "B"]
    assert first.exhibits[0].sha256 == hashlib.sha256(exhibits[0].read_bytes()).hexdigest()


def test_a_protected_disclosure_shows_its_exhibits_to_the_authority_only(office, exhibits) -> None:
    case = office.case()
    with office.desk.workplace.writing() as uow:
        uow.session.query(ViolationRecord).filter_by(number=office.violations[0]).one().protected = True
        uow.commit()
    office.desk.users.add(UserDraft("noor", "Noor Ali", Role.CLERK, "another four plain words"))
    (seen,) = office.desk.case_file.exhibits(case)
    office.desk.close()

    with Desk.open(office.desk.folder, "noor", "another four plain words", clock=office.clock) as clerk:
        (hidden,) = clerk.case_file.exhibits(case)

    assert (seen.is_hidden, len(seen.exhibits)) == (False, 2)
    assert (hidden.is_hidden, hidden.exhibits) == (True, ())


def test_a_violation_without_exhibits_wants_attention_on_the_command_line(office, exhibits, run) -> None:
    proved, bare = office.case(), office.case(office.violations[1])

    code, answer = run("cases", "exhibits", proved)
    assert (code, answer["without_exhibits"]) == (0, 0)
    assert [row["exhibit"] for row in answer["violations"][0]["exhibits"]] == ["A", "B"]

    code, answer = run("cases", "exhibits", bare)
    assert (code, answer["without_exhibits"]) == (1, 1)
    assert run("cases", "exhibits", "nowhere")[1]["error"]["code"] == "case_unknown"
