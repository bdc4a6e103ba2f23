"""Long work that is stopped: it leaves off soon, and no trace of it stays."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from kpdesk.base.errors import Cancelled
from kpdesk.base.progress import Progress, Step, silent
from kpdesk.desk.desk import Desk
from kpdesk.directives.draft import AckDraft, AckState
from kpdesk.roster.draft import PersonDraft
from kpdesk.store import backup_file


@pytest.fixture
def told() -> list[Step]:
    return []


@pytest.fixture
def stopped_after_the_first_step(told) -> Progress:
    """Whoever does the work is asked to stop as soon as it has said where it is."""

    def report(step: Step) -> None:
        told.append(step)
        progress.stop()

    progress = Progress(report)
    return progress


@pytest.fixture
def people(desk: Desk) -> tuple[str, ...]:
    drafts = [PersonDraft(f"Gul Khan {number}", "Sher Khan", "CONST", str(number)) for number in range(10, 15)]
    return tuple(desk.roster.register(draft).uid for draft in drafts)


def test_the_check_of_a_database_is_stopped_while_the_database_is_at_it(
    desk: Desk, stopped_after_the_first_step, told, monkeypatch
) -> None:
    monkeypatch.setattr(backup_file, "_OPERATIONS", 50)
    store = desk.workplace.store
    with pytest.raises(Cancelled):
        backup_file.check_database(store.folder.database, store.key, stopped_after_the_first_step, "doctor_checking")
    assert [step.label for step in told] == ["doctor_checking"]
    assert backup_file.check_database(store.folder.database, store.key, silent()) > 0


def test_health_says_where_it_is_and_stopped_it_is_no_finding(desk: Desk, stopped_after_the_first_step) -> None:
    with pytest.raises(Cancelled):
        desk.health.checks(stopped_after_the_first_step)
    assert {check.name: check.state.value for check in desk.health.checks()}["integrity"] == "good"


def test_the_proof_of_a_backup_is_stopped_and_the_backup_stays_whole(
    desk: Desk, stopped_after_the_first_step, told, tmp_path: Path, monkeypatch
) -> None:
    backup = desk.backups.create()
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(scratch))
    with pytest.raises(Cancelled):
        desk.backups.verify(backup.path, stopped_after_the_first_step)
    assert told and told[0].total > 0
    assert list(scratch.iterdir()) == []
    assert desk.backups.verify(backup.path).manifest == backup.manifest


def test_a_stopped_backup_leaves_no_file(desk: Desk, stopped_after_the_first_step) -> None:
    with pytest.raises(Cancelled):
        desk.backups.create(stopped_after_the_first_step)
    assert list(desk.workplace.store.folder.backups.iterdir()) == []


def test_acknowledgements_that_are_stopped_are_not_kept_in_part(
    desk: Desk, stopped_after_the_first_step, told, people, monkeypatch
) -> None:
    monkeypatch.setattr("kpdesk.directives.acknowledging._AT_ONCE", 2)
    entries = desk.audit.verify().entries
    with pytest.raises(Cancelled):
        desk.directives.acknowledge(
            AckDraft("D9", people, AckState.SIGNED, date(2026, 11, 20)), progress=stopped_after_the_first_step
        )
    assert told == [Step("acknowledging", 0, len(people))]
    assert desk.audit.verify().entries == entries
    assert not any(row.on_date for row in desk.directives.acknowledgements("D9"))
