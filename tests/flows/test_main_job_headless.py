"""The main job on the command line: from a sample roll to a report that the CPO has received."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from kpdesk.base.clock import FixedClock
from kpdesk.base.errors import Cancelled
from kpdesk.base.progress import Progress
from kpdesk.cli import call
from kpdesk.desk.practice.demonstration import demonstrate

Ask = Callable[..., Any]
WEEK = "2026-W46"


@pytest.fixture(autouse=True)
def after_the_week(monkeypatch: pytest.MonkeyPatch) -> FixedClock:
    """Makes today a Monday after the week, whatever day the tests run on."""
    clock = FixedClock(datetime(2026, 11, 16, 6, 0, tzinfo=UTC))
    monkeypatch.setattr(call, "SystemClock", lambda: clock)
    return clock


def enrolled(ask: Ask, stick: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = ask("exchange", "enrol", "--out", stick)
    monkeypatch.setenv("KPDESK_WORDS", asked.data["words"])
    certified = ask("exchange", "enrol", "--accept", asked.data["file"], "--out", stick, office="CPO")
    assert certified.data["check_words"] == asked.data["check_words"]
    assert ask("exchange", "enrol", "--finish", certified.data["file"]).code == 0


def test_from_a_nominal_roll_to_a_report_that_the_cpo_has_received(
    ask: Ask, samples: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    ask("init", "--office", "MRD")
    ask("init", "--office", "CPO", office="CPO")

    roll = ask("roster", "import", samples / "roll-clean.xlsx")
    assert (roll.data["added"], roll.data["refused"], roll.data["doubtful"]) == (1200, 0, 0)
    again = ask("roster", "import", samples / "roll-clean.xlsx")
    assert (again.data["added"], again.data["changed"], again.data["unchanged"]) == (0, 0, 1200)

    person = ask("roster", "find", "bakht khatak 1000").data["items"][0]
    assert (person["name"], person["father_name"], person["belt_no"]) == ("Bakht Khattak", "Sher Ahmad", "1000")

    capture = tmp_path / "capture.png"
    capture.write_bytes(b"\x89PNG invented")
    added = ask(
        "violations", "add", "--person", person["uid"], "--kind", "V02", "--platform", "tiktok",
        "--on", "2026-11-10", "--url", "https://example.invalid/x", "--evidence", capture,
    )  # fmt: skip
    assert added.code == 0
    assert {"D9", "D1"} <= set(added.data["directives_in_force"])
    stored = [path.read_bytes() for path in (tmp_path / "MRD" / "evidence").rglob("*") if path.is_file()]
    assert stored
    assert not any(b"invented" in data for data in stored)

    opened = ask("cases", "open", "--violation", added.data["number"])
    case = opened.data["case"] if isinstance(opened.data["case"], str) else opened.data["case"]["number"]
    assert "show_cause_issued" in json.dumps(opened.data["allowed"])
    (tmp_path / "f.json").write_text(
        json.dumps({"number": "12/EC", "served_on": "2026-11-11", "inquiry_dispensed_because": "facts on record"}),
        encoding="utf-8",
    )
    stepped = ask("cases", "step", case, "show_cause_issued", "--on", "2026-11-11", "--fields", tmp_path / "f.json")
    assert stepped.data["state"] == "show_cause_issued"
    assert any("2026-11-18" in json.dumps(item) for item in stepped.data["due"])

    drawn = ask("weekly", "draw-up", "--week", WEEK)
    assert {name: drawn.data["figures"][name] for name in ("brought_forward", "new", "disposed", "balance")} == {
        "brought_forward": 0, "new": 1, "disposed": 0, "balance": 1,
    }  # fmt: skip
    frozen = ask("weekly", "freeze", "--week", WEEK)
    assert frozen.code == 1
    assert frozen.data["certificate"]["state"] == "qualified"
    assert frozen.data["reconciles"] is True

    pdf = tmp_path / "w.pdf"
    ask("weekly", "print", "--week", WEEK, "--pdf", pdf, "--paper", "legal")
    words = " ".join(page.extract_text() for page in PdfReader(pdf).pages)
    assert "Bakht Khattak" in words
    assert "COMPLIANCE CERTIFICATE" in words
    assert ask("check-paper", "--image", pdf).data["verdict"] == "true"

    assert ask("exchange", "send", "--week", WEEK, "--out", stick).data["error"]["code"] == "not_enrolled"
    enrolled(ask, stick, monkeypatch)
    sent = ask("exchange", "send", "--week", WEEK, "--out", stick)
    assert Path(sent.data["file"]).name == f"KPD_MRD_CPO_00001_return_{WEEK}.xlsx"

    before = ask("province", "status", "--week", WEEK, office="CPO")
    assert ask("exchange", "inspect", sent.data["file"], office="CPO").data["colour"] == "green"
    (received,) = ask("exchange", "receive", sent.data["file"], "--accept", office="CPO").data["files"]
    assert (received["colour"], received["refused"], received["conflicts"]) == ("green", 0, 0)
    after = ask("province", "status", "--week", WEEK, office="CPO")
    states = {row["office"]: row["state"] for row in after.data["offices"]}
    assert ask("check-paper", "--image", pdf, office="CPO").data["verdict"] == "true"
    assert after.code == 1
    assert states["MRD"] == "qualified"
    assert states["CHD"] == "outstanding"
    assert after.data["received"] == before.data["received"] + 1

    (twice,) = ask("exchange", "receive", sent.data["file"], "--accept", office="CPO").data["files"]
    assert twice["code"] == "already_received"
    assert ask("province", "status", "--week", WEEK, office="CPO").data == after.data
    assert ask("audit", "verify").data["intact"]
    assert ask("audit", "verify", office="CPO").data["intact"]


def test_an_import_is_undone_as_one_and_leaves_nothing(ask: Ask, samples: Path) -> None:
    ask("init", "--office", "MRD")
    batch = ask("roster", "import", samples / "roll-urdu.xlsx").data["batch"]
    assert len(ask("roster", "find", "").data["items"]) == 300

    undone = ask("roster", "undo", batch)
    assert undone.data["reverted"] == 300
    assert ask("roster", "find", "").data["items"] == []


def test_a_cnic_in_scientific_notation_is_refused_with_its_place_and_never_guessed(ask: Ask, samples: Path) -> None:
    ask("init", "--office", "MRD")

    imported = ask("roster", "import", samples / "roll-damaged.csv")
    truth = json.loads((samples / "roll-damaged.truth.json").read_text(encoding="utf-8"))
    assert (imported.code, imported.data["added"], imported.data["refused"]) == (1, 225, 25)
    refused = [problem for problem in imported.data["problems"] if problem["code"].startswith("cnic")]
    assert len({problem["row"] for problem in refused}) == 25
    assert all(problem["column"] and problem["message"] for problem in refused)
    known = {item["cnic"].replace("-", "") for item in ask("roster", "find", "").data["items"]}
    lost = set(truth["cnic_lost_for_personnel"])
    assert known == {person["cnic13"] for person in truth["people"] if person["personnel"] not in lost}


def test_a_demonstration_that_is_stopped_leaves_no_trace(tmp_path: Path, after_the_week: FixedClock) -> None:
    progress = Progress(lambda step: progress.stop() if step.label == "practice_week" else None)

    with pytest.raises(Cancelled):
        demonstrate(tmp_path / "demo", 60, 2, after_the_week, progress=progress)
    assert not (tmp_path / "demo").exists()


def test_the_demonstration_does_the_whole_job_and_leaves_its_files(ask: Ask, tmp_path: Path) -> None:
    shown = ask("demo", "--out", tmp_path / "demo", "--persons", "80", "--weeks", "1")

    assert shown.code == 0
    assert all(Path(path).stat().st_size > 1000 for path in shown.data["files"].values())
    assert shown.data["district"]["reconciles"]
    assert shown.data["district"]["persons"] == 80
    assert shown.data["province"]["last_file"]["colour"] == "green"
    assert shown.data["province"]["received"] == 1
    again = ask("demo", "--out", tmp_path / "demo")
    assert (again.code, again.data["error"]["code"]) == (3, "practice_folder_in_use")
