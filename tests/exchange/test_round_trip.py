"""A district's week travels to the CPO."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from kpdesk.base.errors import Broken, Refused
from kpdesk.base.files import written_beside
from kpdesk.desk import Desk
from kpdesk.exchange.records import ReceivedRowRecord
from kpdesk.store.audit import latest_entries

Freeze = Callable[..., str]


def actions(desk: Desk) -> list[str]:
    with desk.workplace.reading() as session:
        return [entry.action for entry in latest_entries(session, 50)]


def picture(desk: Desk) -> tuple[object, ...]:
    """What the store holds of others, and the files beside it."""
    kept = sorted(path.name for path in (desk.folder / "inbox").iterdir())
    return desk.province.digest(), desk.exchange.inbox(), desk.exchange.outbox(), kept, actions(desk)


def stages(cpo: Desk, uid: str) -> dict[str, object]:
    """The stage of a violation in each week, as it was received."""
    wanted = ReceivedRowRecord.uid.like(f"%/{uid}")
    with cpo.workplace.reading() as session:
        rows = session.scalars(select(ReceivedRowRecord).where(wanted))
        return {row.uid: row.entry["stage"] for row in rows}


def test_a_frozen_week_is_received_at_the_cpo(enrolled: Desk, cpo: Desk, stick: Path, freeze: Freeze) -> None:
    freeze(enrolled)
    sent = enrolled.exchange.send("2026-W47", stick)
    assert (sent.name, sent.seq, sent.kind) == ("KPD_MRD_CPO_00001_return_2026-W47.xlsx", 1, "return")

    report = cpo.exchange.receive([Path(sent.path)], accept=True)[0]

    assert (report.colour, report.code, report.sender, report.recipients) == ("green", "in_order", "MRD", ("CPO",))
    assert report.counts == {"added": 4, "updated": 0, "same": 0, "conflicts": 0, "refused": 0}
    assert [office.state for office in cpo.province.status("2026-W47").offices if office.office == "MRD"] == [
        "received"
    ]


def test_figures_and_certificate_arrive_as_they_were_frozen(
    enrolled: Desk, cpo: Desk, stick: Path, freeze: Freeze
) -> None:
    freeze(enrolled, violations=5)
    sent = enrolled.exchange.send("2026-W47", stick)

    cpo.exchange.receive([Path(sent.path)], accept=True)

    sums = cpo.province.totals("2026-W47")
    assert sums.included == ("MRD",)
    assert "PSW" in sums.missing
    assert sums.figures["new"] == 5
    assert sums.figures["by_platform"] == {"tiktok": 5}


def test_receiving_the_same_file_again_changes_nothing(enrolled: Desk, cpo: Desk, stick: Path, freeze: Freeze) -> None:
    freeze(enrolled)
    sent = Path(enrolled.exchange.send("2026-W47", stick).path)
    cpo.exchange.receive([sent], accept=True)
    before = picture(cpo)

    report = cpo.exchange.receive([sent], accept=True)[0]

    assert (report.code, report.values["on"], report.accepted) == ("already_received", "22.11.2026", False)
    assert picture(cpo) == before


def test_inspecting_and_planning_write_nothing(enrolled: Desk, cpo: Desk, stick: Path, freeze: Freeze) -> None:
    freeze(enrolled)
    sent = Path(enrolled.exchange.send("2026-W47", stick).path)
    before = picture(cpo)

    assert cpo.exchange.inspect(sent).counts["added"] == 4
    assert cpo.exchange.receive([sent])[0].code == "in_order"

    assert picture(cpo) == before


def test_a_week_sent_twice_needs_again_and_then_brings_only_same_rows(
    enrolled: Desk, cpo: Desk, stick: Path, freeze: Freeze
) -> None:
    freeze(enrolled)
    first = enrolled.exchange.send("2026-W47", stick)
    with pytest.raises(Refused, match="already_sent"):
        enrolled.exchange.send("2026-W47", stick)
    second = enrolled.exchange.send("2026-W47", stick, again=True)

    cpo.exchange.receive([Path(first.path)], accept=True)
    report = cpo.exchange.receive([Path(second.path)], accept=True)[0]

    assert (second.seq, report.counts["same"], report.counts["added"]) == (2, 4, 0)


def test_a_revision_updates_its_rows_and_the_figures(enrolled: Desk, cpo: Desk, stick: Path, freeze: Freeze) -> None:
    freeze(enrolled, rows=[{"uid": "v1", "stage": "pending"}, {"uid": "v2", "stage": "pending"}], violations=2)
    first = enrolled.exchange.send("2026-W47", stick)
    freeze(enrolled, rows=[{"uid": "v1", "stage": "closed"}, {"uid": "v2", "stage": "pending"}], violations=1)
    second = enrolled.exchange.send("2026-W47", stick)

    reports = cpo.exchange.receive([Path(first.path), Path(second.path)], accept=True)

    assert [report.counts["updated"] for report in reports] == [0, 1]
    assert cpo.province.totals("2026-W47").figures["new"] == 1


def test_an_older_week_sent_again_leaves_the_rows_of_newer_weeks_as_they_are(
    enrolled: Desk, cpo: Desk, stick: Path, freeze: Freeze
) -> None:
    for week, stage in (("2026-W46", "pending"), ("2026-W47", "closed")):
        freeze(enrolled, week, rows=[{"uid": "v1", "stage": stage}])
        cpo.exchange.receive([Path(enrolled.exchange.send(week, stick).path)], accept=True)
    again = enrolled.exchange.send("2026-W46", stick, again=True)

    report = cpo.exchange.receive([Path(again.path)], accept=True)[0]

    assert (report.code, report.counts["updated"], report.counts["same"]) == ("in_order", 0, 2)
    assert stages(cpo, "v1") == {"2026-W46/v1": "pending", "2026-W47/v1": "closed"}


def test_a_draft_is_not_sent(enrolled: Desk, stick: Path) -> None:
    enrolled.weekly.draw_up("2026-W47")
    with pytest.raises(Refused, match="week_not_frozen"):
        enrolled.exchange.send("2026-W47", stick)


def test_a_week_frozen_by_the_weekly_feature_travels(enrolled: Desk, cpo: Desk, stick: Path) -> None:
    enrolled.weekly.draw_up("2026-W47")
    enrolled.weekly.freeze("2026-W47", "one person does the work")

    sent = enrolled.exchange.send("2026-W47", stick)
    report = cpo.exchange.receive([Path(sent.path)], accept=True)[0]

    assert (report.code, report.counts["added"]) == ("in_order", 1)


def test_files_of_one_stick_are_taken_in_in_their_senders_order(
    enrolled: Desk, cpo: Desk, stick: Path, freeze: Freeze, weeks: Callable[[int], list[str]]
) -> None:
    paths = [Path(enrolled.exchange.send(freeze(enrolled, week), stick).path) for week in weeks(3)]

    planned = cpo.exchange.receive(paths[::-1])
    reports = cpo.exchange.receive(paths[::-1], accept=True)

    assert [report.seq for report in reports] == [3, 2, 1]
    assert {report.code for report in (*planned, *reports)} == {"in_order"}
    assert [report.missing for report in reports] == [(), (), ()]


def test_a_gap_is_taken_in_and_its_numbers_are_named(
    enrolled: Desk, cpo: Desk, stick: Path, freeze: Freeze, weeks: Callable[[int], list[str]]
) -> None:
    paths = [Path(enrolled.exchange.send(freeze(enrolled, week), stick).path) for week in weeks(4)]

    cpo.exchange.receive(paths[:1], accept=True)
    report = cpo.exchange.receive(paths[3:], accept=True)[0]

    assert (report.code, report.missing, report.accepted) == ("in_order", (2, 3), True)


def test_a_missing_number_is_taken_in_late_when_a_person_says_so(
    enrolled: Desk, cpo: Desk, stick: Path, freeze: Freeze, weeks: Callable[[int], list[str]]
) -> None:
    older, newer = (Path(enrolled.exchange.send(freeze(enrolled, week), stick).path) for week in weeks(2))
    cpo.exchange.receive([newer], accept=True)

    refused = cpo.exchange.receive([older], accept=True)[0]
    taken = cpo.exchange.receive([older], accept=True, late=True)[0]

    assert (refused.code, refused.accepted) == ("older_than_last", False)
    assert (taken.code, taken.accepted, taken.colour) == ("taken_late", True, "green")
    assert cpo.exchange.inspect(older).code == "already_received"


@pytest.mark.parametrize("order", [(0, 1, 2), (2, 0, 1), (1, 2, 0), (2, 1, 0)])
def test_any_order_of_files_gives_the_same_state(
    enrolled: Desk, cpo: Desk, stick: Path, freeze: Freeze, order: tuple[int, ...], weeks: Callable[[int], list[str]]
) -> None:
    states = ("pending", "charge sheet", "closed")
    paths = []
    for week, stage in zip(weeks(3), states, strict=True):
        freeze(enrolled, week, rows=[{"uid": "v1", "stage": stage}, {"uid": f"v-{week}", "stage": stage}], violations=2)
        paths.append(Path(enrolled.exchange.send(week, stick).path))

    for place in order:
        cpo.exchange.receive([paths[place]], accept=True, late=True)

    assert cpo.province.rebuild(cpo.folder / "inbox").digest == cpo.province.digest()
    assert stages(cpo, "v1") == {f"{week}/v1": stage for week, stage in zip(weeks(3), states, strict=True)}


def test_a_failure_in_the_middle_leaves_the_store_as_it_was(
    enrolled: Desk, cpo: Desk, stick: Path, freeze: Freeze, monkeypatch: pytest.MonkeyPatch
) -> None:
    freeze(enrolled)
    sent = Path(enrolled.exchange.send("2026-W47", stick).path)
    before = picture(cpo)

    def full_disk(path: Path, data: bytes, **_options: Any) -> Path:
        raise Broken("disk_full", path=str(path))

    with monkeypatch.context() as patch:
        patch.setattr("kpdesk.desk.receiving.write_file", full_disk)
        with pytest.raises(Broken, match="disk_full"):
            cpo.exchange.receive([sent], accept=True)
    assert picture(cpo) == before

    assert cpo.exchange.receive([sent], accept=True)[0].accepted


def test_merging_makes_a_backup_first(enrolled: Desk, cpo: Desk, stick: Path, freeze: Freeze) -> None:
    freeze(enrolled)
    sent = Path(enrolled.exchange.send("2026-W47", stick).path)
    assert cpo.backups.items() == ()

    cpo.exchange.receive([sent], accept=True)

    assert len(cpo.backups.items()) == 1


def test_a_stick_that_gives_back_other_bytes_is_found_out(
    enrolled: Desk, stick: Path, freeze: Freeze, monkeypatch: pytest.MonkeyPatch
) -> None:
    freeze(enrolled)

    def spoilt(target: Path, data: bytes, *, force: bool = False) -> Path:
        with written_beside(target, force=force) as handle:
            handle.write(data[:-1] + b"?")
        return target

    with monkeypatch.context() as patch:
        patch.setattr("kpdesk.exchange.packing.write_file", spoilt)
        with pytest.raises(Broken, match="read_back_differs"):
            enrolled.exchange.send("2026-W47", stick)
    assert list(stick.glob("*return*")) == []

    again = enrolled.exchange.send("2026-W47", stick)
    assert (again.seq, len(enrolled.exchange.outbox())) == (1, 1)


def test_an_existing_file_is_not_written_over(enrolled: Desk, stick: Path, freeze: Freeze) -> None:
    freeze(enrolled)
    (stick / "KPD_MRD_CPO_00001_return_2026-W47.xlsx").write_bytes(b"somebody else's")

    with pytest.raises(Refused, match="file_exists"):
        enrolled.exchange.send("2026-W47", stick)

    assert enrolled.exchange.outbox() == ()
    assert enrolled.exchange.send("2026-W47", stick, force=True).seq == 1


def test_the_password_for_excel_is_the_same_on_both_sides_and_stands_in_the_history(
    enrolled: Desk, cpo: Desk, stick: Path, freeze: Freeze
) -> None:
    freeze(enrolled)
    sent = Path(enrolled.exchange.send("2026-W47", stick).path)

    shown = enrolled.exchange.password(sent)

    assert cpo.exchange.password(sent) == shown
    assert len(shown.replace("-", "")) == 32
    assert "transfer_password_shown" in actions(enrolled)
