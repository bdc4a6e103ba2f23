"""Who has reported, the consolidated figures, and building them anew from the files."""

from __future__ import annotations

import io
import shutil
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from pypdf import PdfReader

from kpdesk.base.clock import FixedClock
from kpdesk.base.errors import Refused
from kpdesk.desk import Desk
from kpdesk.province.figures import totals
from kpdesk.province.rows import OfficeStatus, ReturnFacts, WeekStatus
from kpdesk.province.rules import State, state_of

Freeze = Callable[..., str]


def state(cpo: Desk, week: str = "2026-W47", office: str = "MRD") -> OfficeStatus:
    return next(found for found in cpo.province.status(week).offices if found.office == office)


def deliver(district: Desk, cpo: Desk, stick: Path, week: str, **options: bool) -> None:
    sent = district.exchange.send(week, stick, **options)
    assert cpo.exchange.receive([Path(sent.path)], accept=True)[0].accepted


def test_before_anything_came_every_reporting_office_is_outstanding(cpo: Desk) -> None:
    status = cpo.province.status("2026-W47")
    assert (status.due, status.received) == (date(2026, 11, 25), 0)
    assert status.expected == status.outstanding == len(status.offices) == 69
    assert {office.state for office in status.offices} == {State.OUTSTANDING}


def test_one_return_in_time(enrolled: Desk, cpo: Desk, stick: Path, freeze: Freeze, clock: FixedClock) -> None:
    freeze(enrolled)
    clock.advance(days=3)
    deliver(enrolled, cpo, stick, "2026-W47")

    found = state(cpo)
    status = cpo.province.status("2026-W47")

    assert (found.state, found.days_late, found.received_at) == (State.RECEIVED, 0, clock.now())
    assert (status.received, status.outstanding) == (1, 68)


def test_a_late_return_tells_its_days(
    enrolled: Desk, cpo: Desk, stick: Path, freeze: Freeze, clock: FixedClock
) -> None:
    freeze(enrolled)
    clock.advance(days=5)
    assert (state(cpo).state, state(cpo).days_late) == (State.OUTSTANDING, 2)

    deliver(enrolled, cpo, stick, "2026-W47")

    assert (state(cpo).state, state(cpo).days_late) == (State.RECEIVED_LATE, 2)


def test_the_term_is_a_setting(enrolled: Desk, cpo: Desk, stick: Path, freeze: Freeze, clock: FixedClock) -> None:
    cpo.users.set("return_due_days", 10)
    freeze(enrolled)
    clock.advance(days=5)
    deliver(enrolled, cpo, stick, "2026-W47")
    assert state(cpo).state is State.RECEIVED


def test_a_nil_return_is_received_and_not_missing(enrolled: Desk, cpo: Desk, stick: Path, freeze: Freeze) -> None:
    freeze(enrolled, violations=0)
    deliver(enrolled, cpo, stick, "2026-W47")
    assert state(cpo).state is State.NIL
    assert cpo.province.totals("2026-W47").included == ("MRD",)


@pytest.mark.parametrize(
    ("certificate", "nil", "late", "expected"),
    [
        ("qualified", True, 3, State.QUALIFIED), ("nil", True, 3, State.NIL),
        ("clean", False, 3, State.RECEIVED_LATE), ("clean", False, 0, State.RECEIVED),
    ],
)  # fmt: skip
def test_a_qualified_certificate_weighs_most(certificate: str, nil: bool, late: int, expected: State) -> None:
    assert state_of(certificate, nil, late) is expected


def test_a_revision_keeps_the_day_on_which_the_first_edition_came(
    enrolled: Desk, cpo: Desk, stick: Path, freeze: Freeze, clock: FixedClock
) -> None:
    freeze(enrolled)
    deliver(enrolled, cpo, stick, "2026-W47")
    clock.advance(days=20)
    freeze(enrolled, violations=1)
    deliver(enrolled, cpo, stick, "2026-W47")

    assert (state(cpo).state, state(cpo).days_late) == (State.RECEIVED, 0)
    assert cpo.province.totals("2026-W47").figures["new"] == 1


