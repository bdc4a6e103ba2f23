"""The audit chain: any edit, gap or cut shows."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import text

from kpdesk.desk.audit_trail import AuditDesk
from kpdesk.store.anchors import add_anchor, anchors
from kpdesk.store.audit import AuditHead, walk
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


def test_a_line_that_a_power_cut_left_half_is_no_damage_and_swallows_nothing(tmp_path: Path) -> None:
    path = tmp_path / "anchors.jsonl"
    add_anchor(path, AuditHead(1, "a"), "first", "x")
    with path.open("a", encoding="utf-8") as handle:
        handle.write('{"seq": 2, "ha')
    assert [anchor.where for anchor in anchors(path)] == ["first"]

    add_anchor(path, AuditHead(3, "c"), "third", "x")
    add_anchor(path, AuditHead(4, "d"), "fourth", "x")
    assert [anchor.where for anchor in anchors(path)] == ["first", "third", "fourth"]
