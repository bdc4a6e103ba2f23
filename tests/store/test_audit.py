"""The audit chain: any edit, gap or cut shows."""

from __future__ import annotations

import pytest
from sqlalchemy import text

from kpdesk.desk.audit_trail import AuditDesk
from kpdesk.store.anchors import anchors
from kpdesk.store.audit import walk
from kpdesk.store.store import Workplace


@pytest.fixture
def trail(workplace: Workplace) -> Workplace:
    with workplace.writing() as uow:
        for number in range(1, 8):
            uow.note("noted", "thing", f"t{number}", number=number)
        uow.commit()
    return workplace


def tamper(workplace: Workplace, statement: str) -> None:
    with workplace.writing() as uow:
        uow.session.execute(text(statement))
        uow.commit()


def test_an_untouched_chain_is_intact(trail: Workplace) -> None:
    verdict = AuditDesk(trail).verify()

    assert (verdict.entries, verdict.intact, verdict.first_break) == (7, True, None)


@pytest.mark.parametrize(
    ("statement", "first_break"),
    [
        ("UPDATE audit_entry SET actor = 'other' WHERE seq = 3", 3),
        ("UPDATE audit_entry SET details = '{}' WHERE seq = 5", 5),
        ("UPDATE audit_entry SET at = '2020-01-01T00:00:00Z' WHERE seq = 1", 1),
        ("DELETE FROM audit_entry WHERE seq = 4", 5),
        ("UPDATE audit_entry SET seq = 100 WHERE seq = 7", 100),
        ("UPDATE audit_entry SET hash = previous WHERE seq = 2", 2),
    ],
)
def test_every_edit_is_found_and_named(trail: Workplace, statement: str, first_break: int) -> None:
    tamper(trail, statement)

    with trail.reading() as session:
        verdict = walk(session)
    assert not verdict.intact
    assert verdict.first_break == first_break


def test_a_cut_end_is_found_by_the_anchor_outside(trail: Workplace) -> None:
    AuditDesk(trail).anchor("backup 1")
    tamper(trail, "DELETE FROM audit_entry WHERE seq > 5")

    verdict = AuditDesk(trail).verify()
    assert not verdict.intact
    assert verdict.missing_anchor is not None
    assert verdict.missing_anchor.startswith("backup 1")


def test_a_half_written_last_anchor_line_does_not_hide_the_others(trail: Workplace) -> None:
    AuditDesk(trail).anchor("one")
    path = trail.store.folder.anchors
    path.write_text(path.read_text(encoding="utf-8") + '{"seq": 9, "ha', encoding="utf-8")

    assert [anchor.where for anchor in anchors(path)] == ["one"]