def test_a_qualified_return_tells_what_its_certificate_excepts(enrolled: Desk, cpo: Desk, stick: Path) -> None:
    enrolled.weekly.draw_up("2026-W47")
    enrolled.weekly.freeze("2026-W47", "one person does the work")
    deliver(enrolled, cpo, stick, "2026-W47")
    assert state(cpo).state is State.QUALIFIED
    assert "except_no_unit" in str(state(cpo).reason)


def test_what_is_missing_is_named_and_never_counted_as_zero() -> None:
    offices = tuple(
        OfficeStatus(code, code, None, State.RECEIVED, None, 0) for code in ("MRD", "PSW", "SWT")
    )  # fmt: skip
    status = WeekStatus("2026-W47", date(2026, 11, 25), offices)
    figures = ({"new": 2, "by_kind": {"V01": {"new": 2}}}, {"new": 3, "by_kind": {"V02": {"new": 3}}, "nil": True})
    returns = [
        ReturnFacts(code, "2026-W47", 1, False, datetime(2026, 11, 23, tzinfo=UTC), found, {})
        for code, found in zip(("MRD", "PSW"), figures, strict=True)
    ]

    sums = totals(status, returns)

    assert (sums.included, sums.missing) == (("MRD", "PSW"), ("SWT",))
    assert sums.figures == {"new": 5, "by_kind": {"V01": {"new": 2}, "V02": {"new": 3}}}
    assert totals(status, []).figures == {}


def test_the_grid_lays_offices_beside_weeks(
    enrolled: Desk, cpo: Desk, stick: Path, freeze: Freeze, weeks: Callable[[int], list[str]]
) -> None:
    first, last = weeks(2)
    deliver(enrolled, cpo, stick, freeze(enrolled, first))
    deliver(enrolled, cpo, stick, freeze(enrolled, last, violations=0))

    grid = cpo.province.grid(3, last)

    place = [office.code for office in grid.offices].index("MRD")
    assert grid.weeks == ("2026-W45", first, last)
    assert [cell.state for cell in grid.cells[place]] == [State.OUTSTANDING, State.RECEIVED_LATE, State.NIL]
    assert len(grid.cells) == len(grid.offices) == 69


def test_a_directive_is_answered_by_the_first_return_after_it(
    enrolled: Desk, cpo: Desk, stick: Path, freeze: Freeze
) -> None:
    before = cpo.province.directive_status("L01")
    freeze(enrolled)
    deliver(enrolled, cpo, stick, "2026-W47")

    after = cpo.province.directive_status("L01")

    assert before.received == 0
    assert [office.office for office in after.offices if office.state is not State.OUTSTANDING] == ["MRD"]


@pytest.mark.parametrize(("days", "week"), [(0, "2026-W46"), (1, "2026-W47"), (7, "2026-W47"), (8, "2026-W48")])
def test_without_a_week_the_last_one_that_is_over_is_meant(cpo: Desk, clock: FixedClock, days: int, week: str) -> None:
    clock.advance(days=days)
    assert cpo.province.status().week == cpo.province.totals().week == cpo.province.grid(1).weeks[0] == week


def test_a_directive_is_due_by_its_own_term_as_it_is_at_the_district(cpo: Desk, enrolled: Desk) -> None:
    debts = {debt.obligation.due_on for debt in enrolled.directives.debts("D9")}
    assert debts == {date(2025, 4, 15)}
    assert cpo.province.directive_status("D9").due == date(2025, 4, 15)


def test_a_directive_without_a_term_is_due_as_a_return_is(cpo: Desk) -> None:
    assert cpo.province.directive_status("L01").due == date(2020, 1, 18)


def test_an_unknown_directive_is_refused(cpo: Desk) -> None:
    with pytest.raises(Refused, match="directive_unknown"):
        cpo.province.directive_status("X99")


def test_a_district_has_no_province(desk: Desk) -> None:
    for question in (desk.province.status, desk.province.grid, desk.province.totals, desk.province.digest):
        with pytest.raises(Refused, match="only_at_headquarters"):
            question()


def test_a_region_expects_only_its_own_districts(make_desk: Callable[..., Desk]) -> None:
    offices = make_desk("RMRD", "region").province.status("2026-W47").offices
    assert {office.region for office in offices} == {"RMRD"}
    assert "MRD" in {office.office for office in offices}


