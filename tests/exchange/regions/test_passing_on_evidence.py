"""The evidence beside a district's return goes on through its region; the CPO proves each by the sealed rows."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from kpdesk.access.office_keys import office_keys
from kpdesk.cli.main import main
from kpdesk.exchange.sidecar import sidecar_key, write_sidecar
from kpdesk.violations.capture import Capture, EvidenceDraft
from kpdesk.violations.draft import ViolationDraft

WEEK = "2026-W47"
CLIPS = {"clip.mp4": b"\0\0\0\x18ftypmp42" + bytes(range(256)) * 5_000, "more.mp4": b"\0\0\0\x18ftypmp42" + b"ab" * 999}


@pytest.fixture
def at_region(province: Any, freeze: Callable[..., str], tmp_path: Path) -> Path:
    """Mardan's week with two videos beside it, sealed for its region and lying on the stick."""
    desk = province["MRD"]
    draft = ViolationDraft(kind="V02", platform="tiktok", seen_on=date(2026, 11, 17), unidentified="one")
    (registered,), _ = desk.violations.register(draft)
    for name, data in CLIPS.items():
        (tmp_path / name).write_bytes(data)
        desk.evidence.take_in([registered.uid], [EvidenceDraft(tmp_path / name, Capture())])
    freeze(desk, WEEK, rows=[{"uid": registered.uid}])
    return Path(desk.exchange.send(WEEK, province.stick, to="REGION").path)


def beside(workbook: Path) -> Path:
    return workbook.with_name(f"{workbook.stem}_evidence.kpe")


def passed_on(province: Any, **options: Any) -> Any:
    (sent,) = province["RMRD"].passing_on.pass_on(province.stick, week=WEEK, **options)
    return sent


def test_exhibits_go_on_locked_anew_and_are_whole_at_the_cpo(province: Any, at_region: Path, tmp_path: Path) -> None:
    assert province.take("RMRD", at_region)[0].evidence.kept == 2
    sent = passed_on(province)
    assert (Path(sent.path).with_name(sent.sidecar), sent.evidence_lacking) == (beside(Path(sent.path)), 0)
    assert beside(Path(sent.path)).read_bytes() != beside(at_region).read_bytes()

    (taken,) = province.take("CPO", sent.path)

    assert (taken.colour, taken.evidence.kept, taken.evidence.missing, taken.evidence.fault) == ("green", 2, (), "")
    cpo = province["CPO"].evidence_exchange
    for row in cpo.held():
        cpo.export(row.uid, tmp_path / f"copy of {row.file_name}", "review of the week")
        assert (tmp_path / f"copy of {row.file_name}").read_bytes() == CLIPS[row.file_name]


def test_the_districts_own_sidecar_is_of_no_use_to_the_cpo(province: Any, at_region: Path) -> None:
    province.take("RMRD", at_region)
    sent = passed_on(province)
    Path(sent.path).with_name(sent.sidecar).unlink()
    assert len(province.take("CPO", sent.path)[0].evidence.missing) == 2
    assert province.take("CPO", beside(at_region))[0].code == "sidecar_not_opened"


def test_a_sidecar_that_was_changed_on_the_way_keeps_nothing(province: Any, at_region: Path) -> None:
    province.take("RMRD", at_region)
    sent = passed_on(province)
    file = beside(Path(sent.path))
    data = bytearray(file.read_bytes())
    data[-40] ^= 1
    file.write_bytes(data)
    arrived = province.take("CPO", sent.path)[0].evidence
    assert (arrived.kept, len(arrived.missing), arrived.fault) == (0, 2, "sealed_file_damaged")
    file.write_bytes(data[:-40])
    assert province.take("CPO", file)[0].code == "sidecar_cut"


def test_what_a_region_puts_in_the_place_of_an_exhibit_is_not_kept(province: Any, at_region: Path) -> None:
    province.take("RMRD", at_region)
    file = beside(Path(passed_on(province).path))
    with province["RMRD"].workplace.reading() as session, province["CPO"].workplace.reading() as other:
        own, theirs = office_keys(session).agreement, office_keys(other).agreement.public_bytes
    key = sidecar_key(own, theirs, "MRD", "RMRD", 1)
    size = sum(map(len, CLIPS.values()))
    write_sidecar(key, [iter([b"x" * size])], file, size)

    arrived = province.take("CPO", next(province.stick.glob("*_passed-on.xlsx")))[0].evidence

    assert (arrived.kept, arrived.fault) == (0, "sidecar_not_as_listed")
    assert list(province["CPO"].workplace.store.folder.evidence.glob("*.kpe")) == []


def test_the_verb_names_the_sidecar_and_what_is_lacking(
    province: Any, at_region: Path, clock: object, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("KPDESK_PASSWORD", "four plain words here")
    monkeypatch.setattr("kpdesk.cli.call.SystemClock", lambda: clock)
    held = beside(at_region).rename(at_region.with_name("later.kpe"))
    province.take("RMRD", at_region)

    def told(*more: str) -> tuple[object, ...]:
        province.close()
        words = ["exchange", "pass-on", "--week", WEEK, "--out", str(province.stick), *more]
        code = main([*words, "--store", str(province.folder("RMRD")), "--user", "khan", "--json"])
        (one,) = json.loads(capsys.readouterr().out)["files"]
        return code, one["sidecar"], one["evidence_lacking"]

    assert told() == (1, "", 2)
    province.take("RMRD", held)
    assert told("--again", "--force") == (0, "KPD_MRD_RMRD_00001_return_2026-W47_passed-on_evidence.kpe", 0)


def test_without_its_contents_the_workbook_goes_alone_and_again_brings_them(province: Any, at_region: Path) -> None:
    held = beside(at_region).rename(at_region.with_name("later.kpe"))
    province.take("RMRD", at_region)
    sent = passed_on(province)
    assert (sent.sidecar, sent.evidence_lacking) == ("", 2)

    province.take("RMRD", held)
    again = passed_on(province, again=True, force=True)

    assert (again.sha256, again.evidence_lacking) == (sent.sha256, 0)
    assert province.take("CPO", again.path)[0].evidence.kept == 2


def test_the_passing_on_of_evidence_stands_in_the_history(province: Any, at_region: Path) -> None:
    province.take("RMRD", at_region)
    passed_on(province)
    assert "evidence_passed_on" in {entry.action for entry in province["RMRD"].audit.latest(10)}
