"""A region passes on what its districts sealed; the CPO proves it by the district's seal."""

from __future__ import annotations

import itertools
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from kpdesk.access.office_keys import office_keys
from kpdesk.base.canonical import sha256_hex
from kpdesk.base.clock import FixedClock
from kpdesk.base.errors import Refused
from kpdesk.crypto.agreement import shared_password
from kpdesk.desk import Desk
from kpdesk.exchange.manifest import Kind
from kpdesk.exchange.return_tables import rows_table
from kpdesk.exchange.sending import TransferDraft, prepare
from kpdesk.workbooks.encryption import decrypt_package, encrypt_package, password_salt_of

Report = Callable[..., Path]
WEEK = "2026-W47"


@pytest.fixture
def passed_on(province: Any, report: Report) -> Path:
    """Mardan's week, sealed for its region, taken in there and passed on."""
    assert province.take("RMRD", report("MRD"))[0].accepted
    (sent,) = province["RMRD"].passing_on.pass_on(province.stick, week=WEEK)
    return Path(sent.path)


def test_what_a_region_passes_on_is_green_at_the_cpo_and_the_districts_own(province: Any, passed_on: Path) -> None:
    (taken,) = province.take("CPO", passed_on)

    assert (taken.colour, taken.accepted, taken.sender, taken.recipients) == ("green", True, "MRD", ("RMRD",))
    assert passed_on.name == "KPD_MRD_RMRD_00001_return_2026-W47_passed-on.xlsx"
    (office,) = (found for found in province["CPO"].province.status(WEEK).offices if found.office == "MRD")
    assert office.state == "received"


def test_the_workbook_inside_is_the_very_one_that_the_district_sealed(province: Any, passed_on: Path) -> None:
    own = province.stick / "KPD_MRD_RMRD_00001_return_2026-W47.xlsx"
    keys = (province["MRD"].exchange.password(own), province["RMRD"].exchange.password(passed_on))
    inside = [
        decrypt_package(f.read_bytes(), k, max_bytes=1 << 26) for f, k in zip((own, passed_on), keys, strict=True)
    ]

    assert inside[0] == inside[1]
    assert keys[0] != keys[1]


def test_both_ways_give_the_same_state_in_any_order(
    province: Any, report: Report, grounds: Path, tmp_path: Path, clock: FixedClock
) -> None:
    files = [report("MRD", WEEK, "CPO")]
    for week in ("2026-W46", WEEK):
        province.take("RMRD", report("MRD", week))
        files += [Path(one.path) for one in province["RMRD"].passing_on.pass_on(province.stick, week=week)]
    states = set()
    for number, order in enumerate(itertools.permutations(files)):
        folder = Path(shutil.copytree(grounds / "CPO", tmp_path / f"CPO {number}"))
        with Desk.open(folder, "khan", "four plain words here", clock=clock) as cpo:
            taken = [cpo.exchange.receive([file], accept=True)[0].code for file in order]
            states.add((*taken, cpo.province.digest()))
    assert len(states) == 1
    assert states.pop()[:3] == ("in_order",) * 3


def test_the_same_file_by_both_ways_is_known_by_its_contents(province: Any, report: Report, passed_on: Path) -> None:
    province.take("CPO", report("MRD", to="CPO"))
    (taken,) = province.take("CPO", passed_on)
    assert (taken.code, taken.counts["added"], taken.counts["updated"]) == ("in_order", 0, 0)
    assert province.take("CPO", passed_on)[0].code == "already_received"


def test_a_weeks_file_passed_on_before_its_earlier_one_is_no_old_copy(province: Any, report: Report) -> None:
    for week in ("2026-W46", WEEK):
        province.take("RMRD", report("MRD", week))
    early, late = (Path(one.path) for one in province["RMRD"].passing_on.pass_on(province.stick))
    assert [province.take("CPO", file)[0].code for file in (late, early)] == ["in_order", "in_order"]


def test_a_region_takes_in_its_own_districts_only(province: Any, foreign: Path) -> None:
    (taken,) = province.take("RMRD", foreign)
    assert (taken.code, taken.accepted) == ("not_for_this_office", False)
    with pytest.raises(Refused, match="nothing_to_pass_on"):
        province["RMRD"].passing_on.pass_on(province.stick)


def test_another_regions_district_passed_on_by_hand_is_refused(province: Any, foreign: Path, relock: Any) -> None:
    (taken,) = province.take("CPO", relock(foreign, "RMRD"))
    assert (taken.code, taken.sender, taken.accepted) == ("not_for_this_office", "PSW", False)