def test_a_region_has_grid_debts_report_and_letters_of_its_own(
    make_desk: Callable[..., Desk], clock: FixedClock
) -> None:
    region = make_desk("RMRD", "region")
    clock.advance(days=20)
    own = {"MRD", "CHD", "NSR", "SWB", "MHD"}
    assert {office.code for office in region.province.grid(3).offices} == own
    assert {one.office.code for one in region.province.owed()} == own
    assert [lines.region for lines in region.province.consolidated().regions] == ["RMRD"]
    letters = region.reminders.issue().reminders
    assert {one.office for one in letters} == own
    assert not any(one.letters["en"].copies for one in letters)


@pytest.fixture
def archive(
    enrolled: Desk, cpo: Desk, stick: Path, freeze: Freeze, weeks: Callable[[int], list[str]], tmp_path: Path
) -> Path:
    """Three files that the CPO has, under other names, one of them twice."""
    folder = tmp_path / "archive"
    folder.mkdir()
    for number, week in enumerate(weeks(3)):
        rows = [{"uid": "v1", "stage": week}, {"uid": f"v{number}x", "stage": "open"}]
        sent = enrolled.exchange.send(freeze(enrolled, week, rows=rows), stick)
        cpo.exchange.receive([Path(sent.path)], accept=True)
        shutil.copy(sent.path, folder / f"{9 - number}.xlsx")
    shutil.copy(folder / "9.xlsx", folder / "double.xlsx")
    return folder


def test_building_anew_gives_the_same_state(cpo: Desk, archive: Path) -> None:
    before, status = cpo.province.digest(), cpo.province.status("2026-W47")

    done = cpo.province.rebuild(archive)

    assert (done.files, done.used, done.duplicates, done.skipped) == (4, 3, 1, ())
    assert (done.returns, done.digest, cpo.province.digest()) == (3, before, before)
    assert cpo.province.status("2026-W47") == status


def test_a_copy_of_the_cpo_that_received_nothing_builds_the_same_state(
    enrolled: Desk, cpo: Desk, archive: Path, patterns: Path, tmp_path: Path, clock: FixedClock
) -> None:
    folder = shutil.copytree(patterns / "enrolled" / "CPO", tmp_path / "fresh")
    with Desk.open(folder, "shah", "four plain words here", clock=clock) as fresh:
        done = fresh.province.rebuild(archive)
        assert done.digest == cpo.province.digest()
        assert fresh.province.status("2026-W47").received == 1
        assert fresh.exchange.receive([archive / "7.xlsx"], accept=True)[0].code == "already_received"


def test_an_archive_in_which_a_received_file_is_missing_changes_nothing(cpo: Desk, archive: Path) -> None:
    before = cpo.province.digest()
    (archive / "7.xlsx").unlink()
    with pytest.raises(Refused, match="archive_incomplete"):
        cpo.province.rebuild(archive)
    assert cpo.province.digest() == before


def test_what_is_no_good_in_an_archive_is_named_and_left_out(cpo: Desk, archive: Path) -> None:
    before = cpo.province.digest()
    (archive / "letter.xlsx").write_bytes(b"no workbook")
    (archive / "half.xlsx").write_bytes((archive / "7.xlsx").read_bytes()[:4000])
    done = cpo.province.rebuild(archive)
    assert sorted(done.skipped) == [("half.xlsx", "damaged"), ("letter.xlsx", "not_a_transfer_file")]
    assert done.digest == before


def test_the_paper_names_states_totals_and_what_is_missing(
    enrolled: Desk, cpo: Desk, stick: Path, freeze: Freeze
) -> None:
    freeze(enrolled, violations=7)
    deliver(enrolled, cpo, stick, "2026-W47")

    pages = PdfReader(io.BytesIO(cpo.province.pdf("2026-W47"))).pages
    text = " ".join(" ".join(page.extract_text() for page in pages).split())

    assert "Returns expected: 69. Received: 1. Outstanding: 68." in text
    assert "they are not zero" in text
    assert "PSW" in text
    assert "2026-W47" in text