def test_a_district_passes_on_nothing_for_anybody(province: Any, report: Report, relock: Any) -> None:
    own = report("MRD")
    with pytest.raises(Refused, match="only_regions_pass_on"):
        province["MRD"].passing_on.pass_on(province.stick)
    assert province.take("CPO", relock(own, "MRD"))[0].code == "not_for_this_office"
    assert province.take("CPO", relock(own, "RMRD", "SWB"))[0].code == "not_for_this_office"


def test_what_was_changed_on_the_way_is_amber_and_names_the_district(
    province: Any, passed_on: Path, rework: Callable[..., Path], in_sheet: Callable[..., Any]
) -> None:
    edited = rework(province["RMRD"], passed_on, in_sheet("PS City", "PS Rural"))
    (taken,) = province.take("CPO", edited)
    assert (taken.colour, taken.code, taken.sender) == ("amber", "changed_after_sealing", "MRD")


def test_passing_on_keeps_the_regions_own_chain_and_is_answered_to_the_region(
    province: Any, passed_on: Path, stick: Path
) -> None:
    (taken,) = province.take("CPO", passed_on, receipt_dir=stick)
    (answer,) = province.take("RMRD", taken.receipt)

    assert (answer.code, Path(taken.receipt).name.split("_")[2]) == ("in_order", "RMRD")
    (row,) = province["RMRD"].exchange.outbox()
    assert (row.state, row.recipient, row.kind) == ("received", "CPO", "return")


def test_passing_on_twice_hands_over_the_same_bytes(province: Any, passed_on: Path) -> None:
    before = sha256_hex(passed_on.read_bytes())
    with pytest.raises(Refused, match="nothing_to_pass_on"):
        province["RMRD"].passing_on.pass_on(province.stick)
    (sent,) = province["RMRD"].passing_on.pass_on(province.stick, again=True, force=True)
    assert (sent.sha256, sha256_hex(passed_on.read_bytes())) == (before, before)


def test_a_district_without_region_and_a_stranger_get_their_sentence(province: Any, report: Report) -> None:
    with pytest.raises(Refused, match="returns_go_upward"):
        report("MRD", to="SWB")
    assert report("MRD", to="RMRD").name.startswith("KPD_MRD_RMRD_00001_")


@pytest.fixture
def foreign(province: Any) -> Path:
    """A return that Peshawar sealed for a region that is not its own."""
    desk = province["PSW"]
    table = rows_table("part_b", "data_part_b", [{"uid": "2026-W47/PSW-1", "stage": "pending"}])
    with desk.workplace.writing() as uow:
        folder = desk.workplace.store.folder.outbox
        made = prepare(uow, TransferDraft("RMRD", Kind.RETURN, (table,), WEEK), folder, province.stick)
        uow.commit()
    return Path(folder / made.name)


@pytest.fixture
def relock(province: Any) -> Callable[..., Path]:
    """Opens a file with an office's own key and locks it for the CPO with that of the carrier (the same by default)."""

    def make(file: Path, reader: str, carrier: str = "") -> Path:
        data = file.read_bytes()
        plain = decrypt_package(data, province[reader].exchange.password(file), max_bytes=1 << 26)
        with province[carrier or reader].workplace.reading() as session, province["CPO"].workplace.reading() as other:
            own, theirs = office_keys(session), office_keys(other)
        salt = password_salt_of(data)
        password = shared_password(own.agreement, theirs.agreement.public_bytes, salt)
        target = file.with_name(f"again {file.name}")
        target.write_bytes(encrypt_package(plain, password, password_salt=salt))
        return target

    return make


def test_a_passed_on_file_that_excel_saved_again_is_still_the_districts(
    province: Any, passed_on: Path, excel_saved: Callable[..., Path]
) -> None:
    (taken,) = province.take("CPO", excel_saved(province["RMRD"], passed_on))
    assert (taken.code, taken.sender, taken.accepted) == ("in_order", "MRD", True)


def test_what_a_revoked_district_sealed_afterwards_is_refused_by_whatever_way(
    province: Any, passed_on: Path, clock: FixedClock
) -> None:
    province["CPO"].exchange.revoke("MRD", clock.now().date())
    (taken,) = province.take("CPO", passed_on)
    assert (taken.code, taken.accepted) == ("revoked_sender", False)


def test_a_copy_that_was_changed_on_the_regions_computer_is_not_passed_on(province: Any, report: Report) -> None:
    province.take("RMRD", report("MRD"))
    region = province["RMRD"]
    (came,) = (row for row in region.exchange.inbox() if row.kind == "return")
    copy = region.workplace.store.folder.inbox / f"{came.sha256}.xlsx"
    copy.write_bytes(copy.read_bytes()[:-1] + b"x")
    with pytest.raises(Refused, match="inbox_copy_changed"):
        region.passing_on.pass_on(province.stick)
    assert region.passing_on.waiting() != ()
    assert list(province.stick.glob("*passed-on*")) == []
